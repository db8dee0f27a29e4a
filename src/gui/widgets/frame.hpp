#pragma once
// frame.hpp: the parts that frame every screen: top bar, rail of steps, step head, status
// strip, cards, and the A4 sheet.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gui/widgets/buttons.hpp"
#include "gui/widgets/messages.hpp"

namespace tongbao::gui {

// The red seal 通, 28 CSS pixels square, at the left of `box` and centred in its height.
void draw_seal(const Rect& box);
// The double red rule under the top bar (文武线): 2 red, 1 white, 1 red.
void draw_double_rule(const Rect& r);
// Hairlines: across, and from top to bottom of `area` (`height` 0) or centred in it.
void draw_rule(float x, float y, float width, ImU32 colour = kLine);
void draw_vertical_rule(float x, const Rect& area, float height = 0, ImU32 colour = kLine2);

enum class RailState { None, Done, Warn, Error };  // None: not done yet
// One step of the rail, `width` device pixels by 56 CSS pixels, at the cursor. True when pressed.
bool rail_step(const char* id, int number, std::string_view label, std::string_view note, RailState state,
               bool is_current, float width);
// The rail's foot: 问题 with the number of problems; `has_loss` when some input was left out of the
// totals.
bool rail_problems(const char* id, std::int64_t n, bool has_loss, bool is_open, float width, float height);

// Title and sentence of a step, from the left of the head; buttons are placed by the caller.
void step_head(const Rect& head, std::string_view title, std::string_view sentence);

// Title of a panel at the side, with a rule below and, where `close_id` is given, the × that folds it up: true when
// that was pressed.
bool panel_head(const Rect& head, std::string_view title, const char* close_id);

// A card: edge, radius 6, and where `title` is given a head line of 40 with a number before it (0:
// none) and a hairline below. Returns the rectangle for the content, without padding.
Rect draw_card(const Rect& r, std::string_view title = {}, int number = 0, bool is_active = false);
// A small grey section title with a line under it across `width`.
void section_title(std::string_view words, float width);

// A row of a list of files or sections, at the cursor: selected bar, hover, tone. The caller draws
// what is in it; widgets in it may lie on top.
struct ListRowOptions {
  float width = 0, height = 0;  // device pixels; 0: the rest, 36 CSS pixels
  bool is_selected = false;
  Tone tone = Tone::Plain;
  Role role = Role::Button;  // Option inside a Listbox
};
Control list_row(const char* id, std::string_view name, const ListRowOptions& options);

// The white sheet on the grey ground: `page` is as high as its content needs or A4. Returns the
// rectangle inside the margins of an official document (37 mm top, 35 bottom, 28 left, 26 right).
Rect draw_sheet(const Rect& page);
float sheet_height(float width);  // A4 of this width

}  // namespace tongbao::gui
