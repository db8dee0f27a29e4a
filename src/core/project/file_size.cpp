// The layout of a table is known (json_layout.hpp): a row is on a line of its own, indented by eight
// spaces, its cells between quotes with a comma and a space behind each.

#include "core/project/file_size.hpp"

#include <string>
#include <vector>

namespace tongbao::core {
namespace {

constexpr int64_t kRowBytes = 8 + 2 + 2;  // indent, brackets, comma and line feed
constexpr int64_t kCellBytes = 2 + 2;     // quotes, comma and space
constexpr int64_t kNumberBytes = 19 + 2;  // of a row, where rows are numbered

int64_t escaped_bytes(std::string_view text) {
  int64_t n_bytes = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F)
      n_bytes += 6;  // \u0001
    else
      n_bytes += c == '"' || c == '\\' ? 2 : 1;
  }
  return n_bytes;
}

bool is_numbered_from_one(const Table& table) {
  // Row numbers ascend, so the last one says it.
  return table.row_numbers.empty() || table.row_numbers.back() == static_cast<int64_t>(table.rows.size());
}

}  // namespace

FileSize size_of_tables(const Project& project) {
  FileSize size;
  for (const auto& source : project.sources) {
    const auto n_rows = static_cast<int64_t>(source->table->rows.size());
    size.n_values += 1 + n_rows;
    size.n_bytes += n_rows * kRowBytes;
    if (!is_numbered_from_one(*source->table)) {
      size.n_values += 1 + n_rows;
      size.n_bytes += n_rows * kNumberBytes;
    }
    const TableRows& rows = source->table->rows;
    std::vector<int64_t> bytes(static_cast<size_t>(rows.texts().size()));
    for (int32_t id = 0; id < rows.texts().size(); ++id)
      bytes[static_cast<size_t>(id)] = kCellBytes + escaped_bytes(rows.texts()[id]);
    for (size_t row = 0; row < rows.size(); ++row) {
      size.n_values += static_cast<int64_t>(rows[row].size());
      for (size_t i = 0; i < rows[row].size(); ++i) size.n_bytes += bytes[static_cast<size_t>(rows[row].text_id(i))];
    }
  }
  return size;
}

/// Each container and each comma outside of texts, and the first entry of each container that has one,
/// stand for one value; so does the whole.
FileSize size_of_text(std::string_view json) {
  FileSize size{static_cast<int64_t>(json.size()), 1};
  bool in_text = false;
  bool may_be_empty = false;  // a container was opened, nothing has come since
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_text) {
      if (c == '\\') ++i;
      in_text = c != '"';
      continue;
    }
    if (c == ' ' || c == '\n') continue;
    if (may_be_empty && c != ']' && c != '}') ++size.n_values;
    may_be_empty = c == '[' || c == '{';
    if (c == ',') ++size.n_values;
    in_text = c == '"';
  }
  return size;
}

Error too_large(const JsonLimits& limits) {
  return {Code::ProjectTooLarge,
          {},
          {std::to_string(limits.n_bytes / (int64_t{1024} * 1024)), std::to_string(limits.n_values / 10'000)}};
}

}  // namespace tongbao::core
