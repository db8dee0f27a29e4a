#pragma once
// layout.hpp: rectangles that are cut into rectangles, and areas that scroll.
//
// A screen cuts the canvas from its edges (top bar, rail, drawer, rest) and draws into the parts.
// All measures are whole device pixels; callers pass CSS pixels through px().

#include <string_view>

#include "gui/widgets/imgui.hpp"
#include "gui/widgets/theme.hpp"
#include "gui/widgets/widget_log.hpp"

namespace tongbao::gui {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  ImVec2 min() const { return ImVec2(x, y); }
  ImVec2 max() const { return ImVec2(x + w, y + h); }
  ImVec2 size() const { return ImVec2(w, h); }
  bool contains(ImVec2 p) const { return p.x >= x && p.x < x + w && p.y >= y && p.y < y + h; }
  Rect inset(float by_x, float by_y) const { return {x + by_x, y + by_y, w - 2 * by_x, h - 2 * by_y}; }
};

// Take a strip off an edge of `rest`, which becomes what is left.
Rect cut_left(Rect& rest, float width);
Rect cut_right(Rect& rest, float width);
Rect cut_top(Rect& rest, float height);
Rect cut_bottom(Rect& rest, float height);

// What is left of the current window, from the cursor on.
Rect available();
void set_cursor(float x, float y);
// The rectangle of the last widget.
Rect last_rect();
// An empty place in the flow.
void space(float width, float height);

// A part of the page with its own clip and, where `scrolls`, its own scroll bar. The keyboard walks
// through areas as if they were one. The cursor starts at the padding (device pixels) inside the
// rectangle. Always call end_area().
struct AreaOptions {
  ImU32 fill = 0;  // 0: none
  float pad_x = 0;
  float pad_y = 0;
  bool scrolls = false;
  bool scrolls_x = false;
};
void begin_area(const char* id, const Rect& rect, const AreaOptions& options = {});
void end_area();

// Everything inside is found in the mirror as one named group. The landmarks of the page (Banner,
// Navigation, Main, Contentinfo) and Region are what F6 goes through.
void begin_region(const char* id, std::string_view name, Role role = Role::Region);
void end_region();

// A group that is one stop for Tab: its controls are reached from each other by the arrows. Tab comes
// back to the one that had the focus, else to the selected one (select_stop), else to the first.
void begin_one_stop(const char* id, std::string_view name, Role role);
void end_one_stop();
bool is_one_stop(ImGuiID id);  // the control drawn now is where Tab stops, or is in no such group
void note_stop(ImGuiID id, bool focused);
void select_stop(ImGuiID id);

// The whole canvas as one window without decoration; all areas live in it.
void begin_page();
void end_page();

}  // namespace tongbao::gui
