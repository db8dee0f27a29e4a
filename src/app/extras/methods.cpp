// The list is made again when more assets came: most methods lie beside the program.

#include "app/extras/methods.hpp"

#include <algorithm>

#include "app/extras/assets.hpp"
#include "core/project/project_json.hpp"
#include "core/text/fold.hpp"
#include "core/whatif/compare.hpp"

namespace tongbao::app {
namespace {

/// The line of a file "rules/<name>.json".
std::string line_of(std::string_view path) {
  const Asset* file = find_asset("rules/methods.tsv");
  if (file == nullptr) return "";
  const std::string key(path.substr(path.find('/') + 1, path.rfind('.') - path.find('/') - 1));
  const std::string table = "\n" + std::string(file->bytes);
  const size_t at = table.find("\n" + key + "\t");
  if (at == std::string::npos) return "";
  const size_t begin = at + key.size() + 2;
  return table.substr(begin, table.find('\n', begin) - begin);
}

std::vector<Method> read_methods() {
  std::vector<Method> all;
  for (const Asset& asset : assets()) {
    if (!asset.path.starts_with("rules/") || !asset.path.ends_with(".json")) continue;
    auto rules = core::open_rules(asset.bytes, std::string(asset.path));
    if (rules) all.push_back({std::move(*rules), line_of(asset.path)});
  }
  return all;
}

const core::UnitList* list_named(const core::Results& results, const std::string& name) {
  for (const core::UnitList& list : results.lists.lists)
    if (list.name == name) return &list;
  return nullptr;
}

}  // namespace

const std::vector<Method>& methods() {
  static std::vector<Method> all;
  static size_t n_seen = 0;
  if (n_seen != assets().size()) all = read_methods();
  n_seen = assets().size();
  return all;
}

bool has_words(std::string_view text, std::string_view words) {
  const std::string folded = core::fold_name(text);
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    if (folded.find(core::fold_name(words.substr(0, end))) == std::string::npos) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

std::vector<size_t> find_methods(const std::vector<Method>& all, std::string_view words) {
  std::vector<size_t> found;
  for (size_t i = 0; i < all.size(); ++i)
    if (has_words(all[i].rules.name + "\n" + all[i].line + "\n" + all[i].rules.source, words)) found.push_back(i);
  return found;
}

core::RuleSet take_method(const core::RuleSet& current, const core::RuleSet& method) {
  core::RuleSet next = method;
  if (next.lists.empty()) next.lists = current.lists;
  return next;
}

MethodEffect method_effect(const core::Project& project, const core::Results& results, const core::RuleSet& next) {
  core::Project candidate = project;
  candidate.rules = next;
  const core::Results after = core::run_pipeline(candidate, &project, &results);
  const core::WhatChanged changed = core::compare_results(results, project.rules, after, next);
  MethodEffect effect{changed.n_up, changed.n_down, core::gives_points(next), {}};
  for (const core::UnitList& list : after.lists.lists) {
    const auto same = [&](const core::ListDifference& d) { return d.name == list.name; };
    const bool is_changed = std::any_of(changed.lists.begin(), changed.lists.end(), same);
    const core::UnitList* before = list_named(results, list.name);
    if (!is_changed && before != nullptr) continue;
    effect.lists.push_back({list.name, before != nullptr ? static_cast<int32_t>(before->members.size()) : 0,
                            static_cast<int32_t>(list.members.size()), before == nullptr, false});
  }
  for (const core::UnitList& list : results.lists.lists)
    if (list_named(after, list.name) == nullptr)
      effect.lists.push_back({list.name, static_cast<int32_t>(list.members.size()), 0, false, true});
  return effect;
}

}  // namespace tongbao::app
