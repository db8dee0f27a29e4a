// Method: a fit is as good as what it says is little. Each thing said (a term, a base, a limit, a factor) has to explain more
// than two rows that would differ without it. Fits that mean the same, whatever they are made of, are one.

#include "core/learn/simple_fits.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tongbao::core {
namespace {

constexpr int kCostPerThing = 2;

/// How far a number of points is from one that an office would think of.
int roughness_of(Points points) {
  const int64_t raw = points.raw() < 0 ? -points.raw() : points.raw();
  if (raw % Points::kScale == 0) return 0;
  if (raw % (Points::kScale / 2) == 0) return 1;
  if (raw % (Points::kScale / 10) == 0) return 2;
  return raw % (Points::kScale / 100) == 0 ? 4 : 8;
}

int things_said(const ScoreFit& fit) {
  int n = static_cast<int>(fit.terms.size());
  for (const ScoreTerm& term : fit.terms) n += term.cap ? 1 : 0;
  n += fit.base != Points{} ? 1 : 0;
  n += (fit.floor ? 1 : 0) + (fit.cap ? 1 : 0);
  return n + (fit.factor != Ratio{} || fit.per_head ? 1 : 0);
}

bool gives(Status status) {
  return status == Status::Submitted || status == Status::Adopted || status == Status::Endorsed;
}

int roughness_of(const ScoreFit& fit, const std::vector<CountedKind>& kinds) {
  int sum = roughness_of(fit.base) + (fit.base < Points{} ? 3 : 0);
  for (const ScoreTerm& term : fit.terms) {
    sum += roughness_of(term.points_each) + (term.cap ? roughness_of(*term.cap) : 0);
    if (term.points_each < Points{} && gives(kinds[term.kind_idx].items.status)) sum += 3;
  }
  return sum + static_cast<int>(fit.factor.den) + (fit.factor.num > fit.factor.den ? 3 : 0);
}

/// The points of a row before limits.
int64_t sum_of(const ScoreFit& fit, const ScoreEquations& equations, size_t row) {
  int64_t sum = fit.base.raw();
  for (const ScoreTerm& term : fit.terms) {
    int64_t points = equations.column(term.kind_idx)[row] * term.points_each.raw();
    if (term.cap) points = points < 0 ? std::max(points, -term.cap->raw()) : std::min(points, term.cap->raw());
    sum += points;
  }
  return sum;
}

}  // namespace

/// What each item gives, and everything beside it: two fits with the same meaning score every table alike.
std::vector<int64_t> SimpleFits::meaning_of(const ScoreFit& fit) const {
  constexpr int64_t kAllParts = 27720;  // a multiple of all denominators that are tried
  const int64_t scale = fit.factor.num * (kAllParts / fit.factor.den);
  std::vector<int64_t> meaning(n_facets_, 0);
  for (const ScoreTerm& term : fit.terms)
    for (const int32_t facet : kinds_[term.kind_idx].facet_idx)
      meaning[static_cast<size_t>(facet)] += term.points_each.raw() * scale;
  meaning.push_back(fit.base.raw() * scale);
  meaning.push_back(fit.per_head ? 1 : 0);
  for (const std::optional<Points>& limit : {fit.floor, fit.cap}) {
    meaning.push_back(limit ? 1 : 0);
    meaning.push_back(limit ? limit->raw() : 0);
  }
  for (const ScoreTerm& term : fit.terms)
    if (term.cap) {
      meaning.push_back(kinds_[term.kind_idx].facet_idx.front());
      meaning.push_back(term.cap->raw());
    }
  return meaning;
}

