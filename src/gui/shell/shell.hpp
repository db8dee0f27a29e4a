#pragma once
// shell.hpp: the frame around the six steps: top bar, rail, status strip, toast, dialogs, shortcuts.

#include <memory>
#include <vector>

#include "app/action.hpp"
#include "app/state.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/score/score_lines.hpp"
#include "core/whatif/compare.hpp"

namespace tongbao::gui {

struct PageInput {
  const app::AppState& state;
  std::shared_ptr<const core::Results> results = nullptr;  // null without a project
  const core::ScoreExplainer* explainer = nullptr;  // of the results; null without a project
  const core::WhatChanged* changed = nullptr;  // against the project as opened or saved
  int n_dragged_files = 0;                 // files held over the page
  const app::ReadingProgress* reading = nullptr;  // of large files being read
};

/// Builds one frame of the whole page (between ImGui::NewFrame and ImGui::Render) and appends what the
/// user did to `actions`.
void draw_page(const PageInput& input, std::vector<app::Action>& actions);

}  // namespace tongbao::gui
