// figure_formula.cpp: reading and computing the little language.
//
// A formula is cut at spaces into words; a word that is an operator ends the operand before it.
// That is the whole grammar: names need no quoting, because an operator only counts between spaces.

#include "core/facts/figure_formula.hpp"

#include <algorithm>
#include <vector>

#include "core/facts/facts.hpp"

namespace tongbao::core {
namespace {

constexpr std::string_view kIdeographicSpace = "　";

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (size_t at = 0; at < text.size();) {
    const bool is_wide = text.substr(at).starts_with(kIdeographicSpace);
    if (is_wide || text[at] == ' ' || text[at] == '\t')
      end_word();
    else
      word += text[at];
    at += is_wide ? kIdeographicSpace.size() : 1;
  }
  end_word();
  return words;
}

/// The operator as one ASCII character, or 0.
char operator_of(const std::string& word) {
  if (word == "+" || word == "＋") return '+';
  if (word == "-" || word == "－" || word == "−") return '-';
  if (word == "/" || word == "／" || word == "÷") return '/';
  if (word == "=" || word == "＝") return '=';
  return 0;
}

struct Operand {
  char before = 0;  // the operator in front; 0 for the first
  std::string name;
};

/// Operands with the operators between them; nothing if an operator has no operand on one side.
std::optional<std::vector<Operand>> operands_of(std::string_view formula) {
  std::vector<Operand> operands;
  operands.emplace_back();
  for (const auto& word : words_of(formula)) {
    if (const char op = operator_of(word); op != 0) {
      if (operands.back().name.empty()) return std::nullopt;
      operands.push_back({op, ""});
    } else {
      auto& name = operands.back().name;
      if (!name.empty()) name += ' ';
      name += word;
    }
  }
  if (operands.back().name.empty()) return std::nullopt;
  return operands;
}

/// What the fact keeps, else what its text says: the places are only there.
std::optional<Quantity> quantity_of(const Fact& fact) {
  if (fact.kind == FactKind::Text) return std::nullopt;
  std::optional<Quantity> quantity = fact.exact;
  if (!quantity && fact.kind != FactKind::List) quantity = read_quantity(fact.text);
  if (!quantity) {
    quantity.emplace();
    quantity->low = quantity->high = fact.value;
  }
  quantity->by_hand = fact.by_hand;
  return quantity;
}

bool is_whole(const Quantity& quantity) {
  return quantity.unit == QuantityUnit::Percent && quantity.low == Points::from_whole(100) && !quantity.approximate();
}

/// What a sum or difference is in; empty if numbers meet percentages.
std::optional<QuantityUnit> unit_of_sum(QuantityUnit a, QuantityUnit b, bool minus) {
  if ((a == QuantityUnit::Number) != (b == QuantityUnit::Number)) return std::nullopt;
  if (a == QuantityUnit::Number) return a;
  if (minus && b == QuantityUnit::Percent) return QuantityUnit::PercentPoints;
  return a == b ? a : QuantityUnit::Percent;
}

/// A sum is of the numbers as they are printed, so that a reader can add them up.
bool add_into(Quantity& sum, const Quantity& term, bool minus) {
  const auto unit = unit_of_sum(sum.unit, term.unit, minus);
  if (!unit) return false;
  const auto low = minus ? checked_sub(sum.low, term.high) : checked_add(sum.low, term.low);
  const auto high = minus ? checked_sub(sum.high, term.low) : checked_add(sum.high, term.high);
  if (!low || !high) return false;
  sum.unit = *unit;
  sum.low = *low;
  sum.high = *high;
  sum.places = std::max(sum.places, term.places);
  sum.ratio.reset();
  sum.by_hand = sum.by_hand || term.by_hand;
  return true;
}

bool counts_units(const Fact& fact) {
  const std::string_view name = fact.name;
  const std::string_view first = name.substr(0, name.find('.'));
  return fact.kind == FactKind::List || first == "单位数" || first == "考核单位数" || name.ends_with("家数");
}

/// Whether a side of a ratio counts units: all its facts do, and numbers do not matter.
struct Counted {
  int n_facts = 0;
  int n_of_units = 0;
  bool are_units() const { return n_facts > 0 && n_of_units == n_facts; }
  void add(const Fact& fact) {
    ++n_facts;
    if (counts_units(fact)) ++n_of_units;
  }
};

FormulaOutcome evaluate_operands(const std::vector<Operand>& operands, std::string_view whole, const FactLookup& find,
                                 int rate_places, RatioForm form) {
  FormulaOutcome outcome;
  Quantity sides[2];
  Counted counted[2];
  int side = 0;
  bool starts_side = true;
  bool is_rest = false;  // of 100 %, which is a share and no difference of two
  const auto refuse = [&](std::string_view what) {
    outcome.value.reset();
    outcome.trouble = std::string(what);
    return outcome;
  };
  for (const auto& operand : operands) {
    if (operand.before == '=' || (operand.before == '/' && side == 1)) return refuse(whole);
    if (operand.before == '/') {
      side = 1;
      starts_side = true;
    }
    const Fact* fact = find(operand.name);
    std::optional<Quantity> term = fact != nullptr ? quantity_of(*fact) : read_quantity(operand.name);
    if (!term) return refuse(operand.name);
    if (fact == nullptr) term->by_hand = true;
    if (fact != nullptr) counted[side].add(*fact);

    const std::string shown = quantity_text(*term);
    if (operand.before != 0) {
      const std::string between = std::string(" ") + operand.before + " ";
      outcome.with_numbers += between;
      outcome.with_names += between;
    }
    outcome.with_numbers += shown;
    outcome.with_names += fact != nullptr ? operand.name + " " + shown : shown;

    if (starts_side) {
      sides[side] = *term;
      starts_side = false;
      is_rest = fact == nullptr && is_whole(*term);
    } else if (!add_into(sides[side], *term, operand.before == '-')) {
      return refuse(whole);
    } else if (is_rest) {
      sides[side].unit = QuantityUnit::Percent;
    }
  }
  if (side == 0) {
    outcome.value = sides[0];
    // Said to be a percentage: a share that is left of another, as 100% - 采用率 is.
    if (form == RatioForm::Percent && sides[0].unit == QuantityUnit::PercentPoints)
      outcome.value->unit = QuantityUnit::Percent;
    return outcome;
  }
  const auto is_number = [](const Quantity& quantity) { return quantity.unit == QuantityUnit::Number; };
  if (!is_number(sides[0]) || !is_number(sides[1])) return refuse(whole);
  const bool is_average =
      form == RatioForm::Average || (form == RatioForm::Automatic && counted[1].are_units() && !counted[0].are_units());
  auto ratio = ratio_quantity({{sides[0].low, sides[0].high}, {sides[1].low, sides[1].high}},
                              is_average ? QuantityUnit::Number : QuantityUnit::Percent,
                              is_average ? kAveragePlaces : rate_places);
  if (!ratio) return refuse(whole);
  ratio->is_open = form == RatioForm::Automatic;
  ratio->by_hand = sides[0].by_hand || sides[1].by_hand;
  outcome.value = ratio;
  return outcome;
}

/// Puts what a ratio was compared as into the words of its side, unless the other side says the same.
void show_compared(FormulaOutcome& side, const std::vector<Operand>& operands, bool holds, const Quantity& other) {
  if (!side.value->ratio) return;
  const std::string shown = quantity_text(*side.value);
  if (operands.size() == 1)
    side.with_names = operands[0].name + " " + shown;
  else if (!holds || other.ratio || shown != quantity_text(other))
    side.with_names += "（" + shown + "）";
}

}  // namespace

