// quantity.cpp: the one place where numbers are read from figures, divided and written.
//
// A ratio is divided digit by digit, so that nothing but its result can be too large: a number that ends below 1000 has
// four more digits than one that is 999.

#include "core/facts/quantity.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/base/digits.hpp"

namespace tongbao::core {
namespace {

constexpr std::string_view kIdeographicSpace = "　";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// n ÷ d × 10^power, rounded half up (a half goes away from zero).
std::optional<Points> quotient(Points n, Points d, int power, int places) {
  const auto magnitude = [](Points points) {
    const auto raw = static_cast<uint64_t>(points.raw());
    return points.raw() < 0 ? 0 - raw : raw;
  };
  const uint64_t divisor = magnitude(d);
  const auto limit = static_cast<uint64_t>(INT64_MAX);
  if (divisor == 0 || divisor > UINT64_MAX / 10) return std::nullopt;
  uint64_t result = magnitude(n) / divisor;
  uint64_t rest = magnitude(n) % divisor;
  for (int digit = 0; digit < power + places; ++digit) {
    rest *= 10;
    if (result > limit / 10 - 1) return std::nullopt;
    result = result * 10 + rest / divisor;
    rest %= divisor;
  }
  if (result >= limit) return std::nullopt;
  if (rest >= divisor - rest) ++result;
  const bool is_negative = (n.raw() < 0) != (d.raw() < 0);
  const auto signed_result = static_cast<int64_t>(result);
  int64_t unit = 1;
  for (int i = places; i < Points::kMaxPlaces; ++i) unit *= 10;
  return checked_mul(Points::from_raw(is_negative ? -signed_result : signed_result), unit);
}

bool may_be_zero(const Range& range) { return range.low <= Points{} && range.high >= Points{}; }

/// The ends of a ratio of ranges are at their ends, since the denominator does not change its sign between them.
std::optional<Range> quotient_range(const RatioParts& parts, int power, int places) {
  if (may_be_zero(parts.denominator)) return std::nullopt;
  std::optional<Range> range;
  for (const Points n : {parts.numerator.low, parts.numerator.high}) {
    for (const Points d : {parts.denominator.low, parts.denominator.high}) {
      const auto end = quotient(n, d, power, places);
      if (!end) return std::nullopt;
      if (!range) range = {*end, *end};
      range->low = std::min(range->low, *end);
      range->high = std::max(range->high, *end);
    }
  }
  return range;
}

/// The unit in which the ratio is compared with `other`. Of two open ones the average is right: it was recognised, the
/// percentage is only what is usual.
QuantityUnit unit_beside(const Quantity& ratio, const Quantity& other) {
  const bool gives_way = ratio.is_open && other.unit != QuantityUnit::PercentPoints &&
                         !(other.is_open && ratio.unit == QuantityUnit::Number);
  return gives_way ? other.unit : ratio.unit;
}

/// The ratio as it is written beside `other`. An approximate number is no rounded one, so beside it nothing is rounded
/// either, as far as places go.
void write_beside(Quantity& ratio, const Quantity& other) {
  if (!ratio.ratio) return;
  const QuantityUnit unit = unit_beside(ratio, other);
  if (unit != other.unit || (other.ratio && unit == ratio.unit)) return;
  const bool is_typed_range = other.approximate() && !other.ratio;
  const auto written = ratio_quantity(*ratio.ratio, unit,
                                      is_typed_range ? Points::kMaxPlaces : std::min(other.places, Points::kMaxPlaces));
  if (!written) return;
  ratio.unit = unit;
  ratio.low = written->low;
  ratio.high = written->high;
  ratio.places = written->places;
}

}  // namespace

std::optional<Quantity> ratio_quantity(const RatioParts& parts, QuantityUnit unit, int places) {
  const auto range = quotient_range(parts, unit == QuantityUnit::Percent ? 2 : 0, places);
  if (!range) return std::nullopt;
  Quantity quantity;
  quantity.low = range->low;
  quantity.high = range->high;
  quantity.unit = unit;
  quantity.places = places;
  quantity.ratio = parts;
  return quantity;
}

ComparedQuantities compare_quantities(Quantity left, Quantity right) {
  ComparedQuantities comparison{left, right};
  Quantity& a = comparison.left;
  Quantity& b = comparison.right;
  write_beside(a, b);
  write_beside(b, a);
  if (a.unit != b.unit) return comparison;
  comparison.agrees = a.low <= b.high && b.low <= a.high;
  return comparison;
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
  for (const auto space : {std::string_view(" "), kIdeographicSpace}) replace_all(digits, space, "");
  const auto cut_back = [&digits](std::string_view part) {
    if (digits.size() < part.size()) return false;
    if (digits.compare(digits.size() - part.size(), part.size(), part) != 0) return false;
    digits.erase(digits.size() - part.size());
    return true;
  };
  Quantity quantity;
  const bool more = cut_back("多") || cut_back("余");
  if (!more && (cut_back("%") || cut_back("％"))) quantity.unit = QuantityUnit::Percent;
  if (!more && cut_back("百分点")) {
    cut_back("个");
    quantity.unit = QuantityUnit::PercentPoints;
  }

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
  quantity.places = decimal == std::string::npos ? 0 : static_cast<int>(digits.size() - decimal - 1);
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
    return is_digit(c) || c == '.' || c == ',' || c == '%' || c == '+' || c == '-' || c == ' ';
  });
}

std::string quantity_text(const Quantity& quantity) {
  const bool is_percent = quantity.unit == QuantityUnit::Percent;
  const auto written = [&](Points end) {
    if (is_percent) return percent_text(end, quantity.places);
    const auto rounded = divide_half_up(end, 1, std::min(quantity.places, Points::kMaxPlaces));
    return rounded.value_or(end).to_string();
  };
  const std::string after = quantity.unit == QuantityUnit::PercentPoints ? "个百分点" : "";
  if (!quantity.approximate()) return (is_percent ? written(quantity.low) : quantity.low.to_string()) + after;
  // What is left of an approximate number begins just above a number that can be written: it is more than a 多 says.
  const bool is_more =
      quantity.unit == QuantityUnit::Number && !quantity.ratio && written(quantity.low) == quantity.low.to_string();
  return is_more ? quantity.low.to_string() + "多" : written(quantity.low) + "～" + written(quantity.high) + after;
}

}  // namespace tongbao::core
