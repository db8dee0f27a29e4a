#include "core/tally/absences.hpp"

#include <algorithm>

namespace tongbao::core {

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
    is_zero.push_back(std::find(absent_as_zero.begin(), absent_as_zero.end(), name) != absent_as_zero.end());
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
