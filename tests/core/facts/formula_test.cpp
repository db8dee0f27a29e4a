// The little language of entered figures: numbers as typed, sums, ratios, checks.

#include "core/facts/formula.hpp"

#include <doctest.h>

#include <map>

#include "core/facts/facts.hpp"

using namespace tongbao::core;

namespace {

Fact fact_of(const std::string& name, const std::string& text) {
  const auto quantity = read_quantity(text);
  REQUIRE(quantity);
  Fact fact;
  fact.name = name;
  fact.kind = quantity->is_percent ? FactKind::Percent : FactKind::Number;
  fact.text = text;
  fact.value = quantity->low;
  fact.approximate = quantity->approximate();
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
  CHECK(shown("12000多") == "12000多");
  CHECK(shown("12000余") == "12000多");
  for (const char* text :
       {"", "十二", "1,10", ",100", "1,1000", "12..5", "0多", "97.1%多", "1e5", "2条"})
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
  const Known known = {
      {"报送.县级部门", "992"}, {"未纳入考核报送", "82"}, {"1-3月", "5"}, {"甲 乙", "7"}};
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
  const Known known = {
      {"公开", "12000多"}, {"刊发", "1100多"}, {"总量", "16100多"}, {"实数", "1144"}};
  CHECK(known.value("公开 + 刊发") == "13100多");
  CHECK_FALSE(known.check("总量 = 公开 + 刊发").holds);
  CHECK(known.check("刊发 = 实数").holds);
  CHECK(known.check("实数 = 刊发").holds);
  CHECK_FALSE(known.check("刊发 = 实数 + 100").holds);
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
