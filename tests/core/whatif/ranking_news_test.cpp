// What a change did to the ranking, in one sentence.

#include <doctest.h>

#include <memory>
#include <string>

#include "core/record/recognise.hpp"
#include "core/whatif/ranking_news.hpp"

using namespace tongbao::core;

namespace {

Project project_of(const std::string& csv, Status ranked_by) {
  Project project;
  auto source = read_source("表.csv", csv);
  REQUIRE(source.has_value());
  project.sources.push_back(std::make_shared<const SourceTable>(*source));
  project.rules.rank_keys = {{{MeasureKind::Items, {ranked_by, "", "", ""}}, true}};
  return project;
}

std::string news(const Project& before, const Project& after) {
  return ranking_news_zh(run_pipeline(before), before.rules, run_pipeline(after), after.rules);
}

}  // namespace

TEST_CASE("the news is who came to the top, else who moved most, else nothing") {
  constexpr const char* kTable = "单位,报送数,采用数\n甲局,9,1\n乙局,8,2\n丙局,7,3\n丁局,6,0\n";
  const Project by_submitted = project_of(kTable, Status::Submitted);
  const Project by_adopted = project_of(kTable, Status::Adopted);
  CHECK(news(by_submitted, by_submitted) == "");
  CHECK(news(by_submitted, by_adopted) == "排名已更新，丙局升至第1名");
  CHECK(news(by_adopted, by_submitted) == "排名已更新，甲局升至第1名");

  const Project first = project_of("单位,报送数\n甲局,9\n乙局,8\n丙局,7\n丁局,6\n", Status::Submitted);
  const Project up = project_of("单位,报送数\n甲局,9\n乙局,5\n丙局,7\n丁局,8\n", Status::Submitted);
  // 丁 rises two places as 乙 falls two: the one that rises is reported.
  CHECK(news(first, up) == "排名已更新，丁局升 2 位，到第 2 名");
  const Project down = project_of("单位,报送数\n甲局,9\n乙局,5\n丙局,7\n丁局,6\n", Status::Submitted);
  CHECK(news(first, down) == "排名已更新，乙局降 2 位，到第 4 名");
}

TEST_CASE("lists that changed are part of the news, also where no rank moved") {
  Project before = project_of("单位,报送数\n甲局,9\n乙局,8\n丙局,7\n", Status::Submitted);
  ListRule list;
  list.name = "表扬";
  list.criteria = {{"", {}, Comparison::TopN, Points::from_whole(1)}};
  before.rules.lists = {list};
  Project after = before;
  after.rules.lists[0].criteria[0].value = Points::from_whole(2);
  CHECK(news(before, after) == "排名已更新，表扬 1 → 2 家");
  Project other = project_of("单位,报送数\n甲局,7\n乙局,8\n丙局,9\n", Status::Submitted);
  other.rules = before.rules;
  CHECK(news(before, other) == "排名已更新，丙局升至第1名，表扬有进有出");
}
