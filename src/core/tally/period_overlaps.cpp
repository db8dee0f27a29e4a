// Method: for each period, the shortest first, the cells of each unit in it and in the shorter ones that share days with
// it are held against each other; the cells of the side that is not used are taken out.

#include "core/tally/period_overlaps.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "core/tally/absences.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/tally/dimensions.hpp"
#include "core/tally/tally_index.hpp"

namespace tongbao::core {
namespace {

/// The same items may be in both: no name of the one is another than that of the other.
bool may_be_same(const Facet& a, const Facet& b) {
  return a.status == b.status && std::all_of(kDimensions.begin(), kDimensions.end(), [&](const Dimension& one) {
           return a.*one.idx == 0 || b.*one.idx == 0 || a.*one.idx == b.*one.idx;
         });
}

class OverlapSettler {
 public:
  OverlapSettler(Tally& tally, const std::vector<std::string>& file_names, const std::vector<OverlapAnswer>& answers)
      : tally_(tally),
        file_names_(file_names),
        answers_(answers),
        spans_(spans_of(tally.periods)),
        is_out_(tally.periods.size(), false) {}

  Diagnostics settle() {
    std::vector<size_t> order(spans_.size());
    std::iota(order.begin(), order.end(), 0);
    const auto length = [&](size_t idx) { return spans_[idx] ? spans_[idx]->n_months : 0; };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return length(a) < length(b); });
    for (size_t i = 0; i < order.size(); ++i) {
      std::vector<int32_t> parts;
      for (size_t j = 0; j < i; ++j)
        if (share_days(order[i], order[j])) parts.push_back(static_cast<int32_t>(order[j]));
      std::sort(parts.begin(), parts.end());
      if (!parts.empty()) settle(static_cast<int32_t>(order[i]), parts);
    }
    if (has_changed_) take_out_rows();
    return std::move(told_);
  }

 private:
  using Cells = std::vector<size_t>;  // into Tally::cells

  bool share_days(size_t a, size_t b) const {
    return spans_[a] && spans_[b] && !spans_[a]->is_week() && !spans_[b]->is_week() &&
           (spans_[a]->year > 0) == (spans_[b]->year > 0) && may_overlap(*spans_[a], *spans_[b]);
  }

  /// Cells of either side that may be of the same items, for each unit.
  void find_same(int32_t whole, const std::vector<int32_t>& parts) {
    in_whole_.clear();
    in_parts_.clear();
    units_.clear();
    for (size_t unit = 0; unit < tally_.roster.units.size(); ++unit) {
      Cells of_whole, of_parts;
      for (auto i = static_cast<size_t>(tally_.first_cell[unit]); i < static_cast<size_t>(tally_.first_cell[unit + 1]);
           ++i) {
        const int32_t period = tally_.cells[i].period_idx;
        if (period == whole) of_whole.push_back(i);
        if (std::binary_search(parts.begin(), parts.end(), period)) of_parts.push_back(i);
      }
      const auto take = [&](const Cells& from, const Cells& against, Cells& into) {
        for (const size_t cell : from)
          if (std::any_of(against.begin(), against.end(), [&](size_t other) {
                return may_be_same(tally_.facet_of(tally_.cells[cell]), tally_.facet_of(tally_.cells[other]));
              }))
            into.push_back(cell);
      };
      const size_t n_before = in_whole_.size();
      take(of_whole, of_parts, in_whole_);
      take(of_parts, of_whole, in_parts_);
      if (in_whole_.size() > n_before) units_.push_back(unit);
    }
  }

  /// The parts hold every day of the whole once.
  bool fill(int32_t whole, const std::vector<int32_t>& parts) const {
    const PeriodSpan& all = *spans_[static_cast<size_t>(whole)];
    int64_t n_months = 0;
    for (const int32_t part : parts) {
      const PeriodSpan& one = *spans_[static_cast<size_t>(part)];
      if (!contains(all, one)) return false;
      n_months += one.n_months;
      for (const int32_t other : parts)
        if (other != part && may_overlap(one, *spans_[static_cast<size_t>(other)])) return false;
    }
    return n_months == all.n_months;
  }

