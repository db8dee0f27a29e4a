// The rule sets that come with the program in plain Chinese, as an annex would print them: one file each,
// so that a change of words is seen where it matters.

#include <doctest.h>

#include <string>
#include <vector>

#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/words/rules_text.hpp"
#include "support/files.hpp"

using namespace tongbao;

namespace {

/// The names in a folder that end so, without the ending.
std::vector<std::string> names_in(const std::string& folder, const std::string& ending) {
  std::vector<std::string> names;
  for (const std::string& name : test_support::list_project_folder(folder))
    if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending)
      names.push_back(name.substr(0, name.size() - ending.size()));
  return names;
}

}  // namespace

TEST_CASE("golden: every rule set of the assets in words") {
  const std::vector<std::string> names = names_in("assets/rules", ".json");
  CHECK(names.size() >= 20);
  CHECK(names_in("tests/golden/rules", ".txt") == names);
  for (const std::string& name : names) {
    CAPTURE(name);
    const auto rules = core::open_rules(test_support::read_project_file("assets/rules/" + name + ".json"), name);
    if (!rules) FAIL(core::message_zh(rules.error()));
    std::string text;
    for (const core::RuleClause& clause : core::rules_text_zh(*rules)) text += clause.text + "\n";
    CHECK(text == test_support::read_project_file("tests/golden/rules/" + name + ".txt"));
  }
}
