// Method: the name is folded, its year is taken off the front, and what is left must be one of a few
// forms. A month table under a quarterly quota is put together with the other months of its quarter; a
// quarter table under a monthly quota stands for three months at once, since nobody can tell them apart.

#include "core/tally/period_span.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

/// Reads 12 or 三 or 第三 from the front; 0 if there is no number.
int take_number(std::string_view& text) {
  constexpr std::string_view kOrdinal = "第";
  if (text.starts_with(kOrdinal)) text.remove_prefix(kOrdinal.size());
  int number = 0;
  size_t n_digits = 0;
  while (n_digits < text.size() && n_digits < 4 && is_digit(text[n_digits]))
    number = number * 10 + (text[n_digits++] - '0');
  if (n_digits > 0) {
    text.remove_prefix(n_digits);
    return number;
  }
  for (int value = 12; value > 0; --value) {  // 十二 before 十
    const std::string numeral = numeral_zh(value);
    if (!text.starts_with(numeral)) continue;
    text.remove_prefix(numeral.size());
    return value;
  }
  return 0;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool is_month(int number) { return number >= 1 && number <= 12; }

std::optional<PeriodSpan> months(int year, int first, int n_months) { return PeriodSpan{year, first, n_months, 0}; }

}  // namespace

std::optional<PeriodSpan> parse_period(std::string_view name) {
  const std::string folded = fold_name(name);
  std::string_view text = folded;
  std::string_view after_year = text;
  int year = take_number(after_year);
  if (year >= 1900 && take(after_year, "年")) {
    take(after_year, "度");
    text = after_year;
    if (text.empty()) return months(year, 1, 12);
  } else {
    year = 0;
  }
  if (text == "上半年") return months(year, 1, 6);
  if (text == "下半年") return months(year, 7, 6);
  if (text == "全年") return months(year, 1, 12);

  const int first = take_number(text);
  if (first == 0) return std::nullopt;
  if (text == "季度" && first <= 4) return months(year, 3 * first - 2, 3);
  if (text == "周" && first <= 53) return PeriodSpan{year, 1, 0, first};
  if ((text == "月" || text == "月份") && is_month(first)) return months(year, first, 1);
  take(text, "月");
  if (!take(text, "-") && !take(text, "至") && !take(text, "—") && !take(text, "~")) return std::nullopt;
  const int last = take_number(text);
  if ((text != "月" && text != "月份") || !is_month(first) || !is_month(last) || last < first) return std::nullopt;
  return months(year, first, last - first + 1);
}

bool may_overlap(std::string_view a, std::string_view b) {
  const std::optional<PeriodSpan> one = parse_period(a);
  const std::optional<PeriodSpan> other = parse_period(b);
  // 第一批 and 第二批 are not the same; what a name without any word of time covers is known to nobody.
  if (!one || !other) return a == b || a == kUnnamedPeriod || b == kUnnamedPeriod;
  if (one->year > 0 && other->year > 0 && one->year != other->year) return false;
  if (one->week > 0 || other->week > 0) return one->week == 0 || other->week == 0 || one->week == other->week;
  return one->first_month < other->first_month + other->n_months &&
         other->first_month < one->first_month + one->n_months;
}

std::vector<int32_t> time_order(const std::vector<std::string>& names) {
  std::vector<int32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::tuple<int, int, int, int>> keys;
  for (const std::string& name : names) {
    const std::optional<PeriodSpan> span = parse_period(name);
    if (!span) return order;
    keys.emplace_back(span->year, span->week, span->first_month, -span->n_months);
    const auto& [year, week, month, length] = keys.front();
    if ((span->year > 0) != (year > 0) || (span->week > 0) != (week > 0)) return order;
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](int32_t a, int32_t b) { return keys[static_cast<size_t>(a)] < keys[static_cast<size_t>(b)]; });
  return order;
}

std::vector<PeriodBlock> blocks_of(const std::vector<std::string>& period_names, CalendarUnit unit) {
  const int unit_months = unit == CalendarUnit::Month ? 1 : unit == CalendarUnit::Quarter ? 3 : 12;
  std::vector<PeriodBlock> blocks;
  std::vector<std::tuple<int, int, int>> keys;  // of each block: year, number of the unit, week
  for (size_t i = 0; i < period_names.size(); ++i) {
    const std::optional<PeriodSpan> span = parse_period(period_names[i]);
    PeriodBlock block;
    block.period_idx = {static_cast<int32_t>(i)};
    // A block of its own never has a key that another period could have.
    std::tuple<int, int, int> key(-1, static_cast<int>(i), -1);
    if (!span || (unit == CalendarUnit::Week) != (span->week > 0)) {
      block.is_known = false;
    } else if (unit == CalendarUnit::Week) {
      key = {span->year, 0, span->week};
    } else {
      const int first_unit = (span->first_month - 1) / unit_months;
      const int last_unit = (span->first_month + span->n_months - 2) / unit_months;
      block.n_units = last_unit - first_unit + 1;
      if (block.n_units == 1) key = {span->year, first_unit, 0};
    }
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found != keys.end()) {
      blocks[static_cast<size_t>(found - keys.begin())].period_idx.push_back(static_cast<int32_t>(i));
      continue;
    }
    keys.push_back(key);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace tongbao::core
