#pragma once
// dialect.hpp: what stands between the cells of a text (分隔符)
//
// Comma, TAB, semicolon and bar are what programs write. Tables pasted from chats and web pages have separators of their
// own: ，；、： or runs of spaces; these are taken only where nothing else cuts the text as regularly and numbers come out.
// A separator cuts the header as it cuts the rows: what stands in some cells only (甲;乙;丙 under 别名) is none.
//
// In       the beginning of a text; pieces of it, cut between characters.
// Out      the dialect; the text with its own separators as one character that CsvReader knows.
// Errors   none: a text that nothing cuts is a table of one column, read with commas.
// Cost     O(bytes).

#include <string>
#include <string_view>

#include "core/table/csv_reader.hpp"

namespace tongbao::core {

enum class OwnSeparator { None, Comma, Semicolon, Enumeration, Colon, Spaces };  // ， ； 、 ：

/// 中文逗号, 中文分号, 顿号, 冒号, 空格; "" for None.
const char* separator_zh(OwnSeparator separator);

struct TextDialect {
  CsvDialect csv;
  OwnSeparator own = OwnSeparator::None;
  bool operator==(const TextDialect&) const = default;
};

/// `head` is the beginning of the text; `is_all` says that nothing follows it.
TextDialect detect_dialect(std::string_view head, bool is_all);

/// Replaces a separator of its own by the delimiter of its dialect. Spaces at the ends of a line separate nothing.
class SeparatorFolder {
 public:
  explicit SeparatorFolder(OwnSeparator separator) : separator_(separator) {}
  std::string fold(std::string_view text);

 private:
  OwnSeparator separator_;
  bool is_at_start_ = true;        // of a line
  bool is_behind_spaces_ = false;  // that separate if something follows
};

}  // namespace tongbao::core
