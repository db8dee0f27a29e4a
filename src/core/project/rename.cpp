// Names of units are compared as roster/name_match does, folded; groups letter by letter, as the stages do.

#include "core/project/rename.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

bool is_alias(const Unit& unit, const std::string& folded) {
  return std::any_of(unit.aliases.begin(), unit.aliases.end(),
                     [&](const std::string& alias) { return fold_name(alias) == folded; });
}

void drop_alias(Unit& unit, const std::string& folded) {
  std::erase_if(unit.aliases, [&](const std::string& alias) { return fold_name(alias) == folded; });
}

/// Whether rules give a quota to the group of this name, so that a unit of that name would take it.
bool is_group_with_quota(const RuleSet& rules, const Roster& roster, const std::string& name) {
  const bool is_group =
      std::any_of(roster.units.begin(), roster.units.end(), [&](const Unit& unit) { return unit.group == name; });
  return is_group && std::any_of(rules.quotas.begin(), rules.quotas.end(), [&](const QuotaRule& quota) {
           return std::any_of(quota.targets.begin(), quota.targets.end(),
                              [&](const QuotaTarget& target) { return target.who == name; });
         });
}

auto find_target(QuotaRule& quota, const std::string& who) {
  return std::find_if(quota.targets.begin(), quota.targets.end(),
                      [&](const QuotaTarget& target) { return target.who == who; });
}

/// A target that meant a group of the same name too stays for the group. With `keeps_own` one that `to` has stays the
/// only one.
void rename_targets(RuleSet& rules, const Roster& roster, const std::string& from, const std::string& to,
                    bool keeps_own = false) {
  const bool stays = is_group_with_quota(rules, roster, from);
  for (QuotaRule& quota : rules.quotas) {
    const auto found = find_target(quota, from);
    if (found == quota.targets.end()) continue;
    const bool has_own = keeps_own && find_target(quota, to) != quota.targets.end();
    if (has_own && !stays)
      quota.targets.erase(found);
    else if (!has_own && stays)
      quota.targets.push_back({to, found->n_items});
    else if (!has_own)
      found->who = to;
  }
}

void rename_references(Project& project, const std::string& from, const std::string& to) {
  const std::string folded = fold_name(from);
  const auto rename = [&](std::string& unit) {
    if (fold_name(unit) == folded) unit = to;
  };
  for (ManualPoints& entry : project.manual_points) rename(entry.unit);
  for (ListChange& change : project.list_changes) rename(change.unit);
  for (ListOrder& order : project.list_orders) std::for_each(order.units.begin(), order.units.end(), rename);
  for (Figure& figure : project.figures) std::for_each(figure.units.begin(), figure.units.end(), rename);
  for (NamePair& pair : project.same_names) rename(pair.unit);
  for (NamePair& pair : project.distinct_names) {
    rename(pair.name);
    rename(pair.unit);
  }
}

void keep_first_of_each(std::vector<std::string>& units) {
  std::set<std::string> met;
  std::erase_if(units, [&](const std::string& unit) { return !met.insert(fold_name(unit)).second; });
}

/// What named two units that are one now names it once.
void drop_repeated_references(Project& project) {
  for (ListOrder& order : project.list_orders) keep_first_of_each(order.units);
  for (Figure& figure : project.figures) keep_first_of_each(figure.units);
  std::erase_if(project.distinct_names,
                [](const NamePair& pair) { return fold_name(pair.name) == fold_name(pair.unit); });
}

/// The position of the unit with this full name, or none.
std::optional<size_t> find_unit(const Roster& roster, const std::string& name) {
  const std::string folded = fold_name(name);
  for (size_t i = 0; i < roster.units.size(); ++i)
    if (fold_name(roster.units[i].full_name) == folded) return i;
  return std::nullopt;
}

void add_alias(Unit& unit, const std::string& alias) {
  const std::string folded = fold_name(alias);
  if (!folded.empty() && folded != fold_name(unit.full_name) && !is_alias(unit, folded)) unit.aliases.push_back(alias);
}

