// What the program wrote, it reads back: every ranked table and annex of an export, opened as data, gives each unit the
// counts that it had, or asks about a column.

#include <doctest.h>

#include <map>
#include <optional>

#include "core/export/export_set.hpp"
#include "core/notice/annex.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "support/files.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

using CountsOfUnits = std::map<std::string, std::pair<std::optional<int64_t>, std::optional<int64_t>>>;

/// 报送 and 采用 of each unit.
CountsOfUnits counts_of(const Tally& tally) {
  CountsOfUnits counts;
  for (size_t i = 0; i < tally.roster.units.size(); ++i) {
    const auto unit = static_cast<int32_t>(i);
    counts[tally.roster.units[i].full_name] = {count_of(tally, unit, {Status::Submitted, "", "", ""}),
                                               count_of(tally, unit, {Status::Adopted, "", "", ""})};
  }
  return counts;
}

bool has_column(const OutTable& table, std::string_view word) {
  for (const std::string& header : table.headers)
    if (header.find(word) != std::string::npos && header.find("率") == std::string::npos) return true;
  return false;
}

struct ReadBack {
  int n_tables = 0;
  int n_asked = 0;
};

/// `table` is what was written; only counts that it shows can be read.
void check_table(const std::string& name, const OutTable& table, const CountsOfUnits& written, ReadBack& result) {
  const bool has_submitted = has_column(table, "报送"), has_adopted = has_column(table, "采用");
  if (table.rows.empty() || (!has_submitted && !has_adopted)) return;
  const std::string bytes = table_csv(table);
  CAPTURE(name);
  CAPTURE(bytes);
  const auto source = read_source(name + ".csv", bytes);
  REQUIRE(source.has_value());
  ++result.n_tables;
  Project project;
  project.sources = {std::make_shared<const SourceTable>(*source)};
  const Results results = run_pipeline(project);
  if (count_questions(results.diagnostics) > 0) {
    ++result.n_asked;
    return;
  }
  for (const auto& read : counts_of(results.tally())) {
    CAPTURE(read.first);
    const auto found = written.find(read.first);
    REQUIRE(found != written.end());
    if (has_submitted) CHECK(read.second.first == found->second.first);
    if (has_adopted) CHECK(read.second.second == found->second.second);
  }
}

/// All tables that 导出 would write.
void check_project(const Project& project, ReadBack& result) {
  const Results results = run_pipeline(project);
  const CountsOfUnits written = counts_of(results.tally());
  const ScoreExplainer explainer(results.tally(), project.rules, project.manual_points);
  for (const NamedRanking& named : named_rankings(project.rules, results.ranking))
    check_table("排名表-" + named.name,
                ranking_table(results.tally(), results.scores, explainer, *named.ranked, named.overall, results.trends),
                written, result);
  const AnnexData data{results.tally(), results.scores, results.ranking, project.rules, project.manual_points};
  for (AnnexPlan plan : default_annexes(results.tally(), project.rules)) {
    for (const bool total_row : {false, true}) {
      plan.total_row = total_row;
      check_table("附件-" + plan.title, make_annex(data, plan), written, result);
    }
  }
}

const std::vector<std::string> kUnits = {"教育局", "财政局", "水利局", "@甲局",  "=乙局",  "-丙办", "公安局",
                                         "审计局", "城关镇", "总寨镇", "河东乡", "统计局", "党校",  "信访办"};

Project random_project(TinyRandom& random) {
  const std::vector<std::vector<std::string>> headers = {{"报送数", "采用数"},
                                                         {"采用数"},
                                                         {"报送数", "本级采用", "上级采用"},
                                                         {"报送数", "本级采用", "市级采用", "省级采用"}};
  const std::vector<std::string>& columns = random.pick(headers);
  std::vector<std::string> units = kUnits;
  random.shuffle(units);
  units.resize(static_cast<size_t>(3 + random.below(8)));
  const bool has_groups = random.chance(2);
  Project project;
  for (int64_t month = 1 + random.below(3); month > 0; --month) {
    std::string csv = std::string("单位") + (has_groups ? ",分组" : "");
    for (const std::string& column : columns) csv += "," + column;
    csv += "\n";
    for (size_t i = 0; i < units.size(); ++i) {
      csv += units[i] + (has_groups ? (i % 2 == 0 ? ",部门" : ",乡镇") : "");
      const int64_t n_submitted = 10 + random.below(90);
      for (const std::string& column : columns)
        csv += "," + std::to_string(column == "报送数" ? n_submitted : random.below(5));
      csv += "\n";
    }
    auto source = read_source(std::to_string(month) + "月.csv", csv);
    REQUIRE(source.has_value());
    project.sources.push_back(std::make_shared<const SourceTable>(std::move(*source)));
  }
  if (!random.chance(4)) project.rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(5)}};
  if (random.chance(3)) project.rules.points.push_back({{Status::Submitted, "", "", ""}, Points::from_raw(5000)});
  project.rules.rank_scope = random.pick<RankScope>({RankScope::Overall, RankScope::PerGroup, RankScope::Both});
  if (project.sources.size() > 1 && random.chance(2)) project.period.included = {project.sources[0]->period};
  return project;
}

}  // namespace

TEST_CASE("property: the tables of the samples are read back") {
  ReadBack result;
  for (const std::string& folder : list_project_folder("assets/samples")) {
    const std::string path = "assets/samples/" + folder + "/project.json";
    if (file_exists(project_path(path))) check_project(*open_project(read_project_file(path), path), result);
  }
  MESSAGE(result.n_tables << " tables, asked about " << result.n_asked);
  CHECK(result.n_tables >= 10);
}

TEST_CASE("property: the tables of random projects are read back") {
  TinyRandom random(5);
  ReadBack result;
  for (int i = full_run() ? 2000 : 60; i > 0; --i) check_project(random_project(random), result);
  MESSAGE(result.n_tables << " tables, asked about " << result.n_asked);
  CHECK(result.n_tables > 100);
  CHECK(result.n_asked * 5 <= result.n_tables);
}
