// Method: first each header by itself, then the columns against each other: which columns count the same thing,
// which of them is this period's, which is the total of others, and what to call what remains. Each step turns
// proposals into roles, or marks them as questions; a later step never takes a question back.
//
// The steps share the phrases and cells of all columns; those that need no more of each other are in log_columns,
// part_columns, total_columns and name_counts.

#include "core/record/guess_columns.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/record/column_cells.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/log_columns.hpp"
#include "core/record/name_counts.hpp"
#include "core/record/part_columns.hpp"
#include "core/record/propose_column.hpp"
#include "core/record/title_words.hpp"
#include "core/record/total_columns.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

class ColumnGuesser {
 public:
  explicit ColumnGuesser(SourceTable& source) : source_(source) {
    for (int32_t i = 0; i < n_block_columns(source); ++i) {
      cells_.push_back(look_below(source, i));
      phrases_.push_back(phrase_of_column(source, i));
    }
  }

  std::optional<Code> guess() {
    for (size_t i = 0; i < phrases_.size(); ++i) column(i) = column_of_phrase(phrases_[i]);
    if (!has_header(source_)) propose_by_cells();
    use_origin_as_unit();
    find_unit_column();
    keep_first(ColumnRole::Unit);
    keep_first(ColumnRole::Group);
    if (!has_role(source_, ColumnRole::Unit)) return Code::UnitColumnMissing;
    count_states();
    source_.kind = kind();
    if (source_.kind == TableKind::ItemLog) {
      guess_log_columns(source_, phrases_, cells_);
      ask_about_several();
      return std::nullopt;
    }
    leave_fields_of_logs();
    use_days(source_, phrases_, cells_);
    set_other_times_aside();
    split_parts(source_, phrases_, cells_);
    find_totals(source_, phrases_, cells_);
    find_category_columns();
    use_lone_total(source_);
    if (!has_items(source_) && !has_role(source_, ColumnRole::Endorsed) && !has_role(source_, ColumnRole::Event))
      return Code::CountColumnMissing;
    name_counts(source_, phrases_);
    ask_about_numbers();
    explain_scores();
    return std::nullopt;
  }

 private:
  Column& column(size_t i) { return source_.columns[i]; }
  size_t n_columns() const { return phrases_.size(); }

  /// Without a header: 1, 2, 3 … numbers the rows, the first numbers are what was sent in, the next what was taken of
  /// it, and all of it is asked.
  void propose_by_cells() {
    for (size_t i = 0; i < n_columns(); ++i) {
      if (!cells_[i].holds_numbers()) continue;
      if (is_running(cells_[i])) {
        leave(column(i), RoleReason::RunningNumber);
        column(i).role = ColumnRole::Serial;
      } else if (!has_role(source_, ColumnRole::Submitted)) {
        ask(column(i), ColumnRole::Submitted, RoleReason::NothingKnown);
      } else if (!has_role(source_, ColumnRole::Adopted)) {
        ask(column(i), ColumnRole::Adopted, RoleReason::NothingKnown);
      }
    }
  }

  /// How much the header of units says that they sent the items: 报送单位, 单位, 审核单位.
  int worth_as_unit(size_t i) const {
    const std::string header = fold_name(header_text(source_, static_cast<int32_t>(i)));
    const bool is_received = holds_any(header, {"收稿", "接收"});
    if (!is_received && (names_sending(header) || holds_any(header, {"提供", "来源"}))) return 3;
    if (is_received || names_adoption(header) ||
        holds_any(header, {"审核", "审批", "审签", "录入", "发布", "编辑", "站点", "主管", "转办", "承办"}))
      return 1;
    return 2;
  }

