#include "gui/problems/problem_answers.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <utility>

#include "core/record/group_rows.hpp"
#include "core/roster/roster.hpp"
#include "core/text/parse_period.hpp"
#include "gui/problems/column_answers.hpp"

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
  if (problem.args[3] != answers[0].words) std::swap(answers[0], answers[1]);
  answers[0].is_in_use = true;
  return answers;
}

/// The two columns that are proposed hold the units and the counts; or the units stand across. Nothing is in use.
std::vector<ProblemAnswer> point_out_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  std::vector<ProblemAnswer> answers = {
      {"就按这两列", answered(source_idx, *source, source->file_name + " 的单位列和数量列", core::settle_columns)},
      {"行列对调", app::TurnTable{source_idx}}};
  if (const auto roster = core::read_roster(source->file_name, *source->table); roster && !roster->value.units.empty())
    answers.push_back({"这是单位名录", app::UseAsRoster{source_idx}});
  return answers;
}

/// The column gives each unit's target; or it is of no use here.
std::vector<ProblemAnswer> target_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  const int32_t column_idx = problem.place.column - 1;
  if (source == nullptr || column_idx < 0 || column_idx >= static_cast<int32_t>(source->columns.size())) return {};
  return {{"用作任务", app::UseTargets{source_idx, column_idx, screen.tally().roster}},
          {"不用", answered(source_idx, *source, "“" + problem.args[0] + "”列不用", [&](core::SourceTable& next) {
             core::Column column = next.columns[static_cast<size_t>(column_idx)];
             column.reason = core::RoleReason::UserSays;
             core::set_column(next, column_idx, column);
           })}};
}

/// Which of the tables that share days are used; what the user chose is no answer again.
std::vector<ProblemAnswer> overlap_answers(const Screen& screen, const core::Diagnostic& problem) {
  std::vector<ProblemAnswer> answers;
  const auto add = [&](core::OverlapUse use, const std::string& words) {
    if (problem.code == Code::PeriodsSettled && words == problem.args[4]) return;
    core::Period period = screen.project().period;
    std::erase_if(period.overlaps,
                  [&](const core::OverlapAnswer& one) { return core::is_same_period(one.whole, problem.args[0]); });
    period.overlaps.push_back({problem.args[0], use});
    const std::string label = problem.args[0] + "与" + problem.args[1] + words;
    answers.push_back({words, app::SetIdentity{screen.project().name, std::move(period), {label, ""}}});
    if (problem.code != Code::PeriodsOverlap || words != problem.args[4]) return;
    answers.back().is_in_use = true;
    std::swap(answers.front(), answers.back());
  };
  add(core::OverlapUse::Parts, problem.args[5]);
  add(core::OverlapUse::Whole, problem.args[6]);
  add(core::OverlapUse::Both, core::overlap_use_zh(core::OverlapUse::Both, "", {}));
  return answers;
}

std::vector<ProblemAnswer> year_answers(const Screen& screen, const core::Diagnostic& problem) {
  core::Period period = screen.project().period;
  period.overlaps.push_back({problem.args[0], core::OverlapUse::Both});
  // The words of the problem may sum months up: 2024年1月至3月.
  const auto year_of = [](const std::string& name) {
    const auto span = core::parse_period(name);
    return span && !span->is_week() ? span->year : 0;
  };
  int latest = 0;
  for (const std::string& name : screen.results->tally_stage->periods) latest = std::max(latest, year_of(name));
  std::vector<std::string> now;
  for (const std::string& name : screen.results->tally_stage->periods)
    if (year_of(name) == latest) now.push_back(name);
  return {{"都加起来", app::SetIdentity{screen.project().name, std::move(period), {"几年的数都加起来", ""}}, "", true},
          {"只算" + problem.args[0], app::SetThisPeriod{std::move(now)}}};
}

/// One thing that a table leaves open: what is in use first.
template <class Value>
struct TableChoice {
  const char* words;
  Value value;
  const char* label;
};
template <class Value>
std::vector<ProblemAnswer> choice_answers(const Screen& screen, const core::Diagnostic& problem,
                                          Value core::SourceTable::*field,
                                          std::initializer_list<TableChoice<Value>> choices) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  std::vector<ProblemAnswer> answers;
  for (const TableChoice<Value>& choice : choices)
    answers.push_back({choice.words,
                       answered(source_idx, *source, source->file_name + choice.label,
                                [&](core::SourceTable& next) { next.*field = choice.value; }),
                       "", answers.empty()});
  return answers;
}

/// A row that looks like the heading of a group: its sum, or a unit.
std::vector<ProblemAnswer> group_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  const auto settled = [&](bool is_sum, const char* words) {
    return answered(source_idx, *source, "“" + problem.args[0] + "”" + words, [&](core::SourceTable& next) {
      core::settle_group_row(next, problem.place.row, problem.place.column - 1, problem.args[0], is_sum);
    });
  };
  return {{"是一个单位", settled(false, "是一个单位"), "", true}, {"是小计，不算单位", settled(true, "是小计")}};
}

