#pragma once
// published_notice.hpp: the text of a published notice → its tables, title, issuer and date (通报原文)
//
// What is on a web page, in a chat or in a file saved as text: running text, one table or several below it, and what
// the page has around them. Each table becomes a source of its own, named by the file and its caption. Counts that the
// text says are used where there is no table, and compared with the tables where there are some.
//
// In       text (text/decode.hpp).
// Out      PublishedNotice; rows have the numbers of their lines in the text, or count from 1 if they have none.
// Errors   NoticeWithoutTable. Diagnostics: CellsUncertain, LinesNotRead, CountsSaid, SentenceOpen,
//          SaidDiffers.
// Cost     O(length), times a few hundred where cells stand one a line.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/prose/notice_head.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

struct NoticeTable {
  std::string name;  // 附件1 各乡镇街道信息采用情况统计表
  std::string group;
  std::string period;
  std::shared_ptr<const Table> table;
  bool counts_are_asked = false;  // the header, or where the counts come from, is not certain
  Diagnostics diagnostics;        // without a file name
};

struct PublishedNotice {  // 通报原文
  NoticeHead head;
  std::vector<NoticeTable> tables;  // never empty
};

/// A file of so many bytes is not too long for a notice.
constexpr bool may_be_notice(size_t n_bytes) { return n_bytes <= size_t{512} * 1024; }

/// False for an ordinary table of rows and columns.
bool looks_like_notice(std::string_view text);

Result<PublishedNotice> read_notice(const std::string& file_name, std::string_view text);

/// 通报.txt · 附件1 各乡镇街道信息采用情况统计表: what the source is known by.
std::string source_name(const std::string& file_name, const NoticeTable& table);

/// The table recognised, with what its caption says. Errors: those of recognise().
Result<SourceTable> recognise_notice_table(const std::string& source_name, Encoding encoding, const NoticeTable& table);

}  // namespace tongbao::core
