#include "core/record/printed_column.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/utf8.hpp"

namespace tongbao::core {

int32_t printed_column(const SourceTable& source, ColumnRole role) {
  constexpr std::array kOtherTime = {"累计", "上期", "上月", "上季", "上年", "去年", "同期"};
  constexpr std::array kThisTime = {"本期", "本月", "本季度", "本季", "本年"};
  constexpr std::array kPlain = {"得分", "分数", "积分", "评分", "分值", "名次", "排名", "位次"};
  const auto worth = [&](std::string text) {
    const auto says = [&](const char* word) { return text.find(word) != std::string::npos; };
    if (std::any_of(kOtherTime.begin(), kOtherTime.end(), says)) return 0;
    if (says("总") || says("合计")) return 3;
    for (const std::string_view word : kThisTime)
      if (const size_t at = text.find(word); at != std::string::npos) text.erase(at, word.size());
    return std::find(kPlain.begin(), kPlain.end(), text) != kPlain.end() ? 2 : 1;
  };
  int32_t best = -1;
  int best_worth = -1;
  for (int32_t i = 0; i < n_block_columns(source); ++i) {
    if (source.columns[static_cast<size_t>(i)].role != role) continue;
    const int one = worth(trim(header_text(source, i)));
    if (one < best_worth || (one == best_worth && role == ColumnRole::Rank)) continue;
    best = i;
    best_worth = one;
  }
  return best;
}

}  // namespace tongbao::core
