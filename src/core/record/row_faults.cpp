#include "core/record/row_faults.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace tongbao::core {

std::vector<RowFault> take_off_parts(const SourceTable& source, RowNumbers& numbers) {
  std::vector<RowFault> faults;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const Column& whole = source.columns[i];
    if (whole.n_parts <= 0 || !numbers[i]) continue;
    const size_t end = std::min(numbers.size(), i + 1 + static_cast<size_t>(whole.n_parts));
    int64_t sum = 0;
    for (size_t part = i + 1; part < end; ++part)
      if (source.columns[part].role == whole.role) sum += numbers[part].value_or(0);
    if (sum > *numbers[i]) faults.push_back({Code::PartsExceedWhole, static_cast<int32_t>(i), sum, *numbers[i]});
    numbers[i] = std::max<int64_t>(0, *numbers[i] - sum);
  }
  return faults;
}

std::vector<RowFault> check_adopted(const SourceTable& source, const RowNumbers& numbers) {
  const int32_t submitted_column = column_with(source, ColumnRole::Submitted);
  if (submitted_column < 0 || !numbers[static_cast<size_t>(submitted_column)]) return {};
  const std::string& period = source.columns[static_cast<size_t>(submitted_column)].period;
  int64_t submitted = 0;  // of all kinds
  for (size_t i = 0; i < numbers.size(); ++i)
    if (source.columns[i].role == ColumnRole::Submitted && source.columns[i].period == period)
      submitted += numbers[i].value_or(0);
  std::map<std::string, int64_t> by_level;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const Column& c = source.columns[i];
    if (c.role != ColumnRole::Adopted || !numbers[i] || c.period != period) continue;
    // Several carriers of a level may each have taken the same item.
    int64_t& adopted = by_level[c.level + '\n' + c.carrier];
    adopted += *numbers[i];
    if (adopted > submitted) return {{Code::AdoptedExceedsSubmitted, static_cast<int32_t>(i), adopted, submitted}};
  }
  return {};
}

}  // namespace tongbao::core
