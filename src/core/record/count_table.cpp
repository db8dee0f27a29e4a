// Method: one pass over the rows. Each row is a heading, a total or a unit; a unit's row is read completely
// before any of its counts is kept, because half a row would be a wrong number that nobody sees. Totals rows
// are compared behind the last row, since they may stand above what they add up.
//
// Length: one reader with the memory of one pass; what it knows of rows is in row_words, group_rows, row_faults and
// column_totals.

#include "core/record/count_table.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "core/record/column_totals.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/group_rows.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/item_state.hpp"
#include "core/record/log_columns.hpp"
#include "core/record/printed_column.hpp"
#include "core/record/row_faults.hpp"
#include "core/record/row_reader.hpp"
#include "core/record/row_words.hpp"
#include "core/record/title_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/find_period.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr int64_t kLongestAnnexLabel = 4;  // 附件12

Status status_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::Adopted:
      return Status::Adopted;
    case ColumnRole::Rejected:
      return Status::Rejected;
    case ColumnRole::Pending:
      return Status::Pending;
    case ColumnRole::Endorsed:
      return Status::Endorsed;
    case ColumnRole::Event:
      return Status::Event;
    default:
      return Status::Submitted;
  }
}

class CountTableReader : public RowReader {
 public:
  explicit CountTableReader(const SourceTable& source) : RowReader(source), totals_(source.columns.size()) {
    group_ = source.group;
    // 一、乡镇 above the first header is as good as above the next; 单位 in the first row of a merged header is no group.
    int32_t n_titles = 0;
    while (n_titles + 1 < source.n_header_rows && is_title_row(source, n_titles)) ++n_titles;
    if (group_.empty() && n_titles > 0)
      if (const std::string label = cell_text(source, n_titles - 1, 0); is_group_label(label)) group_ = label;
    period_ = source.period;
    score_column_ = printed_column(source, ColumnRole::Score);
    rank_column_ = printed_column(source, ColumnRole::Rank);
    all_counts_have_periods_ = std::none_of(source.columns.begin(), source.columns.end(),
                                            [](const Column& c) { return holds_count(c) && c.period.empty(); });
    for (const Diagnostic& diagnostic : source.read_diagnostics)
      if (diagnostic.code == Code::CellsUncertain) uncertain_rows_.insert(diagnostic.place.row);
    if (column_of(ColumnRole::Adopted) >= 0)
      summed_ = Summed::Adopted;
    else if (column_of(ColumnRole::Submitted) < 0 &&
             (column_of(ColumnRole::Event) >= 0 || column_of(ColumnRole::Endorsed) >= 0))
      summed_ = Summed::EventsAndEndorsed;
  }

  Checked<SourceCounts> read() {
    read_rows([this] { read_row(); });
    report_other_table();
    totals_.mark();
    for (const PrintedTotal& printed : printed_totals_) check_column_totals(printed);
    report_notes();
    ask_about_units_above();
    return std::move(out_);
  }

 private:
  using Numbers = ColumnTotals::Numbers;

  // What RowMayBePart proposes.
  static constexpr const char* kUsedAsParts = "包含在里面";
  static constexpr const char* kUsedAsUnit = "一个单位";

  struct PrintedTotal {
    int64_t row_number = 0;
    Numbers numbers;
    size_t mark = 0;  // where it stands
    ColumnTotals::Extent extent = ColumnTotals::Extent::Above;
  };

  /// What the row's 合计 is the sum of.
  enum class Summed { Submitted, Adopted, EventsAndEndorsed };

  bool is_summed(ColumnRole role) const {
    switch (summed_) {
      case Summed::Submitted:
        return role == ColumnRole::Submitted;
      case Summed::Adopted:
        return role == ColumnRole::Adopted;
      case Summed::EventsAndEndorsed:
        return role == ColumnRole::Event || role == ColumnRole::Endorsed;
    }
    return false;
  }

  /// What stands above a table names its group where it is short and no sentence; the title of the next page holds the name
  /// of a group at most.
  void take_heading(const std::string& label) {
    const bool is_title = is_sheet_title(label);
    if (is_group_label(label) || (!is_note(label) && !is_title))
      group_ = label;
    else if (is_title)
      take_title(label);
    ++out_.value.n_rows_heading;
  }

  /// 2月信息报送统计表 below the table of 1月, 部门信息报送统计表 below that of the towns.
  void take_title(const std::string& title) {
    if (const std::string group = group_in_file_name(title + "."); !group.empty()) group_ = group;
    const std::string period = period_in(title);
    if (!period.empty() && !says_same_time(period, period_)) period_ = period;
  }

