#include "core/text/decode.hpp"

#include <doctest.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "core/text/encode.hpp"
#include "support/files.hpp"
#include "support/sha256.hpp"

using namespace tongbao::core;
using namespace std::string_literals;
namespace support = tongbao::test_support;

namespace {

std::string decode_as(Encoding encoding, std::string_view bytes, int64_t* n_bad = nullptr) {
  Decoder decoder(encoding);
  std::string text;
  decoder.feed(bytes, text);
  decoder.finish(text);
  if (n_bad != nullptr) *n_bad = decoder.n_bad();
  return text;
}

Encoding detect(std::string_view bytes) {
  EncodingDetector detector;
  detector.feed(bytes);
  return detector.finish();
}

std::string utf16(std::u16string_view text, bool is_big) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += is_big ? high : low;
    bytes += is_big ? low : high;
  }
  return bytes;
}

std::string from_hex(const std::string& hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

const std::u16string kTable16 = u"单位,报送数,采用数\r\n一中心,15,9\r\n上街道办事处,3,0\r\n";
const std::string kTable = "单位,报送数,采用数\r\n一中心,15,9\r\n上街道办事处,3,0\r\n";

}  // namespace

TEST_CASE("the same table is read alike from every encoding") {
  const struct {
    std::string bytes;
    Encoding encoding;
  } cases[] = {{kTable, Encoding::Utf8},
               {utf8_with_bom(kTable), Encoding::Utf8Bom},
               {encode_gb18030(kTable, nullptr), Encoding::Gb18030},
               {"\xFF\xFE"s + utf16(kTable16, false), Encoding::Utf16Le},
               {"\xFE\xFF"s + utf16(kTable16, true), Encoding::Utf16Be},
               {utf16(kTable16, false), Encoding::Utf16Le},
               {utf16(kTable16, true), Encoding::Utf16Be}};
  for (const auto& c : cases) {
    CAPTURE(encoding_name(c.encoding));
    const DecodedText decoded = decode(c.bytes);
    CHECK(encoding_name(decoded.encoding) == std::string(encoding_name(c.encoding)));
    CHECK(decoded.text == kTable);
    CHECK(decoded.n_bad == 0);
  }
}

TEST_CASE("one Chinese row at the very end decides") {
  std::string bytes;
  for (int i = 0; i < 3000; ++i) bytes += "row," + std::to_string(i) + "\r\n";
  CHECK(detect(bytes) == Encoding::Utf8);
  CHECK(detect(bytes + encode_gb18030("总寨镇,5\r\n", nullptr)) == Encoding::Gb18030);
  CHECK(detect(bytes + "总寨镇,5\r\n") == Encoding::Utf8);
}

TEST_CASE("a damaged byte does not turn a UTF-8 file into another encoding") {
  std::string bytes = "单位,报送数\n总寨镇,15\n仓门街办事处,8\n";
  bytes[bytes.find("寨") + 1] = '\xFF';
  const DecodedText decoded = decode(bytes);
  CHECK(decoded.encoding == Encoding::Utf8);
  CHECK(decoded.text == "单位,报送数\n总\uFFFD\uFFFD\uFFFD镇,15\n仓门街办事处,8\n");
  CHECK(decoded.n_bad == 3);
}

TEST_CASE("a file cut inside its last character keeps its encoding") {
  const std::string gbk = encode_gb18030(kTable, nullptr);
  for (size_t n = 8; n < kTable.size(); ++n) {
    CAPTURE(n);
    CHECK(detect(std::string_view(kTable).substr(0, n)) == Encoding::Utf8);
  }
  for (size_t n = 1; n < gbk.size(); ++n) {
    CAPTURE(n);
    CHECK(detect(std::string_view(gbk).substr(0, n)) == Encoding::Gb18030);
  }
}

TEST_CASE("short GBK names are known as GBK") {
  for (const char* name : {"单位", "总寨镇", "水利局", "司法局", "部门", "采用数", "合计", "西街道", "南川东路办事处",
                           "区卫生和计划生育局", "现代农业产业园", "市政府办", "啊"}) {
    CAPTURE(name);
    CHECK(detect(encode_gb18030(name, nullptr)) == Encoding::Gb18030);
    CHECK(detect(name) == Encoding::Utf8);
  }
}

