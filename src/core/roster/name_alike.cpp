// Method: the shorter name is laid into the longer one from the left, every way that its characters allow; what is
// skipped in between is looked at each time. Reason: which characters a short form keeps is a habit (the first of each
// word), so the longer name need not be cut into words, for which a dictionary would be needed.
//
// A short form takes the first character that it finds, so nothing is gained by a later one but a word that is lost.
// Numbers and letters are never skipped, since they are what tells 第一小学 from 第十一小学. Directions, 新 and 老 may be in
// a word that is lost (新闻), so a name that skips them is not sure.

#include "core/roster/name_alike.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

using Letters = std::u32string_view;

constexpr Letters kLevels = U"省市县区旗州盟";
constexpr Letters kTowns = U"镇乡";
constexpr Letters kNumerals = U"〇零一二三四五六七八九十百两";
constexpr Letters kTellingApart = U"东南西北中上下前后左右内外新老旧大小分总甲乙丙丁";

/// Words in which 市, 区, 乡 … say no place.
constexpr Letters kNoPlaces[] = {U"市场",   U"市容", U"城市", U"都市", U"市政管", U"市政工", U"市政园", U"市政设",
                                 U"市政公", U"区域", U"区划", U"社区", U"园区",   U"景区",   U"林区",   U"矿区",
                                 U"灌区",   U"库区", U"校区", U"小区", U"片区",   U"发区",   U"开区",   U"新区",
                                 U"范区",   U"护区", U"假区", U"税区", U"县域",   U"乡村",   U"乡镇",   U"城乡",
                                 U"城镇",   U"村镇", U"集镇", U"旗帜"};

/// What a place that is the unit itself has behind its name.
constexpr Letters kSeats[] = {U"人民政府",   U"政府",   U"街道",   U"街道办",
                              U"街道办事处", U"办事处", U"管委会", U"管理委员会"};

/// What a short form may leave off behind its last character.
constexpr Letters kTails[] = {
    U"",           U"事处",       U"办事处", U"道办事处", U"街道办事处", U"街道",       U"镇",       U"乡",
    U"村",         U"县",         U"区",     U"市",       U"旗",         U"社区",       U"人民政府", U"政府",
    U"镇人民政府", U"乡人民政府", U"镇政府", U"乡政府",   U"公室",       U"员会",       U"委员会",   U"合会",
    U"会",         U"学",         U"中心",   U"局",       U"管委会",     U"管理委员会", U"有限公司", U"公司"};

/// Words that say nothing of what a unit is about.
constexpr Letters kPlainWords[] = {U"管理", U"工作", U"事务", U"服务", U"综合", U"行政", U"监督", U"建设", U"发展",
                                   U"人民", U"办公", U"有限", U"责任", U"和",   U"与",   U"及",   U"暨",   U"、"};

bool has(Letters letters, char32_t c) { return letters.find(c) != Letters::npos; }

bool tells_exactly(char32_t c) { return c < 0x80 || has(kNumerals, c); }

template <size_t N>
bool is_one_of(const Letters (&words)[N], Letters text) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

/// True if the character at `at` is part of a word that only looks like a place.
bool is_no_place(Letters name, size_t at) {
  return std::any_of(std::begin(kNoPlaces), std::end(kNoPlaces), [&](Letters word) {
    for (size_t i = 0; i < word.size() && i <= at; ++i)
      if (word[i] == name[at] && name.substr(at - i, word.size()) == word) return true;
    return false;
  });
}

size_t place_length(Letters name) {
  for (size_t n = name.size(); n-- > 0;) {
    const bool is_level = has(kLevels, name[n]) || has(kTowns, name[n]);
    const Letters rest = name.substr(n + 1);
    // 区林市 is none: a county is in a city, not the other way.
    if (has(U"省市州", name[n]) && name.substr(0, n).find_first_of(U"区县旗") == 0) continue;
    if (is_level && rest.size() >= 2 && !is_one_of(kSeats, rest) && !is_no_place(name, n)) return n + 1;
  }
  return 0;
}

/// A town, a street, a village: its name is no row of words, so that nothing inside may be left out.
bool is_place(Letters name) {
  for (const Letters seat : {Letters(U"人民政府"), Letters(U"政府"), Letters(U"办事处"), Letters(U"办")})
    if (name.ends_with(seat)) {
      name.remove_suffix(seat.size());
      break;
    }
  return !name.empty() && (has(U"镇乡村县区市旗", name.back()) || name.ends_with(U"街道") || name.ends_with(U"苏木") ||
                           name.ends_with(U"嘎查"));
}

