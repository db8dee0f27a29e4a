// Method: one state machine per encoding, fed byte by byte at the seams of chunks, with fast paths
// for runs that are valid as they stand. Reason: a chunk may end inside a character, and the result
// must not depend on where.

#include "core/text/decode.hpp"

#include "core/text/gb18030_table.hpp"

namespace tongbao::core {

namespace {

uint8_t byte_at(std::string_view bytes, size_t pos) { return static_cast<uint8_t>(bytes[pos]); }

bool is_lead(uint8_t byte) { return byte >= 0x81 && byte <= 0xFE; }
bool is_gb_digit(uint8_t byte) { return byte >= 0x30 && byte <= 0x39; }

size_t ascii_run(std::string_view bytes, size_t pos) {
  const size_t start = pos;
  while (pos < bytes.size() && byte_at(bytes, pos) < 0x80) ++pos;
  return pos - start;
}

/// A three-byte character that stands whole at `pos`: most of Chinese UTF-8 text.
bool is_whole_three_byte(std::string_view bytes, size_t pos) {
  if (bytes.size() - pos < 3) return false;
  const uint8_t lead = byte_at(bytes, pos);
  // E0 and ED have narrower second bytes; they are rare and take the slow way.
  if (lead < 0xE1 || lead > 0xEF || lead == 0xED) return false;
  return (byte_at(bytes, pos + 1) & 0xC0) == 0x80 && (byte_at(bytes, pos + 2) & 0xC0) == 0x80;
}

/// Decodes ASCII and whole two-byte codes up to the first byte that needs the state machine, and
/// returns how many bytes that were. A local buffer, since growing the text byte by byte costs five
/// times more.
size_t append_plain_gb(std::string_view bytes, std::string& out) {
  std::array<char, 4096> buffer;
  size_t n = 0;
  size_t pos = 0;
  const auto put = [&buffer, &n](uint32_t byte) { buffer[n++] = static_cast<char>(static_cast<uint8_t>(byte)); };
  while (pos < bytes.size()) {
    if (n + 3 > buffer.size()) {
      out.append(buffer.data(), n);
      n = 0;
    }
    const uint8_t byte = byte_at(bytes, pos);
    if (byte < 0x80) {
      put(byte);
      ++pos;
      continue;
    }
    if (!is_lead(byte) || pos + 1 == bytes.size()) break;
    const char32_t c = gb_two_byte(byte, byte_at(bytes, pos + 1));
    if (c == 0) break;
    if (c < 0x800) {
      put(0xC0 | (c >> 6));
    } else {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
    pos += 2;
  }
  out.append(buffer.data(), n);
  return pos;
}

bool is_ascii_text_unit(uint32_t unit) {
  return (unit >= 0x20 && unit <= 0x7E) || unit == '\t' || unit == '\r' || unit == '\n';
}

/// A TAB is the high byte of a whole script, so it says nothing.
bool is_text_byte(uint32_t byte) { return is_ascii_text_unit(byte) && byte != '\t'; }

bool is_break(uint32_t unit) { return unit == ',' || unit == ';' || unit == '\t' || unit == '\r' || unit == '\n'; }

/// Characters a table may hold. GBK read as UTF-16 gives units from 0xA100 up, ASCII pairs give
/// 0x2020 to 0x7E7E with digits and commas outside these blocks.
bool is_plausible_unit(uint32_t unit) {
  return is_ascii_text_unit(unit) || (unit >= 0xA0 && unit <= 0x206F) || (unit >= 0x2460 && unit <= 0x25FF) ||
         (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0x3400 && unit <= 0x9FFF) ||
         (unit >= 0xD800 && unit <= 0xDFFF) || (unit >= 0xF900 && unit <= 0xFAFF) ||
         (unit >= 0xFF00 && unit <= 0xFFEF) || unit == 0xFEFF;
}

// UTF-16 shows its pattern early; counting further would only cost time.
constexpr int64_t kUtf16Sample = int64_t{64} * 1024;

}  // namespace

const char* encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
      return "UTF-8";
    case Encoding::Utf8Bom:
      return "UTF-8 BOM";
    case Encoding::Gb18030:
      return "GB18030";
    case Encoding::Utf16Le:
      return "UTF-16LE";
    case Encoding::Utf16Be:
      return "UTF-16BE";
  }
  return "";
}

void EncodingDetector::feed(std::string_view bytes) {
  feed_utf16(bytes);
  feed_utf8(bytes);
  n_bytes_ += static_cast<int64_t>(bytes.size());
}

