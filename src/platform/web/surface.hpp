#pragma once
// surface.hpp: the canvas, its SDL window and its renderer
//
// One SDL window stands for the page's canvas and is kept as large as the browser window, in device
// pixels, so that one unit of layout is one pixel at every zoom. It is drawn by SDL's WebGL
// renderer where a graphics card does the work, and by our own software renderer elsewhere: without
// WebGL, and where WebGL itself is only imitated by the processor.

struct ImDrawData;

namespace tongbao::platform {

/// Creates window and renderer, WebGL or software as the page and its address (?renderer=) decide,
/// and connects it to Dear ImGui. Out      false when not even drawing in software is possible.
bool open_surface();

/// After the browser took the WebGL context away: a new canvas, window and renderer. A second loss
/// within a minute leads to the software renderer. Out      as open_surface.
bool reopen_surface();

/// Follows the browser window's size and zoom.
/// Out      true when something changed.
bool fit_surface();

/// Shows the picture on a white ground.
void draw_surface(ImDrawData& data);

bool is_software_renderer();
float surface_width();   // device pixels
float surface_height();  // device pixels
float surface_scale();   // device pixels per CSS pixel

/// True once after the WebGL context was lost.
bool take_context_loss();

}  // namespace tongbao::platform
