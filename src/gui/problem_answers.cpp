#include "gui/problem_answers.hpp"

#include <algorithm>

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

}  // namespace

std::vector<ProblemAnswer> answers_to(const Screen& screen, const core::Diagnostic& problem) {
  switch (problem.code) {
    case Code::UnitsAbsent: return absence_answers(screen, problem.args.front());
    case Code::AbsentAsZero: return zero_answers(screen, problem.args.front());
    default: return {};
  }
}

}  // namespace tongbao::gui
