#pragma once
// name_alike.hpp: two names of units → whether one may be another spelling of the other (像不像一家)
//
// Clerks write 区经管局 for 区经营管理局, 县教体局 for 教育和体育局, 城关镇 for 城关镇人民政府. What such names have in common is
// that the characters of the shorter one stand in the longer one in their order, that no word in between is lost, and that
// the place they are of (县, 市, 扎兰屯市) may be left out. 一小 and 二小, 城东 and 城西, 公安局 and 公安局交警大队 are two units.
//
// In       two names, made ready once each.
// Out      how alike they are. Only what is a ShortForm can be sure, and only where no other unit is as near: the names
//          alone never say it.
// Errors   none. A name of more than kMaxNameLength characters is like no other.
// Cost     O(length of the one × length of the other); most pairs are told apart by their first characters.

#include <cstddef>
#include <string>
#include <string_view>

namespace tongbao::core {

inline constexpr size_t kMaxNameLength = 40;

/// A name as it is compared: folded, character by character.
struct NameLetters {
  explicit NameLetters(std::string_view name);
  std::u32string all;
  size_t n_place = 0;  // how many of them say the place: 扎兰屯市 of 扎兰屯市公安局
  std::u32string_view place() const { return std::u32string_view(all).substr(0, n_place); }
  std::u32string_view rest() const { return std::u32string_view(all).substr(n_place); }
};

enum class Likeness {
  None,
  OneCharacter,  // as long, with one character another: 市水务管理局, 市水利管理局
  Swapped,       // the same characters in another order: 体教局, 教体局
  Partial,       // in order, but a word of the longer one is lost or its front is: 农业局, 农业机械管理局
  ShortForm,     // in order, and every word of the longer one is there
};

/// The same whichever comes first.
Likeness likeness_of(const NameLetters& a, const NameLetters& b);

/// 城关镇 and 城关镇人民政府, 财政局 and 县财政局, 城关镇 and 城关镇（党政办）: even beside each other hardly two units.
bool is_one_office(const NameLetters& a, const NameLetters& b);

/// 卫健局 and 卫生健康局: characters are left out in several places, as in no two names of different offices.
bool is_abbreviation(const NameLetters& a, const NameLetters& b);

/// How many characters of the one stand in the other in their order, places left out.
size_t n_common(const NameLetters& a, const NameLetters& b);

}  // namespace tongbao::core
