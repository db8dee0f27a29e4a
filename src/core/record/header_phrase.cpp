// Method: the words of the header (header_division.hpp) are read by their classes: the last field or measure says
// how, the last 报送, 采用 … what, the rest when and whose.
//
// Length: one reader, beside the tables that say what each class of words means.

#include "core/record/header_phrase.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/digits.hpp"
#include "core/record/header_division.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

using Word = HeaderWord;

bool is_field(WordClass word) { return word >= WordClass::Serial; }
bool is_measure(WordClass word) { return word >= WordClass::Count && word <= WordClass::Other; }
bool says_no_item(HeaderHow how) { return how >= HeaderHow::Serial && how != HeaderHow::Status; }
bool is_what(WordClass word) { return word >= WordClass::Submitted && word <= WordClass::Endorsed; }
bool is_whose(WordClass word) {
  return word == WordClass::Level || word == WordClass::Carrier || word == WordClass::Category ||
         word == WordClass::Site;
}

HeaderHow how_of(WordClass word) {
  switch (word) {
    case WordClass::Count:
      return HeaderHow::Count;
    case WordClass::Total:
      return HeaderHow::Total;
    case WordClass::Target:
      return HeaderHow::Target;
    case WordClass::Rate:
      return HeaderHow::Rate;
    case WordClass::Score:
    case WordClass::PartScore:
      return HeaderHow::Score;
    case WordClass::Rank:
      return HeaderHow::Rank;
    case WordClass::Difference:
      return HeaderHow::Difference;
    case WordClass::Average:
      return HeaderHow::Average;
    case WordClass::Duration:
    case WordClass::Other:
      return HeaderHow::Other;
    case WordClass::Serial:
      return HeaderHow::Serial;
    case WordClass::Unit:
      return HeaderHow::Unit;
    case WordClass::Group:
      return HeaderHow::Group;
    case WordClass::Period:
      return HeaderHow::Period;
    case WordClass::Date:
      return HeaderHow::Date;
    case WordClass::Title:
      return HeaderHow::Title;
    case WordClass::CategoryField:
    case WordClass::Category:
      return HeaderHow::Category;
    case WordClass::LevelField:
    case WordClass::Level:
      return HeaderHow::Level;
    case WordClass::CarrierField:
    case WordClass::Carrier:
    case WordClass::Site:
      return HeaderHow::Carrier;
    case WordClass::OriginField:
      return HeaderHow::Origin;
    case WordClass::AuthorRole:
      return HeaderHow::AuthorRole;
    case WordClass::Status:
      return HeaderHow::Status;
    case WordClass::Person:
      return HeaderHow::Person;
    case WordClass::Remark:
      return HeaderHow::Remark;
    default:
      return HeaderHow::Unknown;
  }
}

/// Of several measures the one that is further from a plain count: 得分总计 is a score, 平均得分 an average.
constexpr std::array kMeasures = {WordClass::Difference, WordClass::Duration,  WordClass::Average, WordClass::Rate,
                                  WordClass::Score,      WordClass::PartScore, WordClass::Rank,    WordClass::Target,
                                  WordClass::Other,      WordClass::Total,     WordClass::Count};

HeaderWhen when_of(WordClass word) {
  switch (word) {
    case WordClass::ThisTime:
      return HeaderWhen::This;
    case WordClass::PreviousTime:
      return HeaderWhen::Previous;
    case WordClass::LastYear:
      return HeaderWhen::LastYear;
    case WordClass::CumulativeTime:
      return HeaderWhen::Cumulative;
    case WordClass::NamedTime:
      return HeaderWhen::Named;
    default:
      return HeaderWhen::NotSaid;
  }
}

/// Takes what stands in brackets out of the header: (条) and (%) say how, (本级) whose, the rest explains.
std::string take_brackets(std::string& text) {
  std::string inside;
  for (size_t open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
    const size_t close = std::min(text.find(')', open), text.size());  // an open one reaches to the end
    inside += text.substr(open + 1, close - open - 1);
    text.erase(open, close + 1 - open);
  }
  return inside;
}