/// More different rows agree than it takes to fix what is said, and what is said is needed: a limit that nobody reaches, or
/// a term that one row alone has, unless its points are plain ones, is no finding.
bool SimpleFits::is_borne_out(const ScoreFit& fit) const {
  std::set<std::vector<int64_t>> different;
  std::vector<int> n_rows_of(fit.terms.size(), 0);
  bool is_capped = false, is_floored = false;
  int n_held = 0;
  for (size_t row = 0; row < equations_.n_rows(); ++row) {
    const int64_t sum = sum_of(fit, equations_, row);
    const bool is_above = fit.cap && sum > fit.cap->raw();
    const bool is_below = fit.floor && sum < fit.floor->raw();
    const int64_t score = equations_.printed(row).raw();
    if (!fit.per_head && fit.factor == Ratio{} &&
        score != (is_above   ? fit.cap->raw()
                  : is_below ? fit.floor->raw()
                             : sum))
      continue;  // it differs
    is_capped = is_capped || is_above;
    is_floored = is_floored || is_below;
    if (is_above || is_below) {
      ++n_held;
      continue;
    }
    for (size_t i = 0; i < fit.terms.size(); ++i)
      if (equations_.column(fit.terms[i].kind_idx)[row] != 0) ++n_rows_of[i];
    std::vector<int64_t> numbers = {score};
    for (const size_t kind : equations_.used_kinds()) numbers.push_back(equations_.column(kind)[row]);
    const bool says_nothing = fit.base == Points{} && std::count(numbers.begin(), numbers.end(), 0) ==
                                                          static_cast<std::ptrdiff_t>(numbers.size());
    if (!says_nothing) different.insert(std::move(numbers));
  }
  if (fit.cap && !is_capped) return false;
  if (fit.floor && !is_floored) return false;
  for (size_t i = 0; i < fit.terms.size(); ++i)
    if (n_rows_of[i] == 0 || (n_rows_of[i] == 1 && (roughness_of(fit.terms[i].points_each) > 1 || fit.n_differ > 0)))
      return false;
  const int n_limits = (fit.cap ? 1 : 0) + (fit.floor ? 1 : 0);
  const int n_to_fix = things_said(fit) - n_limits + (fit.n_differ > 0 ? 1 + fit.n_differ : 0);
  return static_cast<int>(different.size()) > n_to_fix && n_held >= n_limits;
}

void SimpleFits::add(ScoreFit fit) {
  const auto gives_nothing = [](const ScoreTerm& term) { return term.points_each == Points{}; };
  fit.terms.erase(std::remove_if(fit.terms.begin(), fit.terms.end(), gives_nothing), fit.terms.end());
  if (fit.terms.empty() || !is_borne_out(fit)) return;
  const int cost = kCostPerThing * things_said(fit) + fit.n_differ;
  Judged judged{std::move(fit), cost, 0, {}};
  judged.roughness = roughness_of(judged.fit, kinds_);
  judged.meaning = meaning_of(judged.fit);
  for (Judged& other : fits_) {
    if (other.meaning != judged.meaning) continue;
    if (std::pair(judged.cost, judged.roughness) < std::pair(other.cost, other.roughness)) other = std::move(judged);
    return;
  }
  fits_.push_back(std::move(judged));
}

bool SimpleFits::may_be_better(int n_said) const {
  return std::none_of(fits_.begin(), fits_.end(),
                      [&](const Judged& one) { return one.cost < kCostPerThing * n_said + 1; });
}

std::vector<ScoreFit> SimpleFits::best() const {
  std::vector<ScoreFit> best;
  std::pair<int, int> least{};
  for (const Judged& one : fits_) {
    const std::pair worth(one.cost, one.roughness);
    if (best.empty() || worth < least) best.clear();
    if (best.empty()) least = worth;
    if (worth == least) best.push_back(one.fit);
  }
  return best;
}

ScoreFit put_together(const ScoreFit& fit, const std::vector<CountedKind>& kinds) {
  std::map<int32_t, int64_t> points;  // that are not said yet, by facet; all of the fit's kinds are of one facet
  for (const ScoreTerm& term : fit.terms) points[kinds[term.kind_idx].facet_idx.front()] = term.points_each.raw();
  ScoreFit together = fit;
  together.terms.clear();
  std::vector<size_t> wide;
  for (size_t kind = 0; kind < kinds.size(); ++kind)
    if (kinds[kind].facet_idx.size() > 1) wide.push_back(kind);
  std::stable_sort(wide.begin(), wide.end(),
                   [&](size_t a, size_t b) { return kinds[a].facet_idx.size() > kinds[b].facet_idx.size(); });
  std::set<int32_t> settled;
  for (const size_t kind : wide) {
    std::map<int64_t, int> n_with;
    int n_free = 0;
    for (const int32_t facet : kinds[kind].facet_idx)
      if (points.count(facet) != 0 && settled.count(facet) == 0) {
        ++n_with[points[facet]];
        ++n_free;
      }
    const int n_nothing = n_with.count(0) != 0 ? n_with[0] : 0;
    n_with.erase(0);
    const auto most = std::max_element(n_with.begin(), n_with.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == n_with.end() || 1 + n_free - most->second >= n_free - n_nothing) continue;
    together.terms.push_back({kind, Points::from_raw(most->first)});
    for (const int32_t facet : kinds[kind].facet_idx)
      if (points.count(facet) != 0 && settled.insert(facet).second) points[facet] -= most->first;
  }
  for (const ScoreTerm& term : fit.terms) {
    const int64_t left = points[kinds[term.kind_idx].facet_idx.front()];
    if (left != 0) together.terms.push_back({term.kind_idx, Points::from_raw(left)});
  }
  return together;
}

}  // namespace tongbao::core
