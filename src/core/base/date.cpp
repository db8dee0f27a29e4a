// Method: day numbers by counting days from 0000-03-01, so that the leap day is a year's last day
// and every rule is plain integer arithmetic. Reason: the C library's calendar depends on the time
// zone.

#include "core/base/date.hpp"

#include <cassert>

#include "core/text/utf8.hpp"

namespace tongbao::core {

namespace {

constexpr int kDaysPerEra = 146097;       // 400 years
constexpr int kDaysToUnixEpoch = 719468;  // 0000-03-01 to 1970-01-01

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

Date date_of(int64_t day_number) {
  const int64_t n = day_number + kDaysToUnixEpoch;
  const int64_t era = (n >= 0 ? n : n - (kDaysPerEra - 1)) / kDaysPerEra;
  const auto day_of_era = static_cast<int>(n - era * kDaysPerEra);
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;  // 0 = March
  const int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const int year = year_of_era + static_cast<int>(era) * 400 + (month <= 2 ? 1 : 0);
  return Date{year, month, day};
}

/// Reads at most max_digits digits; false if there is none.
bool read_number(std::string_view& text, size_t max_digits, int& value) {
  size_t n = 0;
  value = 0;
  while (n < max_digits && n < text.size() && text[n] >= '0' && text[n] <= '9') {
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

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

void skip_spaces(std::string_view& text) {
  while (skip(text, " ")) {
  }
}

/// What may stand behind a date: nothing, or a time of day.
bool is_time_or_nothing(std::string_view rest) {
  skip_spaces(rest);
  if (rest.empty()) return true;
  if (!skip(rest, "T")) skip(rest, "t");
  int hour = 0;
  if (!read_number(rest, 2, hour)) return false;
  return hour <= 24 && (skip(rest, ":") || skip(rest, "时") || skip(rest, "点"));
}

/// Every space becomes a plain one, full-width digits and signs become half-width.
std::string to_plain(std::string_view text) {
  std::string plain;
  for (size_t pos = 0; pos < text.size();) {
    const char32_t c = next_code_point(text, pos);
    if (is_zero_width(c)) continue;
    if (is_space(c)) {
      plain += ' ';
    } else {
      append_utf8(plain, c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
    }
  }
  return plain;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

const char* const kDigits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// 1–99 as 一, 十, 十二, 二十, 三十一.
std::string counting_numeral(int value) {
  std::string text;
  if (value >= 20) text += kDigits[value / 10];
  if (value >= 10) text += "十";
  if (value % 10 != 0) text += kDigits[value % 10];
  return text;
}

}  // namespace

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> make_date(int year, int month, int day) {
  const Date date{year, month, day};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

std::optional<Date> parse_date(std::string_view text) {
  const std::string plain = to_plain(text);
  std::string_view rest = plain;
  skip_spaces(rest);
  int year = 0;
  int month = 0;
  int day = 0;
  const size_t n_before_year = rest.size();
  if (!read_number(rest, 4, year) || n_before_year - rest.size() != 4) return std::nullopt;
  if (begins_with_digit(rest)) {
    // 20230413: exactly two digits each.
    const size_t n_before_month = rest.size();
    if (!read_number(rest, 2, month) || !read_number(rest, 2, day)) return std::nullopt;
    if (n_before_month - rest.size() != 4 || begins_with_digit(rest)) return std::nullopt;
    return is_time_or_nothing(rest) ? make_date(year, month, day) : std::nullopt;
  }
  skip_spaces(rest);
  const bool is_zh = skip(rest, "年");
  const std::string_view separator = is_zh ? std::string_view("月") : rest.substr(0, 1);
  if (!is_zh) {
    if (separator != "-" && separator != "/" && separator != ".") return std::nullopt;
    rest.remove_prefix(1);
  }
  skip_spaces(rest);
  if (!read_number(rest, 2, month)) return std::nullopt;
  skip_spaces(rest);
  if (!skip(rest, separator)) return std::nullopt;
  skip_spaces(rest);
  if (!read_number(rest, 2, day) || begins_with_digit(rest)) return std::nullopt;
  if (is_zh) {
    skip_spaces(rest);
    if (!skip(rest, "日") && !skip(rest, "号")) return std::nullopt;
  } else if (!rest.empty() && rest[0] != ' ' && rest[0] != 'T' && rest[0] != 't') {
    return std::nullopt;
  }
  return is_time_or_nothing(rest) ? make_date(year, month, day) : std::nullopt;
}

std::string format_zh(Date date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日";
}

std::string format_zh_numerals(Date date) {
  std::string text;
  for (const char digit : std::to_string(date.year)) text += kDigits[digit - '0'];
  text += "年";
  text += counting_numeral(date.month);
  text += "月";
  text += counting_numeral(date.day);
  text += "日";
  return text;
}

std::string format_iso(Date date) {
  std::string year = std::to_string(date.year);
  year.insert(0, 4 - year.size(), '0');
  return year + "-" + two_digits(date.month) + "-" + two_digits(date.day);
}

int64_t day_number(Date date) {
  assert(is_valid(date));
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int shifted_month = date.month > 2 ? date.month - 3 : date.month + 9;
  const int day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return int64_t{era} * kDaysPerEra + day_of_era - kDaysToUnixEpoch;
}

std::optional<Date> add_days(Date date, int64_t n_days) {
  constexpr int64_t kAllDays = 3'660'000;  // more than the years 1 to 9999 hold
  if (n_days < -kAllDays || n_days > kAllDays) return std::nullopt;
  const int64_t number = day_number(date) + n_days;
  if (number < day_number(Date{1, 1, 1}) || number > day_number(Date{9999, 12, 31})) {
    return std::nullopt;
  }
  return date_of(number);
}

}  // namespace tongbao::core
