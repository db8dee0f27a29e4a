// The little language of entered figures: numbers as typed, sums, ratios, checks.

#include "core/facts/figure_formula.hpp"

#include <doctest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/facts/facts.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;

namespace {

Fact fact_of(const std::string& name, const std::string& text) {
  const auto quantity = read_quantity(text);
  REQUIRE(quantity);
  Fact fact;
  fact.name = name;
  fact.kind = quantity->unit == QuantityUnit::Percent ? FactKind::Percent : FactKind::Number;
  fact.text = text;
  fact.value = quantity->low;
  fact.approximate = quantity->approximate();
  fact.exact = quantity;
  return fact;
}

// Facts by name, written as {"发布", "2940"}.
class Known {
 public:
  Known(std::initializer_list<std::pair<const char*, const char*>> facts) {
    for (const auto& [name, text] : facts) facts_.emplace(name, fact_of(name, text));
  }
  FactLookup lookup() const {
    return [this](std::string_view name) -> const Fact* {
      const auto found = facts_.find(std::string(name));
      return found == facts_.end() ? nullptr : &found->second;
    };
  }
  std::string value(const std::string& formula) const {
    const auto outcome = evaluate_formula(formula, lookup());
    return outcome.value ? quantity_text(*outcome.value) : "?" + outcome.trouble;
  }
  CheckOutcome check(const std::string& text) const { return evaluate_check(text, lookup()); }

 private:
  std::map<std::string, Fact> facts_;
};

}  // namespace

TEST_CASE("figure: numbers as people type them") {
  const auto shown = [](const char* text) {
    const auto quantity = read_quantity(text);
    return quantity ? quantity_text(*quantity) : "no";
  };
  CHECK(shown("2000") == "2000");
  CHECK(shown(" 2000 ") == "2000");
  CHECK(shown("1,100") == "1100");
  CHECK(shown("-1,100.5") == "-1100.5");
  CHECK(shown("97.1%") == "97.1%");
  CHECK(shown("97.10％") == "97.10%");
  CHECK(shown("50%") == "50%");
  CHECK(shown("3.2个百分点") == "3.2个百分点");
  CHECK(shown("-3百分点") == "-3个百分点");
  CHECK(shown("12000多") == "12000多");
  CHECK(shown("12000余") == "12000多");
  for (const char* text :
       {"", "十二", "1,10", ",100", "1,1000", "12..5", "0多", "97.1%多", "1e5", "2条", "个百分点", "2个", "3%百分点"})
    CHECK_MESSAGE(shown(text) == "no", text);
}

TEST_CASE("figure: what looks like a number without being one") {
  CHECK(looks_like_quantity("1,10"));
  CHECK(looks_like_quantity("12，000"));
  CHECK_FALSE(looks_like_quantity("2022年2月23日"));
  CHECK_FALSE(looks_like_quantity("十二"));
  CHECK_FALSE(looks_like_quantity(""));
}

TEST_CASE("figure: an approximate number reaches to the next value of its last place") {
  const auto quantity = read_quantity("12000多");
  REQUIRE(quantity);
  CHECK(quantity->low == Points::from_whole(12000));
  CHECK(quantity->high == Points::from_raw(13000 * Points::kScale - 1));
}

TEST_CASE("formula: sums, differences, names with operators inside") {
  const Known known = {{"报送.县级部门", "992"}, {"未纳入考核报送", "82"}, {"1-3月", "5"}, {"甲 乙", "7"}};
  CHECK(known.value("报送.县级部门 + 未纳入考核报送") == "1074");
  CHECK(known.value("报送.县级部门 － 82　＋ 1-3月") == "915");
  CHECK(known.value("甲 乙 + 1.5") == "8.5");
  const auto outcome = evaluate_formula("报送.县级部门 + 82", known.lookup());
  CHECK(outcome.with_numbers == "992 + 82");
  CHECK(outcome.with_names == "报送.县级部门 992 + 82");
}

TEST_CASE("formula: one ratio, in per cent, half up") {
  const Known known = {{"办结", "199"}, {"来信", "205"}, {"零", "0"}};
  CHECK(known.value("办结 / 来信") == "97.1%");
  CHECK(known.value("办结 + 6 / 来信") == "100.0%");
  CHECK(known.value("1 / 8") == "12.5%");
  CHECK(known.value("1 ÷ 16") == "6.3%");
  CHECK(known.value("0.5 / 2.5") == "20.0%");
  CHECK(known.value("办结 / 零") == "?办结 / 零");
  CHECK(known.value("办结 / 来信 / 2") == "?办结 / 来信 / 2");
}

TEST_CASE("formula: trouble names the operand, or the whole where the form is wrong") {
  const Known known = {{"甲", "1"}, {"率", "50%"}};
  CHECK(known.value("甲 + 乙") == "?乙");
  CHECK(known.value("甲 +") == "?甲 +");
  CHECK(known.value("+ 甲") == "?+ 甲");
  CHECK(known.value("") == "?");
  CHECK(known.value("甲 = 1") == "?甲 = 1");
  CHECK(known.value("甲 + 率") == "?甲 + 率");
  CHECK(known.value("922337203685477 + 922337203685477") == "?922337203685477 + 922337203685477");
}

