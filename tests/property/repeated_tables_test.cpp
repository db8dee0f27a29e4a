// Repeated tables against a slow plain comparison of all pairs.

#include <doctest.h>

#include <algorithm>
#include <map>
#include <memory>

#include "core/record/recognise.hpp"
#include "core/tally/repeated_tables.hpp"
#include "property/random_logs.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

TEST_CASE(
    "a table is told as repeated exactly if most units of the smaller one are in both, or the cells are the same") {
  TinyRandom random(15);
  for (int round = 0; round < n_rounds(); ++round) {
    std::vector<std::shared_ptr<const SourceTable>> sources;
    std::vector<SourceCounts> counts;
    std::vector<std::map<std::string, int64_t>> tables;
    std::vector<std::string> periods;
    const int64_t n_tables = 2 + random.below(2);
    for (int64_t t = 0; t < n_tables; ++t) {
      auto& given = tables.emplace_back();
      periods.push_back(random.pick(kPeriods));
      std::string text = "单位,报送数\n";
      for (const std::string name : {"甲局", "乙局", "丙局", "丁局"}) {
        if (random.chance(3)) continue;
        given[name] = random.below(2);
        text += name + "," + std::to_string(given[name]) + "\n";
      }
      if (given.empty()) {
        given["甲局"] = 1;
        text += "甲局,1\n";
      }
      sources.push_back(std::make_shared<const SourceTable>(read_source(periods.back() + ".csv", text).value()));
      counts.push_back(read_counts(*sources.back()).value);
    }
    size_t n_expected = 0;
    for (size_t late = 1; late < tables.size(); ++late) {
      bool is_repeat = false;
      for (size_t early = 0; early < late; ++early) {
        size_t n_both = 0;
        for (const auto& [name, n_items] : tables[late]) n_both += tables[early].count(name);
        const bool is_most = 2 * n_both > std::min(tables[early].size(), tables[late].size());
        is_repeat = is_repeat || tables[early] == tables[late] || (periods[early] == periods[late] && is_most);
      }
      n_expected += is_repeat ? 1 : 0;
    }
    CHECK(find_repeated_tables(sources, tally_of(counts).value).size() == n_expected);
  }
}
