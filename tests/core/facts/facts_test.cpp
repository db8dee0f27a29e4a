// Facts from a small tally: totals by every dimension, lists, prose, entered figures.

#include "core/facts/facts.hpp"

#include <doctest.h>

#include <set>

#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

const Points kOne = Points::from_whole(1);

struct Model {
  Checked<Facts> facts;
  std::string text(std::string_view name) const {
    const Fact* fact = facts.value.find(name);
    return fact != nullptr ? fact->text : "(none)";
  }
  std::string evidence(std::string_view name) const {
    const Fact* fact = facts.value.find(name);
    return fact != nullptr ? fact->evidence : "(none)";
  }
  int64_t number(std::string_view name) const {
    const Fact* fact = facts.value.find(name);
    return fact != nullptr ? fact->value.whole() : 0;
  }
};

struct Input {
  std::vector<SourceCounts> sources;
  Roster roster = {};
  RuleSet rules = {};
  std::vector<Figure> figures = {};
  std::vector<FigureCheck> checks = {};
  std::string period = "2023年一季度";
  std::vector<ListChange> changes = {};
  int rate_places = kRatePlaces;
};

Model model_of(const Input& input) {
  const auto tally = tally_of(input.sources, input.roster).value;
  const auto scores = make_scores(tally, input.rules).value;
  const auto ranking = make_ranking(tally, scores, input.rules);
  const auto lists = make_lists(tally, scores, ranking, input.rules, input.changes, {}).value;
  return {find_facts(tally, scores, ranking, lists, {}, input.rules, input.period, input.figures,
                     input.checks, input.rate_places)};
}

GivenRow row_of(const std::string& unit, const std::string& group, int64_t submitted,
                int64_t adopted) {
  return {unit, {{Status::Submitted, submitted}, {Status::Adopted, adopted}}, "", group};
}

Figure typed(const std::string& name, const std::string& text, const std::string& must_equal = "") {
  Figure figure;
  figure.name = name;
  figure.text = text;
  figure.must_equal = must_equal;
  return figure;
}

Figure computed(const std::string& name, const std::string& formula) {
  Figure figure;
  figure.name = name;
  figure.formula = formula;
  return figure;
}