FormulaOutcome evaluate_formula(std::string_view formula, const FactLookup& find, int rate_places, RatioForm form) {
  const auto operands = operands_of(formula);
  if (operands) return evaluate_operands(*operands, formula, find, rate_places, form);
  FormulaOutcome outcome;
  outcome.trouble = std::string(formula);
  return outcome;
}

CheckOutcome evaluate_check(std::string_view check, const FactLookup& find, int rate_places) {
  CheckOutcome outcome;
  outcome.left.trouble = std::string(check);
  const auto operands = operands_of(check);
  if (!operands) return outcome;
  const auto is_equals = [](const Operand& operand) { return operand.before == '='; };
  const auto equals = std::find_if(operands->begin(), operands->end(), is_equals);
  if (equals == operands->end()) return outcome;
  const std::vector<Operand> left(operands->begin(), equals);
  std::vector<Operand> right(equals, operands->end());
  right.front().before = 0;
  outcome.left = evaluate_operands(left, check, find, rate_places, RatioForm::Automatic);
  outcome.right = evaluate_operands(right, check, find, rate_places, RatioForm::Automatic);
  outcome.readable = outcome.left.value && outcome.right.value;
  if (!outcome.readable) return outcome;
  const ComparedQuantities compared = compare_quantities(*outcome.left.value, *outcome.right.value);
  outcome.holds = compared.agrees;
  outcome.left.value = compared.left;
  outcome.right.value = compared.right;
  show_compared(outcome.left, left, outcome.holds, compared.right);
  show_compared(outcome.right, right, outcome.holds, compared.left);
  return outcome;
}

}  // namespace tongbao::core
