#pragma once
// charts.hpp: numbers as drawn marks: the score bar of a table row, its legend, the small column
// chart.
//
// Values are doubles because they only become pixels here; no figure is computed from them.

#include <string>
#include <string_view>
#include <vector>

#include "gui/widgets/layout.hpp"
#include "gui/widgets/theme.hpp"

namespace tongbao::gui {

enum class BarKind { Local, Higher, Bonus, Other, Deduction };  // 本级 上级 加分 其他 扣分
ImU32 bar_colour(BarKind kind);

struct BarSegment {
  BarKind kind = BarKind::Local;
  double value = 0;  // a deduction is given as a positive size
};

// Bars of one table share `full`, the value that fills the box's width. 12 CSS pixels high,
// centred; 1 between segments; a segment that is not 0 is at least 2 wide. A deduction is hatched
// and stands last.
void draw_score_bar(const Rect& box, const std::vector<BarSegment>& segments, double full);

struct LegendItem {
  BarKind kind = BarKind::Local;
  std::string label = {};
};
// A square and a word for each kind, from the left of `box`; returns the width used.
float draw_legend(const Rect& box, const std::vector<LegendItem>& items);

// Values as columns on a base line, sorted as given.
void draw_columns(const Rect& box, const std::vector<double>& values, ImU32 colour);

// A hatched rectangle with an edge, for what is taken away.
void draw_hatched(const Rect& r, ImU32 colour);

}  // namespace tongbao::gui
