#pragma once
// effect.hpp: what the platform shall do, as data (作用)

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/state/storage_state.hpp"

namespace tongbao::app {

struct OpenPicker {};
/// What is being read is given up.
struct StopReading {};
struct SaveFile {
  std::string name;
  std::string bytes;
};
struct CopyText {
  std::string plain;
  std::string html;  // beside it; empty = none
};
/// The guide, or the document that is shown.
struct PrintPage {
  bool is_guide = false;
};
/// To be read out by a screen reader.
struct Announce {
  std::string text;
};
/// Whether to warn before the page is left.
struct MarkUnsaved {
  bool unsaved = false;
};

// The browser's storage.
struct StoreProject {
  uint64_t id = 0;
  std::string name;  // for the list of unsaved work
  std::string bytes;
};
struct DropStored {
  uint64_t id = 0;
};
struct LoadStored {
  uint64_t id = 0;
};
/// The project of this number is open now; `bytes` tell other tabs that have the same one.
struct HoldProject {
  uint64_t id = 0;
  std::string bytes;
};
struct AllowStorage {
  Autosave wish = Autosave::On;
};
struct WipeStorage {};

using Effect = std::variant<OpenPicker, StopReading, SaveFile, CopyText, PrintPage, Announce, MarkUnsaved, StoreProject,
                            DropStored, LoadStored, HoldProject, AllowStorage, WipeStorage>;
using Effects = std::vector<Effect>;

}  // namespace tongbao::app