TEST_CASE("formula: approximate sums are ranges") {
  const Known known = {{"公开", "12000多"}, {"刊发", "1100多"}, {"总量", "16100多"}, {"实数", "1144"}};
  CHECK(known.value("公开 + 刊发") == "13100多");
  CHECK_FALSE(known.check("总量 = 公开 + 刊发").holds);
  CHECK(known.check("刊发 = 实数").holds);
  CHECK(known.check("实数 = 刊发").holds);
  CHECK_FALSE(known.check("刊发 = 实数 + 100").holds);
}

TEST_CASE("formula: a difference of percentages is in percentage points") {
  const Known known = {{"采用率", "38.1%"}, {"上期", "34.9%"}, {"满", "100%"}, {"差", "3.2个百分点"}};
  CHECK(known.value("采用率 - 上期") == "3.2个百分点");
  CHECK(known.value("上期 - 采用率") == "-3.2个百分点");
  CHECK(known.value("上期 + 差") == "38.1%");
  CHECK(known.value("采用率 - 差") == "34.9%");
  CHECK(known.value("差 - 0.2个百分点") == "3个百分点");
  CHECK(known.value("采用率 + 上期") == "73.0%");
  CHECK(known.value("满 - 采用率") == "61.9个百分点");
  // What is left of the whole is a share.
  CHECK(known.value("100% - 采用率") == "61.9%");
  CHECK(known.value("100% - 采用率 - 上期") == "27.0%");
  CHECK(known.value("差 + 1") == "?差 + 1");
  CHECK(known.value("差 / 2") == "?差 / 2");
  CHECK(known.check("3.2个百分点 = 采用率 - 上期").holds);
  CHECK_FALSE(known.check("3.2% = 采用率 - 上期").holds);
  CHECK(known.check("61.9% = 100% - 采用率").holds);
}

TEST_CASE("formula: what is divided by units is an average, unless units are divided") {
  const Known known = {{"报送", "551"},      {"单位数", "25"},  {"单位数.部门", "4"}, {"考核单位数", "3"},
                       {"零报送.家数", "5"}, {"来稿", "900多"}, {"单位数量", "4"}};
  CHECK(known.value("报送 / 单位数") == "22.04");
  CHECK(known.value("报送 - 1 / 单位数.部门") == "137.5");
  CHECK(known.value("报送 + 1 / 单位数.部门") == "138");
  CHECK(known.value("报送 / 考核单位数") == "183.67");
  CHECK(known.value("报送 / 零报送.家数 - 1") == "137.75");
  CHECK(known.value("来稿 / 单位数") == "36～40");
  CHECK(known.value("零报送.家数 / 单位数") == "20.0%");
  CHECK(known.value("报送 / 单位数量") == "13775.0%");
  CHECK(known.value("报送 / 25") == "2204.0%");
  const auto as = [&](const char* formula, RatioForm form) {
    return quantity_text(*evaluate_formula(formula, known.lookup(), 1, form).value);
  };
  CHECK(as("报送 / 25", RatioForm::Average) == "22.04");
  CHECK(as("报送 / 单位数", RatioForm::Percent) == "2204.0%");
  CHECK(as("零报送.家数 / 单位数", RatioForm::Average) == "0.2");
  CHECK(as("38.1% - 34.9%", RatioForm::Percent) == "3.2%");
  CHECK(as("报送 + 1", RatioForm::Percent) == "552");
}

TEST_CASE("check: the form of a ratio follows the other side, and what is shown is what was compared") {
  const Known known = {{"报送", "551"}, {"单位数", "25"}, {"来稿", "900多"}};
  const auto shown = [&](const char* check) {
    const auto outcome = known.check(check);
    return outcome.left.with_names + (outcome.holds ? " = " : " ≠ ") + outcome.right.with_names;
  };
  CHECK(shown("22 = 551 / 25") == "22 = 551 / 25");
  CHECK(shown("22.04 = 551 / 25") == "22.04 = 551 / 25");
  CHECK(shown("22.1 = 551 / 25") == "22.1 ≠ 551 / 25（22）");
  CHECK(shown("23 = 报送 / 单位数") == "23 ≠ 报送 551 / 单位数 25（22）");
  CHECK(shown("38% = 9 / 24") == "38% = 9 / 24");
  CHECK(shown("37% = 9 / 24") == "37% ≠ 9 / 24（38%）");
  CHECK(shown("2204% = 报送 / 单位数") == "2204% = 报送 551 / 单位数 25");
  CHECK(shown("20多 = 报送 / 单位数") == "20多 = 报送 551 / 单位数 25（22.04）");
  CHECK(shown("36多 = 来稿 / 单位数") == "36多 = 来稿 900多 / 单位数 25（36～40）");
  CHECK(shown("报送 / 单位数 = 551 / 25") == "报送 551 / 单位数 25（22.04） = 551 / 25（22.04）");
  CHECK(shown("9 / 24 = 3 / 8") == "9 / 24（37.5%） = 3 / 8（37.5%）");
}

