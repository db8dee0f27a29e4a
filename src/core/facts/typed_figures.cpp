// typed_figures.cpp: see typed_figures.hpp. must_equal is compared after all figures are in, so that
// a published figure may be checked against one that is entered below it.

#include "core/facts/typed_figures.hpp"

#include <optional>

#include "core/facts/figure_formula.hpp"

namespace tongbao::core {
namespace {

FactKind kind_of(QuantityUnit unit) {
  switch (unit) {
    case QuantityUnit::Number:
      return FactKind::Number;
    case QuantityUnit::Percent:
      return FactKind::Percent;
    case QuantityUnit::PercentPoints:
      return FactKind::PercentPoints;
  }
  return FactKind::Number;
}

Fact number_fact(const std::string& name, const Quantity& quantity, std::string text) {
  Fact fact;
  fact.name = name;
  fact.kind = kind_of(quantity.unit);
  fact.text = std::move(text);
  fact.value = quantity.low;
  fact.approximate = quantity.approximate();
  fact.by_hand = quantity.by_hand;
  fact.exact = quantity;
  fact.exact->is_open = false;
  return fact;
}

std::string hand_evidence(const Figure& figure) {
  return figure.source_note.empty() ? "手工填写" : "手工填写：" + figure.source_note;
}

void add_typed(FactBuilder& facts, const Figure& figure, Diagnostics& diagnostics) {
  const auto quantity = read_quantity(figure.text);
  Fact fact;
  if (quantity) {
    fact = number_fact(figure.name, *quantity, figure.text);
  } else {
    if (looks_like_quantity(figure.text) || !figure.must_equal.empty()) {
      diagnostics.push_back(warning(Code::FigureUnreadable, {figure.name, figure.text}));
    }
    fact.name = figure.name;
    fact.kind = FactKind::Text;
    fact.text = figure.text;
  }
  fact.evidence = hand_evidence(figure);
  fact.by_hand = true;
  facts.add(std::move(fact));
}

void add_list(FactBuilder& facts, const Figure& figure) {
  Fact fact;
  fact.name = figure.name;
  fact.kind = FactKind::List;
  fact.text = join(figure.units);
  fact.value = points_of_count(static_cast<int64_t>(figure.units.size()));
  fact.items = figure.units;
  fact.evidence = hand_evidence(figure);
  fact.by_hand = true;
  facts.add(std::move(fact));
}

/// A name that another fact has already keeps that fact; a different entered number is reported.
bool name_is_taken(const FactBuilder& facts, const Figure& figure, Diagnostics& diagnostics) {
  const Fact* known = facts.find(figure.name);
  if (known == nullptr) return false;
  if (known->text != figure.text) {
    const auto& entered = figure.formula.empty() ? figure.text : figure.formula;
    diagnostics.push_back(warning(Code::FigureDiffers, {figure.name, entered, known->text}));
  }
  return true;
}

}  // namespace

Diagnostics add_typed_figures(FactBuilder& facts, const std::vector<Figure>& figures) {
  Diagnostics diagnostics;
  const FactLookup find = [&facts](std::string_view name) { return facts.find(name); };
  for (const auto& figure : figures) {
    if (name_is_taken(facts, figure, diagnostics)) continue;
    if (!figure.units.empty()) {
      add_list(facts, figure);
    } else if (!figure.formula.empty()) {
      const auto outcome = evaluate_formula(figure.formula, find, facts.rate_places(), figure.form);
      if (outcome.value) {
        Fact fact = number_fact(figure.name, *outcome.value, quantity_text(*outcome.value));
        fact.evidence = outcome.with_numbers;
        if (!figure.source_note.empty()) fact.evidence += "；" + figure.source_note;
        facts.add(std::move(fact));
      } else {
        diagnostics.push_back(warning(Code::FigureUnreadable, {figure.name, outcome.trouble}));
      }
    } else if (!figure.text.empty()) {
      add_typed(facts, figure, diagnostics);
    } else {
      diagnostics.push_back(warning(Code::FigureUnreadable, {figure.name, ""}));
    }
  }
  for (const auto& figure : figures) {
    if (figure.must_equal.empty()) continue;
    const auto expected = evaluate_formula(figure.must_equal, find, facts.rate_places());
    auto entered = figure.text.empty() ? evaluate_formula(figure.formula, find, facts.rate_places(), figure.form).value
                                       : read_quantity(figure.text);
    if (entered) entered->is_open = false;  // it is printed as it is
    if (!expected.value) {
      diagnostics.push_back(warning(Code::FigureUnreadable, {figure.name, expected.trouble}));
      continue;
    }
    if (!entered) continue;
    const ComparedQuantities compared = compare_quantities(*entered, *expected.value);
    if (!compared.agrees)
      diagnostics.push_back(
          warning(Code::FigureDiffers, {figure.name, quantity_text(compared.left), quantity_text(compared.right)}));
  }
  return diagnostics;
}

Checked<std::vector<CheckResult>> run_checks(const FactBuilder& facts, const std::vector<FigureCheck>& checks) {
  Checked<std::vector<CheckResult>> checked;
  const FactLookup find = [&facts](std::string_view name) { return facts.find(name); };
  for (const auto& check : checks) {
    const auto outcome = evaluate_check(check.text, find, facts.rate_places());
    if (!outcome.readable) {
      const auto& trouble = outcome.left.trouble.empty() ? outcome.right.trouble : outcome.left.trouble;
      checked.value.push_back({check.text, false});
      checked.diagnostics.push_back(warning(Code::FigureUnreadable, {check.text, trouble}));
      continue;
    }
    checked.value.push_back(
        {outcome.left.with_names + (outcome.holds ? " = " : " ≠ ") + outcome.right.with_names, outcome.holds});
    if (!outcome.holds) {
      checked.diagnostics.push_back(warning(
          Code::SumDiffers, {check.text, quantity_text(*outcome.left.value), quantity_text(*outcome.right.value)}));
    }
  }
  return checked;
}

}  // namespace tongbao::core
