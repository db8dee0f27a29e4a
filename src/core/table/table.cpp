// Method: read all rows into strings. Reason: a count table has a few hundred rows, and the
// preview, the corrections and the unfolding of blocks need them all at once.

#include "core/table/table.hpp"

#include <algorithm>
#include <utility>

namespace tongbao::core {

namespace {

constexpr size_t kDialectSample = 64 * 1024;
constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";

/// The beginning of the text, not cut inside a character.
std::string_view head_of(std::string_view text) {
  size_t end = std::min(text.size(), kDialectSample);
  while (end < text.size() && end > 0 && (static_cast<uint8_t>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

}  // namespace

Checked<Table> read_table_as(std::string_view file_name, std::string_view text, CsvDialect dialect,
                             bool has_bad_bytes) {
  Checked<Table> table;
  int64_t n_unreadable = 0;
  CsvReader reader(dialect, [&](const CsvRow& row) {
    table.value.row_numbers.push_back(row.row);
    auto& cells = table.value.rows.emplace_back();
    cells.reserve(row.cells.size());
    for (const std::string_view cell : row.cells) {
      cells.emplace_back(cell);
      if (!has_bad_bytes || cell.find(kReplacementUtf8) == std::string_view::npos) continue;
      if (++n_unreadable > CsvReader::kMaxListed) continue;
      const auto column = static_cast<int32_t>(cells.size());
      table.diagnostics.push_back({Code::BytesUnreadable,
                                   Severity::Warning,
                                   Place{{}, row.row, column},
                                   {std::string(cell)}});
    }
  });
  reader.feed(text);
  reader.finish();
  append(table.diagnostics, reader.diagnostics());
  if (table.value.rows.empty()) {
    table.diagnostics.push_back({Code::TableHasNoRows, Severity::Loss, Place{}, {}});
  }
  for (Diagnostic& diagnostic : table.diagnostics) diagnostic.place.file = file_name;
  std::stable_sort(table.diagnostics.begin(), table.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::pair(a.place.row, a.place.column) <
                            std::pair(b.place.row, b.place.column);
                   });
  return table;
}

Checked<Table> read_table(std::string_view file_name, std::string_view text, bool has_bad_bytes) {
  const std::string_view head = head_of(text);
  const CsvDialect dialect = detect_dialect(head, head.size() == text.size());
  return read_table_as(file_name, text, dialect, has_bad_bytes);
}

}  // namespace tongbao::core
