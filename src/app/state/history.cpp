// A project value shares its tables with its neighbours, so a kept step costs a few kilobytes.

#include "app/state/history.hpp"

#include <utility>

namespace tongbao::app {

constexpr size_t kMaxSteps = 500;

void History::remember(ProjectPtr before, std::string label, const std::string& merge_key) {
  future_.clear();
  if (!merge_key.empty() && merge_key == open_merge_key_ && !past_.empty()) {
    past_.back().label = std::move(label);
    return;
  }
  open_merge_key_ = merge_key;
  past_.push_back({std::move(before), std::move(label)});
  if (past_.size() > kMaxSteps) past_.erase(past_.begin());
}

ProjectPtr History::undo(ProjectPtr current) {
  if (past_.empty()) return nullptr;
  end_gesture();
  StepBack step = std::move(past_.back());
  past_.pop_back();
  future_.push_back({std::move(current), step.label});
  return step.project;
}

ProjectPtr History::redo(ProjectPtr current) {
  if (future_.empty()) return nullptr;
  end_gesture();
  StepBack step = std::move(future_.back());
  future_.pop_back();
  past_.push_back({std::move(current), step.label});
  return step.project;
}

}  // namespace tongbao::app
