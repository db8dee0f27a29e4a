#pragma once
// utf8.hpp: walking through UTF-8 text, one character at a time
//
// All text inside the core is UTF-8 that decode.hpp has made valid. These helpers still never read
// past the end and never loop on text that is not valid: a byte that starts no character counts as
// one U+FFFD.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tongbao::core {

constexpr char32_t kReplacement = 0xFFFD;

/// Takes the bytes of UTF-8 one at a time.
class Utf8Machine {
 public:
  enum class Outcome {
    Pending,    // inside a character
    Done,       // code_point() is complete
    Bad,        // this byte starts no character
    BadBefore,  // the bytes before this one are a cut character; feed this byte again
  };
  Outcome feed(uint8_t byte);
  char32_t code_point() const { return code_point_; }
  int n_bytes() const { return n_bytes_; }  // of the character being read or just done
  bool is_inside() const { return n_missing_ > 0; }

 private:
  char32_t code_point_ = 0;
  int n_bytes_ = 0;
  int n_missing_ = 0;
  uint8_t lower_ = 0x80;
  uint8_t upper_ = 0xBF;
};

// Inline, because detection runs every byte of a file through it.
inline Utf8Machine::Outcome Utf8Machine::feed(uint8_t byte) {
  if (n_missing_ == 0) {
    if (byte < 0x80) {
      code_point_ = byte;
      n_bytes_ = 1;
      return Outcome::Done;
    }
    lower_ = 0x80;
    upper_ = 0xBF;
    if (byte >= 0xC2 && byte <= 0xDF) {
      n_missing_ = 1;
      code_point_ = byte & 0x1Fu;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
      if (byte == 0xE0) lower_ = 0xA0;  // else overlong
      if (byte == 0xED) upper_ = 0x9F;  // else a surrogate
      n_missing_ = 2;
      code_point_ = byte & 0x0Fu;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
      if (byte == 0xF0) lower_ = 0x90;  // else overlong
      if (byte == 0xF4) upper_ = 0x8F;  // else beyond U+10FFFF
      n_missing_ = 3;
      code_point_ = byte & 0x07u;
    } else {
      return Outcome::Bad;
    }
    n_bytes_ = 1;
    return Outcome::Pending;
  }
  if (byte < lower_ || byte > upper_) {
    n_missing_ = 0;
    return Outcome::BadBefore;
  }
  lower_ = 0x80;
  upper_ = 0xBF;
  code_point_ = (code_point_ << 6) | (byte & 0x3Fu);
  ++n_bytes_;
  --n_missing_;
  return n_missing_ == 0 ? Outcome::Done : Outcome::Pending;
}

/// The code point at `pos`, which moves behind it. `pos` must be < text.size().
char32_t next_code_point(std::string_view text, size_t& pos);

/// A surrogate or a value beyond U+10FFFF is written as U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// Characters (code points), not bytes.
int64_t utf8_length(std::string_view text);

/// Position of the first byte that breaks UTF-8 (also a cut sequence at the end); npos if none
/// does.
size_t find_invalid_utf8(std::string_view text);

/// White space of any kind a table holds at the edge of a cell: ASCII, NBSP, U+3000, U+2000–200A …
bool is_space(char32_t code_point);
/// Invisible without direction: zero-width spaces and joiners, soft hyphen, byte order mark.
bool is_zero_width(char32_t code_point);

/// Without white space, zero-width characters and byte order marks at both ends.
std::string_view trim_view(std::string_view text);
inline std::string trim(std::string_view text) { return std::string(trim_view(text)); }

}  // namespace tongbao::core
