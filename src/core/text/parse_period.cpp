// Method: at each place the longest form that fits is taken: a year, then what part of it. What stands directly before
// and behind decides whether digits are a period at all: 202407 inside of 20240731 is none.

#include "core/text/parse_period.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr int kWeeksOfYear = 53;
constexpr size_t kNumeralBytes = std::string_view("一").size();

bool is_month(int number) { return number >= 1 && number <= kMonthsOfYear; }

bool is_numeral(std::string_view text) {
  const std::string_view one = text.substr(0, kNumeralBytes);
  return value_of_numeral_zh(one) >= 0 && one != "两";
}

/// Reads words from the front; what does not fit is left as it was. Spaces before a word are skipped.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}
  std::string_view rest() const { return rest_; }
  bool begins_with_digit() const { return !rest_.empty() && is_digit(rest_[0]); }

  bool take(std::string_view word) {
    const std::string_view text = rest_.substr(std::min(rest_.find_first_not_of(' '), rest_.size()));
    if (!text.starts_with(word)) return false;
    rest_ = text.substr(word.size());
    return true;
  }
  bool take_any(std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(word); });
  }

  /// At most so many digits, and all of them; 0 if there are none.
  int take_digits(size_t max_digits, size_t* n_digits = nullptr) {
    const std::string_view text = rest_.substr(std::min(rest_.find_first_not_of(' '), rest_.size()));
    size_t n = 0;
    int number = 0;
    while (n < text.size() && is_digit(text[n])) {
      if (n < max_digits) number = number * 10 + (text[n] - '0');
      ++n;
    }
    if (n == 0 || n > max_digits) return 0;
    if (n_digits != nullptr) *n_digits = n;
    rest_ = text.substr(n);
    return number;
  }

  /// 12, 十二; 0 if there is no number.
  int take_number() {
    if (const int number = take_digits(2); number > 0) return number;
    size_t n = 0;
    while (is_numeral(rest_.substr(n))) n += kNumeralBytes;
    const int number = value_of_numeral_zh(rest_.substr(0, n));
    if (number <= 0) return 0;
    rest_.remove_prefix(n);
    return number;
  }

  /// 2024年, 24年, 二〇二四年, with 度; 0 if there is no year.
  int take_year() {
    Cursor read = *this;
    size_t n_digits = 0;
    int year = read.take_digits(4, &n_digits);
    if (n_digits == 2) year += 2000;
    if (n_digits == 3 || n_digits == 1) return 0;
    for (; n_digits == 0 && is_numeral(read.rest_); read.rest_.remove_prefix(kNumeralBytes))
      year = std::min(year * 10 + value_of_numeral_zh(read.rest_.substr(0, kNumeralBytes)), 9999);
    if (!is_likely_year(year) || !read.take("年")) return 0;
    read.take("度");
    *this = read;
    return year;
  }

 private:
  std::string_view rest_;
};

/// 2024.7, 202407, 2024-07, 2024/7, each with -9 or -2024.9 behind it.
class DigitMatcher {
 public:
  explicit DigitMatcher(std::string_view text) : cursor_(text) {}

  std::optional<PeriodSpan> match() {
    PeriodSpan span;
    if (!take_month(span.year, span.first_month)) return std::nullopt;
    Cursor behind = cursor_;
    int year = span.year, month = 0;
    if (behind.take_any({"-", "至"})) {
      std::swap(cursor_, behind);
      const bool has_year = take_month(year, month);
      if (!has_year) month = cursor_.take_digits(2);
      const int n_months = (year - span.year) * kMonthsOfYear + month - span.first_month + 1;
      // 2024-07-31 is a day; 2024.7-9 are months.
      const bool is_range = has_year || sign_ == "." || sign_.empty();
      if (is_month(month) && n_months > 1 && n_months <= 5 * kMonthsOfYear && is_range) {
        span.n_months = n_months;
        behind = cursor_;
      }
      std::swap(cursor_, behind);
    }
    cursor_.take_any({"月份", "月"});
    const std::string_view rest = cursor_.rest();
    const bool goes_on = rest.size() > 1 && (rest[0] == '.' || rest[0] == '-' || rest[0] == '/') && is_digit(rest[1]);
    return cursor_.begins_with_digit() || goes_on ? std::nullopt : std::optional(span);
  }
  std::string_view rest() const { return cursor_.rest(); }

