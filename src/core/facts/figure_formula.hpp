#pragma once
// figure_formula.hpp: the little language of entered figures and checks (算式)
//
//     报送.县级部门 + 未纳入考核报送     sum and difference
//     办结 / 来信                        one ratio; its sides may be sums: 甲 + 乙 / 丙 - 丁
//     采用率 - 上期采用率                a difference of percentages is in 百分点, what is left of
//                                        100% (100% - 采用率) is a percentage
//     发布 = 转载 + 审核发布             a check has one = between two formulas
//
// Operators stand between spaces, so a name may hold any other character (1-3月报送); + - / = also
// as ＋ － − ／ ÷ ＝. An operand is the name of a fact or a number (quantity.hpp). A ratio divides
// everything left of it by everything right of it. It is a number (5.5) where all that it divides by
// counts units (单位数…, 考核单位数…, ….家数, a list) and what is divided does not, else a percentage.
//
// Measure  exact. Sums are of the numbers as printed and add ranges; a ratio of ranges is a range.
// Errors   an outcome without a value; `trouble` is the operand that is not known, or the whole: also
//          where a denominator is 0 or approximate around it.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/facts/quantity.hpp"

namespace tongbao::core {

struct Fact;

struct FormulaOutcome {
  std::optional<Quantity> value;
  std::string with_numbers;  // 992 + 82
  std::string with_names;    // 报送.县级部门 992 + 未纳入考核报送 82
  std::string trouble;
};

using FactLookup = std::function<const Fact*(std::string_view)>;

/// A percentage is rounded to `rate_places`, an average to kAveragePlaces. Without a form the ratio is open.
FormulaOutcome evaluate_formula(std::string_view formula, const FactLookup& find, int rate_places = kRatePlaces,
                                RatioForm form = RatioForm::Automatic);

/// The sides as they were compared (compare_quantities); with_names shows what a ratio came to, 199 / 205（97.1%），
/// unless the other side does.
struct CheckOutcome {
  FormulaOutcome left;
  FormulaOutcome right;
  bool readable = false;  // one =, both sides have a value
  bool holds = false;
};

CheckOutcome evaluate_check(std::string_view check, const FactLookup& find, int rate_places = kRatePlaces);

}  // namespace tongbao::core