/// What is left of the letters without words that say nothing.
std::u32string without_plain_words(Letters skipped) {
  std::u32string left(skipped);
  for (const Letters word : kPlainWords)
    for (size_t at = left.find(word); at != Letters::npos; at = left.find(word, at)) left.erase(at, word.size());
  return left;
}

/// One name laid into another.
class Laying {
 public:
  Laying(Letters shorter, Letters longer, bool loses_nothing)
      : shorter_(shorter),
        longer_(longer),
        loses_nothing_(loses_nothing),
        is_place_(is_place(longer)),
        failed_((shorter.size() + 1) * (longer.size() + 1) * kRuns) {}

  bool fits() { return fits_from(0, 0, 0); }

 private:
  static constexpr size_t kRuns = 3;  // letters in a row that were laid: none, one, two or more

  bool fits_from(size_t i, size_t at, size_t run) {
    if (i == shorter_.size()) return is_one_of(kTails, longer_.substr(at));
    const size_t state = (i * (longer_.size() + 1) + at) * kRuns + run;
    if (failed_[state]) return false;
    for (size_t to = at; to < longer_.size(); ++to) {
      if (tells_exactly(longer_[to]) && longer_[to] != shorter_[i]) break;
      if (longer_[to] != shorter_[i]) continue;
      if (may_skip(i, at, to, run) && fits_behind(i, at, to, run)) return true;
      // 教育局 has the first 育 of 教育和体育局, so 体育 is lost; only the last letter may be a later one.
      if (loses_nothing_ && i + 1 < shorter_.size()) break;
    }
    failed_[state] = true;
    return false;
  }

  /// Letter i is laid at `to`. A number is a word of its own.
  bool fits_behind(size_t i, size_t at, size_t to, size_t run) {
    const size_t next_run = tells_exactly(longer_[to]) ? 2 : std::min<size_t>(to == at ? run + 1 : 1, 2);
    return fits_from(i + 1, to + 1, next_run);
  }

  bool may_skip(size_t i, size_t from, size_t to, size_t run) const {
    const Letters skipped = longer_.substr(from, to - from);
    if (skipped.empty()) return true;
    if (std::any_of(skipped.begin(), skipped.end(), tells_exactly)) return false;
    if (!loses_nothing_ || (i > 0 && skipped == U"第")) return true;
    if (i == 0) return may_be_in_front(skipped, to);
    if (is_place_) return skipped == U"街道" || skipped == U"人民";
    const std::u32string words = without_plain_words(skipped);
    if (std::any_of(words.begin(), words.end(), [](char32_t c) { return has(kTellingApart, c); })) return false;
    // Behind a single letter comes the rest of its word; behind a whole word another word would be lost.
    return run < 2 || words.size() < 2;
  }

  /// 岳阳楼 before 区政府, 第 before 一中, 委 (of 区委) before 组织部, 人民 before 法院.
  bool may_be_in_front(Letters skipped, size_t to) const {
    const char32_t next = longer_[to];
    // The 市 of 市场委员会 is none of 安岳市.
    const bool is_place_name = has(kLevels, next) && !is_no_place(longer_, to) && !is_no_place(shorter_, 0);
    return is_place_name || skipped == U"第" || skipped == U"委" || (skipped == U"人民" && has(U"法检", next));
  }

  Letters shorter_;
  Letters longer_;
  bool loses_nothing_;
  bool is_place_;
  std::vector<bool> failed_;
};

/// True if the letters stand in the other's in their order.
bool stand_in(Letters letters, Letters other) {
  size_t i = 0;
  for (const char32_t c : other)
    if (i < letters.size() && letters[i] == c) ++i;
  return i == letters.size();
}

Likeness likeness_of_short(Letters shorter, Letters longer) {
  if (shorter == longer) return Likeness::ShortForm;
  if (shorter.size() < 2 || shorter.size() >= longer.size() || !stand_in(shorter, longer)) return Likeness::None;
  if (!Laying(shorter, longer, false).fits()) return Likeness::None;
  return Laying(shorter, longer, true).fits() ? Likeness::ShortForm : Likeness::Partial;
}

