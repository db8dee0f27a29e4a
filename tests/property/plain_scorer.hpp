#pragma once
// plain_scorer.hpp: a second scorer, slow and plain, to hold against the engine
//
// Written from the specification (the head of rule_set.hpp, assets/README.md), item by item and unit by unit.
// It shares the data structures of the rules with the engine and none of its code: it has its own items, its
// own arithmetic, its own calendar and its own comparisons. The tests give both the same office and compare
// everything that a clerk could see.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/lists/lists.hpp"
#include "core/score/score_lines.hpp"

namespace tongbao::plain {

// Ten-thousandths of a point, in a type that no sum of a test can leave.
__extension__ typedef __int128 Big;

struct Kind {
  core::Status status = core::Status::Submitted;
  std::string level;
  std::string category;
  std::string carrier;
  std::string origin;
  std::string role;
};

// A period's label and the months or the week that it says; neither = it says no span.
struct Period {
  std::string label;
  int year = 0;
  int first_month = 1;
  int n_months = 0;
  int week = 0;
};

// One row of the table.
struct Row {
  int unit = 0;
  int period = 0;  // into Office::periods
  std::string printed_score;
};

// So many items of one row that were each adopted (or endorsed) these times; most have one time only.
// No items, one time: the table says 0.
struct Items {
  int row = 0;
  std::vector<Kind> times;
  int64_t n = 0;
};

struct Office {
  bool is_log = false;                      // the rows come from an item log: what it does not have is 0
  std::vector<std::string> absent_as_zero;  // periods; in the others a table's unit without a row is absent
  std::vector<core::Unit> units;
  std::vector<Period> periods;
  std::vector<Row> rows;
  std::vector<Items> items;
  core::RuleSet rules;
  std::vector<core::ManualPoints> manual;
  std::vector<core::ListChange> changes;
};

// What a line of the explanation is about: its kind, its rule, its part.
using LineKey = std::tuple<core::ScoreLine::Kind, int, int>;

struct Score {
  Big total = 0;
  std::vector<Big> parts;
  std::map<LineKey, Big> lines;  // lines of 0 points left out
  bool is_recomputable = true;
  bool is_ranked = true;
  bool has_total = true;
  bool may_be_commended = true;
};

std::vector<Score> plain_scores(const Office& office);

struct PlainRow {
  int unit = 0;
  int rank = 0;
  bool tied = false;
};

struct PlainTable {
  std::string group;
  std::vector<PlainRow> rows;
};

struct PlainMember {
  int unit = 0;
  int criterion = -1;
};

// In the places of the list but not on it: the condition that is missed, -1 = a veto.
struct PlainPassed {
  int unit = 0;
  int criterion = 0;
  int condition = -1;
  int rank = 0;
};

struct PlainResult {
  std::vector<Score> scores;
  std::vector<PlainTable> groups;
  PlainTable overall;
  std::vector<std::vector<PlainMember>> lists;
  std::vector<std::vector<PlainPassed>> passed;
  std::vector<std::vector<std::string>> undecided;  // per list: whom a person has to decide about
};

PlainResult plain_results(const Office& office);

// A number in ten-thousandths, or none.
struct Value {
  bool is_given = false;
  Big raw = 0;
  bool is_known = true;  // false: no count table gives such a number to anybody
  bool is_open = false;  // the unit is absent from a period that the number looks at: it may be more
};

// num ÷ den in steps of so many decimal places, a half away from zero.
Big divided(Big num, Big den, int64_t places);

// The rules, the counted items and the scores of one office, for measures.
class PlainOffice {
 public:
  explicit PlainOffice(const Office& office);
  const Office& office() const { return office_; }
  std::vector<Score>& scores() { return scores_; }
  const std::vector<Score>& scores() const { return scores_; }
  void score_all();
  Value measure(int unit, const core::Measure& measure) const;
  bool is_absent(int unit, int period) const;
  bool is_elsewhere(int unit, int period) const;  // only another table of its days names the unit
  bool is_missing(int unit) const;                // from all periods
  // Periods in the order in which the rows name them, as positions in Office::periods.
  const std::vector<int>& period_order() const { return period_order_; }

 private:
  // One item that counts, or the mark that a table gave a number (no times).
  struct Item {
    int unit = 0;
    int period = 0;
    std::vector<Kind> times;
    std::vector<Kind> paid;  // the times that are left when repeats are dropped
  };
  struct Given {
    int unit = 0;
    int period = 0;
    Kind kind;
  };
  struct Gift {
    int rule = 0;
    int multiply = -1;
    Big points = 0;  // multiplied
    Big extra = 0;   // of it by the factor
  };
  struct Block {
    std::vector<int> periods;
    int64_t n_units = 1;
  };

  void count();
  void exclude(const core::CountSelector& what);
  void limit(const core::CountingRule& rule);
  void convert(const core::CountingRule& rule);
  void convert(int unit, int period, const core::CountingRule& rule);
  Kind converted(Kind kind, const core::CountingRule& rule) const;
  void take_one(int unit, int period, const std::function<bool(const Kind&)>& is_wanted);
  void drop_repeats();
  void know(const Kind& kind);
  bool matches(const Kind& kind, int period, const core::CountSelector& what) const;
  bool is_before(const Kind& a, const Kind& b) const;
  bool is_before(const std::vector<Kind>& a, const std::vector<Kind>& b) const;
  std::vector<Gift> gifts(const Kind& kind, int period) const;
  Big one_item(const Kind& kind, int period) const;
  std::vector<Block> blocks(core::QuotaPer per) const;
  int64_t wanted(const core::QuotaRule& rule, int unit) const;
  int64_t done(int unit, const core::CountSelector& what, const std::vector<int>& periods) const;
  Value value(int unit, const core::Measure& measure) const;
  bool is_known(const core::Measure& measure) const;
  bool is_counted(core::CountSelector what, bool any_period) const;
  core::CountSelector rate_adoptions(core::CountSelector what) const;
  core::CountSelector rate_submissions(core::CountSelector what) const;
  Value counted(int unit, const core::CountSelector& what) const;
  std::string rate_level() const;
  Value item_points(int unit, const core::CountSelector& what) const;
  bool has_items(int unit, int period, core::Status status) const;
  bool is_zero(int unit, int period, core::Status status) const;
  bool is_silent(const core::CountSelector& what) const;  // the table does not count it
  bool ends_where(const Period& earlier, const Period& later) const;
  int64_t run(int unit, core::Status status, bool& is_open) const;
  bool is_open(const Block& block, int unit, const core::CountSelector& what) const;
  bool is_elsewhere(const Block& block, int unit) const;
  int part(const std::string& name) const;
  Score score(int unit) const;
  void score_rules(int unit, Score& score, std::vector<Big>& sums) const;
  void score_quotas(int unit, Score& score, std::vector<Big>& sums) const;

  const Office& office_;
  const core::RuleSet& rules_;
  std::vector<int> period_order_;
  std::map<std::string, int> level_order_, category_order_, carrier_order_, origin_order_, role_order_;
  std::vector<Item> items_;
  std::vector<Given> given_;
  std::vector<Kind> known_kinds_;  // that some row has a number for, or a conversion could make
  std::vector<Score> scores_;
};

// True if the value meets the limit. A unit without a number is under every limit above 0 and reaches none; what nobody
// knows is neither.
bool reaches(const Value& value, core::Comparison comparison, Big limit);

}  // namespace tongbao::plain
