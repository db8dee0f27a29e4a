#pragma once
// fold.hpp: a name → the key under which spellings of it meet (归一)
//
// Clerks type 「Ａ组１」 and 「A组1」, paste a trailing space, or copy a radical ⼀ for the
// character 一. The fold is for matching only: what is shown and exported stays as it was typed.
//
// Folded   full-width ASCII and brackets to half-width, ASCII letters to lower case; CJK
// compatibility
//          ideographs, Kangxi and other radicals to the ordinary character (Unicode's own mapping).
// Dropped  white space anywhere, zero-width characters and marks (U+200B to 200F), variation selectors, stray CR, LF
//          and BOM.
// Kept     simplified and traditional, look-alikes of other scripts, digits against 一二三, private-use characters, and
//          what turns the direction of the text behind it: these are other names, and a wrong merge is worse than none.
// Cost     O(length).

#include <string>
#include <string_view>

#include "core/text/utf8.hpp"

namespace tongbao::core {

std::string fold_name(std::string_view name);

/// The same for dates and periods: every white space becomes a plain one, since 附件1 7月 is no 17月, and every dash
/// a hyphen.
std::string fold_signs(std::string_view text);

}  // namespace tongbao::core
