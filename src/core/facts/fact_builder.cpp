// fact_builder.cpp: see fact_builder.hpp. Names are looked up while facts are still added, because
// entered figures use the facts before them; so an index is kept beside the list.

#include "core/facts/fact_builder.hpp"

#include <algorithm>
#include <utility>

#include "core/facts/quantity.hpp"

namespace tongbao::core {

void FactBuilder::add(Fact fact) {
  if (fact.name.empty() || by_name_.count(fact.name) != 0) return;
  by_name_.emplace(fact.name, facts_.size());
  facts_.push_back(std::move(fact));
}

void FactBuilder::add_count(const std::string& name, int64_t n, const std::string& evidence) {
  Fact fact;
  fact.name = name;
  fact.text = std::to_string(n);
  fact.value = points_of_count(n);
  fact.evidence = evidence;
  add(std::move(fact));
}

void FactBuilder::add_points(const std::string& name, Points points, const std::string& evidence) {
  Fact fact;
  fact.name = name;
  fact.text = points.to_string();
  fact.value = points;
  fact.evidence = evidence;
  add(std::move(fact));
}

namespace {

Fact percent_fact(const std::string& name, const Quantity& quantity, const std::string& evidence) {
  Fact fact;
  fact.name = name;
  fact.kind = FactKind::Percent;
  fact.text = quantity_text(quantity);
  fact.value = quantity.low;
  fact.evidence = evidence;
  fact.exact = quantity;
  return fact;
}

}  // namespace

void FactBuilder::add_rate(const std::string& name, int64_t n, int64_t of, const std::string& evidence) {
  const Points part = points_of_count(n);
  const Points whole = points_of_count(of);
  if (const auto rate = ratio_quantity({{part, part}, {whole, whole}}, QuantityUnit::Percent, rate_places_))
    add(percent_fact(name, *rate, evidence));
}

void FactBuilder::add_percent(const std::string& name, Points percent, const std::string& evidence) {
  Quantity quantity;
  quantity.low = quantity.high = percent;
  quantity.unit = QuantityUnit::Percent;
  quantity.places = rate_places_;
  add(percent_fact(name, quantity, evidence));
}

void FactBuilder::add_text(const std::string& name, const std::string& text, const std::string& evidence) {
  if (text.empty()) return;
  Fact fact;
  fact.name = name;
  fact.kind = FactKind::Text;
  fact.text = text;
  fact.evidence = evidence;
  add(std::move(fact));
}

void FactBuilder::add_list(const std::string& name, const std::vector<std::string>& items,
                           const std::string& evidence) {
  Fact fact;
  fact.name = name;
  fact.kind = FactKind::List;
  fact.text = join(items);
  fact.value = points_of_count(static_cast<int64_t>(items.size()));
  fact.items = items;
  fact.evidence = evidence;
  add(std::move(fact));
}

const Fact* FactBuilder::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &facts_[found->second];
}

Points points_of_count(int64_t n) {
  return checked_mul(Points::from_raw(Points::kScale), n).value_or(Points::from_raw(INT64_MAX));
}

GroupNames group_names(const Roster& roster) {
  GroupNames names;
  const auto groups = groups_of(roster);
  if (groups.size() > 1 || (groups.size() == 1 && !groups[0].empty())) names.labels = groups;
  for (const auto& unit : roster.units) {
    const auto found = std::find(names.labels.begin(), names.labels.end(), unit.group);
    const bool known = found != names.labels.end();
    names.group_of_unit.push_back(known ? static_cast<int32_t>(found - names.labels.begin()) : -1);
  }
  for (auto& label : names.labels) {
    if (label.empty()) label = "未分组";
  }
  return names;
}

}  // namespace tongbao::core
