#include "core/record/part_columns.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/propose_column.hpp"

namespace tongbao::core {
namespace {

/// The number that the header of a column is; 0 if it is none of a day.
int64_t day_number(const SourceTable& source, int32_t column_idx) {
  if (column_idx < 0 || column_idx >= n_block_columns(source)) return 0;
  const CountCell cell = read_count_cell(header_text(source, column_idx));
  return cell.kind == CountCell::Kind::Number && cell.value <= 31 ? cell.value : 0;
}

/// 其中 … and the columns behind it that go on with it, below one count.
struct Parts {
  size_t whole = 0;
  std::vector<size_t> columns;
};

class PartsFinder {
 public:
  PartsFinder(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells)
      : source_(source), phrases_(phrases), cells_(cells) {}

  void split_all() {
    for (size_t i = 0; i < phrases_.size(); ++i) {
      if (!phrases_[i].is_part || !holds_count(column(i)) || !is_divided(phrases_[i])) continue;
      std::optional<Parts> parts = parts_from(i);
      if (!parts) continue;
      while (!phrases_[parts->columns.back()].is_part && exceed(*parts)) parts->columns.pop_back();
      if (!exceed(*parts)) split(*parts);
      i = parts->columns.back();
    }
  }

 private:
  Column& column(size_t i) { return source_.columns[i]; }

  static bool is_divided(const HeaderPhrase& phrase) {
    return !phrase.level.empty() || !phrase.carrier.empty() || !phrase.category.empty() || !phrase.origin.empty();
  }
  /// 省级 and 市级, 微信 and 微博: told apart in the same way.
  static bool is_divided_alike(const HeaderPhrase& a, const HeaderPhrase& b) {
    return a.level.empty() == b.level.empty() && a.carrier.empty() == b.carrier.empty() &&
           a.category.empty() == b.category.empty() && a.origin.empty() == b.origin.empty();
  }

  /// True if both count the same kind of items; other columns may stand between them.
  bool counts_alike(size_t i, size_t other) {
    return holds_count(column(i)) && column(i).role == column(other).role && is_of_this_period(phrases_[i].when);
  }

  /// The count before 其中, and how far its parts go.
  std::optional<Parts> parts_from(size_t first) {
    size_t whole = first;
    while (whole > 0 && (whole == first || !counts_alike(whole, first))) --whole;
    if (whole == first || !counts_alike(whole, first)) return std::nullopt;
    const HeaderPhrase& said = phrases_[whole];
    // Parts of 7月采用 would be of another period.
    if (said.is_part || said.when == HeaderWhen::Named || is_divided_alike(said, phrases_[first])) return std::nullopt;
    Parts parts{whole, {first}};
    for (size_t i = first + 1; i < phrases_.size(); ++i) {
      if (!counts_alike(i, first) && !is_bare_part(i, first)) continue;
      if (!is_divided_alike(phrases_[i], phrases_[first])) break;
      parts.columns.push_back(i);
    }
    return parts;
  }

  /// 市级 behind 其中：省级.
  bool is_bare_part(size_t i, size_t first) {
    const HeaderPhrase& phrase = phrases_[i];
    return column(i).role == ColumnRole::Ignored && cells_[i].holds_numbers() && phrase.left_over.empty() &&
           (phrase.how == HeaderHow::Level || phrase.how == HeaderHow::Carrier || phrase.how == HeaderHow::Category) &&
           is_divided_alike(phrase, phrases_[first]);
  }

  /// A part that is not given is 0.
  int64_t sum_in(const Parts& parts, size_t row) const {
    int64_t sum = 0;
    for (const size_t i : parts.columns) sum += cells_[i].numbers[row].value_or(0);
    return sum;
  }
  bool exceed(const Parts& parts) const {
    const auto& whole = cells_[parts.whole].numbers;
    for (size_t row = 0; row < whole.size(); ++row)
      if (whole[row] && sum_in(parts, row) > *whole[row]) return true;
    return false;
  }
  bool make_up_all(const Parts& parts) const {
    const auto& whole = cells_[parts.whole].numbers;
    if (parts.columns.size() < 2) return false;
    for (size_t row = 0; row < whole.size(); ++row)
      if (whole[row] && sum_in(parts, row) != *whole[row]) return false;
    return true;
  }

