#pragma once
// rule_set.hpp: how items become points, ranks and lists (评分细则); data, not code
//
// A rule set is one JSON file (assets/README.md has every field with an example, assets/rules/README.md the
// real methods behind them). It is independent of the data: groups, levels, carriers and categories are
// names. Every rule can be switched off without being lost.
//
// How a unit's score comes about, in this order:
//   1. CountingRules change what is counted at all, one after another: each works on what the earlier ones have left and
//      made, so that what one converts (折算) may be converted again, limited or left out by a later one.
//   2. Of an item that was adopted (or endorsed) several times, repeats are dropped by the RepeatRule: they
//      give no points, but stay in the counts that quotas, conditions and lists look at.
//   3. Each counted item gives points by the PointsRules, in the part of the rule that gives them.
//   4. Quotas, conditions, manual points and ready-made scores add to their parts.
//   5. Each part: its base is added, then floor, then cap, then weight.
//   6. The total: base_score + all parts, then floor, then cap, then factor, then ÷ 人数 where it is per head. A unit
//      whose number of people is not known has no score then, and no rank.
//   7. A VetoRule that is met makes it 0.
// Whatever divides (factor, weight, ratio, 人数) is rounded to `places`, a half away from zero.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ratio.hpp"
#include "core/rules/measure.hpp"

