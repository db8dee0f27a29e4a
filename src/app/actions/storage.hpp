#pragma once
// storage.hpp: the browser's storage: what the user wants, and what the platform tells (自动保存)

#include <cstdint>
#include <string>
#include <variant>

#include "app/state/storage_state.hpp"

namespace tongbao::app {

class Turn;

/// The wish is On, Off or Shared.
struct SetAutosave {
  Autosave wish = Autosave::On;
};
struct RestoreWork {
  uint64_t id = 0;
};
struct DropWork {
  uint64_t id = 0;
};
struct WipeTraces {};
struct StoreNow {};
struct StorageReported {
  StorageReport report;
};
struct WorkRestored {
  uint64_t id = 0;
  std::string bytes;  // empty: it could not be read, or another tab has it
  std::string time;
};
struct TracesWiped {
  bool all_gone = false;
};

using StorageActions =
    std::variant<SetAutosave, RestoreWork, DropWork, WipeTraces, StoreNow, StorageReported, WorkRestored, TracesWiped>;

void apply(Turn& turn, const SetAutosave& action);
void apply(Turn& turn, const RestoreWork& action);
void apply(Turn& turn, const DropWork& action);
void apply(Turn& turn, const WipeTraces& action);
void apply(Turn& turn, const StoreNow& action);
void apply(Turn& turn, const StorageReported& action);
void apply(Turn& turn, const WorkRestored& action);
void apply(Turn& turn, const TracesWiped& action);

}  // namespace tongbao::app
