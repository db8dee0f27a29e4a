#include "core/record/read_counts.hpp"

#include <algorithm>
#include <iterator>

#include "core/record/column_words.hpp"
#include "core/record/count_table.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/item_log.hpp"
#include "core/record/part_columns.hpp"

namespace tongbao::core {

void SourceCounts::add_count(int32_t row_idx, const CountKind& kind, int64_t n_items) {
  const auto found = std::find(kinds.begin(), kinds.end(), kind);
  const auto kind_idx = static_cast<int32_t>(found - kinds.begin());
  if (found == kinds.end()) kinds.push_back(kind);
  counts.push_back({row_idx, kind_idx, n_items});
}

namespace {

/// 报送数, or 第 3 列 where nothing stands above it.
std::string name_of_column(const SourceTable& source, int32_t column_idx) {
  const std::string header = header_text(source, column_idx);
  return header.empty() ? "第 " + std::to_string(column_idx + 1) + " 列" : header;
}

/// More headers than this are counted instead of named.
constexpr size_t kMostNamed = 3;

/// 1月, 2月, 3月 over numbers are one question, not three; so are counts of categories, and of days.
bool is_same_question(const SourceTable& source, int32_t one, int32_t other) {
  const Column& a = source.columns[static_cast<size_t>(one)];
  const Column& b = source.columns[static_cast<size_t>(other)];
  if (a == b && !phrase_of_column(source, one).day.empty() && !phrase_of_column(source, other).day.empty()) return true;
  return holds_count(a) && a.role == b.role && a.reason == b.reason && a.level == b.level &&
         a.period.empty() == b.period.empty() && a.category.empty() == b.category.empty() &&
         (!a.period.empty() || !a.category.empty());
}

/// What such columns have in common.
Column without_names(Column column) {
  column.period.clear();
  column.category.clear();
  return column;
}

/// Nobody answers more of them about one table.
constexpr size_t kMostQuestions = 3;

/// Of more questions, those about columns that are proposed for nothing become one, where the first of them stands.
/// What was answered still counts, or the last question but three would fall apart into several.
void join_unused(const SourceTable& source, std::vector<std::vector<int32_t>>& questions) {
  const auto is_answered = [](const Column& column) { return column.reason == RoleReason::UserSays; };
  const auto n_answered =
      std::count_if(source.columns.begin(), source.columns.begin() + n_block_columns(source), is_answered);
  if (questions.size() + static_cast<size_t>(n_answered) <= kMostQuestions) return;
  const auto is_unused = [&](const std::vector<int32_t>& columns) {
    const Column& column = source.columns[static_cast<size_t>(columns.front())];
    return column.role == ColumnRole::Ignored && column.reason != RoleReason::AskedAlone;
  };
  const auto first = std::find_if(questions.begin(), questions.end(), is_unused);
  if (first == questions.end()) return;
  for (auto other = first + 1; other != questions.end(); ++other)
    if (is_unused(*other)) first->insert(first->end(), other->begin(), other->end());
  questions.erase(std::remove_if(first + 1, questions.end(), is_unused), questions.end());
}

/// The asked columns, those of one question together.
std::vector<std::vector<int32_t>> questions_about_columns(const SourceTable& source) {
  std::vector<std::vector<int32_t>> questions;
  // Of blocks side by side the left one is asked about: the answer holds in all of them.
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    if (!source.columns[static_cast<size_t>(i)].is_asked) continue;
    const auto same = std::find_if(questions.begin(), questions.end(), [&](const std::vector<int32_t>& columns) {
      return is_same_question(source, columns.front(), i);
    });
    if (same != questions.end())
      same->push_back(i);
    else
      questions.push_back({i});
  }
  // Two names that nobody knows may be two things: 投送 and 签发.
  for (size_t i = 0; i < questions.size(); ++i) {
    const auto is_known = [&](int32_t column) { return is_understood(parse_header(header_text(source, column))); };
    if (questions[i].size() != 2 || std::any_of(questions[i].begin(), questions[i].end(), is_known)) continue;
    const int32_t second = questions[i].back();
    questions[i].pop_back();
    questions.insert(questions.begin() + static_cast<std::ptrdiff_t>(++i), {second});
  }
  join_unused(source, questions);
  return questions;
}

/// What is in use without being certain is told before anything that follows from it.
Diagnostics uncertain_columns(const SourceTable& source) {
  Diagnostics diagnostics;
  if (source.turn_is_asked) diagnostics.push_back({Code::TableTurned, Severity::Warning, {source.file_name, 0, 0}, {}});
  const int64_t header_row =
      source.n_header_rows > 0 ? source.table->row_numbers[static_cast<size_t>(source.n_header_rows) - 1] : 0;
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    const Column& column = source.columns[static_cast<size_t>(i)];
    if (column.reason == RoleReason::TargetGiven && !column.is_asked)
      diagnostics.push_back(
          {Code::TargetsGiven, Severity::Note, {source.file_name, header_row, i + 1}, {name_of_column(source, i)}});
  }
  for (const std::vector<int32_t>& columns : questions_about_columns(source)) {
    const Column& first = source.columns[static_cast<size_t>(columns.front())];
    std::string names;
    for (size_t k = 0; k < columns.size() && k < kMostNamed; ++k)
      names += (k > 0 ? "、" : "") + name_of_column(source, columns[k]);
    if (columns.size() > kMostNamed) names += " 等 " + std::to_string(columns.size()) + " 列";
    const bool is_of_one_kind = std::all_of(columns.begin(), columns.end(), [&](int32_t column) {
      return source.columns[static_cast<size_t>(column)].reason == first.reason;
    });
    Diagnostic question{Code::ColumnUncertain,
                        Severity::Warning,
                        {source.file_name, header_row, columns.front() + 1},
                        {names, columns.size() > 1 ? use_zh(without_names(first)) : use_zh(first),
                         is_of_one_kind && first.reason != RoleReason::NothingKnown ? reason_zh(first.reason) : ""}};
    for (const int32_t column : columns) question.args.push_back(std::to_string(column + 1));
    diagnostics.push_back(std::move(question));
  }
  return diagnostics;
}

