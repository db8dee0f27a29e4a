#pragma once
// autosave.hpp: when the project is handed to the browser (自动保存的时机)

#include "app/state/state.hpp"

namespace tongbao::app {

/// Whether there are changes that the browser was not given and can be.
inline bool wants_store(const AppState& state) {
  return state.storage.now.autosave == Autosave::On && is_unsaved(state) && !state.storage.is_too_large &&
         state.storage.handed != state.project;
}

/// A change is written soon after the last one that follows it, and in a drag without an end not
/// later than kLongest after the first. While the browser is writing nothing is handed over; then
/// the newest state goes at once.
///
/// Measure  seconds of any clock that only goes forward.
class AutosaveTimer {
 public:
  static constexpr double kQuiet = 0.15;
  static constexpr double kLongest = 0.4;

  /// How long until StoreNow is due, 0: now; negative: nothing is due until something happens. To
  /// be asked after every action and when the time has passed.
  double wait(const AppState& state, double now) {
    if (!wants_store(state)) {
      seen_ = nullptr;
      return -1;
    }
    if (seen_ == nullptr) first_ = now;
    if (seen_ != state.project) last_ = now;
    seen_ = state.project;
    if (state.storage.now.is_writing) return -1;
    const double due = last_ + kQuiet < first_ + kLongest ? last_ + kQuiet : first_ + kLongest;
    return due > now ? due - now : 0;
  }

 private:
  ProjectPtr seen_;   // the newest state that is not handed over
  double first_ = 0;  // when the oldest change not handed over was seen
  double last_ = 0;
};

}  // namespace tongbao::app
