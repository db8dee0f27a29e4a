#include "core/text/parse_date.hpp"

#include <string>

#include "core/base/digits.hpp"
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

/// What may be behind a date: nothing, or a time of day.
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

}  // namespace

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

}  // namespace tongbao::core
