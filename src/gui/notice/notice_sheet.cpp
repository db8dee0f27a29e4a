// One long sheet of A4 width. Sizes follow the rules for official documents: a body of 三号 (16 pt) in
// 仿宋, a title of 二号 (22 pt), 28 characters a line; all scaled with the width that there is. Where the
// page breaks is the word processor's business.

#include "gui/notice/notice_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

constexpr float kA4Width = 794;      // CSS pixels at 96 dpi
constexpr float kTitleSize = 29.3F;  // 二号
constexpr float kBodySize = 21.3F;   // 三号
constexpr float kTableSize = 18.7F;  // 四号
constexpr float kBodyLine = 38.6F;   // 22 lines on a page

class Sheet {
 public:
  Sheet(const Rect& inside, float scale, const SheetOptions& options)
      : x_(inside.x), width_(inside.w), y_(inside.y), scale_(scale), options_(options) {}

  float y() const { return y_; }
  int32_t clicked_section() const { return clicked_section_; }

  void piece(const core::PagePiece& piece) {
    switch (piece.kind) {
      case core::PagePiece::Kind::Block:
        block(*piece.block);
        break;
      case core::PagePiece::Kind::AnnexLabel:
        gap(1);
        draw_rule(x_, y_, width_, kLine2);
        gap(0.5F);
        line(piece.text, kBodySize, Align::Left);
        break;
      case core::PagePiece::Kind::AnnexTitle:
        line(piece.text, kBodySize, Align::Centre, true);
        gap(0.3F);
        break;
      case core::PagePiece::Kind::AnnexTable:
        grid(*piece.table);
        break;
      case core::PagePiece::Kind::AnnexNote:
        wrapped(piece.text, kTableSize);
        break;
    }
  }

 private:
  void block(const core::NoticeBlock& block) {
    switch (block.kind) {
      case core::BlockKind::Title:
        gap(1);
        paragraph(block, kTitleSize, kBodyLine, Align::Centre, 0);
        gap(1);
        break;
      case core::BlockKind::DocumentNumber:
      case core::BlockKind::IssueNumber:
        paragraph(block, kBodySize, kBodyLine, Align::Centre, 0);
        break;
      case core::BlockKind::Addressees:
        paragraph(block, kBodySize, kBodyLine, Align::Left, 0);
        break;
      case core::BlockKind::Heading:
      case core::BlockKind::Paragraph:
      case core::BlockKind::Remark:
        paragraph(block, kBodySize, kBodyLine, Align::Left, 2);
        break;
      case core::BlockKind::AnnexList:
        gap(1);
        paragraph(block, kBodySize, kBodyLine, Align::Left, 2);
        gap(1);
        break;
      case core::BlockKind::Issuer:
      case core::BlockKind::Date:
        paragraph(block, kBodySize, kBodyLine, Align::Right, 0);
        break;
    }
  }

  float scaled(float css) const { return std::round(css * scale_); }
  void gap(float lines) { y_ += scaled(kBodyLine * lines); }

  void line(const std::string& words, float size, Align align, bool is_heading = false) {
    const float font = scaled(size);
    const float width = text_width(fonts().document, font, words);
    const float x = align == Align::Centre ? x_ + (width_ - width) / 2 : x_;
    draw_text_at(fonts().document, font, std::round(x), y_, kInk, words);
    const Rect box{x_, y_, width_, scaled(kBodyLine)};
    if (is_heading)
      record_heading(3, words, box);
    else
      record_text(words, box);
    y_ += scaled(kBodyLine);
  }

  void wrapped(const std::string& words, float size) {
    for (const std::string_view part : break_lines(fonts().document, scaled(size), words, width_)) {
      draw_text_at(fonts().document, scaled(size), x_, y_, kInk, part);
      y_ += scaled(kBodyLine * 0.8F);
    }
    record_text(words, {x_, y_, width_, 0});
  }

