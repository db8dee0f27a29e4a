#pragma once
// text_editor.hpp: the text that is being edited, in a text area or in a cell of a table: its caret, selection and
// undo, and what keys and typed characters do to it.
//
// The text is a draft until the edit is over. Keys: arrows, Home/End, Ctrl+Home/End, Shift to select, Ctrl+A/C/X/V,
// Ctrl+Z/Y inside the draft, Esc to leave with the draft taken back.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gui/widgets/control.hpp"
#include "gui/widgets/text_lines.hpp"

namespace tongbao::gui {

struct TextEditor {
  ImGuiID id = 0;  // of the field or the table it belongs to; 0: nothing is being edited
  std::string draft;
  std::string before;  // what Esc goes back to
  std::size_t caret = 0;
  std::size_t anchor = 0;  // other end of the selection
  float goal_x = -1;       // where ↑ and ↓ aim; negative: at the caret
  bool is_typing = false;  // the last change was a typed character
  bool follows_caret = false;
  bool is_taken_back = false;
  bool is_one_line = false;
  bool is_new = false;  // began in this frame: the Enter that began it does not end it
  int n_stops = 0;      // n_editing_stops when it began
  struct Snapshot {
    std::string text;
    std::size_t caret = 0;
  };
  std::vector<Snapshot> undo;
  std::vector<Snapshot> redo;

  // The caret is at the end of the text.
  void begin(ImGuiID owner, const std::string& text);
  void end() { *this = TextEditor{}; }
  // stop_editing() was called since it began.
  bool is_stopped() const { return n_stops != n_editing_stops(); }

  std::pair<std::size_t, std::size_t> selection() const;  // from, to
  // Selects up to there while Shift is down.
  void move_caret(std::size_t to, bool keeps_goal = false);
  // Takes the characters typed in this frame into the draft.
  void take_typed();
  void move_by_keys(const Control& c, const std::vector<TextLine>& lines, int lines_in_view);
  // Keys that change the text. Returns true when one of them ends the edit; Esc also takes it back.
  bool edit_by_keys(const Control& c);
  // Without the characters that the draft cannot hold.
  std::string cleaned(std::string_view pasted) const;

  // Behind the letters; the first line begins at (text_x, text_y).
  void draw_selection(const std::vector<TextLine>& lines, float text_x, float text_y) const;

 private:
  void replace_selection(std::string_view with, bool is_typed);
  void swap_snapshot(std::vector<Snapshot>& from, std::vector<Snapshot>& to);
  void move_lines(const std::vector<TextLine>& lines, int n);
};

// One text at a time is edited.
TextEditor& text_editor();

}  // namespace tongbao::gui
