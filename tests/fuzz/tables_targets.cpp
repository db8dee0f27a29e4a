#include <algorithm>
#include <string>

#include "core/reader/file_reading.hpp"
#include "core/reader/found_bytes.hpp"
#include "core/record/read_counts.hpp"
#include "core/table/pasted_table.hpp"
#include "core/table/table.hpp"
#include "core/text/decode.hpp"
#include "core/text/utf8.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"

namespace tongbao::fuzz {
namespace {

/// The length of the first piece and of all others, from the bytes themselves.
size_t piece_of(std::string_view bytes) {
  return bytes.empty() ? 1 : 1 + static_cast<unsigned char>(bytes.back()) % 17;
}

}  // namespace

void decode(std::string_view bytes) {
  const core::DecodedText whole = core::decode(bytes);
  require(core::find_invalid_utf8(whole.text) == std::string_view::npos, "decoded text is UTF-8");
  core::Decoder decoder(whole.encoding);
  std::string text;
  for (size_t at = 0; at < bytes.size(); at += piece_of(bytes)) decoder.feed(bytes.substr(at, piece_of(bytes)), text);
  decoder.finish(text);
  require(text == whole.text, "a text is the same in pieces");
  require(decoder.n_bad() == whole.n_bad, "bad bytes are counted the same in pieces");
}

void table(std::string_view bytes) {
  const core::DecodedText decoded = core::decode(bytes);
  const core::Checked<core::Table> whole = core::read_table("甲.csv", decoded.text, decoded.n_bad > 0);
  require(whole.value.rows.size() == whole.value.row_numbers.size(), "each row has its number");
  core::TableReading reading("甲.csv", bytes);
  while (!reading.is_done()) reading.read(piece_of(bytes));
  const core::Checked<core::Table> pieces = reading.finish();
  require(pieces.value == whole.value, "a table is the same in pieces");
  require(pieces.diagnostics == whole.diagnostics, "reports are the same in pieces");
}

void file(std::string_view bytes) {
  const core::FoundFiles whole = core::read_file("甲.csv", std::string(bytes));
  core::FileReading reading("甲.csv", std::string(bytes));
  while (!reading.is_done()) reading.read(piece_of(bytes));
  const std::string as_bytes = core::bytes_of(whole);
  require(core::bytes_of(reading.finish()) == as_bytes, "a file holds the same in pieces");
  const auto back = core::files_of_bytes(as_bytes);
  require(back && core::bytes_of(*back) == as_bytes, "what a file holds goes through bytes");
  for (const core::FoundFile& file : whole)
    for (const core::SourceTable& source : file.sources) {
      const core::SourceCounts counts = core::read_counts(source).value;
      int64_t n_used = 0;
      for (const core::CountRow& row : counts.rows) n_used += row.n_rows;
      require(counts.n_rows_read ==
                  counts.n_rows_header + n_used + counts.n_rows_heading + counts.n_rows_total + counts.n_rows_left_out,
              "each row is used or told about");
    }
}

void pasted(std::string_view bytes) {
  const size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view cells = bytes.substr(std::min(end + 1, bytes.size()));
  const auto csv = core::read_pasted_table(bytes.substr(0, end), cells);
  if (!csv) return;
  const core::Checked<core::Table> table = core::read_table("粘贴的表格", *csv);
  require(table.value.rows.size() >= 2, "a pasted table has two rows");
}

}  // namespace tongbao::fuzz
