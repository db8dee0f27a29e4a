#pragma once
// file_size.hpp: how large a project's file is, so that nothing is saved that cannot be opened (项目文件大小)
//
// In       tables before they are written, or the text of a file that this program wrote.
// Out      bytes and JSON values as json_guard counts them. Of tables not less than the file will have, and
//          hardly more; of a text exactly.
// Errors   none.
// Cost     O(bytes) of one pass, nothing is allocated.

#include <cstdint>
#include <string_view>

#include "core/project/json_limits.hpp"
#include "core/project/project.hpp"

namespace tongbao::core {

struct FileSize {
  int64_t n_bytes = 0;
  int64_t n_values = 0;
};

/// The rows of all tables; the rest of a project is small unless someone pastes a book into it.
FileSize size_of_tables(const Project& project);
FileSize size_of_text(std::string_view json);

inline bool fits(const FileSize& size, const JsonLimits& limits) {
  return size.n_bytes <= limits.n_bytes && size.n_values <= limits.n_values;
}

/// Why it does not fit: ProjectTooLarge.
Error too_large(const JsonLimits& limits);

}  // namespace tongbao::core