 private:
  bool take_month(int& year, int& month) {
    Cursor read = cursor_;
    size_t n_digits = 0;
    const int number = read.take_digits(6, &n_digits);
    if (n_digits == 6) {
      year = number / 100;
      month = number % 100;
    } else if (n_digits == 4) {
      year = number;
      if (sign_.empty()) sign_ = read.rest().substr(0, 1);
      if (!read.take_any({".", "-", "/"}) || !read.begins_with_digit()) return false;
      month = read.take_digits(2);
    }
    if (!is_likely_year(year) || !is_month(month)) return false;
    cursor_ = read;
    return true;
  }

  Cursor cursor_;
  std::string_view sign_;
};

/// What part of a year, if any: 7月, 1-3月, 三季度, 上半年, 第12周.
class WordMatcher {
 public:
  explicit WordMatcher(std::string_view text) : cursor_(text) {}

  std::optional<PeriodMatch> match() {
    PeriodMatch found;
    const bool is_short_year = cursor_.rest().size() > 2 && cursor_.rest().substr(2).starts_with("年");
    found.span.year = cursor_.take_year();
    found.is_year = found.span.year > 0;
    const Cursor behind_year = cursor_;
    if (read_part(found)) {
      found.is_year = false;
      return found;
    }
    cursor_ = behind_year;
    found.span = {found.span.year, 1, kMonthsOfYear, 0};
    if (is_short_year || (!found.is_year && !cursor_.take_any({"全年", "年度"}))) return std::nullopt;  // 15年以上
    found.is_year = true;
    return found;
  }
  std::string_view rest() const { return cursor_.rest(); }

 private:
  enum class Unit { None, Month, Quarter, Week };

  /// 四季青镇 has no quarter in it, 一周动态 no week.
  Unit take_unit(bool has_ordinal) {
    if (cursor_.take("季度") || (has_ordinal && cursor_.take("季"))) return Unit::Quarter;
    if (cursor_.take_any({"月份", "月"})) return Unit::Month;
    return has_ordinal && cursor_.take("周") ? Unit::Week : Unit::None;
  }

  bool read_part(PeriodMatch& found) {
    const auto half = [&](int first_month) {
      found.span.first_month = first_month;
      found.span.n_months = 6;
      return true;
    };
    if (cursor_.take("上半年")) return half(1);
    if (cursor_.take("下半年")) return half(7);
    if (found.span.year > 0 && cursor_.take("全年")) {
      found.span.n_months = kMonthsOfYear;
      return true;
    }
    if (cursor_.take("前")) {
      const int last = cursor_.take_number();
      const bool is_months = last > 0 && cursor_.take("个月");
      const bool is_quarters = last > 0 && !is_months && cursor_.take("季度");
      return (is_months || is_quarters) && set(found, 1, last, is_months ? Unit::Month : Unit::Quarter);
    }
    return read_numbers(found);
  }

  bool read_numbers(PeriodMatch& found) {
    if (cursor_.take("元月")) return set(found, 1, 1, Unit::Month);
    const bool has_ordinal = cursor_.take("第");
    const int first = cursor_.take_number();
    int last = first;
    Unit unit = take_unit(has_ordinal);
    const Cursor after_first = cursor_;
    if (cursor_.take_any({"-", "至", "到"})) {
      const int last_year = cursor_.take_year();
      cursor_.take("第");
      last = cursor_.take_number();
      const Unit last_unit = take_unit(has_ordinal);
      // 7月-网站 and 7月至今 are July and something else.
      if (last_unit == Unit::None || (unit != Unit::None && unit != last_unit)) {
        cursor_ = after_first;
        last = first;
      } else {
        unit = last_unit;
        if (last_year > 0 && found.span.year > 0) last += (last_year - found.span.year) * n_of_year(unit);
      }
    } else {
      read_list(found, first, last, unit);
    }
    return first > 0 && set(found, first, last, unit);
  }

