// Method: one list of fields a type, for both directions. It takes the type apart by a structured binding, so that a field
// more or less does not compile until it is passed on, too.

#include "core/reader/found_bytes.hpp"

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/byte_stream.hpp"

namespace tongbao::core {

template <>
constexpr Code kLastOf<Code> = Code{9999};
template <>
constexpr Severity kLastOf<Severity> = Severity::Loss;
template <>
constexpr Encoding kLastOf<Encoding> = Encoding::Utf16Be;
template <>
constexpr TableKind kLastOf<TableKind> = TableKind::ItemLog;
template <>
constexpr ColumnRole kLastOf<ColumnRole> = ColumnRole::Event;
template <>
constexpr RoleReason kLastOf<RoleReason> = RoleReason::UserSays;
template <>
constexpr RepeatedRows kLastOf<RepeatedRows> = RepeatedRows::First;
template <>
constexpr DateNumbers kLastOf<DateNumbers> = DateNumbers::NoDates;
template <>
constexpr BlankUnits kLastOf<BlankUnits> = BlankUnits::Nobody;
template <>
constexpr LogHolds kLastOf<LogHolds> = LogHolds::Submitted;
template <>
constexpr FileHolds kLastOf<FileHolds> = FileHolds::Json;

namespace {

template <class Io, class T>
using Of = typename Io::template Ref<T>;

}  // namespace

template <class Io>
void pass(Io& io, Of<Io, Place> place) {
  auto& [file, row, column] = place;
  io(file, row, column);
}

template <class Io>
void pass(Io& io, Of<Io, Diagnostic> diagnostic) {
  auto& [code, severity, place, args] = diagnostic;
  io(code, severity, place, args);
}

template <class Io>
void pass(Io& io, Of<Io, Error> error) {
  auto& [code, place, args] = error;
  io(code, place, args);
}

template <class Io>
void pass(Io& io, Of<Io, Date> date) {
  auto& [year, month, day] = date;
  io(year, month, day);
}

template <class Io>
void pass(Io& io, Of<Io, Column> column) {
  auto& [role, level, category, reason, carrier, origin, author_role, period, n_parts, is_asked] = column;
  io(role, level, category, reason, carrier, origin, author_role, period, n_parts, is_asked);
}

template <class Io>
void pass(Io& io, Of<Io, CellEdit> edit) {
  auto& [row, column, text] = edit;
  io(row, column, text);
}

template <class Io>
void pass(Io& io, Of<Io, Unit> unit) {
  auto& [full_name, group, aliases, exempt, outside_assessment, n_people] = unit;
  io(full_name, group, aliases, exempt, outside_assessment, n_people);
}

template <class Io>
void pass(Io& io, Of<Io, Roster> roster) {
  auto& [units, read_diagnostics] = roster;
  io(units, read_diagnostics);
}

template <class Io>
void pass(Io& io, Of<Io, NoticeHead> head) {
  auto& [title, issuers, date, date_in_numerals, period] = head;
  io(title, issuers, date, date_in_numerals, period);
}

/// Written from the table and read into one, without a copy between: it may be large.
void pass(ByteWriter& io, const Table& table) {
  const TextPool& texts = table.rows.texts();
  io.count(static_cast<size_t>(texts.size()));
  for (int32_t id = 0; id < texts.size(); ++id) io(texts[id]);
  io.count(table.rows.size());
  int64_t number_above = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) {
    const int64_t number = table.row_numbers[row];
    io(number - number_above);  // mostly 1
    number_above = number;
    const TableRow cells = table.rows[row];
    io.count(cells.size());
    for (size_t column = 0; column < cells.size(); ++column) io(cells.text_id(column));
  }
}

void pass(ByteReader& io, Table& table) {
  TextPool texts;
  const size_t n_texts = io.count();
  for (size_t i = 0; i < n_texts && io.is_good(); ++i) {
    std::string text;
    io(text);
    if (texts.id_of(text) != static_cast<int32_t>(i)) io.refuse();
  }
  std::vector<int32_t> ids;
  std::vector<uint32_t> ends;
  constexpr int64_t kMostRows = int64_t{1} << 40;
  int64_t number = 0;
  const size_t n_rows = io.count();
  for (size_t row = 0; row < n_rows && io.is_good(); ++row) {
    int64_t step = 0;
    io(step);
    if (step < -number || step > kMostRows - number) io.refuse();
    const size_t n_cells = io.count();
    for (size_t column = 0; column < n_cells && io.is_good(); ++column) {
      io(ids.emplace_back());
      if (ids.back() < 0 || ids.back() >= texts.size()) io.refuse();
    }
    number += step;
    table.row_numbers.push_back(number);
    ends.push_back(static_cast<uint32_t>(ids.size()));
  }
  if (io.is_good()) table.rows = TableRows(std::move(texts), std::move(ids), std::move(ends));
}

template <class Io>
void pass(Io& io, Of<Io, SourceTable> source) {
  auto& [file_name, encoding, table, kind, n_header_rows, columns, block_width, is_turned, turn_is_asked,
         is_to_point_out, repeated_rows, date_numbers, blank_units, log_holds, period, group, edits, beside,
         read_diagnostics] = source;
  if constexpr (std::is_same_v<Io, ByteReader>) {
    Table read;
    io(read);
    table = std::make_shared<const Table>(std::move(read));
  } else {
    io(*table);
  }
  io(file_name, encoding, kind, n_header_rows, columns, block_width, is_turned, turn_is_asked, is_to_point_out,
     repeated_rows, date_numbers, blank_units, log_holds, period, group, edits, beside, read_diagnostics);
}

template <class Io>
void pass(Io& io, Of<Io, FoundFile> file) {
  auto& [name, holds, sources, head, roster, json, error] = file;
  io(name, holds, sources, head, roster, json, error);
}

std::string bytes_of(const FoundFiles& files) {
  ByteWriter writer;
  writer(files);
  return writer.take();
}

std::optional<FoundFiles> files_of_bytes(std::string_view bytes) {
  ByteReader reader(bytes);
  FoundFiles files;
  reader(files);
  if (!reader.is_good() || !reader.is_at_end()) return std::nullopt;
  return files;
}

}  // namespace tongbao::core
