// Method: a unit's items are summed by block in one pass over its cells; what the sum gives is one short
// case a form. A block that stands for several calendar units has their quota, base and cap together.

#include "core/score/quota.hpp"

#include <algorithm>

#include "core/rules/selectors.hpp"

namespace tongbao::core {
namespace {

std::optional<Points> at_most(std::optional<Points> points, const std::optional<Points>& cap) {
  return points && cap && *points > *cap ? cap : points;
}

}  // namespace

std::vector<PeriodBlock> quota_blocks(const Tally& tally, QuotaPer per) {
  switch (per) {
    case QuotaPer::Week:
      return blocks_of(tally.periods, CalendarUnit::Week);
    case QuotaPer::Month:
      return blocks_of(tally.periods, CalendarUnit::Month);
    case QuotaPer::Quarter:
      return blocks_of(tally.periods, CalendarUnit::Quarter);
    case QuotaPer::Year:
      return blocks_of(tally.periods, CalendarUnit::Year);
    case QuotaPer::EachPeriod:
    case QuotaPer::Whole:
      break;
  }
  std::vector<PeriodBlock> blocks;
  for (size_t i = 0; i < tally.periods.size(); ++i) {
    if (per == QuotaPer::EachPeriod || blocks.empty()) blocks.emplace_back();
    blocks.back().period_idx.push_back(static_cast<int32_t>(i));
  }
  return blocks;
}

const QuotaRule* main_quota(const std::vector<QuotaRule>& quotas) {
  const auto found = std::find_if(quotas.begin(), quotas.end(), [](const QuotaRule& quota) { return quota.is_on; });
  return found == quotas.end() ? nullptr : &*found;
}

int64_t quota_of(const QuotaRule& rule, const Unit& unit) {
  const QuotaTarget* of_group = nullptr;
  for (const QuotaTarget& target : rule.targets) {
    if (target.who == unit.full_name) return target.n_items;
    if (of_group == nullptr && target.who == unit.group) of_group = &target;
  }
  return of_group != nullptr ? of_group->n_items : rule.n_items;
}

QuotaReader::QuotaReader(const Tally& tally, const QuotaRule& rule)
    : tally_(tally),
      // The period of a quota's selector has no meaning: the quota itself says in which periods it is checked.
      items_(tally, without_period(rule.items)),
      given_(tally, items_),
      blocks_(quota_blocks(tally, rule.per)),
      block_of_period_(tally.periods.size(), 0) {
  for (size_t block = 0; block < blocks_.size(); ++block)
    for (const int32_t period : blocks_[block].period_idx)
      block_of_period_[static_cast<size_t>(period)] = static_cast<int32_t>(block);
}

std::vector<int64_t> QuotaReader::done(int32_t unit_idx) const {
  std::vector<int64_t> n_done(blocks_.size(), 0);
  const auto unit = static_cast<size_t>(unit_idx);
  for (int32_t i = tally_.first_cell[unit]; i < tally_.first_cell[unit + 1]; ++i) {
    const TallyCell& cell = tally_.cells[static_cast<size_t>(i)];
    if (!items_.matches_facet(cell.facet_idx)) continue;
    const int32_t block = block_of_period_[static_cast<size_t>(cell.period_idx)];
    n_done[static_cast<size_t>(block)] += cell.n_items;
  }
  return n_done;
}

std::vector<bool> QuotaReader::open(int32_t unit_idx) const {
  std::vector<bool> is_open = elsewhere(unit_idx);
  for (const Absence& absence : absences_of(tally_, unit_idx))
    is_open[static_cast<size_t>(block_of_period_[static_cast<size_t>(absence.period_idx)])] = true;
  for (size_t i = 0; i < block_of_period_.size(); ++i)
    if (given_.is_left_open(unit_idx, static_cast<int32_t>(i)))
      is_open[static_cast<size_t>(block_of_period_[i])] = true;
  return is_open;
}

std::vector<bool> QuotaReader::elsewhere(int32_t unit_idx) const {
  std::vector<size_t> n_here(blocks_.size());
  for (size_t i = 0; i < blocks_.size(); ++i) n_here[i] = blocks_[i].period_idx.size();
  for (const Absence& one : elsewhere_of(tally_, unit_idx))
    --n_here[static_cast<size_t>(block_of_period_[static_cast<size_t>(one.period_idx)])];
  std::vector<bool> is_elsewhere;
  for (const size_t n : n_here) is_elsewhere.push_back(n == 0);
  return is_elsewhere;
}

std::optional<QuotaResult> quota_result(const QuotaRule& rule, const PeriodBlock& block, int64_t n_done, bool is_open,
                                        int64_t n_quota, int places) {
  QuotaResult result;
  result.n_done = n_done;
  const std::optional<Points> wanted = checked_mul(Points::from_raw(n_quota), block.n_units);
  const std::optional<Points> whole = checked_mul(rule.points, block.n_units);
  if (!wanted || !whole) return std::nullopt;
  result.n_wanted = wanted->raw();
  std::optional<Points> cap;
  if (rule.cap) {
    cap = checked_mul(*rule.cap, block.n_units);
    if (!cap) return std::nullopt;
  }
  const bool is_met = n_done >= result.n_wanted;
  const bool looks_at_target_only = rule.form == QuotaForm::AllOrNothing || rule.form == QuotaForm::BaseLost ||
                                    rule.form == QuotaForm::DeductPerMissing;
  result.is_open = is_open && !(is_met && looks_at_target_only);
  const bool is_missed = !is_met && !is_open;
  std::optional<Points> points = Points{};
  switch (rule.form) {
    case QuotaForm::Shown:
      break;
    case QuotaForm::AllOrNothing:
      if (is_met) points = whole;
      break;
    case QuotaForm::CappedBase:
      points = at_most(checked_mul(rule.points, n_done), cap);
      break;
    case QuotaForm::BaseLost:
      result.base = *whole;
      if (is_missed) points = checked_sub(Points{}, *whole);
      break;
    case QuotaForm::DeductPerMissing:
      if (is_missed) points = at_most(checked_mul(rule.points, result.n_wanted - n_done), cap);
      if (points) points = checked_sub(Points{}, *points);
      break;
    case QuotaForm::ByRatio: {
      if (result.n_wanted == 0) {
        points = whole;
      } else {
        const std::optional<Points> product = checked_mul(*whole, n_done);
        points = product ? divide_half_up(*product, result.n_wanted, places) : std::nullopt;
        result.is_rounded = points && checked_mul(*points, result.n_wanted) != std::optional<Points>(product);
      }
      points = at_most(points, cap);
      break;
    }
    case QuotaForm::ExtraPerItem:
      if (n_done > result.n_wanted) points = at_most(checked_mul(rule.points, n_done - result.n_wanted), cap);
      break;
  }
  if (!points) return std::nullopt;
  result.points = *points;
  return result;
}

}  // namespace tongbao::core
