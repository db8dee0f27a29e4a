#pragma once
// cell_editor.hpp: the editor inside a cell of a table, on one line.
//
// It belongs to the table's control, so that the character that begins an edit is not lost: the table keeps the focus
// and calls it every frame. Enter, Tab, ↑ and ↓ end the edit and move on; Esc takes the draft back.

#include <string>

#include "gui/widgets/control.hpp"

namespace tongbao::gui {

struct CellPlace {
  int row = -1, column = -1;
  bool operator==(const CellPlace&) const = default;
};
struct CellEditResult {
  bool is_over = false;
  bool is_committed = false;  // over, and not taken back
  std::string text;
  int n_down = 0, n_right = 0;  // where the key that ended it goes on to
};

// Begins with `text`, the caret at its end.
void begin_cell_edit(const Control& c, CellPlace place, const std::string& text);
// The cell that is being edited under this control; row -1 = none.
CellPlace edited_cell(const Control& c);
// `cell` grows with the text up to `right`. Characters typed in this frame go into the draft.
CellEditResult cell_editor(const Control& c, Rect cell, float right);

}  // namespace tongbao::gui
