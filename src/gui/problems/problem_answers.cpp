#include "gui/problems/problem_answers.hpp"

#include <algorithm>
#include <cstdlib>

namespace tongbao::gui {
namespace {

using core::Code;

app::Action with_zero_periods(const Screen& screen, std::vector<std::string> periods, const std::string& label) {
  core::Period period = screen.project().period;
  period.absent_as_zero = std::move(periods);
  return app::SetIdentity{screen.project().name, std::move(period), {label, ""}};
}

/// 计为 0 for one period, and for all that are asked about.
std::vector<ProblemAnswer> absence_answers(const Screen& screen, const std::string& period) {
  std::vector<std::string> one = screen.project().period.absent_as_zero;
  std::vector<std::string> all = one;
  one.push_back(period);
  int n_asked = 0;
  for (const core::Diagnostic& other : screen.results->tally_stage->diagnostics) {
    if (other.code != Code::UnitsAbsent) continue;
    all.push_back(other.args.front());
    ++n_asked;
  }
  std::vector<ProblemAnswer> answers = {
      {"计为 0", with_zero_periods(screen, std::move(one), period + "未出现的单位计为 0")}};
  if (n_asked > 1)
    answers.push_back({"各期都计为 0", with_zero_periods(screen, std::move(all), "各期未出现的单位计为 0")});
  return answers;
}

std::vector<ProblemAnswer> zero_answers(const Screen& screen, const std::string& period) {
  std::vector<std::string> others = screen.project().period.absent_as_zero;
  std::erase(others, period);
  return {{"不计为 0", with_zero_periods(screen, std::move(others), period + "未出现的单位不计为 0")}};
}

/// The newer table in the place of the older, or (both the same) without the newer; and both beside each other.
std::vector<ProblemAnswer> table_answers(const Screen& screen, const core::Diagnostic& problem) {
  const auto& sources = screen.project().sources;
  const auto at = [&](size_t arg) {
    return static_cast<size_t>(std::strtol(problem.args[arg].c_str(), nullptr, 10) - 1);
  };
  const size_t early = at(4), late = at(5);
  if (early >= sources.size() || late >= sources.size()) return {};
  core::SourceTable beside = *sources[late];
  beside.beside.push_back(sources[early]->file_name);
  const std::string label = beside.file_name + " 与 " + sources[early]->file_name + " 都计入";
  const bool is_revised = problem.code == Code::TableRevised;
  return {{is_revised ? "用新的替换" : "移除这一份", app::RemoveSource{is_revised ? early : late}},
          {"都计入", app::SetSource{late, std::move(beside), {label, ""}}}};
}

}  // namespace

std::vector<ProblemAnswer> answers_to(const Screen& screen, const core::Diagnostic& problem) {
  switch (problem.code) {
    case Code::UnitsAbsent:
      return absence_answers(screen, problem.args.front());
    case Code::AbsentAsZero:
      return zero_answers(screen, problem.args.front());
    case Code::TableRevised:
    case Code::TableCopied:
    case Code::TableTwice:
      return table_answers(screen, problem);
    default:
      return {};
  }
}

}  // namespace tongbao::gui