  /// The indent is part of the measured text, so that the first line breaks where it will on paper.
  void paragraph(const core::NoticeBlock& block, float size, float line_height, Align align, int n_indent) {
    const float font = scaled(size);
    const float top = y_;
    size_t start = 0;
    while (start <= block.text.size()) {
      size_t end = block.text.find('\n', start);
      if (end == std::string::npos) end = block.text.size();
      std::string indent;
      for (int i = 0; i < n_indent; ++i) indent += "　";
      const std::string text = indent + block.text.substr(start, end - start);
      for (const std::string_view part : break_lines(fonts().document, font, text, width_)) {
        const float width = text_width(fonts().document, font, part);
        float x = x_;
        if (align == Align::Centre) x = x_ + (width_ - width) / 2;
        if (align == Align::Right) x = x_ + width_ - width - 2 * font;
        x = std::round(x);
        const auto offset = static_cast<size_t>(part.data() - text.data());
        if (options_.shows_marks) marks(block, part, x, font, scaled(line_height), start, offset, indent.size());
        draw_text_at(fonts().document, font, x, y_ + std::round((scaled(line_height) - font) / 2), kInk, part);
        y_ += scaled(line_height);
      }
      start = end + 1;
    }
    const Rect box{x_, top, width_, y_ - top};
    if (block.kind == core::BlockKind::Title)
      record_heading(2, block.text, box);
    else if (block.kind == core::BlockKind::Heading)
      record_heading(3, block.text, box);
    else
      record_text(block.text, box);
    if (block.section_idx >= 0 && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::IsWindowHovered() &&
        box.contains(ImGui::GetIO().MousePos))
      clicked_section_ = block.section_idx;
    if (block.section_idx >= 0 && block.section_idx == options_.selected_section)
      ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(x_ - px(12), top), ImVec2(x_ - px(9), y_), kBlue);
  }

  /// Underlines what is bound to the data in this line.
  void marks(const core::NoticeBlock& block, std::string_view part, float x, float font, float line_height,
             size_t text_start, size_t part_offset, size_t indent_bytes) const {
    for (const core::BoundSpan& span : block.spans) {
      const auto to_line = [&](uint32_t at) {
        return static_cast<std::ptrdiff_t>(at) - static_cast<std::ptrdiff_t>(text_start) +
               static_cast<std::ptrdiff_t>(indent_bytes) - static_cast<std::ptrdiff_t>(part_offset);
      };
      const auto size = static_cast<std::ptrdiff_t>(part.size());
      const auto begin = std::clamp<std::ptrdiff_t>(to_line(span.begin), 0, size);
      const auto end = std::clamp<std::ptrdiff_t>(to_line(span.end), 0, size);
      if (begin >= end) continue;
      const float left = x + text_width(fonts().document, font, part.substr(0, static_cast<size_t>(begin)));
      const float right = left + text_width(fonts().document, font,
                                            part.substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin)));
      const float bottom = y_ + std::round((line_height - font) / 2) + font + std::round(font * 0.12F);
      ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(left, bottom), ImVec2(right, bottom + px(1)), kBlue);
    }
  }

  void grid(const core::OutTable& table) {
    if (table.headers.empty()) return;
    const float font = scaled(kTableSize);
    const float row_height = scaled(kTableSize * 1.7F);
    // Columns are as wide as their text needs, shrunk or stretched together to the text width.
    std::vector<float> widths(table.headers.size(), 0);
    for (size_t c = 0; c < widths.size(); ++c) {
      widths[c] = std::min(text_width(fonts().document, font, table.headers[c]), font * 6);
      for (const auto& row : table.rows)
        if (c < row.size()) widths[c] = std::max(widths[c], text_width(fonts().document, font, row[c].text));
      widths[c] += font;
    }
    float sum = 0;
    for (const float w : widths) sum += w;
    for (float& w : widths) w = std::floor(w * width_ / sum);

    size_t n_header_lines = 1;
    for (size_t c = 0; c < widths.size(); ++c)
      n_header_lines =
          std::max(n_header_lines, break_lines(fonts().document, font, table.headers[c], widths[c] - font / 2).size());
    const float header_height = row_height * static_cast<float>(n_header_lines);
    const float top = y_;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const auto rule = [&](float y) { draw->AddRectFilled(ImVec2(x_, y), ImVec2(x_ + width_, y + 1), kInk2); };
    rule(y_);
    float x = x_;
    for (size_t c = 0; c < widths.size(); ++c) {
      const auto lines = break_lines(fonts().document, font, table.headers[c], widths[c] - font / 2);
      float y = y_ + (header_height - row_height * static_cast<float>(lines.size())) / 2;
      for (const std::string_view part : lines) {
        draw_text_at(fonts().document, font, std::round(x + (widths[c] - text_width(fonts().document, font, part)) / 2),
                     std::round(y + (row_height - font) / 2), kInk, part);
        y += row_height;
      }
      x += widths[c];
    }
    y_ += header_height;
    rule(y_);
    const float seen_top = draw->GetClipRectMin().y, seen_bottom = draw->GetClipRectMax().y;
    for (const auto& row : table.rows) {
      x = x_;
      const bool is_seen = y_ + row_height >= seen_top && y_ <= seen_bottom;
      for (size_t c = 0; is_seen && c < widths.size() && c < row.size(); ++c) {
        const float width = text_width(fonts().document, font, row[c].text);
        draw_text_at(fonts().document, font, std::round(x + (widths[c] - width) / 2),
                     std::round(y_ + (row_height - font) / 2), kInk, row[c].text);
        x += widths[c];
      }
      y_ += row_height;
      if (is_seen) rule(y_);
    }
    x = x_;
    for (size_t c = 0; c <= widths.size(); ++c) {
      const float edge = c == widths.size() ? x_ + width_ - 1 : x;
      draw->AddRectFilled(ImVec2(edge, top), ImVec2(edge + 1, y_), kInk2);
      if (c < widths.size()) x += widths[c];
    }
    record_table(table, {x_, top, width_, y_ - top});
    y_ += scaled(8);
  }

  static void record_table(const core::OutTable& table, const Rect& box) {
    bool rows_kept = false;
    const ImGuiID id = widget_log().unique_id(ImGui::GetID(table.title.c_str()));
    TableRecord& record =
        widget_log().add_table(id, table.title, table.headers.size(), table.rows.size(), 0, rows_kept);
    record.headers = table.headers;
    while (!table.rows.empty() && record.name_column + 1 < static_cast<int>(table.headers.size()) &&
           table.rows[0][static_cast<size_t>(record.name_column)].is_number)
      ++record.name_column;
    for (size_t row = 0; row < table.rows.size(); ++row)
      for (size_t c = 0; c < table.headers.size(); ++c)
        record.rows[row][c] = c < table.rows[row].size() ? table.rows[row][c].text : "";
    record.x = box.x;
    record.y = box.y;
    record.w = box.w;
    record.h = box.h;
  }

  float x_;
  float width_;
  float y_;
  float scale_;
  SheetOptions options_;
  int32_t clicked_section_ = -1;
};

}  // namespace