  /// 来源 over 甲局 and 乙镇 beside 发布机构, or alone, is who sent the items.
  void use_origin_as_unit() {
    size_t origin = n_columns();
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role == ColumnRole::Unit && worth_as_unit(i) > 1) return;
      const bool is_origin = equals_any(fold_name(header_text(source_, static_cast<int32_t>(i))),
                                        {"来源", "信息来源", "稿件来源", "来源单位", "信息来源单位"});
      if (origin == n_columns() && is_origin && column(i).role != ColumnRole::Unit && cells_[i].holds_units())
        origin = i;
    }
    if (origin == n_columns()) return;
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Unit) column(i) = Column{};
    column(origin) = Column{};
    column(origin).role = ColumnRole::Unit;
    column(origin).reason = RoleReason::TextColumn;
  }

  /// Without a header word for it, the units are in the column whose cells end as unit names do.
  void find_unit_column() {
    if (has_role(source_, ColumnRole::Unit)) return;
    for (size_t i = 0; i < n_columns(); ++i) {
      // 项目 or 月份 over units is the corner of a table that was turned.
      const bool is_free = column(i).role == ColumnRole::Ignored || column(i).role == ColumnRole::Category ||
                           (source_.is_turned && column(i).role == ColumnRole::Period);
      if (!is_free || !cells_[i].holds_units()) continue;
      leave(column(i), RoleReason::TextColumn);
      column(i).role = ColumnRole::Unit;
      return;
    }
  }

  /// Two columns cannot both be the unit: 报送单位 beside 单位类别 is settled by words, the rest by order. Where they
  /// name different units, as two tables side by side do, the numbers between them may be of either. 采用单位 took what
  /// the unit beside it sent.
  void keep_first(ColumnRole role) {
    size_t first = n_columns();
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != role) continue;
      const bool is_better = role == ColumnRole::Unit && first < n_columns() &&
                             worth_as_unit(i) > worth_as_unit(first) &&
                             (worth_as_unit(first) == 1 || cells_[i].holds_units());
      if (first == n_columns() || is_better) first = i;
    }
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != role || i == first) continue;
      column(i) = Column{};
      column(i).is_asked = role == ColumnRole::Unit && worth_as_unit(i) > 1 && cells_[i].holds_units() &&
                           !has_same_texts(source_, static_cast<int32_t>(first), static_cast<int32_t>(i));
    }
  }

  bool is_count_by_words(size_t i) const {
    return phrases_[i].how == HeaderHow::Count && phrases_[i].what != HeaderWhat::Nothing;
  }

  /// A title makes an item log, unless the counts beside it are of several items a row.
  TableKind kind() {
    if (has_role(source_, ColumnRole::Title)) {
      bool counts_several = false;
      for (size_t i = 0; i < n_columns(); ++i)
        if ((is_count_by_words(i) || (phrases_[i].is_bare_count && !has_fields_of_items())) &&
            cells_[i].holds_numbers() && cells_[i].largest > 1 && phrases_[i].what != HeaderWhat::Event &&
            phrases_[i].what != HeaderWhat::Endorsed)
          counts_several = true;
      return counts_several ? TableKind::CountTable : TableKind::ItemLog;
    }
    return !has_items(source_) && (has_role(source_, ColumnRole::Date) || has_role(source_, ColumnRole::Status))
               ? TableKind::ItemLog
               : TableKind::CountTable;
  }

  bool has_fields_of_items() const {
    return has_role(source_, ColumnRole::Date) || has_role(source_, ColumnRole::Status) ||
           has_role(source_, ColumnRole::Level) || has_role(source_, ColumnRole::Carrier);
  }

  /// 条数 above 3 beside a title: a row of a log is one item, unless the user says otherwise.
  void ask_about_several() {
    for (size_t i = 0; i < n_columns(); ++i)
      if (phrases_[i].is_bare_count && cells_[i].holds_numbers() && cells_[i].largest > 1) {
        leave(column(i), RoleReason::NothingKnown);
        column(i).is_asked = true;
      }
  }

  /// 采用情况 over 12 and 5 says how many were adopted; over 1 and 0 alone it may be the state of an item.
  void count_states() {
    if (has_role(source_, ColumnRole::Title)) return;
    for (size_t i = 0; i < n_columns(); ++i) {
      HeaderPhrase& phrase = phrases_[i];
      if (column(i).role != ColumnRole::Status || phrase.what == HeaderWhat::Nothing) continue;
      if (!cells_[i].holds_numbers() || is_mark_column(i)) continue;
      phrase.how = HeaderHow::Count;
      column(i) = column_of_phrase(phrase);
      column(i).is_asked = cells_[i].largest <= 1;
    }
  }
  bool is_mark_column(size_t i) const {
    return cells_[i].largest <= 1 && repeats_a_text(source_, column_with(source_, ColumnRole::Unit));
  }

  void leave_fields_of_logs() {
    for (size_t i = 0; i < n_columns(); ++i) {
      Column& c = column(i);
      if (c.role == ColumnRole::Date || c.role == ColumnRole::Period) guess_period(i);
      // 原创 or 刊物 over numbers counts such items.
      if (c.role == ColumnRole::Carrier || c.role == ColumnRole::Origin || c.role == ColumnRole::Role) c = Column{};
      // 级别 over 正科 is of the unit.
      if (c.role == ColumnRole::Level && !holds_levels(source_, static_cast<int32_t>(i)))
        leave(column(i), RoleReason::NothingKnown);
      if (c.role == ColumnRole::Title) leave(column(i), RoleReason::NothingKnown);
      // 类别 before the units is what kind of units they are.
      if (c.role == ColumnRole::Category) {
        const bool is_before =
            std::any_of(source_.columns.begin() + static_cast<std::ptrdiff_t>(i), source_.columns.end(),
                        [](const Column& other) { return other.role == ColumnRole::Unit; });
        const bool is_group =
            is_before && !has_role(source_, ColumnRole::Group) && !cells_[i].holds_numbers() && !is_of_one_unit();
        leave(column(i), is_group ? RoleReason::HeaderSays : RoleReason::NothingKnown);
        if (is_group) c.role = ColumnRole::Group;
      }
    }
  }

  /// Every row names the same unit, so that no column groups units.
  bool is_of_one_unit() const {
    const int32_t unit_column = column_with(source_, ColumnRole::Unit);
    std::string only;
    const auto n_rows =
        std::min<int64_t>(static_cast<int64_t>(source_.table->rows.size()), source_.n_header_rows + kMaxRowsLooked);
    int64_t n_named = 0;
    for (int64_t row = source_.n_header_rows; row < n_rows; ++row) {
      const std::string unit = cell_text(source_, row, unit_column);
      if (unit.empty()) continue;
      if (n_named++ > 0 && unit != only) return false;
      only = unit;
    }
    return n_named > 1;
  }

  static bool hold_years(const ColumnCells& cells) {
    return std::all_of(cells.numbers.begin(), cells.numbers.end(),
                       [](const auto& number) { return !number || (*number > 1990 && *number < 2100); });
  }

  /// 时间 over months in a table of counts is the period of each row; over days it is when somebody sent the table.
  void guess_period(size_t i) {
    Column& c = column(i);
    const ColumnCells& cells = cells_[i];
    if (cells.n_periods * 2 > cells.n_filled) {
      c.role = ColumnRole::Period;
      return;
    }
    // 2023 and 2024 under 年份 are years.
    const bool are_years = c.role == ColumnRole::Period && cells.holds_numbers() && hold_years(cells);
    if (are_years) return;
    const bool is_month = c.role == ColumnRole::Period && cells.holds_numbers() && cells.largest <= 12;
    if (!is_month) {
      const bool is_asked = cells.holds_numbers();
      leave(column(i), RoleReason::NothingKnown);
      c.is_asked = is_asked;
      return;
    }
    // Numbers that differ although no unit has two rows may be anything.
    c.is_asked = !repeats_a_text(source_, column_with(source_, ColumnRole::Unit)) &&
                 std::any_of(cells.numbers.begin(), cells.numbers.end(),
                             [&](const auto& number) { return number && number != cells.numbers.front(); });
  }

  /// Counts of the same thing, whatever the time.
  bool counts_same(size_t i, size_t other) const { return phrases_[i].what == phrases_[other].what; }
  bool is_of_this_period(size_t i) const { return core::is_of_this_period(phrases_[i].when); }

  /// 上月报送, 累计报送: beside this period's count they are not counted; alone they are asked about.
  void set_other_times_aside() {
    for (size_t i = 0; i < n_columns(); ++i) {
      const Column& c = column(i);
      if (!holds_count(c) && c.role != ColumnRole::RowTotal && c.role != ColumnRole::Score) continue;
      if (is_of_this_period(i) || c.role == ColumnRole::Score) continue;
      if (phrases_[i].when != HeaderWhen::Cumulative) {
        leave(column(i), RoleReason::OtherPeriod);
        continue;
      }
      const ColumnCells* now = nullptr;
      bool has_twin = false;
      for (size_t other = 0; other < n_columns(); ++other)
        if (counts_same(i, other) && is_of_this_period(other) && holds_count(column(other))) {
          has_twin = true;
          if (phrases_[other].level == phrases_[i].level && phrases_[other].carrier == phrases_[i].carrier)
            now = &cells_[other];
        }
      if (!has_twin) {
        ask(column(i), c.role, RoleReason::Cumulative);
        continue;
      }
      leave(column(i), RoleReason::Cumulative);
      // 累计 below this period's count is no 累计.
      if (now != nullptr && falls_below(cells_[i], *now)) column(i).is_asked = true;
    }
  }

  /// Numbers under names, beside a total or beside each other, count one category each.
  void find_category_columns() {
    const bool is_beside_sent = has_role(source_, ColumnRole::Submitted) && !has_role(source_, ColumnRole::Adopted);
    if (has_items(source_) && !is_beside_sent) return;
    std::vector<size_t> unknown;
    for (size_t i = 0; i < n_columns(); ++i) {
      const bool may_count = phrases_[i].how == HeaderHow::Unknown || phrases_[i].how == HeaderHow::Category ||
                             phrases_[i].how == HeaderHow::Level || phrases_[i].how == HeaderHow::Carrier;
      const std::string header = header_text(source_, static_cast<int32_t>(i));
      if (column(i).role == ColumnRole::Ignored && may_count && !header.empty() && cells_[i].holds_numbers())
        unknown.push_back(i);
    }
    if (unknown.size() < 2 && !has_role(source_, ColumnRole::RowTotal)) return;
    // Without 报送, 采用 or a total nothing says what the names count.
    const bool says_what_of_all = has_items(source_) || title_words(source_).what != HeaderWhat::Nothing ||
                                  std::any_of(phrases_.begin(), phrases_.end(), [](const HeaderPhrase& phrase) {
                                    return phrase.what != HeaderWhat::Nothing;
                                  });
    const bool says_what = has_items(source_) || has_role(source_, ColumnRole::RowTotal) ||
                           title_words(source_).what != HeaderWhat::Nothing || source_.n_header_rows > 1;
    bool adds_up = false;
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::RowTotal) adds_up = adds_up || is_sum_of(cells_[i], unknown, cells_);
    // 报送, 人民网, 甘肃日报, 合计: what was taken where, if it adds up.
    if (is_beside_sent && !adds_up) return;
    for (const size_t i : unknown) {
      Column& c = column(i);
      const HeaderPhrase& phrase = phrases_[i];
      const std::string header = header_text(source_, static_cast<int32_t>(i));
      c = {ColumnRole::Adopted, "本级", "", RoleReason::CategoryCount};
      if (phrase.how == HeaderHow::Level && is_understood(phrase))
        c.level = phrase.level;
      else if (phrase.how == HeaderHow::Carrier && is_understood(phrase) && !phrase.carrier.empty())
        c.carrier = std::exchange(c.level, "").empty() ? "" : phrase.carrier;
      else
        c.category = header;
      // A total says that the names are of one kind, and not of which.
      c.is_asked = adds_up ? !says_what_of_all : !is_understood(phrase) || !says_what;
    }
  }

  /// Numbers that nobody understands are not counted without a word.
  void ask_about_numbers() {
    for (size_t i = 0; i < n_columns(); ++i) {
      Column& c = column(i);
      const HeaderPhrase& phrase = phrases_[i];
      if (holds_count(c) && (!phrase.left_over.empty() || phrase.is_pair || phrase.is_joint)) {
        const bool is_named = c.role == ColumnRole::Endorsed || c.reason == RoleReason::CategoryCount;
        if (!is_named) c.is_asked = true;
      }
      // 采用3条 under 采用情况 is no number.
      if (c.role == ColumnRole::Status && phrase.what == HeaderWhat::Adopted && cells_[i].n_filled > 0) {
        leave(column(i), RoleReason::NothingKnown);
        c.is_asked = true;
      }
      const bool is_blank = header_text(source_, static_cast<int32_t>(i)).empty();
      const auto n_rows = static_cast<int64_t>(cells_[i].numbers.size());
      if (is_blank && cells_[i].n_filled * 2 < n_rows) continue;  // cells that stick out are told by row
      const bool is_unused = c.role == ColumnRole::Ignored && c.reason == RoleReason::NothingKnown;
      const bool is_known_field = phrase.how == HeaderHow::Person || phrase.how == HeaderHow::Remark;
      // 12/5 under 报送/采用; under 时间 it is a day.
      const bool may_be_pairs = phrase.how != HeaderHow::Date && phrase.how != HeaderHow::Period;
      const bool holds_counts = cells_[i].holds_numbers() ||
                                (may_be_pairs && holds_pairs(source_, static_cast<int32_t>(i))) ||
                                (phrase.is_pair && cells_[i].n_filled > 0);
      if (is_unused && holds_counts && (is_blank || !is_known_field)) c.is_asked = true;
    }
  }

  /// A score column that is a whole multiple of the count before it says so.
  void explain_scores() {
    for (size_t i = 1; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Score && column(i - 1).role == ColumnRole::Adopted &&
          is_multiple_of(cells_[i], cells_[i - 1]))
        column(i).reason = RoleReason::CountsTimesPoints;
  }

  SourceTable& source_;
  std::vector<HeaderPhrase> phrases_;  // by column
  std::vector<ColumnCells> cells_;     // by column
};

}  // namespace

std::optional<Code> guess_columns(SourceTable& source) {
  const std::optional<Code> code = ColumnGuesser(source).guess();
  if (source.block_width > 0)
    for (int32_t i = 0; i < source.block_width; ++i)
      set_column(source, i, std::as_const(source).columns[static_cast<size_t>(i)]);
  return code;
}

}  // namespace tongbao::core
