// notice_text.cpp: the notice as a plain text file.
//
// Old Notepad and WPS need the byte order mark and CRLF. A blank line stands where the page changes
// its part, so that the text can be pasted into Word and formatted by eye.

#include "core/notice/notice.hpp"
#include "core/text/encode.hpp"

namespace tongbao::core {
namespace {

constexpr const char* kNewline = "\r\n";
constexpr const char* kIndent = "　　";

/// Blocks of one part stand together; a blank line separates the parts.
int part_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::DocumentNumber:
    case BlockKind::IssueNumber:
      return 0;
    case BlockKind::Title:
      return 1;
    case BlockKind::Addressees:
    case BlockKind::Paragraph:
    case BlockKind::Heading:
      return 2;
    case BlockKind::AnnexList:
      return 3;
    case BlockKind::Issuer:
    case BlockKind::Date:
      return 4;
    case BlockKind::Remark:
      return 5;
  }
  return 0;
}

bool is_indented(BlockKind kind) {
  return kind == BlockKind::Paragraph || kind == BlockKind::Heading || kind == BlockKind::AnnexList ||
         kind == BlockKind::Remark;
}

void append_table(std::string& text, const OutTable& table) {
  for (size_t i = 0; i < table.headers.size(); ++i) text += (i > 0 ? "\t" : "") + table.headers[i];
  text += kNewline;
  for (const auto& row : table.rows) {
    for (size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "\t" : "") + row[i].text;
    text += kNewline;
  }
}

bool starts_with(const std::string& text, const char* start) { return text.rfind(start, 0) == 0; }

}  // namespace

std::vector<std::string> note_lines(const OutTable& annex) {
  const auto& notes = annex.notes;
  const bool has_prefix = !notes.empty() && (starts_with(notes[0], "注：") || starts_with(notes[0], "注:"));
  // Who writes the prefix also writes the numbers.
  const bool is_numbered = notes.size() > 1 && !has_prefix;
  std::vector<std::string> lines;
  for (size_t i = 0; i < notes.size(); ++i) {
    const std::string before = i > 0 ? kIndent : has_prefix ? "" : "注：";
    lines.push_back(before + (is_numbered ? std::to_string(i + 1) + "." : "") + notes[i]);
  }
  return lines;
}

std::string annex_label(size_t annex_idx, size_t n_annexes) {
  return n_annexes > 1 ? "附件" + std::to_string(annex_idx + 1) : "附件";
}

std::vector<PagePiece> page_pieces(const Notice& notice) {
  using Kind = PagePiece::Kind;
  std::vector<PagePiece> pieces;
  for (const auto& block : notice.blocks) pieces.push_back({Kind::Block, block.text, &block, nullptr});
  for (size_t i = 0; i < notice.annexes.size(); ++i) {
    const OutTable& annex = notice.annexes[i];
    const std::string label = annex_label(i, notice.annexes.size());
    pieces.push_back({Kind::AnnexLabel, label, nullptr, nullptr});
    pieces.push_back({Kind::AnnexTitle, annex.title, nullptr, nullptr});
    pieces.push_back({Kind::AnnexTable, "", nullptr, &annex});
    for (auto& line : note_lines(annex)) pieces.push_back({Kind::AnnexNote, std::move(line), nullptr, nullptr});
  }
  return pieces;
}

namespace {

std::string plain_text(const Notice& notice) {
  std::string text;
  int part = -1;
  for (const PagePiece& piece : page_pieces(notice)) {
    if (piece.block != nullptr) {
      const int block_part = part_of(piece.block->kind);
      if (part >= 0 && block_part != part) text += kNewline;
      part = block_part;
      if (is_indented(piece.block->kind)) text += kIndent;
    }
    if (piece.kind == PagePiece::Kind::AnnexLabel && !text.empty()) text += kNewline;
    if (piece.table != nullptr)
      append_table(text, *piece.table);
    else
      text += piece.text + kNewline;
  }
  return text;
}

}  // namespace

std::string notice_text(const Notice& notice) { return utf8_with_bom(plain_text(notice)); }

std::string letter_text(const Letter& letter) {
  std::string text;
  for (const Notice& copy : letter.copies) text += (text.empty() ? "" : "\f") + plain_text(copy);
  return utf8_with_bom(text);
}

}  // namespace tongbao::core
