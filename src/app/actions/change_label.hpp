#pragma once
// change_label.hpp: how a change of the project is named and merged in the history
//
// Actions with the same merge key that follow each other make one undo step, until EndGesture: a drag or a typed word
// is one step.

#include <string>

namespace tongbao::app {

struct ChangeLabel {
  std::string text;       // 每条采用 5 分 → 6 分
  std::string merge_key;  // empty = a step of its own
};

}  // namespace tongbao::app
