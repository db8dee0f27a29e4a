#pragma once
// small_facts.hpp: what facts are made of in a line or two, and the facts found by name, for the tests of this folder
//
// Everything from the tally to the lists is made by the program itself.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/facts.hpp"
#include "support/small_model.hpp"

namespace tongbao::test_support {

inline const core::Points kOne = core::Points::from_whole(1);

/// The facts of an input, by name.
struct Model {
  core::Checked<core::Facts> facts;
  std::string text(std::string_view name) const {
    const core::Fact* fact = facts.value.find(name);
    return fact != nullptr ? fact->text : "(none)";
  }
  std::string evidence(std::string_view name) const {
    const core::Fact* fact = facts.value.find(name);
    return fact != nullptr ? fact->evidence : "(none)";
  }
  int64_t number(std::string_view name) const {
    const core::Fact* fact = facts.value.find(name);
    return fact != nullptr ? fact->value.whole() : 0;
  }
};

/// What facts are found in.
struct Input {
  std::vector<core::SourceCounts> sources;
  core::Roster roster = {};
  core::RuleSet rules = {};
  std::vector<core::Figure> figures = {};
  std::vector<core::FigureCheck> checks = {};
  std::string period = "2023年一季度";
  std::vector<core::ListChange> changes = {};
  int rate_places = core::kRatePlaces;
};

inline Model model_of(const Input& input) {
  const auto tally = tally_of(input.sources, input.roster).value;
  const auto scores = core::make_scores(tally, input.rules).value;
  const auto ranking = core::make_ranking(tally, scores, input.rules);
  const auto lists = core::make_lists(tally, scores, ranking, input.rules, input.changes, {}).value;
  return {core::find_facts(tally, scores, ranking, lists, {}, input.rules, input.period, input.figures, input.checks,
                           input.rate_places)};
}

inline GivenRow row_of(const std::string& unit, const std::string& group, int64_t submitted, int64_t adopted) {
  return {unit, {{core::Status::Submitted, submitted}, {core::Status::Adopted, adopted}}, "", group};
}

inline core::Figure typed(const std::string& name, const std::string& text, const std::string& must_equal = "") {
  core::Figure figure;
  figure.name = name;
  figure.text = text;
  figure.must_equal = must_equal;
  return figure;
}

inline core::Figure computed(const std::string& name, const std::string& formula) {
  core::Figure figure;
  figure.name = name;
  figure.formula = formula;
  return figure;
}

/// The problems that were reported: the code and its arguments.
inline std::vector<std::string> told(const Model& model) {
  std::vector<std::string> lines;
  for (const auto& diagnostic : model.facts.diagnostics) {
    std::string line = std::to_string(static_cast<int>(diagnostic.code));
    for (const auto& arg : diagnostic.args) line += "|" + arg;
    lines.push_back(line);
  }
  return lines;
}

/// Two groups; 丁 is outside the assessment but counts, 丙 sent nothing.
inline Input two_groups() {
  Input input;
  input.roster.units = {unit_of("甲", "部门"), unit_of("乙", "部门"), unit_of("丙", "镇办"), unit_of("戊", "镇办"),
                        unit_of("丁", "部门")};
  input.roster.units[4].outside_assessment = true;
  input.sources = {source_of({row_of("甲", "", 20, 12), row_of("乙", "", 10, 0), row_of("丙", "", 0, 0),
                              row_of("戊", "", 9, 3), row_of("丁", "", 3, 1)})};
  input.rules.points = {{{core::Status::Adopted, "", "", ""}, kOne}};
  return input;
}

}  // namespace tongbao::test_support
