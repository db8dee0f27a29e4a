// totals_and_rates.cpp: the sums of all cells (scope_sums) become facts: the totals of each scope, the same divided by
// level, category and period, then the prose and the shares that name the parts of a whole. Of two facts of one name
// the earlier stays, so the order decides which.

#include "core/facts/totals_and_rates.hpp"

#include <array>
#include <cstddef>
#include <numeric>
#include <optional>

#include "core/base/digits.hpp"
#include "core/facts/quantity.hpp"
#include "core/facts/scope_sums.hpp"
#include "core/facts/shares.hpp"
#include "core/score/measure_reader.hpp"
#include "core/score/rate_adoptions.hpp"

namespace tongbao::core {
namespace {

constexpr std::array<const char*, kStatuses> kStatusNames = {"报送", "采用", "退稿", "待定", "批示", "其他事项"};

std::string by_units(const Sum& sum) { return std::to_string(sum.n_units) + " 家合计"; }

std::string plus(const std::vector<int64_t>& parts) {
  std::vector<std::string> texts;
  for (const int64_t part : parts) texts.push_back(std::to_string(part));
  return join(texts, " + ");
}

/// The whole of everybody is best explained by its groups, any other sum by its number of units.
using Evidence = std::vector<std::string>;

void add_sums(FactBuilder& facts, const Sums& sums, const std::string& suffix, bool derives_rejected,
              const Evidence& evidence, const std::string& rate_of) {
  for (size_t status = 0; status < kStatuses; ++status) {
    const auto& sum = sums[status];
    if (!sum.given()) continue;
    facts.add_count(kStatusNames[status] + suffix, sum.n_items,
                    evidence[status].empty() ? by_units(sum) : evidence[status]);
  }
  const auto& submitted = sum_of(sums, Status::Submitted);
  const auto& rated = sums[kRated];
  // Adoptions of units without submitted counts would make both figures below meaningless.
  if (!submitted.given() || !rated.given() || rated.n_units > submitted.n_units) return;
  const std::string both[2] = {std::to_string(submitted.n_items), std::to_string(rated.n_items)};
  if (derives_rejected && rated.n_items <= submitted.n_items) {
    facts.add_count("退稿" + suffix, submitted.n_items - rated.n_items, both[0] + " - " + both[1]);
  }
  const std::string words =
      rate_of.empty() ? both[1] + " / " + both[0] : rate_of + "采用 " + both[1] + " / 报送 " + both[0];
  facts.add_rate("采用率" + suffix, rated.n_items, submitted.n_items, words);
}

/// What the sums of a scope are divided by: levels, categories or periods.
struct Division {
  const std::vector<std::string>* names = nullptr;
  std::vector<Sums> ScopeSums::*sums = nullptr;
  const char* prose = "";      // 层级采用
  const char* undivided = "";  // 未分层级
};

/// How many names of a division have counts at all, so that a single one is not called a division.
size_t n_given(const ScopeSums& scope, const Division& division, size_t status) {
  size_t n = 0;
  for (const auto& sums : scope.*division.sums) n += sums[status].given() ? 1 : 0;
  return n;
}

std::string label_of(const Division& division, size_t idx) {
  const auto& name = (*division.names)[idx];
  return name.empty() ? division.undivided : name;
}

void add_division(FactBuilder& facts, const std::vector<ScopeSums>& scopes, const Division& division,
                  bool derives_rejected, bool one_is_enough, const std::string& rate_of) {
  const Evidence none(kStatuses);
  for (size_t i = 0; i < division.names->size(); ++i) {
    // "" alone means that nothing is divided; the totals say it already.
    bool divided = false;
    for (size_t status = 0; status < kStatuses; ++status) {
      const bool named = !(*division.names)[i].empty();
      const bool enough = n_given(scopes[0], division, status) >= (named && one_is_enough ? 1U : 2U);
      divided = divided || (enough && (scopes[0].*division.sums)[i][status].given());
    }
    if (!divided) continue;
    for (const auto& scope : scopes) {
      const auto suffix = scope.suffix + "." + label_of(division, i);
      add_sums(facts, (scope.*division.sums)[i], suffix, derives_rejected, none, rate_of);
    }
  }
}

/// A part of a whole: a group, a level or a category.
struct Part {
  std::string label;
  int64_t n_items = 0;
};

/// The shares of all parts of one whole, and `prose` that says them all unless it has no name.
void add_shares(FactBuilder& facts, Status status, const std::vector<Part>& parts, const std::string& prose) {
  if (parts.size() < 2) return;
  std::vector<int64_t> numbers;
  for (const Part& part : parts) numbers.push_back(part.n_items);
  const std::vector<Points> shares = shares_of(numbers, facts.rate_places());
  if (shares.empty()) return;
  const int64_t whole = std::accumulate(numbers.begin(), numbers.end(), int64_t{0});
  const std::string name = std::string(kStatusNames[static_cast<size_t>(status)]) + "占比";
  std::vector<std::string> words;
  for (size_t i = 0; i < parts.size(); ++i) {
    facts.add_percent(name + "." + parts[i].label, shares[i],
                      std::to_string(numbers[i]) + " / " + std::to_string(whole));
    words.push_back(parts[i].label + "占" + percent_text(shares[i], facts.rate_places()));
  }
  if (!prose.empty()) facts.add_text(prose, join(words), plus(numbers));
}

/// The groups are the parts of everybody; one that gives nothing makes the others' shares too large.
void add_group_shares(FactBuilder& facts, const std::vector<ScopeSums>& scopes, const GroupNames& groups,
                      Status status) {
  std::vector<Part> parts;
  for (size_t g = 0; g < groups.labels.size(); ++g) {
    const auto& sum = sum_of(scopes[g + 1].total, status);
    if (!sum.given()) return;
    parts.push_back({groups.labels[g], sum.n_items});
  }
  add_shares(facts, status, parts, std::string("分组") + kStatusNames[static_cast<size_t>(status)] + "占比");
}

void add_level_shares(FactBuilder& facts, const ScopeSums& all, const Division& levels) {
  std::vector<Part> parts;
  for (size_t i = 0; i < levels.names->size(); ++i) {
    const auto& sum = sum_of((all.*levels.sums)[i], Status::Adopted);
    if (sum.given()) parts.push_back({label_of(levels, i), sum.n_items});
  }
  add_shares(facts, Status::Adopted, parts, "层级采用占比");
}

/// None where an item may have no category, or a table leaves a category out for this status that it has for the other.
void add_category_shares(FactBuilder& facts, const Tally& tally, const ScopeSums& all, const Division& categories,
                         Status status) {
  std::vector<Part> parts;
  for (size_t i = 0; i < categories.names->size(); ++i) {
    const Sums& sums = (all.*categories.sums)[i];
    const auto& sum = sum_of(sums, status);
    const bool is_undivided = (*categories.names)[i].empty();
    if (is_undivided && sum.n_items > 0) return;
    if (is_undivided) continue;
    const bool is_known = sum_of(sums, Status::Submitted).given() || sum_of(sums, Status::Adopted).given();
    if (sum.given())
      parts.push_back({label_of(categories, i), sum.n_items});
    else if (is_known && !tally.has_log)
      return;
  }
  add_shares(facts, status, parts, "");
}

/// 本级3条; 上级2：1条, for 上级21条 would be another number.
std::string said(const std::string& label, int64_t n_items) {
  return label + (!label.empty() && is_digit(label.back()) ? "：" : "") + std::to_string(n_items) + "条";
}

void add_prose(FactBuilder& facts, const ScopeSums& all, const Division& division, Status status) {
  // A total of 0 is said in one word, not part by part.
  if (sum_of(all.total, status).n_items == 0) return;
  std::vector<std::string> parts;
  std::vector<int64_t> numbers;
  for (size_t i = 0; i < division.names->size(); ++i) {
    const auto& sum = sum_of((all.*division.sums)[i], status);
    if (!sum.given()) continue;
    parts.push_back(said(label_of(division, i), sum.n_items));
    numbers.push_back(sum.n_items);
  }
  if (parts.size() < 2) return;
  const std::string name = std::string(division.prose) + kStatusNames[static_cast<size_t>(status)];
  facts.add_text(name, join(parts), plus(numbers));
}

void add_group_prose(FactBuilder& facts, const std::vector<ScopeSums>& scopes, const GroupNames& groups) {
  for (const Status status : {Status::Submitted, Status::Adopted}) {
    if (sum_of(scopes[0].total, status).n_items == 0) continue;
    std::vector<std::string> parts;
    std::vector<int64_t> numbers;
    for (size_t g = 0; g < groups.labels.size(); ++g) {
      const auto& sum = sum_of(scopes[g + 1].total, status);
      if (!sum.given()) continue;
      parts.push_back(said(groups.labels[g], sum.n_items));
      numbers.push_back(sum.n_items);
    }
    const auto name = std::string("分组") + kStatusNames[static_cast<size_t>(status)];
    if (parts.size() >= 2) facts.add_text(name, join(parts), plus(numbers));
  }
  std::vector<std::string> parts;
  for (size_t g = 0; g < groups.labels.size(); ++g) {
    if (scopes[g + 1].n_assessed == 0) continue;
    parts.push_back(groups.labels[g] + std::to_string(scopes[g + 1].n_assessed) + "个");
  }
  if (parts.size() >= 2) facts.add_text("分组单位数", join(parts), "名录");
}

/// 439 + 1074 for each status where at least two groups have something; else empty.
Evidence group_evidence(const std::vector<ScopeSums>& scopes, const GroupNames& groups) {
  Evidence evidence(kStatuses);
  for (size_t status = 0; status < kStatuses; ++status) {
    std::vector<int64_t> numbers;
    for (size_t g = 0; g < groups.labels.size(); ++g) {
      const auto& sum = scopes[g + 1].total[status];
      if (sum.given()) numbers.push_back(sum.n_items);
    }
    if (numbers.size() >= 2) evidence[status] = plus(numbers);
  }
  return evidence;
}

void add_score_totals(FactBuilder& facts, const Tally& tally, const Scores& scores,
                      const std::vector<ScopeSums>& scopes, const GroupNames& groups) {
  std::vector<std::optional<Points>> totals(scopes.size(), Points());
  // Without the score of one that should have one there is no sum of all.
  const auto add = [&](size_t scope, std::optional<Points> points) {
    if (totals[scope]) totals[scope] = points ? checked_add(*totals[scope], *points) : std::nullopt;
  };
  for (size_t u = 0; u < tally.roster.units.size() && u < scores.units.size(); ++u) {
    const UnitScore& score = scores.units[u];
    const Unit& unit = tally.roster.units[u];
    if (!score.has_total && (unit.exempt || unit.outside_assessment)) continue;
    const std::optional<Points> points = score.has_total ? std::optional(score.total) : std::nullopt;
    add(0, points);
    if (groups.group_of_unit[u] >= 0) add(static_cast<size_t>(groups.group_of_unit[u]) + 1, points);
    if (unit.outside_assessment) add(scopes.size() - 1, points);
  }
  for (size_t scope = 0; scope < scopes.size(); ++scope) {
    if (scopes[scope].n_units == 0 || !totals[scope]) continue;
    facts.add_points("得分" + scopes[scope].suffix, *totals[scope], std::to_string(scopes[scope].n_units) + " 家合计");
  }
}

/// An adoption rate above 100 % is a mistake in the data, or of what was taken as one level.
void report_high_rates(const Tally& tally, const Scores& scores, const std::string& level, Diagnostics& diagnostics) {
  const Points whole = Points::from_whole(100);
  const MeasureReader rates(tally, scores, {MeasureKind::AdoptionRate, {}});
  const FacetMatcher adopted(tally, rate_adoptions(tally, {}));
  const FacetMatcher submitted(tally, {});
  std::vector<std::string> units;
  int64_t n_adopted = 0;
  int64_t n_submitted = 0;
  for (int32_t unit = 0; unit < static_cast<int32_t>(tally.roster.units.size()); ++unit) {
    const auto n_sent = count_of(tally, unit, submitted);
    const auto n_taken = count_of(tally, unit, adopted);
    if (n_sent && n_taken) {
      n_submitted += *n_sent;
      n_adopted += *n_taken - n_adopted_again(tally, unit, adopted);
    }
    const auto rate = rates.value(unit);
    if (rate && *rate > whole)
      units.push_back(tally.roster.units[static_cast<size_t>(unit)].full_name + " " + percent_text(*rate, 1));
  }
  const auto total = percent(Share{n_adopted, n_submitted}, 1);
  const bool is_high = n_submitted > 0 && n_adopted > n_submitted && total;
  if (!units.empty() || is_high)
    diagnostics.push_back(
        {Code::AdoptionRateAbove, Severity::Warning, {}, {is_high ? percent_text(*total, 1) : "", level, join(units)}});
}

}  // namespace

void add_totals_and_rates(FactBuilder& facts, const Tally& tally, const Scores& scores, const RuleSet& rules,
                          Diagnostics& diagnostics) {
  const std::string level = rate_level(tally);
  report_high_rates(tally, scores, level, diagnostics);
  const GroupNames groups = group_names(tally.roster);
  const auto scopes = sum_cells(tally, groups);
  const Division levels = {&tally.levels, &ScopeSums::by_level, "层级", "未分层级"};
  const Division categories = {&tally.categories, &ScopeSums::by_category, "类别", "未分类别"};
  const Division periods = {&tally.periods, &ScopeSums::by_period, "期间", "未分期间"};

  // One item adopted at two levels counts twice, so the rejected ones cannot be had by subtraction.
  const bool several_levels = n_given(scopes[0], levels, static_cast<size_t>(Status::Adopted)) > 1;
  const bool derives_rejected = !several_levels && !sum_of(scopes[0].total, Status::Rejected).given();

  Evidence evidence = group_evidence(scopes, groups);
  for (const auto& scope : scopes) {
    if (scope.n_units == 0 && &scope != &scopes[0]) continue;
    facts.add_count("单位数" + scope.suffix, scope.n_units, "名录");
    if (scope.n_assessed > 0 || &scope == &scopes[0]) {
      facts.add_count("考核单位数" + scope.suffix, scope.n_assessed, "名录，不含未纳入考核的单位");
    }
    add_sums(facts, scope.total, scope.suffix, derives_rejected, evidence, level);
    evidence.assign(kStatuses, "");
  }
  if (has_scores(scores, rules)) add_score_totals(facts, tally, scores, scopes, groups);

  add_division(facts, scopes, levels, false, true, "");
  add_division(facts, scopes, categories, derives_rejected, true, level);
  add_division(facts, scopes, periods, derives_rejected, false, level);
  add_group_prose(facts, scopes, groups);
  for (const Status status : {Status::Submitted, Status::Adopted}) {
    add_prose(facts, scopes[0], levels, status);
    add_prose(facts, scopes[0], categories, status);
    add_prose(facts, scopes[0], periods, status);
  }
  for (const Status status : {Status::Submitted, Status::Adopted}) {
    add_group_shares(facts, scopes, groups, status);
    if (status == Status::Adopted) add_level_shares(facts, scopes[0], levels);
    add_category_shares(facts, tally, scopes[0], categories, status);
  }
}

}  // namespace tongbao::core
