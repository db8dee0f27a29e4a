// Names in braces, conditions, spans.

#include "core/notice/template.hpp"

#include <doctest.h>

#include <map>

using namespace tongbao::core;

namespace {

Fact fact_of(const std::string& name, FactKind kind, const std::string& text, int64_t value = 0) {
  Fact fact;
  fact.name = name;
  fact.kind = kind;
  fact.text = text;
  fact.value = Points::from_whole(value);
  if (kind == FactKind::List && !text.empty()) fact.items = {text};
  return fact;
}

Facts some_facts() {
  Facts facts;
  facts.facts = {fact_of("报送", FactKind::Number, "42", 42), fact_of("零", FactKind::Number, "0"),
                 fact_of("空名单", FactKind::List, ""),       fact_of("名单", FactKind::List, "甲", 1),
                 fact_of("字", FactKind::Text, "{报送}"),     fact_of("两行", FactKind::Text, "上\n下"),
                 fact_of("空字", FactKind::Text, "")};
  return facts;
}

FilledText filled(const std::string& text) {
  const Facts facts = some_facts();
  return fill_text(text, [&facts](std::string_view name) { return facts.find(name); });
}

std::string text_of(const std::string& text) { return filled(text).text; }

}  // namespace

TEST_CASE("template: names become facts, and spans say where they are") {
  const FilledText result = filled("共{报送}条，{ 名单 }。");
  CHECK(result.text == "共42条，甲。");
  REQUIRE(result.spans.size() == 2);
  CHECK(result.text.substr(result.spans[0].begin, result.spans[0].end - result.spans[0].begin) == "42");
  CHECK(result.spans[0].fact == "报送");
  CHECK(result.text.substr(result.spans[1].begin, result.spans[1].end - result.spans[1].begin) == "甲");
  CHECK(result.unknown.empty());
}

TEST_CASE("template: an unknown name stays visible and is told once") {
  const FilledText result = filled("{没有}和{没有}和{也没有}");
  CHECK(result.text == "{没有}和{没有}和{也没有}");
  CHECK(result.unknown == std::vector<std::string>{"没有", "也没有"});
  CHECK(result.spans.empty());
}

TEST_CASE("template: a condition keeps one of its parts") {
  CHECK(text_of("{?报送}有{报送}条{:}没有{/}。") == "有42条。");
  for (const char* name : {"零", "空名单", "空字", "不存在"})
    CHECK_MESSAGE(text_of(std::string("{?") + name + "}有{:}没有{/}。") == "没有。", name);
  CHECK(text_of("前{?零}有{/}后") == "前后");
  CHECK(text_of("{?名单}{名单}{/}{?字}！{/}") == "甲！");
  CHECK(text_of("{?报送}上\n下{/}") == "上\n下");
}

TEST_CASE("template: names in a part that is left out are not looked for") {
  CHECK(filled("{?零}{没有}{/}").unknown.empty());
  CHECK(filled("{?报送}{:}{没有}{/}").unknown.empty());
}

TEST_CASE("template: other braces stay as they are, and facts are not read again") {
  CHECK(text_of("{字}") == "{报送}");
  CHECK(text_of("{}{ }{:}{/}") == "{}{ }{:}{/}");
  CHECK(text_of("{报送") == "{报送");
  CHECK(text_of("{报{报送}送}") == "{报42送}");
  CHECK(text_of("a}b") == "a}b");
  CHECK(text_of("{报\n送}") == "{报\n送}");
  CHECK(text_of("{?报送}没有结束") == "{?报送}没有结束");
  CHECK(text_of("{?报送") == "{?报送");
  CHECK(text_of("{") == "{");
}

TEST_CASE("template: a fact never makes a paragraph") { CHECK(text_of("{两行}") == "上 下"); }

TEST_CASE("template: lines are trimmed, empty ones dropped, spans move along") {
  const auto lines = lines_of(filled("　　{报送}条 \r\n\n {空字}\n共{名单}"));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "42条");
  CHECK(lines[0].spans[0].begin == 0);
  CHECK(lines[0].spans[0].end == 2);
  CHECK(lines[1].text == "共甲");
  CHECK(lines[1].spans[0].begin == 3);
  CHECK(lines_of(filled("")).empty());
}
