#pragma once
// messages.hpp: what the page says to the user: tooltips, sentences, problems, toasts,
// dialogs.

#include <string>
#include <string_view>

#include "gui/widgets/icons.hpp"
#include "gui/widgets/layout.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

// The dark box beside the pointer; a second sentence is below in a lighter ink.
void tooltip(std::string_view first, std::string_view second = {});
// The same once the pointer has rested on the last widget, also when that is disabled.
void tooltip_for_last_item(std::string_view first, std::string_view second = {});

enum class Tone { Plain, Ok, Info, Warn, Error };
ImU32 tone_ink(Tone tone);
ImU32 tone_tint(Tone tone);  // Plain: 0
Icon tone_icon(Tone tone);   // Plain: None

// An icon and a sentence in one line of the flow, in the tone's ink.
void message_line(Tone tone, std::string_view sentence, TextSize size = TextSize::Small, bool ink_from_tone = true);

// One problem (or remark) of a list, full width: icon, place, sentence, and one or two links that mend it.
// The most recent problem may be tinted. Returns what was pressed.
enum class ProblemPress { None, Row, Action, SecondAction };
ProblemPress problem_row(const char* id, Tone tone, std::string_view place, std::string_view sentence,
                         std::string_view action = {}, bool tinted = false, std::string_view second_action = {});

// A receipt at the bottom centre of the canvas: "已撤销：…  重做". Shows for `seconds` from the
// first frame in which `key` is seen, then reports Expired until the caller drops it.
enum class ToastResult { Showing, Action, Expired };
ToastResult toast(int key, Icon icon, std::string_view sentence, std::string_view action = {}, float seconds = 3);

// A dialog over the dimmed page. Between a true begin_dialog and end_dialog the content flows in a
// box `css_width` wide with a padding of 24; Esc and the × clear `open`. With `css_height` the box is so high (or as
// the canvas allows) and has no padding: the caller divides what dialog_body() gives.
bool begin_dialog(const char* id, std::string_view title, float css_width, bool& open, float css_height = 0);
Rect dialog_body();  // below the head of 64
void end_dialog();

// The dashed field that waits for something (files, a table). Draws the frame only.
void draw_dashed_box(const Rect& r, ImU32 fill, ImU32 edge, float radius);
// An empty place that says why it is empty and what to do, centred in `r`.
void empty_state(const Rect& r, std::string_view title, std::string_view sentence);
// What lies over the whole canvas while files are dragged over it.
void draw_drop_overlay(const Rect& canvas, std::string_view title, std::string_view sentence);
// Over the page, while something takes its time. True: it was cancelled.
struct ProgressOptions {
  float fraction = -1;           // 0 to 1, below 0 if it is not known
  std::string_view cancel = {};  // what is on the button; none without
};
bool draw_progress_card(const Rect& canvas, std::string_view title, std::string_view sentence,
                        const ProgressOptions& options = {});

}  // namespace tongbao::gui
