#pragma once
// points.hpp: an exact decimal number (分)
//
// A score is money-like: 0.1 added ten times must be 1. So it is held as a whole number of
// ten-thousandths, and every operation that could leave the range says so instead of wrapping.
//
// In       decimal text with at most four places: 5, 0.5, -2, +2, 1234.5678.
// Out      the shortest text that reads back the same: 0.5, 205, -2.
// Measure  raw() counts ten-thousandths of a point.
// Errors   an empty optional: junk, more than four places, or out of range.
// Cost     O(1).

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongbao::core {

class Points {  // 分、得分、分值
 public:
  static constexpr int64_t kScale = 10000;
  static constexpr int kMaxPlaces = 4;
  /// The largest whole number that fits: about 9.2e14.
  static constexpr int64_t kMaxWhole = INT64_MAX / kScale;

  constexpr Points() = default;

  static constexpr Points from_raw(int64_t ten_thousandths) {
    Points points;
    points.raw_ = ten_thousandths;
    return points;
  }
  /// |whole| ≤ kMaxWhole; beyond that use checked_mul, which can say no.
  static Points from_whole(int64_t whole);
  /// No spaces, no thousands separators, no exponent; a digit on both sides of the point.
  static std::optional<Points> parse(std::string_view text);

  constexpr int64_t raw() const { return raw_; }
  constexpr bool is_whole() const { return raw_ % kScale == 0; }
  /// The whole part, cut towards zero.
  constexpr int64_t whole() const { return raw_ / kScale; }
  std::string to_string() const;

  constexpr auto operator<=>(const Points&) const = default;

 private:
  int64_t raw_ = 0;
};

std::optional<Points> checked_add(Points a, Points b);
std::optional<Points> checked_sub(Points a, Points b);
std::optional<Points> checked_mul(Points points, int64_t factor);

/// points / divisor rounded to 0–4 places, 四舍五入: a half goes away from zero (2.5 → 3, -2.5 →
/// -3). Empty if the divisor is 0 or the result does not fit.
std::optional<Points> divide_half_up(Points points, int64_t divisor, int places);

}  // namespace tongbao::core
