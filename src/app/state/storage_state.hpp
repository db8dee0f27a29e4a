#pragma once
// storage_state.hpp: what the browser keeps of unsaved work (自动保存)
//
// The browser holds copies of a project only while it is unsaved: a copy that is there when the
// page is opened is work that was lost in a crash or with a closed tab. Every project that is
// opened gets a number that its copies carry; the number is no part of the project file.

#include <cstdint>
#include <string>
#include <vector>

#include "app/state/history.hpp"
#include "core/project/file_size.hpp"

namespace tongbao::app {

enum class Autosave {
  Unknown,  // the browser has not answered yet
  Ask,      // opened from a file: nothing is kept until the user agrees
  Off,      // 关闭
  Shared,   // 这台电脑多人共用: off, and remembered
  On,       // 开启
};

enum class StorageTrouble {
  None,
  Blocked,  // the browser refuses: private mode, a setting
  Full,
  Newer,  // a newer version of this page has changed the storage
};

/// What can be read of the copies of a piece of work.
enum class Copies {
  Good,
  OlderOnly,  // the newest is damaged, the one before is whole
  Damaged,
  Foreign,  // written by another version of this page
};

struct UnsavedWork {
  uint64_t id = 0;
  std::string name;
  std::string time;  // as the user's clock had it, for the eye only: 6月3日 14:05
  Copies copies = Copies::Good;
  bool operator==(const UnsavedWork&) const = default;
};

/// As the platform tells it, whenever something of it changed.
struct StorageReport {
  Autosave autosave = Autosave::Unknown;
  StorageTrouble trouble = StorageTrouble::None;
  bool is_writing = false;
  bool is_local_file = false;        // opened from a file: other local pages share the storage
  bool is_open_elsewhere = false;    // another tab has the same project
  std::vector<UnsavedWork> unsaved;  // of no open tab, newest first
};

struct StorageState {
  StorageReport now;
  uint64_t project_id = 0;  // of the open project
  uint64_t next_id = 1;
  ProjectPtr handed;          // what the browser was last given of the open project; null: it holds nothing
  core::FileSize tables;      // of the open project
  bool is_too_large = false;  // more than a project file may hold: neither handed over nor saved
};

}  // namespace tongbao::app
