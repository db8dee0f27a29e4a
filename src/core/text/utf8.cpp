// Method: one small machine (Utf8Machine) knows which byte may follow which; everything that walks
// UTF-8 uses it, so that decoding, checking and iterating cannot disagree. Reason: the second byte
// decides about overlong forms, surrogates and values beyond U+10FFFF, and is easily got wrong
// twice.

#include "core/text/utf8.hpp"

namespace tongbao::core {

char32_t next_code_point(std::string_view text, size_t& pos) {
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
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_zero_width(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x180E || (c >= 0x200B && c <= 0x200D) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

std::string trim(std::string_view text) {
  size_t first = std::string_view::npos;  // of the first character that stays
  size_t end = 0;                         // behind the last one
  for (size_t pos = 0; pos < text.size();) {
    const size_t start = pos;
    const char32_t c = next_code_point(text, pos);
    if (is_space(c) || is_zero_width(c)) continue;
    if (first == std::string_view::npos) first = start;
    end = pos;
  }
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, end - first));
}

}  // namespace tongbao::core
