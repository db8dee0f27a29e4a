#include "core/record/row_reader.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/record/count_cell.hpp"
#include "core/record/row_words.hpp"
#include "core/record/unit_cells.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {

namespace {

/// Without empty cells at the end: spreadsheets write them or not as they please.
size_t n_filled(const TableRow& cells) {
  size_t n = cells.size();
  while (n > 0 && trim_view(cells[n - 1]).empty()) --n;
  return n;
}

}  // namespace

void RowReader::BlockRows::begin() {
  n_rows_before_ = counts_.rows.size();
  n_total_before_ = counts_.n_rows_total;
  n_left_out_before_ = counts_.n_rows_left_out;
}

void RowReader::BlockRows::end(int64_t row) {
  uses_.resize(static_cast<size_t>(counts_.n_rows_read), Use::None);
  Use& use = uses_[static_cast<size_t>(row)];
  Use now = Use::Heading;
  if (counts_.rows.size() > n_rows_before_) {
    now = Use::Counted;
    // A row of the file that was counted for a unit at the left is accounted for there.
    if (use == Use::Counted) {
      counts_.rows[n_rows_before_].n_rows = 0;
      counts_.rows[n_rows_before_].n_joint_rows = 1;
    }
  } else if (counts_.n_rows_left_out > n_left_out_before_) {
    now = Use::LeftOut;
  } else if (counts_.n_rows_total > n_total_before_) {
    now = Use::Total;
  }
  use = std::max(use, now);
}

void RowReader::BlockRows::account() {
  const auto n_with = [&](Use use) { return std::count(uses_.begin(), uses_.end(), use); };
  counts_.n_rows_heading = n_with(Use::Heading);
  counts_.n_rows_total = n_with(Use::Total);
  counts_.n_rows_left_out = n_with(Use::LeftOut);
}

RowReader::RowReader(const SourceTable& source) : source_(source) {
  SourceCounts& counts = out_.value;
  n_all_columns_ = static_cast<int32_t>(source.columns.size());
  n_columns_ = n_block_columns(source);
  unit_column_ = column_of(ColumnRole::Unit);
  counts.one_row_per_unit = source.kind == TableKind::CountTable;
  counts.repeated_rows = source.repeated_rows;
  counts.unit_column = unit_column_ + 1;
  has_numbers_ = has_numbered_units(source);
  fills_units_ = source.blank_units == BlankUnits::Above ||
                 (source.blank_units == BlankUnits::Unsettled && has_merged_units(source));
  counts.n_rows_read = static_cast<int64_t>(source.table->rows.size());
  counts.n_rows_header = std::min<int64_t>(source.n_header_rows, counts.n_rows_read);
  for (int64_t row = 0; row < counts.n_rows_header; ++row)
    if (row + 1 == counts.n_rows_header || !is_title_row(source, row))
      n_header_filled_ = std::max(n_header_filled_, n_filled(source.table->rows[static_cast<size_t>(row)]));
}

int32_t RowReader::text_id(int32_t column_idx) const {
  if (column_idx < 0) return 0;
  if (!source_.edits.empty())
    if (const CellEdit* edit = edit_of(source_, row_number_, first_column_ + column_idx))
      return source_.table->rows.texts().size() + static_cast<int32_t>(edit - source_.edits.data());
  const TableRow cells = source_.table->rows[static_cast<size_t>(row_)];
  const auto column = static_cast<size_t>(first_column_) + static_cast<size_t>(column_idx);
  return first_column_ + column_idx < n_all_columns_ && column < cells.size() ? cells.text_id(column) : 0;
}

const std::string& RowReader::text(int32_t text_id) const {
  const TextPool& texts = source_.table->rows.texts();
  return text_id < texts.size() ? texts[text_id] : source_.edits[static_cast<size_t>(text_id - texts.size())].text;
}

int32_t RowReader::column_of(ColumnRole role) const {
  for (int32_t i = 0; i < n_columns(); ++i)
    if (column(i).role == role) return i;
  return -1;
}

std::string RowReader::cell_of(ColumnRole role) const {
  const int32_t column_idx = column_of(role);
  return column_idx < 0 ? std::string() : cell(column_idx);
}

std::string RowReader::lone_label() const {
  std::string only;
  for (int32_t i = 0; i < n_columns(); ++i) {
    const std::string text = cell(i);
    if (text.empty()) continue;
    if (!only.empty()) return {};
    only = text;
  }
  return only;
}

bool RowReader::is_total_row() const {
  const std::string unit = cell(unit_column_);
  if (is_total_label(unit)) return true;
  for (int32_t i = 0; i < n_columns(); ++i) {
    const ColumnRole role = column(i).role;
    const bool may_say =
        unit.empty() ? !holds_count(column(i)) : role == ColumnRole::Serial || role == ColumnRole::Group;
    if (may_say && is_total_label(cell(i))) return true;
  }
  return false;
}

