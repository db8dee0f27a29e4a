#include "core/project/project_json.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "core/base/code_name.hpp"
#include "core/messages/messages_zh.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using tongbao::test_support::list_project_folder;
using tongbao::test_support::read_project_file;

namespace {

constexpr const char* kRules = R"("rules": {"rank_scope": "per_group", "tie_rule": "ordinal_1234"})";

std::string project_with(const std::string& fields) {
  return R"({"format": "tongbao-project", "version": 2, )" + fields + "}";
}

std::string project_with_source(const std::string& fields) {
  return project_with(R"("sources": [{"file_name": "a.csv", "encoding": "UTF-8", )"
                      R"("kind": "count_table", )" +
                      fields + "}], " + kRules);
}

/// The error of a project text that must be refused.
Error refused(const std::string& text) {
  const auto opened = open_project(text, "p.json");
  REQUIRE_MESSAGE(!opened.has_value(), text);
  CHECK(opened.error().place.file == "p.json");
  CHECK(!message_zh(opened.error()).empty());
  return opened.error();
}

void check_refused(const std::string& text, Code code, const std::string& path) {
  const Error error = refused(text);
  CAPTURE(text);
  CHECK(std::string(code_name(error.code)) == code_name(code));
  REQUIRE(!error.args.empty());
  CHECK(error.args[0] == (code == Code::ProjectVersionUnknown ? path : "$" + path));
}

/// The ```json blocks of the format description.
std::vector<std::string> documented_examples() {
  const std::string text = read_project_file("assets/README.md");
  const std::string opening = "```json\n";
  std::vector<std::string> examples;
  for (size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
    at += opening.size();
    const size_t end = text.find("```", at);
    REQUIRE(end != std::string::npos);
    examples.push_back(text.substr(at, end - at));
    at = end;
  }
  return examples;
}

/// Opens any of our files and saves it again; a refusal fails the test with its sentence.
std::string saved_again(const std::string& text, const std::string& name) {
  const std::string format = json_format_of(text);
  if (format == "tongbao-project") {
    const auto opened = open_project(text, name);
    if (!opened) FAIL(message_zh(opened.error()));
    return save_project(*opened);
  }
  if (format == "tongbao-rules") {
    const auto opened = open_rules(text, name);
    if (!opened) FAIL(message_zh(opened.error()));
    return save_rules(*opened);
  }
  REQUIRE(format == "tongbao-notice");
  const auto opened = open_notice_plan(text, name);
  if (!opened) FAIL(message_zh(opened.error()));
  return save_notice_plan(*opened);
}

}  // namespace

TEST_CASE("project json: the documented examples are what the program itself writes") {
  const auto examples = documented_examples();
  REQUIRE(examples.size() == 3);
  for (const std::string& example : examples) CHECK(saved_again(example, "README.md") == example);
}

TEST_CASE("project json: the documented project opens with every field in its place") {
  const auto opened = open_project(documented_examples()[2], "README.md");
  REQUIRE(opened.has_value());
  const Project& project = *opened;
  CHECK(project.name == "某市");
  CHECK(project.period.label == "2023年一季度");
  CHECK(project.period.first == Date{2023, 1, 1});
  CHECK(project.period.last == Date{2023, 3, 31});
  REQUIRE(project.sources.size() == 1);
  const SourceTable& source = *project.sources[0];
  CHECK(source.encoding == Encoding::Gb18030);
  CHECK(source.kind == TableKind::CountTable);
  REQUIRE(source.columns.size() == 5);
  CHECK(source.columns[3] == Column{ColumnRole::Adopted, "本级", "", RoleReason::UserSays});
  CHECK(source.columns[4].category == "图片新闻");
  CHECK(source.edits == std::vector<CellEdit>{{3, 3, "12"}});
  CHECK(source.table->row_numbers == std::vector<int64_t>{1, 3});
  CHECK(source.table->rows[1][2] == "十几");
  CHECK(source.read_diagnostics == Diagnostics{{Code::BlankRowsSkipped, Severity::Note, {"7月.csv", 0, 0}, {"1"}}});
  REQUIRE(project.roster->units.size() == 3);
  CHECK(project.roster->units[0].aliases.size() == 2);
  CHECK(project.roster->units[1].exempt);
  CHECK(project.roster->units[2].outside_assessment);
  CHECK(project.list_changes[0].add);
  CHECK(!project.list_changes[1].add);
  CHECK(project.list_orders[0].units.size() == 2);
  CHECK(project.figures[2].must_equal == "报送");
  CHECK(project.figures[4].form == RatioForm::Average);
  CHECK(project.checks[0].text == "2940 = 1947 + 993");
}

