// A note is made from the results anew in each frame: a few sums over files, groups and problems.

#include "gui/shell/step_notes.hpp"

namespace tongbao::gui {
namespace {

using app::Step;

bool in_hundred(core::Code code, int hundred) { return static_cast<int>(code) / 100 == hundred; }

bool has_trouble(const Screen& screen, int first_hundred, int last_hundred) {
  for (const core::Diagnostic& d : screen.results->diagnostics) {
    if (d.severity == core::Severity::Note) continue;
    for (int hundred = first_hundred; hundred <= last_hundred; ++hundred)
      if (in_hundred(d.code, hundred)) return true;
  }
  return false;
}

StepNote data_note(const Screen& screen) {
  if (!screen.view().failed_files.empty())
    return {std::to_string(screen.view().failed_files.size()) + " 个没有读入", RailState::Error};
  const size_t n_files = screen.project().sources.size();
  if (n_files == 0) return {"还没有文件", RailState::None};
  int64_t n_rows = 0;
  for (const auto& account : screen.tally().accounts) n_rows += account.n_used;
  return {std::to_string(n_files) + " 文件，" + std::to_string(n_rows) + " 行",
          has_trouble(screen, 1, 3) ? RailState::Warn : RailState::Done};
}

StepNote roster_note(const Screen& screen) {
  const core::Roster& roster = screen.tally().roster;
  if (roster.units.empty()) return {"—", RailState::None};
  const size_t n_groups = core::groups_of(roster).size();
  return {std::to_string(n_groups) + " 组，" + std::to_string(roster.units.size()) + " 家",
          has_trouble(screen, 4, 4) ? RailState::Warn : RailState::Done};
}

StepNote rules_note(const Screen& screen) {
  const core::RuleSet& rules = screen.project().rules;
  std::string each;
  for (const core::PointsRule& rule : rules.points) {
    const bool gives_none = rule.effect == core::PointsEffect::Multiply || rule.points_each == core::Points();
    if (!rule.is_on || gives_none) continue;
    if (!each.empty()) each += " / ";
    each += rule.points_each.to_string();
  }
  if (!each.empty()) return {"每条 " + each + " 分", RailState::Done};
  return {core::gives_points(rules) ? "按细则计分" : "按条数", RailState::Done};
}

StepNote ranking_note(const Screen& screen) {
  std::string counts;
  for (const core::RankedTable& group : screen.results->ranking.groups) {
    if (!counts.empty()) counts += " + ";
    counts += std::to_string(group.rows.size());
  }
  if (counts.empty()) return {"—", RailState::None};
  return {counts + " 家", RailState::Done};
}

StepNote notice_note(const Screen& screen) {
  if (screen.results->notice.blocks.empty()) return {"未撰写", RailState::None};
  int64_t n_open = 0;
  for (const core::Diagnostic& d : screen.results->diagnostics)
    if (in_hundred(d.code, 6) && d.severity != core::Severity::Note) ++n_open;
  if (n_open > 0) return {std::to_string(n_open) + " 处要看", RailState::Warn};
  return {"数字已核对", RailState::Done};
}

}  // namespace

const char* name_of(Step step) {
  switch (step) {
    case Step::Start:
      return "开始";
    case Step::Data:
      return "数据";
    case Step::Roster:
      return "单位";
    case Step::Rules:
      return "计分";
    case Step::Ranking:
      return "排名";
    case Step::Notice:
      return "通报";
    case Step::Export:
      return "导出";
  }
  return "";
}

StepNote note_of(const Screen& screen, Step step) {
  // What rests on a question says so until it is answered.
  const bool rests_on_data =
      step == Step::Data || step == Step::Ranking || step == Step::Notice || step == Step::Export;
  if (const int64_t n_asked = core::count_questions(screen.results->diagnostics); rests_on_data && n_asked > 0)
    return {std::to_string(n_asked) + " 处待确认", RailState::Warn};
  switch (step) {
    case Step::Start:
      return {};
    case Step::Data:
      return data_note(screen);
    case Step::Roster:
      return roster_note(screen);
    case Step::Rules:
      return rules_note(screen);
    case Step::Ranking:
      return ranking_note(screen);
    case Step::Notice:
      return notice_note(screen);
    case Step::Export:
      return {"CSV、文本、项目", RailState::None};
  }
  return {};
}

}  // namespace tongbao::gui