std::vector<std::string> told(const Model& model) {
  std::vector<std::string> lines;
  for (const auto& diagnostic : model.facts.diagnostics) {
    std::string line = std::to_string(static_cast<int>(diagnostic.code));
    for (const auto& arg : diagnostic.args) line += "|" + arg;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

// Two groups; 丁 is outside the assessment but counts, 丙 sent nothing.
Input two_groups() {
  Input input;
  input.roster.units = {unit_of("甲", "部门"), unit_of("乙", "部门"), unit_of("丙", "镇办"),
                        unit_of("戊", "镇办"), unit_of("丁", "部门")};
  input.roster.units[4].outside_assessment = true;
  input.sources = {
      source_of({row_of("甲", "", 20, 12), row_of("乙", "", 10, 0), row_of("丙", "", 0, 0),
                 row_of("戊", "", 9, 3), row_of("丁", "", 3, 1)})};
  input.rules.points = {{{Status::Adopted, "", "", ""}, kOne}};
  return input;
}

}  // namespace

TEST_CASE("facts: a list that is off is no fact, and its kind is none without another") {
  Input input;
  input.sources = {source_of({row_of("甲局", "部门", 5, 2), row_of("乙局", "部门", 1, 0)})};
  ListRule rule;
  rule.name = "表扬";
  rule.adjustment = kOne;
  rule.is_on = false;
  input.rules.lists = {rule};
  input.changes = {{"表扬", "甲局", true, ""}};
  const Model model = model_of(input);
  for (const char* name : {"名单.表扬", "名单.表扬.家数", "名单.表扬.加扣分", "表扬单位", "加扣分"})
    CHECK_MESSAGE(model.text(name) == "(none)", name);
}

TEST_CASE("facts: totals over everybody and by group, outside units included") {
  const Model model = model_of(two_groups());
  CHECK(model.text("期间") == "2023年一季度");
  CHECK(model.text("单位数") == "5");
  CHECK(model.text("考核单位数") == "4");
  CHECK(model.text("单位数.未纳入考核") == "1");
  CHECK(model.text("报送") == "42");
  CHECK(model.text("报送.部门") == "33");
  CHECK(model.text("报送.镇办") == "9");
  CHECK(model.text("报送.未纳入考核") == "3");
  CHECK(model.text("采用") == "16");
  CHECK(model.text("退稿") == "26");
  CHECK(model.text("采用率") == "38.1%");
  CHECK(model.text("采用率.部门") == "39.4%");
  CHECK(model.text("得分") == "16");
  CHECK(model.text("待定") == "(none)");
  CHECK(model.evidence("报送") == "33 + 9");
  CHECK(model.evidence("报送.部门") == "3 家合计");
  CHECK(model.evidence("退稿") == "42 - 16");
  CHECK(model.evidence("采用率") == "16 / 42");
  CHECK(model.text("分组报送") == "部门33条、镇办9条");
  CHECK(model.text("分组采用") == "部门13条、镇办3条");
  CHECK(model.text("分组单位数") == "部门2个、镇办2个");
  CHECK(model.text("分组第一名") == "部门为甲、镇办为戊");
  CHECK(model.text("第一名.部门") == "甲");
  CHECK(model.text("第一名得分.部门") == "12");
  CHECK(model.text("第一名") == "(none)");
  CHECK(told(model).empty());
}

TEST_CASE("facts: who sent nothing and whose items were not used is told once") {
  const Model model = model_of(two_groups());
  CHECK(model.text("零报送") == "丙");
  CHECK(model.text("零报送.家数") == "1");
  CHECK(model.text("零报送.镇办") == "丙");
  CHECK(model.text("零报送.部门.家数") == "0");
  CHECK(model.text("零采用") == "乙");
}

TEST_CASE("facts: a name that nothing gives does not exist") {
  Input input;
  input.period = "";
  input.sources = {source_of({{"甲", {{Status::Adopted, 5}}}, {"乙", {{Status::Adopted, 0}}}})};
  const Model model = model_of(input);
  for (const char* name : {"期间", "报送", "退稿", "采用率", "得分", "任务数", "零报送", "分组采用",
                           "层级采用", "加扣分", "计分办法", "表扬单位"})
    CHECK_MESSAGE(model.text(name) == "(none)", name);
  CHECK(model.text("采用") == "5");
  CHECK(model.text("零采用") == "乙");
  CHECK(model.text("第一名") == "甲");
}

TEST_CASE("facts: without data there are no figures but the number of units") {
  const Model model = model_of({});
  CHECK(model.text("单位数") == "0");
  CHECK(model.text("报送") == "(none)");
  CHECK(model.text("第一名") == "(none)");
}

TEST_CASE("facts: levels, categories and periods are names, and their prose adds up") {
  Input input;
  input.sources = {
      source_of(
          {{"甲", {{Status::Adopted, 35, "本级"}, {Status::Adopted, 3, "上级"}}, "7月", "部门"},
           {"乙", {{Status::Adopted, 4, "本级"}}, "7月", "镇办"}}),
      source_of({{"甲", {{Status::Adopted, 2, "", "图片新闻"}}, "8月", "部门"}})};
  const Model model = model_of(input);
  CHECK(model.text("采用") == "44");
  CHECK(model.text("采用.上级") == "3");
  CHECK(model.text("采用.部门.本级") == "35");
  CHECK(model.text("采用.镇办.上级") == "(none)");
  CHECK(model.text("采用.未分层级") == "2");
  CHECK(model.text("层级采用") == "未分层级2条、本级39条、上级3条");
  CHECK(model.text("采用.图片新闻") == "2");
  CHECK(model.text("采用.8月") == "2");
  CHECK(model.text("采用.部门.7月") == "38");
  CHECK(model.text("期间采用") == "7月42条、8月2条");
}

TEST_CASE("facts: one period, one level and one unnamed group are no divisions") {
  Input input;
  input.sources = {source_of({{"甲", {{Status::Adopted, 5, "本级"}}, "7月"}})};
  const Model model = model_of(input);
  CHECK(model.text("采用.7月") == "(none)");
  CHECK(model.text("采用.本级") == "5");
  CHECK(model.text("层级采用") == "(none)");
  CHECK(model.text("分组采用") == "(none)");
}

TEST_CASE("facts: rejected counts of a source are not derived again") {
  Input input;
  input.sources = {source_of({{"甲",
                               {{Status::Submitted, 10},
                                {Status::Adopted, 6},
                                {Status::Rejected, 1},
                                {Status::Pending, 3}}}})};
  const Model model = model_of(input);
  CHECK(model.text("退稿") == "1");
  CHECK(model.text("待定") == "3");
}

TEST_CASE("facts: counts that do not belong together give no rate and no rejected number") {
  Input levels;
  levels.sources = {source_of(
      {{"甲",
        {{Status::Submitted, 10}, {Status::Adopted, 6, "本级"}, {Status::Adopted, 6, "上级"}}}})};
  CHECK(model_of(levels).text("退稿") == "(none)");
  Input partly;
  partly.sources = {source_of({row_of("甲", "", 10, 6), {"乙", {{Status::Adopted, 7}}}})};
  CHECK(model_of(partly).text("退稿") == "(none)");
  CHECK(model_of(partly).text("采用率") == "(none)");
}

TEST_CASE("facts: lists by rule, by kind and by group") {
  Input input = two_groups();
  input.rules.quotas = {{"季度任务", {}, QuotaPer::Whole, 24}};
  ListRule praised{"通报表扬", ListKind::Commendation, {}, Points::from_whole(2), "年度考核"};
  praised.criteria = {{"部门",
                       {MeasureKind::Items, {Status::Submitted, "", "", ""}},
                       Comparison::AtLeast,
                       Points::from_whole(10)},
                      {"镇办",
                       {MeasureKind::Items, {Status::Submitted, "", "", ""}},
                       Comparison::AtLeast,
                       Points::from_whole(9)}};
  ListRule zero{"零报送", ListKind::Zero, {}, *Points::parse("-1.5"), "年度考核"};
  zero.criteria = {
      {"", {MeasureKind::Items, {Status::Submitted, "", "", ""}}, Comparison::Equal, Points()}};
  input.rules.lists = {praised, zero};
  const Model model = model_of(input);
  CHECK(model.text("任务数") == "24");
  CHECK(model.text("名单.通报表扬") == "甲、乙、戊");
  CHECK(model.text("名单.通报表扬.家数") == "3");
  CHECK(model.text("名单.通报表扬.部门") == "甲、乙");
  CHECK(model.text("名单.通报表扬.镇办.家数") == "1");
  CHECK(model.text("名单.通报表扬.条件") == "部门报送10条及以上、镇办报送9条及以上");
  CHECK(model.text("名单.通报表扬.标准") == "(none)");
  CHECK(model.text("名单.通报表扬.部门.标准") == "10");
  CHECK(model.text("名单.零报送.标准") == "0");
  CHECK(model.text("名单.零报送.加扣分") == "1.5");
  CHECK(model.text("表扬单位") == "甲、乙、戊");
  CHECK(model.text("表扬单位.条件") == "部门报送10条及以上、镇办报送9条及以上");
  CHECK(model.text("零报送单位") == "丙");
  CHECK(model.text("批评单位") == "(none)");
  CHECK(model.text("加扣分") == "甲、乙、戊各加2分；丙扣1.5分");
  CHECK(model.text("加扣分事由") == "年度考核");
}

TEST_CASE("facts: whoever is passed over is named with the figure, by rule and by kind") {
  Input input = two_groups();
  ListRule praised{"表扬", ListKind::Commendation, {}, {}, ""};
  praised.criteria = {{"", {}, Comparison::TopN, Points::from_whole(2)}};
  praised.criteria[0].conditions = {
      {{MeasureKind::Items, {Status::Adopted, "", "", ""}}, Comparison::AtLeast, Points::from_whole(5)}};
  input.rules.lists = {praised};
  const std::string why = "第2名乙采用0条，不足5条，未列入“表扬”；第1名戊采用3条，不足5条，未列入“表扬”；"
                          "第2名丙采用0条，不足5条，未列入“表扬”";
  const Model model = model_of(input);
  CHECK(model.text("名单.表扬") == "甲");
  CHECK(model.text("名单.表扬.条件") == "前2名且采用5条及以上");
  CHECK(model.text("名单.表扬.未列入") == "乙、戊、丙");
  CHECK(model.text("名单.表扬.未列入说明") == why);
  CHECK(model.text("表扬单位.未列入说明") == why);
  CHECK(model.text("批评单位.未列入说明") == "(none)");
}

TEST_CASE("facts: a veto is named with its reason and what it did, also where the list only seems one short") {
  Input input = two_groups();
  input.rules.rank_scope = RankScope::Overall;
  input.rules.vetoes = {{"采用过多", {MeasureKind::Items, {Status::Adopted, "", "", ""}}, Comparison::AtLeast,
                         Points::from_whole(12), false, false, true}};
  ListRule praised{"表扬", ListKind::Commendation, {}, {}, ""};
  praised.criteria = {{"", {}, Comparison::TopN, Points::from_whole(2)}};
  input.rules.lists = {praised};
  const Model model = model_of(input);
  CHECK(model.text("名单.表扬") == "戊");
  CHECK(model.text("名单.表扬.未列入说明") == "第1名甲因“采用过多”一票否决，未列入“表扬”");
  CHECK(model.text("一票否决") == "甲");
  CHECK(model.text("一票否决.家数") == "1");
  CHECK(model.text("一票否决.说明") == "甲因“采用过多”（采用12条及以上）一票否决，取消评先资格");
  input.rules.vetoes[0].value = Points::from_whole(13);
  CHECK(model_of(input).text("一票否决") == "(none)");
}

TEST_CASE("facts: equals at the top are all named and called a tie, whatever the ranks that the table writes") {
  Input input = two_groups();
  input.sources = {source_of({row_of("甲", "", 20, 12), row_of("乙", "", 10, 12), row_of("丙", "", 0, 0),
                              row_of("戊", "", 9, 3), row_of("丁", "", 3, 1)})};
  for (const TieRule tie_rule : {TieRule::Ordinal1234, TieRule::Standard1224}) {
    input.rules.tie_rule = tie_rule;
    const Model model = model_of(input);
    CHECK(model.text("第一名.部门") == "甲、乙");
    CHECK(model.text("并列第一名.部门") == "甲、乙");
    CHECK(model.text("并列第一名.镇办") == "(none)");
    CHECK(model.text("分组第一名") == "部门为甲、乙并列，镇办为戊");
  }
}

TEST_CASE("facts: a list changed by hand shows it and does not claim its criteria") {
  Input input = two_groups();
  ListRule praised{"表扬", ListKind::Commendation, {}, {}, ""};
  praised.criteria = {{"", {}, Comparison::TopN, Points::from_whole(1)}};
  input.rules.lists = {praised};
  input.changes = {{"表扬", "乙", true, "承办专题"}, {"表扬", "戊", false, "机构调整"}};
  const Model model = model_of(input);
  CHECK(model.text("名单.表扬") == "甲、乙");
  CHECK(model.evidence("名单.表扬") == "前1名；人工增1家、减1家");
  CHECK(model.text("名单.表扬.条件") == "前1名");
  CHECK(model.text("表扬单位.条件") == "(none)");
}

TEST_CASE("facts: entered figures come last and say where they come from") {
  Input input = two_groups();
  Figure figure = typed("未纳入考核报送", "82");
  figure.source_note = "附注 2";
  Figure named;
  named.name = "未开通网站的单位";
  named.units = {"子", "丑"};
  input.figures = {figure,
                   computed("全部报送", "报送.部门 + 未纳入考核报送"),
                   computed("占比", "报送.镇办 / 报送"),
                   typed("公开", "12000多"),
                   typed("起止", "2月至5月"),
                   named};
  const Model model = model_of(input);
  CHECK(model.evidence("未纳入考核报送") == "手工填写：附注 2");
  CHECK(model.text("全部报送") == "115");
  CHECK(model.evidence("全部报送") == "33 + 82");
  CHECK(model.facts.value.find("全部报送")->by_hand);
  CHECK(model.text("占比") == "21.4%");
  CHECK_FALSE(model.facts.value.find("占比")->by_hand);
  CHECK(model.facts.value.find("公开")->approximate);
  CHECK(model.facts.value.find("起止")->kind == FactKind::Text);
  CHECK(model.text("未开通网站的单位") == "子、丑");
  CHECK(model.facts.value.facts.back().name == "未开通网站的单位");
  CHECK(told(model).empty());
}

TEST_CASE("facts: what is wrong with entered figures is told") {
  Input input = two_groups();
  input.figures = {typed("公布报送", "333", "报送"),
                   typed("公布采用", "16", "采用"),
                   typed("坏数", "1,10"),
                   typed("空", ""),
                   computed("和", "报送 + 没有"),
                   typed("报送", "40"),
                   typed("采用", "16"),
                   typed("约数", "一百", "采用")};
  const Model model = model_of(input);
  CHECK(told(model) == Lines{"603|坏数|1,10", "603|空|", "603|和|没有", "600|报送|40|42",
                             "603|约数|一百", "600|公布报送|333|42"});
  CHECK(model.text("报送") == "42");
  CHECK(model.text("坏数") == "1,10");
  CHECK(model.text("空") == "(none)");
}

TEST_CASE("facts: checks") {
  Input input = two_groups();
  input.figures = {typed("发布", "2940"), typed("转载", "1947"), typed("审核", "993"),
                   typed("办结率", "97.1%")};
  input.checks = {
      {"发布 = 转载 + 审核"}, {"报送 = 报送.部门 + 1"}, {"办结率 = 199 / 205"}, {"报送 = 没有"}};
  const Model model = model_of(input);
  const auto& checks = model.facts.value.checks;
  REQUIRE(checks.size() == 4);
  CHECK(checks[0].text == "发布 2940 = 转载 1947 + 审核 993");
  CHECK(checks[0].holds);
  CHECK(checks[1].text == "报送 42 ≠ 报送.部门 33 + 1");
  CHECK_FALSE(checks[1].holds);
  CHECK(checks[2].holds);
  CHECK_FALSE(checks[3].holds);
  CHECK(told(model) == Lines{"601|报送 = 报送.部门 + 1|42|34", "603|报送 = 没有|没有"});
}

TEST_CASE("facts: rates have the places of the notice, rounded from their counts") {
  Input input = two_groups();
  input.figures = {computed("办结率", "199 / 205"), typed("公布率", "38.1%", "采用率")};
  input.checks = {{"38% = 采用率"}, {"办结率 = 97.07%"}};
  const auto rates = [&](int places) {
    input.rate_places = places;
    const Model model = model_of(input);
    CHECK(told(model).empty());
    return model.text("采用率") + " " + model.text("采用率.部门") + " " + model.text("办结率");
  };
  CHECK(rates(0) == "38% 39% 97%");
  CHECK(rates(1) == "38.1% 39.4% 97.1%");
  CHECK(rates(2) == "38.10% 39.39% 97.07%");
  // 49.45 % is 49.5 % in one place, and no more than 49 % in none.
  Input close;
  close.sources = {source_of({row_of("甲", "", 1005, 497)})};
  close.figures = {computed("率", "采用 / 报送"), computed("又一率", "采用率")};
  close.rate_places = 0;
  CHECK(model_of(close).text("采用率") == "49%");
  CHECK(model_of(close).text("率") == "49%");
  CHECK(model_of(close).text("又一率") == "49%");
}

TEST_CASE("facts: shares of groups, levels and categories add up to 100 % and say so in prose") {
  Input input = two_groups();
  const Model model = model_of(input);
  CHECK(model.text("报送占比.部门") == "78.6%");
  CHECK(model.text("报送占比.镇办") == "21.4%");
  CHECK(model.evidence("报送占比.部门") == "33 / 42");
  CHECK(model.text("分组报送占比") == "部门占78.6%、镇办占21.4%");
  CHECK(model.text("分组采用占比") == "部门占81.3%、镇办占18.7%");  // 81.25 and 18.75: the earlier gets the unit
  input.rate_places = 0;
  CHECK(model_of(input).text("分组采用占比") == "部门占81%、镇办占19%");

  const auto adopted = [](int64_t n, const char* level, const char* category) {
    return GivenCount{Status::Adopted, n, level, category};
  };
  Input levels;
  levels.sources = {source_of({{"甲", {adopted(2, "本级", "图片"), adopted(1, "上级", "视频")}}})};
  levels.figures = {computed("合计", "采用占比.本级 + 采用占比.上级")};
  CHECK(model_of(levels).text("层级采用占比") == "本级占66.7%、上级占33.3%");
  CHECK(model_of(levels).text("采用占比.图片") == "66.7%");
  CHECK(model_of(levels).text("合计") == "100.0%");
  levels.sources = {source_of({{"甲", {adopted(2, "", "图片"), adopted(1, "", "视频"), adopted(1, "", "")}}})};
  CHECK(model_of(levels).text("采用占比.图片") == "(none)");
}

TEST_CASE("facts: no shares of nothing, nor beside a part that is not given") {
  Input input;
  input.sources = {source_of({row_of("甲", "部门", 0, 0), row_of("乙", "镇办", 0, 0)})};
  CHECK(model_of(input).text("报送占比.部门") == "(none)");
  input.sources = {source_of({row_of("甲", "部门", 5, 1), {"乙", {{Status::Submitted, 5}}, "", "镇办"}})};
  CHECK(model_of(input).text("报送占比.部门") == "50.0%");
  CHECK(model_of(input).text("采用占比.部门") == "(none)");
  CHECK(model_of(input).text("分组采用占比") == "(none)");
}

TEST_CASE("facts: an entered average is a number, and its form can be said") {
  Input input = two_groups();
  Figure percent = computed("面", "采用 / 单位数");
  percent.form = RatioForm::Percent;
  Figure average = computed("月均", "报送 / 3");
  average.form = RatioForm::Average;
  average.must_equal = "42 / 3";
  input.figures = {computed("均", "报送 / 单位数"), percent, average, typed("公布", "8", "报送 / 单位数")};
  input.checks = {{"8.4 = 均"}, {"8 = 均"}, {"840% = 均"}, {"14 = 月均"}};
  const Model model = model_of(input);
  CHECK(model.text("均") == "8.4");
  CHECK(model.facts.value.find("均")->kind == FactKind::Number);
  CHECK(model.text("面") == "320.0%");
  CHECK(model.text("月均") == "14");
  CHECK(model.facts.value.checks[1].text == "8 = 均 8");
  // A figure is printed in its form, so another one is not what is printed.
  CHECK(told(model) == Lines{"601|840% = 均|840%|8.4"});
}

TEST_CASE("facts: an approximate ratio keeps its range under its name") {
  Input input;
  input.sources = {source_of({row_of("甲", "", 1, 1)})};
  input.figures = {typed("刊发", "900多"), typed("来稿", "2400多"), computed("占比", "刊发 / 来稿"),
                   typed("公布占比", "38%", "占比"), typed("错的占比", "45%", "刊发 / 来稿")};
  input.checks = {{"38% = 占比"}, {"42.5% = 占比"}};
  const Model model = model_of(input);
  CHECK(model.text("占比") == "36.0%～41.7%");
  CHECK(model.facts.value.checks[0].text == "38% = 占比 36%～42%");
  CHECK(model.facts.value.checks[1].text == "42.5% ≠ 占比 36.0%～41.7%");
  CHECK(told(model) == Lines{"600|错的占比|45%|36%～42%", "601|42.5% = 占比|42.5%|36.0%～41.7%"});
}

TEST_CASE("property: parts of every division add up to the whole, and names are unique") {
  TinyRandom random(20230413);
  for (int round = 0; round < 60; ++round) {
    Input input;
    input.rate_places = round % 3;
    const char* levels[] = {"", "本级", "上级"};
    const char* categories[] = {"", "图片", "政务"};
    const char* groups[] = {"部门", "镇办", "企业"};
    const char* months[] = {"7月", "8月"};
    for (int s = 0; s < 3; ++s) {
      std::vector<GivenRow> rows;
      for (int u = 0; u < 8; ++u) {
        if (random.below(4) == 0) continue;
        GivenRow row;
        row.unit = "单位" + std::to_string(u);
        row.group = groups[u % 3];
        row.period = months[random.below(2)];
        row.counts.push_back({Status::Submitted, static_cast<int64_t>(random.below(50)), "",
                              categories[random.below(3)]});
        row.counts.push_back({Status::Adopted, static_cast<int64_t>(random.below(30)),
                              levels[random.below(3)], categories[random.below(3)]});
        rows.push_back(row);
      }
      input.sources.push_back(source_of(rows));
    }
    const Model model = model_of(input);
    const auto sum = [&](const std::string& status, std::initializer_list<const char*> parts) {
      int64_t total = 0;
      for (const char* part : parts) total += model.number(status + "." + part);
      return total;
    };
    for (const std::string status : {"报送", "采用"}) {
      CHECK(sum(status, {"部门", "镇办", "企业"}) == model.number(status));
      CHECK(sum(status, {"未分类别", "图片", "政务"}) == model.number(status));
      CHECK(sum(status, {"7月", "8月"}) == model.number(status));
    }
    CHECK(sum("采用", {"未分层级", "本级", "上级"}) == model.number("采用"));
    const auto shares = [&](const std::string& status, std::initializer_list<const char*> parts) {
      Points total;
      for (const char* part : parts)
        if (const Fact* share = model.facts.value.find(status + "占比." + part))
          total = Points::from_raw(total.raw() + share->value.raw());
      return total;
    };
    const Points whole = Points::from_whole(100);
    if (model.number("报送") > 0) CHECK(shares("报送", {"部门", "镇办", "企业"}) == whole);
    if (model.number("采用") > 0) CHECK(shares("采用", {"部门", "镇办", "企业"}) == whole);
    if (model.number("采用") > 0) CHECK(shares("采用", {"未分层级", "本级", "上级"}) == whole);
    std::set<std::string> names;
    for (const auto& fact : model.facts.value.facts)
      CHECK_MESSAGE(names.insert(fact.name).second, fact.name);
  }
}
