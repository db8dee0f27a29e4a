#pragma once
// score_bars.hpp: the lines of a score as the segments of a bar (构成)

#include <vector>

#include "core/score/score_lines.hpp"
#include "gui/widgets/charts.hpp"

namespace tongbao::gui {

/// One segment a line, in ten-thousandths of a point: what is added less what is taken off is the total. Per head each
/// line is divided by the number of people; nothing is drawn where that is not known.
std::vector<BarSegment> score_bar(const core::RuleSet& rules, const core::ScoreLines& lines);

}  // namespace tongbao::gui
