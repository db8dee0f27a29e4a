#pragma once
// json_limits.hpp: how large a JSON file may be (项目文件的上限)

#include <cstdint>

namespace tongbao::core {

/// Both what is read (json_guard.hpp) and what is saved (file_size.hpp) is held against these, so that what was saved
/// can be opened.
struct JsonLimits {
  int64_t n_bytes = int64_t{64} * 1024 * 1024;
  int64_t n_values = 4'000'000;  // each cell of a table is one
};

}  // namespace tongbao::core
