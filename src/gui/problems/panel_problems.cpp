// All that there is to tell, the worst first: what was left out, what to look at, what is worth knowing.
// A row leads to the step where it can be mended. Of many of one kind the first few are shown, the rest part by part, so
// that what nobody has come to is neither laid out nor written.

#include "gui/problems/panel_problems.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/messages/messages_zh.hpp"
#include "gui/problems/asked_panel.hpp"
#include "gui/problems/problem_answers.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

Tone tone_of(core::Severity severity) {
  switch (severity) {
    case core::Severity::Note:
      return Tone::Info;
    case core::Severity::Warning:
      return Tone::Warn;
    case core::Severity::Loss:
      return Tone::Error;
  }
  return Tone::Plain;
}

app::Step step_of(core::Code code) {
  if (code == core::Code::PeopleMissing || code == core::Code::RosterPeopleUnreadable) return app::Step::Roster;
  if (code == core::Code::ScoreUnreadable) return app::Step::Data;
  // The table says what it says; the rules are what can be another.
  if (code == core::Code::PrintedScoreDiffers || code == core::Code::PrintedRankDiffers) return app::Step::Rules;
  const int hundred = static_cast<int>(code) / 100;
  if (hundred <= 3) return app::Step::Data;
  if (hundred == 4) return app::Step::Roster;
  if (hundred == 5) return app::Step::Rules;
  return app::Step::Notice;
}

/// Of one kind so many are shown; the rest is told by its number until it is asked for, part by part.
constexpr size_t kShownAtFirst = 3;
constexpr size_t kFewEnough = 5;
constexpr size_t kShownMore = 100;

const char* name_of(app::Step step) {
  switch (step) {
    case app::Step::Roster:
      return "去单位";
    case app::Step::Rules:
      return "去计分";
    case app::Step::Notice:
      return "去通报";
    default:
      return "去数据";
  }
}

/// Selects the file a problem is about, and goes to the step where it can be mended.
void go_to(const Screen& screen, const core::Diagnostic& d) {
  screen.change_view([&](app::ViewState& v) {
    v.step = step_of(d.code);
    v.failed_idx = -1;
    const auto& sources = screen.project().sources;
    for (size_t i = 0; i < sources.size(); ++i)
      if (sources[i]->file_name == d.place.file) v.source_idx = static_cast<int32_t>(i);
  });
}

using Problems = std::vector<const core::Diagnostic*>;  // of one kind, in their order

/// All but the questions, the worst first, those of one kind together. Made once a change.
const std::vector<Problems>& problems_of(const Screen& screen) {
  static uint64_t made_for = 0;
  static std::vector<Problems> kinds;
  if (std::exchange(made_for, screen.serial) == screen.serial) return kinds;
  kinds.clear();
  for (const core::Severity severity : {core::Severity::Loss, core::Severity::Warning, core::Severity::Note})
    for (const core::Diagnostic& d : screen.results->diagnostics) {
      if (d.severity != severity || core::is_question(d.code)) continue;
      const auto same = std::find_if(kinds.begin(), kinds.end(), [&](const Problems& kind) {
        return kind.front()->code == d.code && kind.front()->severity == severity;
      });
      if (same != kinds.end())
        same->push_back(&d);
      else
        kinds.push_back({&d});
    }
  return kinds;
}

void draw_failed_files(const Screen& screen) {
  const std::vector<app::FailedFile>& failed = screen.view().failed_files;
  for (size_t i = 0; i < failed.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    if (problem_row("failed", Tone::Error, failed[i].file_name,
                    core::sentence_zh(failed[i].error.code, failed[i].error.args), "去数据") != ProblemPress::None)
      screen.change_view([&](app::ViewState& v) {
        v.step = app::Step::Data;
        v.failed_idx = static_cast<int32_t>(i);
      });
    ImGui::PopID();
  }
}

void draw_problem(const Screen& screen, const core::Diagnostic& d) {
  const app::Step target = step_of(d.code);
  const std::vector<ProblemAnswer> answers = answers_to(screen, d);
  const std::string_view link = !answers.empty()               ? std::string_view(answers[0].words)
                                : screen.view().step == target ? std::string_view()
                                                               : std::string_view(name_of(target));
  const ProblemPress press =
      problem_row("problem", tone_of(d.severity), core::place_zh(d.place), core::sentence_zh(d.code, d.args), link,
                  false, answers.size() > 1 ? std::string_view(answers[1].words) : std::string_view());
  if (press == ProblemPress::SecondAction)
    screen.emit(answers[1].action);
  else if (press == ProblemPress::Action && !answers.empty())
    screen.emit(answers[0].action);
  else if (press != ProblemPress::None)
    go_to(screen, d);
}

void draw_kind(const Screen& screen, const Problems& problems, const Rect& rest) {
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID shown_id = ImGui::GetID("n_shown");
  const size_t at_first = problems.size() <= kFewEnough ? problems.size() : kShownAtFirst;
  const auto n_shown = std::min(problems.size(), at_first + static_cast<size_t>(kept.GetInt(shown_id, 0)));
  for (size_t i = 0; i < n_shown; ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_problem(screen, *problems[i]);
    ImGui::PopID();
  }
  if (n_shown == problems.size()) return;
  set_cursor(rest.x + px(36), available().y + px(4));
  const size_t n_left = problems.size() - n_shown;
  if (link("more",
           "同类还有 " + std::to_string(n_left) + " 处，再显示 " + std::to_string(std::min(n_left, kShownMore))))
    kept.SetInt(shown_id, static_cast<int>(n_shown - at_first + kShownMore));
  set_cursor(rest.x, available().y + px(8));
}

}  // namespace

void draw_problems(const Screen& screen, Rect area) {
  begin_area("problems", area, {.fill = kPaper});
  begin_region("problems", "问题");
  draw_vertical_rule(area.x, area, 0);
  Rect rest = area;
  // On the data step the panel is beside the table and stays.
  const bool stays = screen.view().step == app::Step::Data;
  if (panel_head(cut_top(rest, px(kStepHeadHeight)), "问题", stays ? nullptr : "close_problems"))
    screen.change_view([](app::ViewState& v) { v.show_problems = false; });

  begin_area("problem_list", rest, {.scrolls = true});
  draw_asked(screen);
  const std::vector<Problems>& kinds = problems_of(screen);
  const bool is_asked = core::count_questions(screen.results->diagnostics) > 0;
  if (kinds.empty() && screen.view().failed_files.empty() && !is_asked) {
    set_cursor(rest.x + px(16), available().y + px(16));
    message_line(Tone::Ok, "没有问题", TextSize::Body);
    set_cursor(rest.x + px(16), available().y);
    text_wrapped(TextSize::Small, kInk2, "读入的每一行都计入了，数字都对得上。", rest.w - px(32));
  }
  draw_failed_files(screen);
  for (size_t i = 0; i < kinds.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_kind(screen, kinds[i], rest);
    ImGui::PopID();
  }
  end_area();
  end_region();
  end_area();
}

}  // namespace tongbao::gui
