#pragma once
// software_renderer.hpp: Dear ImGui's drawing into memory, for machines without WebGL
//
// In       ImDrawData, and the pixels to draw over.
// Out      the same picture as a graphics card would give: edges at fractions of a pixel, softened
// edges,
//          text pixel for pixel.
// Limits   textures are drawn as upright rectangles only (text is; shapes are untextured as long as
// the
//          style draws its lines without a texture); the target is opaque.
// Cost     proportional to the pixels covered; a full screen of tables takes a few milliseconds.

#include <cstdint>

#include "gui/widgets/imgui.hpp"

namespace tongbao::platform {

/// Pixels as 32-bit words, bytes red, green, blue, unused. `stride` is in pixels.
struct PixelView {
  std::uint32_t* pixels = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;
};

/// Tells Dear ImGui that its textures, which stay in its own memory, are ready to be drawn from.
void connect_software_renderer();
/// Gives the textures back, so that another renderer can take them.
void disconnect_software_renderer();

void draw_in_software(const ImDrawData& data, const PixelView& target);

}  // namespace tongbao::platform
