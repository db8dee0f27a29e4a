#pragma once
// repeated_titles.hpp: the titles of a log that stand in more than one row (重复的标题)
//
// In       first each cell of the title column once or more, then which text is asked about.
// Measure  two titles are equal if they fold to the same.
// Cost     memory for the hashes of all titles, and for the texts of those that repeat.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/text/text_pool.hpp"

namespace tongbao::core {

class RepeatedTitles {
 public:
  /// All ids of texts are below n_texts.
  explicit RepeatedTitles(int32_t n_texts);

  void see(int32_t text_id, const std::string& text);
  /// Behind the last one that is seen. Two titles with one hash would only be remembered for nothing.
  void finish();

  /// Equal for titles that fold to the same; -1 for a title without another row, and for none.
  int32_t class_of(int32_t text_id, const std::string& text);

 private:
  std::vector<bool> is_seen_;                         // by text, as long as titles are seen
  std::vector<bool> is_repeated_;                     // by text
  std::vector<std::pair<uint64_t, int32_t>> hashes_;  // and texts
  TextPool titles_;                                   // those that repeat, folded
  ByText<int32_t> classes_;
};

}  // namespace tongbao::core
