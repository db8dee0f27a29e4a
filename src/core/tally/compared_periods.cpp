// Method: every period is put on one line of months (or weeks); a span is then the set of periods that lie
// within its range and fill it without a gap. A year that no name says is year 0 for all, so that 7月 follows
// 6月, and nothing follows across years that are not named.

#include "core/tally/compared_periods.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/tally/period_span.hpp"

namespace tongbao::core {
namespace {

constexpr int kMonthsOfYear = 12;

/// Half open, in months since year 0, or in weeks.
struct Range {
  int64_t first = 0;
  int64_t last = 0;
  int64_t length() const { return last - first; }
};

struct Line {
  bool is_weeks = false;
  bool has_years = false;
  std::vector<std::optional<Range>> ranges;  // per period
};

Line line_of(const std::vector<std::string>& names, bool is_weeks) {
  Line line;
  line.is_weeks = is_weeks;
  for (const std::string& name : names) {
    std::optional<Range>& range = line.ranges.emplace_back();
    const std::optional<PeriodSpan> span = parse_period(name);
    if (!span || (span->week > 0) != is_weeks) continue;
    if (span->year > 0) line.has_years = true;
    // No year has this many weeks, so a week of one year never follows the last of another.
    constexpr int kWeeksApart = 100;
    const int64_t first = is_weeks ? int64_t{span->year} * kWeeksApart + span->week
                                   : int64_t{span->year} * kMonthsOfYear + span->first_month - 1;
    range = Range{first, first + (is_weeks ? 1 : span->n_months)};
  }
  return line;
}

/// The periods that fill the range exactly, each month once; empty if they do not.
std::vector<int32_t> fill(const Line& line, const Range& range) {
  std::vector<int32_t> filling;
  int64_t n_filled = 0;
  for (size_t i = 0; i < line.ranges.size(); ++i) {
    const std::optional<Range>& one = line.ranges[i];
    if (!one || one->first < range.first || one->last > range.last) continue;
    for (const int32_t other : filling) {
      const Range& before = *line.ranges[static_cast<size_t>(other)];
      if (one->first < before.last && before.first < one->last) return {};
    }
    n_filled += one->length();
    filling.push_back(static_cast<int32_t>(i));
  }
  return n_filled == range.length() ? filling : std::vector<int32_t>{};
}

}  // namespace

Spans find_spans(const std::vector<std::string>& period_names, const std::vector<std::string>& included) {
  Spans spans;
  for (size_t i = 0; i < period_names.size(); ++i) {
    const bool is_included = std::find(included.begin(), included.end(), period_names[i]) != included.end();
    if (included.empty() || is_included) spans.this_period.push_back(static_cast<int32_t>(i));
  }
  // Names that the data no longer has must not leave an empty table behind.
  if (spans.this_period.empty() && !included.empty()) return find_spans(period_names, {});
  if (spans.this_period.empty()) return spans;

  const std::optional<PeriodSpan> one = parse_period(period_names[static_cast<size_t>(spans.this_period[0])]);
  if (!one) return spans;
  const Line line = line_of(period_names, one->week > 0);
  Range range;
  for (const int32_t idx : spans.this_period) {
    const std::optional<Range>& part = line.ranges[static_cast<size_t>(idx)];
    if (!part) return spans;
    if (range.length() == 0) range = *part;
    range.first = std::min(range.first, part->first);
    range.last = std::max(range.last, part->last);
  }
  if (fill(line, range).size() != spans.this_period.size()) return spans;

  const int64_t length = range.length();
  const bool is_within_year = line.is_weeks || line.has_years || range.first - length >= 0;
  if (is_within_year) spans.previous = fill(line, {range.first - length, range.first});
  if (line.is_weeks) return spans;
  const int64_t january = range.first - range.first % kMonthsOfYear;
  const bool is_of_one_year = range.last <= january + kMonthsOfYear;
  spans.is_from_january = january == range.first && is_of_one_year;
  if (january < range.first && is_of_one_year) spans.cumulative = fill(line, {january, range.last});
  if (line.has_years) spans.year_ago = fill(line, {range.first - kMonthsOfYear, range.last - kMonthsOfYear});
  return spans;
}

std::vector<CalendarSpan> calendar_spans(const std::vector<std::string>& period_names) {
  constexpr std::array kQuarters = {"一季度", "二季度", "三季度", "四季度"};
  const Line line = line_of(period_names, false);
  std::vector<CalendarSpan> spans;
  for (const int64_t length : {3, 6, kMonthsOfYear}) {
    for (size_t i = 0; i < period_names.size(); ++i) {
      if (!line.ranges[i]) continue;
      const int64_t start = line.ranges[i]->first - line.ranges[i]->first % length;
      const std::vector<int32_t> filling = fill(line, {start, start + length});
      // Each span once, with the first of its periods.
      if (filling.size() < 2 || filling.front() != static_cast<int32_t>(i)) continue;
      const int64_t year = start / kMonthsOfYear;
      const auto nth = static_cast<size_t>(start % kMonthsOfYear / length);
      CalendarSpan& span = spans.emplace_back();
      if (year > 0) span.name = std::to_string(year) + "年";
      if (length < kMonthsOfYear)
        span.name += length == 3 ? kQuarters[nth] : nth == 0 ? "上半年" : "下半年";
      else if (year == 0)
        span.name = "全年";
      for (const int32_t idx : filling) span.periods.push_back(period_names[static_cast<size_t>(idx)]);
    }
  }
  return spans;
}

std::string span_name(const std::vector<std::string>& period_names) {
  if (period_names.size() < 2) return period_names.empty() ? std::string() : period_names.front();
  for (const CalendarSpan& span : calendar_spans(period_names))
    if (span.periods.size() == period_names.size()) return span.name;
  const std::vector<int32_t> order = time_order(period_names);
  return period_names[static_cast<size_t>(order.front())] + "至" + period_names[static_cast<size_t>(order.back())];
}

Tally cut_periods(const Tally& tally, const std::vector<int32_t>& period_idx) {
  std::vector<int32_t> new_idx(tally.periods.size(), -1);
  Tally cut = tally;
  cut.periods.clear();
  for (const int32_t idx : period_idx) {
    new_idx[static_cast<size_t>(idx)] = static_cast<int32_t>(cut.periods.size());
    cut.periods.push_back(tally.periods[static_cast<size_t>(idx)]);
  }
  const auto keep = [&](auto& list) {
    std::erase_if(list, [&](const auto& one) { return new_idx[static_cast<size_t>(one.period_idx)] < 0; });
    for (auto& one : list) one.period_idx = new_idx[static_cast<size_t>(one.period_idx)];
  };
  keep(cut.cells);
  keep(cut.repeated);
  keep(cut.conversions);
  keep(cut.source_rows);
  keep(cut.absences);
  cut.absent.assign(tally.roster.units.size(), true);
  for (const TallySourceRow& row : cut.source_rows) cut.absent[static_cast<size_t>(row.unit_idx)] = false;
  index_cells(cut);
  return cut;
}

}  // namespace tongbao::core
