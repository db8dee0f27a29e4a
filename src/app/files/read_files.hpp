#pragma once
// read_files.hpp: files as bytes → tables and the rest, piece by piece (读入)
//
// What a file is shows in its content: JSON says it itself, a table with roster columns and no counts is a roster, the
// text of a published notice is as many tables as it holds, every other text is data. A page reads large files a piece at a time and shows how far it is; taking them into a
// project is open_files.hpp.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/prose/published_notice.hpp"
#include "core/table/table.hpp"

namespace tongbao::app {

struct OpenedFile {
  std::string name;
  std::string bytes;
};

enum class FileJob { Project, Rules, Notice, Roster, Data };  // in the order in which they are taken

struct ReadFile {
  std::string name;
  std::string bytes;  // empty where the table is all that is needed
  FileJob job = FileJob::Data;
  core::Encoding encoding = core::Encoding::Utf8;           // Roster, Data
  std::shared_ptr<const core::Table> table = {};            // Data
  core::Diagnostics table_diagnostics = {};                 // Data
  std::shared_ptr<const core::NoticeTable> of_notice = {};  // Data: a table of a published notice, in place of `table`
  std::shared_ptr<const core::NoticeHead> head = {};        // of that notice, with its first table
  std::optional<core::Error> error = {};                    // cannot be used, and why
};

using ReadFiles = std::vector<ReadFile>;  // in the order given

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
  /// Reads what is left. Nothing may be read afterwards.
  ReadFiles finish();

 private:
  void begin_file();
  bool read_as_notice(const OpenedFile& file);
  void end_table();

  std::vector<OpenedFile> files_;
  ReadFiles read_;
  size_t idx_ = 0;                             // the file that is being read
  std::optional<core::TableReading> reading_;  // of that file
  ReadingProgress so_far_;                     // without the table that is being read
};

inline ReadFiles read_files(std::vector<OpenedFile> files) { return FilesReading(std::move(files)).finish(); }

}  // namespace tongbao::app
