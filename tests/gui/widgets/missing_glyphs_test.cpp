#include "gui/widgets/missing_glyphs.hpp"

#include <doctest.h>

using namespace tongbao::gui;

TEST_CASE("missing glyphs: only texts that hold one say so, each code once") {
  CHECK(missing_glyph_words("水利局\U00031350").empty());
  note_missing_glyph(U'\U00031350');
  note_missing_glyph(U'\U00031351');
  note_missing_glyph(U'\U00031350');
  CHECK(missing_glyph_words("水利局").empty());
  CHECK(missing_glyph_words("\U00031350和\U00031350").find("（U+31350）") != std::string::npos);
  CHECK(missing_glyph_words("\U00031351\U00031350").find("（U+31351、U+31350）") != std::string::npos);
}
