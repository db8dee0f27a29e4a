#pragma once
// notice_parts.hpp: the editor of one part of the notice (段落编辑)

#include <cstddef>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

enum class NoticePart {
  Title,      // 标题、文号、期号、统计期间
  Opening,    // 主送机关、开头
  Section,    // one section of the body
  Annexes,    // 附件
  Signature,  // 落款、日期、附注
  Figures,    // 另填的数和核对
  Letter,     // 告知书
};

/// Draws the fields of the part in the flow, `width` device pixels wide. `section_idx` is the section or letter.
void draw_notice_part(const Screen& screen, NoticePart part, size_t section_idx, float width);

}  // namespace tongbao::gui
