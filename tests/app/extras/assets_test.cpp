// The embedded assets against the files themselves: the generator must not lose or change a byte.

#include "app/extras/assets.hpp"

#include <doctest.h>

#include <set>
#include <string>

#include "core/project/project_json.hpp"
#include "support/files.hpp"

using tongbao::app::Asset;
using tongbao::app::assets;
using tongbao::app::find_asset;

TEST_CASE("every asset has the bytes of its file") {
  REQUIRE(!assets().empty());
  for (const Asset& asset : assets()) {
    const std::string path = "assets/" + std::string(asset.path);
    CHECK_MESSAGE(tongbao::test_support::read_project_file(path) == asset.bytes, path);
  }
}

TEST_CASE("assets are found by their path, and only by it") {
  for (const Asset& asset : assets()) CHECK(find_asset(asset.path) == &asset);
  CHECK(find_asset("") == nullptr);
  CHECK(find_asset("third-party.tx") == nullptr);
  CHECK(find_asset("zz") == nullptr);
}

TEST_CASE("a pack is read file by file, and nothing else is taken for one") {
  const auto files = tongbao::app::unpack_assets("a/b.json\n3\n{}\nc\n0\nd\n2\n\n\n");
  REQUIRE(files);
  REQUIRE(files->size() == 3);
  CHECK(files->at(0).path == "a/b.json");
  CHECK(files->at(0).bytes == "{}\n");
  CHECK(files->at(1).bytes.empty());
  CHECK(files->at(2).bytes == "\n\n");
  for (const char* none :
       {"a", "a\n", "a\n3\nxy", "a\n-1\nxy", "a\nx\nxy", "\n1\nx", "a\n1x\nx", "<!doctype html>\n<p>"})
    CHECK_MESSAGE(!tongbao::app::unpack_assets(none), none);
}

TEST_CASE("the third-party notices name everything that is linked") {
  const Asset* notices = find_asset("third-party.txt");
  REQUIRE(notices != nullptr);
  for (const char* name : {"Dear ImGui", "SDL 2", "JSON for Modern C++", "musl", "Emscripten", "LLVM"}) {
    CHECK_MESSAGE(notices->bytes.find(name) != std::string_view::npos, name);
  }
}

TEST_CASE("every rule set of assets/rules is in the program, with a name of its own and a source") {
  std::set<std::string> names;
  for (const Asset& asset : assets()) {
    if (!asset.path.starts_with("rules/") || !asset.path.ends_with(".json")) continue;
    CAPTURE(asset.path);
    const auto rules = tongbao::core::open_rules(asset.bytes, std::string(asset.path));
    REQUIRE(rules);
    CHECK(names.insert(rules->name).second);
    CHECK(!rules->name.empty());
    CHECK(!rules->source.empty());
  }
  CHECK(names.size() >= 20);
  CHECK(find_asset("rules.schema.json") == nullptr);
}
