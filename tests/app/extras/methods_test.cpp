// The methods that come with the page: what their lines say, finding them, and what taking one changes.

#include "app/extras/methods.hpp"

#include <doctest.h>

#include <algorithm>
#include <set>

#include "app/actions/update.hpp"
#include "app/extras/assets.hpp"
#include "app/session/results_cache.hpp"
#include "core/whatif/compare.hpp"
#include "core/words/rules_text.hpp"

using namespace tongbao;
using app::Method;
using app::methods;

namespace {

std::string all_clauses(const core::RuleSet& rules) {
  std::string text;
  for (const core::RuleClause& clause : core::rules_text_zh(rules)) text += clause.text + "\n";
  return text;
}

const Method& method_named(const std::string& name) {
  for (const Method& method : methods())
    if (method.rules.name == name) return method;
  FAIL("no method " << name);
  return methods().front();
}

/// The numbers in a text, as they are written.
std::set<std::string> numbers_in(const std::string& text) {
  std::set<std::string> numbers;
  std::string number;
  for (const char c : text + " ") {
    const bool is_part = (c >= '0' && c <= '9') || (c == '.' && !number.empty());
    if (is_part) number += c;
    if (!is_part && !number.empty()) numbers.insert(number);
    if (!is_part) number.clear();
  }
  return numbers;
}

app::AppState sample_state(const char* folder) {
  return app::update(app::AppState{}, app::OpenSample{folder}, nullptr).state;
}

}  // namespace

TEST_CASE("methods: each has a name, a source and a line of its own") {
  CHECK(methods().size() == 24);
  std::set<std::string> names, lines;
  for (const Method& method : methods()) {
    CHECK(!method.rules.source.empty());
    CHECK_MESSAGE(!method.line.empty(), method.rules.name);
    names.insert(method.rules.name);
    lines.insert(method.line);
  }
  CHECK(names.size() == methods().size());
  CHECK(lines.size() == methods().size());
  const app::Asset* file = app::find_asset("rules/methods.tsv");
  REQUIRE(file != nullptr);
  CHECK(std::count(file->bytes.begin(), file->bytes.end(), '\n') == 24);
}

TEST_CASE("methods: every number of a line is one of the method's clauses") {
  for (const Method& method : methods()) {
    const std::set<std::string> clauses = numbers_in(all_clauses(method.rules));
    for (const std::string& number : numbers_in(method.line))
      CHECK_MESSAGE(clauses.count(number) == 1, method.rules.name << ": " << number);
  }
}

TEST_CASE("methods: a line tells of lists, vetoes, printed scores and endorsements only where there are some") {
  for (const Method& method : methods()) {
    const auto tells = [&](const char* word) { return method.line.find(word) != std::string::npos; };
    const std::string clauses = all_clauses(method.rules);
    for (const char* word : {"表扬", "批评", "未达标", "否决", "批示", "约稿", "审核表", "转载", "一、二、三等奖"}) {
      const std::string clause_word = std::string(word) == "一、二、三等奖" ? "三等奖" : word;
      if (tells(word)) CHECK_MESSAGE(clauses.find(clause_word) != std::string::npos, method.rules.name << ": " << word);
    }
    if (tells("原表")) CHECK(method.rules.ready_made.is_on);
    if (tells("没有分值")) CHECK(!core::gives_points(method.rules));
  }
}

TEST_CASE("methods: found by name, by place and by what they do; words in any order and spelling") {
  const auto names = [](const char* words) {
    std::vector<std::string> found;
    for (const size_t i : app::find_methods(methods(), words)) found.push_back(methods()[i].rules.name);
    return found;
  };
  CHECK(names("").size() == 24);
  CHECK(names("扎兰屯") == std::vector<std::string>{"本级采用5分、上级采用10分"});
  CHECK(names("头版") == std::vector<std::string>{"头版头条加倍，学术刊物减半"});
  CHECK(names("苏州 评估") == std::vector<std::string>{"内容统计40%、第三方评估60%"});
  CHECK(names("１０分 上级") == names("上级 10分"));
  CHECK(names("没有这个词").empty());
}

TEST_CASE("methods: one that brings lists replaces them, one that brings none keeps them") {
  core::RuleSet current = method_named("任务24条，不足5条点名").rules;
  REQUIRE(!current.lists.empty());
  const core::RuleSet& without = method_named("本级采用5分、上级采用10分").rules;
  CHECK(app::take_method(current, without).lists == current.lists);
  CHECK(app::take_method(current, without).points == without.points);
  const core::RuleSet& prizes = method_named("更新4分、转载另记8分，评一二三等奖").rules;
  CHECK(app::take_method(current, prizes).lists == prizes.lists);
}

TEST_CASE("methods: the effect is what taking the method does, on every sample") {
  for (const char* folder : {"1-renshou-2022q2", "3-yueyanglou-2014q1", "4-zhalantun-2023q1"}) {
    app::AppState state = sample_state(folder);
    REQUIRE_MESSAGE(state.project != nullptr, folder);
    app::ResultsCache cache;
    const auto before = cache.get(state.project);
    for (const Method& method : methods()) {
      const core::RuleSet next = app::take_method(state.project->rules, method.rules);
      const app::MethodEffect effect = app::method_effect(*state.project, *before, next);
      core::Project taken = *state.project;
      taken.rules = next;
      const core::Results after = core::run_pipeline(taken);
      const auto changed = core::compare_results(*before, state.project->rules, after, next);
      CHECK(effect.n_up == changed.n_up);
      CHECK(effect.n_down == changed.n_down);
      for (const app::ListSizes& list : effect.lists) {
        int32_t n_after = 0;
        for (const core::UnitList& one : after.lists.lists)
          if (one.name == list.name) n_after = static_cast<int32_t>(one.members.size());
        CHECK(list.n_after == n_after);
      }
    }
    const core::RuleSet same = app::take_method(state.project->rules, state.project->rules);
    const app::MethodEffect none = app::method_effect(*state.project, *before, same);
    CHECK(none.n_up + none.n_down == 0);
    CHECK(none.lists.empty());
  }
}