TEST_CASE("project json: the documented rule set opens with every field in its place") {
  const auto opened = open_rules(documented_examples()[0], "README.md");
  REQUIRE(opened.has_value());
  const RuleSet& rules = *opened;
  CHECK(rules.points[1].items == CountSelector{Status::Adopted, "上级", "", ""});
  CHECK(rules.points[1].points_each == Points::from_whole(10));
  CHECK(rules.base_score == Points::from_whole(60));
  CHECK(rules.cap == Points::from_whole(100));
  REQUIRE(rules.rank_keys.size() == 3);
  CHECK(rules.rank_keys[0].measure.kind == MeasureKind::TotalScore);
  CHECK(!rules.rank_keys[2].descending);
  REQUIRE(rules.quotas.size() == 1);
  CHECK(rules.quotas[0].n_items == 24);
  CHECK(rules.lists[0].criteria[0].comparison == Comparison::TopN);
  CHECK(rules.lists[0].criteria[1].value == Points::from_whole(20));
  CHECK(rules.lists[0].adjustment == Points::from_whole(2));
  CHECK(rules.lists[1].criteria[0].measure.kind == MeasureKind::ZeroPeriods);
}

TEST_CASE("project json: every rule set and notice template of the assets opens and is canonical") {
  for (const char* folder : {"assets/rules", "assets/notices"}) {
    int n_files = 0;
    for (const std::string& name : list_project_folder(folder)) {
      if (name.size() < 5 || name.substr(name.size() - 5) != ".json") continue;
      ++n_files;
      const std::string text = read_project_file(std::string(folder) + "/" + name);
      CAPTURE(name);
      CHECK(saved_again(text, name) == text);
    }
    CHECK(n_files > 0);
  }
}

TEST_CASE("project json: an empty project is short, opens, and has a roster") {
  const std::string text = save_project(Project{});
  CHECK(text ==
        "{\n  \"format\": \"tongbao-project\",\n  \"version\": 3,\n"
        "  \"rules\": {\"rank_scope\": \"per_group\", \"tie_rule\": \"ordinal_1234\"}\n}\n");
  const auto opened = open_project(text, "p.json");
  REQUIRE(opened.has_value());
  REQUIRE(opened->roster != nullptr);
  CHECK(opened->roster->units.empty());
}

TEST_CASE("project json: a table keeps quotes, line ends, control characters and rare characters") {
  auto table = std::make_shared<Table>();
  table->rows = {{"a\"b\\", "line\r\nend", std::string("nul\0!", 5)}, {"\xF0\xA0\x80\x8B𠮷", "", "\x1F"}};
  table->row_numbers = {1, 2};
  auto source = std::make_shared<SourceTable>();
  source->file_name = "x.csv";
  source->columns.resize(3);
  source->table = table;
  Project project;
  project.sources.push_back(source);
  const std::string text = save_project(project);
  const auto opened = open_project(text, "p.json");
  REQUIRE(opened.has_value());
  CHECK(*opened->sources[0]->table == *table);
  CHECK(save_project(*opened) == text);
}