int32_t notice_sheet(const core::Notice& notice, const Rect& area, const SheetOptions& options) {
  const float sheet_width = std::min(area.w - px(48), px(kA4Width));
  const float scale = sheet_width / kA4Width;
  const float left = std::floor(area.x + (area.w - sheet_width) / 2);
  const float top = available().y;
  // The height is known after drawing; the sheet itself lies on a channel below its text.
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->ChannelsSplit(2);
  draw->ChannelsSetCurrent(1);
  const Rect inside{left + std::round(106 * scale), top + std::round(110 * scale),
                    sheet_width - std::round(106 * scale) - std::round(98 * scale), 0};
  Sheet sheet(inside, scale, options);
  bool is_annex_due = options.scrolls_to_annexes;
  for (const core::PagePiece& piece : core::page_pieces(notice)) {
    if (is_annex_due && piece.kind == core::PagePiece::Kind::AnnexLabel) {
      is_annex_due = false;
      ImGui::SetScrollFromPosY(sheet.y() - ImGui::GetWindowPos().y, 0);
    }
    sheet.piece(piece);
  }
  const float height = std::max(sheet.y() + std::round(110 * scale) - top, sheet_height(sheet_width));
  draw->ChannelsSetCurrent(0);
  draw_box({left, top, sheet_width, height}, kPaper, kLine2, 0);
  draw->ChannelsMerge();
  set_cursor(area.x, top + height);
  space(1, px(24));
  return sheet.clicked_section();
}

}  // namespace tongbao::gui