class PhraseReader {
 public:
  PhraseReader(std::vector<Word> words, std::vector<Word> bracket)
      : words_(std::move(words)), bracket_(std::move(bracket)) {}

  HeaderPhrase read() {
    phrase_.is_part = std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.text == "其中"; });
    read_modifiers(words_);
    // A remark in brackets may be anything; it counts only if all of it is understood.
    const bool bracket_is_known =
        std::all_of(bracket_.begin(), bracket_.end(), [](const Word& word) { return word.is_known; });
    if (bracket_is_known) {
      const HeaderWhat outside = phrase_.what;
      read_modifiers(bracket_);
      if (outside != HeaderWhat::Nothing) phrase_.what = outside;
    }
    keep_left_over();
    join_names_of_sites();
    phrase_.is_joint = phrase_.is_joint || (!phrase_.site.empty() && !phrase_.carrier.empty());
    phrase_.how = how(bracket_is_known);
    infer_rest();
    return std::move(phrase_);
  }

 private:
  bool has(WordClass word_class) const {
    return std::any_of(words_.begin(), words_.end(),
                       [&](const Word& word) { return word.is_known && word.word_class == word_class; });
  }

  /// What a header leaves to be understood, where nothing else could be meant.
  void infer_rest() {
    const bool is_measured = phrase_.how == HeaderHow::Count || phrase_.how == HeaderHow::Score;
    const bool is_clear = phrase_.left_over.empty() && !has(WordClass::OtherMatter);
    // 市委每日要情 and 专题信息数量 count what was taken there; 综合得分 is the score of everything.
    const bool is_of_kind =
        !phrase_.category.empty() && !(phrase_.how == HeaderHow::Score && phrase_.category == "综合");
    const bool is_whose = !phrase_.level.empty() || !phrase_.carrier.empty() || is_of_kind;
    const bool is_number = std::any_of(words_.begin(), words_.end(), [](const Word& word) {
      const bool is_total = word.word_class == WordClass::Total && !word.text.ends_with("计") && word.text != "总";
      return word.is_known && (word.word_class == WordClass::Count || is_total);
    });
    phrase_.is_bare_count = (phrase_.how == HeaderHow::Count || phrase_.how == HeaderHow::Total) && is_number &&
                            phrase_.what == HeaderWhat::Nothing && is_clear && !is_whose && !phrase_.is_part &&
                            phrase_.when == HeaderWhen::NotSaid && phrase_.site.empty() && phrase_.origin.empty();
    if (says_no_item(phrase_.how)) {
      phrase_.what = HeaderWhat::Nothing;
    } else if (phrase_.what == HeaderWhat::Nothing && is_clear) {
      phrase_.is_inferred = is_measured && is_whose;
      if (phrase_.is_inferred) phrase_.what = HeaderWhat::Adopted;
      // 信息总数 and 稿件合计 are all that was sent; 本年累计数 is a total that does not say of what.
      if (phrase_.how == HeaderHow::Total && !is_whose && has(WordClass::Items)) phrase_.what = HeaderWhat::Submitted;
      const bool is_bare = phrase_.what == HeaderWhat::Nothing && phrase_.when == HeaderWhen::Cumulative;
      if (phrase_.how == HeaderHow::Count && is_bare) phrase_.how = HeaderHow::Total;
    }
    if (phrase_.how == HeaderHow::Period) phrase_.when = HeaderWhen::NotSaid;
    // 排名变化 compares with the place of the last time.
    if (phrase_.how == HeaderHow::Difference && has(WordClass::Rank) && phrase_.when == HeaderWhen::NotSaid)
      phrase_.when = HeaderWhen::Previous;
  }

  void read_modifiers(const std::vector<Word>& words) {
    for (const Word& word : words) {
      if (!word.is_known) continue;
      if (word.text == "以上" || word.text == "及以上") phrase_.is_at_least = !phrase_.level.empty();
      if (is_what(word.word_class)) phrase_.what = what_of(word.word_class);
      if (const HeaderWhen when = when_of(word.word_class); when != HeaderWhen::NotSaid) read_when(when, word);
      switch (word.word_class) {
        case WordClass::Level:
          name_place(phrase_.level, word.name);
          break;
        case WordClass::Carrier:
          name_place(phrase_.carrier, word.name);
          break;
        case WordClass::Category:
          name_place(phrase_.category, word.name);
          break;
        case WordClass::Original:
          phrase_.origin = phrase_.origin.empty() ? word.name : "";  // 原创和转载: both
          break;
        case WordClass::Event:
          phrase_.event = word.name;
          phrase_.what = HeaderWhat::Event;
          break;
        case WordClass::Site:
          phrase_.is_joint = phrase_.is_joint || !phrase_.site.empty();
          phrase_.site = word.text;
          // 市 and 县 may be the office's own; a province is above every one of them.
          if (word.text.starts_with("省") && phrase_.level.empty()) phrase_.level = "省级";
          break;
        case WordClass::Difference:
          if (word.name == "上期") phrase_.when = HeaderWhen::Previous;
          if (word.name == "同期") phrase_.when = HeaderWhen::LastYear;
          if (word.name == "年初") read_when(HeaderWhen::Named, word);
          break;
        case WordClass::OriginField:
          phrase_.origin = word.name;
          break;
        case WordClass::PartScore:
          phrase_.is_part = true;
          break;
        case WordClass::Rank:
          if (word.text.starts_with("原")) phrase_.when = HeaderWhen::Previous;
          break;
        default:
          break;
      }
    }
  }

  /// The last of several names; 省级、市级 are one number of both.
  void name_place(std::string& place, const std::string& name) {
    phrase_.is_joint = phrase_.is_joint || (!place.empty() && place != name);
    place = name;
  }

  /// 本年累计 is cumulative and 去年同期累计 last year's: the time that is further from 本期 is meant.
  void read_when(HeaderWhen when, const Word& word) {
    if (when == HeaderWhen::Named) phrase_.period = word.name;
    constexpr std::array kByDistance = {HeaderWhen::NotSaid,    HeaderWhen::This,     HeaderWhen::Named,
                                        HeaderWhen::Cumulative, HeaderWhen::Previous, HeaderWhen::LastYear};
    const auto distance = [&](HeaderWhen one) { return std::find(kByDistance.begin(), kByDistance.end(), one); };
    if (distance(when) > distance(phrase_.when)) phrase_.when = when;
  }

  /// The measure that the words name, or Unknown. A single character is one only at the end: 天 of 天山区 counts no
  /// days; but 总 stands before its measure.
  static HeaderHow measure_of(const std::vector<Word>& words) {
    size_t tail = words.size();
    while (tail > 0 && words[tail - 1].is_known && is_measure(words[tail - 1].word_class)) --tail;
    for (const WordClass measure : kMeasures)
      for (size_t i = 0; i < words.size(); ++i)
        if (words[i].is_known && words[i].word_class == measure &&
            (i >= tail || measure == WordClass::Total || utf8_length(words[i].text) > 1))
          return how_of(measure);
    return HeaderHow::Unknown;
  }

  /// The field that the last word names, or Unknown; Other if it is counted, as in 单位数.
  HeaderHow field() const {
    bool is_counted = false;
    for (size_t i = words_.size(); i-- > 0;) {
      const Word& word = words_[i];
      if (!word.is_known) break;
      if (is_field(word.word_class)) return is_counted ? HeaderHow::Other : how_of(word.word_class);
      const bool says_nothing = word.word_class == WordClass::Neutral || word.word_class == WordClass::Items;
      if (word.word_class != WordClass::Count && !says_nothing) break;
      if (word.word_class == WordClass::Count) is_counted = true;
    }
    // 是否迟报 is an event of the item, not its state.
    const bool is_of_event = phrase_.what == HeaderWhat::Event || phrase_.what == HeaderWhat::Endorsed;
    for (const Word& word : words_)
      if (word.is_known && word.text == "是否" && !is_of_event) return HeaderHow::Status;
    return HeaderHow::Unknown;
  }

  HeaderHow how(bool bracket_is_known) const {
    if (words_.empty()) return HeaderHow::Unknown;
    const HeaderHow in_field = field();
    const HeaderHow in_bracket = bracket_is_known ? measure_of(bracket_) : HeaderHow::Unknown;
    // 城关街道 is a unit, no header of units.
    if (in_field == HeaderHow::Unit && words_.back().text == "街道" && !phrase_.left_over.empty())
      return HeaderHow::Unknown;
    if (in_field == HeaderHow::Status && in_bracket != HeaderHow::Unknown) return in_bracket;
    // 批示情况 and 其他情况 are what is there, no state of an item.
    const bool ends_with_all = words_.back().text == "情况" || words_.back().text == "统计";
    const bool is_state = in_field != HeaderHow::Status || phrase_.what == HeaderWhat::Submitted ||
                          phrase_.what == HeaderWhat::Adopted || !ends_with_all || words_.size() == 1;
    if (in_field != HeaderHow::Unknown && is_state) return in_field;
    const HeaderHow measure = measure_of(words_);
    if (measure != HeaderHow::Unknown && measure != HeaderHow::Count) return measure;
    // 采用（采用率） has both in a cell; (%) alone says what the number is.
    const bool is_count_first = in_bracket == HeaderHow::Rate && phrase_.what != HeaderWhat::Nothing &&
                                bracket_.size() > 1 && words_.size() == 1;
    if (in_bracket != HeaderHow::Unknown && !is_count_first) return in_bracket;
    if (measure == HeaderHow::Count || phrase_.what != HeaderWhat::Nothing) return HeaderHow::Count;
    if (words_.size() == 1 && words_.front().text == "年度") return HeaderHow::Period;
    HeaderHow whose = HeaderHow::Unknown;
    for (const Word& word : words_) {
      if (word.word_class == WordClass::OtherMatter) return HeaderHow::Count;
      if (!word.is_known || !(is_whose(word.word_class) || word.word_class == WordClass::CarrierField)) continue;
      if (whose != HeaderHow::Unknown && whose != how_of(word.word_class)) return HeaderHow::Count;  // 市委每日要情
      whose = how_of(word.word_class);
    }
    if (whose != HeaderHow::Unknown) return phrase_.is_part ? HeaderHow::Count : whose;
    if (ends_with_all) return HeaderHow::Category;
    return phrase_.when != HeaderWhen::NotSaid ? HeaderHow::Count : HeaderHow::Unknown;
  }

  /// 党建网 is a site, not the kind 党建 on one.
  void join_names_of_sites() {
    for (size_t i = 1; i < words_.size(); ++i) {
      const Word& site = words_[i];
      const Word& name = words_[i - 1];
      if (!site.is_known || site.word_class != WordClass::Site || !name.is_known ||
          name.word_class != WordClass::Category)
        continue;
      if (site.text != "网" && site.text != "网站") continue;
      phrase_.site = name.text + site.text;
      if (phrase_.category == name.name) phrase_.category.clear();
    }
  }

  /// Of which there are many, each with the name of its place before it: 甘肃日报, 天水电视台.
  static bool is_medium(const std::string& text) {
    return equals_any(text, {"日报", "晚报", "早报", "电视台", "广播", "电台", "客户端", "公众号", "微信公众号"});
  }

  /// Characters without a word; those directly before a site or a medium are the name of its place.
  void keep_left_over() {
    for (size_t i = 0; i < words_.size();) {
      if (words_[i].is_known) {
        ++i;
        continue;
      }
      std::string run;
      for (; i < words_.size() && !words_[i].is_known; ++i) run += words_[i].text;
      if (i < words_.size() && words_[i].word_class == WordClass::Site)
        phrase_.site = run + words_[i].text;
      else if (i < words_.size() && words_[i].word_class == WordClass::Carrier && is_medium(words_[i].text))
        phrase_.carrier = run + words_[i].text;
      else
        phrase_.left_over += run;
    }
  }

  std::vector<Word> words_;
  std::vector<Word> bracket_;
  HeaderPhrase phrase_;
};

