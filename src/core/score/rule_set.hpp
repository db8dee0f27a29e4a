#pragma once
// rule_set.hpp: how items become points, ranks and lists (评分细则); data, not code
//
// A rule set is one JSON file (assets/README.md has every field with an example). It is independent of
// the data: groups, levels and categories are names.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/score/measure.hpp"

namespace tongbao::core {

/// 每条几分: each item that the selector matches gives points_each. Several rules may match one item;
/// their points add up.
struct PointsRule {
  CountSelector items;
  Points points_each;
  bool operator==(const PointsRule&) const = default;
};

enum class TieRule {
  Ordinal1234,   // 顺序: no shared ranks
  Standard1224,  // 美式: shared, the next ranks are skipped
  Dense1223,     // 中国式: shared, none skipped
};

enum class RankScope {
  PerGroup,  // 分组排名
  Overall,   // 全部一起排名
};

/// One key of the order; units equal in all keys keep the roster's order.
struct RankKey {
  Measure measure;
  bool descending = true;
  bool operator==(const RankKey&) const = default;
};

enum class ListKind {
  Commendation,  // 表扬
  Criticism,     // 批评
  Zero,          // 零报送
  Other,         // 其他名单
};

enum class Comparison {
  AtLeast,   // ≥
  MoreThan,  // >
  LessThan,  // <
  Equal,     // =
  TopN,      // 前 n 名, by rank within the criterion's group
};

/// A unit of the group that meets the comparison is on the list.
struct ListCriterion {
  std::string group;  // empty = every group
  Measure measure;    // ignored by TopN
  Comparison comparison = Comparison::AtLeast;
  Points value;       // TopN: a whole number
  bool operator==(const ListCriterion&) const = default;
};

struct ListRule {
  std::string name;  // 名单名称, unique: 表扬, 批评, 零报送 …
  ListKind kind = ListKind::Commendation;
  std::vector<ListCriterion> criteria;  // any of them is enough
  Points adjustment;                    // 加扣分 for each listed unit, signed; 0 = none
  std::string adjustment_reason;        // e.g. 年度综合绩效考核
  bool operator==(const ListRule&) const = default;
};

struct RuleSet {
  std::string name;    // 细则名称
  std::string source;  // 出处
  std::vector<PointsRule> points;
  Points base_score;          // 基础分 of every unit
  std::optional<Points> cap;  // 封顶 of the total
  RankScope rank_scope = RankScope::PerGroup;
  std::vector<RankKey> rank_keys;  // empty = total score
  TieRule tie_rule = TieRule::Ordinal1234;
  std::optional<int64_t> quota;  // 任务数: items to submit in the period; shown, lists use it by value
  std::vector<ListRule> lists;
  bool operator==(const RuleSet&) const = default;
};

}  // namespace tongbao::core
