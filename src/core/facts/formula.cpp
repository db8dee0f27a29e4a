// formula.cpp: reading and computing the little language.
//
// A formula is cut at spaces into words; a word that is an operator ends the operand before it.
// That is the whole grammar: names need no quoting, because an operator only counts between spaces.

#include "core/facts/formula.hpp"

#include <algorithm>
#include <vector>

#include "core/facts/facts.hpp"

namespace tongbao::core {
namespace {

constexpr std::string_view kIdeographicSpace = "　";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::vector<std::string> words_of(std::string_view text) {
  std::string spaced(text);
  replace_all(spaced, kIdeographicSpace, " ");
  std::vector<std::string> words;
  std::string word;
  for (const char c : spaced) {
    if (c == ' ' || c == '\t') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
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

std::optional<Quantity> quantity_of(const Fact& fact) {
  if (fact.kind == FactKind::Text) return std::nullopt;
  Quantity quantity;
  if (fact.approximate || fact.kind == FactKind::Percent) {
    // The text knows what the value alone does not: the range, and the places of a percentage.
    if (const auto read = read_quantity(fact.text)) quantity = *read;
  } else {
    quantity.low = quantity.high = fact.value;
  }
  quantity.by_hand = fact.by_hand;
  return quantity;
}

bool add_into(Quantity& sum, const Quantity& term, bool minus) {
  if (sum.is_percent != term.is_percent) return false;
  const auto low = minus ? checked_sub(sum.low, term.high) : checked_add(sum.low, term.low);
  const auto high = minus ? checked_sub(sum.high, term.low) : checked_add(sum.high, term.high);
  if (!low || !high) return false;
  sum.low = *low;
  sum.high = *high;
  sum.places = std::max(sum.places, term.places);
  sum.by_hand = sum.by_hand || term.by_hand;
  return true;
}

FormulaOutcome evaluate_operands(const std::vector<Operand>& operands, std::string_view whole,
                                 const FactLookup& find) {
  FormulaOutcome outcome;
  Quantity sides[2];
  int side = 0;
  bool starts_side = true;
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
    std::optional<Quantity> term =
        fact != nullptr ? quantity_of(*fact) : read_quantity(operand.name);
    if (!term) return refuse(operand.name);
    if (fact == nullptr) term->by_hand = true;

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
    } else if (!add_into(sides[side], *term, operand.before == '-')) {
      return refuse(whole);
    }
  }
  if (side == 0) {
    outcome.value = sides[0];
    return outcome;
  }
  const auto percent = percent_of(sides[0].low, sides[1].low, 1);
  if (!percent || sides[0].is_percent || sides[1].is_percent) return refuse(whole);
  Quantity ratio;
  ratio.low = ratio.high = *percent;
  ratio.is_percent = true;
  ratio.places = 1;
  ratio.numerator = sides[0].low;
  ratio.denominator = sides[1].low;
  ratio.by_hand = sides[0].by_hand || sides[1].by_hand;
  outcome.value = ratio;
  return outcome;
}

}  // namespace

std::optional<Points> percent_of(Points numerator, Points denominator, int places) {
  // Both are ten-thousandths: the numerator is scaled up once more, so that the divisor can be
  // whole.
  const auto scaled = checked_mul(numerator, 100);
  if (!scaled) return std::nullopt;
  if (denominator.is_whole()) return divide_half_up(*scaled, denominator.whole(), places);
  const auto finer = checked_mul(*scaled, Points::kScale);
  if (!finer) return std::nullopt;
  return divide_half_up(*finer, denominator.raw(), places);
}

std::string percent_text(Points percent, int places) {
  std::string text = percent.to_string();
  const size_t point = text.find('.');
  const size_t written = point == std::string::npos ? 0 : text.size() - point - 1;
  const auto wanted = static_cast<size_t>(places);
  if (written < wanted) {
    if (written == 0) text += '.';
    text.append(wanted - written, '0');
  }
  return text + "%";
}

std::optional<Quantity> read_quantity(std::string_view text) {
  std::string digits(text);
  for (const auto space : {std::string_view(" "), kIdeographicSpace})
    replace_all(digits, space, "");
  const auto cut_back = [&digits](std::string_view part) {
    if (digits.size() < part.size()) return false;
    if (digits.compare(digits.size() - part.size(), part.size(), part) != 0) return false;
    digits.erase(digits.size() - part.size());
    return true;
  };
  Quantity quantity;
  const bool more = cut_back("多") || cut_back("余");
  if (!more) quantity.is_percent = cut_back("%") || cut_back("％");

  // Thousands are separated all through or not at all: 1,100 but not 1,10 or 1,1000.
  const size_t point = std::min(digits.find('.'), digits.size());
  if (digits.find(',') != std::string::npos) {
    if (digits.front() == ',') return std::nullopt;
    for (size_t n = 1, at = point; at-- > 0; ++n) {
      const bool separator = digits[at] == ',';
      const bool sign = at == 0 && (digits[at] == '-' || digits[at] == '+');
      if (!sign && separator != (n % 4 == 0)) return std::nullopt;
    }
    replace_all(digits, ",", "");
  }
  const auto value = Points::parse(digits);
  if (!value) return std::nullopt;
  const size_t decimal = digits.find('.');
  quantity.places =
      decimal == std::string::npos ? 0 : static_cast<int>(digits.size() - decimal - 1);
  quantity.low = quantity.high = *value;
  if (more) {
    int64_t unit = 1;  // in ten-thousandths: the place of the last digit that is not 0
    while (value->raw() != 0 && value->raw() % (unit * 10) == 0) unit *= 10;
    const auto high = checked_add(*value, Points::from_raw(unit - 1));
    if (!high || value->raw() <= 0) return std::nullopt;
    quantity.high = *high;
  }
  return quantity;
}

bool looks_like_quantity(std::string_view text) {
  std::string rest(text);
  for (const auto word : {"多", "余", "％", "，", kIdeographicSpace.data()}) {
    replace_all(rest, word, "");
  }
  return !text.empty() && std::all_of(rest.begin(), rest.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '%' || c == '+' || c == '-' ||
           c == ' ';
  });
}

