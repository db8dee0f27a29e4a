#include "gui/problems/problem_answers.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

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

/// The file that the problem is about, and its place among all; null if it is gone.
const core::SourceTable* source_of(const Screen& screen, const core::Diagnostic& problem, size_t& source_idx) {
  const auto& sources = screen.project().sources;
  for (source_idx = 0; source_idx < sources.size(); ++source_idx)
    if (sources[source_idx]->file_name == problem.place.file) return sources[source_idx].get();
  return nullptr;
}

/// The table with one question answered; what is not named in `answer` stays a question.
template <class Answer>
app::Action answered(size_t source_idx, const core::SourceTable& source, std::string label, Answer answer) {
  core::SourceTable next = source;
  answer(next);
  return app::SetSource{source_idx, std::move(next), {std::move(label), ""}};
}

/// The use that a column has is the right one; so are those of all columns that are asked about.
std::vector<ProblemAnswer> column_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  const int32_t column_idx = problem.place.column - 1;
  if (source == nullptr || column_idx < 0 || column_idx >= static_cast<int32_t>(source->columns.size())) return {};
  const auto settle = [](core::SourceTable& next, int32_t i) {
    core::Column column = next.columns[static_cast<size_t>(i)];
    if (!column.is_asked) return;
    column.is_asked = false;
    column.reason = core::RoleReason::UserSays;
    core::set_column(next, i, column);
  };
  std::vector<ProblemAnswer> answers = {
      {"按建议", answered(source_idx, *source, "“" + problem.args[0] + "”列按建议",
                          [&](core::SourceTable& next) { settle(next, column_idx); })}};
  if (core::count_asked_columns(*source) > 1)
    answers.push_back(
        {"都按建议", answered(source_idx, *source, source->file_name + " 各列按建议", [&](core::SourceTable& next) {
           for (int32_t i = 0; i < static_cast<int32_t>(next.columns.size()); ++i) settle(next, i);
         })});
  return answers;
}

std::vector<ProblemAnswer> repeat_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  std::vector<ProblemAnswer> answers;
  const auto add = [&](const std::string& words, core::RepeatedRows rows) {
    answers.push_back({words, answered(source_idx, *source, "同一单位的多行" + words,
                                       [rows](core::SourceTable& next) { next.repeated_rows = rows; })});
  };
  add("相加", core::RepeatedRows::Add);
  add("只取第一行", core::RepeatedRows::First);
  return answers;
}

std::vector<ProblemAnswer> turn_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  return {{"就对调着读", answered(source_idx, *source, source->file_name + " 行列对调",
                                  [](core::SourceTable& next) { next.turn_is_asked = false; })},
          {"不对调", app::TurnTable{source_idx}}};
}

}  // namespace

std::vector<ProblemAnswer> answers_to(const Screen& screen, const core::Diagnostic& problem) {
  switch (problem.code) {
    case Code::UnitsAbsent:
      return absence_answers(screen, problem.args.front());
    case Code::AbsentAsZero:
      return zero_answers(screen, problem.args.front());
    case Code::ColumnUncertain:
      return column_answers(screen, problem);
    case Code::UnitsRepeated:
      return repeat_answers(screen, problem);
    case Code::TableTurned:
      return turn_answers(screen, problem);
    case Code::TableRevised:
    case Code::TableCopied:
    case Code::TableTwice:
      return table_answers(screen, problem);
    default:
      return {};
  }
}

}  // namespace tongbao::gui
