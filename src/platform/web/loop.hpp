#pragma once
// loop.hpp: draws frames when something asks for them, and none otherwise
//
// request_frame and request_frame_after (platform.hpp) ask. A frame runs in the browser's animation
// callback; while the page rests nothing is scheduled at all. When the last asked-for frame is
// done, the accessibility mirror is brought up to date.

#include "platform/platform.hpp"

namespace tongbao::platform {

/// Keeps the program and asks for the first frames.
void start_loop(std::unique_ptr<Program> program, ImFont* ui_font, ImFont* document_font);

/// Wakes the page once the pointer has rested for `seconds`; a later call puts it off.
void request_frame_when_resting(double seconds);

/// The browser's timer fired.
void wake();

/// Draws what has come in so far at once, for browser events whose answer is needed before they
/// return or before the next event counts.
void draw_pending_frames();

}  // namespace tongbao::platform
