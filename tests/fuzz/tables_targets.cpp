#include <algorithm>
#include <string>

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

void pasted(std::string_view bytes) {
  const size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view cells = bytes.substr(std::min(end + 1, bytes.size()));
  const auto csv = core::read_pasted_table(bytes.substr(0, end), cells);
  if (!csv) return;
  const core::Checked<core::Table> table = core::read_table("粘贴的表格", *csv);
  require(table.value.rows.size() >= 2, "a pasted table has two rows");
}

}  // namespace tongbao::fuzz