namespace tongbao::core {

enum class CountingEffect {
  Exclude,  // 不计: the items are not counted
  Limit,    // 以…为限: in each period no more of the items count than there are of `limit`
  Convert,  // 折算: every `every` items of a unit and period count as one of another kind (4条简讯折1条信息)
};

inline constexpr int64_t kMaxQuota = 1'000'000'000;  // items; far beyond any office, and safe to multiply
inline constexpr int64_t kMinConverted = 2;

/// 计数规则: comes before all points, lists and totals.
struct CountingRule {
  CountingEffect effect = CountingEffect::Exclude;
  CountSelector items;
  CountSelector limit = {};  // Limit only; its period is not used. Where nobody counts it, there is no limit
  // Convert only. The names that `into` has take the place of the items' own, all others stay: items of two levels
  // become items of these levels, each level counted by itself. Its status and period are not used. Items that are of
  // the new kind already stay. An item that was adopted several times is converted each time by itself; of so many that
  // were adopted alike, the new ones are adopted alike.
  int64_t every = kMinConverted;
  CountSelector into = {};
  bool keeps_rest = false;  // what is left over: true 余数保留, items of the old kind; false 余数不计
  bool is_on = true;
  bool operator==(const CountingRule&) const = default;
};

/// 一条信息多次采用 (or endorsed).
enum class RepeatRule {
  AddAll,        // 累加
  HighestOnly,   // 就高不就低: only the time that gives most
  OncePerLevel,  // 同级只计一次: at each level only the time that gives most
};

enum class PointsEffect {
  Absolute,    // 每条计: of all that match an item, only the most particular counts
  Additional,  // 每条另加: on top, each one that matches
  Multiply,    // 乘系数: of all that match, only the most particular; each points value of the item is
               // multiplied and rounded by itself
};

/// 每条几分. The most particular selector is the one with the most names filled in; of equally particular ones,
/// the first. An empty name matches everything.
struct PointsRule {
  CountSelector items;
  Points points_each;  // negative: 扣分; not used by Multiply
  PointsEffect effect = PointsEffect::Absolute;
  Ratio factor = {};               // Multiply only
  std::optional<Points> cap = {};  // at most so many points (or so many taken off) by this rule, its points
                                   // multiplied; not Multiply
  std::string part = {};           // Part::name; empty = straight into the total. Not Multiply
  bool is_on = true;
  bool operator==(const PointsRule&) const = default;
};

enum class QuotaPer { EachPeriod, Week, Month, Quarter, Year, Whole };  // 每期 每周 每月 每季度 每年 全期

enum class QuotaForm {
  Shown,             // 只列明, no points
  AllOrNothing,      // 完成得 points, else 0
  CappedBase,        // 每条得 points, at most cap a period
  BaseLost,          // 基础分 points, taken back where the quota is missed
  DeductPerMissing,  // 每少一条扣 points
  ByRatio,           // points × done ÷ quota, at most cap a period (none: no limit)
  ExtraPerItem,      // 每超一条得 points, at most cap a period (none: no limit)
};

/// A quota of its own for a group or a unit.
struct QuotaTarget {
  std::string who;  // a unit's full name or a group; the unit goes first
  int64_t n_items = 0;
  bool operator==(const QuotaTarget&) const = default;
};

/// 任务数 and what follows from it. Counted in the periods of the data, put together by month, quarter or year
/// where their names say so; a longer period than the quota's has a multiple of it.
struct QuotaRule {
  std::string name;
  CountSelector items;  // its period is not used
  QuotaPer per = QuotaPer::Whole;
  int64_t n_items = 0;
  std::vector<QuotaTarget> targets = {};
  QuotaForm form = QuotaForm::Shown;
  Points points = {};  // positive
  std::optional<Points> cap = {};
  std::string part = {};
  bool is_on = true;
  bool operator==(const QuotaRule&) const = default;
};

/// 条件加扣分: points once if the condition is met (采用率低于30%扣1分).
struct ConditionRule {
  std::string name;
  Measure measure;  // known before scores
  Comparison comparison = Comparison::LessThan;
  Points value;
  Points points;  // signed
  std::string part = {};
  bool is_on = true;
  bool operator==(const ConditionRule&) const = default;
};

/// 人工评分: a value that a person decides within a range (失实扣50-100分).
struct ManualRule {
  std::string name;
  Points min;  // signed, min <= max
  Points max;
  std::string part = {};
  bool is_on = true;
  bool operator==(const ManualRule&) const = default;
};

/// 现成得分: the score that the table prints is taken as it is, and said not to be recomputable.
struct ReadyMadeRule {
  bool is_on = false;
  std::string part = {};
  bool operator==(const ReadyMadeRule&) const = default;
};

/// 分项: a sum of its own with limits and weight.
struct Part {
  std::string name;
  Points base = {};
  std::optional<Points> floor = {};  // 扣完为止
  std::optional<Points> cap = {};    // 封顶
  Ratio weight = {};                 // 权重
  bool operator==(const Part&) const = default;
};

/// 一票否决.
struct VetoRule {
  std::string name;
  Measure measure;  // known before scores
  Comparison comparison = Comparison::AtLeast;
  Points value;
  bool zero_score = true;        // 得分按零分计
  bool not_ranked = false;       // 不参加排名
  bool no_commendation = false;  // 取消评先资格
  bool is_on = true;
  bool operator==(const VetoRule&) const = default;
};

enum class TieRule {
  Ordinal1234,   // 顺序: no shared ranks
  Standard1224,  // 美式: shared, the next ranks are skipped
  Dense1223,     // 中国式: shared, none skipped
};

enum class RankScope {
  PerGroup,  // 分组排名
  Overall,   // 全部一起排名
  Both,      // 分组排名, and the rank over all beside it
};

/// What decides between units that are equal in all keys.
enum class LastKey {
  Roster,  // 名录顺序
  Input,   // 报送先后: the order of the tables
};

/// One key of the order. Keys that only order come behind all others, wherever they stand.
struct RankKey {
  Measure measure;
  bool descending = true;
  bool only_order = false;  // 只排先后: puts units of a shared rank in order and does not split it
  bool operator==(const RankKey&) const = default;
};

enum class ListKind {
  Commendation,  // 表扬
  Criticism,     // 批评
  Zero,          // 零报送
  Other,         // 其他名单
};

/// Units equal in all keys on both sides of a list's last place.
enum class TieAtLine {
  IncludeAll,  // 并列的都算
  CutByKeys,   // 按排列先后截止
  Ask,         // 不算, and told, so that a person adds or leaves out
};

/// 且: what a unit must meet besides.
struct ListCondition {
  Measure measure;
  Comparison comparison = Comparison::AtLeast;  // not by place
  Points value;
  bool operator==(const ListCondition&) const = default;
};

/// A unit of the group that meets the comparison, and all conditions, is on the list.
struct ListCriterion {
  std::string group;  // empty = every group
  Measure measure;    // ignored by comparisons that look at a place
  Comparison comparison = Comparison::AtLeast;
  Points value;           // a whole number for places; Places: the first
  Points last = {};       // Places: the last
  bool over_all = false;  // places over all groups instead of within each
  TieAtLine tie = TieAtLine::IncludeAll;
  std::vector<ListCondition> conditions = {};
  bool moves_up = false;  // by place only. True 顺延: whoever misses a condition, or may not be commended, leaves the
                          // place to the next; false 空缺: the place stays empty
  bool operator==(const ListCriterion&) const = default;
};

struct ListRule {
  std::string name;  // 名单名称, unique: 表扬, 批评, 零报送 …
  ListKind kind = ListKind::Commendation;
  std::vector<ListCriterion> criteria;  // any of them is enough
  Points adjustment = {};               // 加扣分 for each listed unit, signed; 0 = none
  std::string adjustment_reason = {};   // e.g. 年度综合绩效考核
  bool is_on = true;
  bool operator==(const ListRule&) const = default;
};

struct RuleSet {
  std::string name;    // 细则名称
  std::string source;  // 出处
  std::string note;    // 说明: what the source leaves open
  std::vector<CountingRule> counting;
  RepeatRule adoption_repeats = RepeatRule::AddAll;
  RepeatRule endorsement_repeats = RepeatRule::AddAll;
  std::vector<PointsRule> points;
  std::vector<QuotaRule> quotas;
  std::vector<ConditionRule> conditions;
  std::vector<ManualRule> manual;
  ReadyMadeRule ready_made;
  std::vector<Part> parts;
  std::vector<VetoRule> vetoes;
  Points base_score;            // 基础分 of every unit
  std::optional<Points> floor;  // 总分最低
  std::optional<Points> cap;    // 封顶 of the total
  Ratio factor;                 // 折算
  bool per_head = false;        // 人均: the total is divided by Unit::n_people
  int64_t places = 2;           // 0–4
  RankScope rank_scope = RankScope::PerGroup;
  std::vector<RankKey> rank_keys;  // empty = total score
  LastKey last_key = LastKey::Roster;
  TieRule tie_rule = TieRule::Ordinal1234;
  std::vector<ListRule> lists;
  bool operator==(const RuleSet&) const = default;
};

/// The kind that a rule's items become (CountingEffect::Convert).
CountSelector converted_items(const CountingRule& rule);

/// False if the rules can only rank by counts: there are no scores to show.
bool gives_points(const RuleSet& rules);

/// True if every score is a base and items times points, so that its formula says it all.
bool is_items_only(const RuleSet& rules);

/// The part of this name; -1 if the rule set has none: the points of a part that is not there still count, straight
/// into the total, and check_rules tells it.
int32_t part_idx_of(const RuleSet& rules, const std::string& name);

/// A value that a person decided under a ManualRule. Belongs to one period's project.
struct ManualPoints {
  std::string rule;  // ManualRule::name
  std::string unit;  // full name
  Points points;
  std::string reason;
  bool operator==(const ManualPoints&) const = default;
};

}  // namespace tongbao::core
