// Method: neighbours in the printed order are enough: keys that put every two of them right put all right. So keys are tried
// on pairs, which is cheap, and only the best are ranked by the stage that ranks everything (make_ranking).

#include "core/learn/fit_ranks.hpp"

#include <algorithm>
#include <tuple>

#include "core/learn/fit_scores.hpp"
#include "core/learn/whole_solutions.hpp"
#include "core/rank/rank.hpp"
#include "core/score/measure_reader.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMostKeys = 3;
constexpr size_t kLeastRanks = 3;
constexpr size_t kMostToRank = 16;

/// Neighbours in a printed table: the first one stands above, or beside the second with the same rank.
struct Neighbours {
  int32_t above = 0;
  int32_t below = 0;
  bool is_shared = false;
};

struct KeyValues {
  RankKey key;
  WholeColumn values;  // per unit; the larger one comes first
};

/// Fewer of what is no achievement come first.
bool is_descending(Status status) {
  return status == Status::Submitted || status == Status::Adopted || status == Status::Endorsed;
}

class RankSearch {
 public:
  RankSearch(const Tally& tally, const std::vector<CountedKind>& kinds, const Scores& scores, const RuleSet& rules,
             const std::vector<PrintedRank>& printed)
      : tally_(tally), scores_(scores), rules_(rules), printed_(printed) {
    if (has_scores(scores, rules)) add_key({{MeasureKind::TotalScore, {}}});
    n_first_ = keys_.size();
    for (const CountedKind& kind : kinds) add_key({{MeasureKind::Items, kind.items}, is_descending(kind.items.status)});
    CountSelector adopted;
    adopted.status = Status::Adopted;
    add_key({{MeasureKind::AdoptionRate, adopted}});
    if (n_first_ == 0) n_first_ = keys_.size();
  }

  std::vector<RankFit> find() {
    std::vector<RankFit> found;
    if (printed_.size() < kLeastRanks) return found;
    for (const RankScope scope : {RankScope::PerGroup, RankScope::Overall}) {
      if (scope == RankScope::Overall && groups_of(tally_.roster).size() < 2) continue;
      take_scope(scope);
      for (const std::vector<size_t>& keys : best_keys()) rank_by(scope, keys, found);
    }
    int32_t least = n_few(printed_.size());
    for (const RankFit& one : found) least = std::min(least, one.n_differ);
    std::erase_if(found, [&](const RankFit& one) { return one.n_differ > least; });
    const auto same_but_last = [](const RankFit& a, const RankFit& b) {
      return a.rules.rank_keys == b.rules.rank_keys && a.rules.rank_scope == b.rules.rank_scope;
    };
    std::vector<RankFit> fits;
    for (RankFit& one : found)
      if (std::none_of(fits.begin(), fits.end(), [&](const RankFit& other) { return same_but_last(one, other); }))
        fits.push_back(std::move(one));
    return fits;
  }

 private:
  /// How well some keys put the neighbours in order.
  struct Worth {
    int32_t n_wrong = 0;    // against what is printed, whatever keys come behind
    int32_t n_unsaid = 0;   // equal in all keys, and nothing else puts one above
    int32_t n_open = 0;     // equal in all keys, in tables whose order proves nothing
    int32_t n_decided = 0;  // by a key behind the first
    int32_t n_equal = 0;    // in all keys
    size_t n_keys = 0;
    int32_t n_failed() const { return n_wrong + n_unsaid; }
    int32_t n_left() const { return n_failed() + n_open; }
    auto order() const { return std::tuple(n_failed(), n_open, n_keys); }
  };

  void add_key(RankKey key) {
    const MeasureReader reader(tally_, scores_, key.measure);
    if (!reader.is_given()) return;
    KeyValues values{std::move(key), {}};
    for (size_t unit = 0; unit < tally_.roster.units.size(); ++unit) {
      const int64_t value = reader.value(static_cast<int32_t>(unit)).value_or(Points{}).raw();
      values.values.push_back(values.key.descending ? value : -value);
    }
    keys_.push_back(std::move(values));
  }

