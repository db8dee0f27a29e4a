// Method: one small machine (Utf8Machine) knows which byte may follow which; everything that walks
// UTF-8 uses it, so that decoding, checking and iterating cannot disagree. Reason: the second byte
// decides about overlong forms, surrogates and values beyond U+10FFFF, and is easily got wrong
// twice.

#include "core/text/utf8.hpp"

namespace tongbao::core {

char32_t next_code_point(std::string_view text, size_t& pos) {
  // Most of Chinese text: ASCII, and whole characters of three bytes. E0 and ED have narrower second bytes.
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[pos + i]); };
  const uint8_t lead = byte(0);
  if (lead < 0x80) return static_cast<uint8_t>(text[pos++]);
  if (lead >= 0xE1 && lead <= 0xEF && lead != 0xED && text.size() - pos >= 3 && (byte(1) & 0xC0u) == 0x80u &&
      (byte(2) & 0xC0u) == 0x80u) {
    const char32_t c = ((lead & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu);
    pos += 3;
    return c;
  }
  Utf8Machine machine;
  while (pos < text.size()) {
    switch (machine.feed(static_cast<uint8_t>(text[pos]))) {
      case Utf8Machine::Outcome::Done:
        ++pos;
        return machine.code_point();
      case Utf8Machine::Outcome::Pending:
        ++pos;
        break;
      case Utf8Machine::Outcome::Bad:
        ++pos;
        return kReplacement;
      case Utf8Machine::Outcome::BadBefore:
        return kReplacement;
    }
  }
  return kReplacement;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = kReplacement;
  }
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<uint8_t>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

int64_t utf8_length(std::string_view text) {
  int64_t n = 0;
  for (size_t pos = 0; pos < text.size(); ++n) next_code_point(text, pos);
  return n;
}

size_t find_invalid_utf8(std::string_view text) {
  size_t pos = 0;
  while (pos < text.size()) {
    if (static_cast<uint8_t>(text[pos]) < 0x80) {
      ++pos;
      continue;
    }
    Utf8Machine machine;
    size_t at = pos;
    Utf8Machine::Outcome outcome = Utf8Machine::Outcome::Pending;
    while (at < text.size() && outcome == Utf8Machine::Outcome::Pending) {
      outcome = machine.feed(static_cast<uint8_t>(text[at++]));
    }
    if (outcome != Utf8Machine::Outcome::Done) return pos;
    pos = at;
  }
  return std::string_view::npos;
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_zero_width(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x180E || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF;
}

std::string_view trim_view(std::string_view text) {
  const auto is_dropped = [](char32_t c) { return is_space(c) || is_zero_width(c); };
  size_t first = 0;
  while (first < text.size()) {
    size_t pos = first;
    if (!is_dropped(next_code_point(text, pos))) break;
    first = pos;
  }
  text.remove_prefix(first);
  while (!text.empty()) {
    size_t start = text.size() - 1;
    while (start > 0 && (static_cast<uint8_t>(text[start]) & 0xC0u) == 0x80u) --start;
    size_t pos = start;
    // Stray bytes behind a character are no part of it and stay.
    if (!is_dropped(next_code_point(text, pos)) || pos < text.size()) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

}  // namespace tongbao::core
