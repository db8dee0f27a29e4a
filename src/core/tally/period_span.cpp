// A name that says no span is read as words around a number, so that 第9期 is before 第27期 and follows 第8期. A month
// table under a quarterly quota is put together with the other months of its quarter; a quarter table under a monthly
// quota stands for three months at once, since nobody can tell them apart.

#include "core/tally/period_span.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

/// 第27期 as 第, 27, 期.
struct NumberedName {
  std::string before, after;
  int64_t number = -1;
  bool operator<(const NumberedName& other) const {
    return std::tie(before, number, after) < std::tie(other.before, other.number, other.after);
  }
};

NumberedName numbered(std::string_view name) {
  constexpr size_t kNumeralBytes = std::string_view("一").size();
  constexpr size_t kMaxDigits = 9;
  const std::string folded = fold_name(name);
  // The last number counts: 2024年第27期.
  NumberedName found{folded, "", -1};
  for (size_t at = 0; at < folded.size();) {
    size_t n = 0;
    while (at + n < folded.size() && n < kMaxDigits && is_digit(folded[at + n])) ++n;
    int64_t number = -1;
    if (n > 0) {
      number = 0;
      for (size_t i = 0; i < n; ++i) number = number * 10 + (folded[at + i] - '0');
    } else {
      while (at + n + kNumeralBytes <= folded.size() &&
             value_of_numeral_zh(std::string_view(folded).substr(at, n + kNumeralBytes)) > 0)
        n += kNumeralBytes;
      if (n > 0) number = value_of_numeral_zh(std::string_view(folded).substr(at, n));
    }
    if (number >= 0) found = {folded.substr(0, at), folded.substr(at + n), number};
    at += std::max<size_t>(n, 1);
  }
  return found;
}

using NameSpans = std::vector<std::optional<PeriodSpan>>;

/// `later` begins where `earlier` ends.
bool follows(const std::vector<std::string>& names, const NameSpans& spans, size_t earlier, size_t later) {
  if (spans[earlier] && spans[later]) return is_adjacent(*spans[earlier], *spans[later]);
  if (spans[earlier] || spans[later]) return false;
  const NumberedName a = numbered(names[earlier]);
  const NumberedName b = numbered(names[later]);
  return a.number >= 0 && a.number + 1 == b.number && a.before == b.before && a.after == b.after;
}

}  // namespace

std::vector<std::optional<PeriodSpan>> spans_of(const std::vector<std::string>& names) {
  NameSpans spans;
  int year = 0;
  bool is_one_year = true;
  for (const std::string& name : names) {
    spans.push_back(parse_period(name));
    const int one = spans.back() ? spans.back()->year : 0;
    is_one_year = is_one_year && (one == 0 || year == 0 || one == year);
    if (one > 0) year = one;
  }
  for (std::optional<PeriodSpan>& span : spans)
    if (span && span->year == 0 && is_one_year) span->year = year;
  return spans;
}

bool is_same_period(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::optional<PeriodSpan> span = parse_period(a);
  return span && span == parse_period(b);
}

int32_t find_period(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<int32_t>(found - names.begin());
  const std::optional<PeriodSpan> span = parse_period(name);
  if (!span) return -1;
  NameSpans spans;
  for (const std::string& one : names) spans.push_back(parse_period(one));
  if (span->year == 0) {
    std::vector<std::string> all = names;
    all.emplace_back(name);
    spans = spans_of(all);
  } else {
    spans.push_back(span);
  }
  const auto same = std::find(spans.begin(), spans.end() - 1, spans.back());
  return same == spans.end() - 1 ? -1 : static_cast<int32_t>(same - spans.begin());
}

std::vector<std::string> merge_names(const std::vector<std::string>& names, std::vector<int32_t>& idx_of_name) {
  const NameSpans spans = spans_of(names);
  std::vector<std::string> merged;
  std::vector<size_t> first;  // of each merged name
  idx_of_name.clear();
  for (size_t i = 0; i < names.size(); ++i) {
    const auto same = std::find_if(first.begin(), first.end(), [&](size_t other) {
      return names[other] == names[i] || (spans[i] && spans[other] == spans[i]);
    });
    const auto idx = static_cast<size_t>(same - first.begin());
    if (same == first.end()) {
      first.push_back(i);
      merged.push_back(names[i]);
    } else if (merged[idx] != names[i]) {
      merged[idx] = format_zh(*spans[i]);
    }
    idx_of_name.push_back(static_cast<int32_t>(idx));
  }
  return merged;
}