struct HeaderDay {
  std::string period, day;
  size_t n_bytes = 0;
};

/// 3日, 7月3日, 7.3, 2023-07-03 in front of a header; 1-2月 and 7月 are periods.
std::optional<HeaderDay> day_in_front(std::string_view text) {
  size_t at = 0;
  const auto number = [&](size_t n_most) {
    const size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > from && at - from <= n_most ? text.substr(from, at - from) : std::string_view();
  };
  const auto has = [&](Words words) {
    for (const std::string_view word : words)
      if (text.substr(at).starts_with(word)) {
        at += word.size();
        return true;
      }
    return false;
  };
  std::string year;
  std::string_view month, day = number(4);
  if (day.size() > 2) {
    year = std::string(day) + "年";
    if (day.size() != 4 || !has({"年", ".", "/", "-"})) return std::nullopt;
    day = number(2);
  }
  const bool has_month = year.empty() ? has({"月", ".", "/"}) : has({"月", ".", "/", "-"});
  if (has_month) {
    month = day;
    day = number(2);
  }
  if (day.empty() || (has_month && month.empty()) || (!has_month && !year.empty())) return std::nullopt;
  const bool says_day = has({"日", "号"});
  if (!has_month && !says_day) return std::nullopt;
  if (starts_with_any(text.substr(at), {"-", "~", "至", "到", "、", "月", "年", ".", "/", "%"})) return std::nullopt;
  const int n_day = std::stoi(std::string(day)), n_month = has_month ? std::stoi(std::string(month)) : 1;
  if (n_day < 1 || n_day > 31 || n_month < 1 || n_month > 12) return std::nullopt;
  return HeaderDay{has_month ? year + std::to_string(n_month) + "月" : "", std::to_string(n_day) + "日", at};
}

