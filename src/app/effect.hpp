#pragma once
// effect.hpp: what the platform shall do, as data (作用)

#include <string>
#include <variant>
#include <vector>

namespace tongbao::app {

struct OpenPicker {};
struct SaveFile {
  std::string name;
  std::string bytes;
};
struct CopyText {
  std::string plain;
  std::string html;  // beside it; empty = none
};
struct PrintPage {};
struct Announce { std::string text; };      // read out by a screen reader
struct MarkUnsaved { bool unsaved = false; };  // warn before the page is left

using Effect = std::variant<OpenPicker, SaveFile, CopyText, PrintPage, Announce, MarkUnsaved>;
using Effects = std::vector<Effect>;

}  // namespace tongbao::app