Likeness likeness_of_equally_long(Letters a, Letters b) {
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const auto telling = [](char32_t c) {
    return tells_exactly(c) || has(kTellingApart, c) || has(kLevels, c) || has(kTowns, c);
  };
  // Of three characters, 民政局 and 财政局, one is too much; the last one says what the unit is, 保健院 or 保健所.
  if (a.size() >= 4 && at_a + 1 != a.end() && std::equal(at_a + 1, a.end(), at_b + 1))
    return telling(*at_a) || telling(*at_b) ? Likeness::None : Likeness::OneCharacter;
  std::u32string sorted_a(a), sorted_b(b);
  std::sort(sorted_a.begin(), sorted_a.end());
  std::sort(sorted_b.begin(), sorted_b.end());
  const bool is_swapped = a.size() >= 3 && sorted_a == sorted_b && a.back() == b.back() && !is_place(a);
  return is_swapped && std::none_of(a.begin(), a.end(), telling) ? Likeness::Swapped : Likeness::None;
}

/// 市 and 扎兰屯市 may be one place; a place that is not named may be any.
bool may_be_one_place(Letters a, Letters b) {
  if (a.empty() || b.empty()) return true;
  if (a.size() > b.size()) std::swap(a, b);
  return a.back() == b.back() && stand_in(a, b);
}

}  // namespace

NameLetters::NameLetters(std::string_view name) {
  const std::string folded = fold_name(name);
  for (size_t at = 0; at < folded.size();) all += next_code_point(folded, at);
  n_place = place_length(all);
}

Likeness likeness_of(const NameLetters& a, const NameLetters& b) {
  if (std::max(a.all.size(), b.all.size()) > kMaxNameLength) return Likeness::None;
  if (!may_be_one_place(a.place(), b.place())) return Likeness::None;
  Letters shorter = a.rest(), longer = b.rest();
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  Likeness likeness = likeness_of_short(shorter, longer);
  // The place may be said in short too: 岳阳楼经管局.
  if (likeness != Likeness::ShortForm && (a.n_place > 0) != (b.n_place > 0)) {
    Letters all_a = a.all, all_b = b.all;
    if (all_a.size() > all_b.size()) std::swap(all_a, all_b);
    likeness = std::max(likeness, likeness_of_short(all_a, all_b));
  }
  if (likeness == Likeness::None && shorter.size() == longer.size() && !shorter.empty())
    return likeness_of_equally_long(shorter, longer);
  return likeness;
}

bool is_one_office(const NameLetters& a, const NameLetters& b) {
  const bool a_is_longer = a.all.size() > b.all.size();
  const std::u32string_view longer = (a_is_longer ? a : b).rest(), shorter = (a_is_longer ? b : a).rest();
  if (shorter.empty() || (!a.place().empty() && !b.place().empty() && a.place() != b.place())) return false;
  if (!longer.starts_with(shorter)) return false;
  const std::u32string_view behind = longer.substr(shorter.size());
  return behind.empty() || behind == U"人民政府" || behind == U"政府" || behind == U"办事处" || behind.front() == U'(';
}

bool is_abbreviation(const NameLetters& a, const NameLetters& b) {
  if (likeness_of(a, b) != Likeness::ShortForm) return false;
  const bool a_is_longer = a.rest().size() > b.rest().size();
  const std::u32string_view longer = (a_is_longer ? a : b).rest(), shorter = (a_is_longer ? b : a).rest();
  size_t n_gaps = 0, at = 0;
  bool is_gap = false;
  for (const char32_t c : longer) {
    const bool is_there = at < shorter.size() && shorter[at] == c;
    if (is_there) ++at;
    if (!is_there && !is_gap) ++n_gaps;
    is_gap = !is_there;
  }
  return n_gaps > 1;
}

size_t n_common(const NameLetters& a, const NameLetters& b) {
  if (std::max(a.all.size(), b.all.size()) > kMaxNameLength) return 0;
  // The longest common sub-sequence, a row at a time.
  std::vector<size_t> row(b.rest().size() + 1);
  for (const char32_t c : a.rest()) {
    size_t corner = 0;
    for (size_t i = 0; i < b.rest().size(); ++i) {
      const size_t above = row[i + 1];
      row[i + 1] = b.rest()[i] == c ? corner + 1 : std::max(above, row[i]);
      corner = above;
    }
  }
  return row.back();
}

}  // namespace tongbao::core
