// The ranked table of a group, and tables as CSV.

#include "core/document/out_table.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

std::string line_of(const std::vector<OutCell>& cells) {
  std::string line;
  for (const auto& cell : cells) line += (line.empty() ? "" : "|") + cell.text;
  return line;
}

std::string line_of(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) line += (line.empty() ? "" : "|") + cell;
  return line;
}

struct Case {
  Tally tally;
  RuleSet rules;
  Scores scores;
  Ranking ranking;
};

Case case_of(const std::vector<SourceCounts>& sources, const Roster& roster, const RuleSet& rules) {
  Case made;
  made.tally = tally_of(sources, roster).value;
  made.rules = rules;
  made.scores = make_scores(made.tally, rules).value;
  made.ranking = make_ranking(made.tally, made.scores, rules);
  return made;
}

OutTable table_of(const Case& made, const RankedTable& ranked, const RankedTable* overall = nullptr) {
  return ranking_table(made.tally, made.scores, ScoreExplainer(made.tally, made.rules, {}), ranked, overall);
}

// Points for adoptions at two levels, as in many counties.
RuleSet five_and_ten() {
  RuleSet rules;
  rules.points = {{{Status::Adopted, "本级", "", ""}, Points::from_whole(5)},
                  {{Status::Adopted, "上级", "", ""}, Points::from_whole(10)}};
  return rules;
}

}  // namespace

TEST_CASE("ranking table: one column a level, only where the group has it") {
  Roster roster;
  roster.units = {unit_of("园区", "部门"), unit_of("水利局", "部门"), unit_of("大河湾镇", "镇办")};
  const Case made = case_of({source_of({{"园区", {{Status::Adopted, 35, "本级"}, {Status::Adopted, 3, "上级"}}},
                                        {"水利局", {{Status::Adopted, 36, "本级"}}},
                                        {"大河湾镇", {{Status::Adopted, 41, "本级"}}}})},
                            roster, five_and_ten());
  const auto departments = table_of(made, made.ranking.groups[0]);
  CHECK(departments.title == "部门排名");
  CHECK(line_of(departments.headers) == "名次|单位|本级采用|上级采用|得分|算式");
  CHECK(line_of(departments.rows[0]) == "1|园区|35|3|205|35×5 + 3×10");
  CHECK(line_of(departments.rows[1]) == "2|水利局|36||180|36×5");
  const auto beside = table_of(made, made.ranking.groups[0], &made.ranking.overall);
  CHECK(line_of(beside.headers) == "名次|总排名|单位|本级采用|上级采用|得分|算式");
  CHECK(line_of(beside.rows[1]) == "2|3|水利局|36||180|36×5");
  const auto towns = table_of(made, made.ranking.groups[1]);
  CHECK(line_of(towns.headers) == "名次|单位|本级采用|得分|算式");
  const auto all = table_of(made, made.ranking.overall);
  CHECK(line_of(all.headers) == "名次|单位|分组|本级采用|上级采用|得分|算式");
  CHECK(line_of(all.rows[0]) == "1|园区|部门|35|3|205|35×5 + 3×10");
}

TEST_CASE("ranking table: categories are not split, exempt units have no rank, not given is not 0") {
  Roster roster;
  roster.units = {unit_of("甲"), unit_of("乙"), unit_of("丙")};
  roster.units[0].exempt = true;
  RuleSet rules;
  rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(1)}};
  const Case made = case_of(
      {source_of({{"甲", {{Status::Submitted, 9}, {Status::Adopted, 2, "", "图片"}, {Status::Adopted, 3, "", "政务"}}},
                  {"乙", {{Status::Submitted, 0}}}})},
      roster, rules);
  const auto table = table_of(made, made.ranking.overall);
  CHECK(table.title == "全部单位排名");
  CHECK(line_of(table.headers) == "名次|单位|报送|采用|得分|算式");
  CHECK(line_of(table.rows[0]) == "—|甲|9|5|5|5×1");
  CHECK(line_of(table.rows[1]) == "1|乙|0||0|0");
  CHECK(line_of(table.rows[2]) == "—|丙|||0|0");
  CHECK(table.notes == std::vector<std::string>{"“—”表示不参与评比，或表中没有出现。"});
  CHECK_FALSE(table.rows[0][0].is_number);
  CHECK(table.rows[1][0].is_number);
}

TEST_CASE("count columns: undivided counts beside levels make a total column") {
  Roster roster;
  roster.units = {unit_of("甲"), unit_of("乙")};
  const Case made =
      case_of({source_of({{"甲", {{Status::Adopted, 4, "本级"}}}, {"乙", {{Status::Adopted, 6}}}})}, roster, {});
  const auto table = table_of(made, made.ranking.overall);
  CHECK(line_of(table.headers) == "名次|单位|采用合计|本级采用");
  CHECK(line_of(table.rows[0]) == "1|甲|4|4");
  CHECK(line_of(table.rows[1]) == "2|乙|6|");
}

TEST_CASE("csv: BOM, CRLF, header first; text is guarded, numbers are not") {
  OutTable table;
  table.title = "不写进文件";
  table.headers = {"单位", "得分"};
  table.rows = {{{"=甲", false}, {"-2.5", true}}, {{"乙,丙", false}, {"", false}}};
  CHECK(table_csv(table) == "\xEF\xBB\xBF单位,得分\r\n'=甲,-2.5\r\n\"乙,丙\",\r\n");
}

TEST_CASE("cells: a rate carries its sign and is no plain number") {
  CHECK(rate_cell(Share{8, 21}, 1) == OutCell{"38.1%", false});
  CHECK(rate_cell(Share{1, 2}, 1) == OutCell{"50.0%", false});
  CHECK(rate_cell(Share{8, 21}, 2) == OutCell{"38.10%", false});
  CHECK(rate_cell(Share{8, 21}, 0) == OutCell{"38%", false});
  CHECK(rate_cell(Share{0, 0}, 1) == OutCell{});
  CHECK(rate_cell(std::nullopt, 1) == OutCell{});
  CHECK(measure_cell(Points::from_whole(5)) == OutCell{"5", true});
  CHECK(measure_cell(std::nullopt) == OutCell{});
}