  bool is_lone_heading(const std::string& label) const {
    if (is_group_label(label)) return true;
    if (has_ordinal(label) && !is_note(label) && (!looks_like_unit(label) || is_plain_unit(source_, row_ + 1)))
      return true;
    // 7月补报 above rows of units says of when they are.
    if (!looks_like_unit(label) && !period_in(label).empty()) return true;
    // A unit without a number above the header of the next page is no heading.
    return is_header_again(row_ + 1) && !looks_like_unit(label);
  }

  /// A heading that stands alone, or with the sum of its units. False if the row is none.
  bool take_group() {
    const std::string label = lone_label();
    if (starts_with_any(label, {"附件", "附表"}) && utf8_length(label) <= kLongestAnnexLabel) {
      take_note_row();
      return true;
    }
    if (!label.empty() && is_lone_heading(label)) {
      totals_.mark();
      forget_unit_above();
      take_heading(label);
      return true;
    }
    const std::string unit = cell(unit_column_);
    if (has_blocks()) {
      // What such a heading is the sum of may be in another block.
      if (is_group_label(unit) && !is_total_row()) ask_about_group(unit);
      return false;
    }
    const std::string period = period_label(source_, row_);
    const GroupRow group = look_at_group(source_, row_);
    if (group == GroupRow::Heading || (!period.empty() && period == label)) {
      totals_.mark();
      if (period.empty())
        group_ = unit;
      else
        period_ = period;
      ++out_.value.n_rows_heading;
      return true;
    }
    if (!period.empty()) take_note_row();
    if (!period.empty() || (group != GroupRow::Unclear && group != GroupRow::Alone)) return !period.empty();
    if (is_total_row() || is_note_row()) return false;
    // 县直单位,21 below its units.
    if (is_group_label(unit) && totals_.is_sum_of_last(printed_counts())) {
      totals_.mark();
      ++out_.value.n_rows_total;
      return true;
    }
    if (group == GroupRow::Alone && !has_groups_alone_) has_groups_alone_ = has_groups_alone(source_);
    // What stands below is no longer of the group above.
    if (group == GroupRow::Unclear && group_ != source_.group) group_ = unit;
    if (group == GroupRow::Unclear || !*has_groups_alone_) ask_about_group(unit);
    return false;
  }

  /// Whoever has typed the name knows what it is.
  void ask_about_group(const std::string& unit) {
    if (edit_of(source_, row_number_, unit_column_) == nullptr)
      report(Code::GroupCounted, Severity::Warning, unit_column_, {unit});
  }

  /// 其中：交警大队 above 　　特警大队: what is set in below a part, or called alike, is one as well.
  bool goes_on_with_parts() const {
    const std::string& unit = text(text_id(unit_column_));
    if (part_above_.empty() || unit.empty()) return false;
    constexpr size_t kTwoCharacters = 6;
    const std::string_view name = trim_view(unit);
    const bool is_alike = name.size() > kTwoCharacters && part_above_.size() > kTwoCharacters &&
                          part_above_.ends_with(name.substr(name.size() - kTwoCharacters));
    return name.data() != unit.data() || is_alike;
  }

  /// 其中：县一中 below 县教育局: rows that go on with it are proposed as parts if they add up to what is left of the unit's
  /// numbers; else the next one may be a part if it is less than that.
  void look_for_parts() {
    if (has_blocks() || last_unit_.empty()) return;
    const auto take_off = [&](std::vector<int64_t>& rest, int64_t row) {
      for (int32_t i = 0; i < n_columns(); ++i)
        if (holds_count(column(i))) rest[static_cast<size_t>(i)] -= read_count_cell(cell_text(source_, row, i)).value;
      return std::none_of(rest.begin(), rest.end(), [](int64_t n) { return n < 0; });
    };
    const auto is_used_up = [](const std::vector<int64_t>& rest) {
      return std::all_of(rest.begin(), rest.end(), [](int64_t n) { return n == 0; });
    };
    if (!take_off(rest_of_unit_, row_) || is_used_up(rest_of_unit_)) return;
    std::vector<int64_t> rest = rest_of_unit_;
    // One number may fit by chance.
    const bool is_beyond_chance = std::count_if(rest.begin(), rest.end(), [](int64_t n) { return n > 0; }) > 1;
    int64_t row = row_ + 1;
    const auto ask = [&](int64_t n_rows, const char* use) {
      const int64_t number = source_.table->row_numbers[static_cast<size_t>(row_) + 1];
      if (edit_of(source_, number, unit_column_) != nullptr) return false;
      out_.diagnostics.push_back(
          {Code::RowMayBePart,
           Severity::Warning,
           {source_.file_name, number, unit_column_ + 1},
           {cell_text(source_, row_ + 1, unit_column_), last_unit_, std::to_string(n_rows), use}});
      return true;
    };
    for (; is_plain_unit(source_, row) && take_off(rest, row); ++row) {
      if (!is_used_up(rest) || !is_beyond_chance) continue;
      if (ask(row - row_, kUsedAsParts)) end_of_parts_ = row + 1;
      return;
    }
    if (row > row_ + 1) ask(1, kUsedAsUnit);
  }

