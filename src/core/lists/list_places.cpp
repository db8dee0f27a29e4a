// Method: what is true of every unit whatever the list is looked up once. Where places move up, they are counted anew
// among the units that nothing keeps off the list.

#include "core/lists/list_places.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace tongbao::core {
namespace {

/// Only the places and, for ranks without gaps, the rank.
void move_up_places(const RankedTable& table, const std::vector<bool>& is_kept_off, std::vector<PlaceInTable>& out) {
  std::vector<int32_t> n_left = {0};   // up to each place, of the units that are left
  std::vector<int32_t> n_ranks = {0};  // up to each place, the different ranks of them
  int32_t last_equals = 0;
  for (const RankedUnit& row : table.rows) {
    if (row.place == 0) continue;
    const bool is_left = !is_kept_off[static_cast<size_t>(row.unit_idx)];
    n_left.push_back(n_left.back() + (is_left ? 1 : 0));
    n_ranks.push_back(n_ranks.back() + (is_left && row.first_place != last_equals ? 1 : 0));
    if (is_left) last_equals = row.first_place;
  }
  for (const RankedUnit& row : table.rows) {
    if (row.place == 0) continue;
    const auto unit = static_cast<size_t>(row.unit_idx);
    const auto above = static_cast<size_t>(row.first_place - 1);
    const int32_t n_self = is_kept_off[unit] ? 1 : 0;
    PlaceInTable& moved = out[unit];
    moved.row = row;
    moved.row.rank = n_ranks[above] + 1;
    moved.row.place = n_left[static_cast<size_t>(row.place - 1)] + 1;
    moved.row.first_place = n_left[above] + 1;
    moved.row.last_place = n_left[static_cast<size_t>(row.last_place)] + n_self;
    moved.n_ranked = n_left.back() + n_self;
  }
}

}  // namespace

ListPlaces::ListPlaces(const Roster& roster, const Ranking& ranking, const RuleSet& rules)
    : ranking_(ranking), rules_(rules), groups_(groups_of(roster)) {
  std::map<std::string, int32_t> idx_of_group;
  for (const std::string& group : groups_) {
    const auto next_idx = static_cast<int32_t>(idx_of_group.size());
    idx_of_group.emplace(group, next_idx);
  }
  for (const Unit& unit : roster.units) group_idx_.push_back(idx_of_group[unit.group]);

  const size_t n_units = roster.units.size();
  row_idx_.assign(n_units, std::numeric_limits<int32_t>::max());
  in_group_.resize(n_units);
  overall_.resize(n_units);
  n_in_group_.assign(n_units, 0);
  for (const RankedTable& table : ranking.groups) {
    int32_t n_ranked = 0;
    for (const RankedUnit& row : table.rows) n_ranked = std::max(n_ranked, row.place);
    for (size_t i = 0; i < table.rows.size(); ++i) {
      const auto unit = static_cast<size_t>(table.rows[i].unit_idx);
      row_idx_[unit] = static_cast<int32_t>(i);
      in_group_[unit] = table.rows[i];
      n_in_group_[unit] = n_ranked;
    }
  }
  for (const RankedUnit& row : ranking.overall.rows) {
    overall_[static_cast<size_t>(row.unit_idx)] = row;
    n_overall_ = std::max(n_overall_, row.place);
  }
}

std::vector<PlaceInTable> ListPlaces::moved_up(const ListCriterion& criterion,
                                               const std::vector<bool>& is_kept_off) const {
  std::vector<PlaceInTable> places(is_kept_off.size());
  if (looks_over_all(criterion)) {
    move_up_places(ranking_.overall, is_kept_off, places);
  } else {
    for (const RankedTable& table : ranking_.groups) move_up_places(table, is_kept_off, places);
  }
  return places;
}

}  // namespace tongbao::core
