// Method: every period is put on one line of months (or weeks); a span is then the set of periods that lie
// within its range and fill it without a gap. A year that no name says is year 0 for all, so that 7月 follows
// 6月, and nothing follows across years that are not named.

#include "core/tally/compared_periods.hpp"

#include <algorithm>
#include <optional>

#include "core/tally/period_span.hpp"
#include "core/tally/tally_index.hpp"

namespace tongbao::core {
namespace {

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
  for (const std::optional<PeriodSpan>& span : spans_of(names)) {
    std::optional<Range>& range = line.ranges.emplace_back();
    if (!span || span->is_week() != is_weeks) continue;
    if (span->year > 0) line.has_years = true;
    // No year has this many weeks, so a week of one year never follows the last of another.
    constexpr int kWeeksApart = 100;
    const int64_t first = is_weeks ? int64_t{span->year} * kWeeksApart + span->week : span->first();
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

/// The places of the included names, under any spelling. A quarter whose table is no longer used is its months.
std::vector<int32_t> find_included(const std::vector<std::string>& names, const std::vector<std::string>& included) {
  std::vector<bool> is_included(names.size(), included.empty());
  for (const std::string& name : included) {
    if (const int32_t idx = find_period(names, name); idx >= 0) {
      is_included[static_cast<size_t>(idx)] = true;
      continue;
    }
    std::vector<std::string> with_name = names;
    with_name.push_back(name);
    Line line = line_of(with_name, false);
    const std::optional<Range> range = line.ranges.back();
    line.ranges.pop_back();
    if (!range) continue;
    for (const int32_t idx : fill(line, *range)) is_included[static_cast<size_t>(idx)] = true;
  }
  std::vector<int32_t> found;
  for (size_t i = 0; i < names.size(); ++i)
    if (is_included[i]) found.push_back(static_cast<int32_t>(i));
  return found;
}

}  // namespace

Spans find_spans(const std::vector<std::string>& period_names, const std::vector<std::string>& included) {
  Spans spans;
  spans.this_period = find_included(period_names, included);
  // Names that the data no longer has must not leave an empty table behind.
  if (spans.this_period.empty() && !included.empty()) return find_spans(period_names, {});
  if (spans.this_period.empty()) return spans;

  const std::optional<PeriodSpan> one = spans_of(period_names)[static_cast<size_t>(spans.this_period[0])];
  if (!one) return spans;
  const Line line = line_of(period_names, one->is_week());
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
  const Line line = line_of(period_names, false);
  std::vector<CalendarSpan> spans;
  for (const int64_t length : {3, 6, kMonthsOfYear}) {
    for (size_t i = 0; i < period_names.size(); ++i) {
      if (!line.ranges[i]) continue;
      const int64_t start = line.ranges[i]->first - line.ranges[i]->first % length;
      const std::vector<int32_t> filling = fill(line, {start, start + length});
      // Each span once, with the first of its periods.
      if (filling.size() < 2 || filling.front() != static_cast<int32_t>(i)) continue;
      const PeriodSpan whole{static_cast<int>(start / kMonthsOfYear), static_cast<int>(start % kMonthsOfYear) + 1,
                             static_cast<int>(length), 0};
      CalendarSpan& span = spans.emplace_back(CalendarSpan{format_zh(whole), {}});
      for (const int32_t idx : filling) span.periods.push_back(period_names[static_cast<size_t>(idx)]);
    }
  }
  return spans;
}

std::string span_name(const std::vector<std::string>& period_names) {
  if (period_names.size() < 2) return period_names.empty() ? std::string() : period_names.front();
  for (const CalendarSpan& span : calendar_spans(period_names))
    if (span.periods.size() == period_names.size()) return span.name;
  // A quarter beside its months is the quarter.
  const std::vector<std::optional<PeriodSpan>> spans = spans_of(period_names);
  for (size_t i = 0; i < spans.size(); ++i)
    if (spans[i] &&
        std::all_of(spans.begin(), spans.end(), [&](const auto& one) { return one && contains(*spans[i], *one); }))
      return period_names[i];
  return list_of_periods(period_names);
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
  keep(cut.elsewhere);
  cut.is_in_log.clear();
  for (const int32_t idx : period_idx) cut.is_in_log.push_back(tally.is_in_log[static_cast<size_t>(idx)]);
  cut.absent.assign(tally.roster.units.size(), true);
  for (const TallySourceRow& row : cut.source_rows) cut.absent[static_cast<size_t>(row.unit_idx)] = false;
  index_cells(cut);
  link_periods(cut);
  return cut;
}

Tally cut_from(const std::shared_ptr<const Tally>& whole, const std::vector<int32_t>& period_idx) {
  Tally cut = cut_periods(*whole, period_idx);
  cut.whole = whole;
  return cut;
}

}  // namespace tongbao::core
