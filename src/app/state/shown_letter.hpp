#pragma once
// shown_letter.hpp: which document is on the screen, to be copied and printed (通报 or 告知书)

#include "app/state/view_state.hpp"
#include "core/pipeline/pipeline.hpp"

namespace tongbao::app {

/// Where the letters stand among the parts of the notice step: behind the title, the opening, the sections, the annexes,
/// the signature and the figures.
size_t first_letter_part(const core::NoticePlan& plan);

/// The letter that the notice step shows, or the chosen file of an export is, into NoticePlan::letters; -1 = the notice.
int32_t shown_letter(const ViewState& view, const core::Project& project, const core::Results& results);

/// What a new letter says: to units that have sent nothing, one copy each.
core::LetterPlan zero_letter();

}  // namespace tongbao::app