  /// 2024 under 年份.
  static bool is_year(const std::string& cell) {
    const CountCell number = read_count_cell(cell);
    return number.kind == CountCell::Kind::Number && is_likely_year(static_cast<int>(number.value)) && cell.size() == 4;
  }

  /// 甲局,小计 below the rows of 甲局, one a month or a 栏目.
  bool is_total_of_unit() const {
    if (cell(unit_column_).empty()) return false;
    for (const int32_t i : columns_with_sums_)
      if (is_sum_word(cell(i))) return true;
    return false;
  }

  void take_total() {
    using Extent = ColumnTotals::Extent;
    // Beside each other blocks may have one totals row for all of them.
    const Extent extent = has_blocks() ? Extent::All : is_subtotal_row() ? Extent::Part : Extent::Above;
    forget_unit_above();
    printed_totals_.push_back({row_number_, printed_counts(), totals_.mark(), extent});
    ++out_.value.n_rows_total;
  }

  /// A header with other columns begins another table, whose numbers are not those of the columns above.
  bool begins_other_table() const {
    std::vector<std::string> texts;
    for (int32_t i = 0; i < n_columns(); ++i)
      if (std::string text = cell(i); !text.empty()) {
        if (i != unit_column_ && read_count_cell(text).kind != CountCell::Kind::Unreadable) return false;
        texts.push_back(std::move(text));
      }
    return are_headers(texts);
  }

  void report_other_table() {
    if (n_rows_other_ == 0) return;
    row_number_ = other_table_row_;
    report(Code::OtherTableBelow, Severity::Loss, unit_column_, {std::to_string(n_rows_other_)});
    n_rows_other_ = 0;
  }

  void read_row() {
    if (is_header_again(row_)) {
      report_other_table();
      ++out_.value.n_rows_heading;
      return;
    }
    if (n_rows_other_ > 0 || begins_other_table()) {
      if (n_rows_other_++ == 0) other_table_row_ = row_number_;
      ++out_.value.n_rows_left_out;
      return;
    }
    if (take_group()) return;
    if (is_total_of_unit()) {
      ++out_.value.n_rows_total;
      return;
    }
    if (is_total_row()) {
      take_total();
      return;
    }
    if (is_note_row() || goes_on_with_parts() || row_ < end_of_parts_) {
      if (const std::string label = cell(unit_column_); is_comparison_label(label)) {
        part_above_ = label;
        if (label.starts_with("其中")) look_for_parts();
      }
      take_note_row();
      return;
    }
    part_above_.clear();
    if (sums_.empty()) sums_ = rows_that_are_sums(source_);
    if (const RowSum& sum = sums_[static_cast<size_t>(row_ - out_.value.n_rows_header)]; sum.n_rows > 0) {
      const auto number_of = [&](int64_t row) {
        return std::to_string(source_.table->row_numbers[static_cast<size_t>(row)]);
      };
      if (edit_of(source_, row_number_, unit_column_) == nullptr)
        report(Code::RowIsSum, Severity::Warning, unit_column_,
               {cell(unit_column_), number_of(sum.first_row), number_of(sum.first_row + sum.n_rows - 1)});
    }
    const std::string unit = unit_name(unit_text_id());
    if (read_count_cell(unit).kind == CountCell::Kind::NotGiven) {  // —, 无 or nothing
      leave_out(Code::UnitEmpty, unit_column_, {});
      return;
    }

    Numbers numbers(source_.columns.size());
    for (int32_t i = 0; i < n_columns(); ++i) {
      if (!holds_count(column(i)) && column(i).role != ColumnRole::RowTotal) continue;
      if (!read_number(i, numbers[static_cast<size_t>(i)])) return;
    }

    if (remark_column_ >= 0 && may_change_counts(cell(remark_column_)))
      report(Code::RemarkNotUsed, Severity::Warning, remark_column_, {unit, cell(remark_column_)});
    if (may_change_counts(unit)) report(Code::RemarkNotUsed, Severity::Warning, unit_column_, {unit, unit});
    if (names_several_units(unit)) report(Code::UnitsInOneCell, Severity::Warning, unit_column_, {unit});
    last_unit_ = unit;
    rest_of_unit_.clear();
    for (size_t i = 0; i < numbers.size(); ++i)
      rest_of_unit_.push_back(holds_count(source_.columns[i]) ? numbers[i].value_or(0) : 0);
    const auto row_idx = static_cast<int32_t>(out_.value.rows.size());
    report_ragged();
    CountRow row;
    row.row = row_number_;
    row.unit = unit;
    row.is_below_unit = cell(unit_column_).empty();
    // A merged cell is blank in the rows that it reaches down to.
    if (const std::string group = cell_of(ColumnRole::Group); !group.empty()) group_ = group;
    if (const std::string period = cell_of(ColumnRole::Period); !period.empty())
      period_ = is_year(period) ? period + "年" : period;
    row.group = group_;
    row.period = period_;
    row.printed_rank = rank_column_ < 0 ? std::string() : cell(rank_column_);
    row.printed_score = score_column_ < 0 ? std::string() : cell(score_column_);
    out_.value.rows.push_back(std::move(row));
    totals_.begin_row();

    const std::string row_level = level_of_row();
    std::map<std::string, int32_t> row_of_period;  // for columns with a period of their own
    for (size_t i = 0; i < numbers.size(); ++i)
      if (numbers[i]) totals_.add(i, *numbers[i]);
    report_in_row(unit, take_off_parts(source_, numbers));
    for (size_t i = 0; i < numbers.size(); ++i) {
      if (!numbers[i]) continue;
      const Column& c = source_.columns[i];
      if (!holds_count(c)) continue;
      int32_t count_row = row_idx;
      if (!c.period.empty()) {
        const auto [entry, is_first] = row_of_period.emplace(c.period, 0);
        if (is_first) entry->second = row_for_period(row_idx, c.period, row_of_period.size() == 1);
        count_row = entry->second;
      }
      const std::string& level = c.role == ColumnRole::Adopted && !row_level.empty() ? row_level : c.level;
      out_.value.add_count(count_row, {status_of(c.role), level, c.category, c.carrier, c.origin, c.author_role},
                           *numbers[i]);
    }
    check_row_total(row_idx, unit, numbers);
    report_in_row(unit, check_adopted(source_, numbers));
  }

