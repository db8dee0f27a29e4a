#pragma once
// gb18030_table.hpp: the WHATWG index gb18030, as data
//
// The numbers are generated (tests/support/make_gb18030_table.py) and checked by their hash; the
// table covers GB2312, GBK and GB 18030-2022 in the reading all browsers share.

#include <cstdint>

namespace tongbao::core {

constexpr int kGbTrailsPerLead = 190;  // 0x40–0x7E and 0x80–0xFE
constexpr int kGbLeads = 126;          // 0x81–0xFE
constexpr int kGbTwoByteCodes = kGbLeads * kGbTrailsPerLead;
constexpr int kGbRanges = 207;

struct GbRange {
  uint32_t pointer;
  uint32_t code_point;
};

/// The characters of all two-byte codes in their order, each as the difference (modulo 65 536) from the
/// one before. All 23 940 are assigned and in the BMP. Neighbours are near each other, so that the page,
/// which travels compressed, is 15 KB smaller than with the characters themselves.
struct GbDifferences {
  uint8_t low[kGbTwoByteCodes];
  uint8_t high[kGbTwoByteCodes];
};
extern const GbDifferences kGbTwoByteDifferences;
/// Four-byte codes: each range counts up from its pointer; ascending.
extern const GbRange kGbFourByte[kGbRanges];

/// The character of a two-byte code, 0 if the trail byte belongs to none. lead is 0x81–0xFE.
char32_t gb_two_byte(uint8_t lead, uint8_t trail);
/// The character of a four-byte code given as its linear pointer, 0 if there is none.
char32_t gb_four_byte(uint32_t pointer);

/// The two-byte code (lead * 256 + trail) of a BMP character, 0 if it has none.
uint16_t gb_code_of(char32_t code_point);
/// The linear pointer of the four-byte code of a character that has no two-byte code.
uint32_t gb_pointer_of(char32_t code_point);

}  // namespace tongbao::core
