#pragma once
// notice_sheet.hpp: the notice as it will be on paper (版式预览)

#include "core/notice/notice.hpp"
#include "gui/widgets/layout.hpp"

namespace tongbao::gui {

struct SheetOptions {
  int32_t selected_section = -1;    // tinted
  bool scrolls_to_annexes = false;  // so that the first annex is at the top, in this frame
  bool shows_marks = true;          // underlines the figures that are bound to the data
};

/// Draws the sheet from the top of `area` at the cursor's scroll position, as high as it needs, and
/// records every paragraph and table for the mirror. Returns the section of a clicked paragraph, or -1.
int32_t notice_sheet(const core::Notice& notice, const Rect& area, const SheetOptions& options);

}  // namespace tongbao::gui
