#include "core/text/parse_date.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "core/base/digits.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Reads at most max_digits digits; false if there is none.
bool read_number(std::string_view& text, size_t max_digits, int& value) {
  size_t n = 0;
  value = 0;
  while (n < max_digits && n < text.size() && is_digit(text[n])) {
    value = value * 10 + (text[n] - '0');
    ++n;
  }
  text.remove_prefix(n);
  return n > 0;
}

bool skip(std::string_view& text, std::string_view what) {
  if (text.substr(0, what.size()) != what) return false;
  text.remove_prefix(what.size());
  return true;
}

bool begins_with_digit(std::string_view text) { return !text.empty() && is_digit(text[0]); }

void skip_spaces(std::string_view& text) {
  while (skip(text, " ")) {
  }
}

bool skip_any(std::string_view& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return skip(text, word); });
}

/// What may be behind a date: nothing, a weekday, a part of the day, a time.
bool is_time_or_nothing(std::string_view rest) {
  skip_spaces(rest);
  const bool is_open = skip(rest, "(");
  if (skip_any(rest, {"星期", "周"}))
    if (!skip_any(rest, {"一", "二", "三", "四", "五", "六", "日", "天"})) return false;
  if (is_open && !skip(rest, ")")) return false;
  skip_spaces(rest);
  skip_any(rest, {"上午", "下午", "早上", "中午", "晚上", "凌晨", "t"});
  skip_spaces(rest);
  if (rest.empty()) return true;
  int hour = 0;
  if (!read_number(rest, 2, hour)) return false;
  return hour <= 24 && skip_any(rest, {":", "时", "点"});
}

constexpr int kFirstLikelyYear = 1950, kLastLikelyYear = 2099;

/// 79 and below are of this century.
int whole_year(int two_digits) { return two_digits + (two_digits < 80 ? 2000 : 1900); }

bool is_of_year(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

/// 20230413, or 202304 where it cannot be 20 and a day.
std::optional<WrittenDate> of_digits(std::string_view digits) {
  const auto number = [&](size_t at, size_t n) {
    int value = 0;
    std::string_view part = digits.substr(at, n);
    read_number(part, n, value);
    return value;
  };
  if (digits.size() == 8) return WrittenDate{number(0, 4), number(4, 2), number(6, 2)};
  if (digits.size() != 6 || is_of_year(number(2, 2), number(4, 2))) return std::nullopt;
  const WrittenDate month{number(0, 4), number(4, 2), {}};
  return is_likely_year(*month.year) && is_of_year(month.month, 1) ? std::optional(month) : std::nullopt;
}

bool is_end(std::string_view rest) {
  skip_spaces(rest);
  return rest.empty();
}

/// What is behind 2023年, or a date that begins with its month.
std::optional<WrittenDate> with_words(std::optional<int> year, std::string_view rest) {
  WrittenDate date{year, 0, {}};
  int day = 0;
  skip_spaces(rest);
  if (!read_number(rest, 2, date.month)) return std::nullopt;
  skip_spaces(rest);
  if (!skip(rest, "月")) return std::nullopt;
  skip(rest, "份");
  skip_spaces(rest);
  if (rest.empty()) return date;
  if (!read_number(rest, 2, day) || begins_with_digit(rest)) return std::nullopt;
  date.day = day;
  skip_spaces(rest);
  skip_any(rest, {"日", "号"});
  return is_time_or_nothing(rest) ? std::optional(date) : std::nullopt;
}

/// What is behind 2023- or 2023/ or 2023.
std::optional<WrittenDate> with_signs(int year, std::string_view rest, char sign, bool has_short_year) {
  WrittenDate date{year, 0, {}};
  int day = 0;
  skip_spaces(rest);
  const size_t n_before = rest.size();
  if (!read_number(rest, 2, date.month)) return std::nullopt;
  const bool has_lost_zero = sign == '.' && date.month == 1 && n_before - rest.size() == 1;
  if (is_end(rest)) return has_short_year || has_lost_zero ? std::nullopt : std::optional(date);
  skip_spaces(rest);
  if (rest[0] != sign) return std::nullopt;
  rest.remove_prefix(1);
  skip_spaces(rest);
  if (!read_number(rest, 2, day) || begins_with_digit(rest)) return std::nullopt;
  date.day = day;
  skip_any(rest, {"日", "号"});
  return is_time_or_nothing(rest) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view text) {
  const std::string plain = fold_signs(text);
  std::string_view rest = plain;
  skip_spaces(rest);
  size_t n_digits = 0;
  while (n_digits < rest.size() && is_digit(rest[n_digits])) ++n_digits;
  const std::string_view digits = rest.substr(0, n_digits);
  std::string_view after = rest.substr(n_digits);
  if (n_digits > 4) return is_time_or_nothing(after) ? of_digits(digits) : std::nullopt;
  skip_spaces(after);
  if (n_digits > 0 && n_digits <= 2 && after.starts_with("月")) return with_words({}, rest);
  int year = 0;
  if (n_digits != 2 && n_digits != 4) return std::nullopt;
  read_number(rest, 4, year);
  if (n_digits == 2) year = whole_year(year);
  if (skip(after, "年")) return with_words(year, after);
  for (const char sign : {'-', '/', '.'})
    if (skip(after, std::string_view(&sign, 1))) return with_signs(year, after, sign, n_digits == 2);
  return std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  const std::optional<WrittenDate> date = read_written_date(text);
  return date && date->year && date->day ? make_date(*date->year, date->month, *date->day) : std::nullopt;
}

bool is_likely_year(int year) { return year >= kFirstLikelyYear && year <= kLastLikelyYear; }

std::optional<Date> day_of_serial(std::string_view text) {
  // Counted from a 29 February 1900 that never was, so that 61 is the first day that is right.
  constexpr Date kDayZero{1899, 12, 30};
  const std::string plain = fold_signs(trim_view(text));
  std::string_view rest = plain;
  int serial = 0;
  if (!read_number(rest, 5, serial) || plain.size() - rest.size() != 5) return std::nullopt;
  if (skip(rest, "."))
    while (begins_with_digit(rest)) rest.remove_prefix(1);
  const std::optional<Date> day = add_days(kDayZero, serial);
  return rest.empty() && day && is_likely_year(day->year) ? day : std::nullopt;
}

}  // namespace tongbao::core
