// assets/rules/README.md: no method or requirement is missing, each fragment is a rule set that opens without
// a complaint, and the tests that it names exist.

#include <doctest.h>

#include <string>
#include <vector>

#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/rules/check_rules.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

struct Row {
  std::string number;
  std::string title;
  std::string fragment;
  std::string test;
  std::string remark;
};

std::string trimmed(const std::string& cell) {
  const size_t first = cell.find_first_not_of(" `");
  return first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(" `") - first + 1);
}

/// The rows of the table below a heading.
std::vector<Row> table_below(const std::string& heading) {
  const std::string text = read_project_file("assets/rules/README.md");
  size_t at = text.find("\n## " + heading + "\n");
  REQUIRE(at != std::string::npos);
  at = text.find("\n|---", at);
  at = text.find('\n', at + 1) + 1;
  std::vector<Row> rows;
  while (at < text.size() && text[at] == '|') {
    const size_t end = text.find('\n', at);
    std::vector<std::string> cells;
    for (size_t bar = at; bar + 1 < end;) {
      const size_t next = text.find('|', bar + 1);
      cells.push_back(trimmed(text.substr(bar + 1, next - bar - 1)));
      bar = next;
    }
    CAPTURE(cells[0]);
    REQUIRE(cells.size() == 5);
    rows.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
    at = end + 1;
  }
  return rows;
}

RuleSet rules_of(const Row& row) {
  std::string text = R"({"format": "tongbao-rules", "version": 2, )";
  if (row.fragment.find("\"rank_scope\"") == std::string::npos) text += R"("rank_scope": "per_group", )";
  if (row.fragment.find("\"tie_rule\"") == std::string::npos) text += R"("tie_rule": "standard_1224", )";
  const auto rules = open_rules(text + row.fragment + "}", row.number);
  if (!rules) FAIL(row.title << ": " << message_zh(rules.error()));
  return rules ? *rules : RuleSet{};
}

/// All test sources below a folder, one after another.
std::string test_sources(const std::string& folder) {
  std::string text;
  for (const std::string& name : list_project_folder(folder)) {
    const std::string path = folder + "/" + name;
    if (name.find('.') == std::string::npos)
      text += test_sources(path);
    else if (name.size() > 4 && name.substr(name.size() - 4) == ".cpp")
      text += read_project_file(path);
  }
  return text;
}

void check_table(const std::string& heading, int n_rows, const std::string& test_word) {
  const std::string sources = test_sources("tests/core") + test_sources("tests/property");
  // The tests of a table come together: while none of them is there, their names cannot be compared.
  const bool has_tests = sources.find("TEST_CASE(\"" + test_word + " ") != std::string::npos;
  if (!has_tests) MESSAGE("no test is named \"" << test_word << " …\": their names are not compared");
  const std::vector<Row> rows = table_below(heading);
  REQUIRE(rows.size() == static_cast<size_t>(n_rows));
  for (int i = 0; i < n_rows; ++i) {
    const Row& row = rows[static_cast<size_t>(i)];
    CAPTURE(row.title);
    CHECK(row.number == std::to_string(i + 1));
    CHECK(row.test == test_word + " " + row.number + ":");
    CHECK_FALSE(row.remark.empty());
    std::string told;
    for (const Diagnostic& diagnostic : check_rules(rules_of(row))) told += message_zh(diagnostic);
    CHECK(told == "");
    if (has_tests) CHECK(sources.find("TEST_CASE(\"" + row.test) != std::string::npos);
    const size_t arrow = row.title.find("→ ");
    if (arrow != std::string::npos)
      CHECK(file_exists(project_path("assets/rules/" + row.title.substr(arrow + std::string("→ ").size()))));
  }
}

}  // namespace

TEST_CASE("rules readme: a row for each of the 33 methods") { check_table("Methods", 33, "method"); }

TEST_CASE("rules readme: a row for each of the 19 requirements") { check_table("Requirements", 19, "requirement"); }

TEST_CASE("rules readme: every rule set but the general one is the method of a row") {
  const std::string text = read_project_file("assets/rules/README.md");
  for (const std::string& name : list_project_folder("assets/rules")) {
    if (name == "README.md" || name == "standard.json" || name == "methods.tsv") continue;
    CAPTURE(name);
    CHECK(text.find("→ " + name + " |") != std::string::npos);
  }
}
