// Annex tables: one period, one serial over groups, columns of points, totals.

#include "core/notice/annex.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

const CountSelector kSubmitted = {Status::Submitted, "", "", ""};
const CountSelector kAdopted = {Status::Adopted, "", "", ""};

AnnexColumn counted(const std::string& header, const CountSelector& items) {
  return {header, AnnexField::Measured, {MeasureKind::Items, items}};
}

AnnexColumn measured(const std::string& header, MeasureKind kind, const CountSelector& items = {}) {
  return {header, AnnexField::Measured, {kind, items}};
}

const AnnexColumn kSerial = {"序号", AnnexField::Serial, {}};
const AnnexColumn kRank = {"名次", AnnexField::Rank, {}};
const AnnexColumn kUnit = {"单位", AnnexField::Unit, {}};

struct Case {
  Tally tally;
  RuleSet rules;
  std::vector<ManualPoints> manual = {};
  std::vector<std::string> lines(const AnnexPlan& plan) const {
    const auto scores = make_scores(tally, rules, manual).value;
    const auto ranking = make_ranking(tally, scores, rules);
    const OutTable table = make_annex({tally, scores, ranking, rules, manual}, plan);
    std::vector<std::string> lines;
    std::string header;
    for (const auto& cell : table.headers) header += (header.empty() ? "" : "|") + cell;
    lines.push_back(header);
    for (const auto& row : table.rows) {
      std::string line;
      for (size_t i = 0; i < row.size(); ++i) line += (i > 0 ? "|" : "") + row[i].text;
      lines.push_back(line);
    }
    return lines;
  }
};

using Lines = std::vector<std::string>;

GivenRow month_row(const std::string& unit, const std::string& month, int64_t submitted, int64_t adopted) {
  return {unit, {{Status::Submitted, submitted}, {Status::Adopted, adopted}}, month};
}

// Two months, two groups; the rosters' order differs from both months' order.
Case two_months() {
  Roster roster;
  roster.units = {unit_of("西街", "镇办"), unit_of("东街", "镇办"), unit_of("财政局", "部门"),
                  unit_of("教育局", "部门")};
  Case made;
  made.tally = tally_of({source_of({month_row("东街", "7月", 8, 3), month_row("西街", "7月", 8, 5),
                                    month_row("教育局", "7月", 2, 1), month_row("财政局", "7月", 9, 1)}),
                         source_of({month_row("西街", "8月", 1, 1), month_row("东街", "8月", 4, 0),
                                    month_row("财政局", "8月", 0, 0), month_row("教育局", "8月", 0, 0)})},
                        roster)
                   .value;
  made.rules.rank_keys = {{{MeasureKind::Items, kSubmitted}, true}};
  return made;
}

}  // namespace

TEST_CASE("annex: a month's table ranks that month, ties in its source order, one serial over groups") {
  AnnexPlan plan;
  plan.period = "7月";
  plan.columns = {kSerial, kUnit, counted("总数", kSubmitted), counted("采纳数", kAdopted)};
  CHECK(two_months().lines(plan) ==
        Lines{"序号|单位|总数|采纳数", "1|东街|8|3", "2|西街|8|5", "3|财政局|9|1", "4|教育局|2|1"});
  plan.period = "8月";
  CHECK(two_months().lines(plan) ==
        Lines{"序号|单位|总数|采纳数", "1|东街|4|0", "2|西街|1|1", "3|财政局|0|0", "4|教育局|0|0"});
}

TEST_CASE("annex: a month's ranks and scores are the month's own") {
  Case made = two_months();
  made.rules.points = {{kAdopted, Points::from_whole(2)}};
  made.rules.tie_rule = TieRule::Standard1224;
  AnnexPlan plan;
  plan.period = "8月";
  plan.groups = {"部门"};
  plan.columns = {kRank, kUnit, measured("得分", MeasureKind::TotalScore)};
  CHECK(made.lines(plan) == Lines{"名次|单位|得分", "1|财政局|0", "1|教育局|0"});
  plan.groups = {"镇办"};
  plan.order = AnnexOrder::Roster;
  CHECK(made.lines(plan) == Lines{"名次|单位|得分", "2|西街|2", "1|东街|0"});
}

TEST_CASE("annex: a month's ready-made scores are those that its table prints") {
  SourceCounts july = source_of({month_row("甲局", "7月", 8, 3), month_row("乙局", "7月", 8, 5)});
  july.rows[0].printed_score = "12.5";
  july.rows[1].printed_score = "9";
  SourceCounts august = source_of({month_row("甲局", "8月", 1, 1)});
  august.rows[0].printed_score = "3";
  Case made;
  made.tally = tally_of({july, august}).value;
  made.rules.ready_made.is_on = true;
  AnnexPlan plan;
  plan.period = "7月";
  plan.columns = {kUnit, measured("得分", MeasureKind::TotalScore)};
  CHECK(made.lines(plan) == Lines{"单位|得分", "甲局|12.5", "乙局|9"});
}