void EncodingDetector::feed_utf8(std::string_view bytes) {
  size_t pos = 0;
  while (pos < bytes.size()) {
    if (!utf8_.is_inside()) {
      pos += ascii_run(bytes, pos);
      if (pos == bytes.size()) return;
      if (is_whole_three_byte(bytes, pos)) {
        ++n_sequences_;
        ++n_long_sequences_;
        pos += 3;
        continue;
      }
    }
    switch (utf8_.feed(byte_at(bytes, pos))) {
      case Utf8Machine::Outcome::Pending:
        ++pos;
        break;
      case Utf8Machine::Outcome::Done:
        ++pos;
        if (utf8_.n_bytes() > 1) ++n_sequences_;
        if (utf8_.n_bytes() > 2) ++n_long_sequences_;
        break;
      case Utf8Machine::Outcome::Bad:
        ++pos;
        ++n_errors_;
        break;
      case Utf8Machine::Outcome::BadBefore:
        ++n_errors_;
        break;
    }
  }
}

void EncodingDetector::feed_utf16(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size(); ++i) {
    const int64_t at = n_bytes_ + static_cast<int64_t>(i);
    if (at >= kUtf16Sample) return;
    const uint8_t byte = byte_at(bytes, i);
    if (at < 3) head_[static_cast<size_t>(at)] = byte;
    if (is_break(byte)) ++n_break_bytes_;
    if (at % 2 == 0) {
      first_of_pair_ = byte;
      continue;
    }
    const uint32_t first = first_of_pair_;
    if (first != 0 && byte != 0) ++n_full_pairs_;
    if (is_text_byte(first) && is_text_byte(byte)) ++n_text_pairs_;
    const uint32_t little = first | (uint32_t{byte} << 8);
    const uint32_t big = (first << 8) | byte;
    if (is_plausible_unit(little)) ++little_.n_plausible;
    if (is_ascii_text_unit(little)) ++little_.n_ascii;
    if (is_break(little)) ++little_.n_breaks;
    if (is_plausible_unit(big)) ++big_.n_plausible;
    if (is_ascii_text_unit(big)) ++big_.n_ascii;
    if (is_break(big)) ++big_.n_breaks;
  }
}

bool EncodingDetector::is_utf16(const UnitCount& count) const {
  const int64_t n_units = (n_bytes_ < kUtf16Sample ? n_bytes_ : kUtf16Sample) / 2;
  // A table has delimiters and line ends, so a zero byte beside an ASCII byte must be there, and
  // nearly all units must be ordinary. In a text of bytes with stray NULs these stand beside few delimiters, and the
  // other pairs are two letters each; the byte of a line end is in 上 as well, so not all need a zero.
  const bool is_text_of_bytes = n_text_pairs_ * 2 > n_full_pairs_ && count.n_breaks * 2 < n_break_bytes_;
  if (n_units < 2 || is_text_of_bytes) return false;
  if (count.n_ascii == 0 || count.n_plausible * 10 < n_units * 9) return false;
  if (n_errors_ > 0) return true;
  // It may also be UTF-8 with stray NULs; then the zero bytes are few.
  return count.n_ascii * 4 >= n_units || (count.n_ascii >= 4 && count.n_ascii * 10 >= n_units);
}

Encoding EncodingDetector::finish() const {
  if (n_bytes_ >= 3 && head_[0] == 0xEF && head_[1] == 0xBB && head_[2] == 0xBF) {
    return Encoding::Utf8Bom;
  }
  if (n_bytes_ >= 2 && head_[0] == 0xFF && head_[1] == 0xFE) return Encoding::Utf16Le;
  if (n_bytes_ >= 2 && head_[0] == 0xFE && head_[1] == 0xFF) return Encoding::Utf16Be;

  const bool is_big = big_.n_plausible + big_.n_ascii > little_.n_plausible + little_.n_ascii;
  if (is_utf16(is_big ? big_ : little_)) return is_big ? Encoding::Utf16Be : Encoding::Utf16Le;

  // A character cut at the very end is no error if the text has shown itself to be UTF-8.
  const bool is_cut_alone = utf8_.is_inside() && n_sequences_ == 0;
  const int64_t n_errors = n_errors_ + (is_cut_alone ? 1 : 0);
  // GBK text forms long UTF-8 sequences only by rare accident, never four for each error.
  if (n_errors == 0 || n_long_sequences_ >= 4 * n_errors) return Encoding::Utf8;
  return Encoding::Gb18030;
}

void Decoder::feed(std::string_view bytes, std::string& out) {
  switch (encoding_) {
    case Encoding::Utf8:
    case Encoding::Utf8Bom:
      feed_utf8(bytes, out);
      return;
    case Encoding::Gb18030:
      feed_gb18030(bytes, out);
      return;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
      feed_utf16(bytes, out);
      return;
  }
}

void Decoder::finish(std::string& out) {
  if (utf8_.is_inside() || n_held_ > 0 || lead_surrogate_ != 0) put_bad(out);
  // A lead surrogate followed by half a unit is two broken characters.
  if (lead_surrogate_ != 0 && n_held_ > 0) put_bad(out);
  utf8_ = Utf8Machine{};
  n_held_ = 0;
  lead_surrogate_ = 0;
}

void Decoder::put(char32_t code_point, std::string& out) {
  const bool is_mark = is_at_start_ && code_point == 0xFEFF;
  is_at_start_ = false;
  if (!is_mark) append_utf8(out, code_point);
}

