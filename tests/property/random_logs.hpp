#pragma once
// random_logs.hpp: small random logs of a few units, and their tally, for properties of counts and scores

#include <cstdint>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::test_support {

inline int n_rounds() { return full_run() ? 20000 : 300; }

inline const std::vector<std::string> kNames = {"水利局", "教育局", "东办", "总寨镇", "财政局（本级）", "Ａ组１"};
inline const std::vector<std::string> kPeriods = {"7月", "8月", "9月"};
inline const std::vector<std::string> kLevels = {"", "本级", "上级"};
inline const std::vector<std::string> kCategories = {"", "图片新闻"};
inline const std::vector<core::Status> kStatuses = {core::Status::Submitted, core::Status::Adopted,
                                                    core::Status::Rejected, core::Status::Pending};

inline std::vector<GivenCount> random_counts(TinyRandom& random) {
  std::vector<GivenCount> counts;
  for (int64_t n = random.below(4); n > 0; --n)
    counts.push_back({random.pick(kStatuses), random.below(7), random.pick(kLevels), random.pick(kCategories)});
  return counts;
}

/// A log: units may stand as often as they like.
inline std::vector<GivenRow> random_log(TinyRandom& random) {
  std::vector<GivenRow> rows;
  for (int64_t n = random.below(12); n > 0; --n)
    rows.push_back({random.pick(kNames), random_counts(random), random.pick(kPeriods), ""});
  return rows;
}

inline core::Roster whole_roster() {
  core::Roster roster;
  for (const std::string& name : kNames) roster.units.push_back(unit_of(name));
  return roster;
}

inline core::Tally log_tally(const std::vector<std::vector<GivenRow>>& logs, const core::Roster& roster) {
  std::vector<core::SourceCounts> sources;
  for (const auto& log : logs) sources.push_back(source_of(log, false));
  return tally_of(sources, roster).value;
}

}  // namespace tongbao::test_support
