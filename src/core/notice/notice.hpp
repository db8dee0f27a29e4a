#pragma once
// notice.hpp: the plan of a notice, and the notice that is made of it (通报)
//
// Texts hold names of facts in braces: {报送.部门}. A part may depend on a fact:
//     {?名单.批评}…{:}otherwise…{/}     kept if the fact exists and is neither 0 nor empty
// The parts do not nest, but may span paragraphs. So every figure of the notice is bound to the
// tables. A paragraph that is empty after that is dropped, and so is a section all of whose
// paragraphs are; in headings {序} is the number of the heading among those that stay: 一, 二, 三.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/facts/facts.hpp"
#include "core/notice/annex.hpp"

namespace tongbao::core {

enum class DateStyle {
  Arabic,    // 2023年4月13日
  Numerals,  // 二〇〇九年二月二十五日
};

struct NoticeSection {  // 段
  std::string heading;  // 一、基本情况 ; may be empty
  std::string text;     // paragraphs, one a line
  bool operator==(const NoticeSection&) const = default;
};

/// A short text beside the notice, of the same facts (告知书). The notice's rules for texts hold here too.
struct LetterPlan {
  std::string name;  // 告知书; also of its file, empty = 告知书
  std::string title;
  std::string addressees;
  std::string body;                  // paragraphs, one a line; a letter whose body is empty is not made
  std::vector<std::string> issuers;  // empty = those of the notice
  std::optional<Date> date;          // none = that of the notice
  /// The name of a list: each of its units gets a copy of its own (每家一份), in which {单位} is the unit, and
  /// {本单位报送} {本单位采用} {本单位名次} {本单位得分} are its figures, as far as they are given. Empty = one for all.
  std::string each_of;
  bool operator==(const LetterPlan&) const = default;
};

struct NoticePlan {
  std::string title;
  std::string document_number;  // 文号
  std::string issue_number;     // 期号
  std::string addressees;       // 主送机关
  std::string opening;          // 依据与开头
  std::vector<NoticeSection> sections;
  std::vector<AnnexPlan> annexes;    // empty = default_annexes
  std::vector<std::string> issuers;  // 落款, one a line
  std::optional<Date> date;
  DateStyle date_style = DateStyle::Arabic;
  std::string remark;  // 附注: （此件主动公开）
  /// 百分数小数位, 0–2: of every rate that the notice prints, in its facts, annexes and entered formulas.
  int64_t rate_places = kRatePlaces;
  std::vector<LetterPlan> letters = {};
  bool operator==(const NoticePlan&) const = default;
};

enum class BlockKind {
  DocumentNumber,
  IssueNumber,
  Title,
  Addressees,
  Paragraph,
  Heading,
  AnnexList,
  Issuer,
  Date,
  Remark
};

/// A figure or list inside a block, bytes [begin, end) of its text.
struct BoundSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string fact;
};

struct NoticeBlock {
  BlockKind kind = BlockKind::Paragraph;
  std::string text;
  std::vector<BoundSpan> spans;
  int32_t section_idx = -1;  // into NoticePlan::sections, -1 = none
};

struct Notice {                     // 通报
  std::vector<NoticeBlock> blocks;  // 正文, in order of the page
  std::vector<OutTable> annexes;    // titles and notes filled in
};

/// Texts of several lines give one block a line; empty fields give none. In the list of annexes the
/// first block begins 附件：, the others with as many ideographic spaces; annexes are numbered from
/// two on. A name that no fact has stays visible as {name} and is reported (FactUnknown) once a
/// section; what is wrong with an annex is reported by check_annex.
Checked<Notice> compose_notice(const NoticePlan& plan, const Facts& facts, const AnnexData& data);

/// A letter with all its copies, each a page of its own without annexes. Without copies it is not made.
struct Letter {
  std::string name;
  std::vector<Notice> copies;
};

/// One letter a plan, in the same order. A name that nothing has is reported once a letter (FactUnknown), also that of a list
/// that is not there; LetterListWrong if it is no list.
Checked<std::vector<Letter>> compose_letters(const NoticePlan& plan, const Facts& facts, const AnnexData& data);

/// What the user knows a letter by.
std::string letter_name(const LetterPlan& plan);

/// One piece of the finished page. Points into the notice.
struct PagePiece {
  enum class Kind { Block, AnnexLabel, AnnexTitle, AnnexTable, AnnexNote };
  Kind kind = Kind::Block;
  std::string text;                    // of all but tables
  const NoticeBlock* block = nullptr;  // of a Block
  const OutTable* table = nullptr;     // of an AnnexTable
};

/// The page from its first line to its last. Screen, paper and text file draw these and nothing else, so that
/// they cannot differ.
std::vector<PagePiece> page_pieces(const Notice& notice);

/// 附件, or 附件2 if there are several.
std::string annex_label(size_t annex_idx, size_t n_annexes);

/// The notes of an annex as lines: 注：…; numbered from two on. 注： that the plan has is kept.
std::vector<std::string> note_lines(const OutTable& annex);

/// The notice as plain text: UTF-8 with BOM, CRLF; paragraphs indented by two ideographic spaces,
/// annex tables with tabs between cells.
std::string notice_text(const Notice& notice);

/// All copies as one text of the same kind. A form feed is before each but the first: word processors begin a page.
std::string letter_text(const Letter& letter);

}  // namespace tongbao::core
