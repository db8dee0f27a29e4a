#pragma once
// history.hpp: undo and redo by keeping old project values (撤销、重做)

#include <memory>
#include <string>
#include <vector>

#include "core/project/project.hpp"

namespace tongbao::app {

using ProjectPtr = std::shared_ptr<const core::Project>;

class History {
 public:
  /// Remembers `before` as the state to return to. With the merge key of the newest step nothing is
  /// added: that step already returns to where the gesture began.
  void remember(ProjectPtr before, std::string label, const std::string& merge_key);
  void end_gesture() { open_merge_key_.clear(); }
  /// A drag or another change that goes on: its end_gesture is still to come.
  bool is_gesture_open() const { return !open_merge_key_.empty(); }
  /// The project to return to; `current` goes to the other side. Empty if there is none.
  ProjectPtr undo(ProjectPtr current);
  ProjectPtr redo(ProjectPtr current);
  /// What undo or redo would do, e.g. 每条采用 5 分 → 6 分; empty if there is nothing.
  std::string undo_label() const { return past_.empty() ? "" : past_.back().label; }
  std::string redo_label() const { return future_.empty() ? "" : future_.back().label; }
  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }

 private:
  struct StepBack {
    ProjectPtr project;
    std::string label;
  };
  std::vector<StepBack> past_;
  std::vector<StepBack> future_;
  std::string open_merge_key_;
};

}  // namespace tongbao::app