TEST_CASE("a stray NUL does not make a text UTF-16") {
  CHECK(detect("单位,报送\0\n总寨镇,15\n"s) == Encoding::Utf8);
  CHECK(detect(encode_gb18030("单位,报送", nullptr) + "\0,1\n"s) == Encoding::Gb18030);
}

TEST_CASE("NULs beside letters, not beside commas and line ends, are no UTF-16") {
  CHECK(detect("a\0b"s) == Encoding::Utf8);
  CHECK(decode("a\0b"s).text == "a\0b"s);
  CHECK(detect("a\0b,c\0d\n1\0,2\n3\0,4\n"s) == Encoding::Utf8);
  CHECK(detect("a\0,\0001\0\n\0"s) == Encoding::Utf16Le);
  // The bytes of 上 and 本 hold those of a line end and a comma.
  CHECK(detect("\x55\x53\x4D\x4F,\0\x2C\x67\xA7\x7E,\0\x0A\x4E\xA7\x7E\n\0\x32\x75,\0001\0,\0002\0\n\0"s) ==
        Encoding::Utf16Le);
}

TEST_CASE("plain ASCII and an empty text are UTF-8") {
  CHECK(detect("") == Encoding::Utf8);
  CHECK(detect("a,b\n1,2\n") == Encoding::Utf8);
}

TEST_CASE("one byte order mark is stripped, a second one is text") {
  CHECK(decode_as(Encoding::Utf8, "\xEF\xBB\xBF单位") == "单位");
  CHECK(decode_as(Encoding::Utf8, "\xEF\xBB\xBF\xEF\xBB\xBF单位") == "\uFEFF单位");
  CHECK(decode_as(Encoding::Utf16Le, "\xFF\xFE\x55\x53"s) == "单");
  CHECK(decode_as(Encoding::Utf16Be, "\xFE\xFF\x53\x55"s) == "单");
  CHECK(decode_as(Encoding::Gb18030, "\x84\x31\x95\x33\xB5\xA5") == "单");
}

TEST_CASE("broken UTF-8 becomes U+FFFD, one for each longest part, and keeps the delimiter") {
  int64_t n_bad = 0;
  CHECK(decode_as(Encoding::Utf8, "a\xE4\xB8,b\xFF\"c", &n_bad) == "a\uFFFD,b\uFFFD\"c");
  CHECK(n_bad == 2);
  CHECK(decode_as(Encoding::Utf8, "\xF0\x9F\x92", &n_bad) == "\uFFFD");
  CHECK(n_bad == 1);
  CHECK(decode_as(Encoding::Utf8, "\xC0\xAF\xED\xA0\x80", &n_bad) == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(n_bad == 5);
  CHECK(decode_as(Encoding::Utf8, "\uFFFD", &n_bad) == "\uFFFD");
  CHECK(n_bad == 0);
}

TEST_CASE("a lone GBK lead byte never swallows a delimiter") {
  for (const char c : {',', '"', ';', '|', '\t', '\r', '\n'}) {
    int64_t n_bad = 0;
    const std::string text = decode_as(Encoding::Gb18030, "\xC4"s + c + "x", &n_bad);
    if (c == '|') {
      CHECK(text == "膢x");  // 0x7C is a trail byte, so the bar is not a safe delimiter in bytes
      continue;
    }
    CHECK(text == "\uFFFD"s + c + "x");
    CHECK(n_bad == 1);
  }
}

TEST_CASE("broken UTF-16 is told") {
  int64_t n_bad = 0;
  CHECK(decode_as(Encoding::Utf16Le, "\x3D\xD8\xA9\xDC"s, &n_bad) == "💩");
  CHECK(n_bad == 0);
  CHECK(decode_as(Encoding::Utf16Le, "\x3D\xD8\x2C\0"s, &n_bad) == "\uFFFD,");
  CHECK(n_bad == 1);
  CHECK(decode_as(Encoding::Utf16Le, "\xA9\xDC\x2C\0\x3D\xD8"s, &n_bad) == "\uFFFD,\uFFFD");
  CHECK(n_bad == 2);
  CHECK(decode_as(Encoding::Utf16Le, "\x2C\0\x31"s, &n_bad) == ",\uFFFD");
  CHECK(n_bad == 1);
}

TEST_CASE("chunks may be cut anywhere: decoding and detection do not notice") {
  const std::string texts[] = {kTable,
                               utf8_with_bom(kTable),
                               encode_gb18030(kTable + "㼆𬱖ü€,\u0080", nullptr),
                               utf16(kTable16, false),
                               "\xFE\xFF"s + utf16(kTable16, true) + "\xD8",
                               "a\xE4\xB8,\xF0\x9F\x92\x80\xFF\xC4\x30\x81\x30\x84\x31,\x81\x30\xFF"s};
  for (const std::string& bytes : texts) {
    const DecodedText whole = decode(bytes);
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le}) {
      int64_t n_bad = 0;
      const std::string expected = decode_as(encoding, bytes, &n_bad);
      for (size_t cut = 0; cut <= bytes.size(); ++cut) {
        for (const size_t second_cut : {cut, cut + 1, cut + 2, cut + 3}) {
          const size_t end = std::min(second_cut, bytes.size());
          const std::string_view view = bytes;
          Decoder decoder(encoding);
          EncodingDetector detector;
          std::string text;
          for (const auto part : {view.substr(0, cut), view.substr(cut, end - cut), view.substr(end)}) {
            decoder.feed(part, text);
            detector.feed(part);
          }
          decoder.finish(text);
          REQUIRE(text == expected);
          REQUIRE(decoder.n_bad() == n_bad);
          REQUIRE(detector.finish() == whole.encoding);
        }
      }
    }
  }
}

