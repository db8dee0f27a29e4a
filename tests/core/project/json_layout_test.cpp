#include "core/project/json_layout.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using nlohmann::ordered_json;
using tongbao::core::lay_out_json;

namespace {

std::string laid_out(const char* text) {
  const auto value = ordered_json::parse(text, nullptr, false);
  REQUIRE(!value.is_discarded());
  return lay_out_json(value);
}

}  // namespace

TEST_CASE("json layout: the outermost object always takes a line a field") {
  CHECK(laid_out(R"({"b":1,"a":"文"})") == "{\n  \"b\": 1,\n  \"a\": \"文\"\n}\n");
}

TEST_CASE("json layout: what fits stands on one line, the order of fields is kept") {
  CHECK(laid_out(R"({"x":{"z":[1,2],"a":{"b":true,"c":null}}})") ==
        "{\n  \"x\": {\"z\": [1, 2], \"a\": {\"b\": true, \"c\": null}}\n}\n");
}

TEST_CASE("json layout: empty lists and objects") {
  CHECK(laid_out(R"({"x":[],"y":{},"z":[[],{}]})") ==
        "{\n  \"x\": [],\n  \"y\": {},\n  \"z\": [\n    [],\n    {}\n  ]\n}\n");
}

TEST_CASE("json layout: a table has one line a row however short, and each row one line however long") {
  const std::string cell(150, 'x');
  ordered_json value;
  value["rows"] = std::vector<std::vector<std::string>>{{"a", "b"}, {cell, "1"}};
  CHECK(lay_out_json(value) == "{\n  \"rows\": [\n    [\"a\", \"b\"],\n    [\"" + cell + "\", \"1\"]\n  ]\n}\n");
}

TEST_CASE("json layout: an object with a table in it is never put on one line") {
  CHECK(laid_out(R"({"s":[{"rows":[["a"]]}]})") ==
        "{\n  \"s\": [\n    {\n      \"rows\": [\n        [\"a\"]\n      ]\n    }\n  ]\n}\n");
}

TEST_CASE("json layout: the limit is 100 characters with the comma, counted as characters, not bytes") {
  // 2 spaces, "k": and a space, {"a": "…"} with n characters inside, and room for a comma.
  const auto text_with = [](int n) {
    std::string chinese;
    for (int i = 0; i < n; ++i) chinese += "分";
    ordered_json value;
    value["k"]["a"] = chinese;
    return lay_out_json(value);
  };
  const auto n_lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  CHECK(n_lines(text_with(83)) == 3);
  CHECK(n_lines(text_with(84)) == 5);
}

TEST_CASE("json layout: broken bytes become U+FFFD instead of ending the program") {
  ordered_json value;
  value["x"] = "a\xFF";
  CHECK(lay_out_json(value) == "{\n  \"x\": \"a\xEF\xBF\xBD\"\n}\n");
}
