#pragma once
// input.hpp: pointer, keyboard, text and clipboard, from the page's listeners to Dear ImGui
//
// The page's scripts decide which events are the program's (web/bridge/2x-*.js); here they become
// Dear ImGui events, each of which asks for frames. The hidden textarea is the only source of text:
// it works with every input method, and keys never produce characters by themselves.

#include <string>

#include "platform/platform.hpp"

namespace tongbao::platform {

/// Connects Dear ImGui's clipboard and text-input hooks. Call once, after ImGui::CreateContext.
void connect_input(Program& program);

/// After each frame: moves the textarea to the caret, gives it the focus while a text field is
/// active, and shows the pointer shape Dear ImGui wants.
void finish_input_frame();

/// Something is still going on that needs frames: a held key or button, or events not yet used up.
bool input_in_progress();

/// A mouse button is down: the user drags.
bool is_dragging();

}  // namespace tongbao::platform
