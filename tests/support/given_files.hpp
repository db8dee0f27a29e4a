#pragma once
// given_files.hpp: files as a clerk gives them → the actions that open them

#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/actions/files.hpp"
#include "core/reader/file_reading.hpp"
#include "core/reader/pasted_file.hpp"

namespace tongbao::test_support {

struct GivenFile {
  std::string name;
  std::string bytes;
};

inline core::FoundFiles read_files(std::vector<GivenFile> files) {
  core::FoundFiles all;
  for (GivenFile& file : files) {
    core::FoundFiles found = core::read_file(std::move(file.name), std::move(file.bytes));
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

inline app::OpenFiles opens(std::vector<GivenFile> files) {
  return {std::make_shared<const core::FoundFiles>(read_files(std::move(files)))};
}

inline app::OpenPaste pastes(const std::string& plain, const std::string& cells, const core::PasteNames& names) {
  std::optional<core::PastedFile> file = core::pasted_file(plain, cells, names);
  core::FoundFiles found;
  if (file) found = core::read_file(std::move(file->name), std::move(file->bytes));
  return {std::make_shared<const core::FoundFiles>(std::move(found)), plain};
}

}  // namespace tongbao::test_support
