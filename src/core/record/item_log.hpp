#pragma once
// item_log.hpp: one row an item → counts (流水)
//
// An item       one row, or as many as a column says that the user took for their number. A unit cell that names several units (、 or ；) is a joint item: each unit has it, with the
//               role 联合 unless the row says which. Its period is the month of its date, else what the row or
//               the table says.
// Adopted       several times if the level or carrier cell lists several: one Submitted, several Adopted, and an
//               entry of RepeatedItems. Levels and carriers pair up; a single one goes with all.
// Not adopted   what a level or carrier cell says as a state does (未采用, 待审, item_state.hpp), and what is told: a cell
//               that may be either, or cells of one row that contradict each other.
// Again         a row with the same unit, period and title (folded) as an earlier one that adds a level, carrier or
//               endorsement is that item again: no second Submitted. A row that adds nothing is an item of its own
//               and is reported, since only the clerk knows whether it was entered twice.
// By title      where no column speaks of adoptions and the title of nothing else (5月采用稿件), each item is adopted
//               and how many were sent is not known, which is asked about (what_log_holds).
// Sections      一、市级采用 alone in a row says it of the rows below, where no cell of them says more.
// Level         an adopted item without a level is 本级, unless the log divides by carrier only.

#include "core/record/read_counts.hpp"

namespace tongbao::core {

/// What read_counts does for an item log. The source must have a unit column.
Checked<SourceCounts> read_item_log(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace);

}  // namespace tongbao::core
