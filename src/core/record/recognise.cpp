// Method: find the header row by its words, give each column the role its words say, then let the
// cells below settle what words cannot: which column without a known word counts a category, which
// text column holds the units. Words win over cells, because a clerk who reads the header agrees.

#include "core/record/recognise.hpp"

#include <algorithm>
#include <map>

#include "core/record/count_cell.hpp"
#include "core/record/header_words.hpp"
#include "core/table/table.hpp"
#include "core/text/file_kind.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Rows that are searched for the header; a published table has a title or two above it.
constexpr size_t kMaxRowsAboveHeader = 8;

int32_t n_columns_of(const Table& table) {
  size_t widest = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) widest = std::max(widest, table.rows[row].size());
  return static_cast<int32_t>(widest);
}

/// The row with the most header words, the first of equals; -1 if no row has any.
int32_t find_header_row(const Table& table) {
  int32_t best_row = -1;
  int best_words = 0;
  const size_t n_rows = std::min(table.rows.size(), kMaxRowsAboveHeader);
  for (size_t row = 0; row < n_rows; ++row) {
    int n_words = 0;
    int n_cells = 0;
    for (const std::string& cell : table.rows[row]) {
      if (trim(cell).empty()) continue;
      ++n_cells;
      if (role_of_header(cell) != ColumnRole::Ignored || is_total_label(cell)) ++n_words;
    }
    // A title is one long cell that may hold any of the words.
    if (n_cells >= 2 && n_words > best_words) {
      best_words = n_words;
      best_row = static_cast<int32_t>(row);
    }
  }
  return best_row;
}

struct CellKinds {
  int64_t n_filled = 0;
  int64_t n_numbers = 0;
  int64_t n_units = 0;
};

CellKinds look_below(const SourceTable& source, int32_t column_idx) {
  CellKinds kinds;
  const auto n_rows = static_cast<int64_t>(source.table->rows.size());
  for (int64_t row = source.n_header_rows; row < n_rows; ++row) {
    const std::string cell = cell_text(source, row, column_idx);
    if (cell.empty()) continue;
    ++kinds.n_filled;
    if (read_count_cell(cell).kind == CountCell::Kind::Number) ++kinds.n_numbers;
    if (looks_like_unit(cell)) ++kinds.n_units;
  }
  return kinds;
}

bool has_role(const SourceTable& source, ColumnRole role) {
  return std::any_of(source.columns.begin(), source.columns.end(), [role](const Column& c) { return c.role == role; });
}

bool has_items(const SourceTable& source) {
  return has_role(source, ColumnRole::Submitted) || has_role(source, ColumnRole::Adopted);
}

bool has_further_counts(const SourceTable& source) {
  return has_role(source, ColumnRole::Endorsed) || has_role(source, ColumnRole::Event);
}

/// Without a header word for it, the units are in the column whose cells end as unit names do.
void find_unit_column(SourceTable& source) {
  if (has_role(source, ColumnRole::Unit)) return;
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    Column& c = source.columns[static_cast<size_t>(column)];
    if (c.role != ColumnRole::Ignored) continue;
    const CellKinds kinds = look_below(source, column);
    if (kinds.n_filled == 0 || kinds.n_units * 10 < kinds.n_filled * 6) continue;
    c = {ColumnRole::Unit, "", "", RoleReason::TextColumn};
    return;
  }
}

/// Two columns cannot both be the unit: 报送单位 beside 单位类别 is settled by words, the rest by order.
void keep_first(SourceTable& source, ColumnRole role) {
  bool seen = false;
  for (Column& c : source.columns) {
    if (c.role != role) continue;
    if (seen) c = Column{};
    seen = true;
  }
}

/// Numbers under unknown words, beside a total or beside each other, count one category each.
void find_category_columns(SourceTable& source) {
  if (has_items(source)) return;
  std::vector<size_t> unknown;
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    if (source.columns[static_cast<size_t>(column)].role != ColumnRole::Ignored) continue;
    const std::string words = header_text(source, column);
    if (words.empty() || is_people_header(words)) continue;
    const CellKinds kinds = look_below(source, column);
    if (kinds.n_filled > 0 && kinds.n_numbers * 2 > kinds.n_filled) unknown.push_back(static_cast<size_t>(column));
  }
  if (unknown.size() < 2 && !has_role(source, ColumnRole::RowTotal)) return;
  for (const size_t column : unknown)
    source.columns[column] = {ColumnRole::Adopted, "本级", header_text(source, static_cast<int32_t>(column)),
                              RoleReason::CategoryCount};
}

/// A lone 合计 is the count itself.
void use_lone_total(SourceTable& source) {
  if (has_items(source) || has_further_counts(source)) return;
  for (Column& c : source.columns)
    if (c.role == ColumnRole::RowTotal) {
      c = {ColumnRole::Adopted, "本级", "", RoleReason::HeaderSays};
      return;
    }
}

/// What the words of one column say beyond its role.
void name_further(SourceTable& source) {
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    Column& c = source.columns[static_cast<size_t>(column)];
    const std::string words = header_text(source, column);
    const bool is_count = c.role == ColumnRole::Adopted || c.role == ColumnRole::Submitted;
    if (c.role == ColumnRole::Endorsed) c.level = endorser_of_header(words);
    if (c.role == ColumnRole::Event) c.category = event_of_header(words);
    if (c.role == ColumnRole::Origin || (is_count && c.category.empty())) c.origin = origin_of_header(words);
  }
}

