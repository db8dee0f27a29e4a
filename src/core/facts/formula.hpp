#pragma once
// formula.hpp: the little language of entered figures and checks (算式)
//
//     报送.县级部门 + 未纳入考核报送     sum and difference
//     办结 / 来信                        one ratio; its sides may be sums: 甲 + 乙 / 丙 - 丁
//     发布 = 转载 + 审核发布             a check has one = between two formulas
//
// Operators stand between spaces, so a name may hold any other character (1-3月报送); + - / = also
// as ＋ － − ／ ÷ ＝. An operand is the name of a fact or a number. A ratio divides everything left
// of it by everything right of it and is a percentage.
//
// Measure  exact. An approximate number (12000多) is a range: from itself to below the next value
//          of its last place that is not 0, so 12000多 is [12000, 13000) and 1100多 is
//          [1100, 1200). Sums add ranges.
// Errors   an outcome without a value; `trouble` is the operand that is not known, or the whole.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/points.hpp"

namespace tongbao::core {

struct Fact;

struct Quantity {
  Points low;
  Points high;  // = low unless approximate
  bool is_percent = false;
  int places = 0;  // decimal places of a percentage as written
  /// A computed percentage keeps its parts, to be rounded to the places of what it is compared
  /// with.
  std::optional<Points> numerator;
  Points denominator;
  bool by_hand = false;
  bool approximate() const { return low != high; }
};

/// A number as people type it: 2000, 1,100, 97.1%, 12000多, -2. Empty if it is not one.
std::optional<Quantity> read_quantity(std::string_view text);

/// True if the text consists of figure characters only, so that someone meant a number.
bool looks_like_quantity(std::string_view text);

/// As a notice prints it: 205, 97.1%, 13100多.
std::string quantity_text(const Quantity& quantity);

struct FormulaOutcome {
  std::optional<Quantity> value;
  std::string with_numbers;  // 992 + 82
  std::string with_names;    // 报送.县级部门 992 + 未纳入考核报送 82
  std::string trouble;
};

using FactLookup = std::function<const Fact*(std::string_view)>;

FormulaOutcome evaluate_formula(std::string_view formula, const FactLookup& find);

struct CheckOutcome {
  FormulaOutcome left;
  FormulaOutcome right;
  bool readable = false;  // one =, both sides have a value
  bool holds = false;
};

CheckOutcome evaluate_check(std::string_view check, const FactLookup& find);

/// Equal as the two are written: ranges overlap, percentages agree at the places of the typed one.
bool agree(const Quantity& a, const Quantity& b);

/// numerator ÷ denominator in per cent, rounded half up; empty if the denominator is 0 or it
/// overflows.
std::optional<Points> percent_of(Points numerator, Points denominator, int places);

/// A percentage with all its places: 38.1%, 100.0%.
std::string percent_text(Points percent, int places);

}  // namespace tongbao::core
