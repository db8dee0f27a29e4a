#include "core/record/total_columns.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/record/header_roles.hpp"
#include "core/record/propose_column.hpp"
#include "core/record/title_words.hpp"

namespace tongbao::core {
namespace {

class TotalFinder {
 public:
  TotalFinder(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells)
      : source_(source), phrases_(phrases), cells_(cells) {}

  void find() {
    compare_totals();
    use_bare_levels();
    check_bare_counts();
    use_bare_periods();
    use_total_of_unused();
  }

 private:
  Column& column(size_t i) { return source_.columns[i]; }
  size_t n_columns() const { return phrases_.size(); }

  /// 局采用总数 is the total of what 局 took, not of 市委采用 beside it.
  bool is_within(size_t part, size_t whole) const {
    const HeaderPhrase& a = phrases_[part];
    const HeaderPhrase& b = phrases_[whole];
    const auto fits = [](const std::string& one, const std::string& all) { return all.empty() || one == all; };
    return fits(a.level, b.level) && fits(a.carrier, b.carrier) && fits(a.category, b.category);
  }
  std::vector<size_t> parts_of(size_t whole) const {
    std::vector<size_t> parts;
    for (size_t i = 0; i < n_columns(); ++i)
      if (i != whole && source_.columns[i].role == source_.columns[whole].role && is_of_this_period(phrases_[i].when) &&
          phrases_[i].how == HeaderHow::Count && !phrases_[i].is_part && is_within(i, whole))
        parts.push_back(i);
    return parts;
  }
  bool is_part_of_counted(size_t i) const {
    for (size_t other = 0; other < n_columns(); ++other)
      if (source_.columns[other].role == source_.columns[i].role && !phrases_[other].is_part) return true;
    return false;
  }
  /// True for a total of the numbers of another count or total: nothing is lost, whichever of them counts.
  bool repeats_another(size_t i) const {
    for (size_t other = 0; other < n_columns(); ++other) {
      const HeaderPhrase& phrase = phrases_[other];
      const Column& counted = source_.columns[other];
      const bool is_first =
          phrase.how == HeaderHow::Count || (phrase.how == HeaderHow::Total && (other < i || counted.n_parts > 0));
      if (other != i && is_first && holds_count(counted) && counted.role == source_.columns[i].role &&
          !phrase.is_part && is_of_this_period(phrase.when) && is_within(other, i) &&
          cells_[other].numbers == cells_[i].numbers)
        return true;
    }
    return false;
  }
  bool is_sum(size_t whole, const std::vector<size_t>& parts) const { return is_sum_of(cells_[whole], parts, cells_); }

  /// 采用合计 beside 本级采用 is compared, not counted; so is a plain count that is the sum of its neighbours, after
  /// a question. 其中 … is a part of what another column counts; 其中采用 beside 报送 counts something else.
  void compare_totals() {
    for (size_t i = 0; i < n_columns(); ++i) {
      if (!holds_count(column(i)) || column(i).n_parts > 0) continue;
      if (phrases_[i].is_part && column(i).reason != RoleReason::PartCounted && is_part_of_counted(i)) {
        leave(column(i), RoleReason::PartOfOther);
        // Levels are worth points of their own.
        column(i).is_asked = !phrases_[i].level.empty();
        continue;
      }
      const std::vector<size_t> parts = parts_of(i);
      if (phrases_[i].how == HeaderHow::Total && (!parts.empty() || repeats_another(i)))
        compare_total(i, parts);
      else if (parts.size() > 1 && is_sum(i, parts))
        ask(column(i), ColumnRole::Ignored, RoleReason::TotalOfOthers);
    }
    find_total_scores();
  }

