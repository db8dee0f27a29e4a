#pragma once
// parse_period.hpp: the name of a period → the months or the week it covers (期间)
//
// In       7月, 七月份, 2023年7月, 23年7月, 2024.7, 202407, 2024-07, 1-2月, 1月至6月, 2024年1月至2024年6月, 三季度,
//          第3季度, 一至三季度, 前三季度, 上半年, 2023年, 2024年度, 全年, 第12周; full-width digits, all dashes.
// Out      a PeriodSpan; a year that is not named is 0.
// Errors   an empty optional: the name says no span. It is a name of its own (本期, 第27期), and so is one with a gap
//          (1月、3月) or of a part of a month (7月上旬).
// Cost     O(length).

#include <optional>
#include <string>
#include <string_view>

#include "core/base/period.hpp"

namespace tongbao::core {

/// What the whole text is the name of.
std::optional<PeriodSpan> parse_period(std::string_view name);

/// A period that begins at a place of a folded text (fold_name, fold_signs).
struct PeriodMatch {
  size_t n_bytes = 0;
  PeriodSpan span;
  bool is_digits = false;  // 202407: a name only beside other words
  bool is_year = false;    // 2024年: the least that a text can say
  bool has_gap = false;    // 1、3月: a name, but no span
};
std::optional<PeriodMatch> match_period(std::string_view folded, size_t at);

}  // namespace tongbao::core