  /// Puts each table in the order that is printed; rows with the same rank as they stand.
  void take_scope(RankScope scope) {
    std::vector<PrintedRank> rows = printed_;
    const auto table_of = [&](const PrintedRank& row) {
      return scope == RankScope::Overall ? std::string() : unit_of(row).group;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const PrintedRank& a, const PrintedRank& b) {
      return std::pair(table_of(a), a.rank) < std::pair(table_of(b), b.rank);
    });
    neighbours_.clear();
    is_printed_in_order_ = true;
    for (size_t i = 1; i < rows.size(); ++i) {
      if (table_of(rows[i - 1]) != table_of(rows[i])) continue;
      neighbours_.push_back({unit_idx_of(rows[i - 1]), unit_idx_of(rows[i]), rows[i - 1].rank == rows[i].rank});
      if (rows[i - 1].source_row_idx > rows[i].source_row_idx) is_printed_in_order_ = false;
    }
    is_shared_ = std::any_of(neighbours_.begin(), neighbours_.end(), [](const Neighbours& n) { return n.is_shared; });
  }

  int32_t unit_idx_of(const PrintedRank& row) const {
    return tally_.source_rows[static_cast<size_t>(row.source_row_idx)].unit_idx;
  }
  const Unit& unit_of(const PrintedRank& row) const {
    return tally_.roster.units[static_cast<size_t>(unit_idx_of(row))];
  }

  Worth worth_of(const std::vector<size_t>& keys) const {
    Worth worth;
    worth.n_keys = keys.size();
    for (const Neighbours& pair : neighbours_) {
      size_t at = 0;
      int64_t lead = 0;
      for (; at < keys.size() && lead == 0; ++at) {
        const WholeColumn& values = keys_[keys[at]].values;
        const int64_t above = values[static_cast<size_t>(pair.above)], below = values[static_cast<size_t>(pair.below)];
        lead = above > below ? 1 : above < below ? -1 : 0;
      }
      const bool is_equal = lead == 0;
      worth.n_equal += is_equal ? 1 : 0;
      if (pair.is_shared ? !is_equal : lead < 0)
        ++worth.n_wrong;
      else if (is_equal && !pair.is_shared && (is_shared_ || is_out_of_order(pair)))
        ++worth.n_unsaid;
      else if (is_equal && !pair.is_shared && is_printed_in_order_)
        ++worth.n_open;
      else if (!is_equal && at > 1)
        ++worth.n_decided;
    }
    return worth;
  }

  /// Equal in all keys, and neither the roster nor the tables have them in this order. Only where the order tells anything.
  bool is_out_of_order(const Neighbours& pair) const {
    if (is_printed_in_order_) return false;
    if (pair.above < pair.below) return false;
    const auto first_row = [&](int32_t unit_idx) {
      return std::find_if(tally_.source_rows.begin(), tally_.source_rows.end(),
                          [unit_idx](const TallySourceRow& row) { return row.unit_idx == unit_idx; });
    };
    return first_row(pair.above) > first_row(pair.below);
  }

  /// Lists of keys that are best, each key putting some more neighbours in order than those before it.
  std::vector<std::vector<size_t>> best_keys() const {
    std::vector<std::vector<size_t>> best, growing;
    Worth least;
    const auto consider = [&](const std::vector<size_t>& keys, std::vector<std::vector<size_t>>& next) {
      const Worth worth = worth_of(keys);
      if (worth.n_wrong > n_few(printed_.size())) return;
      next.push_back(keys);
      if (worth.n_failed() > n_few(printed_.size())) return;
      if (best.empty() || worth.order() < least.order()) best.clear();
      if (best.empty()) least = worth;
      if (worth.order() == least.order() && !says_the_same(best, keys)) best.push_back(keys);
    };
    for (size_t key = 0; key < n_first_; ++key) consider({key}, growing);
    for (size_t n = 1; n < kMostKeys && !growing.empty(); ++n) {
      std::vector<std::vector<size_t>> next;
      for (const std::vector<size_t>& keys : growing) {
        const Worth before = worth_of(keys);
        if (before.n_left() == 0) continue;
        for (size_t key = 0; key < keys_.size(); ++key) {
          std::vector<size_t> more = keys;
          more.push_back(key);
          const Worth after = worth_of(more);
          // One pair can be in order by chance: a third key needs two.
          if (after.n_wrong <= before.n_wrong && before.n_left() - after.n_left() > (n > 1 ? 1 : 0))
            consider(more, next);
        }
      }
      growing = std::move(next);
    }
    return best;
  }

  /// The last key of one of the lists follows from that of `keys` and the keys before both: among units equal in those,
  /// the two are the same key. With 5 and 10 points, of equal scores the one with more 本级 has more 采用 as well.
  bool says_the_same(const std::vector<std::vector<size_t>>& lists, const std::vector<size_t>& keys) const {
    const WholeColumn ones(tally_.roster.units.size(), 1);
    for (const std::vector<size_t>& other : lists) {
      if (other.size() != keys.size() || keys.size() < 2 || !std::equal(keys.begin(), keys.end() - 1, other.begin()))
        continue;
      std::vector<const WholeColumn*> columns = {&ones};
      for (const size_t key : keys) columns.push_back(&keys_[key].values);
      columns.push_back(&keys_[other.back()].values);
      const std::vector<size_t> kept = independent_columns(columns);
      if (std::find(kept.begin(), kept.end(), columns.size() - 1) == kept.end()) return true;
    }
    return false;
  }

  void rank_by(RankScope scope, const std::vector<size_t>& keys, std::vector<RankFit>& found) const {
    if (found.size() >= kMostToRank) return;
    const Worth worth = worth_of(keys);
    std::vector<TieRule> ties = {rules_.tie_rule};
    if (is_shared_)
      ties = {TieRule::Standard1224, TieRule::Dense1223};
    else if (worth.n_equal > 0)
      ties = {TieRule::Ordinal1234};
    if (is_shared_ && rules_.tie_rule == TieRule::Dense1223) std::swap(ties[0], ties[1]);
    RankFit best;
    best.n_differ = static_cast<int32_t>(printed_.size()) + 1;
    for (const TieRule tie_rule : ties)
      for (const LastKey last_key : {rules_.last_key, LastKey::Input, LastKey::Roster}) {
        RankFit fit{rules_, 0, worth.n_decided};
        fit.rules.rank_scope =
            scope == RankScope::PerGroup && rules_.rank_scope == RankScope::Both ? RankScope::Both : scope;
        fit.rules.rank_keys.clear();
        for (const size_t key : keys) fit.rules.rank_keys.push_back(keys_[key].key);
        fit.rules.last_key = last_key;
        fit.rules.tie_rule = tie_rule;
        fit.n_differ = n_differ(fit.rules);
        if (fit.n_differ < best.n_differ) best = std::move(fit);
      }
    found.push_back(std::move(best));
  }

  int32_t n_differ(const RuleSet& rules) const {
    const Ranking ranking = make_ranking(tally_, scores_, rules);
    const std::vector<RankPlace> places = rank_places(ranking, rules, tally_.roster.units.size());
    return static_cast<int32_t>(std::count_if(printed_.begin(), printed_.end(), [&](const PrintedRank& row) {
      return places[static_cast<size_t>(unit_idx_of(row))].rank != row.rank;
    }));
  }

  const Tally& tally_;
  const Scores& scores_;
  const RuleSet& rules_;
  const std::vector<PrintedRank>& printed_;
  std::vector<KeyValues> keys_;
  size_t n_first_ = 0;  // keys that may come first
  std::vector<Neighbours> neighbours_;
  bool is_printed_in_order_ = true;  // rows stand in the order of their ranks
  bool is_shared_ = false;           // two units have the same rank
};

}  // namespace

std::vector<RankFit> fit_ranks(const Tally& tally, const std::vector<CountedKind>& kinds, const Scores& scores,
                               const RuleSet& rules, const std::vector<PrintedRank>& printed) {
  return RankSearch(tally, kinds, scores, rules, printed).find();
}

}  // namespace tongbao::core
