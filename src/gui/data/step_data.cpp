// What was opened and what the program understood of it: the files, the options of the selected file and its cells,
// and beside them everything there is to tell. A file that could not be read shows why and what to do instead of the
// cells.

#include "gui/data/step_data.hpp"

#include <algorithm>
#include <string>

#include "core/messages/messages_zh.hpp"
#include "gui/data/file_list.hpp"
#include "gui/data/period_controls.hpp"
#include "gui/data/send_source.hpp"
#include "gui/data/source_options.hpp"
#include "gui/data/source_preview.hpp"
#include "gui/problems/panel_problems.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

void draw_failed(const Screen& screen, Rect area) {
  const auto idx = static_cast<size_t>(screen.view().failed_idx);
  const app::FailedFile& failed = screen.view().failed_files[idx];
  begin_area("failed", area, {.fill = kPaper, .pad_x = px(60), .pad_y = px(32), .scrolls = true});
  const Rect title{available().x, available().y, available().w, line_px(TextSize::Title)};
  draw_icon({title.x, title.y, px(24), title.h}, Icon::Error, kRed, px(24));
  set_cursor(title.x + px(36), title.y);
  heading(2, "“" + failed.file_name + "”读不出来", TextSize::Title);
  set_cursor(title.x + px(36), title.bottom() + px(12));
  const float width = std::min(px(640), available().w - px(36));
  text_wrapped(TextSize::Body, kInk, core::message_zh(failed.error), width);
  set_cursor(title.x + px(36), available().y + px(8));
  text_wrapped(TextSize::Body, kInk2, "文件没有被改动，原来的数据和计算结果都在，这个文件不影响它们。", width);
  set_cursor(title.x + px(36), available().y + px(16));
  if (button_secondary("pick_again", "选另存好的文件", {.icon = Icon::Folder})) screen.emit(app::PickFiles{});
  ImGui::SameLine(0, px(12));
  if (link("drop_failed", "从列表中去掉"))
    screen.change_view([&](app::ViewState& v) {
      v.failed_files.erase(v.failed_files.begin() + v.failed_idx);
      v.failed_idx = -1;
    });
  end_area();
}

/// Says that nothing is counted yet, and what is the likeliest, above the cells.
void draw_point_out(const Screen& screen, size_t source_idx, Rect area) {
  begin_area("point_out", area, {.fill = kWarnTint});
  draw_box({area.x, area.y, px(3), area.h}, kWarn, 0, 0);
  set_cursor(area.x + px(kGutterLeft), area.y + (area.h - line_px(TextSize::Body)) / 2);
  message_line(Tone::Warn, "没有认出单位列和数量列，请点选", TextSize::Body);
  const ButtonOptions small{.size = ButtonSize::Small};
  const float x = area.right() - px(kGutterRight) - button_width("就按这两列", small);
  set_cursor(x, area.y + (area.h - px(28)) / 2);
  if (button_secondary("take_proposal", "就按这两列", small)) {
    core::SourceTable next = *screen.project().sources[source_idx];
    core::settle_columns(next);
    send_source(screen, source_idx, std::move(next), "单位列和数量列按建议");
  }
  const std::string hint = "标着待确认的两列最像";
  const float hint_w = text_width(TextSize::Small, hint);
  draw_text({x - px(12) - hint_w, area.y, hint_w, area.h}, TextSize::Small, kInk2, hint);
  end_area();
}

/// Why the chosen file could not be read, or what is in it.
void draw_chosen_file(const Screen& screen, Rect area) {
  const auto& sources = screen.project().sources;
  const auto failed_idx = screen.view().failed_idx;
  if (failed_idx >= 0 && failed_idx < static_cast<int32_t>(screen.view().failed_files.size())) {
    draw_failed(screen, area);
    return;
  }
  if (sources.empty()) {
    empty_state(area, "还没有数据文件", "把 CSV 表格拖进窗口，或点右上角“添加文件”。" + std::string(kPasteHint) + "。");
    return;
  }
  const size_t source_idx = position_in(screen.view().source_idx, sources.size());
  draw_source_options(screen, source_idx, cut_top(area, px(44)));
  draw_rule(area.x, area.y, area.w);
  if (sources[source_idx]->is_to_point_out) draw_point_out(screen, source_idx, cut_top(area, px(56)));
  draw_source_preview(screen, source_idx, area);
}

}  // namespace

void draw_step_data(const Screen& screen, Rect area) {
  const auto& sources = screen.project().sources;
  const auto& failed = screen.view().failed_files;
  Rect rest = area;
  const Rect head = cut_top(rest, px(kStepHeadHeight));
  begin_area("data_head", head, {.fill = kPaper});
  const bool has_periods = screen.results->tally_stage->periods.size() > 1;
  step_head(head, "数据",
            sources.empty()                   ? "请打开各单位的报送统计表，或者直接拖进来。"
            : is_narrow_page() && has_periods ? ""
            : is_narrow_page() || has_periods ? "认错的列点列名改；可以按 Ctrl+V 粘贴表格。"
                                              : "认错的列点列名改，错的数选中那格直接改；也可以按 Ctrl+V 粘贴表格。");
  const std::string go =
      failed.empty() ? "数据无误，去核对单位" : "继续用这 " + std::to_string(sources.size()) + " 个文件";
  const ButtonOptions go_options{
      .trailing_icon = Icon::ChevronRight, .enabled = !sources.empty(), .hint = sources.empty() ? "还没有数据" : ""};
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  if (has_periods) draw_this_period(screen, head);
  const float go_x = head.right() - px(kGutterRight) - button_width(go, go_options, true);
  const float add_x = go_x - px(12) - button_width("添加文件", {.icon = Icon::Plus});
  set_cursor(add_x - px(12) - button_width("空白模板", {.icon = Icon::Download}), y);
  if (button_quiet("templates", "空白模板", {.icon = Icon::Download, .hint = "下载空白模板"}))
    screen.show_dialog(app::Dialog::Templates);
  set_cursor(add_x, y);
  if (button_secondary("add_files", "添加文件", {.icon = Icon::Plus})) screen.emit(app::PickFiles{});
  set_cursor(go_x, y);
  if (button_primary("data_done", go, go_options))
    screen.change_view([](app::ViewState& v) {
      v.step = app::Step::Roster;
      v.failed_files.clear();
      v.failed_idx = -1;
    });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);
  if (const float days_height = period_days_height(screen, rest.w); days_height > 0)
    draw_period_days(screen, cut_top(rest, days_height));

  const float n_list_rows = std::clamp(static_cast<float>(sources.size() + failed.size()), 1.0F, 5.0F);
  draw_file_list(screen, cut_top(rest, px(kTableHeaderHeight) + n_list_rows * px(36)));
  draw_rule(rest.x, rest.y, rest.w, kLine2);
  cut_top(rest, 1);
  const Rect problems = cut_right(rest, px(is_wide_page() ? 400 : is_narrow_page() ? 272 : 336));
  draw_chosen_file(screen, rest);
  draw_problems(screen, problems);
}

}  // namespace tongbao::gui
