// Which periods are compared with which.

#include "core/tally/compared_periods.hpp"

#include <doctest.h>

#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

using Names = std::vector<std::string>;
using Idx = std::vector<int32_t>;

}  // namespace

TEST_CASE("all periods together are compared with nothing") {
  const Spans spans = find_spans({"1月", "2月", "3月"}, {});
  CHECK(spans.this_period == Idx{0, 1, 2});
  CHECK(spans.cumulative.empty());
  CHECK(spans.previous.empty());
  CHECK(find_spans({}, {}) == Spans{});
}

TEST_CASE("a month has the month before it and all months since January") {
  const Names names = {"3月", "1月", "2月"};
  const Spans march = find_spans(names, {"3月"});
  CHECK(march.this_period == Idx{0});
  CHECK(march.cumulative == Idx{0, 1, 2});
  CHECK(march.previous == Idx{2});
  CHECK(march.year_ago.empty());
  // January is its own cumulation, and no name says that there was a December before it.
  CHECK(find_spans(names, {"1月"}).cumulative.empty());
  CHECK(find_spans(names, {"1月"}).previous.empty());
}

TEST_CASE("a span with a hole is not given") {
  CHECK(find_spans({"1月", "3月", "4月"}, {"4月"}).cumulative.empty());
  CHECK(find_spans({"1月", "3月", "4月"}, {"4月"}).previous == Idx{1});
  // February twice: nobody knows which one is meant.
  CHECK(find_spans({"2月", "2月份", "3月"}, {"3月"}).previous.empty());
}

TEST_CASE("year boundaries: January follows December, and last year's month is found") {
  const Names names = {"2022年12月", "2023年1月", "2022年1月"};
  const Spans spans = find_spans(names, {"2023年1月"});
  CHECK(spans.previous == Idx{0});
  CHECK(spans.year_ago == Idx{2});
  CHECK(spans.cumulative.empty());
}

TEST_CASE("quarters may be made of months") {
  const Names names = {"2023年1月", "2023年2月", "2023年3月", "2023年二季度", "2022年二季度"};
  const Spans spans = find_spans(names, {"2023年二季度"});
  CHECK(spans.previous == Idx{0, 1, 2});
  CHECK(spans.cumulative == Idx{0, 1, 2, 3});
  CHECK(spans.year_ago == Idx{4});
}

TEST_CASE("weeks have a week before, and names that say no span are compared with nothing") {
  CHECK(find_spans({"第11周", "第12周"}, {"第12周"}).previous == Idx{0});
  CHECK(find_spans({"第11周", "第12周"}, {"第12周"}).cumulative.empty());
  CHECK(find_spans({"本期", "上期"}, {"本期"}).previous.empty());
  CHECK(find_spans({"本期", "上期"}, {"本期"}).this_period == Idx{0});
}

TEST_CASE("names that the data no longer has mean all periods") {
  CHECK(find_spans({"1月", "2月"}, {"9月"}).this_period == Idx{0, 1});
}

TEST_CASE("a cut tally is the tally of its tables alone") {
  const auto month = [](const char* period, int64_t a, int64_t b) {
    return source_of({{"甲局", {{Status::Submitted, a}}, period}, {"乙局", {{Status::Submitted, b}}, period}});
  };
  Roster roster;
  roster.units = {unit_of("甲局"), unit_of("乙局"), unit_of("丙局")};
  const Tally whole = tally_of({month("1月", 1, 2), month("2月", 3, 4), month("3月", 5, 6)}, roster).value;
  const Tally alone = tally_of({month("1月", 1, 2), month("3月", 5, 6)}, roster).value;
  const Tally cut = cut_periods(whole, {0, 2});
  CHECK(plain(cut) == plain(alone));
  CHECK(cut.periods == alone.periods);
  CHECK(cut.absent == alone.absent);
  CHECK(cut.first_total == alone.first_total);
}

TEST_CASE("months that fill a quarter, a half year or a year can be taken together") {
  const auto words = [](const Names& names) {
    std::string text;
    for (const CalendarSpan& span : calendar_spans(names)) {
      text += span.name + ":";
      for (const std::string& period : span.periods) text += " " + period;
      text += "; ";
    }
    return text;
  };
  CHECK(words({"7月", "8月", "10月", "9月"}) == "三季度: 7月 8月 9月; ");
  CHECK(words({"1月", "2月"}).empty());
  // One table over a whole quarter is a period already.
  CHECK(words({"一季度", "二季度"}) == "上半年: 一季度 二季度; ");
  CHECK(words({"2022年10月", "2022年11月", "2022年12月", "2023年1月"}) ==
        "2022年四季度: 2022年10月 2022年11月 2022年12月; ");
  CHECK(words({"2023年一季度", "2023年4月", "2023年5月", "2023年6月", "2023年下半年"}) ==
        "2023年二季度: 2023年4月 2023年5月 2023年6月; 2023年上半年: 2023年一季度 2023年4月 2023年5月 2023年6月; "
        "2023年: 2023年一季度 2023年4月 2023年5月 2023年6月 2023年下半年; ");
  CHECK(words({"1月", "1月", "本期", "第3周"}).empty());
}

TEST_CASE("periods that are taken together have one name") {
  CHECK(span_name({}).empty());
  CHECK(span_name({"8月"}) == "8月");
  CHECK(span_name({"7月", "9月", "8月"}) == "三季度");
  CHECK(span_name({"7月", "8月"}) == "7月至8月");
  CHECK(span_name({"1月", "2月", "3月", "4月"}) == "1月至4月");
  CHECK(span_name({"上半年", "下半年"}) == "全年");
  CHECK(span_name({"1月", "3月"}) == "1月、3月");
  CHECK(span_name({"三季度", "7月", "8月"}) == "三季度");
  CHECK(span_name({"甲", "乙"}) == "乙、甲");
}
