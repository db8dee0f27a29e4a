#pragma once
// fact_builder.hpp: adds facts in order, each name once
//
// Used by the parts of find_facts only. The first fact of a name keeps it: names of groups, levels and lists come from
// the data, so two of them may meet.
//
// In       a name, a value, and the evidence: where the value comes from, in words.
// Out      the facts as they were added. A fact without a name, or of a name that exists, is not added.
// Errors   none.
// Cost     O(log facts) to add or to find one.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.hpp"
#include "core/text/join.hpp"

namespace tongbao::core {

class FactBuilder {
 public:
  /// `rate_places`: the decimal places of all rates, rounded half up.
  explicit FactBuilder(int rate_places) : rate_places_(rate_places) {}
  int rate_places() const { return rate_places_; }
  void add(Fact fact);
  void add_count(const std::string& name, int64_t n, const std::string& evidence);
  void add_points(const std::string& name, Points points, const std::string& evidence);
  /// n ÷ of in per cent; does nothing if `of` is 0.
  void add_rate(const std::string& name, int64_t n, int64_t of, const std::string& evidence);
  /// A percentage that is settled already, as it is printed.
  void add_percent(const std::string& name, Points percent, const std::string& evidence);
  /// Does nothing if the text is empty.
  void add_text(const std::string& name, const std::string& text, const std::string& evidence);
  /// Names joined by 、; the list may be empty. Its value is its length.
  void add_list(const std::string& name, const std::vector<std::string>& items, const std::string& evidence);
  /// Null if there is none; good until the next fact is added.
  const Fact* find(std::string_view name) const;
  /// To be called last.
  std::vector<Fact> take() { return std::move(facts_); }

 private:
  int rate_places_;
  std::vector<Fact> facts_;
  std::map<std::string, size_t, std::less<>> by_name_;
};

/// A count as exact points; the largest value if it does not fit.
Points points_of_count(int64_t n);

/// The group labels of a roster and each unit's group; an unnamed group beside named ones is
/// 未分组.
struct GroupNames {
  std::vector<std::string> labels;     // empty if the only group has no name
  std::vector<int32_t> group_of_unit;  // into labels; -1 if labels is empty
};
GroupNames group_names(const Roster& roster);

}  // namespace tongbao::core
