#pragma once
// file_reading.hpp: bytes of one file → what it holds, piece by piece (读入)
//
// In       the bytes, and a name for the messages.
// Out      FoundFiles: one, or one a table of a published notice. The same for any size of the pieces.
// Errors   in FoundFile::error: what is no text (file_kind.hpp), what is no table (recognise.hpp), a notice without one.
// Cost     O(bytes); a notice and what is recognised are one piece each.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/found_file.hpp"
#include "core/table/table.hpp"

namespace tongbao::core {

/// What the file is wanted for, where that is known.
enum class WantedAs {
  Whatever,
  Data,  // tables, whatever they look like
};

class FileReading {
 public:
  FileReading(std::string name, std::string bytes, WantedAs wanted = WantedAs::Whatever);
  FileReading(const FileReading&) = delete;  // its table reads the bytes where they are
  FileReading& operator=(const FileReading&) = delete;

  /// Reads on, about so many bytes.
  void read(size_t n_bytes);
  bool is_done() const { return is_done_; }
  size_t n_bytes_read() const;
  size_t n_rows_read() const;
  /// Reads what is left. Nothing may be read afterwards.
  FoundFiles finish();

 private:
  void begin();
  bool read_as_notice();
  void end_table();
  void end(FoundFile file);

  std::string name_;
  std::string bytes_;
  WantedAs wanted_;
  size_t n_bytes_;
  size_t n_rows_ = 0;                  // of what was read to its end
  std::optional<TableReading> table_;  // while the bytes are read as a table
  bool is_done_ = false;
  FoundFiles found_;
};

FoundFiles read_file(std::string name, std::string bytes);

struct DataFile {
  std::vector<SourceTable> sources;
  NoticeHead head;  // of a published notice
};
/// The same of a file that is data. Errors: the first of its tables'.
Result<DataFile> read_data(std::string name, std::string bytes);

}  // namespace tongbao::core
