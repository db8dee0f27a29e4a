#pragma once
// slider.hpp: the what-if slider and the rank ribbon under it.
//
// A slider holds exact points, so that no floating value ever becomes a score. Without an act of the
// user it changes nothing: a value between two steps, or outside the range, is shown where it is and
// stays. Crossings, where a rank changes, may lie anywhere; they are drawn at their true place and
// pressing one moves to the nearest step beyond it, as the caller decides.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/points.hpp"
#include "gui/widgets/control.hpp"

namespace tongbao::gui {

struct Crossing {
  double at = 0;              // in points
  core::Points jump_to = {};  // the value that a press on it gives
  std::string sentence = {};  // what happens there, shown on hover
};

struct SliderOptions {
  float width = 0;  // device pixels; 0: the rest of the line
  core::Points min = {};
  core::Points max = core::Points::from_raw(10 * core::Points::kScale);
  core::Points step = core::Points::from_raw(core::Points::kScale);  // more than 0
  std::optional<core::Points> base = std::nullopt;  // the compared value: a tick, and the start of the changed part
  bool enabled = true;
  std::string_view value_text = {};  // the value as a person reads it, for the mirror
  const std::vector<Crossing>* crossings = nullptr;
};

struct SliderResult {
  bool changed = false;    // `value` moved in this frame: show the result at once
  bool committed = false;  // the act is over (released, a key, the mirror): one undo step
};

// A drag lands on multiples of the step and on the ends; while it goes on the range stays as it was
// when it began. Keys go on from the value as it is: ←/→ one step, with Shift ten, Home back to the
// base (or min), End to max. The mirror's number is taken as it is, inside the range.
SliderResult slider(const char* id, std::string_view name, core::Points& value, const SliderOptions& options);

struct RibbonCell {
  double from = 0, to = 0;  // in points
  std::string text = {};    // the rank in this interval
};
// The interval that holds `value` is blue. Returns the position of the pressed cell, or -1.
int ribbon(const char* id, std::string_view name, const std::vector<RibbonCell>& cells, double min, double max,
           double value, float width);

}  // namespace tongbao::gui