/// The first adoption column without a level in its words is the office's own site; later ones are
/// higher up, because a table goes from near to far. 原创采用 and 转载采用 are each such a series.
void name_levels(SourceTable& source) {
  std::map<std::string, int> n_unnamed_of;
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    Column& c = source.columns[static_cast<size_t>(column)];
    if (c.role != ColumnRole::Adopted || !c.level.empty()) continue;
    c.level = level_of_header(header_text(source, column));
    if (!c.level.empty()) continue;
    const int n_unnamed = ++n_unnamed_of[c.origin];
    if (n_unnamed == 1) {
      c.level = "本级";
      c.reason = RoleReason::FirstAdoption;
    } else {
      c.level = n_unnamed == 2 ? "上级" : "上级" + std::to_string(n_unnamed - 1);
      c.reason = RoleReason::LaterAdoption;
    }
  }
}

/// A score column that is a whole multiple of the count before it says so.
void explain_scores(SourceTable& source) {
  const auto n_rows = static_cast<int64_t>(source.table->rows.size());
  for (int32_t column = 1; column < static_cast<int32_t>(source.columns.size()); ++column) {
    Column& c = source.columns[static_cast<size_t>(column)];
    if (c.role != ColumnRole::Score || source.columns[static_cast<size_t>(column) - 1].role != ColumnRole::Adopted)
      continue;
    int64_t factor = 0;
    bool constant = true;
    for (int64_t row = source.n_header_rows; row < n_rows && constant; ++row) {
      const CountCell count = read_count_cell(cell_text(source, row, column - 1));
      const CountCell score = read_count_cell(cell_text(source, row, column));
      if (count.kind != CountCell::Kind::Number || score.kind != CountCell::Kind::Number || count.value == 0) continue;
      if (factor == 0) factor = score.value / count.value;
      constant = factor > 0 && score.value == factor * count.value;
    }
    if (factor > 0 && constant) c.reason = RoleReason::CountsTimesPoints;
  }
}

std::string header_words(const SourceTable& source) {
  std::string words;
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    const std::string text = header_text(source, column);
    if (text.empty()) continue;
    if (!words.empty()) words += "、";
    words += text;
  }
  return words;
}

void find_period_and_group(SourceTable& source) {
  source.period = period_in(source.file_name);
  source.group = group_in_file_name(source.file_name);
  for (int32_t row = 0; row + 1 < source.n_header_rows && source.period.empty(); ++row)
    for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column)
      if (source.period.empty()) source.period = period_in(cell_text(source, row, column));
}

}  // namespace

Result<SourceTable> recognise(const std::string& file_name, Encoding encoding, std::shared_ptr<const Table> table) {
  SourceTable source;
  source.file_name = file_name;
  source.encoding = encoding;
  source.table = std::move(table);
  const Table& rows = *source.table;
  if (rows.rows.empty()) return Error{Code::TableHasNoRows, {file_name, 0, 0}, {}};

  const int32_t header_row = find_header_row(rows);
  source.n_header_rows = std::max(header_row, 0) + 1;
  source.columns.resize(static_cast<size_t>(n_columns_of(rows)));
  const int64_t header_number = rows.row_numbers[static_cast<size_t>(source.n_header_rows) - 1];
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    // Title rows above the header say nothing about a single column.
    const std::string words = cell_text(source, source.n_header_rows - 1, column);
    const ColumnRole role = role_of_header(words);
    if (role != ColumnRole::Ignored)
      source.columns[static_cast<size_t>(column)] = {role, "", "", RoleReason::HeaderSays};
  }

  find_unit_column(source);
  keep_first(source, ColumnRole::Unit);
  keep_first(source, ColumnRole::Group);
  if (!has_role(source, ColumnRole::Unit))
    return Error{Code::UnitColumnMissing, {file_name, header_number, 0}, {header_words(source)}};
  if (static_cast<size_t>(source.n_header_rows) >= rows.rows.size())
    return Error{Code::TableHasNoRows, {file_name, header_number, 0}, {}};

  name_further(source);
  if (has_role(source, ColumnRole::Title) ||
      (!has_items(source) && (has_role(source, ColumnRole::Date) || has_role(source, ColumnRole::Status)))) {
    source.kind = TableKind::ItemLog;
  } else {
    for (Column& c : source.columns) {
      // 时间 over months in a table of counts is the period, not a day of each item.
      if (c.role == ColumnRole::Date) c.role = ColumnRole::Period;
      // 原创 or 刊物 over numbers counts such items.
      if (c.role == ColumnRole::Carrier || c.role == ColumnRole::Origin || c.role == ColumnRole::Role) c = Column{};
    }
    find_category_columns(source);
    use_lone_total(source);
    if (!has_items(source) && !has_further_counts(source))
      return Error{Code::CountColumnMissing, {file_name, header_number, 0}, {header_words(source)}};
    name_levels(source);
    explain_scores(source);
  }
  find_period_and_group(source);
  return source;
}

Result<SourceTable> read_source(const std::string& file_name, std::string_view bytes) {
  const auto text_error = check_is_text(file_name, bytes);
  if (text_error) return *text_error;
  TableReading reading(file_name, bytes);
  Checked<Table> table = reading.finish();
  auto source = recognise(file_name, reading.encoding(), std::make_shared<const Table>(std::move(table.value)));
  if (source) source->read_diagnostics = std::move(table.diagnostics);
  return source;
}

}  // namespace tongbao::core