  void settle(int32_t whole, std::vector<int32_t> parts) {
    find_same(whole, parts);
    std::erase_if(parts, [&](int32_t part) {
      return std::none_of(in_parts_.begin(), in_parts_.end(),
                          [&](size_t cell) { return tally_.cells[cell].period_idx == part; });
    });
    const auto is_out = [&](int32_t part) { return is_out_[static_cast<size_t>(part)]; };
    if (!std::all_of(parts.begin(), parts.end(), is_out)) std::erase_if(parts, is_out);
    if (units_.empty() || parts.empty()) return;
    const std::string& name = tally_.periods[static_cast<size_t>(whole)];
    std::vector<std::string> part_names;
    for (const int32_t part : parts) part_names.push_back(tally_.periods[static_cast<size_t>(part)]);
    OverlapUse use = fill(whole, parts) ? OverlapUse::Parts : OverlapUse::Whole;
    const auto answer = std::find_if(answers_.begin(), answers_.end(),
                                     [&](const OverlapAnswer& one) { return is_same_period(one.whole, name); });
    const bool is_answered = answer != answers_.end();
    if (is_answered) use = answer->use;
    std::vector<std::string> args = {name,
                                     list_of_periods(part_names),
                                     std::to_string(units_.size()),
                                     tally_.roster.units[units_.front()].full_name,
                                     overlap_use_zh(use, name, part_names),
                                     overlap_use_zh(OverlapUse::Parts, name, part_names),
                                     overlap_use_zh(OverlapUse::Whole, name, part_names)};
    told_.push_back({is_answered ? Code::PeriodsSettled : Code::PeriodsOverlap,
                     is_answered ? Severity::Note : Severity::Warning,
                     {},
                     std::move(args)});
    if (use == OverlapUse::Both) return;
    const bool uses_parts = use == OverlapUse::Parts;
    if (uses_parts) is_out_[static_cast<size_t>(whole)] = true;
    if (!uses_parts)
      for (const int32_t part : parts) is_out_[static_cast<size_t>(part)] = true;
    take_out(uses_parts ? in_whole_ : in_parts_);
  }

  void take_out(const Cells& cells) {
    std::set<std::array<int32_t, 3>> gone;  // unit, period, facet
    for (const size_t i : cells) {
      const TallyCell& cell = tally_.cells[i];
      gone.insert({cell.unit_idx, cell.period_idx, cell.facet_idx});
      touched_.emplace(cell.unit_idx, cell.period_idx);
    }
    const auto is_gone = [&](int32_t unit, int32_t period, int32_t facet) {
      return gone.count({unit, period, facet}) > 0;
    };
    std::erase_if(tally_.cells,
                  [&](const TallyCell& cell) { return is_gone(cell.unit_idx, cell.period_idx, cell.facet_idx); });
    std::erase_if(tally_.repeated, [&](const RepeatedCells& one) {
      return std::any_of(one.facet_idx.begin(), one.facet_idx.end(),
                         [&](int32_t facet) { return is_gone(one.unit_idx, one.period_idx, facet); });
    });
    index_cells(tally_);
    has_changed_ = true;
  }

