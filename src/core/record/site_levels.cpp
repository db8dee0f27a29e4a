#include "core/record/site_levels.hpp"

#include <algorithm>

#include "core/record/column_cells.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/item_state.hpp"
#include "core/text/any_word.hpp"

namespace tongbao::core {

int site_height(std::string_view site) {
  if (holds_any(site, {"省"})) return 3;
  if (holds_any(site, {"市"})) return 2;
  return holds_any(site, {"县", "区", "旗"}) ? 1 : 0;
}

std::string level_at_front(std::string_view site) {
  for (const std::string_view whose : {"省", "市", "县", "区"})
    if (site.starts_with(whose)) return std::string(whose) + "级";
  return {};
}

std::map<std::string, std::string> levels_of_sites(const SourceTable& source, int32_t column_idx) {
  std::map<std::string, std::string> levels;
  if (column_idx < 0) return levels;
  constexpr int kHighest = 3;
  int lowest = kHighest, highest = 0;
  std::map<std::string, int> heights;
  const auto n_rows =
      std::min<int64_t>(static_cast<int64_t>(source.table->rows.size()), source.n_header_rows + kMaxRowsLooked);
  for (int64_t row = source.n_header_rows; row < n_rows; ++row)
    for (const std::string& name : read_places(cell_text(source, row, column_idx)).names) {
      const HeaderPhrase phrase = parse_header(name);
      const int height = phrase.left_over.empty() ? site_height(phrase.site) : 0;
      if (height == 0) continue;
      heights[name] = height;
      lowest = std::min(lowest, height);
      highest = std::max(highest, height);
    }
  for (const auto& [name, height] : heights)
    if (lowest < highest) levels[name] = height == lowest ? "本级" : height == kHighest ? "省级" : "上级";
  return levels;
}

}  // namespace tongbao::core
