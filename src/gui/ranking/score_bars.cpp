#include "gui/ranking/score_bars.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace tongbao::gui {
namespace {

using Kind = core::ScoreLine::Kind;

BarKind bar_kind(const core::RuleSet& rules, const core::ScoreLine& line) {
  if (line.points < core::Points()) return BarKind::Deduction;
  if (line.kind != Kind::Items) return BarKind::Bonus;
  const std::string& level = rules.points[static_cast<size_t>(line.rule_idx)].items.level;
  if (level.empty() || level == "本级") return BarKind::Local;
  return level == "上级" ? BarKind::Higher : BarKind::Other;
}

}  // namespace

std::vector<BarSegment> score_bar(const core::RuleSet& rules, const core::ScoreLines& lines) {
  std::vector<BarSegment> segments;
  const auto per_head =
      std::find_if(lines.begin(), lines.end(), [](const core::ScoreLine& line) { return line.kind == Kind::PerHead; });
  if (per_head != lines.end() && per_head->n_items == 0) return segments;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    if (line == per_head) continue;
    // What is behind the division, a veto, is in points per head already.
    const bool is_divided = per_head != lines.end() && line < per_head;
    const double of_head = is_divided ? static_cast<double>(per_head->n_items) : 1;
    segments.push_back({bar_kind(rules, *line), std::abs(static_cast<double>(line->points.raw())) / of_head});
  }
  return segments;
}

}  // namespace tongbao::gui