TEST_CASE("external: 60 GB18030 byte sequences") {
  const std::string path = support::shared_dir() + "/external/encoding/gb18030-sequences.json";
  if (support::shared_dir().empty() || !support::file_exists(path)) {
    MESSAGE("skipped: gb18030-sequences.json is not here");
    return;
  }
  const auto json = nlohmann::json::parse(support::read_file(path));
  CHECK(json["vectors"].size() == 60);
  for (const auto& vector : json["vectors"]) {
    const std::string hex = vector["bytes"].get<std::string>();
    CAPTURE(hex);
    CHECK(decode_as(Encoding::Gb18030, from_hex(hex)) == vector["expect"].get<std::string>());
  }
}

TEST_CASE("external: detection over whole files, and at every length that holds enough") {
  const std::string folder = support::shared_dir() + "/external/encoding/detect/";
  if (support::shared_dir().empty() || !support::file_exists(folder + "_manifest.json")) {
    MESSAGE("skipped: the detection files are not here");
    return;
  }
  const auto json = nlohmann::json::parse(support::read_file(folder + "_manifest.json"));
  int n_files = 0;
  for (const auto& entry : json["files"]) {
    const std::string name = entry["file"].get<std::string>();
    const std::string expected = entry["encoding"].get<std::string>();
    CAPTURE(name);
    // Big5 is not read: its bytes are valid GB18030, and telling them apart needs a language model.
    if (expected.substr(0, 4) == "big5") continue;
    ++n_files;
    const std::string bytes = support::read_file(folder + name);
    const DecodedText decoded = decode(bytes);
    const std::string base = expected.substr(0, expected.find('+'));
    const std::string found = encoding_name(decoded.encoding);
    if (base == "utf-8") {
      CHECK(found == (expected == base ? "UTF-8" : "UTF-8 BOM"));
    } else if (base == "gb18030") {
      CHECK(found == "GB18030");
    } else if (base == "utf-16le") {
      CHECK(found == "UTF-16LE");
    } else {
      CHECK(base == "utf-16be");
      CHECK(found == "UTF-16BE");
    }
    if (entry.contains("utf8_sha256")) {
      CHECK(support::sha256_hex(decoded.text) == entry["utf8_sha256"].get<std::string>());
    }
  }
  CHECK(n_files == 36);
}
