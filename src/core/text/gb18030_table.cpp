// Method: the characters of the two-byte codes are summed up from their differences at the first
// use (48 KiB); four-byte codes are found by binary search in the ranges. The way back for two-byte
// codes is an index over the BMP, made at the first use (128 KiB): kept as data it would double the
// table for the rare GB18030 export.

#include "core/text/gb18030_table.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace tongbao::core {

namespace {

constexpr uint32_t kLastBmpPointer = 39419;
constexpr uint32_t kFirstHighPointer = 189000;
constexpr uint32_t kLastPointer = 1237575;
// One code stands outside the ranges: it kept its private-use character for compatibility.
constexpr uint32_t kOddPointer = 7457;
constexpr char32_t kOddCodePoint = 0xE7C7;

std::vector<char16_t> make_characters() {
  std::vector<char16_t> characters(kGbTwoByteCodes);
  uint16_t character = 0;
  for (size_t i = 0; i < characters.size(); ++i) {
    character = static_cast<uint16_t>(character + kGbTwoByteDifferences.low[i] + (kGbTwoByteDifferences.high[i] << 8));
    characters[i] = character;
  }
  return characters;
}

const std::vector<char16_t>& characters() {
  static const std::vector<char16_t> made = make_characters();
  return made;
}

std::vector<uint16_t> make_codes() {
  std::vector<uint16_t> codes(0x10000, 0);
  // From the end, so that of two codes for one character (U+3000) the first remains.
  for (int lead = kGbLeads - 1; lead >= 0; --lead) {
    for (int i = kGbTrailsPerLead - 1; i >= 0; --i) {
      const int trail = i + (i < 0x3F ? 0x40 : 0x41);
      codes[characters()[static_cast<size_t>(lead) * kGbTrailsPerLead + static_cast<size_t>(i)]] =
          static_cast<uint16_t>((lead + 0x81) * 256 + trail);
    }
  }
  return codes;
}

}  // namespace

char32_t gb_two_byte(uint8_t lead, uint8_t trail) {
  if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return 0;
  const int i = (lead - 0x81) * kGbTrailsPerLead + trail - (trail < 0x7F ? 0x40 : 0x41);
  return characters()[static_cast<size_t>(i)];
}

char32_t gb_four_byte(uint32_t pointer) {
  if ((pointer > kLastBmpPointer && pointer < kFirstHighPointer) || pointer > kLastPointer) return 0;
  if (pointer == kOddPointer) return kOddCodePoint;
  const GbRange* behind = std::upper_bound(std::begin(kGbFourByte), std::end(kGbFourByte), pointer,
                                           [](uint32_t p, const GbRange& range) { return p < range.pointer; });
  const GbRange& range = *(behind - 1);
  return range.code_point + (pointer - range.pointer);
}

uint16_t gb_code_of(char32_t code_point) {
  static const std::vector<uint16_t> codes = make_codes();
  return code_point < codes.size() ? codes[code_point] : uint16_t{0};
}

uint32_t gb_pointer_of(char32_t code_point) {
  if (code_point == kOddCodePoint) return kOddPointer;
  const GbRange* behind = std::upper_bound(std::begin(kGbFourByte), std::end(kGbFourByte), code_point,
                                           [](char32_t c, const GbRange& range) { return c < range.code_point; });
  const GbRange& range = *(behind - 1);
  return range.pointer + (code_point - range.code_point);
}

}  // namespace tongbao::core
