// Five published notices: tables, lists, figures and diagnostics must come out as published, from
// the sample project and again from its tables, and must follow one edit of the rules.

#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/code_name.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "golden/golden_case.hpp"
#include "support/files.hpp"

namespace tongbao::golden {
namespace {

using nlohmann::json;

std::vector<std::string> unit_names(const core::Results& results, const std::vector<core::ListMember>& members) {
  std::vector<std::string> names;
  for (const core::ListMember& member : members)
    names.push_back(results.tally().roster.units.at(static_cast<size_t>(member.unit_idx)).full_name);
  return names;
}

/// The names of one list, with line ends between them so that a difference is easy to read.
std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += name + "\n";
  return text;
}

/// Empty if the files are the same; else the first line that differs, with its number.
std::string first_difference(const std::string& found, const std::string& expected) {
  if (found == expected) return {};
  size_t line_start = 0;
  int line = 1;
  for (size_t at = 0; at < found.size() && at < expected.size() && found[at] == expected[at]; ++at) {
    if (found[at] != '\n') continue;
    line_start = at + 1;
    ++line;
  }
  const auto line_of = [line_start](const std::string& text) {
    return text.substr(line_start, text.find('\n', line_start) - line_start);
  };
  return "line " + std::to_string(line) + ": " + line_of(found) + " instead of " + line_of(expected);
}

std::string body_text(const core::Notice& notice) {
  std::string text;
  for (const core::NoticeBlock& block : notice.blocks) text += block.text + "\n";
  return text;
}

/// Lists as expected, in order; and every listed unit is named in the body of the notice.
void check_lists(const json& expected, const core::Results& results) {
  REQUIRE(results.lists.lists.size() == expected.size());
  const std::string body = body_text(results.notice);
  for (const core::UnitList& list : results.lists.lists) {
    CAPTURE(list.name);
    REQUIRE(expected.contains(list.name));
    const auto names = expected[list.name].get<std::vector<std::string>>();
    CHECK(joined(unit_names(results, list.members)) == joined(names));
    for (const std::string& name : names)
      CHECK_MESSAGE(body.find(name) != std::string::npos, name << " is not in the notice");
  }
}

void check_adjustments(const json& expected, const core::Results& results) {
  json found = json::object();
  for (const core::Adjustment& adjustment : results.lists.adjustments) {
    const auto& unit = results.tally().roster.units.at(static_cast<size_t>(adjustment.unit_idx));
    CHECK_MESSAGE(!found.contains(unit.full_name), unit.full_name << " is adjusted twice");
    found[unit.full_name] = adjustment.points.to_string();
  }
  CHECK(found.dump() == expected.dump());
}

void check_facts(const json& expected, const core::Facts& facts) {
  for (const auto& item : expected.items()) {
    const std::string name = item.key();
    const core::Fact* fact = facts.find(name);
    CHECK_MESSAGE(fact != nullptr, "no fact " << name);
    if (fact != nullptr) CHECK_MESSAGE(fact->text == item.value().get<std::string>(), name);
  }
}

void check_failing_checks(const json& expected, const core::Facts& facts) {
  json failing = json::array();
  for (const core::CheckResult& check : facts.checks)
    if (!check.holds) failing.push_back(check.text);
  CHECK(failing.dump() == expected.dump());
}

/// A place that expected.json leaves out is not compared.
bool is_expected(const json& expected, const core::Diagnostic& found) {
  return expected["code"] == core::code_name(found.code) &&
         expected["args"].get<std::vector<std::string>>() == found.args &&
         (!expected.contains("file") || expected["file"] == found.place.file) &&
         (!expected.contains("row") || expected["row"] == found.place.row) &&
         (!expected.contains("column") || expected["column"] == found.place.column);
}

void check_diagnostics(const json& expected, const core::Diagnostics& found) {
  CHECK(found.size() == expected.size());
  for (const json& one : expected) {
    const auto n_found = std::count_if(found.begin(), found.end(), [&](const auto& d) { return is_expected(one, d); });
    CHECK_MESSAGE(n_found == 1, one.dump());
  }
  for (const core::Diagnostic& diagnostic : found) {
    const bool known =
        std::any_of(expected.begin(), expected.end(), [&](const json& one) { return is_expected(one, diagnostic); });
    CHECK_MESSAGE(known, core::message_zh(diagnostic));
  }
}

/// Every 排名表-*.csv and 附件*.csv of the case, and no other table, byte for byte.
void check_tables(const GoldenCase& golden, const std::vector<core::ExportFile>& files) {
  const std::string folder = "tests/golden/" + golden.folder + "/expected";
  size_t n_expected = 0;
  for (const std::string& name : test_support::list_project_folder(folder)) {
    if (!name.starts_with("排名表-") && !name.starts_with("附件")) continue;
    ++n_expected;
    const std::string path = folder + "/" + name;
    CHECK_MESSAGE(first_difference(exported(files, name), test_support::read_project_file(path)) == "", name);
  }
  REQUIRE(n_expected > 0);
  const auto n_tables =
      std::count_if(files.begin(), files.end(), [](const auto& f) { return f.name.ends_with(".csv"); });
  CHECK(static_cast<size_t>(n_tables) == n_expected);
}

void check_as_published(const GoldenCase& golden) {
  const json expected = expected_of(golden);
  const core::Project project = open_sample(golden);
  const core::Results results = core::run_pipeline(project);
  check_tables(golden, core::export_set(project, results));
  check_lists(expected["lists"], results);
  check_adjustments(expected.value("adjustments", json::object()), results);
  check_facts(expected["facts"], results.facts);
  check_failing_checks(expected["failing_checks"], results.facts);
  check_diagnostics(expected["diagnostics"], results.diagnostics);
}

void check_after_edit(const GoldenCase& golden) {
  const json expected = expected_of(golden);
  const core::Project before = open_sample(golden);
  const core::Results results_before = core::run_pipeline(before);
  core::Project project = before;
  apply_edit(expected["edit"], project.rules);
  const core::Results results = core::run_pipeline(project, &before, &results_before);

  check_lists(expected["edited_lists"], results);
  const auto files = core::export_set(project, results);
  for (const json& entry : expected.value("edited_files", json::array())) {
    const auto name = entry.get<std::string>();
    const std::string path = "tests/golden/" + golden.folder + "/expected/edited-" + name;
    CHECK_MESSAGE(first_difference(exported(files, name), test_support::read_project_file(path)) == "", name);
  }

  // What was kept from the earlier run must give the same as running everything again.
  const auto files_anew = core::export_set(project, core::run_pipeline(project));
  REQUIRE(files.size() == files_anew.size());
  for (size_t file = 0; file < files.size(); ++file)
    CHECK_MESSAGE(first_difference(files[file].bytes, files_anew[file].bytes) == "", files[file].name);
  CHECK(exported(files, "通报.txt") != exported(core::export_set(before, results_before), "通报.txt"));
}

std::string tally_text(const core::Tally& tally) {
  std::string text;
  for (const core::TallyCell& cell : tally.cells) {
    const core::Facet& facet = tally.facet_of(cell);
    text += tally.roster.units.at(static_cast<size_t>(cell.unit_idx)).full_name + "|" +
            tally.periods.at(static_cast<size_t>(cell.period_idx)) + "|" +
            tally.levels.at(static_cast<size_t>(facet.level_idx)) + "|" +
            tally.categories.at(static_cast<size_t>(facet.category_idx)) + "|" +
            std::to_string(static_cast<int>(facet.status)) + "|" + std::to_string(cell.n_items) + "\n";
  }
  return text;
}

/// The tables as a clerk opens them give the sample project's sources, roster and numbers.
void check_from_tables(const GoldenCase& golden) {
  const core::Project sample = open_sample(golden);
  const core::Project assembled = assemble_from_tables(golden);
  CHECK(assembled.rules == sample.rules);
  CHECK(*assembled.roster == *sample.roster);
  REQUIRE(assembled.sources.size() == sample.sources.size());
  for (size_t source = 0; source < sample.sources.size(); ++source) {
    CAPTURE(golden.tables[source]);
    CHECK(core::same_source(*assembled.sources[source], *sample.sources[source]));
    CHECK(assembled.sources[source]->columns == sample.sources[source]->columns);
    CHECK(assembled.sources[source]->read_diagnostics == sample.sources[source]->read_diagnostics);
  }
  const core::Results from_sample = core::run_pipeline(sample);
  const core::Results from_tables = core::run_pipeline(assembled);
  CHECK(first_difference(tally_text(from_tables.tally()), tally_text(from_sample.tally())) == "");
  const auto sample_files = core::export_set(sample, from_sample);
  const auto table_files = core::export_set(assembled, from_tables);
  size_t n_rankings = 0;
  for (const core::ExportFile& file : sample_files) {
    if (!file.name.starts_with("排名表-")) continue;
    ++n_rankings;
    CHECK_MESSAGE(first_difference(exported(table_files, file.name), file.bytes) == "", file.name);
  }
  CHECK(n_rankings > 0);
}

void check_canonical(const GoldenCase& golden) {
  CHECK(first_difference(core::save_project(open_sample(golden)), sample_file(golden, "project.json")) == "");
  const auto rules = core::open_rules(sample_file(golden, "rules.json"), "rules.json");
  REQUIRE(rules);
  CHECK(first_difference(core::save_rules(*rules), sample_file(golden, "rules.json")) == "");
}

/// FNV-1a, 64 bits: small, and the same everywhere.
class Fnv1a {
 public:
  void feed(const std::string& bytes) {
    for (const char byte : bytes) {
      state_ ^= static_cast<unsigned char>(byte);
      state_ *= 0x100000001b3ULL;
    }
  }
  std::string hex() const {
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(state_ >> shift) & 15];
    return text;
  }