  /// 1、2月 and 1月、2月 follow each other; 1、3月 leave a gap.
  void read_list(PeriodMatch& found, int first, int& last, Unit& unit) {
    while (first > 0) {
      const Cursor before = cursor_;
      const bool is_listed = cursor_.take_any({"、", "和", "+", "及"});
      cursor_.take("第");
      const int next = is_listed ? cursor_.take_number() : 0;
      const Unit next_unit = next > 0 ? take_unit(false) : Unit::None;
      const bool goes_on = next > 0 && (next_unit != Unit::None || cursor_.rest().starts_with("、"));
      if (!goes_on || (unit != Unit::None && next_unit != unit)) {
        cursor_ = before;
        return;
      }
      unit = next_unit;
      found.has_gap = found.has_gap || next != last + 1;
      last = std::max(last, next);
    }
  }

  static int n_of_year(Unit unit) {
    return unit == Unit::Quarter ? 4 : unit == Unit::Week ? kWeeksOfYear : kMonthsOfYear;
  }

  static bool set(PeriodMatch& found, int first, int last, Unit unit) {
    const int n_of_first_year = n_of_year(unit);
    const bool has_years = found.span.year > 0 && unit != Unit::Week;
    if (unit == Unit::None || first > n_of_first_year || last < first) return false;
    if (last > n_of_first_year * (has_years ? 5 : 1)) return false;
    if (unit == Unit::Week) {
      found.span.n_months = 0;
      found.span.week = first;
      return first == last;
    }
    const int n_months = kMonthsOfYear / n_of_first_year;
    found.span.first_month = (first - 1) * n_months + 1;
    found.span.n_months = (last - first + 1) * n_months;
    return true;
  }

  Cursor cursor_;
};

/// 7月31日 is a day, and 7月上旬 a part of the month.
bool is_part_of_month(std::string_view text, const PeriodMatch& found) {
  Cursor rest(text.substr(found.n_bytes));
  const bool is_of_month = text.substr(0, found.n_bytes).ends_with("月");
  return is_of_month && (rest.begins_with_digit() || rest.take_any({"上旬", "中旬", "下旬", "初", "底"}) ||
                         (is_numeral(rest.rest()) && rest.take_number() > 0 && rest.take_any({"日", "号"})));
}

}  // namespace

std::optional<PeriodMatch> match_period(std::string_view folded, size_t at) {
  const std::string_view before = folded.substr(0, at);
  const std::string_view text = folded.substr(at);
  const bool is_behind_digit = !before.empty() && is_digit(before.back());
  const bool is_behind_numeral =
      before.size() >= kNumeralBytes && is_numeral(before.substr(before.size() - kNumeralBytes));
  if (is_behind_digit || (is_behind_numeral && is_numeral(text)) || text.starts_with(' ')) return std::nullopt;

  // 附件1-7月 is annex 1, of July.
  const bool is_number = before.ends_with("附件") || before.ends_with("表");
  if (is_number && text.size() > 1 && (text[1] == '-' || is_digit(text[1])) &&
      !is_likely_year(Cursor(text).take_digits(4)))
    return std::nullopt;

  PeriodMatch found;
  if (!text.empty() && is_digit(text[0])) {
    // v2024.7 and 0470-202407 are numbers of something.
    const char last = before.empty() ? ' ' : before.back();
    const bool is_sign = last == '.' || last == '-' || last == '/';
    const bool is_other =
        (last >= 'a' && last <= 'z') || (is_sign && before.size() > 1 && is_digit(before[before.size() - 2]));
    DigitMatcher digits(text);
    if (const auto span = is_other ? std::nullopt : digits.match()) {
      found.span = *span;
      found.is_digits = true;
      found.n_bytes = text.size() - digits.rest().size();
      return found;
    }
  }
  WordMatcher words(text);
  std::optional<PeriodMatch> match = words.match();
  if (!match) return std::nullopt;
  match->n_bytes = text.size() - words.rest().size();
  return is_part_of_month(text, *match) ? std::nullopt : match;
}

std::optional<PeriodSpan> parse_period(std::string_view name) {
  const std::string folded = fold_signs(trim_view(name));
  const std::optional<PeriodMatch> match = match_period(folded, 0);
  if (match && match->n_bytes == folded.size()) return match->has_gap ? std::nullopt : std::optional(match->span);
  Cursor year(folded);  // 2024, in a column of years
  const int number = year.take_digits(4);
  if (folded.size() == 4 && is_likely_year(number)) return PeriodSpan{number, 1, kMonthsOfYear, 0};
  return std::nullopt;
}

}  // namespace tongbao::core
