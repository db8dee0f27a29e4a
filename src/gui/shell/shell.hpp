#pragma once
// shell.hpp: the frame around the six steps: top bar, rail, status strip, toast, dialogs, shortcuts.

#include <vector>

#include "app/files/reading_progress.hpp"
#include "app/session/session.hpp"

namespace tongbao::gui {

struct PageInput {
  app::Shown shown;
  int n_dragged_files = 0;                        // files held over the page
  const app::ReadingProgress* reading = nullptr;  // of files that take longer than a moment
  bool is_waiting = false;                        // what the user did waits for the rest of the program
};

/// Builds one frame of the whole page (between ImGui::NewFrame and ImGui::Render) and appends what the
/// user did to `actions`.
void draw_page(const PageInput& input, std::vector<app::Action>& actions);

}  // namespace tongbao::gui