 private:
  uint64_t state_ = 0xcbf29ce484222325ULL;
};

/// hash.txt without its comment lines.
std::string pinned_hash() {
  const std::string text = test_support::read_project_file("tests/golden/hash.txt");
  std::string hash;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (text[at] != '#') hash += text.substr(at, end - at);
    at = end + 1;
  }
  return hash;
}

}  // namespace

TEST_CASE("golden 0, 城中区 2016 三季度: as published") { check_as_published(golden_cases()[0]); }
TEST_CASE("golden 1, 仁寿县 2022 二季度: as published") { check_as_published(golden_cases()[1]); }
TEST_CASE("golden 2, 咸阳市 2008: as published") { check_as_published(golden_cases()[2]); }
TEST_CASE("golden 3, 岳阳楼区 2014 一季度: as published") { check_as_published(golden_cases()[3]); }
TEST_CASE("golden 4, 扎兰屯市 2023 一季度: as published") { check_as_published(golden_cases()[4]); }

TEST_CASE("golden 0: criticised from one zero month on, 3 units become 8") { check_after_edit(golden_cases()[0]); }
TEST_CASE("golden 1: commended from 23 items on, 14 units become 18") { check_after_edit(golden_cases()[1]); }
TEST_CASE("golden 2: six counties commended, 彬县信息办 comes in") { check_after_edit(golden_cases()[2]); }
TEST_CASE("golden 3: streets commended from 48 items on, 站办 comes in") { check_after_edit(golden_cases()[3]); }
TEST_CASE("golden 4: 20 points for 上级, 人力资源和社会保障局 goes from 9 to 6") {
  check_after_edit(golden_cases()[4]);
}

TEST_CASE("golden: rules, roster and tables give the sample's numbers") {
  for (const GoldenCase& golden : golden_cases()) {
    CAPTURE(golden.folder);
    check_from_tables(golden);
  }
}

TEST_CASE("golden: samples are saved as the program saves them") {
  for (const GoldenCase& golden : golden_cases()) {
    CAPTURE(golden.folder);
    check_canonical(golden);
  }
}

TEST_CASE("golden: one hash over all exported files, the same natively and as WebAssembly") {
  Fnv1a hash;
  for (const GoldenCase& golden : golden_cases()) {
    const core::Project project = open_sample(golden);
    for (const core::ExportFile& file : core::export_set(project, core::run_pipeline(project))) {
      hash.feed(golden.folder + "/" + file.name + " " + std::to_string(file.bytes.size()) + "\n");
      hash.feed(file.bytes);
    }
  }
  MESSAGE("golden hash " << hash.hex());
  CHECK(hash.hex() == pinned_hash());
}

}  // namespace tongbao::golden
