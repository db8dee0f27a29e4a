#pragma once
// textarea.hpp: a field for several lines of text, wrapped as Chinese text is.
//
// Dear ImGui's own multi-line field neither wraps nor spaces its lines for Chinese, so this one
// keeps its own caret, selection, undo and layout. Typed characters, the clipboard and the input
// method come in the same way as for every other field. The text is a draft until the field is left
// or Ctrl+Enter is pressed: one stay in the field is one undo step of the project. Keys: arrows,
// Home/End, Ctrl+Home/End, Shift to select, Ctrl+A/C/X/V, Ctrl+Z/Y inside the draft, Esc to leave
// with the draft taken back.

#include <string>
#include <string_view>

#include "gui/widgets/control.hpp"

namespace tongbao::gui {

struct TextAreaOptions {
  float width = 0;   // device pixels; 0: the rest of the line
  float height = 0;  // device pixels; 0: as the text needs, at least min_lines
  int min_lines = 3;
  std::string_view placeholder = {};
  bool enabled = true;
};

// The editor inside a cell of a table, on one line. It belongs to the table's control, so that the
// character that begins an edit is not lost: the table keeps the focus and calls it every frame.
// Enter, Tab, ↑ and ↓ end the edit and move on; Esc takes the draft back.
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

// True when the text was committed and differs from before.
bool text_area(const char* id, std::string_view name, std::string& text,
               const TextAreaOptions& options = {});

}  // namespace tongbao::gui
