#pragma once
// samples.hpp: the real cases under 看一个例子, as cards for the start screen (例子)

#include <cstdint>
#include <string>
#include <vector>

namespace tongbao::app {

struct SampleCard {
  std::string folder;            // for OpenSample
  std::string name;              // 扎兰屯市
  std::string period;            // 2023年一季度
  std::string first_line;        // what is scored
  std::string second_line;       // who is named
  std::string figures;           // 53 家，采用 773 条
  std::string outcome;           // what the checks found
  bool is_clean = false;         // nothing to look at
  std::vector<int64_t> columns;  // one a unit, largest first: points in ten-thousandths or items
};

/// The cards of all samples in the order of their folders, from samples/cards.tsv: a line a card, in the order
/// above, the columns last.
const std::vector<SampleCard>& sample_cards();

}  // namespace tongbao::app
