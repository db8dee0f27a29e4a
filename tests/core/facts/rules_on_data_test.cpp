// Which clauses of a rule set the data at hand can use.

#include "core/facts/rules_on_data.hpp"

#include <doctest.h>

#include <algorithm>

#include "core/words/rules_text.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using tongbao::test_support::GivenRow;

namespace {

PointsRule each(Status status, const char* level, const char* category, int64_t points) {
  return {{status, level, category, ""}, Points::from_whole(points)};
}

std::vector<std::string> texts(const std::vector<ClauseOnData>& clauses, bool is_usable) {
  std::vector<std::string> found;
  for (const ClauseOnData& clause : clauses)
    if (clause.is_usable == is_usable) found.push_back(clause.text);
  return found;
}

Tally tally_of(const GivenRow& row) {
  return tongbao::test_support::tally_of({tongbao::test_support::source_of({row})}).value;
}

const GivenRow kRow{"甲局", {{Status::Submitted, 5}, {Status::Adopted, 3, "本级"}}, "", "部门"};

}  // namespace

TEST_CASE("rules on data: points that find no such items are a clause of their own") {
  RuleSet rules;
  rules.points = {each(Status::Submitted, "", "", 1), each(Status::Adopted, "本级", "", 3),
                  each(Status::Adopted, "省级", "", 9)};
  const auto clauses = rules_on_data_zh(rules, tally_of(kRow));
  const auto unused = texts(clauses, false);
  REQUIRE(unused.size() == 1);
  CHECK(unused[0] == "省级采用每条计9分。");
  CHECK(clauses[0].text == "报送每条计1分，本级采用每条计3分。");
  CHECK(clauses[1].text == unused[0]);
}

TEST_CASE("rules on data: quotas, conditions, vetoes, lists and printed scores") {
  RuleSet rules;
  QuotaRule quota;
  quota.name = "调研任务";
  quota.items = {Status::Submitted, "", "调研", ""};
  quota.n_items = 1;
  rules.quotas = {quota};
  rules.vetoes = {
      {"瞒报", {MeasureKind::Items, {Status::Event, "", "瞒报", ""}}, Comparison::AtLeast, Points::from_whole(1)}};
  rules.ready_made.is_on = true;
  ListRule list;
  list.name = "表扬";
  ListCriterion here, elsewhere;
  here.value = elsewhere.value = Points::from_whole(1);
  here.group = "部门";
  elsewhere.group = "街道";
  list.criteria = {here, elsewhere};
  rules.lists = {list};
  const auto clauses = rules_on_data_zh(rules, tally_of(kRow));
  const auto unused = texts(clauses, false);
  CHECK(unused.size() == 4);
  for (const char* word : {"调研任务", "瞒报", "原表所列得分", "街道"}) {
    const bool is_unused = std::any_of(unused.begin(), unused.end(),
                                       [&](const std::string& text) { return text.find(word) != std::string::npos; });
    CHECK_MESSAGE(is_unused, word);
  }
  for (const std::string& text : texts(clauses, true)) CHECK(text.find("街道") == std::string::npos);
}

TEST_CASE("rules on data: a factor that finds nothing is stepped back, the points it multiplies are not") {
  RuleSet rules;
  PointsRule doubled = each(Status::Adopted, "", "头版", 0);
  doubled.effect = PointsEffect::Multiply;
  doubled.factor = {2, 1};
  rules.points = {each(Status::Adopted, "本级", "", 3), doubled};
  const auto unused = texts(rules_on_data_zh(rules, tally_of(kRow)), false);
  REQUIRE(unused.size() == 1);
  CHECK(unused[0].find("头版") != std::string::npos);
}

TEST_CASE("rules on data: without data, and where all can be used, the clauses are those of the sheet") {
  RuleSet rules;
  rules.points = {each(Status::Submitted, "", "", 1)};
  for (const auto& tally : {Tally{}, tally_of(kRow)}) {
    const auto clauses = rules_on_data_zh(rules, tally);
    const auto sheet = rules_text_zh(rules);
    REQUIRE(clauses.size() == sheet.size());
    for (size_t i = 0; i < sheet.size(); ++i) {
      CHECK(clauses[i].text == sheet[i].text);
      CHECK(clauses[i].is_usable);
    }
  }
}
