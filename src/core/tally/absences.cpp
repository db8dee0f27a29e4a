#include "core/tally/absences.hpp"

#include <algorithm>

namespace tongbao::core {

/// Tables of one time need not cut it alike (部门 by month, 乡镇 by quarter), so a unit is absent only from a period that
/// shares no day with one in which it stands.
void find_absences(Tally& tally) {
  const size_t n_units = tally.roster.units.size();
  const size_t n_periods = tally.periods.size();
  tally.absences.clear();
  tally.elsewhere.clear();
  std::vector<bool> is_named(n_units * n_periods, false);
  for (const TallySourceRow& row : tally.source_rows)
    is_named[static_cast<size_t>(row.unit_idx) * n_periods + static_cast<size_t>(row.period_idx)] = true;
  std::vector<std::vector<size_t>> shared(n_periods);  // periods that may share days with it
  for (size_t a = 0; a < n_periods; ++a)
    for (size_t b = 0; b < n_periods; ++b)
      if (a != b && may_overlap(tally.periods[a], tally.periods[b])) shared[a].push_back(b);
  for (size_t unit = 0; unit < n_units; ++unit)
    for (size_t period = 0; period < n_periods; ++period) {
      const auto is_known = [&](size_t other) { return tally.is_in_log[other] || is_named[unit * n_periods + other]; };
      if (is_known(period)) continue;
      const bool is_elsewhere = std::any_of(shared[period].begin(), shared[period].end(), is_known);
      (is_elsewhere ? tally.elsewhere : tally.absences)
          .push_back({static_cast<int32_t>(unit), static_cast<int32_t>(period)});
    }
}

Diagnostics settle_absences(Tally& tally, const std::vector<std::string>& absent_as_zero) {
  std::vector<std::vector<std::string>> names(tally.periods.size());
  for (const Absence& absence : tally.absences) {
    const Unit& unit = tally.roster.units[static_cast<size_t>(absence.unit_idx)];
    if (!unit.exempt && !unit.outside_assessment)
      names[static_cast<size_t>(absence.period_idx)].push_back(unit.full_name);
  }
  std::vector<bool> is_zero;
  Diagnostics told;
  for (size_t period = 0; period < tally.periods.size(); ++period) {
    const std::string& name = tally.periods[period];
    is_zero.push_back(find_period(absent_as_zero, name) >= 0);
    if (names[period].empty()) continue;
    std::string units;
    for (const std::string& unit : names[period]) units += (units.empty() ? "" : "、") + unit;
    told.push_back({is_zero[period] ? Code::AbsentAsZero : Code::UnitsAbsent,
                    is_zero[period] ? Severity::Note : Severity::Warning,
                    {},
                    {name, std::to_string(names[period].size()), units}});
  }
  std::erase_if(tally.absences,
                [&](const Absence& absence) { return is_zero[static_cast<size_t>(absence.period_idx)]; });
  return told;
}

}  // namespace tongbao::core