HeaderPhrase phrase_of(const std::string& text, const std::string& bracket) {
  constexpr std::string_view kBetween = "/\\|";
  std::vector<Word> words = divide_header(text);
  const auto stands_between = [&](const Word& word) {
    return !word.is_known && kBetween.find(word.text) != std::string_view::npos;
  };
  const auto between = std::find_if(words.begin(), words.end(), stands_between);
  if (between != words.end()) {
    // 上报员/所属机构 is the first of them, and something about it; 上报/采用 is both.
    HeaderPhrase first = PhraseReader({words.begin(), between}, {}).read();
    if (first.how >= HeaderHow::Serial) return first;
    const HeaderPhrase second = PhraseReader({between + 1, words.end()}, {}).read();
    std::erase_if(words, stands_between);
    HeaderPhrase both = PhraseReader(std::move(words), divide_header(bracket)).read();
    if (first.what != second.what) both.what = HeaderWhat::Nothing;
    both.is_pair = true;
    return both;
  }
  HeaderPhrase phrase = PhraseReader(std::move(words), divide_header(bracket)).read();
  phrase.is_pair = bracket.find('/') != std::string::npos;
  return phrase;
}

}  // namespace

HeaderWhat what_of(WordClass word) {
  switch (word) {
    case WordClass::Submitted:
      return HeaderWhat::Submitted;
    case WordClass::Adopted:
      return HeaderWhat::Adopted;
    case WordClass::Rejected:
      return HeaderWhat::Rejected;
    case WordClass::Pending:
      return HeaderWhat::Pending;
    case WordClass::Endorsed:
      return HeaderWhat::Endorsed;
    default:
      return HeaderWhat::Nothing;
  }
}

HeaderPhrase parse_header(std::string_view header) {
  std::string text = fold_name(header);
  std::string bracket = take_brackets(text);
  if (text.empty()) std::swap(text, bracket);
  const std::optional<HeaderDay> day = day_in_front(text);
  if (!day) return phrase_of(text, bracket);
  HeaderPhrase phrase;
  if (day->n_bytes < text.size()) phrase = phrase_of(text.substr(day->n_bytes), bracket);
  phrase.day = day->day;
  phrase.when = day->period.empty() ? HeaderWhen::This : HeaderWhen::Named;
  phrase.period = day->period;
  return phrase;
}

}  // namespace tongbao::core
