// All facts together: a name that nothing gives does not exist, and parts add up.

#include "core/facts/facts.hpp"

#include <doctest.h>

#include <set>
#include <string>
#include <vector>

#include "core/facts/small_facts.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

TEST_CASE("facts: a name that nothing gives does not exist") {
  Input input;
  input.period = "";
  input.sources = {source_of({{"甲", {{Status::Adopted, 5}}}, {"乙", {{Status::Adopted, 0}}}})};
  const Model model = model_of(input);
  for (const char* name : {"期间", "报送", "退稿", "采用率", "得分", "任务数", "零报送", "分组采用", "层级采用",
                           "加扣分", "计分办法", "表扬单位"})
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
        row.counts.push_back(
            {Status::Submitted, static_cast<int64_t>(random.below(50)), "", categories[random.below(3)]});
        row.counts.push_back({Status::Adopted, static_cast<int64_t>(random.below(30)), levels[random.below(3)],
                              categories[random.below(3)]});
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
    for (const auto& fact : model.facts.value.facts) CHECK_MESSAGE(names.insert(fact.name).second, fact.name);
  }
}
