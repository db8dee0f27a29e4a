#pragma once
// item_log.hpp: counted items of every kind written in a line each, and the rules for them, for tests of scores.
//
// A selector stands for both: as data it says what the items are, in a rule which items it means.

#include <doctest.h>

#include <string>
#include <vector>

#include "core/score/counting.hpp"
#include "core/score/score_all_units.hpp"
#include "core/score/score_lines.hpp"
#include "support/small_model.hpp"

namespace tongbao::test_support {

inline core::Points points(const std::string& text) {
  const auto parsed = core::Points::parse(text);
  REQUIRE_MESSAGE(parsed.has_value(), text);
  return *parsed;
}

inline core::Ratio ratio(const std::string& text) {
  const auto parsed = core::Ratio::parse(text);
  REQUIRE_MESSAGE(parsed.has_value(), text);
  return *parsed;
}

inline core::CountSelector kind_of(core::Status status, const std::string& level = "", const std::string& carrier = "",
                                   const std::string& category = "") {
  core::CountSelector what;
  what.status = status;
  what.level = level;
  what.carrier = carrier;
  what.category = category;
  return what;
}

inline core::CountSelector submitted(const std::string& category = "") {
  return kind_of(core::Status::Submitted, "", "", category);
}
inline core::CountSelector adopted(const std::string& level = "", const std::string& carrier = "",
                                   const std::string& category = "") {
  return kind_of(core::Status::Adopted, level, carrier, category);
}
inline core::CountSelector endorsed(const std::string& level = "", const std::string& carrier = "") {
  return kind_of(core::Status::Endorsed, level, carrier);
}
inline core::CountSelector event(const std::string& category) { return kind_of(core::Status::Event, "", "", category); }
inline core::CountSelector by_role(core::CountSelector what, const std::string& role) {
  what.role = role;
  return what;
}
inline core::CountSelector by_origin(core::CountSelector what, const std::string& origin) {
  what.origin = origin;
  return what;
}

// 计 … 分.
inline core::PointsRule each(const core::CountSelector& items, const std::string& text, const std::string& part = "") {
  core::PointsRule rule;
  rule.items = items;
  rule.points_each = points(text);
  rule.part = part;
  return rule;
}
// 另加 … 分.
inline core::PointsRule extra(const core::CountSelector& items, const std::string& text, const std::string& part = "") {
  core::PointsRule rule = each(items, text, part);
  rule.effect = core::PointsEffect::Additional;
  return rule;
}
// 乘 ….
inline core::PointsRule times(const core::CountSelector& items, const std::string& factor) {
  core::PointsRule rule;
  rule.items = items;
  rule.effect = core::PointsEffect::Multiply;
  rule.factor = ratio(factor);
  return rule;
}

inline core::QuotaRule quota(core::QuotaForm form, core::QuotaPer per, int64_t n_items, const std::string& text,
                             const core::CountSelector& items = submitted()) {
  core::QuotaRule rule;
  rule.name = "任务";
  rule.items = items;
  rule.per = per;
  rule.n_items = n_items;
  rule.form = form;
  rule.points = points(text);
  return rule;
}

class ItemLog {
 public:
  // What follows belongs to this unit and period.
  ItemLog& row(const std::string& unit, const std::string& period = "", const std::string& group = "",
               const std::string& printed_score = "") {
    core::CountRow row;
    row.row = static_cast<int64_t>(source_.rows.size()) + 2;
    row.unit = unit;
    row.group = group;
    row.period = period;
    row.printed_score = printed_score;
    source_.rows.push_back(row);
    return *this;
  }
  ItemLog& add(int64_t n_items, const core::CountSelector& kind) {
    if (source_.rows.empty()) row("甲局");
    source_.add_count(static_cast<int32_t>(source_.rows.size()) - 1,
                      {kind.status, kind.level, kind.category, kind.carrier, kind.origin, kind.role}, n_items);
    return *this;
  }
  // The same items, counted each time.
  ItemLog& add_repeated(int64_t n_items, const std::vector<core::CountSelector>& kinds) {
    core::RepeatedItems repeated;
    repeated.n_items = n_items;
    for (const core::CountSelector& kind : kinds) {
      add(n_items, kind);
      repeated.count_idx.push_back(static_cast<int32_t>(source_.counts.size()) - 1);
    }
    repeated.row_idx = static_cast<int32_t>(source_.rows.size()) - 1;
    source_.repeated.push_back(repeated);
    return *this;
  }
  core::Tally tally(const core::Roster& roster = {}) const {
    core::SourceCounts source = source_;
    source.one_row_per_unit = false;
    return tally_of({source}, roster).value;
  }

 private:
  core::SourceCounts source_;
};

struct Scored {
  core::Tally tally;  // counted
  core::Checked<core::Scores> scores;
  std::vector<core::ScoreLines> all_lines;  // of each unit

  const core::ScoreLines& lines(size_t idx = 0) const { return all_lines[idx]; }
  const core::UnitScore& unit(size_t idx = 0) const { return scores.value.units[idx]; }
  std::string total(size_t idx = 0) const { return unit(idx).total.to_string(); }
  std::string part(size_t part, size_t idx = 0) const { return unit(idx).parts[part].to_string(); }
  // The sum of the lines of one kind.
  std::string line(core::ScoreLine::Kind kind, size_t idx = 0) const {
    core::Points sum;
    for (const core::ScoreLine& line : lines(idx))
      if (line.kind == kind) sum = core::checked_add(sum, line.points).value();
    return sum.to_string();
  }
  size_t n_told(core::Code code) const {
    size_t n = 0;
    for (const core::Diagnostic& diagnostic : scores.diagnostics)
      if (diagnostic.code == code) ++n;
    return n;
  }
};

// Counts and scores, and checks for every unit that its lines explain its total.
inline Scored score(const ItemLog& log, const core::RuleSet& rules, const core::Roster& roster = {},
                    const std::vector<core::ManualPoints>& manual = {}) {
  Scored scored;
  scored.tally = core::apply_counting(log.tally(roster), rules).tally;
  scored.scores = core::make_scores(scored.tally, rules, manual);
  const core::ScoreExplainer explainer(scored.tally, rules, manual);
  for (const core::UnitScore& unit : scored.scores.value.units) {
    scored.all_lines.push_back(explainer.lines(static_cast<int32_t>(scored.all_lines.size())));
    core::Points sum;
    for (const core::ScoreLine& line : scored.all_lines.back()) sum = core::checked_add(sum, line.points).value();
    CHECK(sum == unit.total);
  }
  return scored;
}

inline std::string total(const ItemLog& log, const core::RuleSet& rules) { return score(log, rules).total(); }

}  // namespace tongbao::test_support