TEST_CASE("annex: a name that breaks the line is one line") {
  Case made;
  made.tally = tally_of({source_of({{"甲\t局\n二", {{Status::Submitted, 3}}}})}).value;
  AnnexPlan plan;
  plan.columns = {{"单\r位", AnnexField::Unit, {}}};
  CHECK(made.lines(plan) == Lines{"单 位", "甲 局 二"});
}

TEST_CASE("annex: points decided by hand count in the annex of one period too") {
  Case made = two_months();
  made.rules.points = {{kAdopted, Points::from_whole(2)}};
  made.rules.manual = {{"质量", Points::from_whole(-5), Points::from_whole(5)}};
  made.rules.rank_keys.clear();
  made.manual = {{"质量", "教育局", Points::from_whole(3), ""}};
  AnnexPlan plan;
  plan.period = "7月";
  plan.groups = {"部门"};
  plan.columns = {kRank, kUnit, measured("得分", MeasureKind::TotalScore)};
  CHECK(made.lines(plan) == Lines{"名次|单位|得分", "1|教育局|5", "2|财政局|2"});
}

TEST_CASE("annex: a total of rates is the rate of all, and runs of periods have no total") {
  Roster roster;
  roster.units = {unit_of("甲"), unit_of("乙"), unit_of("丙")};
  Case made;
  made.tally = tally_of({source_of({{"甲", {{Status::Submitted, 8}, {Status::Adopted, 3, "", "", "简报"}}, "7月"},
                                    {"乙", {{Status::Submitted, 2}, {Status::Adopted, 2, "", "", "简报"}}, "7月"},
                                    {"甲", {{Status::Submitted, 0}}, "8月"},
                                    {"乙", {{Status::Submitted, 0}}, "8月"},
                                    {"丙", {{Status::Submitted, 5}}, "8月"}})},
                        roster)
                   .value;
  QuotaRule quota;
  quota.name = "任务";
  quota.items = kSubmitted;
  quota.n_items = 5;
  quota.targets = {{"乙", 2}, {"丙", 0}};
  made.rules.quotas = {quota};
  AnnexPlan plan;
  plan.order = AnnexOrder::Roster;
  plan.total_row = true;
  CountSelector carried = kAdopted;
  carried.carrier = "简报";
  plan.columns = {kUnit, measured("简报采用率", MeasureKind::AdoptionRate, carried),
                  measured("完成率", MeasureKind::QuotaCompletion),
                  measured("零报送", MeasureKind::ZeroPeriods, kSubmitted),
                  measured("连续零报送", MeasureKind::ConsecutiveZeroPeriods, kSubmitted)};
  // 3 + 2 of 8 + 2; 8 + 2 of the quota's 5 + 2; of 丙 nothing is wanted, so it is in neither, and 7月 does not name it.
  CHECK(made.lines(plan) == Lines{"单位|简报采用率|完成率|零报送|连续零报送", "甲|37.5%|160.0%|1|1",
                                  "乙|100.0%|100.0%|1|1", "丙|||0|0", "合计|50.0%|142.9%||"});
}

TEST_CASE("annex: all periods together follow the ranking; groups come in the plan's order") {
  AnnexPlan plan;
  plan.groups = {"部门", "镇办"};
  plan.columns = {kSerial, kRank, kUnit, counted("总数", kSubmitted)};
  CHECK(two_months().lines(plan) ==
        Lines{"序号|名次|单位|总数", "1|1|财政局|9", "2|2|教育局|2", "3|1|东街|12", "4|2|西街|9"});
}

TEST_CASE("annex: one ranking over all groups is one block, in rank order, and may show a group only") {
  Case made = two_months();
  made.rules.rank_scope = RankScope::Overall;
  AnnexPlan plan;
  plan.columns = {kRank, kUnit};
  CHECK(made.lines(plan) == Lines{"名次|单位", "1|东街", "2|西街", "3|财政局", "4|教育局"});
  plan.groups = {"部门"};
  CHECK(made.lines(plan) == Lines{"名次|单位", "3|财政局", "4|教育局"});
}

TEST_CASE("annex: items and points of each level, then the total") {
  Case made;
  made.tally = tally_of({source_of({{"水利局", {{Status::Adopted, 36, "本级"}, {Status::Adopted, 0, "上级"}}},
                                    {"园区", {{Status::Adopted, 35, "本级"}, {Status::Adopted, 3, "上级"}}}})})
                   .value;
  const CountSelector local = {Status::Adopted, "本级", "", ""};
  const CountSelector upper = {Status::Adopted, "上级", "", ""};
  made.rules.points = {{local, Points::from_whole(5)}, {upper, Points::from_whole(10)}};
  AnnexPlan plan;
  plan.columns = {kRank,
                  kUnit,
                  counted("本级条数", local),
                  measured("本级得分", MeasureKind::ItemPoints, local),
                  counted("上级条数", upper),
                  measured("上级得分", MeasureKind::ItemPoints, upper),
                  measured("总分", MeasureKind::TotalScore)};
  CHECK(made.lines(plan) == Lines{"名次|单位|本级条数|本级得分|上级条数|上级得分|总分", "1|园区|35|175|3|30|205",
                                  "2|水利局|36|180|0|0|180"});
}

