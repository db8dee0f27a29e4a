// The page is cut from its edges: top bar and double rule, rail, status strip, and the step in the rest.
// Without a project there is only the top bar and the start screen.

#include "gui/shell/shell.hpp"

#include <string>

#include "gui/data/step_data.hpp"
#include "gui/export/step_export.hpp"
#include "gui/notice/step_notice.hpp"
#include "gui/problems/panel_problems.hpp"
#include "gui/ranking/step_ranking.hpp"
#include "gui/roster/step_roster.hpp"
#include "gui/rules/step_rules.hpp"
#include "gui/screen/screen.hpp"
#include "gui/shell/dialogs.hpp"
#include "gui/shell/guide.hpp"
#include "gui/shell/rail.hpp"
#include "gui/shell/receipt.hpp"
#include "gui/shell/shortcuts.hpp"
#include "gui/shell/status_strip.hpp"
#include "gui/shell/step_notes.hpp"
#include "gui/shell/top_bar.hpp"
#include "gui/start/step_start.hpp"
#include "gui/start/storage_views.hpp"
#include "gui/widgets/region_keys.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::Step;

void draw_step(const Screen& screen, Rect area) {
  switch (screen.view().step) {
    case Step::Start:
      return draw_start(screen, area);
    case Step::Data:
      return draw_step_data(screen, area);
    case Step::Roster:
      return draw_step_roster(screen, area);
    case Step::Rules:
      return draw_step_rules(screen, area);
    case Step::Ranking:
      return draw_step_ranking(screen, area);
    case Step::Notice:
      return draw_step_notice(screen, area);
    case Step::Export:
      return draw_step_export(screen, area);
  }
}

void draw_reading(const Screen& screen, const app::ReadingProgress& reading, const Rect& canvas) {
  const bool is_read = reading.n_bytes >= reading.n_total;
  const std::string rows = std::to_string(reading.n_rows) + " 行";
  const int64_t per_cent = reading.n_total > 0 ? reading.n_bytes * 100 / reading.n_total : 100;
  const bool is_cancelled = draw_progress_card(
      canvas, is_read ? "正在统计 " + rows : "正在读入“" + reading.name + "”",
      is_read ? "马上就好" : "已读 " + rows + "，" + std::to_string(per_cent) + "%",
      {.fraction = static_cast<float>(per_cent) / 100, .cancel = is_read ? std::string_view() : "取消读入"});
  if (is_cancelled) screen.emit(app::CancelReading{});
}

}  // namespace

void draw_page(const PageInput& input, std::vector<app::Action>& actions) {
  const Screen screen{input.shown, actions};
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const Rect canvas{0, 0, size.x, size.y};
  begin_page();
  take_shortcuts(screen);

  Rect rest = canvas;
  draw_top_bar(screen, cut_top(rest, px(kTopBarHeight)));
  draw_double_rule(cut_top(rest, px(kDoubleRuleHeight)));
  const bool start = input.shown.state.project == nullptr || screen.view().step == Step::Start;
  const Rect drawer = cut_right(rest, guide_width(screen, rest));
  // What the guide lies over keeps its place, and is cut off at its edge.
  begin_area("work", rest, {});
  rest.w += drawer.w;
  if (start) {
    begin_region("main", name_of(Step::Start), Role::Main);
    draw_start(screen, rest);
    end_region();
  } else {
    draw_rail(screen, cut_left(rest, px(kRailWidth)));
    const Rect status = cut_bottom(rest, px(kStatusHeight));
    const bool has_problems = screen.view().show_problems && screen.view().step != Step::Data;
    const Rect problems = has_problems ? cut_right(rest, px(is_wide_page() ? 400 : 336)) : Rect();
    draw_storage_banner(screen, rest);
    begin_region("main", name_of(screen.view().step), Role::Main);
    draw_step(screen, rest);
    end_region();
    if (has_problems) draw_problems(screen, problems);
    draw_status(screen, status);
  }
  end_area();
  if (screen.view().show_guide) draw_guide(screen, drawer);
  draw_dialogs(screen);
  draw_receipt(screen);
  if (input.n_dragged_files > 0)
    draw_drop_overlay(canvas, "松开即可加入 " + std::to_string(input.n_dragged_files) + " 个文件",
                      input.shown.state.project ? "原来的数据不变" : "CSV 表格、名录、细则或项目文件");
  if (input.reading != nullptr) draw_reading(screen, *input.reading, canvas);
  if (input.is_waiting) draw_progress_card(canvas, "正在读入通报台的其余部分", "马上就好，点过的都会照办");
  move_between_regions();
  keep_focus();
  end_page();
}

}  // namespace tongbao::gui