/// A row behind 其中 …: a unit, or a part of the one above.
std::vector<ProblemAnswer> part_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  const std::vector<int64_t>& numbers = source->table->row_numbers;
  const auto first =
      static_cast<size_t>(std::find(numbers.begin(), numbers.end(), problem.place.row) - numbers.begin());
  const auto n_rows = static_cast<size_t>(std::strtol(problem.args[2].c_str(), nullptr, 10));
  const auto typed = [&](const char* before, const std::string& words) {
    return answered(source_idx, *source, "“" + problem.args[0] + "”" + words, [&](core::SourceTable& next) {
      for (size_t row = first; row < std::min(first + n_rows, numbers.size()); ++row)
        core::set_edit(next, {numbers[row], problem.place.column,
                              before + core::cell_text(*source, static_cast<int64_t>(row), problem.place.column - 1)});
    });
  };
  std::vector<ProblemAnswer> answers = {{n_rows == 1 ? "是一个单位" : "都是各自的单位", typed("", "是单位")},
                                        {"包含在“" + problem.args[1] + "”里", typed("其中：", "包含在上一家里")}};
  if (n_rows > 1) std::swap(answers[0], answers[1]);
  answers[0].is_in_use = true;
  return answers;
}

/// The cells of one way to read a row, as CellsUncertain carries them.
std::vector<std::string> cells_of_way(const std::string& way) {
  std::vector<std::string> cells(1);
  for (const char c : way)
    if (c == ',')
      cells.emplace_back();
    else
      cells.back() += c;
  return cells;
}

/// Each way to read a row, named by the cells in which it differs from the other.
std::vector<ProblemAnswer> cell_answers(const Screen& screen, const core::Diagnostic& problem) {
  constexpr size_t kFirstWay = 4;
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr || problem.args.size() != kFirstWay + 2) return {};
  const auto& numbers = source->table->row_numbers;
  const auto row = std::find(numbers.begin(), numbers.end(), problem.place.row) - numbers.begin();
  if (row == static_cast<std::ptrdiff_t>(numbers.size())) return {};
  std::vector<ProblemAnswer> answers;
  for (const size_t way : {kFirstWay, kFirstWay + 1}) {
    const std::vector<std::string> cells = cells_of_way(problem.args[way]);
    const std::vector<std::string> others = cells_of_way(problem.args[2 * kFirstWay + 1 - way]);
    std::string words;
    core::SourceTable next = *source;
    for (size_t i = 0; i < cells.size(); ++i) {
      const int32_t column_idx = problem.place.column - 1 + static_cast<int32_t>(i);
      if (i < others.size() && cells[i] != others[i] && !cells[i].empty())
        words += (words.empty() ? "" : "、") + core::header_text(*source, column_idx) + cells[i];
      if (core::cell_text(*source, row, column_idx) != cells[i])
        core::set_edit(next, {problem.place.row, column_idx + 1, cells[i]});
    }
    answers.push_back(
        {words, app::SetSource{source_idx, std::move(next), {problem.args[0] + "这一行按“" + words + "”", ""}}});
  }
  return answers;
}

std::vector<ProblemAnswer> turn_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  return {{"就对调着读",
           answered(source_idx, *source, source->file_name + " 行列对调",
                    [](core::SourceTable& next) { next.turn_is_asked = false; }),
           "", true},
          {"不对调", app::TurnTable{source_idx}}};
}

/// The period of the table's title in place of that of the file's name.
std::vector<ProblemAnswer> title_answers(const Screen& screen, const core::Diagnostic& problem) {
  size_t source_idx = 0;
  const core::SourceTable* source = source_of(screen, problem, source_idx);
  if (source == nullptr) return {};
  const std::string& title = problem.args[1];
  return {{"改为" + title, answered(source_idx, *source, source->file_name + " 期间改为" + title,
                                    [&](core::SourceTable& next) { next.period = title; })}};
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
    case Code::TargetsGiven:
      return target_answers(screen, problem);
    case Code::ColumnsToPointOut:
      return point_out_answers(screen, problem);
    case Code::PeriodsOverlap:
    case Code::PeriodsSettled:
      return overlap_answers(screen, problem);
    case Code::DatesAsNumbers:
      return choice_answers<core::DateNumbers>(screen, problem, &core::SourceTable::date_numbers,
                                               {{"是日期", core::DateNumbers::Dates, " 的数字是日期"},
                                                {"不是", core::DateNumbers::NoDates, " 的数字不是日期"}});
    case Code::ItemsAllAdopted:
      return choice_answers<core::LogHolds>(screen, problem, &core::SourceTable::log_holds,
                                            {{"都是采用的", core::LogHolds::Adopted, " 都是采用的稿件"},
                                             {"报送的，也都采用了", core::LogHolds::Both, " 是报送的稿件，也都采用了"},
                                             {"只是报送的", core::LogHolds::Submitted, " 只是报送的稿件"}});
    case Code::UnitsBlank:
      return choice_answers<core::BlankUnits>(
          screen, problem, &core::SourceTable::blank_units,
          {{"同上一行的单位", core::BlankUnits::Above, " 没有写单位的行同上一行的单位"},
           {"不计入", core::BlankUnits::Nobody, " 没有写单位的行不计入"}});
    case Code::TableTurned:
      return turn_answers(screen, problem);
    case Code::PeriodOfTitleDiffers:
      return title_answers(screen, problem);
    case Code::YearsTogether:
      return year_answers(screen, problem);
    case Code::RowIsSum:
    case Code::GroupCounted:
      return group_answers(screen, problem);
    case Code::RowMayBePart:
      return part_answers(screen, problem);
    case Code::CellsUncertain:
      return cell_answers(screen, problem);
    case Code::TableRevised:
    case Code::TableCopied:
    case Code::TableTwice:
    case Code::TableIsSum:
      return table_answers(screen, problem);
    default:
      return {};
  }
}

}  // namespace tongbao::gui
