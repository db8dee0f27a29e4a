#pragma once
// widgets_slider.hpp: the what-if slider and the rank ribbon under it.
//
// Positions are whole steps, so that the caller maps them to exact points (e.g. step × 0.5) and no
// floating value ever becomes a score. Crossings, where a rank changes, may lie between two steps;
// they are drawn at their true place and pressing one moves to the nearest step beyond it, as the
// caller decides.

#include <string>
#include <string_view>
#include <vector>

#include "gui/widgets_control.hpp"

namespace tongbao::gui {

struct Crossing {
  double at = 0;              // in steps
  int jump_to = 0;            // the step that a press on it gives
  std::string sentence = {};  // what happens there, shown on hover
};

struct SliderOptions {
  float width = 0;  // device pixels; 0: the rest of the line
  int min = 0;
  int max = 10;
  int base = -1;  // step of the compared value: a tick, and the start of the changed part
  bool enabled = true;
  std::string_view value_text = {};  // the value as a person reads it, for the mirror
  double mirror_min = 0;             // value at step 0, and per step, for the mirror's number
  double mirror_step = 1;
  const std::vector<Crossing>* crossings = nullptr;
};

struct SliderResult {
  bool changed = false;    // `step` moved in this frame: show the result at once
  bool committed = false;  // the act is over (released, a key, the mirror): one undo step
};

// Keys: ←/→ one step, with Shift ten, Home back to the base (or min), End to max.
SliderResult slider(const char* id, std::string_view name, int& step, const SliderOptions& options);

struct RibbonCell {
  double from = 0, to = 0;  // in steps
  std::string text = {};    // the rank in this interval
};
// The interval that holds `step` is blue. Returns the position of the pressed cell, or -1.
int ribbon(const char* id, std::string_view name, const std::vector<RibbonCell>& cells, int min,
           int max, double step, float width);

}  // namespace tongbao::gui
