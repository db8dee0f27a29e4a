#include "core/text/utf8.hpp"

#include <doctest.h>

using namespace tongbao::core;
using namespace std::string_view_literals;

TEST_CASE("every code point is written and read back") {
  int64_t n_wrong = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    size_t pos = 0;
    if (next_code_point(text, pos) != c || pos != text.size()) ++n_wrong;
    if (find_invalid_utf8(text) != std::string_view::npos) ++n_wrong;
  }
  CHECK(n_wrong == 0);
}

TEST_CASE("surrogates and values beyond Unicode become U+FFFD") {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("broken UTF-8 is found at its first byte") {
  CHECK(find_invalid_utf8("总寨镇") == std::string_view::npos);
  CHECK(find_invalid_utf8("ab\xFF"sv) == 2);
  CHECK(find_invalid_utf8("总\xE4\xB8"sv) == 3);        // cut at the end
  CHECK(find_invalid_utf8("\xC0\x80"sv) == 0);          // overlong
  CHECK(find_invalid_utf8("\xE0\x80\x80"sv) == 0);      // overlong
  CHECK(find_invalid_utf8("a\xED\xA0\x80"sv) == 1);     // surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80"sv) == 0);  // beyond U+10FFFF
  CHECK(find_invalid_utf8("\xF0\x8F\x80\x80"sv) == 0);  // overlong
  CHECK(find_invalid_utf8("\x80"sv) == 0);
}

TEST_CASE("walking through broken text ends, one replacement for each broken part") {
  const std::string_view text = "a\xE4\xB8,\xFF\xF0\x9F\x92\x80"sv;
  std::u32string points;
  for (size_t pos = 0; pos < text.size();) points += next_code_point(text, pos);
  CHECK(points == U"a\uFFFD,\uFFFD\U0001F480");
}

TEST_CASE("length counts characters") {
  CHECK(utf8_length("") == 0);
  CHECK(utf8_length("总寨镇abc") == 6);
  CHECK(utf8_length("𠀀") == 1);
}

TEST_CASE("trim takes every kind of white space and invisible character at the edges only") {
  CHECK(trim("  总寨镇\t\r\n") == "总寨镇");
  CHECK(trim("　总 寨　镇\u00A0\u200B") == "总 寨　镇");
  CHECK(trim("\uFEFF总寨镇\u2028") == "总寨镇");
  CHECK(trim(" \u3000\u00A0 ") == "");
  CHECK(trim("") == "");
}

TEST_CASE("trim keeps everything between the edges, also what is no text") {
  CHECK(trim_view(" a\xFF "sv) == "a\xFF"sv);
  CHECK(trim_view("\u3000\x80\x80\u3000"sv) == "\x80\x80"sv);
  CHECK(trim_view("总\xE4\xB8 "sv) == "总\xE4\xB8"sv);
  CHECK(trim_view(" 𠀀 "sv) == "𠀀"sv);
}
