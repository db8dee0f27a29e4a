#pragma once
// control.hpp: what every widget of ours is made of: a box that can be pointed at, pressed
// by mouse, Space or Enter, reached by Tab, acted on through the mirror, and that records itself.
//
// A widget calls control() at the flow's cursor, fills in the rest of its record, draws from the
// states it got back, and returns whether the user acted. The focus ring shows after a key press
// only.

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "gui/widgets/layout.hpp"
#include "gui/widgets/widget_log.hpp"

namespace tongbao::gui {

struct ControlSpec {
  const char* id = "";
  std::string_view name = {};
  Role role = Role::Button;
  ImVec2 size = {};  // device pixels
  bool enabled = true;
  std::string_view description = {};  // a hint, or why it is disabled; shown on hover
  bool repeats = false;               // acts again and again while held
  bool overlappable = false;          // later widgets may lie on top of it
  bool tab_stop = true;
  bool recorded = true;  // false: something else stands for it in the mirror
};

struct Control {
  ImGuiID id = 0;
  Rect rect = {};
  bool enabled = true;
  bool hovered = false;
  bool held = false;
  bool focused = false;
  bool ring = false;                 // focused, and the focus is to be seen
  bool pressed = false;              // clicked, Space, Enter, or the mirror's Click
  std::optional<MirrorInput> input;  // an act of another kind
  std::size_t record = 0;            // position of its record in the log
};

Control control(const ControlSpec& spec);
WidgetRecord& record_of(const Control& c);

// Records the last Dear ImGui item in the same way (used for its text inputs).
Control adopt_last_item(Role role, std::string_view name, std::string_view description, bool enabled, const Rect& rect);

// Puts the keyboard focus on another control, in the next frame.
void move_focus(ImGuiID id);
// A key press (with repeat) that belongs to the control while it has the focus; the key then
// neither moves the focus nor scrolls.
bool take_key(const Control& c, ImGuiKey key, bool repeats = true);
// Claims keys for the control without using them in this frame: they then mean the control in the next frame as well,
// when a press may come before the control asks again.
void claim_keys(const Control& c, std::initializer_list<ImGuiKey> keys);
// Ctrl+C that no field being edited answers.
bool copy_key_pressed();
// Puts the keyboard focus, with its ring, on the last item, and scrolls it into view.
void focus_last_item();
// Gives the keyboard back from a text being edited; its field commits in its next frame.
void stop_editing();
// How often that was asked for: the editors that are not Dear ImGui's look whether it has grown.
int n_editing_stops();
// Dims the page behind a dialog fully: Dear ImGui fades it over several frames, which a page at rest
// does not draw.
void dim_at_once();
// Asks the platform for typed characters in this frame, with the input method's window at the
// caret. `is_editing` false: nothing is edited yet, the first character will begin it; so a paste is
// still the page's, and the focus of a control of the mirror is left where it is.
void want_text_input(const Rect& caret, bool is_editing = true);
// Whether the text asked for in the last frame would only begin an edit.
bool text_input_only_begins();

// Drawing of the common parts, snapped to whole device pixels.
void draw_box(const Rect& r, ImU32 fill, ImU32 edge, float radius, float edge_width = 1);
void draw_focus_ring(const Rect& r, float radius);
void draw_inner_ring(const Rect& r);

// Frames that nothing else will cause: the smallest wait asked for since the last call, in seconds;
// negative when the page may rest until the next input.
void request_wake(float seconds);
float take_wake_request();

}  // namespace tongbao::gui