  /// 市级 of a column 采用层级, for counts whose headers name no level.
  std::string level_of_row() const {
    const std::string text = cell_of(ColumnRole::Level);
    if (text.empty()) return {};
    const HeaderPhrase phrase = parse_header(text);
    return phrase.level.empty() ? text : phrase.level;
  }

  void report_in_row(const std::string& unit, const std::vector<RowFault>& faults) {
    for (const RowFault& fault : faults)
      report(fault.code, Severity::Warning, fault.column_idx,
             {unit, std::to_string(fault.n), std::to_string(fault.n_most)});
  }

  /// The row of the unit in a column's own period. The first of them takes the place of the row itself, unless other
  /// columns count in the period of the row.
  int32_t row_for_period(int32_t row_idx, const std::string& period, bool is_first) {
    if (is_first && all_counts_have_periods_) {
      out_.value.rows[static_cast<size_t>(row_idx)].period = period;
      return row_idx;
    }
    CountRow row = out_.value.rows[static_cast<size_t>(row_idx)];
    row.period = period;
    row.n_rows = 0;  // the row of the file is accounted for once
    row.n_joint_rows = 1;
    row.printed_rank.clear();
    row.printed_score.clear();
    out_.value.rows.push_back(std::move(row));
    return static_cast<int32_t>(out_.value.rows.size()) - 1;
  }

  /// False if the row had to be left out.
  bool read_number(int32_t column_idx, std::optional<int64_t>& number) {
    const std::string text = cell(column_idx);
    const CountCell read = read_count_cell(text);
    Code code = Code::NumberUnreadable;
    switch (read.kind) {
      case CountCell::Kind::NotGiven:
        return true;
      case CountCell::Kind::Number:
        number = read.value;
        return true;
      case CountCell::Kind::Unreadable:
        // 是 and 否 under 是否漏报.
        if (const ColumnRole role = column(column_idx).role; role == ColumnRole::Event || role == ColumnRole::Endorsed)
          if (const ItemState said = read_item_state(text); said == ItemState::Adopted || said == ItemState::Rejected) {
            number = said == ItemState::Adopted ? 1 : 0;
            return true;
          }
        break;
      case CountCell::Kind::Negative:
        code = Code::NumberNegative;
        break;
      case CountCell::Kind::NotWhole:
        code = Code::NumberNotWhole;
        break;
      case CountCell::Kind::TooLarge:
        code = Code::NumberTooLarge;
        break;
    }
    leave_out(code, column_idx, {text, header(column_idx)});
    return false;
  }

