#pragma once
// score_line_words.hpp: the lines of a score's explanation in Chinese words (得分说明)
//
//     上级采用 3 条 × 10 分     日常得分：封顶扣去     1月任务数：完成 3 条，任务 8 条（四舍五入）
//
// In       the lines of a score (score_lines.hpp), and what they were made with.
// Out      what a line is about, with its part and how it was rounded, without the points it adds; the whole as a sum.
// Errors   none.
// Cost     O(1); a line over a quota O(periods).

#include <string>
#include <vector>

#include "core/score/score_lines.hpp"

namespace tongbao::core {

std::string score_line_zh(const ScoreLine& line, const Tally& tally, const RuleSet& rules,
                          const std::vector<ManualPoints>& manual);

/// All lines with their points: 本级采用 16 条 × 5 分 80 分；上级采用 3 条 × 10 分 30 分.
std::string score_lines_zh(const ScoreLines& lines, const Tally& tally, const RuleSet& rules,
                           const std::vector<ManualPoints>& manual);

/// The sum as a clerk writes it: 35×5 + 3×10 (lines without items left out; "0" if none is left). Per head it is
/// (35×5 + 3×10)÷8, and — where the number of people is not known.
std::string formula_zh(const ScoreLines& lines);

}  // namespace tongbao::core
