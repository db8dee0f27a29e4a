#pragma once
// file_name.hpp: any text → a name that every file system takes (文件名)
//
// Names of groups, annexes and projects are the user's, so they may hold what a file name must not: separators,
// wildcards, control characters, marks that turn the reading direction, the names of Windows devices.
//
// In       text in UTF-8.
// Out      the same with each refused character as _, of at most kMaxNameBytes bytes and kMaxNameCharacters
//          characters; never a dot or a space at either end. May be empty.
// Errors   none.
// Cost     O(length).

#include <set>
#include <string>
#include <string_view>

namespace tongbao::core {

/// File systems limit a name to 255 bytes and Windows a whole path to 260 characters; this leaves room for
/// what stands around the name.
constexpr size_t kMaxNameBytes = 150;
constexpr size_t kMaxNameCharacters = 80;

std::string safe_file_name(std::string_view text);

/// Tells equal names apart by a number, since one file must never replace another; upper and lower case and
/// full-width forms are the same name, as on some systems.
class FileNames {
 public:
  std::string unique(const std::string& stem, const std::string& extension);

 private:
  std::set<std::string> taken_;
};

}  // namespace tongbao::core
