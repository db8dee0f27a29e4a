// Drawn by hand and not as a table: a row is one control, and the name's column gives way where it is
// narrow.

#include "gui/data/file_list.hpp"

#include <algorithm>
#include <string>

#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Column;
using core::ColumnRole;
using core::SourceTable;

/// Beside the asked columns, of which several may be one question, or one of another file.
int64_t n_problems_of(const Screen& screen, const std::string& file) {
  return std::count_if(
      screen.results->diagnostics.begin(), screen.results->diagnostics.end(), [&](const core::Diagnostic& d) {
        return d.place.file == file && d.severity != core::Severity::Note && d.code != core::Code::ColumnUncertain;
      });
}

struct FileColumn {
  const char* header;
  float width;  // CSS pixels
  Align align;
};
constexpr FileColumn kFileColumns[] = {{"文件", 292, Align::Left},     {"种类", 72, Align::Left},
                                       {"编码", 96, Align::Left},      {"数据行", 72, Align::Right},
                                       {"统计期间", 128, Align::Left}, {"分组", 104, Align::Left},
                                       {"辨认结果", 200, Align::Left}};

/// The file's name gives way where the page is narrow, down to a width that still tells files apart.
float file_column_width(size_t idx, float row_width) {
  float others = px(kGutterLeft) + px(16) * static_cast<float>(std::size(kFileColumns));
  for (size_t i = 1; i < std::size(kFileColumns); ++i) others += px(kFileColumns[i].width);
  if (idx > 0) return px(kFileColumns[idx].width);
  return std::clamp(row_width - others, px(140), px(kFileColumns[0].width));
}

void draw_file_headers(Rect row) {
  const float width = row.w;
  ImGui::GetWindowDrawList()->AddRectFilled(row.min(), row.max(), kGround);
  draw_rule(row.x, row.bottom() - 1, row.w, kLine2);
  cut_left(row, px(kGutterLeft));
  for (size_t i = 0; i < std::size(kFileColumns); ++i) {
    draw_text(cut_left(row, file_column_width(i, width)), TextSize::Small, kInk2, kFileColumns[i].header,
              kFileColumns[i].align);
    cut_left(row, px(16));
  }
}

void draw_file_cells(Rect row, Icon icon, ImU32 ink, const std::vector<std::string>& cells, Tone result_tone) {
  const float width = row.w;
  cut_left(row, px(kGutterLeft));
  for (size_t i = 0; i < std::size(kFileColumns); ++i) {
    Rect cell = cut_left(row, file_column_width(i, width));
    cut_left(row, px(16));
    ImU32 colour = ink;
    if (i == 0) {
      draw_icon(cut_left(cell, px(16)), icon, ink, px(16));
      cut_left(cell, px(8));
    }
    if (i + 1 == std::size(kFileColumns)) {
      draw_icon(cut_left(cell, px(16)), tone_icon(result_tone), tone_ink(result_tone), px(16));
      cut_left(cell, px(4));
      colour = tone_ink(result_tone);
    }
    draw_text_or_tooltip(cell, TextSize::Body, colour, cells[i], kFileColumns[i].align);
  }
}

}  // namespace

void draw_file_list(const Screen& screen, Rect area) {
  const auto& sources = screen.project().sources;
  Rect rest = area;
  begin_area("file_head", cut_top(rest, px(kTableHeaderHeight)), {.fill = kGround});
  draw_file_headers({area.x, area.y, area.w, px(kTableHeaderHeight)});
  end_area();
  begin_area("files", rest, {.fill = kPaper, .scrolls = true});
  begin_one_stop("file_list", "文件", Role::Listbox);
  const Rect list = available();
  const auto place_row = [&](size_t row_idx) { set_cursor(list.x, list.y + static_cast<float>(row_idx) * px(36)); };
  for (size_t i = 0; i < sources.size(); ++i) {
    const SourceTable& source = *sources[i];
    const auto n_known = std::count_if(source.columns.begin(), source.columns.end(), [](const Column& c) {
      return !c.is_asked && (c.role != ColumnRole::Ignored || c.reason == core::RoleReason::UserSays);
    });
    const int64_t n_asked = core::count_asked_columns(source);
    const int64_t n_problems = n_problems_of(screen, source.file_name);
    const auto n_columns = static_cast<int64_t>(source.columns.size());
    std::string recognised = std::to_string(n_known) + " 列认出";
    if (n_known == n_columns) recognised = std::to_string(n_columns) + " 列全部认出";
    if (source.is_to_point_out)
      recognised = "请点选单位列和数量列";
    else if (n_asked > 0)
      recognised += "，" + std::to_string(n_asked) + " 列待确认";
    if (n_problems > 0) recognised += "，" + std::to_string(n_problems) + " 处要看";
    const Tone tone = n_asked > 0 || n_problems > 0 ? Tone::Warn : Tone::Ok;
    const core::SourceAccount account =
        i < screen.tally().accounts.size() ? screen.tally().accounts[i] : core::SourceAccount();
    ImGui::PushID(static_cast<int>(i));
    place_row(i);
    const bool selected = screen.view().failed_idx < 0 && screen.view().source_idx == static_cast<int32_t>(i);
    const Control row = list_row("file", source.file_name, {.is_selected = selected, .role = Role::Option});
    draw_file_cells(row.rect, Icon::File, kInk,
                    {source.file_name, label(source.kind), core::encoding_name(source.encoding),
                     std::to_string(account.n_used), source.period.empty() ? "按项目期间" : source.period,
                     source.group.empty() ? "按名录" : source.group, recognised},
                    tone);
    record_of(row).description =
        std::string(label(source.kind)) + "，" + std::to_string(account.n_used) + " 行计入，" + recognised;
    if (row.pressed)
      screen.change_view([&](app::ViewState& v) {
        v.source_idx = static_cast<int32_t>(i);
        v.failed_idx = -1;
        v.row_idx = -1;
      });
    ImGui::PopID();
  }
  const auto& failed = screen.view().failed_files;
  for (size_t i = 0; i < failed.size(); ++i) {
    ImGui::PushID(static_cast<int>(1000 + i));
    place_row(sources.size() + i);
    const bool selected = screen.view().failed_idx == static_cast<int32_t>(i);
    const Control row = list_row("failed", failed[i].file_name + " 没有读入",
                                 {.is_selected = selected, .tone = Tone::Error, .role = Role::Option});
    draw_file_cells(row.rect, Icon::File, kInk, {failed[i].file_name, "未知", "—", "—", "—", "—", "没有读入"},
                    Tone::Error);
    if (row.pressed) screen.change_view([&](app::ViewState& v) { v.failed_idx = static_cast<int32_t>(i); });
    ImGui::PopID();
  }
  end_one_stop();
  end_area();
}

}  // namespace tongbao::gui
