#include "core/text/encode.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("text goes out as GB18030") {
  CHECK(encode_gb18030("单位,报送", nullptr) == "\xB5\xA5\xCE\xBB,\xB1\xA8\xCB\xCD");
  CHECK(encode_gb18030("€", nullptr) == "\xA2\xE3");
  CHECK(encode_gb18030("\u0080", nullptr) == "\x81\x30\x81\x30");
  CHECK(encode_gb18030("💩", nullptr) == "\x94\x39\xDA\x33");
  CHECK(encode_gb18030("", nullptr) == "");
}

TEST_CASE("characters of old tables go back to the bytes they came from") {
  CHECK(encode_gb18030("\uE78D", nullptr) == "\xA6\xD9");
  CHECK(encode_gb18030("\uE81E", nullptr) == "\xFE\x59");
  CHECK(encode_gb18030("\uE864", nullptr) == "\xFE\xA0");
}

TEST_CASE("what GB18030 cannot hold is counted") {
  int64_t n_unencodable = -1;
  CHECK(encode_gb18030("a\uE5E5b", &n_unencodable) == "a?b");
  CHECK(n_unencodable == 1);
}

TEST_CASE("the byte order mark is added once") {
  CHECK(utf8_with_bom("单位") == "\xEF\xBB\xBF单位");
  CHECK(utf8_with_bom("\xEF\xBB\xBF单位") == "\xEF\xBB\xBF单位");
  CHECK(utf8_with_bom("") == "\xEF\xBB\xBF");
}
