// Method: one pass over the rows. Each row is a heading, a total, a unit or an item; a unit's row is
// read completely before any of its counts is kept, because half a row would be a wrong number that
// nobody sees. Totals rows are compared with the rows above them when they are met.

#include "core/record/read_counts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "core/base/date.hpp"
#include "core/record/header_words.hpp"
#include "core/record/number_cell.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

class CountReader {
 public:
  explicit CountReader(const SourceTable& source) : source_(source) {
    const size_t n_columns = source.columns.size();
    sum_all_.assign(n_columns, 0);
    sum_since_total_.assign(n_columns, 0);
    for (size_t column = 0; column < n_columns; ++column) {
      const ColumnRole role = source.columns[column].role;
      if (role == ColumnRole::Unit && unit_column_ < 0) unit_column_ = static_cast<int32_t>(column);
      if (role == ColumnRole::Adopted) has_adopted_ = true;
    }
  }

  Checked<SourceCounts> read() {
    SourceCounts& counts = out_.value;
    counts.one_row_per_unit = source_.kind == TableKind::CountTable;
    const auto n_rows = static_cast<int64_t>(source_.table->rows.size());
    counts.unit_column = unit_column_ + 1;
    counts.n_rows_read = n_rows;
    counts.n_rows_header = std::min<int64_t>(source_.n_header_rows, n_rows);
    group_ = source_.group;
    for (int64_t row = counts.n_rows_header; row < n_rows; ++row) {
      row_ = row;
      row_number_ = source_.table->row_numbers[static_cast<size_t>(row)];
      if (source_.kind == TableKind::ItemLog)
        read_item();
      else
        read_unit_row();
    }
    return std::move(out_);
  }

 private:
  std::string cell(size_t column) const {
    return cell_text(source_, row_, static_cast<int32_t>(column));
  }

  std::string cell_of(ColumnRole role) const {
    for (size_t column = 0; column < source_.columns.size(); ++column)
      if (source_.columns[column].role == role) return cell(column);
    return {};
  }

  int32_t column_of(ColumnRole role) const {
    for (size_t column = 0; column < source_.columns.size(); ++column)
      if (source_.columns[column].role == role) return static_cast<int32_t>(column);
    return -1;
  }

  std::string header(size_t column) const {
    return header_text(source_, static_cast<int32_t>(column));
  }

  void tell(Code code, Severity severity, int32_t column_idx, std::vector<std::string> args) {
    out_.diagnostics.push_back(
        {code, severity, {source_.file_name, row_number_, column_idx + 1}, std::move(args)});
  }

  void leave_out(Code code, int32_t column_idx, std::vector<std::string> args) {
    tell(code, Severity::Loss, column_idx, std::move(args));
    ++out_.value.n_rows_left_out;
  }

  static bool holds_count(const Column& column) {
    switch (column.role) {
      case ColumnRole::Submitted:
      case ColumnRole::Adopted:
      case ColumnRole::Rejected:
      case ColumnRole::Pending:
        return true;
      default:
        return false;
    }
  }

  static Status status_of(ColumnRole role) {
    switch (role) {
      case ColumnRole::Adopted:
        return Status::Adopted;
      case ColumnRole::Rejected:
        return Status::Rejected;
      case ColumnRole::Pending:
        return Status::Pending;
      default:
        return Status::Submitted;
    }
  }

  /// 合计 stands in the unit's column, or in 序号 before an empty unit.
  bool is_total_row() const {
    if (is_total_label(cell(static_cast<size_t>(unit_column_)))) return true;
    if (!cell(static_cast<size_t>(unit_column_)).empty()) return false;
    for (size_t column = 0; column < source_.columns.size(); ++column)
      if (!holds_count(source_.columns[column]) && is_total_label(cell(column))) return true;
    return false;
  }

  /// A row with one filled cell that names a kind of unit is the heading of the rows below.
  bool is_group_heading() const {
    std::string only;
    for (size_t column = 0; column < source_.columns.size(); ++column) {
      const std::string text = cell(column);
      if (text.empty()) continue;
      if (!only.empty()) return false;
      only = text;
    }
    return !only.empty() && is_group_label(only);
  }

