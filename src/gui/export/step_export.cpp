// What can be saved, each file with what it is for, and a preview of the chosen one.

#include "gui/export/step_export.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/files/file_names.hpp"
#include "core/export/export_set.hpp"
#include "gui/export/file_preview.hpp"
#include "gui/screen/document_buttons.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// The files are made once a change, not once a frame. A memo, not state: it is a function of the results
/// it is asked with.
const std::vector<core::ExportFile>& export_files(const Screen& screen) {
  static uint64_t made_for = 0;
  static std::vector<core::ExportFile> files;
  if (std::exchange(made_for, screen.serial) != screen.serial)
    files = core::export_set(screen.project(), *screen.results);
  return files;
}

std::string format_of(const std::string& name) { return name.substr(name.rfind('.') + 1); }

const char* purpose_of(const std::string& name) {
  if (name == "通报.txt") return "通报正文和附件，粘贴到 Word 或办公系统";
  if (name.ends_with(".txt")) return "告知书，一家接一家，粘贴到 Word 或办公系统";
  if (name.starts_with("排名表-")) return "排名表，含算式，用 Excel 或 WPS 打开";
  if (name.starts_with("附件")) return "通报的附件表，用 Excel 或 WPS 打开";
  if (name == "facts.json") return "通报里每个数和名单的出处，留底备查";
  return "问题清单，留底备查";
}

std::string size_zh(size_t n_bytes) {
  if (n_bytes < 1000) return std::to_string(n_bytes) + " 字节";
  return std::to_string((n_bytes + 512) / 1024) + " KB";
}

/// What will be saved.
struct Ticked {
  size_t n_files = 0;
  size_t n_bytes = 0;
};

Ticked ticked_of(const Screen& screen, const std::vector<core::ExportFile>& files) {
  Ticked ticked;
  for (const core::ExportFile& file : files)
    if (screen.view().unticked_exports.count(file.name) == 0) {
      ++ticked.n_files;
      ticked.n_bytes += file.bytes.size();
    }
  return ticked;
}

void draw_head(const Screen& screen, Rect head, size_t n_ticked) {
  begin_area("export_head", head, {.fill = kPaper});
  step_head(head, "导出", "存到浏览器的下载文件夹，不经过网络。");
  const std::string go = "导出 " + std::to_string(n_ticked) + " 个文件";
  const ButtonOptions options{
      .icon = Icon::Download, .enabled = n_ticked > 0, .hint = n_ticked > 0 ? "" : "还没有勾选文件"};
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const float go_x = head.right() - px(kGutterRight) - button_width(go, options, true);
  const float save_x = go_x - px(12) - button_width("保存项目", {.icon = Icon::Save});
  if (draw_document_buttons(screen, save_x - px(12), y)) screen.emit(app::CopyNotice{});
  set_cursor(save_x, y);
  if (button_secondary("save_project", "保存项目", {.icon = Icon::Save})) screen.emit(app::SaveProject{});
  set_cursor(go_x, y);
  if (button_primary("export_files", go, options)) {
    if (core::count_questions(screen.results->diagnostics) > 0)
      screen.show_dialog(app::Dialog::AskedExport);
    else
      screen.emit(app::ExportFiles{});
  }
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);
}

void draw_file_row(const Screen& screen, const core::ExportFile& file, size_t idx, bool is_selected, float width) {
  const Rect row{available().x, available().y, width, px(60)};
  const Control pressed =
      list_row("file", "预览 " + file.name, {.width = row.w, .height = row.h, .is_selected = is_selected});
  if (pressed.pressed) screen.change_view([&](app::ViewState& v) { v.export_idx = static_cast<int32_t>(idx); });
  Rect cells = row;
  cut_left(cells, px(kGutterLeft));
  const Rect box = cut_left(cells, px(32));
  set_cursor(box.x, row.y + (row.h - px(24)) / 2);
  bool ticked = screen.view().unticked_exports.count(file.name) == 0;
  if (checkbox("ticked", "", ticked, "导出 " + file.name))
    screen.change_view([&](app::ViewState& v) {
      if (ticked)
        v.unticked_exports.erase(file.name);
      else
        v.unticked_exports.insert(file.name);
    });
  draw_chip(cells.x, row.y + (row.h - px(kChipHeight)) / 2, format_of(file.name), ChipKind::Grey);
  cut_left(cells, px(64));
  cut_right(cells, px(16));
  const Rect size_box = cut_right(cells, px(72));
  draw_text(size_box, TextSize::Body, kInk2, size_zh(file.bytes.size()), Align::Right);
  Rect name_box = cells;
  name_box.y = row.y + px(8);
  name_box.h = px(24);
  draw_text_or_tooltip(name_box, TextSize::Body, kInk, file.name);
  draw_text_or_tooltip({cells.x, row.y + px(32), cells.w, px(20)}, TextSize::Small, kInk3, purpose_of(file.name));
  set_cursor(row.x, row.bottom());
}

void draw_list(const Screen& screen, const std::vector<core::ExportFile>& files, size_t selected, size_t n_bytes,
               Rect area) {
  begin_area("exports", area, {.fill = kPaper, .scrolls = true});
  begin_region("export_list", "要导出的文件");
  for (size_t i = 0; i < files.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_file_row(screen, files[i], i, i == selected, area.w);
    ImGui::PopID();
  }
  space(0, px(12));
  const float left = area.x + px(kGutterLeft);
  set_cursor(left, available().y);
  text_wrapped(TextSize::Small, kInk2,
               "共 " + size_zh(n_bytes) + "。项目文件 " + app::project_file_name(screen.project()) +
                   " 请另点“保存项目”，下期接着用。",
               area.right() - left - px(28));
  set_cursor(left, available().y);
  if (link("save_rules", "保存评分细则", {.icon = Icon::Save})) screen.emit(app::SaveRules{});
  ImGui::SameLine(0, px(16));
  if (link("save_roster", "保存名录", {.icon = Icon::Save})) screen.emit(app::SaveRoster{});
  end_region();
  end_area();
}

}  // namespace

void draw_asked_export(const Screen& screen) {
  bool open = true;
  const int64_t n_asked = core::count_questions(screen.results->diagnostics);
  if (begin_dialog("asked_export", "还有 " + std::to_string(n_asked) + " 处待确认", 520, open)) {
    text_wrapped(TextSize::Body, kInk, "导出的数字和通报都按建议算。您可以先去确认，也可以照建议导出，以后再改。");
    space(0, px(16));
    if (button_primary("confirm_first", "先去确认"))
      screen.change_view([](app::ViewState& v) {
        v.step = app::Step::Data;
        v.dialog = app::Dialog::None;
      });
    ImGui::SameLine(0, px(8));
    if (button_secondary("export_anyway", "照建议导出", {.icon = Icon::Download})) {
      screen.emit(app::ExportFiles{});
      open = false;
    }
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
}

void draw_step_export(const Screen& screen, Rect area) {
  const std::vector<core::ExportFile>& files = export_files(screen);
  const Ticked ticked = ticked_of(screen, files);
  Rect rest = area;
  draw_head(screen, cut_top(rest, px(kStepHeadHeight)), ticked.n_files);
  Rect preview = cut_right(rest, std::floor(rest.w * 0.42F));
  const size_t selected = position_in(screen.view().export_idx, files.size());
  draw_list(screen, files, selected, ticked.n_bytes, rest);
  draw_vertical_rule(preview.x, preview, 0);
  if (files.empty()) return;
  cut_left(preview, 1);
  draw_file_preview(screen, files[selected], selected, preview);
}

}  // namespace tongbao::gui
