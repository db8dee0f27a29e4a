#pragma once
// quantity.hpp: a number as people write it, with what it stands for (数)
//
// In       2000, 1,100, 97.1%, 3.2个百分点, 12000多, -2, or what a formula came to.
// Out      the value, or the range that an approximate number stands for, and the places it is written with.
// Measure  exact. An approximate number (12000多) is a range: from itself to below the next value of its last place that
//          is not 0, so 12000多 is [12000, 13000) and 1100多 is [1100, 1200). A ratio of ranges is a range too: of all
//          that comes out when each part is anything in its own.
// Errors   an empty optional.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/points.hpp"

namespace tongbao::core {

/// Decimal places of the rates of a notice: what is usual, and the most.
inline constexpr int kRatePlaces = 1;
inline constexpr int kMaxRatePlaces = 2;
/// At most so many in an average; zeros at its end are not written.
inline constexpr int kAveragePlaces = 2;

/// How a ratio is written.
enum class RatioForm {
  Automatic,  // by what it divides: figure_formula.hpp
  Percent,    // 百分数: 38.1%
  Average,    // 平均数: 5.5
};

enum class QuantityUnit {
  Number,
  Percent,
  PercentPoints,  // 百分点: by how much one percentage is above another
};

struct Range {
  Points low;
  Points high;  // = low unless approximate
};

/// What a ratio is made of; its denominator holds no 0.
struct RatioParts {
  Range numerator;
  Range denominator;
};

struct Quantity {
  Points low;
  Points high;  // = low unless approximate
  QuantityUnit unit = QuantityUnit::Number;
  int places = 0;  // decimal places as written
  /// A ratio keeps its parts, to be rounded once only, to the places of what it is compared with.
  std::optional<RatioParts> ratio;
  /// The ratio is no figure yet, so nobody has said whether it is a percentage or a number: it may be compared as either.
  bool is_open = false;
  bool by_hand = false;
  bool approximate() const { return low != high; }
};

/// Empty if the text is no number.
std::optional<Quantity> read_quantity(std::string_view text);

/// True if the text consists of figure characters only, so that someone meant a number.
bool looks_like_quantity(std::string_view text);

/// As a notice prints it: 205, 97.1%, 3.2个百分点, 13100多; a range that is no 多 by its ends: 36.0%～41.7%.
std::string quantity_text(const Quantity& quantity);

/// The ratio as a Number or in Percent, each end of its range rounded half up; empty if the denominator may be 0 or it
/// overflows.
std::optional<Quantity> ratio_quantity(const RatioParts& parts, QuantityUnit unit, int places);

/// Two quantities as they were compared: a ratio at the places of the other side, where that is written, and an open one
/// in its unit: 551 / 25 is 22 beside 22, and 2204% beside 2204%.
struct ComparedQuantities {
  Quantity left;
  Quantity right;
  bool agrees = false;  // the same unit, and one value that both may be
};
ComparedQuantities compare_quantities(Quantity left, Quantity right);

/// A percentage with all its places: 38.1%, 100.0%.
std::string percent_text(Points percent, int places);

}  // namespace tongbao::core
