#pragma once
// reading_progress.hpp: how far the files that are being read are (读入进度)

#include <cstdint>
#include <string>

namespace tongbao::app {

struct ReadingProgress {
  std::string name;     // of the file that is being read
  int64_t n_bytes = 0;  // read, of all files
  int64_t n_total = 0;
  int64_t n_rows = 0;  // read, of all tables
};

}  // namespace tongbao::app
