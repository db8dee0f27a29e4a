// Method: each sentence is cut at its counts; what stands between two counts says whose the second is and of what.

#include "core/prose/said_counts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/digits.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/header_division.hpp"
#include "core/record/row_words.hpp"
#include "core/record/site_levels.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Where the first of the words begins; npos if none is there.
size_t find_first(std::string_view text, Words words) {
  size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, text.find(word));
  return first;
}

/// Sentences say what was sent, adopted or rejected.
HeaderWhat counted_by(WordClass word) {
  const HeaderWhat what = what_of(word);
  return what == HeaderWhat::Pending || what == HeaderWhat::Endorsed ? HeaderWhat::Nothing : what;
}

struct Verb {
  HeaderWhat what = HeaderWhat::Nothing;
  size_t at = std::string_view::npos;
};

/// The first and the last word of the text that says what is counted; single characters are parts of names.
std::pair<Verb, Verb> verbs_in(std::string_view text) {
  constexpr size_t kTwoCharacters = 6;
  std::pair<Verb, Verb> verbs;
  for (size_t at = 0; at < text.size();) {
    size_t n_longest = 0;
    HeaderWhat what = HeaderWhat::Nothing;
    for (const LexiconWord& word : words_at(text, at))
      if (word.n_bytes > n_longest && word.n_bytes >= kTwoCharacters) {
        n_longest = word.n_bytes;
        what = counted_by(word.word_class);
      }
    if (what != HeaderWhat::Nothing) {
      if (verbs.first.what == HeaderWhat::Nothing) verbs.first = {what, at};
      verbs.second = {what, at};
    }
    if (n_longest > 0)
      at += n_longest;
    else
      next_code_point(text, at);
  }
  return verbs;
}

/// 15条 from a digit on: its number and where it ends; false for 15日, 3个, 2023年.
bool count_at(std::string_view text, size_t at, int64_t& n_items, size_t& end) {
  size_t n = at;
  while (n < text.size() && (is_digit(text[n]) || text[n] == ',')) ++n;
  const CountCell read = read_count_cell(text.substr(at, n - at));
  if (read.kind != CountCell::Kind::Number) return false;
  for (const std::string_view measure : {"条", "篇", "件"})
    if (text.substr(n).starts_with(measure)) {
      n_items = read.value;
      end = n + measure.size();
      // 20条以上的：… says of which units, not how many.
      return !starts_with_any(text.substr(end), {"以上", "以下", "及以上", "及以下", "以内", "左右"});
    }
  return false;
}

std::vector<std::string> split(std::string_view text, Words marks) {
  std::vector<std::string> parts;
  while (true) {
    size_t first = std::string_view::npos, n_mark = 0;
    for (const std::string_view mark : marks)
      if (const size_t at = text.find(mark); at < first) {
        first = at;
        n_mark = mark.size();
      }
    parts.emplace_back(trim_view(text.substr(0, first)));
    if (first == std::string_view::npos) return parts;
    text.remove_prefix(first + n_mark);
  }
}

/// 各单位, 其他部门, 全县, 前三名: nobody in particular.
bool names_many(std::string_view name) {
  if (name.starts_with("前") && ends_with_any(name, {"名", "位", "家"})) return true;
  return is_group_label(name) || is_total_label(name) || holds_any(name, {"各", "全部", "所有", "家单位", "个单位"});
}

/// 二、采用情况.
bool is_heading(const std::string& line) {
  constexpr int64_t kLongestHeading = 16;
  return has_ordinal(line) && utf8_length(line) <= kLongestHeading && line.find("条") == std::string::npos;
}

class SentenceReader {
 public:
  /// `what` is what the heading above is about.
  SentenceReader(std::string sentence, int64_t line, HeaderWhat what, SaidCounts& out)
      : sentence_(std::move(sentence)), line_(line), out_(out), what_(what) {}

