#pragma once
// theme.hpp: the colours, sizes and text sizes of the page.
//
// Sizes are written in CSS pixels, as designed for a scale of 1, and turned into whole device
// pixels by px(): the canvas is laid out in device pixels, and numbers are rounded, never finished
// coordinates, so that lines stay sharp at 125 % and 150 %. Colour pairs used for text have a
// contrast of at least 4.5, control edges and data bars of at least 3.

#include <cstdint>

#include "gui/widgets/imgui.hpp"

namespace tongbao::gui {

constexpr ImU32 rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
  return (alpha << IM_COL32_A_SHIFT) | (((hex >> 16) & 255u) << IM_COL32_R_SHIFT) |
         (((hex >> 8) & 255u) << IM_COL32_G_SHIFT) | ((hex & 255u) << IM_COL32_B_SHIFT);
}

// Grounds.
inline constexpr ImU32 kPaper = rgb(0xFFFFFF);    // work area, cards, tables
inline constexpr ImU32 kGround = rgb(0xF7F5F1);   // rail, table header, drawer, hovered row
inline constexpr ImU32 kGround2 = rgb(0xEFECE5);  // behind the A4 sheet, grey chip
// Text.
inline constexpr ImU32 kInk = rgb(0x1E2226);
inline constexpr ImU32 kInk2 = rgb(0x4A5056);  // labels, header text
inline constexpr ImU32 kInk3 = rgb(0x666B70);  // captions, zeros, inherited values
// Lines.
inline constexpr ImU32 kLine = rgb(0xE5E2DB);
inline constexpr ImU32 kRowLine = rgb(0xEFEDE8);
inline constexpr ImU32 kLine2 = rgb(0xD2CEC5);
inline constexpr ImU32 kControl = rgb(0x8E8A82);  // edge of buttons, inputs, checkboxes
inline constexpr ImU32 kTrack = rgb(0xE0DCD3);    // slider track
inline constexpr ImU32 kScrollThumb = rgb(0xC6C2B9);
// The one accent: official red. One solid red button a screen.
inline constexpr ImU32 kRed = rgb(0xA2191F);
inline constexpr ImU32 kRedHover = rgb(0x86141A);
inline constexpr ImU32 kRedPress = rgb(0x6E0F14);
inline constexpr ImU32 kRedTint = rgb(0xFBF1EF);
inline constexpr ImU32 kRedEdge = rgb(0xE2BDB9);
// Selected, bound to data, or clickable; nothing else.
inline constexpr ImU32 kBlue = rgb(0x2A5B8C);
inline constexpr ImU32 kBlueTint = rgb(0xE8EFF6);
inline constexpr ImU32 kBluePress = rgb(0xD6E2EE);
inline constexpr ImU32 kBlueEdge = rgb(0xA8C2DA);
// Please look; agrees.
inline constexpr ImU32 kWarn = rgb(0x845300);
inline constexpr ImU32 kWarnTint = rgb(0xFFF6E0);
inline constexpr ImU32 kWarnCell = rgb(0xFFFBF0);  // a whole column in question
inline constexpr ImU32 kWarnEdge = rgb(0xE0C580);
inline constexpr ImU32 kOk = rgb(0x2A6A48);
inline constexpr ImU32 kOkTint = rgb(0xEEF6F1);
inline constexpr ImU32 kOkEdge = rgb(0xB4D2C1);
inline constexpr ImU32 kCriticise = rgb(0x3F4650);  // on kGround2
// Score segments.
inline constexpr ImU32 kBar1 = rgb(0x5B7FA7);  // 本级
inline constexpr ImU32 kBar2 = rgb(0xA8752A);  // 上级
inline constexpr ImU32 kBar3 = rgb(0x578A70);  // 加分
inline constexpr ImU32 kBar4 = rgb(0x7D6CA0);  // 其他
// Unavailable.
inline constexpr ImU32 kDisabledText = rgb(0x8A867E);
inline constexpr ImU32 kDisabledFill = rgb(0xF2F0EB);
inline constexpr ImU32 kDisabledEdge = rgb(0xD2CEC5);

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
