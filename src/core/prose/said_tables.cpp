#include "core/prose/said_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/record/count_cell.hpp"
#include "core/record/row_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

const char* header_of(HeaderWhat what) {
  switch (what) {
    case HeaderWhat::Submitted:
      return "报送数";
    case HeaderWhat::Adopted:
      return "采用数";
    case HeaderWhat::Rejected:
      return "退稿数";
    default:
      return "数量";
  }
}

constexpr HeaderWhat kKinds[] = {HeaderWhat::Submitted, HeaderWhat::Adopted, HeaderWhat::Rejected, HeaderWhat::Nothing};

ColumnRole role_of(HeaderWhat what) {
  return what == HeaderWhat::Submitted ? ColumnRole::Submitted
         : what == HeaderWhat::Adopted ? ColumnRole::Adopted
                                       : ColumnRole::Rejected;
}

/// Numbers of one unit, or of all, that a said count may be: each column's, each table's, and their sum.
class Printed {
 public:
  Printed(const std::vector<SourceTable>& tables, const std::string& unit, ColumnRole role) {
    for (const SourceTable& table : tables) add_table(table, fold_name(unit), role);
  }
  bool is_given() const { return is_given_; }
  bool holds(int64_t n) const { return std::find(numbers_.begin(), numbers_.end(), n) != numbers_.end() || n == sum_; }
  int64_t sum() const { return sum_; }

 private:
  void add_table(const SourceTable& table, const std::string& unit, ColumnRole role) {
    const int32_t width = n_block_columns(table);
    std::map<int32_t, int64_t> of_column;  // by column of a block
    int64_t in_table = 0;
    for (int32_t first = 0; width > 0 && first < static_cast<int32_t>(table.columns.size()); first += width) {
      const int32_t unit_column = column_of(table, ColumnRole::Unit, first, width);
      if (unit_column < 0) continue;
      for (int64_t row = table.n_header_rows; row < static_cast<int64_t>(table.table->rows.size()); ++row) {
        const std::string name = cell_text(table, row, unit_column);
        if (name.empty() || is_total_label(name) || (!unit.empty() && fold_name(name) != unit)) continue;
        for (int32_t i = first; i < first + width && i < static_cast<int32_t>(table.columns.size()); ++i) {
          if (table.columns[static_cast<size_t>(i)].role != role) continue;
          const CountCell cell = read_count_cell(cell_text(table, row, i));
          if (cell.kind != CountCell::Kind::Number) continue;
          is_given_ = true;
          of_column[i - first] += cell.value;
          in_table += cell.value;
        }
      }
    }
    for (const auto& [column, n] : of_column) numbers_.push_back(n);
    numbers_.push_back(in_table);
    sum_ += in_table;
  }

  static int32_t column_of(const SourceTable& table, ColumnRole role, int32_t first, int32_t width) {
    for (int32_t i = first; i < first + width && i < static_cast<int32_t>(table.columns.size()); ++i)
      if (table.columns[static_cast<size_t>(i)].role == role) return i;
    return -1;
  }

  std::vector<int64_t> numbers_;
  int64_t sum_ = 0;
  bool is_given_ = false;
};

using Kind = std::pair<HeaderWhat, std::string>;  // and the level

/// 0 where the text says that a unit has none; a unit that sent nothing has none of any kind.
void add_nothing(const SaidNothing& nothing, const std::vector<Kind>& kinds,
                 std::vector<std::vector<std::string>>& rows) {
  auto row = std::find_if(rows.begin() + 1, rows.end(),
                          [&](const std::vector<std::string>& one) { return one[0] == nothing.unit; });
  if (row == rows.end()) {
    rows.emplace_back(kinds.size() + 2);
    row = rows.end() - 1;
    row->front() = nothing.unit;
  }
  for (size_t i = 0; i < kinds.size(); ++i)
    if ((nothing.what == HeaderWhat::Submitted || kinds[i].first == nothing.what) && (*row)[i + 1].empty())
      (*row)[i + 1] = std::to_string(0);
  if (row->back().find(nothing.sentence) == std::string::npos) append_item(row->back(), "；", {nothing.sentence});
}

}  // namespace

Table table_of_sentences(const SaidCounts& said) {
  std::vector<Kind> kinds;
  for (const HeaderWhat what : kKinds)
    for (const SaidCount& count : said.counts)
      if (const Kind kind(what, count.level);
          !count.unit.empty() && count.what == what && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        kinds.push_back(kind);
  Table table;
  if (kinds.empty()) return table;
  std::vector<std::vector<std::string>> rows(1, {"单位"});
  for (const auto& [what, level] : kinds) rows[0].push_back(level + header_of(what));
  rows[0].push_back("原句");
  for (const SaidCount& count : said.counts) {
    if (count.unit.empty()) continue;
    const auto kind = std::find(kinds.begin(), kinds.end(), Kind(count.what, count.level));
    const auto column = 1 + static_cast<size_t>(kind - kinds.begin());
    const std::string number = std::to_string(count.n_items);
    // The same again says nothing new; another number of the same is a row of its own, which is asked about.
    auto row = std::find_if(rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& one) {
      return one[0] == count.unit && (one[column].empty() || one[column] == number);
    });
    if (row == rows.end()) {
      rows.emplace_back(kinds.size() + 2);
      row = rows.end() - 1;
      row->front() = count.unit;
      row->back() = count.sentence;
    }
    (*row)[column] = number;
    if (row->back().find(count.sentence) == std::string::npos) row->back() += "；" + count.sentence;
  }
  for (const SaidNothing& nothing : said.nothing) add_nothing(nothing, kinds, rows);
  for (const auto& row : rows) {
    table.rows.add(row);
    table.row_numbers.push_back(static_cast<int64_t>(table.row_numbers.size()) + 1);
  }
  return table;
}

Diagnostics told_of_sentences(const SaidCounts& said) {
  Diagnostics diagnostics;
  std::vector<std::string> sentences;
  for (const SaidCount& count : said.counts)
    if (!count.unit.empty() && std::find(sentences.begin(), sentences.end(), count.sentence) == sentences.end())
      sentences.push_back(count.sentence);
  if (!sentences.empty())
    diagnostics.push_back(
        {Code::CountsSaid, Severity::Note, {}, {std::to_string(sentences.size()), sentences.front()}});
  for (const OpenSentence& open : said.open)
    diagnostics.push_back({Code::SentenceOpen, Severity::Loss, {{}, open.line, 0}, {open.sentence}});
  return diagnostics;
}

Diagnostics compare_said(const SaidCounts& said, const std::vector<SourceTable>& tables) {
  Diagnostics diagnostics;
  for (const SaidCount& count : said.counts) {
    if (count.what == HeaderWhat::Nothing) continue;
    const Printed printed(tables, count.unit, role_of(count.what));
    if (!printed.is_given() || printed.holds(count.n_items)) continue;
    // A total of the text may be of more than the tables hold, so it is only worth a look.
    diagnostics.push_back({Code::SaidDiffers,
                           count.unit.empty() ? Severity::Note : Severity::Warning,
                           {{}, count.line, 0},
                           {count.unit, header_of(count.what), std::to_string(count.n_items),
                            std::to_string(printed.sum()), count.sentence}});
  }
  return diagnostics;
}

}  // namespace tongbao::core
