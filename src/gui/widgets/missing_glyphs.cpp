// A handful at most, so a list is searched. Nothing is looked for while nothing is missing, which is the rule.

#include "gui/widgets/missing_glyphs.hpp"

#include <algorithm>
#include <vector>

#include "core/text/join.hpp"
#include "core/text/utf8.hpp"
#include "gui/widgets/imgui_internal_use.hpp"

namespace tongbao::gui {
namespace {

std::vector<char32_t>& missing() {
  static std::vector<char32_t> found;
  return found;
}

bool is_missing(char32_t c) { return std::find(missing().begin(), missing().end(), c) != missing().end(); }

}  // namespace

void note_missing_glyph(char32_t c) {
  if (!is_missing(c)) missing().push_back(c);
}

std::string missing_glyph_words(std::string_view text) {
  std::string codes;
  if (missing().empty()) return codes;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = core::next_code_point(text, pos);
    if (!is_missing(c)) continue;
    char code[16];
    ImFormatString(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    if (codes.find(code) != std::string::npos) continue;
    core::append_item(codes, "、", {code});
  }
  if (codes.empty()) return codes;
  return "这台电脑的字体里没有这个字（" + codes + "），画成了方框；数据和导出的文件里字是对的";
}

}  // namespace tongbao::gui
