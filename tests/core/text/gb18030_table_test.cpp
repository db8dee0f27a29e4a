#include "core/text/gb18030_table.hpp"

#include <doctest.h>

#include "core/text/decode.hpp"
#include "core/text/encode.hpp"
#include "core/text/utf8.hpp"
#include "support/sha256.hpp"

using namespace tongbao::core;

namespace {

std::string decode_gb(const std::string& bytes) {
  Decoder decoder(Encoding::Gb18030);
  std::string text;
  decoder.feed("a" + bytes, text);  // 「a」 first, so that U+FEFF is no byte order mark
  decoder.finish(text);
  if (decoder.n_bad() > 0) return "bad bytes";
  return text.substr(1);
}

std::string two_bytes(int lead, int trail) { return {static_cast<char>(lead), static_cast<char>(trail)}; }

std::string four_bytes(int pointer) {
  std::string bytes(4, '\0');
  bytes[3] = static_cast<char>(0x30 + pointer % 10);
  bytes[2] = static_cast<char>(0x81 + pointer / 10 % 126);
  bytes[1] = static_cast<char>(0x30 + pointer / 1260 % 10);
  bytes[0] = static_cast<char>(0x81 + pointer / 12600);
  return bytes;
}

}  // namespace

TEST_CASE("the hash function is SHA-256") {
  CHECK(tongbao::test_support::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("all 23940 two-byte codes are those of the WHATWG index") {
  std::string text;
  int n_codes = 0;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) continue;
      text += decode_gb(two_bytes(lead, trail));
      ++n_codes;
    }
  }
  CHECK(n_codes == 23940);
  CHECK(tongbao::test_support::sha256_hex(text) == "85373408efe24c652c0a2f37997df8c657b0e8a654d07d9f9d97f1ad16609bc6");
}

TEST_CASE("all 39420 four-byte codes of the BMP are those of the WHATWG index") {
  std::string text;
  for (int pointer = 0; pointer <= 39419; ++pointer) text += decode_gb(four_bytes(pointer));
  CHECK(tongbao::test_support::sha256_hex(text) == "efc8b18e905caa9e0ea4187852ab4d90bb671c8c722cca4d6bd4f58746eb3e00");
}

TEST_CASE("codes that belong to no character give none") {
  CHECK(gb_two_byte(0x81, 0x7F) == 0);
  CHECK(gb_two_byte(0x81, 0xFF) == 0);
  CHECK(gb_two_byte(0x81, 0x3F) == 0);
  CHECK(gb_four_byte(39420) == 0);
  CHECK(gb_four_byte(188999) == 0);
  CHECK(gb_four_byte(189000) == 0x10000);
  CHECK(gb_four_byte(1237575) == 0x10FFFF);
  CHECK(gb_four_byte(1237576) == 0);
  CHECK(gb_four_byte(7457) == 0xE7C7);
}

TEST_CASE("every character is encoded to bytes that decode to it again") {
  // The 18 private-use characters that GB 18030-2022 replaced share their bytes with the new ones.
  int64_t n_moved = 0;
  int64_t n_lost = 0;
  int64_t n_wrong = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    int64_t n_unencodable = 0;
    const std::string bytes = encode_gb18030(text, &n_unencodable);
    n_lost += n_unencodable;
    if (n_unencodable > 0) continue;
    if (decode_gb(bytes) == text) continue;
    const bool is_private_use = c >= 0xE000 && c <= 0xF8FF;
    ++(is_private_use ? n_moved : n_wrong);
  }
  CHECK(n_wrong == 0);
  CHECK(n_moved == 18);
  CHECK(n_lost == 1);  // U+E5E5
}

TEST_CASE("two-byte codes survive decoding and encoding, but for the second ideographic space") {
  int n_changed = 0;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) continue;
      const std::string bytes = two_bytes(lead, trail);
      if (encode_gb18030(decode_gb(bytes), nullptr) != bytes) ++n_changed;
    }
  }
  CHECK(n_changed == 1);
  CHECK(encode_gb18030(decode_gb("\xA3\xA0"), nullptr) == "\xA1\xA1");
}