std::string quantity_text(const Quantity& quantity) {
  if (quantity.is_percent) return percent_text(quantity.low, quantity.places);
  return quantity.low.to_string() + (quantity.approximate() ? "多" : "");
}

FormulaOutcome evaluate_formula(std::string_view formula, const FactLookup& find) {
  const auto operands = operands_of(formula);
  if (operands) return evaluate_operands(*operands, formula, find);
  FormulaOutcome outcome;
  outcome.trouble = std::string(formula);
  return outcome;
}

CheckOutcome evaluate_check(std::string_view check, const FactLookup& find) {
  CheckOutcome outcome;
  outcome.left.trouble = std::string(check);
  const auto operands = operands_of(check);
  if (!operands) return outcome;
  const auto is_equals = [](const Operand& operand) { return operand.before == '='; };
  const auto equals = std::find_if(operands->begin(), operands->end(), is_equals);
  if (equals == operands->end()) return outcome;
  std::vector<Operand> right(equals, operands->end());
  right.front().before = 0;
  outcome.left = evaluate_operands({operands->begin(), equals}, check, find);
  outcome.right = evaluate_operands(right, check, find);
  outcome.readable = outcome.left.value && outcome.right.value;
  outcome.holds = outcome.readable && agree(*outcome.left.value, *outcome.right.value);
  return outcome;
}

bool agree(const Quantity& a, const Quantity& b) {
  if (a.is_percent != b.is_percent) return false;
  const auto at_places = [](const Quantity& quantity, int places) {
    if (!quantity.numerator) return std::optional<Points>(quantity.low);
    return percent_of(*quantity.numerator, quantity.denominator, places);
  };
  if (a.numerator && !b.numerator) return at_places(a, b.places) == b.low;
  if (b.numerator && !a.numerator) return at_places(b, a.places) == a.low;
  return a.low <= b.high && b.low <= a.high;
}

}  // namespace tongbao::core
