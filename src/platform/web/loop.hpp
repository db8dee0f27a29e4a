#pragma once
// loop.hpp: draws frames when something asks for them, and none otherwise
//
// request_frame and request_frame_after (platform.hpp) ask. A frame runs in the browser's animation
// callback; while the page rests nothing is scheduled at all. When the last asked-for frame is
// done, the accessibility mirror is brought up to date.

#include "platform/platform.hpp"

namespace tongbao::platform {

/// Keeps the program and tells it what it is drawn on.
void start_loop(std::unique_ptr<Program> program, ImFont* ui_font, ImFont* document_font);

/// Draws at once, with windows that have already taken their sizes, and makes the mirror when nothing more is asked for.
void draw_first_frame();

/// Wakes the page once the pointer has rested for `seconds`; a later call puts it off.
void request_frame_when_resting(double seconds);

/// The browser's timer fired.
void wake();

/// Draws what has come in so far at once, for browser events whose answer is needed before they
/// return or before the next event counts.
void draw_pending_frames();

}  // namespace tongbao::platform