/// Not one row is counted: the user is to say first what the columns hold, or took the unit's role away.
Checked<SourceCounts> count_nothing(const SourceTable& source) {
  Checked<SourceCounts> out;
  out.value.n_rows_read = static_cast<int64_t>(source.table->rows.size());
  out.value.n_rows_header = std::min<int64_t>(source.n_header_rows, out.value.n_rows_read);
  out.value.n_rows_left_out = out.value.n_rows_read - out.value.n_rows_header;
  Diagnostic why = {Code::UnitColumnMissing, Severity::Loss, {source.file_name, 0, 0}, {""}};
  if (source.is_to_point_out) {
    why.code = Code::ColumnsToPointOut;
    why.args = {"", ""};
    for (int32_t i = n_block_columns(source); i-- > 0;) {
      const Column& column = source.columns[static_cast<size_t>(i)];
      if (column.role == ColumnRole::Unit) why.args[0] = name_of_column(source, i);
      if (holds_count(column) || (column.role == ColumnRole::Score && column.is_asked))
        why.args[1] = name_of_column(source, i);
    }
  }
  out.diagnostics.push_back(std::move(why));
  return out;
}

}  // namespace

Checked<SourceCounts> read_counts(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace) {
  const auto is_unit = [](const Column& column) { return column.role == ColumnRole::Unit; };
  if (source.is_to_point_out ||
      std::none_of(source.columns.begin(), source.columns.begin() + n_block_columns(source), is_unit))
    return count_nothing(source);
  Checked<SourceCounts> counts =
      source.kind == TableKind::ItemLog ? read_item_log(source, days, trace) : read_count_table(source);
  Diagnostics questions = uncertain_columns(source);
  counts.diagnostics.insert(counts.diagnostics.begin(), std::make_move_iterator(questions.begin()),
                            std::make_move_iterator(questions.end()));
  return counts;
}

}  // namespace tongbao::core
