// The steps are one stop for Tab; below them stands what is the same on every step.

#include "gui/shell/rail.hpp"

#include <array>
#include <cstdint>

#include "gui/shell/step_notes.hpp"
#include "gui/start/storage_views.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::Step;

int64_t n_of(const core::Diagnostics& diagnostics, core::Severity severity) {
  int64_t n = 0;
  for (const core::Diagnostic& d : diagnostics)
    if (d.severity == severity) ++n;
  return n;
}

}  // namespace

void draw_rail(const Screen& screen, Rect area) {
  begin_area("rail", area, {.fill = kGround});
  begin_region("rail", "步骤和问题", Role::Navigation);
  begin_one_stop("steps", "步骤", Role::Tablist);
  constexpr std::array<Step, 6> kSteps = {Step::Data,    Step::Roster, Step::Rules,
                                          Step::Ranking, Step::Notice, Step::Export};
  Rect rest = area;
  cut_top(rest, px(8));
  int number = 0;
  for (const Step step : kSteps) {
    ++number;
    const Rect box = cut_top(rest, px(kRailStepHeight));
    set_cursor(box.x, box.y);
    const StepNote note = note_of(screen, step);
    const bool current = screen.view().step == step;
    if (rail_step(name_of(step), number, name_of(step), note.text, note.state, current, box.w) && !current)
      screen.change_view([&](app::ViewState& v) { v.step = step; });
  }
  end_one_stop();

  const Rect foot = cut_bottom(rest, px(36));
  const Rect storage = cut_bottom(rest, px(32));
  const Rect problems = cut_bottom(rest, px(46));
  draw_rule(problems.x, problems.y, problems.w);
  set_cursor(problems.x, problems.y + 1);
  const auto n_loss =
      n_of(screen.results->diagnostics, core::Severity::Loss) + static_cast<int64_t>(screen.view().failed_files.size());
  const auto n_warn = n_of(screen.results->diagnostics, core::Severity::Warning);
  if (rail_problems("问题", n_loss + n_warn, n_loss > 0, screen.view().show_problems, problems.w, problems.h - 1))
    screen.change_view([](app::ViewState& v) { v.show_problems = !v.show_problems; });
  draw_rail_storage(screen, storage);

  draw_rule(foot.x, foot.y, foot.w);
  Rect foot_text = foot;
  cut_left(foot_text, px(16));
  draw_icon(cut_left(foot_text, px(16)), Icon::Shield, kInk3, px(14));
  cut_left(foot_text, px(6));
  draw_text(foot_text, TextSize::Small, kInk2, "数据不离开本机");
  record_text("数据不离开本机", foot_text);
  end_region();
  end_area();
}

}  // namespace tongbao::gui
