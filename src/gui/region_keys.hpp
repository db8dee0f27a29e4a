#pragma once
// region_keys.hpp: F6 and Shift+F6 go from one part of the page to the next.
//
// A part is a run of controls in the same landmark or region. The focus lands on the part's first stop
// for Tab; after the last part comes the first.

namespace tongbao::gui {

// Call when every widget of the frame was recorded.
void move_between_regions();

}  // namespace tongbao::gui
