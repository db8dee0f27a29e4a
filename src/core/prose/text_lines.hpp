#pragma once
// text_lines.hpp: the text of a page → its lines, and what a line by itself may be (行)
//
// In       text of a notice as it was published or copied, with everything a web page has around it; it must outlive the
//          lines.
// Out      lines that say something, trimmed, with the numbers an editor shows and the empty lines before them.
// Errors   none.
// Cost     O(length).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

struct TextLine {
  int64_t number = 0;  // 1-based
  int64_t n_blank_before = 0;
  std::string text;      // never empty
  std::string_view raw;  // untrimmed, of the text that was given
};

std::vector<TextLine> lines_of_text(std::string_view text);

/// 打印, 关闭窗口, 责任编辑：…, 上一篇：…, 当前位置：…: the page says it, not the notice.
bool is_page_furniture(std::string_view line);

/// A line of running text: with a full stop, or too long for a cell, or with an opening like 通报如下：.
bool is_sentence(std::string_view line);

/// 附件1：, 附表2, 市直部门信息采用情况统计表: what stands over a table.
bool is_caption(std::string_view line);

/// The label that a caption begins with: 附件1; empty if there is none.
std::string caption_label(std::string_view caption);

enum class CellKind {
  Text,
  Number,    // 12, 1,165, 97.5, 97.1%, 35条
  NotGiven,  // - — /
};

CellKind kind_of_cell(std::string_view cell);

}  // namespace tongbao::core