TEST_CASE("project json: what the file is, and in which version") {
  CHECK(json_format_of(R"({"format": "tongbao-rules", "version": 1})") == "tongbao-rules");
  CHECK(json_format_of(R"({"a": {"format": "x"}, "b": ["format", "y"], "format": "z"})") == "z");
  CHECK(json_format_of(R"({"format": 1})").empty());
  CHECK(json_format_of(R"([{"format": "x"}])").empty());
  CHECK(json_format_of(R"("format")").empty());
  CHECK(json_format_of("").empty());
  CHECK(json_format_of("\xEF\xBB\xBF{\"format\": \"x\"}") == "x");
  // A damaged file still says what it is, so that its own reader can say what is wrong with it.
  CHECK(json_format_of(R"({"format": "tongbao-project", "version": )") == "tongbao-project");
  CHECK(json_format_of("单位,报送数\n").empty());

  check_refused(R"({"format": "tongbao-rules", "version": 1})", Code::JsonFieldWrong, ".format");
  check_refused(R"({"version": 1})", Code::JsonFieldMissing, ".format");
  check_refused(R"({"format": "tongbao-project"})", Code::JsonFieldMissing, ".version");
  check_refused(R"({"format": "tongbao-project", "version": "1"})", Code::JsonFieldWrong, ".version");
  check_refused(R"({"format": "tongbao-project", "version": 4, "new": 0})", Code::ProjectVersionUnknown, "4");
  check_refused("[]", Code::JsonFieldWrong, "");
}

TEST_CASE("project json: unknown, missing and wrong fields are named with their path") {
  check_refused(project_with(kRules + std::string(R"(, "nmae": "x")")), Code::JsonFieldUnknown, ".nmae");
  check_refused(project_with(R"("name": "x")"), Code::JsonFieldMissing, ".rules");
  check_refused(project_with(R"("rules": {"rank_scope": "per_group"})"), Code::JsonFieldMissing, ".rules.tie_rule");
  check_refused(project_with(R"("rules": {"rank_scope": "global", "tie_rule": "dense_1223"})"), Code::JsonFieldWrong,
                ".rules.rank_scope");
  check_refused(project_with(kRules + std::string(R"(, "name": 5)")), Code::JsonFieldWrong, ".name");
  check_refused(project_with(kRules + std::string(R"(, "checks": {})")), Code::JsonFieldWrong, ".checks");
  check_refused(project_with(kRules + std::string(R"(, "checks": ["1 = 1"])")), Code::JsonFieldWrong, ".checks[0]");
  check_refused(project_with(kRules + std::string(R"(, "checks": [{"text": "a"}, {"text": null}])")),
                Code::JsonFieldWrong, ".checks[1].text");
  check_refused(project_with(kRules + std::string(R"(, "roster": {"units": [{"group": "x"}]})")),
                Code::JsonFieldMissing, ".roster.units[0].full_name");
  check_refused(project_with(kRules + std::string(R"(, "roster": {"units": [)"
                                                  R"({"full_name": "x", "exempt": 1}]})")),
                Code::JsonFieldWrong, ".roster.units[0].exempt");
  check_refused(project_with(kRules + std::string(R"(, "roster": {"units": [)"
                                                  R"({"full_name": "x", "aliases": ["a", 1]}]})")),
                Code::JsonFieldWrong, ".roster.units[0].aliases[1]");
  check_refused(project_with(kRules + std::string(R"(, "period": {"first": "2023-02-29"})")), Code::JsonFieldWrong,
                ".period.first");
  check_refused(project_with(kRules + std::string(R"(, "period": {"last": "2023/2/1"})")), Code::JsonFieldWrong,
                ".period.last");
  check_refused(project_with(kRules + std::string(R"(, "notice": {"annexes": [{"columns": [)"
                                                  R"({"field": "measured"}]}]})")),
                Code::JsonFieldMissing, ".notice.annexes[0].columns[0].measure");
}

TEST_CASE("project json: points are exact decimals in quotes") {
  const auto rules_with = [](const std::string& points) {
    return project_with(R"("rules": {"rank_scope": "overall", "tie_rule": "dense_1223", )" + points + "}");
  };
  check_refused(rules_with(R"("base_score": 5)"), Code::JsonFieldWrong, ".rules.base_score");
  check_refused(rules_with(R"("cap": "0.12345")"), Code::JsonFieldWrong, ".rules.cap");
  check_refused(rules_with(R"("points": [{"items": {"status": "adopted"}, "points_each": "5 "}])"),
                Code::JsonFieldWrong, ".rules.points[0].points_each");
  check_refused(rules_with(R"("points": [{"items": {"level": "x"}, "points_each": "5"}])"), Code::JsonFieldMissing,
                ".rules.points[0].items.status");
  check_refused(rules_with(R"("places": 2.5)"), Code::JsonFieldWrong, ".rules.places");
  check_refused(rules_with(R"("places": -1)"), Code::JsonFieldWrong, ".rules.places");
  check_refused(rules_with(R"("factor": "1/0")"), Code::JsonFieldWrong, ".rules.factor");
  const auto opened = open_project(rules_with(R"("cap": "0.1234", "factor": "4/3")"), "p.json");
  REQUIRE(opened.has_value());
  CHECK(opened->rules.cap->raw() == 1234);
  CHECK(opened->rules.factor == Ratio{4, 3});
}