  /// Rows of which nothing is left, and periods without rows.
  void take_out_rows() {
    for (const TallyCell& cell : tally_.cells) touched_.erase({cell.unit_idx, cell.period_idx});
    struct LeftOut {
      int64_t n_rows = 0;
      int64_t first_row = 0;
      std::set<int32_t> periods;
    };
    std::map<int32_t, LeftOut> by_source;
    std::erase_if(tally_.source_rows, [&](const TallySourceRow& row) {
      if (touched_.count({row.unit_idx, row.period_idx}) == 0) return false;
      LeftOut& out = by_source[row.source_idx];
      if (out.n_rows == 0) out.first_row = row.row;
      out.n_rows += row.n_rows;
      out.periods.insert(row.period_idx);
      return true;
    });
    for (const auto& [source_idx, out] : by_source) {
      SourceAccount& account = tally_.accounts[static_cast<size_t>(source_idx)];
      account.n_used -= out.n_rows;
      account.n_left_out += out.n_rows;
      std::vector<std::string> names;
      for (const int32_t period : out.periods) names.push_back(tally_.periods[static_cast<size_t>(period)]);
      if (out.n_rows > 0)
        told_.push_back({Code::OverlapLeftOut,
                         Severity::Loss,
                         {file_names_[static_cast<size_t>(source_idx)], out.first_row, 0},
                         {std::to_string(out.n_rows), list_of_periods(names)}});
    }
    std::vector<bool> has_rows(tally_.periods.size(), false);
    for (const TallySourceRow& row : tally_.source_rows) has_rows[static_cast<size_t>(row.period_idx)] = true;
    std::vector<int32_t> kept;
    for (size_t i = 0; i < has_rows.size(); ++i)
      if (has_rows[i]) kept.push_back(static_cast<int32_t>(i));
    tally_ = cut_periods(tally_, kept);
    find_absences(tally_);
  }

  Tally& tally_;
  const std::vector<std::string>& file_names_;
  const std::vector<OverlapAnswer>& answers_;
  const std::vector<std::optional<PeriodSpan>> spans_;
  std::vector<bool> is_out_;                       // per period: the other side is used
  Cells in_whole_, in_parts_;                      // of the same items
  std::vector<size_t> units_;                      // that have them
  std::set<std::pair<int32_t, int32_t>> touched_;  // units and periods that lost cells
  bool has_changed_ = false;
  Diagnostics told_;
};

}  // namespace

std::string overlap_use_zh(OverlapUse use, const std::string& whole, const std::vector<std::string>& parts) {
  if (use == OverlapUse::Both) return "都计入";
  const auto is_month = [](const std::string& name) { return name.ends_with("月") || name.ends_with("月份"); };
  const bool is_quarter = whole.ends_with("季度") && std::all_of(parts.begin(), parts.end(), is_month);
  if (use == OverlapUse::Whole) return is_quarter ? "只用季表" : "只用" + whole;
  return is_quarter ? "只用月表" : "只用" + list_of_periods(parts);
}

Diagnostics settle_overlaps(Tally& tally, const std::vector<std::string>& file_names,
                            const std::vector<OverlapAnswer>& answers) {
  return OverlapSettler(tally, file_names, answers).settle();
}

Diagnostics ask_about_years(const Tally& tally, const std::vector<OverlapAnswer>& answers) {
  const std::vector<std::optional<PeriodSpan>> spans = spans_of(tally.periods);
  const auto year_of = [&](size_t i) { return spans[i] && !spans[i]->is_week() ? spans[i]->year : 0; };
  const auto is_other_year = [&](size_t i, size_t later) {
    if (year_of(i) == 0 || year_of(i) >= year_of(later)) return false;
    PeriodSpan then = *spans[i];
    then.year = spans[later]->year;
    return then == *spans[later];
  };
  int latest = 0;
  for (size_t i = 0; i < spans.size(); ++i) latest = std::max(latest, year_of(i));
  std::vector<std::string> now, before;
  bool has_twin = false;
  for (size_t i = 0; i < spans.size(); ++i) {
    if (year_of(i) == latest) now.push_back(tally.periods[i]);
    if (year_of(i) > 0 && year_of(i) < latest) before.push_back(tally.periods[i]);
    for (size_t later = 0; later < spans.size(); ++later) has_twin = has_twin || is_other_year(i, later);
  }
  const auto is_answer = [&](const OverlapAnswer& one) { return one.whole == list_of_periods(now); };
  if (!has_twin || std::any_of(answers.begin(), answers.end(), is_answer)) return {};
  return {warning(Code::YearsTogether, {list_of_periods(now), list_of_periods(before)})};
}

}  // namespace tongbao::core
