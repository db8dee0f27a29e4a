#pragma once
// small_table.hpp: a month's table of three units, and rules that rank them otherwise than the usual ones

#include "core/rules/rule_set.hpp"

namespace tongbao::test_support {

/// 乙局 leads by its adopted items, 甲局 by its submitted ones.
inline constexpr const char* kTable = "单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n丙局,0,0\n";

inline core::RuleSet points_per_submission(core::RuleSet rules, const char* points) {
  rules.points = {{{core::Status::Submitted, "", "", ""}, *core::Points::parse(points)}};
  return rules;
}

}  // namespace tongbao::test_support