  void read() {
    size_t from = 0;
    for (size_t at = 0; at < sentence_.size();) {
      int64_t n_items = 0;
      size_t end = 0;
      const bool is_start =
          is_digit(sentence_[at]) && (at == 0 || (!is_digit(sentence_[at - 1]) && sentence_[at - 1] != '.'));
      if (is_start && count_at(sentence_, at, n_items, end)) {
        read_count(std::string_view(sentence_).substr(from, at - from), n_items);
        from = at = end;
        continue;
      }
      if (const size_t n = nothing_at(std::string_view(sentence_).substr(at)); n > 0) {
        read_nothing(std::string_view(sentence_).substr(from, at - from), std::string_view(sentence_).substr(at + n));
        from = at += n;
        continue;
      }
      next_code_point(sentence_, at);
    }
  }

 private:
  /// How many bytes say that there was nothing.
  static size_t nothing_at(std::string_view text) {
    constexpr std::string_view kNothing[] = {"未报送", "没有报送", "无报送", "零报送", "未上报", "没有上报",
                                             "零上报", "未投稿",   "为零",   "为0",    "为０",   "0报送"};
    for (const std::string_view words : kNothing)
      if (text.starts_with(words)) return words.size();
    return 0;
  }

  /// 甲局、乙局未报送; 未报送的单位有甲局、乙局. Of what went on for months the text says so: 连续三个月未报送.
  void read_nothing(std::string_view before, std::string_view behind) {
    if (holds_any(before, {"连续", "个月", "多次", "如", "若", "凡"}) || starts_with_any(behind, {".", "条以"})) return;
    const bool is_list = starts_with_any(behind, {"的", "单位", "信息的", "：", ":"});
    const auto [first_verb, last_verb] = verbs_in(before);
    const HeaderWhat what = last_verb.what == HeaderWhat::Adopted ? HeaderWhat::Adopted : HeaderWhat::Submitted;
    // 县残联本月没有报送 is 县残联.
    before = before.substr(0, find_first(before, {"本月", "当月", "本季", "本期", "今年", "至今", "仍", "均", "都"}));
    std::vector<std::string> units = names_in(before);
    if (units.empty() && is_list) {
      for (const std::string_view lead : {"信息", "的", "单位", "有", "是", "为", "：", ":"})
        if (behind.starts_with(lead)) behind.remove_prefix(lead.size());
      units = names_in(behind);
    }
    for (std::string& unit : units)
      if (looks_like_unit(unit) || !is_list) out_.nothing.push_back({std::move(unit), what, sentence_});
  }

  void read_count(std::string_view before, int64_t n_items) {
    // What is said of others than the named ones is nobody's.
    if (holds_any(before, {"其他", "其余", "其它"})) {
      if (out_.open.empty() || out_.open.back().sentence != sentence_) out_.open.push_back({sentence_, line_});
      units_.clear();
      return;
    }
    const auto [first_verb, last_verb] = verbs_in(before);
    if (last_verb.what != HeaderWhat::Nothing) what_ = last_verb.what;
    // 市级采用：甲局4条、乙镇3条: both are of the level.
    if (const std::string level = level_in(before); !level.empty() || last_verb.what != HeaderWhat::Nothing)
      level_ = level;
    const bool is_shared = holds_any(before, {"各", "均", "分别为", "都"});
    // 比上月增加2条 is of a difference, and what follows goes on with the unit.
    if (holds_any(before, {"比上", "较上", "同比", "环比", "比去年", "较去年", "比前", "较前"})) return;
    // A clause that says 达到, 不足 or 以上 compares with a number and counts nothing.
    if (holds_any(before, {"不足", "达到", "超过", "低于", "不少于", "每", "任务"})) {
      units_.clear();
      return;
    }
    std::vector<std::string> units = names_in(before);
    if (units.size() > 1 && !is_shared) {
      // 甲局、乙局12条 may be of both together.
      if (std::any_of(units.begin(), units.end(), [](const auto& unit) { return looks_like_unit(unit); }))
        out_.open.push_back({sentence_, line_});
      units_.clear();
      return;
    }
    const bool says_name = !units.empty();
    if (says_name) units_ = std::move(units);
    // 共报送…, and ，采用… behind it; 其中 begins a part.
    is_of_all_ =
        !says_name && !holds_any(before, {"其中"}) && (is_of_all_ || holds_any(before, {"共", "累计", "总计"}));
    // ，采用8条 goes on with the unit before.
    const bool goes_on = !says_name && !is_of_all_ && !units_.empty() && first_verb.what != HeaderWhat::Nothing;
    // 甲局、乙局各报送9条，分别采用4条、3条: which number is whose is not settled here.
    if (goes_on && units_.size() > 1 && !is_shared) {
      out_.open.push_back({sentence_, line_});
      units_.clear();
      return;
    }
    if (!says_name && !goes_on) {
      units_.clear();
      if (is_of_all_) out_.counts.push_back({"", what_, level_, n_items, sentence_, line_});
      return;
    }
    for (const std::string& unit : units_) out_.counts.push_back({unit, what_, level_, n_items, sentence_, line_});
  }

