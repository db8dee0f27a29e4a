#pragma once
// read_files.hpp: files as bytes → what they hold, piece by piece (读入)
//
// What a file holds is found by core/reader. A page reads large files a piece at a time and shows how far it is; taking
// them into a project is open_files.hpp.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/file_reading.hpp"

namespace tongbao::app {

struct OpenedFile {
  std::string name;
  std::string bytes;
};

struct ReadingProgress {
  std::string name;     // of the file that is being read, or the last one
  int64_t n_bytes = 0;  // read, of all files
  int64_t n_total = 0;
  int64_t n_rows = 0;  // read, of all tables
};

class FilesReading {
 public:
  explicit FilesReading(std::vector<OpenedFile> files);
  /// Reads on, about so many bytes.
  void read(size_t n_bytes);
  bool is_done() const { return idx_ == files_.size(); }
  ReadingProgress progress() const;
  /// Reads what is left. In the order given. Nothing may be read afterwards.
  core::FoundFiles finish();

 private:
  std::vector<OpenedFile> files_;
  core::FoundFiles found_;
  size_t idx_ = 0;                            // the file that is being read
  std::optional<core::FileReading> reading_;  // of that file
  ReadingProgress so_far_;                    // without the file that is being read
};

inline core::FoundFiles read_files(std::vector<OpenedFile> files) { return FilesReading(std::move(files)).finish(); }

}  // namespace tongbao::app