void Decoder::put_bad(std::string& out) {
  put(kReplacement, out);
  ++n_bad_;
}

void Decoder::feed_utf8(std::string_view bytes, std::string& out) {
  size_t pos = 0;
  while (pos < bytes.size()) {
    if (!utf8_.is_inside() && !is_at_start_) {
      const size_t start = pos;
      while (pos < bytes.size()) {
        const size_t n_ascii = ascii_run(bytes, pos);
        pos += n_ascii;
        if (pos < bytes.size() && is_whole_three_byte(bytes, pos)) {
          pos += 3;
        } else {
          break;
        }
      }
      out.append(bytes.substr(start, pos - start));
      if (pos == bytes.size()) return;
    }
    switch (utf8_.feed(byte_at(bytes, pos))) {
      case Utf8Machine::Outcome::Pending:
        ++pos;
        break;
      case Utf8Machine::Outcome::Done:
        ++pos;
        put(utf8_.code_point(), out);
        break;
      case Utf8Machine::Outcome::Bad:
        ++pos;
        put_bad(out);
        break;
      case Utf8Machine::Outcome::BadBefore:
        put_bad(out);
        break;
    }
  }
}

void Decoder::feed_gb18030(std::string_view bytes, std::string& out) {
  size_t pos = 0;
  while (pos < bytes.size()) {
    if (n_held_ == 0 && !is_at_start_) {
      pos += append_plain_gb(bytes.substr(pos), out);
      if (pos == bytes.size()) return;
    }
    step_gb18030(byte_at(bytes, pos), out);
    ++pos;
  }
}

void Decoder::step_gb18030(uint8_t byte, std::string& out) {
  switch (n_held_) {
    case 0:
      if (byte < 0x80) {
        put(byte, out);
      } else if (byte == 0x80) {
        put(0x20AC, out);  // the euro sign of Windows code page 936
      } else if (byte == 0xFF) {
        put_bad(out);
      } else {
        held_[0] = byte;
        n_held_ = 1;
      }
      return;
    case 1: {
      if (is_gb_digit(byte)) {
        held_[1] = byte;
        n_held_ = 2;
        return;
      }
      n_held_ = 0;
      const char32_t c = gb_two_byte(held_[0], byte);
      if (c != 0) {
        put(c, out);
        return;
      }
      put_bad(out);
      if (byte < 0x80) step_gb18030(byte, out);  // a delimiter is never swallowed
      return;
    }
    case 2:
      if (is_lead(byte)) {
        held_[2] = byte;
        n_held_ = 3;
        return;
      }
      n_held_ = 0;
      put_bad(out);
      put(held_[1], out);
      step_gb18030(byte, out);
      return;
    default: {
      const uint8_t second = held_[1];
      const uint8_t third = held_[2];
      n_held_ = 0;
      if (!is_gb_digit(byte)) {
        put_bad(out);
        put(second, out);
        step_gb18030(third, out);
        step_gb18030(byte, out);
        return;
      }
      const uint32_t pointer =
          ((held_[0] - 0x81u) * 10u + (second - 0x30u)) * 1260u + (third - 0x81u) * 10u + (byte - 0x30u);
      const char32_t c = gb_four_byte(pointer);
      if (c != 0) {
        put(c, out);
      } else {
        put_bad(out);
      }
      return;
    }
  }
}

void Decoder::feed_utf16(std::string_view bytes, std::string& out) {
  for (size_t pos = 0; pos < bytes.size(); ++pos) {
    const uint8_t byte = byte_at(bytes, pos);
    if (n_held_ == 0) {
      held_[0] = byte;
      n_held_ = 1;
      continue;
    }
    n_held_ = 0;
    const uint32_t first = held_[0];
    step_utf16_unit(encoding_ == Encoding::Utf16Le ? first | (uint32_t{byte} << 8) : (first << 8) | byte, out);
  }
}

void Decoder::step_utf16_unit(char32_t unit, std::string& out) {
  const bool is_trail = unit >= 0xDC00 && unit <= 0xDFFF;
  if (lead_surrogate_ != 0) {
    const char32_t lead = lead_surrogate_;
    lead_surrogate_ = 0;
    if (is_trail) {
      put(0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00), out);
      return;
    }
    put_bad(out);
  }
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    lead_surrogate_ = unit;
  } else if (is_trail) {
    put_bad(out);
  } else {
    put(unit, out);
  }
}

DecodedText decode(std::string_view bytes) {
  EncodingDetector detector;
  detector.feed(bytes);
  DecodedText decoded;
  decoded.encoding = detector.finish();
  // GBK grows by half in UTF-8; reserving it once avoids copying the text again and again.
  decoded.text.reserve(decoded.encoding == Encoding::Gb18030 ? bytes.size() + bytes.size() / 2 : bytes.size());
  Decoder decoder(decoded.encoding);
  decoder.feed(bytes, decoded.text);
  decoder.finish(decoded.text);
  decoded.n_bad = decoder.n_bad();
  return decoded;
}

}  // namespace tongbao::core