/// `other` is no unit any more. Its place is taken where it came first, because places decide between equals.
void take_over(Roster& roster, size_t unit_idx, size_t other_idx) {
  Unit unit = std::move(roster.units[unit_idx]);
  const Unit& other = roster.units[other_idx];
  add_alias(unit, other.full_name);
  for (const std::string& alias : other.aliases) add_alias(unit, alias);
  if (unit.group.empty()) unit.group = other.group;
  roster.units[std::min(unit_idx, other_idx)] = std::move(unit);
  roster.units.erase(roster.units.begin() + static_cast<std::ptrdiff_t>(std::max(unit_idx, other_idx)));
}

bool ends_name(std::string_view text, size_t at) {
  constexpr std::string_view kEnds = " \t\r\n.:|}{";
  return at >= text.size() || kEnds.find(text[at]) != std::string_view::npos;
}

/// 报送.部门 → 报送.县级部门 for .部门, 名单.表扬.家数 → 名单.通报表扬.家数 for 名单.表扬: wherever the part of a name ends.
void rename_in_names(std::string& text, const std::string& old_part, const std::string& new_part) {
  for (size_t at = text.find(old_part); at != std::string::npos; at = text.find(old_part, at)) {
    if (ends_name(text, at + old_part.size())) {
      text.replace(at, old_part.size(), new_part);
      at += new_part.size();
    } else {
      at += old_part.size();
    }
  }
}

/// Only what stands between braces is a name.
void rename_in_text(std::string& text, const std::string& old_part, const std::string& new_part) {
  std::string out;
  size_t at = 0;
  while (at < text.size()) {
    const size_t open = std::min(text.find('{', at), text.size());
    const size_t close = std::min(text.find('}', open), text.size());
    out += text.substr(at, open - at);
    std::string name = text.substr(open, close - open);
    rename_in_names(name, old_part, new_part);
    out += name;
    at = close;
    if (at < text.size()) out += text[at++];
  }
  text = std::move(out);
}

void rename_in_notice(NoticePlan& plan, const std::string& old_part, const std::string& new_part) {
  const auto rename = [&](std::string& text) { rename_in_text(text, old_part, new_part); };
  for (std::string* text :
       {&plan.title, &plan.document_number, &plan.issue_number, &plan.addressees, &plan.opening, &plan.remark})
    rename(*text);
  for (NoticeSection& section : plan.sections) {
    rename(section.heading);
    rename(section.text);
  }
  std::for_each(plan.issuers.begin(), plan.issuers.end(), rename);
  for (AnnexPlan& annex : plan.annexes) {
    rename(annex.title);
    std::for_each(annex.notes.begin(), annex.notes.end(), rename);
  }
  for (LetterPlan& letter : plan.letters) {
    for (std::string* text : {&letter.title, &letter.addressees, &letter.body}) rename(*text);
    std::for_each(letter.issuers.begin(), letter.issuers.end(), rename);
    rename_in_names(letter.each_of, old_part, new_part);
  }
}

/// In all texts and formulas that use facts.
void rename_facts(Project& project, const std::string& old_part, const std::string& new_part) {
  rename_in_notice(project.notice, old_part, new_part);
  for (Figure& figure : project.figures) {
    rename_in_names(figure.formula, old_part, new_part);
    rename_in_names(figure.must_equal, old_part, new_part);
  }
  for (FigureCheck& check : project.checks) rename_in_names(check.text, old_part, new_part);
}

}  // namespace

