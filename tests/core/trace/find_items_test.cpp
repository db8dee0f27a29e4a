#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "core/trace/find_items.hpp"
#include "support/files.hpp"
#include "support/reading.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

std::shared_ptr<const SourceTable> source_of(const std::string& name, const std::string& text) {
  auto source = read_source(name, text);
  REQUIRE_MESSAGE(source.has_value(), (source ? "" : message_zh(source.error())));
  return std::make_shared<const SourceTable>(*source);
}

Project project_of(std::vector<std::shared_ptr<const SourceTable>> sources) {
  Project project;
  project.sources = std::move(sources);
  return project;
}

std::vector<ItemRef> items_of(const Project& project, const Tally& tally, int32_t unit_idx, const CountSelector& what) {
  return find_items(project.sources, days_of(project.period), tally, unit_idx, what);
}

int64_t sum(const std::vector<ItemRef>& items) {
  int64_t n = 0;
  for (const ItemRef& item : items) n += item.n_items;
  return n;
}

const std::vector<std::string> kUnits = {"甲局", "乙局", "甲 局", "丙局", "甲局、乙局", "丁局；丙局", "甲局简称"};
const std::vector<std::string> kTitles = {"春耕", "夏收", "夏 收", "秋种", ""};
const std::vector<std::string> kDates = {"2022-12-31", "2023-01-01", "2023-01-31 23:59:59", "2023-02-01", "昨天"};
const std::vector<std::string> kStates = {"采用", "采用", "采用", "未采用", "待定", ""};
const std::vector<std::string> kLevels = {"", "市级", "省级", "市级、省级", "市级、市级"};
const std::vector<std::string> kCarriers = {"", "日报", "专报", "日报、专报"};
const std::vector<std::string> kOrigins = {"", "是", "否"};
const std::vector<std::string> kRoles = {"", "", "主办"};
const std::vector<std::string> kEndorsers = {"", "", "王市长", "王市长、李省长", "2"};
const std::vector<std::string> kLate = {"", "", "是", "2"};

