// Method: the WHATWG gb18030 encoder over our own table. Reason: the browser's TextEncoder writes
// UTF-8 only, and the C library's converter is not there in wasm.

#include "core/text/encode.hpp"

#include "core/text/gb18030_table.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {

namespace {

// GB 18030-2022 moved 18 codes from private use to real characters. Files made with older tables
// still hold the private-use ones; they go back to the same two bytes.
struct OldPrivateUse {
  char32_t code_point;
  uint16_t code;
};
constexpr OldPrivateUse kOldPrivateUse[] = {
    {0xE78D, 0xA6D9}, {0xE78E, 0xA6DA}, {0xE78F, 0xA6DB}, {0xE790, 0xA6DC}, {0xE791, 0xA6DD}, {0xE792, 0xA6DE},
    {0xE793, 0xA6DF}, {0xE794, 0xA6EC}, {0xE795, 0xA6ED}, {0xE796, 0xA6F3}, {0xE81E, 0xFE59}, {0xE826, 0xFE61},
    {0xE82B, 0xFE66}, {0xE82C, 0xFE67}, {0xE832, 0xFE6D}, {0xE843, 0xFE7E}, {0xE854, 0xFE90}, {0xE864, 0xFEA0}};

constexpr char32_t kUnencodable = 0xE5E5;

uint16_t two_byte_code(char32_t code_point) {
  for (const auto& old : kOldPrivateUse) {
    if (old.code_point == code_point) return old.code;
  }
  return gb_code_of(code_point);
}

}  // namespace

std::string encode_gb18030(std::string_view utf8, int64_t* n_unencodable) {
  std::string out;
  out.reserve(utf8.size());
  int64_t n_lost = 0;
  const auto put = [&out](uint32_t byte) { out += static_cast<char>(static_cast<uint8_t>(byte)); };
  for (size_t pos = 0; pos < utf8.size();) {
    const char32_t c = next_code_point(utf8, pos);
    if (c < 0x80) {
      put(c);
    } else if (c == kUnencodable) {
      put('?');
      ++n_lost;
    } else if (const uint16_t code = two_byte_code(c); code != 0) {
      put(code >> 8u);
      put(code & 0xFFu);
    } else {
      uint32_t pointer = gb_pointer_of(c);
      const uint32_t fourth = pointer % 10;
      pointer /= 10;
      const uint32_t third = pointer % 126;
      pointer /= 126;
      put(0x81 + pointer / 10);
      put(0x30 + pointer % 10);
      put(0x81 + third);
      put(0x30 + fourth);
    }
  }
  if (n_unencodable != nullptr) *n_unencodable = n_lost;
  return out;
}

std::string utf8_with_bom(std::string_view utf8) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  std::string out;
  if (utf8.substr(0, kBom.size()) != kBom) out = kBom;
  out += utf8;
  return out;
}

}  // namespace tongbao::core
