#pragma once
// switches.hpp: things that stay as they were put: segments, tabs, boxes to tick, radio
// circles.
//
// They are at the flow's cursor, work by mouse, Space, Enter and (in a group) ← and →, and
// through the mirror. They return true in the frame the user changed something.

#include <string>
#include <string_view>
#include <vector>

#include "gui/widgets/control.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

// One of a few choices, side by side; ← and → move. Returns true when `selected` changed.
bool segments(const char* id, std::string_view name, const std::vector<std::string>& labels, int& selected,
              bool enabled = true);
float segments_width(const std::vector<std::string>& labels);

struct TabItem {
  std::string label = {};
  std::string count = {};  // shown in grey after the label; may be empty
};
// Tabs of the height given in device pixels (0: the step head's), the chosen one underlined in
// blue.
bool tab_bar(const char* id, std::string_view name, const std::vector<TabItem>& tabs, int& selected, float height = 0);

// The label may be empty where the mark is in a table; `name` is then still read out.
bool checkbox(const char* id, std::string_view label, bool& checked, std::string_view name = {}, bool enabled = true,
              bool mixed = false);
// A row of a list of choices: circle, label, an example, a note at the right.
bool radio_row(const char* id, std::string_view label, std::string_view example, std::string_view note, bool selected,
               float width, float height);
// One of a few answers in a box of its own: circle, words, at the right what it does. The one in use can be pressed, too.
bool choice_box(const char* id, std::string_view label, std::string_view effect, bool in_use, float width);
bool radio(const char* id, std::string_view label, bool selected, bool enabled = true);

}  // namespace tongbao::gui