Result<Project> rename_unit(const Project& project, const Roster& in_force, size_t unit_idx, const std::string& name) {
  const std::string folded = fold_name(name);
  if (unit_idx >= in_force.units.size() || folded.empty()) return project;
  Roster roster = in_force;
  Unit& unit = roster.units[unit_idx];
  const std::string old_name = unit.full_name;
  const std::string old_folded = fold_name(old_name);
  bool is_only_one = true;  // of two units with one name neither rows nor references say which is meant
  for (size_t i = 0; i < roster.units.size(); ++i) {
    if (i == unit_idx) continue;
    Unit& other = roster.units[i];
    is_only_one = is_only_one && fold_name(other.full_name) != old_folded;
    if (folded == old_folded) continue;
    if (fold_name(other.full_name) == folded || is_alias(other, folded))
      return Error{Code::UnitNameTaken, {}, {name, other.full_name}};
  }
  if (old_name != name && is_group_with_quota(project.rules, roster, name))
    return Error{Code::UnitNameTaken, {}, {name}};

  Project next = project;
  unit.full_name = name;
  drop_alias(unit, folded);
  if (is_only_one) {
    if (folded != old_folded && !old_folded.empty()) {
      // A full name wins over an alias of another unit; so that alias never found anything.
      for (Unit& other : roster.units) drop_alias(other, old_folded);
      unit.aliases.push_back(old_name);
    }
    rename_references(next, old_name, name);
    rename_targets(next.rules, roster, old_name, name);
  }
  next.roster = std::make_shared<const Roster>(std::move(roster));
  return next;
}

Project join_names(const Project& project, const Roster& in_force, const std::vector<NamePair>& joined) {
  Project next = project;
  Roster roster = in_force;
  bool is_changed = false;
  const bool has_roster = !project.roster->units.empty();
  for (const NamePair& pair : joined) {
    const std::optional<size_t> unit = find_unit(roster, pair.unit);
    const std::optional<size_t> other = find_unit(roster, pair.name);
    if (!unit || other == unit || fold_name(pair.name).empty()) continue;
    const std::string name = roster.units[*unit].full_name;
    is_changed = true;
    if (!has_roster) next.same_names.push_back({pair.name, name});
    if (!other) {
      add_alias(roster.units[*unit], pair.name);
      continue;
    }
    const std::string old_name = roster.units[*other].full_name;
    take_over(roster, *unit, *other);
    rename_references(next, old_name, name);
    rename_targets(next.rules, roster, old_name, name, true);
    drop_repeated_references(next);
  }
  if (is_changed && has_roster) next.roster = std::make_shared<const Roster>(std::move(roster));
  return next;
}

Project rename_group(const Project& project, const Roster& in_force, const std::string& group,
                     const std::string& name) {
  if (group == name || group.empty()) return project;
  Project next = project;
  Roster roster = in_force;
  bool is_unit = false;
  for (Unit& unit : roster.units) {
    if (unit.group == group) unit.group = name;
    is_unit = is_unit || unit.full_name == group;
  }
  next.roster = std::make_shared<const Roster>(std::move(roster));
  for (auto& source : next.sources) {
    if (source->group != group) continue;
    SourceTable changed = *source;
    changed.group = name;
    source = std::make_shared<const SourceTable>(std::move(changed));
  }
  for (ListRule& list : next.rules.lists)
    for (ListCriterion& criterion : list.criteria)
      if (criterion.group == group) criterion.group = name;
  for (QuotaRule& quota : next.rules.quotas)
    for (QuotaTarget& target : quota.targets)
      if (target.who == group && !is_unit) target.who = name;  // a unit of that name has it
  for (AnnexPlan& annex : next.notice.annexes) std::replace(annex.groups.begin(), annex.groups.end(), group, name);
  rename_facts(next, "." + group, "." + name);
  return next;
}

Project rename_list(const Project& project, size_t list_idx, const std::string& name) {
  if (list_idx >= project.rules.lists.size() || name.empty()) return project;
  Project next = project;
  const std::string old_name = std::exchange(next.rules.lists[list_idx].name, name);
  if (old_name == name || old_name.empty()) return next;
  for (ListChange& change : next.list_changes)
    if (change.list == old_name) change.list = name;
  for (ListOrder& order : next.list_orders)
    if (order.list == old_name) order.list = name;
  rename_facts(next, "名单." + old_name, "名单." + name);
  return next;
}

}  // namespace tongbao::core