  void read_unit_row() {
    if (is_group_heading()) {
      for (size_t column = 0; column < source_.columns.size(); ++column)
        if (!cell(column).empty()) group_ = cell(column);
      ++out_.value.n_rows_heading;
      return;
    }
    if (is_total_row()) {
      check_column_totals();
      ++out_.value.n_rows_total;
      return;
    }
    const std::string unit = cell(static_cast<size_t>(unit_column_));
    if (unit.empty()) {
      leave_out(Code::UnitEmpty, unit_column_, {});
      return;
    }

    std::vector<std::optional<int64_t>> numbers(source_.columns.size());
    for (size_t column = 0; column < source_.columns.size(); ++column) {
      const bool is_count = holds_count(source_.columns[column]);
      if (!is_count && source_.columns[column].role != ColumnRole::RowTotal) continue;
      if (!read_number(column, numbers[column])) return;
    }

    const auto row_idx = static_cast<int32_t>(out_.value.rows.size());
    tell_ragged();
    CountRow row;
    row.row = row_number_;
    row.unit = unit;
    const std::string group = cell_of(ColumnRole::Group);
    row.group = group.empty() ? group_ : group;
    const std::string period = cell_of(ColumnRole::Period);
    row.period = period.empty() ? source_.period : period;
    row.printed_rank = cell_of(ColumnRole::Rank);
    row.printed_score = last_score();
    out_.value.rows.push_back(std::move(row));

    for (size_t column = 0; column < source_.columns.size(); ++column) {
      if (!numbers[column]) continue;
      sum_all_[column] += *numbers[column];
      sum_since_total_[column] += *numbers[column];
      const Column& c = source_.columns[column];
      if (holds_count(c))
        out_.value.counts.push_back(
            {row_idx, status_of(c.role), c.level, c.category, *numbers[column]});
    }
    check_row_total(row_idx, unit, numbers);
    check_adopted_within_submitted(unit, numbers);
  }

  /// A row with another number of cells than the header may have slipped by one column. Empty cells at
  /// the end do not count: spreadsheets write them or not as they please.
  void tell_ragged() {
    if (source_.n_header_rows == 0) return;
    const auto n_filled = [](const std::vector<std::string>& cells) {
      size_t n = cells.size();
      while (n > 0 && trim(cells[n - 1]).empty()) --n;
      return n;
    };
    const auto& row = source_.table->rows[static_cast<size_t>(row_)];
    const auto& header = source_.table->rows[static_cast<size_t>(source_.n_header_rows) - 1];
    const std::vector<std::string> sizes = {std::to_string(row.size()),
                                            std::to_string(header.size())};
    if (n_filled(row) > header.size())
      tell(Code::RowTooLong, Severity::Warning, static_cast<int32_t>(header.size()), sizes);
    else if (row.size() < n_filled(header))
      tell(Code::RowTooShort, Severity::Warning, static_cast<int32_t>(row.size()), sizes);
  }

  /// False if the row had to be left out.
  bool read_number(size_t column, std::optional<int64_t>& number) {
    const std::string text = cell(column);
    const CountCell read = read_count_cell(text);
    Code code = Code::NumberUnreadable;
    switch (read.kind) {
      case CountCell::Kind::NotGiven:
        return true;
      case CountCell::Kind::Number:
        number = read.value;
        return true;
      case CountCell::Kind::Unreadable:
        break;
      case CountCell::Kind::Negative:
        code = Code::NumberNegative;
        break;
      case CountCell::Kind::NotWhole:
        code = Code::NumberNotWhole;
        break;
      case CountCell::Kind::TooLarge:
        code = Code::NumberTooLarge;
        break;
    }
    leave_out(code, static_cast<int32_t>(column), {text, header(column)});
    return false;
  }

  std::string last_score() const {
    for (size_t column = source_.columns.size(); column-- > 0;)
      if (source_.columns[column].role == ColumnRole::Score) return cell(column);
    return {};
  }

