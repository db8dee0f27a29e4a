#pragma once
// project.hpp: everything the numbers and the notice depend on (项目)
//
// A value: copied at each change, kept for undo. The large parts (tables) are shared and immutable.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/facts/facts.hpp"
#include "core/notice/notice.hpp"
#include "core/prose/notice_head.hpp"
#include "core/record/source_table.hpp"
#include "core/roster/roster.hpp"
#include "core/rules/rule_set.hpp"
#include "core/tally/period_overlaps.hpp"

namespace tongbao::core {

/// A statistical period is a value, never "now".
struct Period {       // 统计期间
  std::string label;  // 2023年一季度
  std::optional<Date> first;
  std::optional<Date> last;
  std::vector<std::string> included = {};        // 本期: names of the tables' periods; empty = all of them together
  std::vector<std::string> absent_as_zero = {};  // periods whose count tables' missing units count as 0 (计为 0)
  std::vector<OverlapAnswer> overlaps = {};      // what is used where tables share days
  bool operator==(const Period&) const = default;
};

inline DateRange days_of(const Period& period) { return {period.first, period.last}; }

struct Project {
  std::string name;  // 扎兰屯市
  Period period;
  std::vector<std::shared_ptr<const SourceTable>> sources;
  std::shared_ptr<const Roster> roster = std::make_shared<Roster>();  // no units: taken from the tables
  std::vector<NamePair> same_names;      // 是同一家: while there is no roster, whose aliases they would be
  std::vector<NamePair> distinct_names;  // 不是同一家: not to be asked about again
  RuleSet rules;
  std::vector<ManualPoints> manual_points;
  std::vector<ListChange> list_changes;
  std::vector<ListOrder> list_orders;
  std::vector<Figure> figures;
  std::vector<FigureCheck> checks;
  NoticePlan notice;
  bool operator==(const Project&) const = default;  // the same table objects
};

/// Title, issuers and date of a published notice, where the project has none; its period is with the tables.
void take_head(Project& project, const NoticeHead& head);

/// Equal in all that a project file holds, whichever objects hold it. Cheap while tables are shared.
bool same_project(const Project& a, const Project& b);

}  // namespace tongbao::core
