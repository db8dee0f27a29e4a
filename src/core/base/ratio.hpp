#pragma once
// ratio.hpp: an exact factor (系数、权重): 2, 0.5, 40%, 4/3
//
// In       a whole number, a decimal with at most four places, a percentage or a fraction; not negative.
// Out      the fraction in lowest terms.
// Errors   an empty optional: junk, a denominator of 0, or beyond 10^9.
// Cost     O(1).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/points.hpp"

namespace tongbao::core {

struct Ratio {
  int64_t num = 1;  // >= 0
  int64_t den = 1;  // > 0
  bool operator==(const Ratio&) const = default;

  static std::optional<Ratio> parse(std::string_view text);
  /// The shortest text that reads back the same: 2, 0.5, 4/3; for people see percent_zh.
  std::string to_string() const;
};

/// points × ratio, rounded to 0–4 places, 四舍五入 (divide_half_up). Empty if it does not fit.
std::optional<Points> scaled(Points points, Ratio ratio, int places);

}  // namespace tongbao::core
