#include "core/project/json_guard.hpp"

#include <dirent.h>
#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "support/files.hpp"

using namespace tongbao::core;
using namespace std::string_literals;
namespace support = tongbao::test_support;

namespace {

Error refused(const std::string& text) {
  const auto result = parse_json_guarded(text, "p.json");
  REQUIRE_MESSAGE(!result.has_value(), text.substr(0, 100));
  CHECK(result.error().place.file == "p.json");
  return result.error();
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* stream = opendir(folder.c_str());
  REQUIRE(stream != nullptr);
  for (dirent* entry = readdir(stream); entry != nullptr; entry = readdir(stream)) {
    const std::string name = entry->d_name;
    if (name.size() > 5 && name.substr(name.size() - 5) == ".json") names.push_back(name);
  }
  closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

std::string nested(int depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("an ordinary project is read") {
  const auto result = parse_json_guarded(
      R"({"format":"tongbao-project","version":1,"units":[{"name":"总寨镇","points":"0.5"},[],{}],"x":null,"y":-2.5e1,"z":true})",
      "p.json");
  REQUIRE(result.has_value());
  CHECK(result.value()["units"][0]["name"] == "总寨镇");
  CHECK(result.value()["version"] == 1);
  CHECK(result.value()["y"] == -25.0);
  CHECK(result.value()["x"].is_null());
  CHECK(parse_json_guarded("\xEF\xBB\xBF{}", "p.json").has_value());
}

TEST_CASE("syntax errors say where") {
  Error error = refused("{\n  \"a\": 1,\n  \"单位\": 二\n}");
  CHECK(error.code == Code::JsonInvalid);
  CHECK(error.place.row == 3);
  CHECK(error.place.column == 9);
  error = refused("{\"a\":\r\n[1,\r\n2");
  CHECK(error.code == Code::JsonInvalid);
  CHECK(error.place.row == 3);
  CHECK(error.args[0] == "内容到这里突然结束，文件可能不完整");
  CHECK(refused("").args[0] == "内容到这里突然结束，文件可能不完整");
  CHECK(refused("{} {}").args[0] == "这里不符合 JSON 格式");
  CHECK(refused("{\"a\":01}").code == Code::JsonInvalid);
  CHECK(refused("单位,报送数\n").place.row == 1);
}

TEST_CASE("64 levels are read, 65 are refused") {
  CHECK(parse_json_guarded(nested(64), "p.json").has_value());
  const Error error = refused(nested(65));
  CHECK(error.code == Code::JsonTooDeep);
  CHECK(error.args[0].substr(0, 7) == "$[0][0]");
  CHECK(refused(nested(100000)).code == Code::JsonTooDeep);
  std::string objects;
  for (int i = 0; i < 1000; ++i) objects += "{\"a\":";
  CHECK(refused(objects).code == Code::JsonTooDeep);
}

TEST_CASE("a key written twice is refused with its path, at any level") {
  CHECK(refused(R"({"a":1,"a":1})").code == Code::JsonDuplicateKey);
  CHECK(refused(R"({"a":1,"a":1})").args[0] == "$.a");
  CHECK(refused(R"({"rules":{"levels":[{"x":1},{"x":1,"y":2,"x":3}]}})").args[0] == "$.rules.levels[1].x");
  CHECK(refused(R"({"a":1,"\u0061":2})").code == Code::JsonDuplicateKey);
  CHECK(parse_json_guarded(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]})", "p.json").has_value());
}

TEST_CASE("numbers that would not stay exact are refused with their path") {
  CHECK(parse_json_guarded("[9007199254740992,-9007199254740992]", "p.json").has_value());
  for (const char* number : {"9007199254740993", "-9007199254740993", "9223372036854775807", "18446744073709551616",
                             "1e16", "-1e300", "1e999", "-1e999", "123456789012345678901234567890"}) {
    CAPTURE(number);
    const Error error = refused("{\"a\":[0,"s + number + "]}");
    CHECK(error.code == Code::JsonNumberTooLarge);
    CHECK(error.args[0] == "$.a[1]");
  }
}

TEST_CASE("bad UTF-8 is refused with its place") {
  const Error error = refused("{\n\"单\xFF\":1}");
  CHECK(error.code == Code::JsonBadUtf8);
  CHECK(error.place.row == 2);
  CHECK(error.place.column == 3);
  CHECK(refused("[\"\xED\xA0\x80\"]").code == Code::JsonBadUtf8);
  CHECK(refused(R"(["\uD800"])").code == Code::JsonInvalid);
}

TEST_CASE("too large and too many are refused before they are built") {
  std::string many = "[0";
  for (int64_t i = 0; i < JsonLimits{}.n_values; ++i) many += ",0";
  many += ']';
  CHECK(refused(many).args[0] == "内容超过 400 万项");
  CHECK(refused(std::string(static_cast<size_t>(JsonLimits{}.n_bytes) + 1, ' ')).args[0] == "文件超过 64 MB");
}

TEST_CASE("external: JSONTestSuite") {
  const std::string folder = support::shared_dir() + "/external/json/JSONTestSuite/";
  if (support::shared_dir().empty() || !support::file_exists(folder + "test_parsing/y_array_empty.json")) {
    MESSAGE("skipped: JSONTestSuite is not here");
    return;
  }
  // Valid JSON that a project file refuses on purpose, and why.
  const std::set<std::string> stricter = {
      "y_object_duplicated_key.json",            // JsonDuplicateKey
      "y_object_duplicated_key_and_value.json",  // JsonDuplicateKey
      "y_object_extreme_numbers.json",           // JsonNumberTooLarge
      "y_number.json",                           // 123e65
      "y_number_real_capital_e.json",            // 1E22
      "y_number_real_exponent.json",             // 123e45
      "y_number_real_fraction_exponent.json",    // 123.456e78
  };
  int n_accepted = 0;
  int n_refused = 0;
  std::set<std::string> refused_valid;
  for (const std::string& name : names_in(folder + "test_parsing")) {
    CAPTURE(name);
    const auto result = parse_json_guarded(support::read_file(folder + "test_parsing/" + name), name);
    if (!result.has_value()) {
      const Error& error = result.error();
      CHECK((error.code == Code::JsonInvalid || error.code == Code::JsonTooDeep ||
             error.code == Code::JsonDuplicateKey || error.code == Code::JsonBadUtf8 ||
             error.code == Code::JsonNumberTooLarge));
      // Every refusal can be found: by row and column, or by path.
      CHECK((error.place.row > 0 || !error.args.empty()));
    }
    if (name[0] == 'y') {
      if (result.has_value()) ++n_accepted;
      if (!result.has_value()) refused_valid.insert(name);
    } else if (name[0] == 'n') {
      CHECK_FALSE(result.has_value());
      ++n_refused;
    }
  }
  std::string unexpected;
  for (const std::string& name : refused_valid) {
    if (stricter.count(name) == 0) unexpected += name + ' ';
  }
  CHECK(unexpected == "");
  CHECK(n_accepted == 95 - static_cast<int>(stricter.size()));
  CHECK(n_refused == 188);
  for (const std::string& name : names_in(folder + "test_transform")) {
    CAPTURE(name);
    const auto result = parse_json_guarded(support::read_file(folder + "test_transform/" + name), name);
    if (name.substr(0, 15) == "object_same_key") CHECK_FALSE(result.has_value());
  }
}