bool RowReader::is_note_row() const {
  const std::string unit = cell(unit_column_);
  if (is_comparison_label(unit)) return true;
  for (int32_t i = 0; i < n_columns(); ++i) {
    const std::string text = cell(i);
    if (text.empty()) continue;
    // 平均 under 序号, or above the units' column in a merged cell. In a log it may be a title.
    const bool may_say = unit.empty() ? !holds_count(column(i)) : column(i).role == ColumnRole::Serial;
    if (source_.kind == TableKind::CountTable && may_say && is_comparison_label(text)) return true;
    if (!unit.empty() && i < unit_column_ && is_example(text)) return true;
    // Something stands where a number is counted: whatever the row says, it is not lost without a word.
    if (holds_count(column(i)) && read_count_cell(text).kind != CountCell::Kind::NotGiven && !is_note(text))
      return false;
  }
  return unit.empty() || is_note(unit);
}

bool RowReader::is_header_again(int64_t row) const {
  if (row >= out_.value.n_rows_read) return false;
  const std::string unit = cell_text(source_, row, first_column_ + unit_column_);
  if (unit.empty()) return false;
  for (int64_t header_row = 0; header_row < out_.value.n_rows_header; ++header_row) {
    if (cell_text(source_, header_row, first_column_ + unit_column_) != unit) continue;
    int32_t n_same = 0;
    bool is_same = true;
    for (int32_t i = first_column_; i < first_column_ + n_columns_ && is_same; ++i) {
      const std::string text = i < n_all_columns_ ? cell_text(source_, row, i) : std::string();
      if (text.empty()) continue;
      is_same = fold_name(text) == fold_name(cell_text(source_, header_row, i));
      ++n_same;
    }
    if (is_same && n_same > 1) return true;
  }
  return false;
}

int32_t RowReader::unit_text_id() {
  const int32_t own = text_id(unit_column_);
  const std::string_view name = trim_view(text(own));
  constexpr std::string_view kSame[] = {"同上", "〃", "″", "\""};
  if (unit_above_ > 0 && std::find(std::begin(kSame), std::end(kSame), name) != std::end(kSame)) return unit_above_;
  if (!name.empty()) return unit_above_ = own;
  if (!fills_units_ || unit_above_ == 0 || !is_part_of_unit(source_, row_, first_column_)) return own;
  if (n_filled_++ == 0) {
    first_filled_row_ = row_number_;
    first_filled_unit_ = unit_name(unit_above_);
  }
  return unit_above_;
}

std::string RowReader::unit_name(int32_t text_id) const {
  const std::string cell = trim(text(text_id));
  return has_numbers_ ? without_number(cell) : cell;
}

void RowReader::ask_about_units_above() {
  if (n_filled_ == 0 || source_.blank_units != BlankUnits::Unsettled) return;
  out_.diagnostics.push_back({Code::UnitsBlank,
                              Severity::Warning,
                              {source_.file_name, first_filled_row_, unit_column_ + 1},
                              {std::to_string(n_filled_), first_filled_unit_}});
}

void RowReader::take_note_row() {
  ++out_.value.n_rows_heading;
  std::string text;
  for (int32_t i = 0; i < n_columns(); ++i)
    if (const std::string one = cell(i); !one.empty()) text += (text.empty() ? "" : " ") + one;
  if (text.empty() || n_notes_++ > 0) return;
  first_note_ = text;
  first_note_row_ = row_number_;
}

void RowReader::report_notes() {
  if (n_notes_ == 0) return;
  out_.diagnostics.push_back({Code::RowsOfText,
                              Severity::Note,
                              {source_.file_name, first_note_row_, 0},
                              {std::to_string(n_notes_), first_note_}});
}

void RowReader::report(Code code, Severity severity, int32_t column_idx, std::vector<std::string> args) {
  out_.diagnostics.push_back(
      {code, severity, {source_.file_name, row_number_, first_column_ + column_idx + 1}, std::move(args)});
}

void RowReader::leave_out(Code code, int32_t column_idx, std::vector<std::string> args) {
  report(code, Severity::Loss, column_idx, std::move(args));
  ++out_.value.n_rows_left_out;
}

/// A row with another number of cells than the header may have slipped by one column.
void RowReader::report_ragged() {
  if (source_.n_header_rows == 0 || first_column_ > 0) return;
  const TableRow row = source_.table->rows[static_cast<size_t>(row_)];
  const size_t n_header = source_.table->rows[static_cast<size_t>(source_.n_header_rows) - 1].size();
  const bool is_long = row.size() > n_header && n_filled(row) > n_header;
  if (!is_long && row.size() >= n_header_filled_) return;
  report(is_long ? Code::RowTooLong : Code::RowTooShort, Severity::Warning,
         static_cast<int32_t>(is_long ? n_header : row.size()), {std::to_string(row.size()), std::to_string(n_header)});
}

}  // namespace tongbao::core