  /// 省级, 市级 beside 采用合计 are what it is the total of, or parts of it: then which of them count is asked.
  void use_bare_levels() {
    std::vector<size_t> levels;
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Ignored && phrases_[i].how == HeaderHow::Level && !phrases_[i].level.empty() &&
          is_understood(phrases_[i]) && cells_[i].holds_numbers())
        levels.push_back(i);
    if (levels.empty()) return;
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != ColumnRole::Adopted || phrases_[i].how != HeaderHow::Total) continue;
      if (!is_sum(i, levels)) {
        column(i).is_asked = true;
        continue;
      }
      for (const size_t level : levels)
        column(level) = {ColumnRole::Adopted, phrases_[level].level, "", RoleReason::HeaderSays};
      leave(column(i), RoleReason::TotalOfOthers);
      column(i).role = ColumnRole::RowTotal;
      return;
    }
  }

  /// 合计 of 报送得分 and 采用得分.
  void find_total_scores() {
    std::vector<size_t> scores;
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Score) scores.push_back(i);
    if (scores.size() < 2) return;
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::RowTotal && is_sum(i, scores))
        column(i) = {ColumnRole::Score, "", "", RoleReason::TotalOfOthers};
  }

  /// The row's 合计 is compared with its adopted counts if it has any, else with the submitted ones.
  void compare_total(size_t i, const std::vector<size_t>& parts) {
    const bool is_of_summed = column(i).role == ColumnRole::Adopted || !has_role(source_, ColumnRole::Adopted);
    const bool is_right = is_sum(i, parts) || repeats_another(i);
    // One count beside its total: 报送数 24, 报送总数 26. Which of them counts? 采用总数 above 市级采用 behind it holds it.
    const bool is_certain = is_right || parts.size() > 1;
    if (!is_certain && parts.front() == i + 1 && !phrases_[i + 1].level.empty() && phrases_[i].level.empty() &&
        !falls_below(cells_[i], cells_[i + 1])) {
      column(i).n_parts = 1;
      column(i).is_asked = true;
      return;
    }
    leave(column(i), RoleReason::TotalOfOthers);
    if (is_of_summed && is_certain) column(i).role = ColumnRole::RowTotal;
    column(i).is_asked = !is_certain;
  }

  /// 总数, 条数: what is sent in, unless it is the total of the columns beside it, less than was adopted, or the title
  /// speaks of adoptions alone.
  void check_bare_counts() {
    const TitleWords says = title_words(source_);
    for (size_t i = 0; i < n_columns(); ++i) {
      if (!phrases_[i].is_bare_count || column(i).role != ColumnRole::Submitted) continue;
      if (says.what == HeaderWhat::Adopted && !has_role(source_, ColumnRole::Adopted))
        ask(column(i), ColumnRole::Adopted, RoleReason::HeaderSays);
      std::vector<size_t> unused;
      for (size_t other = 0; other < n_columns(); ++other) {
        if (column(other).role == ColumnRole::Ignored && cells_[other].holds_numbers()) unused.push_back(other);
        if (column(other).role == ColumnRole::Adopted && falls_below(cells_[i], cells_[other]))
          column(i).is_asked = true;
      }
      if (!has_role(source_, ColumnRole::Adopted) && is_sum(i, unused))
        column(i) = {ColumnRole::RowTotal, "", "", RoleReason::HeaderSays};
    }
  }

  /// 7月, 8月, 9月 over numbers, and nothing that says of what, or what 全年采用 says that they add up to.
  void use_bare_periods() {
    std::vector<size_t> bare;
    for (size_t i = 0; i < n_columns(); ++i)
      if (phrases_[i].how == HeaderHow::Count && phrases_[i].what == HeaderWhat::Nothing && cells_[i].holds_numbers() &&
          (phrases_[i].when == HeaderWhen::Named || phrases_[i].when == HeaderWhen::This))
        bare.push_back(i);
    const bool is_of_adoptions = title_words(source_).what == HeaderWhat::Adopted;
    ColumnRole role = is_of_adoptions ? ColumnRole::Adopted : ColumnRole::Submitted;
    if (has_items(source_)) {
      const auto total = std::find_if(source_.columns.begin(), source_.columns.end(), [&](const Column& c) {
        return holds_count(c) && is_sum(static_cast<size_t>(&c - source_.columns.data()), bare);
      });
      if (total == source_.columns.end()) return;
      role = total->role;
      leave(*total, RoleReason::TotalOfOthers);
      if (role == ColumnRole::Adopted) total->role = ColumnRole::RowTotal;
    }
    for (const size_t i : bare) ask(column(i), role, RoleReason::NothingKnown);
  }

  /// 动态信息, 调研信息, 合计 beside 采用: the total of what nothing is said of is what was sent in.
  void use_total_of_unused() {
    if (has_role(source_, ColumnRole::Submitted) || !has_role(source_, ColumnRole::Adopted)) return;
    std::vector<size_t> unused;
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Ignored && column(i).reason == RoleReason::NothingKnown &&
          cells_[i].holds_numbers())
        unused.push_back(i);
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::RowTotal && is_sum(i, unused))
        ask(column(i), ColumnRole::Submitted, RoleReason::TotalOfOthers);
  }

  SourceTable& source_;
  const std::vector<HeaderPhrase>& phrases_;
  const std::vector<ColumnCells>& cells_;
};

}  // namespace

void find_totals(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells) {
  TotalFinder(source, phrases, cells).find();
}

void use_lone_total(SourceTable& source) {
  if (has_items(source) || has_role(source, ColumnRole::Endorsed) || has_role(source, ColumnRole::Event)) return;
  for (Column& column : source.columns)
    if (column.role == ColumnRole::RowTotal) {
      column = {ColumnRole::Adopted, "本级", "", RoleReason::HeaderSays};
      return;
    }
}

}  // namespace tongbao::core
