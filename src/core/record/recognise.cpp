// Method: find the shape (shape.hpp), give each column its use (guess_columns.hpp), and take the period and
// the group from the file's name and the rows above the header.

#include "core/record/recognise.hpp"

#include <algorithm>
#include <optional>

#include "core/record/guess_columns.hpp"
#include "core/record/long_table.hpp"
#include "core/record/pair_columns.hpp"
#include "core/record/point_out.hpp"
#include "core/record/shape.hpp"
#include "core/record/title_words.hpp"
#include "core/record/titled_unit.hpp"
#include "core/table/table.hpp"
#include "core/text/file_kind.hpp"
#include "core/text/find_period.hpp"
#include "core/text/parse_period.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

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

/// True if they are not the same, as far as years are said. A month under a title of its year goes together with it.
bool are_apart(PeriodSpan in_name, PeriodSpan in_title) {
  if (in_name.year == 0 || in_title.year == 0) in_name.year = in_title.year = 0;
  return in_name != in_title && !(in_title.n_months == kMonthsOfYear && contains(in_title, in_name));
}

/// The file's name says which of several files it is, so it goes before the title; the title often adds the year.
void find_period_and_group(SourceTable& source) {
  source.period = period_in(table_name(source.file_name));
  if (source.period.empty()) source.period = period_in(source.file_name);
  source.group = group_in_file_name(source.file_name);
  const int32_t n_titles = source.n_header_rows - (has_header(source) ? 1 : 0);
  std::string title;
  for (int32_t row = 0; row < n_titles && title.empty(); ++row)
    for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column)
      if (title.empty() && is_title_row(source, row)) title = period_in(cell_text(source, row, column));
  const std::optional<PeriodSpan> in_name = parse_period(source.period);
  std::optional<PeriodSpan> in_title = parse_period(title);
  const bool adds_year = in_name && in_title && in_name->year == 0 && in_title->year > 0;
  if (in_name && in_title && are_apart(*in_name, *in_title))
    source.read_diagnostics.push_back(
        {Code::PeriodOfTitleDiffers, Severity::Warning, {source.file_name, 0, 0}, {source.period, title}});
  if (in_title) in_title->year = 0;
  if (source.period.empty() || (adds_year && in_title == in_name)) source.period = title;
}

/// The rest, once the shape is known.
Result<SourceTable> finish(SourceTable source) {
  const Table& rows = *source.table;
  const auto header_row = static_cast<size_t>(std::max(source.n_header_rows, 1)) - 1;
  const Place header{source.file_name, rows.row_numbers[header_row], 0};
  find_period_and_group(source);
  const std::optional<Code> code = guess_columns(source);
  if (code && !propose_to_point_out(source)) return Error{*code, header, {header_words(source)}};
  if (static_cast<size_t>(source.n_header_rows) >= rows.rows.size()) return Error{Code::TableHasNoRows, header, {}};
  return source;
}

}  // namespace

Result<SourceTable> recognise(const std::string& file_name, Encoding encoding, std::shared_ptr<const Table> table) {
  SourceTable source;
  source.file_name = file_name;
  source.encoding = encoding;
  source.table = std::move(table);
  if (source.table->rows.empty()) return Error{Code::TableHasNoRows, {file_name, 0, 0}, {}};
  if (TitledUnit titled = with_titled_unit(*source.table, file_name); titled.table != nullptr) {
    source.read_diagnostics.push_back({Code::UnitOfTitle, Severity::Note, {file_name, 0, 0}, {titled.unit}});
    source.table = std::move(titled.table);
  }
  if (auto split = split_pair_columns(*source.table)) source.table = std::move(split);
  if (auto wide = widened_table(*source.table)) {
    source.read_diagnostics.push_back({Code::TableWidened,
                                       Severity::Note,
                                       {file_name, 0, 0},
                                       {std::to_string(source.table->rows.size()), std::to_string(wide->rows.size())}});
    source.table = std::move(wide);
  }

  find_shape(source);
  return finish(std::move(source));
}

void recognise_columns_again(SourceTable& source) {
  SourceTable anew = source;
  anew.columns.assign(source.columns.size(), Column{});
  anew.is_to_point_out = false;
  if (guess_columns(anew)) propose_to_point_out(anew);
  for (size_t i = 0; i < source.columns.size(); ++i)
    if (source.columns[i].reason != RoleReason::UserSays) source.columns[i] = anew.columns[i];
  source.is_to_point_out = anew.is_to_point_out && !is_pointed_out(source);
}

Result<SourceTable> turn_table(const SourceTable& source) {
  SourceTable turned;
  turned.file_name = source.file_name;
  turned.encoding = source.encoding;
  turned.read_diagnostics = source.read_diagnostics;
  std::erase_if(turned.read_diagnostics, [](const Diagnostic& d) { return d.code == Code::PeriodOfTitleDiffers; });
  turned.table = turned_table(*source.table);
  turned.is_turned = !source.is_turned;
  if (turned.table->rows.empty()) return Error{Code::TableHasNoRows, {source.file_name, 0, 0}, {}};
  find_shape_as_it_is(turned);
  return finish(std::move(turned));
}

Result<SourceTable> read_source(const std::string& file_name, std::string_view bytes) {
  const auto text_error = check_is_text(file_name, bytes);
  if (text_error) return *text_error;
  TableReading reading(file_name, bytes);
  Checked<Table> table = reading.finish();
  auto source = recognise(file_name, reading.encoding(), std::make_shared<const Table>(std::move(table.value)));
  if (source) append(source->read_diagnostics, std::move(table.diagnostics));
  return source;
}

}  // namespace tongbao::core
