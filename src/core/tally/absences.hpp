#pragma once
// absences.hpp: units that the count tables of a period do not name, told and answered (未出现)
//
// In       a Tally, and the periods for which the user said 计为 0.
// Out      the Tally without the absences of those periods: their units have sent nothing, like a unit with a 0.
// Errors   none; one diagnostic a period with absences that names its assessed units: UnitsAbsent, or AbsentAsZero where
//          they are answered. An answer is for a period, so a table of a new period is asked about; and whom it is about
//          stays told, so that a unit that a later version of the table drops does not become 0 unseen.
// Cost     O(absences × log periods).

#include <string>
#include <vector>

#include "core/tally/tally.hpp"

namespace tongbao::core {

/// Makes Tally::absences and Tally::elsewhere from the rows of its sources.
void find_absences(Tally& tally);

Diagnostics settle_absences(Tally& tally, const std::vector<std::string>& absent_as_zero);

}  // namespace tongbao::core
