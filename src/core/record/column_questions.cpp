#include "core/record/column_questions.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "core/record/column_words.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/part_columns.hpp"

namespace tongbao::core {
namespace {

/// More headers than this are counted instead of named.
constexpr size_t kMostNamed = 3;

/// 1月, 2月, 3月 over numbers are one question, not three; so are counts of categories, of carriers, of days, parts left
/// out, and columns of one header.
bool is_same_question(const SourceTable& source, int32_t one, int32_t other) {
  const Column& a = source.columns[static_cast<size_t>(one)];
  const Column& b = source.columns[static_cast<size_t>(other)];
  if (a == b && !phrase_of_column(source, one).day.empty() && !phrase_of_column(source, other).day.empty()) return true;
  const bool is_of_one_kind = a.role == b.role && a.reason == b.reason;
  if (is_of_one_kind && a.reason == RoleReason::PartOfOther) return true;
  if (a.reason == RoleReason::AskedAlone || b.reason == RoleReason::AskedAlone) return false;
  const std::string header = header_text(source, one);
  const bool has_no_parts = a.n_parts == 0 && b.n_parts == 0;
  const bool is_alike = holds_count(a) ? a.role == b.role : is_of_one_kind;
  if (is_alike && has_no_parts && !header.empty() && header == header_text(source, other)) return true;
  const auto is_named = [](const Column& c) { return !c.period.empty() || !c.category.empty() || !c.carrier.empty(); };
  return holds_count(a) && is_of_one_kind && a.level == b.level && a.period.empty() == b.period.empty() &&
         a.category.empty() == b.category.empty() && a.carrier.empty() == b.carrier.empty() && is_named(a);
}

/// What such columns have in common.
Column without_names(Column column) {
  column.period.clear();
  column.category.clear();
  column.carrier.clear();
  return column;
}

/// True for a part of an asked whole: what the whole is said to be settles it.
bool is_settled_by_whole(const SourceTable& source, int32_t column_idx) {
  if (source.columns[static_cast<size_t>(column_idx)].reason != RoleReason::PartCounted) return false;
  for (int32_t i = 0; i < column_idx; ++i)
    if (const Column& whole = source.columns[static_cast<size_t>(i)]; whole.is_asked && column_idx <= i + whole.n_parts)
      return true;
  return false;
}

/// Nobody answers more about one table.
constexpr size_t kMostQuestions = 3;

/// Of more questions, those about columns that are proposed for nothing become one, where the first of them stands.
/// What was answered still counts, or the last of them would fall apart into several.
void join_unused(const SourceTable& source, size_t n_others, std::vector<std::vector<int32_t>>& questions) {
  const auto is_answered = [](const Column& column) { return column.reason == RoleReason::UserSays; };
  const auto n_answered =
      std::count_if(source.columns.begin(), source.columns.begin() + n_block_columns(source), is_answered);
  if (questions.size() + static_cast<size_t>(n_answered) + n_others <= kMostQuestions) return;
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
std::vector<std::vector<int32_t>> asked_columns(const SourceTable& source, size_t n_others) {
  std::vector<std::vector<int32_t>> questions;
  // Of blocks side by side the left one is asked about: the answer holds in all of them.
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    if (!source.columns[static_cast<size_t>(i)].is_asked || is_settled_by_whole(source, i)) continue;
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
  join_unused(source, n_others, questions);
  return questions;
}

/// Of Code::ColumnUncertain, the arg that says in how many other tables the same is asked.
constexpr size_t kOtherTablesArg = 3;

}  // namespace

std::string name_of_column(const SourceTable& source, int32_t column_idx) {
  const std::string header = header_text(source, column_idx);
  return header.empty() ? "第 " + std::to_string(column_idx + 1) + " 列" : header;
}

std::vector<ColumnQuestion> column_questions(const SourceTable& source, size_t n_others) {
  std::vector<ColumnQuestion> questions;
  for (std::vector<int32_t>& columns : asked_columns(source, n_others)) {
    const Column& first = source.columns[static_cast<size_t>(columns.front())];
    std::string names;
    for (size_t k = 0; k < columns.size() && k < kMostNamed; ++k)
      names += (k > 0 ? "、" : "") + name_of_column(source, columns[k]);
    if (columns.size() > kMostNamed) names += " 等 " + std::to_string(columns.size()) + " 列";
    const bool is_of_one_kind = std::all_of(columns.begin(), columns.end(), [&](int32_t column) {
      return source.columns[static_cast<size_t>(column)].reason == first.reason;
    });
    const bool has_reason = is_of_one_kind && first.reason != RoleReason::NothingKnown;
    std::string use;
    for (const int32_t column : columns) {
      const Column& one = source.columns[static_cast<size_t>(column)];
      const std::string word = use_zh(columns.size() > 1 ? without_names(one) : one);
      if (!use.ends_with(word)) use += (use.empty() ? "" : "、") + word;
    }
    questions.push_back({std::move(names), use, has_reason ? reason_zh(first.reason) : "", std::move(columns)});
  }
  return questions;
}

Diagnostic to_diagnostic(const ColumnQuestion& question, const SourceTable& source) {
  const int64_t header_row =
      source.n_header_rows > 0 ? source.table->row_numbers[static_cast<size_t>(source.n_header_rows) - 1] : 0;
  Diagnostic diagnostic{Code::ColumnUncertain,
                        Severity::Warning,
                        {source.file_name, header_row, question.columns.front() + 1},
                        {question.names, question.use, question.why, "0"}};
  for (const int32_t column : question.columns) diagnostic.args.push_back(std::to_string(column + 1));
  return diagnostic;
}

std::vector<int32_t> columns_asked(const Diagnostic& question) {
  std::vector<int32_t> columns;
  for (size_t i = kOtherTablesArg + 1; i < question.args.size(); ++i)
    columns.push_back(static_cast<int32_t>(std::stoi(question.args[i])) - 1);
  return columns;
}

size_t n_other_tables_asked(const Diagnostic& question) {
  return static_cast<size_t>(std::stoi(question.args[kOtherTablesArg]));
}

bool asks_the_same(const Diagnostic& one, const Diagnostic& other) {
  return one.code == Code::ColumnUncertain && other.code == Code::ColumnUncertain &&
         one.place.file != other.place.file &&
         std::equal(one.args.begin(), one.args.begin() + kOtherTablesArg, other.args.begin());
}

void append_questions_once(Diagnostics& all, const Diagnostics& of_table) {
  for (const Diagnostic& diagnostic : of_table) {
    const auto first = diagnostic.code == Code::ColumnUncertain ? all.begin() : all.end();
    const auto same =
        std::find_if(first, all.end(), [&](const Diagnostic& other) { return asks_the_same(diagnostic, other); });
    if (same == all.end())
      all.push_back(diagnostic);
    else
      same->args[kOtherTablesArg] = std::to_string(n_other_tables_asked(*same) + 1);
  }
}

}  // namespace tongbao::core
