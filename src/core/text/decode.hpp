#pragma once
// decode.hpp: bytes → text (UTF-8)
//
// Government tables come as UTF-8, as GBK/GB18030 (any older Excel or WPS), or as UTF-16 (Excel's
// "Unicode text"). The encoding is judged over the whole file, because the first Chinese character
// may be in its last row; decoding itself works on chunks cut anywhere.
//
// In       bytes of a file, in chunks of any size.
// Out      valid UTF-8 without byte order mark. A byte that is no character becomes U+FFFD and
// never
//          swallows a following comma, quote or line end (WHATWG rules).
// Errors   none. Bad bytes are counted, and told cell by cell in table.hpp; what is no text at all
// is
//          refused before, by file_kind.hpp.
// Cost     O(bytes); state of a few bytes.
// Source   WHATWG Encoding Standard; GB 18030-2022.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/utf8.hpp"

namespace tongbao::core {

enum class Encoding { Utf8, Utf8Bom, Gb18030, Utf16Le, Utf16Be };

/// "UTF-8", "UTF-8 BOM", "GB18030", "UTF-16LE", "UTF-16BE".
const char* encoding_name(Encoding encoding);

/// Judges the encoding from all bytes of a file. A byte order mark decides. UTF-16 without one is
/// known by the zero bytes beside its delimiters and line ends. UTF-8 is whatever is valid UTF-8, and also a long UTF-8 text with a few
/// broken bytes, so that one damaged character does not turn the whole file into 锟斤拷. All else
/// is GB18030.
class EncodingDetector {
 public:
  void feed(std::string_view bytes);
  Encoding finish() const;

 private:
  struct UnitCount {
    int64_t n_plausible = 0;  // units that would be ordinary characters
    int64_t n_ascii = 0;      // of these, ASCII
    int64_t n_breaks = 0;     // of these, delimiters and line ends
  };
  void feed_utf8(std::string_view bytes);
  void feed_utf16(std::string_view bytes);
  bool is_utf16(const UnitCount& count) const;

  int64_t n_bytes_ = 0;
  std::array<uint8_t, 3> head_{};
  Utf8Machine utf8_;
  int64_t n_sequences_ = 0;       // good ones of two bytes or more
  int64_t n_long_sequences_ = 0;  // of these, three or four bytes: where Chinese is
  int64_t n_errors_ = 0;
  int64_t n_break_bytes_ = 0;  // delimiters and line ends, if each byte were a character
  int64_t n_full_pairs_ = 0;   // pairs without a zero byte
  int64_t n_text_pairs_ = 0;   // of these, two bytes of ASCII text
  uint8_t first_of_pair_ = 0;
  UnitCount little_;
  UnitCount big_;
};

/// Turns chunks of bytes into UTF-8. Text may be cut anywhere, also inside a character.
class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_(encoding) {}
  /// Appends what is complete; the rest waits for the next chunk.
  void feed(std::string_view bytes, std::string& out);
  /// A character cut at the end of the file becomes one U+FFFD.
  void finish(std::string& out);
  /// Bad bytes so far, as U+FFFD written for them (characters U+FFFD of the file itself not
  /// counted).
  int64_t n_bad() const { return n_bad_; }

 private:
  void feed_utf8(std::string_view bytes, std::string& out);
  void feed_gb18030(std::string_view bytes, std::string& out);
  void feed_utf16(std::string_view bytes, std::string& out);
  void step_gb18030(uint8_t byte, std::string& out);
  void step_utf16_unit(char32_t unit, std::string& out);
  void put(char32_t code_point, std::string& out);
  void put_bad(std::string& out);

  Encoding encoding_;
  int64_t n_bad_ = 0;
  bool is_at_start_ = true;
  Utf8Machine utf8_;
  // GB18030: up to three bytes of a code not complete yet. UTF-16: the first byte of a unit.
  std::array<uint8_t, 3> held_{};
  int n_held_ = 0;
  char32_t lead_surrogate_ = 0;
};

struct DecodedText {
  std::string text;
  Encoding encoding = Encoding::Utf8;
  int64_t n_bad = 0;
};

/// Detects and decodes a whole file.
DecodedText decode(std::string_view bytes);

}  // namespace tongbao::core
