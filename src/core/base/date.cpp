// Method: day numbers by counting days from 0000-03-01, so that the leap day is a year's last day
// and every rule is plain integer arithmetic. Reason: the C library's calendar depends on the time zone.

#include "core/base/date.hpp"

#include <cassert>

#include "core/base/numerals_zh.hpp"

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
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;  // 0 = March
  const int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const int year = year_of_era + static_cast<int>(era) * 400 + (month <= 2 ? 1 : 0);
  return Date{year, month, day};
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> make_date(int year, int month, int day) {
  const Date date{year, month, day};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

std::string format_zh(Date date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

std::string format_zh_numerals(Date date) {
  std::string text;
  for (const char digit : std::to_string(date.year)) text += digit_zh(digit - '0');
  text += "年";
  text += numeral_zh(date.month);
  text += "月";
  text += numeral_zh(date.day);
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
