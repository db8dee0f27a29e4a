#pragma once
// region_keys.hpp: F6 and Shift+F6 go from one part of the page to the next, and the focus is never lost.
//
// A part is a run of controls in the same landmark or region. The focus lands on the part's first stop
// for Tab; after the last part comes the first. When what had the focus is gone, because its step was left
// or it removed itself, the keyboard goes on in the same part, or in the main part of the page.

namespace tongbao::gui {

// Call when every widget of the frame was recorded.
void move_between_regions();
void keep_focus();

}  // namespace tongbao::gui
