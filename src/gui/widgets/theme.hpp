#pragma once
// theme.hpp: the sizes and text sizes of the page, and its style for Dear ImGui.
//
// Sizes are written in CSS pixels, as designed for a scale of 1, and turned into whole device
// pixels by px(): the canvas is laid out in device pixels, and numbers are rounded, never finished
// coordinates, so that lines stay sharp at 125 % and 150 %.

#include "gui/widgets/colours.hpp"
#include "gui/widgets/imgui.hpp"

namespace tongbao::gui {

// Sizes in CSS pixels.
inline constexpr float kTopBarHeight = 48;
inline constexpr float kDoubleRuleHeight = 4;
inline constexpr float kStepHeadHeight = 56;
inline constexpr float kStatusHeight = 28;
inline constexpr float kRailWidth = 168;
inline constexpr float kRailStepHeight = 56;
inline constexpr float kGutterLeft = 20;
inline constexpr float kGutterRight = 16;
inline constexpr float kTableHeaderHeight = 32;
inline constexpr float kRowHeight = 24;
inline constexpr float kButtonHeight = 32;
inline constexpr float kInputHeight = 28;
inline constexpr float kChipHeight = 22;
inline constexpr float kRadiusChip = 3;
inline constexpr float kRadiusControl = 4;
inline constexpr float kRadiusCard = 6;

// Three text sizes, no bold: hierarchy is size, then ink, then position.
enum class TextSize { Title, Body, Small };

// The faces the platform offers. Both draw a glyph's ink centred in a line box as high as the font
// size.
struct Fonts {
  ImFont* ui = nullptr;        // the system's Chinese sans
  ImFont* document = nullptr;  // the face of the A4 sheet; may be the same
};
void set_fonts(const Fonts& fonts);
const Fonts& fonts();

// Sets the scale (device pixels per CSS pixel) and Dear ImGui's style. `software` turns off
// textured lines, which a renderer that samples the nearest texel draws two pixels wide and grey.
void apply_theme(float scale, bool software);
float ui_scale();

// CSS pixels → whole device pixels; a positive size never vanishes.
float px(float css);

// The page's two turning points: below 1180 CSS pixels (1366 at 125 %) names give way, from 1600 on there
// is room for more columns.
bool is_narrow_page();
bool is_wide_page();

float font_px(TextSize size);  // 20, 15, 13
float line_px(TextSize size);  // 28, 24, 20

}  // namespace tongbao::gui
