// Entered figures: typed, computed, and checked against what was counted.

#include "core/facts/typed_figures.hpp"

#include <doctest.h>

#include <string>
#include <vector>

#include "core/facts/small_facts.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;
using Lines = std::vector<std::string>;

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
  CHECK(told(model) ==
        Lines{"603|坏数|1,10", "603|空|", "603|和|没有", "600|报送|40|42", "603|约数|一百", "600|公布报送|333|42"});
  CHECK(model.text("报送") == "42");
  CHECK(model.text("坏数") == "1,10");
  CHECK(model.text("空") == "(none)");
}

TEST_CASE("facts: checks") {
  Input input = two_groups();
  input.figures = {typed("发布", "2940"), typed("转载", "1947"), typed("审核", "993"), typed("办结率", "97.1%")};
  input.checks = {{"发布 = 转载 + 审核"}, {"报送 = 报送.部门 + 1"}, {"办结率 = 199 / 205"}, {"报送 = 没有"}};
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
