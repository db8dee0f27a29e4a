#pragma once
// colours.hpp: every colour of the page; web/style.css uses the same, which a test checks
//
// Colour pairs used for text have a contrast of at least 4.5, control edges and data bars of at least 3.

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
inline constexpr ImU32 kSelectedText = rgb(0xBFD4E8);  // behind marked letters
// Please look; agrees.
inline constexpr ImU32 kWarn = rgb(0x845300);
inline constexpr ImU32 kWarnTint = rgb(0xFFF6E0);
inline constexpr ImU32 kWarnCell = rgb(0xFFFBF0);  // a whole column in question
inline constexpr ImU32 kWarnEdge = rgb(0xE0C580);
inline constexpr ImU32 kAskEdge = rgb(0xB0730F);  // 待确认: outline, dot; never text
inline constexpr ImU32 kOk = rgb(0x2A6A48);
inline constexpr ImU32 kOkTint = rgb(0xEEF6F1);
inline constexpr ImU32 kOkEdge = rgb(0xB4D2C1);
inline constexpr ImU32 kCriticise = rgb(0x3F4650);  // on kGround2
// Score segments.
inline constexpr ImU32 kBar1 = rgb(0x5B7FA7);  // 本级
inline constexpr ImU32 kBar2 = rgb(0xA8752A);  // 上级
inline constexpr ImU32 kBar3 = rgb(0x578A70);  // 加分
inline constexpr ImU32 kBar4 = rgb(0x7D6CA0);  // 其他
// On and behind what lies over the page.
inline constexpr ImU32 kTooltipSecond = rgb(0xC9CDD1);
inline constexpr ImU32 kVeil = rgb(0x1E2226, 96);
// Unavailable.
inline constexpr ImU32 kDisabledText = rgb(0x8A867E);
inline constexpr ImU32 kDisabledFill = rgb(0xF2F0EB);
inline constexpr ImU32 kDisabledEdge = rgb(0xD2CEC5);

}  // namespace tongbao::gui