TEST_CASE("check: both sides are written with names and numbers") {
  const Known known = {{"发布", "2940"}, {"转载", "1947"}, {"审核发布", "993"}};
  const auto outcome = known.check("发布 = 转载 + 审核发布");
  CHECK(outcome.readable);
  CHECK(outcome.holds);
  CHECK(outcome.left.with_names == "发布 2940");
  CHECK(outcome.right.with_names == "转载 1947 + 审核发布 993");
  CHECK_FALSE(known.check("发布 = 转载").holds);
  CHECK_FALSE(known.check("发布").readable);
  CHECK_FALSE(known.check("发布 = 转载 = 审核发布").readable);
  CHECK_FALSE(known.check("= 发布").readable);
}

TEST_CASE("check: a ratio agrees at the places of the typed percentage") {
  CHECK(Known{}.check("97.1% = 199 / 205").holds);
  CHECK(Known{}.check("97% = 199 / 205").holds);
  CHECK(Known{}.check("199 / 205 = 97.07%").holds);
  CHECK_FALSE(Known{}.check("97.2% = 199 / 205").holds);
  CHECK_FALSE(Known{}.check("97.1 = 199 / 205").holds);
}

TEST_CASE("a ratio of approximate figures is a range, and no false alarm") {
  const Known known = {{"采用", "900多"}, {"报送", "2400多"}, {"零头", "9多"}};
  CHECK(known.value("采用 / 报送") == "36.0%～41.7%");
  CHECK(known.value("采用 / 2500") == "36.0%～40.0%");
  CHECK(known.value("900 / 报送") == "36.0%～37.5%");
  CHECK(known.check("38% = 采用 / 报送").holds);
  CHECK(known.check("采用 / 报送 = 41.66%").holds);
  CHECK_FALSE(known.check("43% = 采用 / 报送").holds);
  CHECK_FALSE(known.check("35.9% = 采用 / 报送").holds);
  CHECK(known.check("采用 / 报送 = 9 / 24").holds);
  CHECK(known.check("38% = 采用 / 报送").right.with_names == "采用 900多 / 报送 2400多（36%～42%）");
  // Too narrow a range to be seen in what is printed.
  CHECK(known.value("1000000 / 999999多") == "100.0%");
}

TEST_CASE("a denominator that may be 0 gives nothing, one below 0 gives a range") {
  const Known known = {{"多", "900多"}};
  CHECK(known.value("5 / 多 - 950") == "?5 / 多 - 950");
  CHECK(known.value("5 / 多 - 900") == "?5 / 多 - 900");
  CHECK(known.value("50 / 800 - 多") == "-50.0%～-25.0%");
  CHECK(known.value("多 - 950 / 100") == "-50.0%～50.0%");
  CHECK(known.value("-1 / 8") == "-12.5%");
}

TEST_CASE("what is left of an approximate number is told by its ends") {
  const Known known = {{"多", "2000多"}};
  CHECK(known.value("5000 - 多") == "2000～3000");
  CHECK(known.value("多 + 5") == "2005多");
}

TEST_CASE("large approximate numbers can be divided") {
  CHECK(Known{}.value("1200000000多 / 2500000000") == "48.0%～52.0%");
}

// Every pair of whole numbers that two approximate ones may stand for: what the check says no to, none of them gives.
TEST_CASE("property: a ratio holds all ratios of the numbers that its parts stand for, and little more") {
  tongbao::test_support::TinyRandom random(20);
  const auto approximate = [&](int64_t& low, int64_t& high) {
    static const std::vector<int64_t> kUnits = {1, 10, 100};
    const int64_t unit = random.pick(kUnits);
    low = (1 + random.below(9)) * unit;
    const bool is_more = random.chance(2);
    high = is_more ? low + unit - 1 : low;
    return std::to_string(low) + (is_more ? "多" : "");
  };
  for (int round = 0; round < 300; ++round) {
    int64_t n_low = 0, n_high = 0, d_low = 0, d_high = 0;
    const std::string n = approximate(n_low, n_high);
    const std::string d = approximate(d_low, d_high);
    const int places = static_cast<int>(random.below(3));
    const int64_t scale = places == 0 ? 1 : places == 1 ? 10 : 100;
    // In units of the last place, rounded half up.
    const auto rounded = [scale](int64_t a, int64_t b) { return (2 * 100 * scale * a + b) / (2 * b); };
    std::set<int64_t> possible;
    for (int64_t a = n_low; a <= n_high; ++a)
      for (int64_t b = d_low; b <= d_high; ++b) possible.insert(rounded(a, b));
    const auto holds = [&](int64_t units) {
      const std::string typed = percent_text(Points::from_raw(units * Points::kScale / scale), places);
      return Known{}.check(typed + " = " + n + " / " + d).holds;
    };
    CAPTURE(n + " / " + d);
    for (const int64_t units : possible) CHECK(holds(units));
    // The ends: 900多 does not reach 1000.
    CHECK_FALSE(holds(rounded(n_low, d_high + (d.ends_with("多") ? 1 : 0)) - 1));
    CHECK_FALSE(holds(rounded(n_high + (n.ends_with("多") ? 1 : 0), d_low) + 1));
  }
}
