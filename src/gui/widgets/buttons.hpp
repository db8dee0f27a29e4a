#pragma once
// buttons.hpp: things that are pressed: buttons, links, chips, segments, tabs, boxes to
// tick.
//
// All of them are at the flow's cursor, work by mouse, Space and Enter, and through the mirror,
// and return true (or the pressed position) in the frame the user acted. `name` is what is read out
// and found by tests; where there is a visible label the two are the same.

#include <string_view>

#include "gui/widgets/control.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

enum class ButtonSize { Normal, Small, Large };  // 32, 28 with small text, 40 CSS pixels high

struct ButtonOptions {
  Icon icon = Icon::None;           // before the label
  Icon trailing_icon = Icon::None;  // after the label
  ButtonSize size = ButtonSize::Normal;
  float width = 0;  // device pixels; 0: as the label needs
  bool enabled = true;
  std::string_view hint = {};  // on hover; for a disabled button it says why
};

// One solid red button a screen; bordered; blue words.
bool button_primary(const char* id, std::string_view label, const ButtonOptions& options = {});
bool button_secondary(const char* id, std::string_view label, const ButtonOptions& options = {});
bool link(const char* id, std::string_view label, const ButtonOptions& options = {});
// Borderless grey words with an icon, as in the top bar.
bool button_quiet(const char* id, std::string_view label, const ButtonOptions& options = {});
// A bare icon in a square of 28 CSS pixels; `bordered` for − and +. Its name is shown on hover.
bool icon_button(const char* id, Icon icon, std::string_view name, bool enabled = true, bool bordered = false);
// Width in device pixels that the button will take (for laying out from the right).
float button_width(std::string_view label, const ButtonOptions& options = {}, bool primary = false);

enum class ChipKind { Blue, Grey, Warn, Ok, Red };
struct ChipOptions {
  Icon icon = Icon::None;
  bool opens = false;  // shows a chevron
  float width = 0;     // device pixels; 0: as needed
  std::string_view hint = {};
};
// A small coloured word. draw_chip only draws and returns its rectangle; chip can be pressed.
Rect draw_chip(float x, float y, std::string_view label, ChipKind kind, Icon icon = Icon::None);
float chip_width(std::string_view label, Icon icon = Icon::None, bool opens = false);
bool chip(const char* id, std::string_view label, ChipKind kind, const ChipOptions& options = {});
void chip_label(std::string_view label, ChipKind kind, Icon icon = Icon::None);

}  // namespace tongbao::gui
