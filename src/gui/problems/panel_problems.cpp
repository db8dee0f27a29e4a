// All that there is to tell, the worst first: what was left out, what to look at, what is worth knowing.
// A row leads to the step where it can be mended. A long list is shown in parts, so that what nobody has come to is
// neither laid out nor written.

#include "gui/problems/panel_problems.hpp"

#include <algorithm>
#include <string>

#include "core/messages/messages_zh.hpp"
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
  const int hundred = static_cast<int>(code) / 100;
  if (hundred <= 3) return app::Step::Data;
  if (hundred == 4) return app::Step::Roster;
  if (hundred == 5) return app::Step::Rules;
  return app::Step::Notice;
}

constexpr int kShownAtFirst = 100;

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
    if (d.code == core::Code::ColumnUncertain) v.column_idx = d.place.column - 1;
  });
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

  const core::Diagnostics& all = screen.results->diagnostics;
  begin_area("problem_list", rest, {.scrolls = true});
  if (all.empty() && screen.view().failed_files.empty()) {
    set_cursor(rest.x + px(16), rest.y + px(16));
    message_line(Tone::Ok, "没有问题", TextSize::Body);
    set_cursor(rest.x + px(16), available().y);
    text_wrapped(TextSize::Small, kInk2, "读入的每一行都计入了，数字都对得上。", rest.w - px(32));
  }
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
  int idx = 0;
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID shown_id = ImGui::GetID("n_shown");
  const int n_shown = kept.GetInt(shown_id, kShownAtFirst);
  for (const core::Severity severity : {core::Severity::Loss, core::Severity::Warning, core::Severity::Note})
    for (const core::Diagnostic& d : all) {
      if (d.severity != severity || idx >= n_shown) continue;
      ImGui::PushID(idx++);
      const app::Step target = step_of(d.code);
      const bool here = screen.view().step == target;
      const std::vector<ProblemAnswer> answers = answers_to(screen, d);
      const std::string_view link = !answers.empty() ? std::string_view(answers[0].words)
                                    : here           ? std::string_view()
                                                     : std::string_view(name_of(target));
      const ProblemPress press =
          problem_row("problem", tone_of(severity), core::place_zh(d.place), core::sentence_zh(d.code, d.args), link,
                      false, answers.size() > 1 ? std::string_view(answers[1].words) : std::string_view());
      if (press == ProblemPress::SecondAction)
        screen.emit(answers[1].action);
      else if (press == ProblemPress::Action && !answers.empty())
        screen.emit(answers[0].action);
      else if (press != ProblemPress::None)
        go_to(screen, d);
      ImGui::PopID();
    }
  const int n_all = static_cast<int>(all.size());
  if (n_shown < n_all) {
    set_cursor(rest.x + px(16), available().y + px(8));
    if (link("more", "再显示 " + std::to_string(std::min(n_all - n_shown, kShownAtFirst)) + " 条（共 " +
                         std::to_string(n_all) + " 条）"))
      kept.SetInt(shown_id, n_shown + kShownAtFirst);
  }
  end_area();
  end_region();
  end_area();
}

}  // namespace tongbao::gui