  /// Compares 合计 with the row's own counts. A row that gives nothing but 合计 counts undivided.
  void check_row_total(int32_t row_idx, const std::string& unit,
                       const std::vector<std::optional<int64_t>>& numbers) {
    const ColumnRole summed = has_adopted_ ? ColumnRole::Adopted : ColumnRole::Submitted;
    int64_t sum = 0;
    bool any = false;
    for (size_t column = 0; column < numbers.size(); ++column)
      if (source_.columns[column].role == summed && numbers[column]) {
        sum += *numbers[column];
        any = true;
      }
    for (size_t column = 0; column < numbers.size(); ++column) {
      if (source_.columns[column].role != ColumnRole::RowTotal || !numbers[column]) continue;
      if (!any) {
        ++n_rows_without_split_;
        out_.value.counts.push_back({row_idx, status_of(summed), has_adopted_ ? "本级" : "", "",
                                     *numbers[column]});
      } else if (sum != *numbers[column]) {
        tell(Code::RowTotalDiffers, Severity::Warning, static_cast<int32_t>(column),
             {unit, std::to_string(*numbers[column]), std::to_string(sum)});
        // The sum of the cells is what counts, so it is also what the column's total must give.
        sum_all_[column] += sum - *numbers[column];
        sum_since_total_[column] += sum - *numbers[column];
      }
    }
  }

  /// No level can adopt more items than were sent in.
  void check_adopted_within_submitted(const std::string& unit,
                                      const std::vector<std::optional<int64_t>>& numbers) {
    const int32_t submitted = column_of(ColumnRole::Submitted);
    if (submitted < 0 || !numbers[static_cast<size_t>(submitted)]) return;
    std::map<std::string, int64_t> by_level;
    for (size_t column = 0; column < numbers.size(); ++column) {
      const Column& c = source_.columns[column];
      if (c.role != ColumnRole::Adopted || !numbers[column]) continue;
      int64_t& adopted = by_level[c.level];
      adopted += *numbers[column];
      if (adopted <= *numbers[static_cast<size_t>(submitted)]) continue;
      tell(Code::AdoptedExceedsSubmitted, Severity::Warning, static_cast<int32_t>(column),
           {unit, std::to_string(adopted),
            std::to_string(*numbers[static_cast<size_t>(submitted)])});
      return;
    }
  }

  /// A total may stand for the rows since the last one (小计) or for all rows above (总计).
  void check_column_totals() {
    for (size_t column = 0; column < source_.columns.size(); ++column) {
      const ColumnRole role = source_.columns[column].role;
      if (!holds_count(source_.columns[column]) && role != ColumnRole::RowTotal) continue;
      const CountCell printed = read_count_cell(cell(column));
      if (printed.kind != CountCell::Kind::Number) continue;
      if (printed.value == sum_all_[column] || printed.value == sum_since_total_[column]) continue;
      if (role != ColumnRole::RowTotal && n_rows_without_split_ > 0)
        tell(Code::TotalNotChecked, Severity::Note, static_cast<int32_t>(column),
             {header(column), std::to_string(n_rows_without_split_)});
      else
        tell(Code::ColumnTotalDiffers, Severity::Warning, static_cast<int32_t>(column),
             {header(column), std::to_string(printed.value), std::to_string(sum_all_[column])});
    }
    sum_since_total_.assign(sum_since_total_.size(), 0);
  }

  enum class ItemState { Adopted, Rejected, Pending, NotSaid, Unknown };

  static ItemState read_state(const std::string& cell_value) {
    const std::string text = fold_name(cell_value);
    for (const std::string_view word : {"", "已报送", "已上报"})
      if (text == word) return ItemState::NotSaid;
    for (const std::string_view word : {"未", "不", "退", "否", "×", "0"})
      if (text.starts_with(word)) return ItemState::Rejected;
    for (const std::string_view word : {"待", "审核中", "在审"})
      if (text.starts_with(word)) return ItemState::Pending;
    for (const std::string_view word : {"采用", "采纳", "已", "发布", "录用", "刊", "是", "√", "1",
                                        "通过", "公开", "y"})
      if (text.starts_with(word)) return ItemState::Adopted;
    return ItemState::Unknown;
  }

  static std::vector<std::string> split_levels(const std::string& text) {
    std::vector<std::string> levels;
    std::string level;
    for (size_t at = 0; at < text.size();) {
      const size_t start = at;
      const char32_t c = next_code_point(text, at);
      if (c == U'、' || c == U',' || c == U'，' || c == U';' || c == U'；' || c == U'/') {
        if (!trim(level).empty()) levels.push_back(trim(level));
        level.clear();
      } else {
        level.append(text, start, at - start);
      }
    }
    if (!trim(level).empty()) levels.push_back(trim(level));
    return levels;
  }