TEST_CASE("project json: a source must hold together") {
  const std::string rows = R"("rows": [["单位", "报送"], ["甲", "1"], ["乙"]])";
  const std::string columns = R"("columns": [{"role": "unit"}, {"role": "submitted"}])";
  const std::string header = R"("n_header_rows": 1)";
  const std::string good = header + ", " + columns + ", " + rows;
  CHECK(open_project(project_with_source(good), "p.json").has_value());

  check_refused(project_with_source(header + ", " + rows), Code::JsonFieldMissing, ".sources[0].columns");
  check_refused(project_with_source(header + R"(, "columns": [{"role": "unit"}], )" + rows), Code::JsonFieldWrong,
                ".sources[0].columns");
  check_refused(project_with_source(header + R"(, "columns": [{"role": "name"}], )" + rows), Code::JsonFieldWrong,
                ".sources[0].columns[0].role");
  check_refused(project_with_source(R"("n_header_rows": 4, )" + columns + ", " + rows), Code::JsonFieldWrong,
                ".sources[0].n_header_rows");
  check_refused(project_with_source(header + ", " + columns + R"(, "rows": [["单位", 5]])"), Code::JsonFieldWrong,
                ".sources[0].rows[0][1]");
  check_refused(project_with_source(header + ", " + columns + R"(, "rows": ["单位"])"), Code::JsonFieldWrong,
                ".sources[0].rows[0]");
  for (const char* numbers : {"[1, 2]", "[1, 3, 3]", "[0, 1, 2]", "[1, 2, \"3\"]", "7"})
    check_refused(project_with_source(good + R"(, "row_numbers": )" + numbers), Code::JsonFieldWrong,
                  ".sources[0].row_numbers");
  for (const char* edit : {R"({"row": 4, "column": 1, "text": ""})", R"({"row": 2, "column": 3, "text": ""})"})
    check_refused(project_with_source(good + R"(, "edits": [)" + edit + "]"), Code::JsonFieldWrong,
                  ".sources[0].edits");
  check_refused(project_with_source(good + R"(, "edits": [{"row": 0, "column": 1, "text": ""}])"), Code::JsonFieldWrong,
                ".sources[0].edits[0].row");
  check_refused(project_with_source(good + R"(, "read_diagnostics": [{"code": 199, "severity": "note"}])"),
                Code::JsonFieldWrong, ".sources[0].read_diagnostics[0].code");
  check_refused(project_with_source(good + R"(, "read_diagnostics": [{"code": 100, "severity": "bad"}])"),
                Code::JsonFieldWrong, ".sources[0].read_diagnostics[0].severity");
}

TEST_CASE("project json: hostile files are refused by name") {
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "[";
  for (int i = 0; i < 70; ++i) deep += "]";
  CHECK(refused(project_with("\"x\": " + deep)).code == Code::JsonTooDeep);
  CHECK(refused(project_with(R"("name": "a", "name": "b")")).code == Code::JsonDuplicateKey);
  CHECK(refused(project_with("\"name\": \"\xC3\x28\"")).code == Code::JsonBadUtf8);
  CHECK(refused(project_with(R"("quota": 9007199254740993)")).code == Code::JsonNumberTooLarge);
  CHECK(refused("{").code == Code::JsonInvalid);
  CHECK(refused("").code == Code::JsonInvalid);
}

TEST_CASE("project json: the program that saved the file is told in it and is no part of the project") {
  Project project;
  project.name = "甲县";
  const std::string saved = save_project(project, "通报台 0123456789");
  CHECK(saved.find("  \"saved_by\": \"通报台 0123456789\",\n  \"name\"") != std::string::npos);
  const auto opened = open_project(saved, "项目.json");
  REQUIRE(opened);
  CHECK(save_project(*opened) == save_project(project));
}
