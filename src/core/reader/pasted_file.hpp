#pragma once
// pasted_file.hpp: what a paste held → a file (粘贴)
//
// In       the clipboard's text, and the cells of its HTML table as core/table/pasted_table.hpp wants them.
// Out      the text of a published notice, which holds more than the table that may stand beside it, or a table; to be
//          read as any file (file_reading.hpp).
// Errors   nothing, if the paste is neither.
// Cost     O(bytes); a notice is read for it.

#include <optional>
#include <string>
#include <string_view>

namespace tongbao::core {

/// What the file is called, whichever it is.
struct PasteNames {
  std::string notice;
  std::string table;
};

struct PastedFile {
  std::string name;
  std::string bytes;
};

std::optional<PastedFile> pasted_file(std::string_view plain, std::string_view cells, const PasteNames& names);

}  // namespace tongbao::core