TEST_CASE("annex: source order, blank cells stay blank, a total row of what is given") {
  Roster roster;
  roster.units = {unit_of("丙县", "县"), unit_of("乙县", "县"), unit_of("甲县", "县"), unit_of("外", "县")};
  roster.units[3].outside_assessment = true;
  Case made;
  made.tally = tally_of({source_of({{"甲县", {{Status::Adopted, 3, "", "图片"}, {Status::Adopted, 1, "", "政务"}}},
                                    {"乙县", {{Status::Adopted, 30, "", "政务"}}},
                                    {"外", {{Status::Adopted, 99, "", "政务"}}}})},
                        roster)
                   .value;
  AnnexPlan plan;
  plan.order = AnnexOrder::Source;
  plan.total_row = true;
  plan.columns = {kSerial,
                  kUnit,
                  counted("图片", {Status::Adopted, "", "图片", ""}),
                  counted("政务", {Status::Adopted, "", "政务", ""}),
                  counted("党务", {Status::Adopted, "", "党务", ""}),
                  counted("合计", kAdopted)};
  CHECK(made.lines(plan) ==
        Lines{"序号|单位|图片|政务|党务|合计", "1|甲县|3|1||4", "2|乙县||30||30", "3|丙县||||", "|合计|3|31||34"});
}

TEST_CASE("annex: the total of a rate is a rate") {
  Case made = two_months();
  AnnexPlan plan;
  plan.groups = {"镇办"};
  plan.total_row = true;
  plan.columns = {kUnit, measured("采用率", MeasureKind::AdoptionRate, kAdopted),
                  measured("零报送", MeasureKind::ZeroPeriods, kSubmitted)};
  CHECK(made.lines(plan) == Lines{"单位|采用率|零报送", "东街|25.0%|0", "西街|66.7%|0", "合计|42.9%|"});
}

TEST_CASE("annex: an exempt unit stands in its place without a rank") {
  Roster roster;
  roster.units = {unit_of("甲"), unit_of("办公室"), unit_of("乙")};
  roster.units[1].exempt = true;
  Case made;
  made.tally =
      tally_of({source_of({month_row("甲", "", 5, 0), month_row("办公室", "", 230, 0), month_row("乙", "", 3, 0)})},
               roster)
          .value;
  made.rules.rank_keys = {{{MeasureKind::Items, kSubmitted}, true}};
  AnnexPlan plan;
  plan.columns = {kSerial, kRank, kUnit};
  CHECK(made.lines(plan) == Lines{"序号|名次|单位", "1|—|办公室", "2|1|甲", "3|2|乙"});
}

TEST_CASE("annex: without columns it shows what the data gives") {
  Case made = two_months();
  CHECK(made.lines({})[0] == "名次|单位|分组|报送|采用");
  made.rules.points = {{kAdopted, Points::from_whole(1)}};
  AnnexPlan plan;
  plan.groups = {"部门"};
  CHECK(made.lines(plan) == Lines{"名次|单位|报送|采用|得分", "1|财政局|9|1|1", "2|教育局|2|1|1"});
}

TEST_CASE("annex: unknown groups and periods give no rows and no numbers") {
  AnnexPlan plan;
  plan.groups = {"没有"};
  plan.total_row = true;
  plan.columns = {kUnit, counted("总数", kSubmitted)};
  CHECK(two_months().lines(plan) == Lines{"单位|总数"});
  plan.groups = {"部门"};
  plan.period = "13月";
  CHECK(two_months().lines(plan) == Lines{"单位|总数", "财政局|", "教育局|", "合计|"});
}

TEST_CASE("default annexes: one a group, or one for all") {
  Case made = two_months();
  const auto per_group = default_annexes(made.tally, made.rules);
  REQUIRE(per_group.size() == 2);
  CHECK(per_group[0].title == "{?期间}{期间}{/}镇办信息报送采用情况统计表");
  CHECK(per_group[1].groups == Lines{"部门"});
  made.rules.rank_scope = RankScope::Overall;
  const auto overall = default_annexes(made.tally, made.rules);
  REQUIRE(overall.size() == 1);
  CHECK(overall[0].title == "{?期间}{期间}{/}信息报送采用情况统计表");
  CHECK(overall[0].groups.empty());
  const auto adopted_only = tally_of({source_of({{"甲", {{Status::Adopted, 1}}}})}).value;
  CHECK(default_annexes(adopted_only, {})[0].title == "{?期间}{期间}{/}信息采用情况统计表");
  CHECK(default_annexes({}, {}).empty());
}