  /// 市级 of 其中市级采用, 被市政府网站采用; empty where the words before the count name none or are of no adoption.
  std::string level_in(std::string_view before) const {
    if (what_ != HeaderWhat::Adopted) return {};
    std::string level;
    for (const HeaderWord& word : divide_header(fold_name(before))) {
      if (!word.is_known) continue;
      if (word.word_class == WordClass::Level && utf8_length(word.text) > 1) level = word.name;
      if (word.word_class != WordClass::Site) continue;
      if (std::string said = level_at_front(word.text); !said.empty()) level = std::move(said);
    }
    return level;
  }

  std::vector<std::string> names_in(std::string_view before) const {
    std::vector<std::string> names;
    for (const std::string& part :
         split(before, {"、", "，", ",", "：", ":", "；", "和", "以及", "（", "(", "）", ")"})) {
      std::string name = part;
      for (const std::string_view lead : {"分别是", "分别为", "依次是", "依次为", "其中", "的有", "是", "为"})
        if (const size_t at = name.find(lead); at != std::string::npos && at + lead.size() < name.size())
          name.erase(0, at + lead.size());
      name = name_at_front(name);
      if (may_be_name(name)) names.push_back(std::move(name));
    }
    return names;
  }

  /// 政务公开办报送 → 政务公开办: the longest beginning before a verb that ends as names do; else up to the first verb.
  static std::string name_at_front(std::string_view part) {
    std::string shortest;
    for (std::string_view rest = part;;) {
      const size_t verb = verbs_in(rest).second.at;
      const size_t mark = find_first(rest, {"各", "均", "共", "为", "有", "分别", "累计", "都", "信息"});
      shortest = trim(rest);
      if (looks_like_unit(shortest) || (verb == std::string::npos && mark == std::string::npos)) return shortest;
      size_t cut = verb;
      if (cut == std::string::npos || (mark != std::string::npos && mark > cut)) cut = mark;
      rest = rest.substr(0, cut);
    }
  }

  static bool may_be_name(const std::string& name) {
    if (name.empty() || names_many(name) || name.starts_with("被")) return false;
    if (looks_like_unit(name)) return utf8_length(name) <= 24;
    if (is_ordinal(name)) return false;
    // 甲, 乙: a name that no word of headers explains.
    const std::string folded = fold_name(name);
    if (utf8_length(folded) > 3 || folded.find_first_of("0123456789") != std::string::npos) return false;
    for (size_t at = 0; at < folded.size(); next_code_point(folded, at))
      if (!words_at(folded, at).empty()) return false;
    return true;
  }

  std::string sentence_;
  int64_t line_;
  SaidCounts& out_;
  HeaderWhat what_;
  std::string level_;               // of the adoptions that are said
  std::vector<std::string> units_;  // whom the last count was of
  bool is_of_all_ = false;          // the last count was a total
};

}  // namespace

SaidCounts find_said_counts(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken) {
  SaidCounts said;
  HeaderWhat heading = HeaderWhat::Nothing;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (is_taken[i] || is_page_furniture(lines[i].text)) continue;
    if (is_heading(lines[i].text)) {
      const auto [first, last] = verbs_in(lines[i].text);
      heading = first.what == last.what ? first.what : HeaderWhat::Nothing;
    }
    for (std::string& sentence : split(lines[i].text, {"。", "；", ";", "！"}))
      SentenceReader(std::move(sentence), lines[i].number, heading, said).read();
  }
  return said;
}

}  // namespace tongbao::core