bool may_overlap(std::string_view a, std::string_view b) {
  const std::optional<PeriodSpan> one = parse_period(a);
  const std::optional<PeriodSpan> other = parse_period(b);
  // 第一批 and 第二批 are not the same; what a name without any word of time covers is known to nobody.
  if (!one || !other) return a == b || a == kUnnamedPeriod || b == kUnnamedPeriod;
  return may_overlap(*one, *other);
}

std::vector<int32_t> time_order(const std::vector<std::string>& names) {
  std::vector<int32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  const NameSpans spans = spans_of(names);
  std::vector<NumberedName> numbers(names.size());
  for (size_t i = 0; i < names.size(); ++i)
    if (!spans[i]) numbers[i] = numbered(names[i]);
  std::stable_sort(order.begin(), order.end(), [&](int32_t one, int32_t other) {
    const auto a = static_cast<size_t>(one), b = static_cast<size_t>(other);
    if (spans[a] && spans[b]) return is_before(*spans[a], *spans[b]);
    if (spans[a] || spans[b]) return spans[a].has_value();
    return numbers[a] < numbers[b];
  });
  return order;
}

std::vector<int32_t> periods_before(const std::vector<std::string>& names) {
  const NameSpans spans = spans_of(names);
  const auto length = [&](int32_t idx) {
    return spans[static_cast<size_t>(idx)] ? spans[static_cast<size_t>(idx)]->n_months : 0;
  };
  std::vector<int32_t> before(names.size(), -1);
  for (size_t later = 0; later < names.size(); ++later)
    for (size_t earlier = 0; earlier < names.size(); ++earlier) {
      const auto idx = static_cast<int32_t>(earlier);
      if (!follows(names, spans, earlier, later)) continue;
      if (before[later] < 0 || length(idx) < length(before[later])) before[later] = idx;
    }
  return before;
}

int32_t last_period(const std::vector<std::string>& names) {
  const NameSpans spans = spans_of(names);
  const std::vector<int32_t> order = time_order(names);
  if (order.empty()) return -1;
  int32_t last = order.back();
  for (const int32_t idx : order) {
    const std::optional<PeriodSpan>& a = spans[static_cast<size_t>(last)];
    const std::optional<PeriodSpan>& b = spans[static_cast<size_t>(idx)];
    if (a && b && !a->is_week() && !b->is_week() && b->end() > a->end()) last = idx;
  }
  return last;
}

std::string list_of_periods(const std::vector<std::string>& names) {
  const NameSpans spans = spans_of(names);
  std::string text;
  const std::vector<int32_t> order = time_order(names);
  for (size_t i = 0; i < order.size();) {
    size_t last = i;
    while (last + 1 < order.size() &&
           follows(names, spans, static_cast<size_t>(order[last]), static_cast<size_t>(order[last + 1])))
      ++last;
    text += (text.empty() ? "" : "、") + names[static_cast<size_t>(order[i])];
    if (last > i) text += "至" + names[static_cast<size_t>(order[last])];
    i = last + 1;
  }
  return text;
}

std::vector<PeriodBlock> blocks_of(const std::vector<std::string>& period_names, CalendarUnit unit) {
  const int unit_months = unit == CalendarUnit::Month ? 1 : unit == CalendarUnit::Quarter ? 3 : 12;
  std::vector<PeriodBlock> blocks;
  std::vector<std::tuple<int, int, int>> keys;  // of each block: year, number of the unit, week
  const std::vector<std::optional<PeriodSpan>> spans = spans_of(period_names);
  for (size_t i = 0; i < period_names.size(); ++i) {
    const std::optional<PeriodSpan>& span = spans[i];
    PeriodBlock block;
    block.period_idx = {static_cast<int32_t>(i)};
    // A block of its own never has a key that another period could have.
    std::tuple<int, int, int> key(-1, static_cast<int>(i), -1);
    if (!span || (unit == CalendarUnit::Week) != span->is_week()) {
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
