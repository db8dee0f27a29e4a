#pragma once
// methods.hpp: the rule sets that come with the page (现成的细则), and what taking one would change
//
// In       assets/rules/*.json, and assets/rules/methods.tsv: for each, what it does in one line.
// Out      methods(): those that are here, by path; find_methods(): positions of those in whose name, line or
//          source all words occur. take_method(): the rules after taking one. method_effect(): what that changes.
// Errors   none. Before the extras came there is one method, without its line.
// Cost     method_effect() is one run of the pipeline behind the tally; the others are cheap.

#include <string>
#include <string_view>
#include <vector>

#include "core/pipeline/pipeline.hpp"
#include "core/rules/rule_set.hpp"

namespace tongbao::app {

struct Method {
  core::RuleSet rules;
  std::string line;
};

const std::vector<Method>& methods();

std::vector<size_t> find_methods(const std::vector<Method>& all, std::string_view words);

/// Whether all words, divided by blanks, occur in the text, however they are spelled.
bool has_words(std::string_view text, std::string_view words);

/// A method that brings lists replaces them; one that brings none keeps those of `current`.
core::RuleSet take_method(const core::RuleSet& current, const core::RuleSet& method);

struct ListSizes {
  std::string name;
  int32_t n_before = 0;
  int32_t n_after = 0;
  bool is_new = false;
  bool is_gone = false;
};

struct MethodEffect {
  int32_t n_up = 0;
  int32_t n_down = 0;
  bool gives_points = true;      // false: ranks by counts
  std::vector<ListSizes> lists;  // those whose members change
};

MethodEffect method_effect(const core::Project& project, const core::Results& results, const core::RuleSet& next);

}  // namespace tongbao::app
