#pragma once
// choices.hpp: choosing one of a list that drops down.

#include <string>
#include <string_view>
#include <vector>

#include "gui/widgets/control.hpp"

namespace tongbao::gui {

struct DropdownOptions {
  float width = 0;  // device pixels; 0: as the longest choice needs
  std::string_view placeholder = {};
  bool enabled = true;
  std::string_view hint = {};
  bool is_grey = false;                             // an inherited or neutral choice
  const std::vector<std::string>* notes = nullptr;  // one a choice: a second, smaller text below it
};

// `selected` is a position in `choices`, or -1 for none. True when the user chose another one. The
// list opens by click, Space, Enter or ↓; arrows move, Enter takes, Esc leaves it as it was.
bool dropdown(const char* id, std::string_view name, const std::vector<std::string>& choices, int& selected,
              const DropdownOptions& options = {});

// The same list under something else that was pressed, such as a chip in a table's header. Call
// open_choices() once when it is pressed and choices() in every frame under the same id; choices()
// gives the chosen position or -1. `name` is read out; `anchor` is what the list hangs from.
void open_choices(const char* id);
int choices(const char* id, std::string_view name, const Rect& anchor, const std::vector<std::string>& all,
            int selected, const std::vector<std::string>* notes = nullptr);

}  // namespace tongbao::gui