std::string random_log(TinyRandom& random) {
  std::string text = "单位,标题,日期,是否采用,采用层级,刊物,是否原创,署名,批示,迟报,栏目\n";
  for (int64_t n = 1 + random.below(10); n > 0; --n) {
    for (const auto* cells :
         {&kUnits, &kTitles, &kDates, &kStates, &kLevels, &kCarriers, &kOrigins, &kRoles, &kEndorsers, &kLate})
      text += random.pick(*cells) + ",";
    text += random.chance(2) ? "动态\n" : "图片\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the items behind a number are rows with title and date") {
  const Project project =
      project_of({source_of("流水.csv",
                            "单位,标题,日期,采用层级\n甲局,春耕,2023-01-03,市级\n乙局,夏收,2023-01-04,市级\n"
                            "甲局,秋种,2023-02-05,省级\n甲局,春耕,2023-01-09,省级\n"),
                  source_of("2月.csv", "单位,报送数,市级采用\n乙局,9,9\n甲局,5,4\n甲局,7,7\n")});
  const Tally tally = run_pipeline(project).tally();
  const auto adopted = items_of(project, tally, 0, {Status::Adopted, "", "", ""});
  REQUIRE(adopted.size() == 5);
  CHECK(adopted[0].source_idx == 0);
  CHECK(adopted[0].row == 2);
  CHECK(adopted[0].title == "春耕");
  CHECK(adopted[0].date == "2023-01-03");
  CHECK(adopted[0].what == CountSelector{Status::Adopted, "市级", "", "2023年1月"});
  CHECK(adopted[1].row == 4);
  CHECK(adopted[2].row == 5);
  CHECK(adopted[2].what.level == "省级");
  // Both rows of 甲局 in the count table are parts of its count.
  CHECK(adopted[4].row == 4);
  CHECK(adopted[3].source_idx == 1);
  CHECK(adopted[3].row == 3);
  CHECK(adopted[3].n_items == 4);
  // 春耕 is one item.
  CHECK(items_of(project, tally, 0, {Status::Submitted, "", "", "2023年1月"}).size() == 1);
  CHECK(items_of(project, tally, 0, {Status::Adopted, "中央", "", ""}).empty());
}

TEST_CASE("of a log over several months only those of 本期 are found") {
  Project project = project_of(
      {source_of("流水.csv", "单位,标题,日期\n甲局,春耕,2023-01-03\n甲局,夏收,2023-02-04\n甲局,秋种,2023-02-05\n")});
  project.period.included = {"2023年2月"};
  const Tally tally = run_pipeline(project).tally();
  CHECK(items_of(project, tally, 0, {Status::Submitted, "", "", ""}).size() == 2);
}

TEST_CASE("the items found are as many as were counted") {
  TinyRandom random(20);
  const int n_rounds = full_run() ? 5000 : 200;
  for (int round = 0; round < n_rounds; ++round) {
    const std::string log = random_log(random);
    CAPTURE(log);
    Project project = project_of({source_of("流水.csv", log), source_of("表.csv", "单位,报送数\n甲局,3\n乙局,0\n")});
    if (random.chance(2)) project.period = {"", Date{2023, 1, 1}, Date{2023, 1, 31}};
    if (random.chance(2)) {
      auto roster = std::make_shared<Roster>();
      for (const char* name : {"丁局", "甲局", "乙局"}) roster->units.push_back({name, "", {}, false, false});
      roster->units[1].aliases = {"甲局简称"};
      project.roster = roster;
    }
    const Tally tally = run_pipeline(project).tally();
    const auto name = [&](const std::vector<std::string>& names) {
      return random.chance(2) ? std::string() : random.pick(names);
    };
    for (size_t unit = 0; unit < tally.roster.units.size(); ++unit) {
      for (int status = 0; status <= static_cast<int>(Status::Event); ++status) {
        CountSelector what;
        what.status = static_cast<Status>(status);
        if (random.chance(2)) {
          what.level = name(tally.levels);
          what.carrier = name(tally.carriers);
          what.category = name(tally.categories);
          what.period = name(tally.periods);
          what.origin = name(tally.origins);
          what.role = name(tally.roles);
        }
        const auto unit_idx = static_cast<int32_t>(unit);
        const auto items = items_of(project, tally, unit_idx, what);
        CHECK(sum(items) == count_of(tally, unit_idx, what).value_or(0));
        if (what.status == Status::Adopted || what.status == Status::Rejected)
          CHECK(static_cast<int64_t>(items.size()) == count_of(tally, unit_idx, what).value_or(0));
      }
    }
  }
}

TEST_CASE("every row of a random log is accounted for, and each repeat stands for items that were adopted") {
  TinyRandom random(21);
  const int n_rounds = full_run() ? 20000 : 500;
  for (int round = 0; round < n_rounds; ++round) {
    const auto source = source_of("流水.csv", random_log(random));
    const auto out = read_counts(*source, {Date{2023, 1, 1}, Date{2023, 1, 31}});
    const SourceCounts& c = out.value;
    check_account(c);
    std::vector<int64_t> n_in_repeats(c.counts.size(), 0);
    for (const RepeatedItems& repeated : c.repeated) {
      CHECK(repeated.count_idx.size() >= 2);
      for (const int32_t idx : repeated.count_idx) {
        const Count& count = c.counts[static_cast<size_t>(idx)];
        CHECK(count.row_idx == repeated.row_idx);
        CHECK(c.kind_of(count).status == c.kind_of(c.counts[static_cast<size_t>(repeated.count_idx[0])]).status);
        n_in_repeats[static_cast<size_t>(idx)] += repeated.n_items;
      }
    }
    for (size_t i = 0; i < c.counts.size(); ++i) CHECK(n_in_repeats[i] <= c.counts[i].n_items);
  }
}
