// Method: one pass; each character is dropped, replaced by table, or kept. Reason: full NFKC would
// need the whole Unicode data and would also merge what clerks keep apart (① and 1, ㎡ and m2).

#include "core/text/fold.hpp"

#include "core/text/fold_table.hpp"

namespace tongbao::core {

namespace {

bool is_variation_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

/// Left-to-right and right-to-left marks show nothing and turn nothing but themselves, unlike an override.
bool is_direction_mark(char32_t c) { return c == 0x200E || c == 0x200F; }

char32_t fold_code_point(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms of ASCII
  if (c >= 'A' && c <= 'Z') return c + ('a' - 'A');
  if (c >= kFoldRadicalsFirst && c <= kFoldRadicalsLast) {
    return kFoldRadicals[c - kFoldRadicalsFirst];
  }
  if (c >= kFoldCompatFirst && c <= kFoldCompatLast) return kFoldCompat[c - kFoldCompatFirst];
  if (c >= kFoldCompatSupplementFirst && c <= kFoldCompatSupplementLast) {
    return kFoldCompatSupplement[c - kFoldCompatSupplementFirst];
  }
  switch (c) {
    // Small and vertical forms of brackets, as old tables and PDF copies have them.
    case 0xFE59:
    case 0xFE35:
      return '(';
    case 0xFE5A:
    case 0xFE36:
      return ')';
    case 0xFE5B:
    case 0xFE37:
      return '{';
    case 0xFE5C:
    case 0xFE38:
      return '}';
    case 0x2985:
    case 0xFF5F:
      return '(';
    case 0x2986:
    case 0xFF60:
      return ')';
    default:
      return c;
  }
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  for (size_t pos = 0; pos < name.size();) {
    // U+4000 to U+9FFF, nearly all of a Chinese name, stays as it is.
    const auto lead = static_cast<uint8_t>(name[pos]);
    if (lead >= 0xE4 && lead <= 0xE9 && name.size() - pos >= 3 &&
        (static_cast<uint8_t>(name[pos + 1]) & 0xC0u) == 0x80u &&
        (static_cast<uint8_t>(name[pos + 2]) & 0xC0u) == 0x80u) {
      key.append(name, pos, 3);
      pos += 3;
      continue;
    }
    const char32_t c = next_code_point(name, pos);
    if (is_space(c) || is_zero_width(c) || is_direction_mark(c) || is_variation_selector(c)) continue;
    append_utf8(key, fold_code_point(c));
  }
  return key;
}

std::string fold_signs(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const char32_t c = next_code_point(text, pos);
    if (is_zero_width(c) || is_variation_selector(c)) continue;
    const bool is_dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0xFF5E || c == '~';
    append_utf8(plain, is_space(c) ? U' ' : is_dash ? U'-' : fold_code_point(c));
  }
  return plain;
}

}  // namespace tongbao::core
