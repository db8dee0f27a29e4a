#pragma once
// textarea.hpp: a field for several lines of text, wrapped as Chinese text is.
//
// Dear ImGui's own multi-line field neither wraps nor spaces its lines for Chinese, so this one
// keeps its own caret, selection, undo and layout (text_editor.hpp). Typed characters, the clipboard and the input
// method come in the same way as for every other field. The text is a draft until the field is left
// or Ctrl+Enter is pressed: one stay in the field is one undo step of the project.

#include <string>
#include <string_view>

namespace tongbao::gui {

struct TextAreaOptions {
  float width = 0;   // device pixels; 0: the rest of the line
  float height = 0;  // device pixels; 0: as the text needs, at least min_lines
  int min_lines = 3;
  std::string_view placeholder = {};
  bool enabled = true;
};

// True when the text was committed and differs from before.
bool text_area(const char* id, std::string_view name, std::string& text, const TextAreaOptions& options = {});

}  // namespace tongbao::gui
