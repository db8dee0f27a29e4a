// Method: one int64 of ten-thousandths. Reason: all points in rules have at most a few decimal
// places, and binary fractions would make 0.1 × 10 differ from 1. Overflow checks compare against
// the limit before the operation, because signed overflow is undefined and 128-bit integers are not
// portable.

#include "core/base/points.hpp"

#include <cassert>

#include "core/base/digits.hpp"

namespace tongbao::core {

namespace {

/// value * 10 + digit for non-negative values kept as negative numbers, whose range is one larger.
bool push_digit(int64_t& negative, char digit) {
  const int64_t d = digit - '0';
  if (negative < (INT64_MIN + d) / 10) return false;
  negative = negative * 10 - d;
  return true;
}

}  // namespace

Points Points::from_whole(int64_t whole) {
  assert(whole >= -kMaxWhole && whole <= kMaxWhole);
  return from_raw(whole * kScale);
}

std::optional<Points> Points::parse(std::string_view text) {
  bool is_negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    is_negative = text[0] == '-';
    text.remove_prefix(1);
  }
  // Accumulated as a negative number, so that INT64_MIN is reachable without overflow.
  int64_t negative = 0;
  size_t i = 0;
  for (; i < text.size() && is_digit(text[i]); ++i) {
    if (!push_digit(negative, text[i])) return std::nullopt;
  }
  if (i == 0) return std::nullopt;
  int n_places = 0;
  if (i < text.size()) {
    if (text[i] != '.') return std::nullopt;
    ++i;
    for (; i < text.size() && is_digit(text[i]); ++i, ++n_places) {
      if (n_places == kMaxPlaces || !push_digit(negative, text[i])) return std::nullopt;
    }
    if (n_places == 0 || i < text.size()) return std::nullopt;
  }
  for (; n_places < kMaxPlaces; ++n_places) {
    if (!push_digit(negative, '0')) return std::nullopt;
  }
  if (is_negative) return from_raw(negative);
  if (negative == INT64_MIN) return std::nullopt;
  return from_raw(-negative);
}

std::string Points::to_string() const {
  // Work on the magnitude as unsigned: -INT64_MIN does not fit a signed number.
  uint64_t magnitude = static_cast<uint64_t>(raw_);
  if (raw_ < 0) magnitude = 0 - magnitude;
  const auto scale = static_cast<uint64_t>(kScale);
  std::string text = raw_ < 0 ? "-" : "";
  text += std::to_string(magnitude / scale);
  const uint64_t fraction = magnitude % scale;
  if (fraction != 0) {
    std::string places = std::to_string(scale + fraction).substr(1);
    while (places.back() == '0') places.pop_back();
    text += '.';
    text += places;
  }
  return text;
}

std::optional<Points> checked_add(Points a, Points b) {
  const int64_t x = a.raw();
  const int64_t y = b.raw();
  if (y > 0 ? x > INT64_MAX - y : x < INT64_MIN - y) return std::nullopt;
  return Points::from_raw(x + y);
}

std::optional<Points> checked_sub(Points a, Points b) {
  const int64_t x = a.raw();
  const int64_t y = b.raw();
  if (y < 0 ? x > INT64_MAX + y : x < INT64_MIN + y) return std::nullopt;
  return Points::from_raw(x - y);
}

std::optional<Points> checked_mul(Points points, int64_t factor) {
  const int64_t x = points.raw();
  // Nearly all products: two numbers of 32 bits never leave 64, and the division below is slow.
  if (x == static_cast<int32_t>(x) && factor == static_cast<int32_t>(factor)) return Points::from_raw(x * factor);
  if (x == 0 || factor == 0) return Points{};
  if (x == -1 || factor == -1) {
    const int64_t other = x == -1 ? factor : x;
    if (other == INT64_MIN) return std::nullopt;
    return Points::from_raw(-other);
  }
  const bool is_positive = (x > 0) == (factor > 0);
  const int64_t limit = is_positive ? INT64_MAX : INT64_MIN;
  // |x| ≤ |limit / factor| in the matching direction; the division cannot overflow as factor ≠ -1.
  const int64_t bound = limit / factor;
  if (x > 0 ? x > bound : x < bound) return std::nullopt;
  return Points::from_raw(x * factor);
}

std::optional<Points> divide_half_up(Points points, int64_t divisor, int places) {
  assert(places >= 0 && places <= Points::kMaxPlaces);
  if (divisor == 0) return std::nullopt;
  const bool is_negative = (points.raw() < 0) != (divisor < 0);
  uint64_t n = static_cast<uint64_t>(points.raw());
  if (points.raw() < 0) n = 0 - n;
  uint64_t d = static_cast<uint64_t>(divisor);
  if (divisor < 0) d = 0 - d;
  uint64_t unit = 1;
  for (int i = places; i < Points::kMaxPlaces; ++i) unit *= 10;

  // n / d = units * unit + rest with 0 ≤ rest < unit, plus a fraction r / d below one
  // ten-thousandth.
  const uint64_t q = n / d;
  const uint64_t r = n % d;
  uint64_t units = q / unit;
  const uint64_t rest = q % unit;
  // For an even unit the half is reached by `rest` alone; for unit 1 the fraction decides.
  const bool is_half_or_more = unit > 1 ? rest >= unit / 2 : r >= d - r;
  if (is_half_or_more) ++units;
  const uint64_t limit = static_cast<uint64_t>(INT64_MAX);
  if (units > limit / unit) return std::nullopt;
  const auto raw = static_cast<int64_t>(units * unit);
  return Points::from_raw(is_negative ? -raw : raw);
}

}  // namespace tongbao::core
