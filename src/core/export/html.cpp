// Spreadsheets run a formula and change a number on the way in from HTML as they do from CSV, so
// the cells are guarded in the same way; the number format @ is what Excel writes for text.

#include "core/export/html.hpp"

#include <string_view>

#include "core/base/digits.hpp"
#include "core/table/csv_writer.hpp"

namespace tongbao::core {
namespace {

/// Only of characters that numbers and dates are made of; a rate (12.5%) may become one.
bool looks_like_number(std::string_view text) {
  bool has_digit = false;
  while (!text.empty()) {
    bool is_part = false;
    for (const std::string_view part : {"年", "月", "日", "时", "分"}) {
      if (text.substr(0, part.size()) != part) continue;
      text.remove_prefix(part.size());
      is_part = true;
    }
    if (is_part || text.empty()) continue;
    const bool begins_with_digit = is_digit(text[0]);
    if (!begins_with_digit && std::string_view("./-:+,eE ").find(text[0]) == std::string_view::npos) return false;
    has_digit = has_digit || begins_with_digit;
    text.remove_prefix(1);
  }
  return has_digit;
}

std::string escape_html(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '\n':
        html += "<br>";
        break;
      default:
        html += c;
    }
  }
  return html;
}

void append_cell(std::string& html, const char* tag, const OutCell& cell, bool is_for_spreadsheet) {
  html += '<';
  html += tag;
  const bool is_text = is_for_spreadsheet && !cell.is_number;
  if (is_text && looks_like_number(cell.text)) html += " style='mso-number-format:\"\\@\"'";
  html += '>';
  if (is_text && needs_formula_guard(cell.text)) html += '\'';
  html += escape_html(cell.text);
  html += "</";
  html += tag;
  html += '>';
}

void append_table(std::string& html, const OutTable& table, bool is_for_spreadsheet) {
  html += "<table><thead><tr>";
  for (const std::string& header : table.headers) append_cell(html, "th", {header, false}, is_for_spreadsheet);
  html += "</tr></thead><tbody>";
  for (const auto& row : table.rows) {
    html += "<tr>";
    for (const OutCell& cell : row) append_cell(html, "td", cell, is_for_spreadsheet);
    html += "</tr>";
  }
  html += "</tbody></table>";
}

const char* class_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::DocumentNumber:
    case BlockKind::IssueNumber:
      return "number";
    case BlockKind::Title:
      return "title";
    case BlockKind::Addressees:
      return "addressees";
    case BlockKind::Paragraph:
    case BlockKind::Remark:
      return "paragraph";
    case BlockKind::Heading:
      return "heading";
    case BlockKind::AnnexList:
      return "annex-list";
    case BlockKind::Issuer:
    case BlockKind::Date:
      return "signature";
  }
  return "";
}

void append_element(std::string& html, const char* tag, const char* css_class, std::string_view text) {
  html += std::string("<") + tag + " class=\"" + css_class + "\">" + escape_html(text) + "</" + tag + ">";
}

}  // namespace

std::string table_html(const OutTable& table) {
  std::string html;
  append_table(html, table, true);
  return html;
}

std::string notice_html(const Notice& notice) {
  using Kind = PagePiece::Kind;
  std::string html;
  bool is_in_annex = false;
  for (const PagePiece& piece : page_pieces(notice)) {
    switch (piece.kind) {
      case Kind::Block: {
        const char* tag = piece.block->kind == BlockKind::Title     ? "h1"
                          : piece.block->kind == BlockKind::Heading ? "h2"
                                                                    : "p";
        append_element(html, tag, class_of(piece.block->kind), piece.text);
        break;
      }
      case Kind::AnnexLabel:
        html += is_in_annex ? "</section><section class=\"annex\">" : "<section class=\"annex\">";
        is_in_annex = true;
        append_element(html, "p", "annex-label", piece.text);
        break;
      case Kind::AnnexTitle:
        append_element(html, "h2", "annex-title", piece.text);
        break;
      case Kind::AnnexTable:
        append_table(html, *piece.table, false);
        break;
      case Kind::AnnexNote:
        append_element(html, "p", "note", piece.text);
        break;
    }
  }
  return is_in_annex ? html + "</section>" : html;
}

std::string letter_html(const Letter& letter) {
  std::string html;
  for (const Notice& copy : letter.copies) html += "<section class=\"copy\">" + notice_html(copy) + "</section>";
  return html;
}

}  // namespace tongbao::core