  void split(const Parts& parts) {
    Column& whole = column(parts.whole);
    for (const size_t i : parts.columns) {
      Column& part = column(i);
      part.role = whole.role;
      part.level = phrases_[i].level;
      part.carrier = phrases_[i].carrier;
      part.category = phrases_[i].category;
      part.reason = RoleReason::PartCounted;
    }
    if (make_up_all(parts)) {
      const bool is_adopted = whole.role == ColumnRole::Adopted;
      whole = Column{};
      whole.reason = RoleReason::TotalOfOthers;
      if (is_adopted) whole.role = ColumnRole::RowTotal;
      return;
    }
    whole.n_parts = static_cast<int32_t>(parts.columns.back() - parts.whole);
    // What is left of levels is one level, and which one nobody says.
    whole.is_asked = !phrases_[parts.columns.front()].level.empty() && phrases_[parts.whole].level.empty();
  }

  SourceTable& source_;
  const std::vector<HeaderPhrase>& phrases_;
  const std::vector<ColumnCells>& cells_;
};

}  // namespace

HeaderPhrase phrase_of_column(const SourceTable& source, int32_t column_idx) {
  const std::string header = header_text(source, column_idx);
  const int64_t day = day_number(source, column_idx);
  const bool is_running =
      day > 0 && (day_number(source, column_idx - 1) == day - 1 || day_number(source, column_idx + 1) == day + 1);
  if (!is_running) return parse_header(header);
  HeaderPhrase phrase;
  phrase.day = header;
  return phrase;
}

/// Where nothing says of what, days are what was sent in; beside other counts parts of one that is their sum, or a
/// question.
void use_days(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells) {
  std::vector<size_t> days, bare;
  bool has_others = false;
  for (size_t i = 0; i < phrases.size(); ++i) {
    const Column& column = source.columns[i];
    has_others = has_others || column.role == ColumnRole::Submitted || column.role == ColumnRole::Adopted;
    if (phrases[i].day.empty() || column.role == ColumnRole::Unit) continue;
    days.push_back(i);
    if (phrases[i].how == HeaderHow::Unknown && phrases[i].left_over.empty()) bare.push_back(i);
  }
  std::vector<const ColumnCells*> parts;
  for (const size_t i : bare) parts.push_back(&cells[i]);
  bool has_sum = false;
  for (size_t i = 0; i < phrases.size(); ++i)
    has_sum = has_sum || (holds_count(source.columns[i]) && is_sum_of(cells[i], parts));
  for (const size_t i : bare) {
    Column& column = source.columns[i];
    column = Column{};
    if (has_sum)
      column.reason = RoleReason::PartOfOther;
    else
      ask(column, has_others ? ColumnRole::Ignored : ColumnRole::Submitted, RoleReason::NothingKnown);
  }
  constexpr size_t kFewest = 3;
  if (days.size() >= kFewest) return;
  for (const size_t i : days)
    if (holds_count(source.columns[i])) source.columns[i].is_asked = true;
}

bool may_be_whole(SaidColumn whole) {
  const auto& [column, phrase] = whole;
  const bool is_count = column.role == ColumnRole::Adopted || column.role == ColumnRole::Submitted;
  return is_count && column.n_parts == 0 && column.category.empty() && column.carrier.empty() &&
         column.origin.empty() && phrase.left_over.empty() && phrase.day.empty() && phrase.site.empty() &&
         !phrase.is_part && phrase.when != HeaderWhen::Named;
}

bool may_be_part(SaidColumn whole, SaidColumn part) {
  const Column& one = part.column;
  const bool is_divided =
      !one.category.empty() || !one.carrier.empty() || !one.origin.empty() || !part.phrase.level.empty();
  // 省级图片采用 beside 县级采用 is of another level as well.
  return one.role == whole.column.role && one.period == whole.column.period && is_divided &&
         one.reason != RoleReason::PartCounted && (part.phrase.level.empty() || whole.phrase.level.empty());
}

int32_t n_parts_behind(const SourceTable& source, int32_t whole) {
  const auto column = [&](int32_t i) -> const Column& { return source.columns[static_cast<size_t>(i)]; };
  const HeaderPhrase phrase = phrase_of_column(source, whole);
  const SaidColumn all{column(whole), phrase};
  if (!may_be_whole(all)) return 0;
  int32_t n_parts = 0;
  for (int32_t i = whole + 1; i < n_block_columns(source); ++i) {
    const HeaderPhrase said = phrase_of_column(source, i);
    if (may_be_part(all, {column(i), said}))
      n_parts = i - whole;
    else if (column(i).role == column(whole).role)
      break;  // whatever is taken off, this is not
  }
  return n_parts;
}

void split_parts(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells) {
  PartsFinder(source, phrases, cells).split_all();
}

}  // namespace tongbao::core
