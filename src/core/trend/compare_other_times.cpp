#include "core/trend/compare_other_times.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "core/record/count_cell.hpp"
#include "core/record/header_phrase.hpp"
#include "core/tally/unit_counts.hpp"

namespace tongbao::core {
namespace {

/// The tally of the span that the header is about; null if the data does not hold it.
const Tally* span_of(const SpanTallies& spans, HeaderWhen when) {
  switch (when) {
    case HeaderWhen::Cumulative:
      return spans.cumulative.get();
    case HeaderWhen::Previous:
      return spans.previous.get();
    case HeaderWhen::LastYear:
      return spans.year_ago.get();
    default:
      return nullptr;
  }
}

/// What the column counts; nothing if its words do not say it, or say what no selector can.
std::optional<CountSelector> counted_by(const HeaderPhrase& phrase) {
  const bool is_count = phrase.how == HeaderHow::Count || phrase.how == HeaderHow::Total;
  if (!is_count || !phrase.left_over.empty() || !phrase.origin.empty() || phrase.is_part || phrase.is_pair) return {};
  CountSelector items;
  items.level = phrase.level;
  items.category = phrase.category;
  items.carrier = phrase.carrier;
  if (phrase.what == HeaderWhat::Submitted)
    items.status = Status::Submitted;
  else if (phrase.what == HeaderWhat::Adopted)
    items.status = Status::Adopted;
  else
    return {};
  return items;
}

/// The unit of each row of the source; none for units with several rows, of which each has a part.
std::map<int64_t, int32_t> units_by_row(const Tally& tally, int32_t source_idx) {
  std::map<int32_t, int> n_rows;
  for (const TallySourceRow& row : tally.source_rows)
    if (row.source_idx == source_idx) ++n_rows[row.unit_idx];
  std::map<int64_t, int32_t> units;
  for (const TallySourceRow& row : tally.source_rows)
    if (row.source_idx == source_idx && n_rows[row.unit_idx] == 1) units[row.row] = row.unit_idx;
  return units;
}

class ColumnComparison {
 public:
  ColumnComparison(const SourceTable& source, int32_t column_idx) : source_(source), column_idx_(column_idx) {}

  void compare(const std::map<int64_t, int32_t>& units, const Tally& span, const CountSelector& items) {
    const FacetMatcher matcher(span, items);
    for (size_t row = 0; row < source_.table->rows.size(); ++row) {
      const int64_t row_number = source_.table->row_numbers[row];
      const auto unit = units.find(row_number);
      if (unit == units.end() || !absences_of(span, unit->second).empty()) continue;
      const std::string text = cell_text(source_, static_cast<int64_t>(row), column_idx_);
      const CountCell printed = read_count_cell(text);
      const std::optional<int64_t> computed = count_of(span, unit->second, matcher);
      if (printed.kind != CountCell::Kind::Number || !computed) continue;
      ++n_compared_;
      if (printed.value == *computed) continue;
      if (n_differ_++ == 0) first_row_ = row_number;
      for (const std::string& word :
           {std::to_string(row_number), span.roster.units[static_cast<size_t>(unit->second)].full_name, text,
            std::to_string(*computed)})
        differing_.push_back(word);
    }
  }

  void report(Diagnostics& out) const {
    if (n_differ_ == 0) return;
    Diagnostic told{Code::PrintedOtherTimeDiffers,
                    Severity::Note,
                    {source_.file_name, first_row_, column_idx_ + 1},
                    {differing_[1], differing_[2], differing_[3], std::to_string(n_differ_),
                     std::to_string(n_compared_), header_text(source_, column_idx_)}};
    told.args.insert(told.args.end(), differing_.begin(), differing_.end());
    out.push_back(std::move(told));
  }

 private:
  const SourceTable& source_;
  int32_t column_idx_;
  int64_t n_compared_ = 0;
  int64_t n_differ_ = 0;
  int64_t first_row_ = 0;
  std::vector<std::string> differing_;  // row, unit, printed, computed of each
};

}  // namespace

Diagnostics compare_other_times(const std::vector<std::shared_ptr<const SourceTable>>& sources, const Tally& tally,
                                const SpanTallies& spans) {
  Diagnostics out;
  if (tally.periods.size() != 1) return out;
  for (size_t i = 0; i < sources.size(); ++i) {
    const SourceTable& source = *sources[i];
    const bool has_blocks = n_block_columns(source) < static_cast<int32_t>(source.columns.size());
    if (source.kind != TableKind::CountTable || has_blocks) continue;
    const std::map<int64_t, int32_t> units = units_by_row(tally, static_cast<int32_t>(i));
    for (int32_t column_idx = 0; column_idx < static_cast<int32_t>(source.columns.size()); ++column_idx) {
      const Column& column = source.columns[static_cast<size_t>(column_idx)];
      const bool is_of_other_time = column.reason == RoleReason::Cumulative || column.reason == RoleReason::OtherPeriod;
      if (column.role != ColumnRole::Ignored || !is_of_other_time) continue;
      const HeaderPhrase phrase = parse_header(header_text(source, column_idx));
      const Tally* span = span_of(spans, phrase.when);
      const std::optional<CountSelector> items = counted_by(phrase);
      if (span == nullptr || !items) continue;
      ColumnComparison comparison(source, column_idx);
      comparison.compare(units, *span, *items);
      comparison.report(out);
    }
  }
  return out;
}

}  // namespace tongbao::core
