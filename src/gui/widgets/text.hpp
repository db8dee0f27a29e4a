#pragma once
// text.hpp: words on the page: measured, cut, wrapped, drawn.
//
// draw_… functions put text into a rectangle and take no place in the flow and none in the mirror;
// text… functions flow like other widgets and are recorded. Lines break as Chinese typesetting
// asks: anywhere between characters, but closing punctuation never begins a line (避头), opening
// punctuation never ends one (避尾), and a Latin word or a number stays whole.

#include <string_view>
#include <vector>

#include "gui/widgets/layout.hpp"
#include "gui/widgets/theme.hpp"

namespace tongbao::gui {

enum class Align { Left, Centre, Right };

// Width in device pixels of one line.
float text_width(TextSize size, std::string_view text);
float text_width(ImFont* font, float font_size, std::string_view text);

// One line centred in the height of `box`. What does not fit ends in "…"; returns whether it was
// cut.
bool draw_text(const Rect& box, TextSize size, ImU32 colour, std::string_view text, Align align = Align::Left);
// The same, and when it was cut, the whole text shows while the pointer is on it.
void draw_text_or_tooltip(const Rect& box, TextSize size, ImU32 colour, std::string_view text,
                          Align align = Align::Left);
// One line from (x, y), the top of its line box of font_size.
void draw_text_at(ImFont* font, float font_size, float x, float y, ImU32 colour, std::string_view text);

// The lines of `text` in `width`. '\n' ends a line. The views point into `text`.
std::vector<std::string_view> break_lines(ImFont* font, float font_size, std::string_view text, float width);
// Height of the wrapped text, and drawing it from the top left corner of a box of this width.
float wrapped_height(TextSize size, std::string_view text, float width);
float draw_wrapped(float x, float y, float width, TextSize size, ImU32 colour, std::string_view text);

// In the flow: one line, taking line_px(size); wrapped lines; a heading (level 1 or 2).
void text(TextSize size, ImU32 colour, std::string_view words);
void text_wrapped(TextSize size, ImU32 colour, std::string_view words, float width = 0);
void heading(int level, std::string_view words, TextSize size = TextSize::Title);
// Records words that were drawn with draw_… so that the mirror has them too.
void record_text(std::string_view words, const Rect& box);
void record_heading(int level, std::string_view words, const Rect& box);

}  // namespace tongbao::gui
