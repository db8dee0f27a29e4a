#pragma once
// canvas_font.hpp: Dear ImGui glyphs drawn by the browser with the system's own fonts
//
// No font is shipped. Each character is drawn once, when it is first needed, on a hidden 2D canvas
// with the browser's font stack, and its coverage goes into Dear ImGui's growing atlas. So every
// character the machine can show can be shown, rare names included.
//
// Measure  font sizes are whole device pixels; advances and baselines are rounded to whole device
// pixels. Cost     about 0.1 ms for a new character at one size, nothing afterwards.

#include "gui/widgets/imgui.hpp"

namespace tongbao::platform {

enum class Face : unsigned {
  Ui = 0,        // the system's Chinese sans (微软雅黑, 苹方, 思源黑体 …)
  Document = 1,  // the face of notices (仿宋, then 宋体)
};

/// Adds a face to the atlas. Sizes are chosen when drawing (ImGui::PushFont).
ImFont* add_canvas_font(ImFontAtlas& atlas, Face face);

}  // namespace tongbao::platform
