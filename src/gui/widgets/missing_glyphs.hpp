#pragma once
// missing_glyphs.hpp: characters that no font of this machine has (缺字)
//
// Names of people and places use rare characters. One that the machine cannot show is drawn as a box, and the text
// says on hovering which it is: the data is right, only the picture is not.
//
// Measure  code points.
// Errors   none.

#include <string>
#include <string_view>

namespace tongbao::gui {

/// Told by whoever draws glyphs, the first time a character turns out to be missing.
void note_missing_glyph(char32_t c);

/// The sentence about the characters of the text that are missing; empty when there are none.
std::string missing_glyph_words(std::string_view text);

}  // namespace tongbao::gui