  void read_item() {
    if (is_total_row()) {
      ++out_.value.n_rows_total;
      return;
    }
    const std::string unit = cell(static_cast<size_t>(unit_column_));
    if (unit.empty()) {
      leave_out(Code::UnitEmpty, unit_column_, {});
      return;
    }
    const int32_t date_column = column_of(ColumnRole::Date);
    std::string period = cell_of(ColumnRole::Period);
    if (period.empty()) period = source_.period;
    if (date_column >= 0) {
      const std::string text = cell(static_cast<size_t>(date_column));
      const std::optional<Date> date = parse_date(text);
      if (!date) {
        leave_out(Code::DateUnreadable, date_column, {text});
        return;
      }
      period = std::to_string(date->year) + "年" + std::to_string(date->month) + "月";
    }
    const int32_t status_column = column_of(ColumnRole::Status);
    std::vector<std::string> levels = split_levels(cell_of(ColumnRole::Level));
    ItemState state = ItemState::NotSaid;
    if (status_column >= 0) {
      state = read_state(cell(static_cast<size_t>(status_column)));
      if (state == ItemState::Unknown)
        tell(Code::StatusUnknown, Severity::Warning, status_column,
             {cell(static_cast<size_t>(status_column))});
    } else if (!levels.empty()) {
      state = ItemState::Adopted;  // An item that has a level was adopted there.
    }

    tell_ragged();
    const std::string group_cell = cell_of(ColumnRole::Group);
    const int32_t row_idx = item_row(unit, group_cell.empty() ? group_ : group_cell, period);
    const std::string category = cell_of(ColumnRole::Category);
    add_item(row_idx, Status::Submitted, "", category);
    if (state == ItemState::Rejected) add_item(row_idx, Status::Rejected, "", category);
    if (state == ItemState::Pending) add_item(row_idx, Status::Pending, "", category);
    if (state != ItemState::Adopted) return;
    if (levels.empty()) levels.push_back("本级");
    for (const std::string& level : levels) add_item(row_idx, Status::Adopted, level, category);
  }

  int32_t item_row(const std::string& unit, const std::string& group, const std::string& period) {
    const auto [at, is_new] = item_rows_.try_emplace(
        {unit, group, period}, static_cast<int32_t>(out_.value.rows.size()));
    if (is_new) {
      CountRow row;
      row.row = row_number_;
      row.n_rows = 0;
      row.unit = unit;
      row.group = group;
      row.period = period;
      out_.value.rows.push_back(std::move(row));
    }
    ++out_.value.rows[static_cast<size_t>(at->second)].n_rows;
    return at->second;
  }

  void add_item(int32_t row_idx, Status status, const std::string& level,
                const std::string& category) {
    const auto [at, is_new] = item_counts_.try_emplace({row_idx, status, level, category},
                                                       out_.value.counts.size());
    if (is_new) out_.value.counts.push_back({row_idx, status, level, category, 0});
    ++out_.value.counts[at->second].n_items;
  }

  const SourceTable& source_;
  Checked<SourceCounts> out_;
  int64_t row_ = 0;
  int64_t row_number_ = 0;
  int32_t unit_column_ = -1;
  bool has_adopted_ = false;
  int64_t n_rows_without_split_ = 0;
  std::string group_;
  std::vector<int64_t> sum_all_;
  std::vector<int64_t> sum_since_total_;
  std::map<std::tuple<std::string, std::string, std::string>, int32_t> item_rows_;
  std::map<std::tuple<int32_t, Status, std::string, std::string>, size_t> item_counts_;
};

}  // namespace

Checked<SourceCounts> read_counts(const SourceTable& source) {
  for (const Column& column : source.columns)
    if (column.role == ColumnRole::Unit) return CountReader(source).read();
  // The user took the unit role away from the only column that had it.
  Checked<SourceCounts> out;
  out.value.n_rows_read = static_cast<int64_t>(source.table->rows.size());
  out.value.n_rows_header = std::min<int64_t>(source.n_header_rows, out.value.n_rows_read);
  out.value.n_rows_left_out = out.value.n_rows_read - out.value.n_rows_header;
  out.diagnostics.push_back(
      {Code::UnitColumnMissing, Severity::Loss, {source.file_name, 0, 0}, {""}});
  return out;
}

}  // namespace tongbao::core