  /// Compares 合计 with the row's own counts. A row that gives nothing but 合计 counts undivided, and so does what 合计 has
  /// more than the cells of a row that are certain.
  void check_row_total(int32_t row_idx, const std::string& unit, const Numbers& numbers) {
    int64_t sum = 0;
    bool any = false;
    for (size_t i = 0; i < numbers.size(); ++i)
      if (is_summed(source_.columns[i].role) && numbers[i]) {
        sum += *numbers[i];
        any = true;
      }
    for (size_t i = 0; i < numbers.size(); ++i) {
      if (source_.columns[i].role != ColumnRole::RowTotal || !numbers[i]) continue;
      const bool is_uncertain = sum < *numbers[i] && uncertain_rows_.contains(row_number_);
      if (!any || is_uncertain) {
        ++n_rows_without_split_;
        // A total of several kinds of events says of none how often it was.
        if (summed_ == Summed::EventsAndEndorsed) continue;
        const bool adopted = summed_ == Summed::Adopted;
        out_.value.add_count(row_idx, {adopted ? Status::Adopted : Status::Submitted, adopted ? "本级" : ""},
                             *numbers[i] - sum);
      } else if (sum != *numbers[i]) {
        report(Code::RowTotalDiffers, Severity::Warning, static_cast<int32_t>(i),
               {unit, std::to_string(*numbers[i]), std::to_string(sum)});
        // The sum of the cells is what counts, so it is also what the column's total must give.
        totals_.add(i, sum - *numbers[i]);
      }
    }
  }

  Numbers printed_in_row() const {
    Numbers numbers(source_.columns.size());
    for (int32_t i = 0; i < n_columns(); ++i)
      if (const CountCell printed = read_count_cell(cell(i)); printed.kind == CountCell::Kind::Number)
        numbers[static_cast<size_t>(i)] = printed.value;
    return numbers;
  }

  /// As above, without what is not counted: ranks, scores.
  Numbers printed_counts() const {
    Numbers numbers = printed_in_row();
    for (int32_t i = 0; i < n_columns(); ++i)
      if (!holds_count(column(i)) && column(i).role != ColumnRole::RowTotal) numbers[static_cast<size_t>(i)].reset();
    return numbers;
  }

  bool is_subtotal_row() const {
    for (int32_t i = 0; i < n_columns(); ++i)
      if (!holds_count(column(i)) && cell(i).find("小计") != std::string::npos) return true;
    return false;
  }

  void check_column_totals(const PrintedTotal& total) {
    row_number_ = total.row_number;
    const std::vector<int64_t> sums = totals_.sums_for(total.numbers, total.mark, total.extent);
    for (int32_t i = 0; i < n_columns(); ++i) {
      const auto at = static_cast<size_t>(i);
      const std::optional<int64_t>& printed = total.numbers[at];
      if (!printed || *printed == sums[at]) continue;
      if (column(i).role != ColumnRole::RowTotal && n_rows_without_split_ > 0)
        report(Code::TotalNotChecked, Severity::Note, i, {header(i), std::to_string(n_rows_without_split_)});
      else
        report(Code::ColumnTotalDiffers, Severity::Warning, i,
               {header(i), std::to_string(*printed), std::to_string(sums[at])});
    }
  }

  Summed summed_ = Summed::Submitted;
  int64_t n_rows_without_split_ = 0;
  std::set<int64_t> uncertain_rows_;  // by number
  bool all_counts_have_periods_ = false;
  int32_t score_column_ = -1;
  int32_t rank_column_ = -1;
  int64_t n_rows_other_ = 0;              // of another table below, so far
  int64_t other_table_row_ = 0;           // its header's row number
  std::string group_;                     // of the rows that follow
  std::string period_;                    // as group_
  std::optional<bool> has_groups_alone_;  // once it is asked
  std::string part_above_;                // 其中 … of the rows right above
  std::string last_unit_;
  std::vector<int64_t> rest_of_unit_;  // its numbers by column, without those of its 其中
  int64_t end_of_parts_ = 0;           // rows before are parts of the last unit
  std::vector<RowSum> sums_;           // by row below the header, once they are asked for
  std::vector<PrintedTotal> printed_totals_;
  ColumnTotals totals_;
  const std::vector<int32_t> columns_with_sums_ = columns_with_sums(source_);
  const int32_t remark_column_ = remark_column(source_);
};

}  // namespace

Checked<SourceCounts> read_count_table(const SourceTable& source) { return CountTableReader(source).read(); }

}  // namespace tongbao::core
