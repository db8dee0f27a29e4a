// Method: first the fields of which a log has one each, then the marks, which may be in several columns.

#include "core/record/log_columns.hpp"

#include <algorithm>
#include <string>

#include "core/record/header_roles.hpp"
#include "core/record/item_state.hpp"
#include "core/record/name_counts.hpp"
#include "core/record/title_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

class LogColumnGuesser {
 public:
  LogColumnGuesser(SourceTable& source, const std::vector<HeaderPhrase>& phrases, const std::vector<ColumnCells>& cells)
      : source_(source), phrases_(phrases), cells_(cells) {
    for (size_t i = 0; i < n_columns(); ++i) headers_.push_back(header_text(source, static_cast<int32_t>(i)));
  }

  void guess() {
    for (size_t i = 0; i < n_columns(); ++i) check_state(i);
    for (size_t i = 0; i < n_columns(); ++i) check_place(i);
    keep_best(ColumnRole::Status);
    keep_best(ColumnRole::Level);
    keep_best(ColumnRole::Carrier);
    ask_about_takers();
    choose_date();
    for (size_t i = 0; i < n_columns(); ++i) guess_mark(i);
    for (size_t i = 0; i < n_columns(); ++i) ask_about_unread(i);
    ask_about_what_marks_hide();
    name_counts(source_, phrases_);
  }

 private:
  Column& column(size_t i) { return source_.columns[i]; }
  const Column& column(size_t i) const { return source_.columns[i]; }
  size_t n_columns() const { return phrases_.size(); }
  bool has_adoption(size_t but) const {
    for (size_t i = 0; i < n_columns(); ++i)
      if (const ColumnRole role = column(i).role;
          i != but && (role == ColumnRole::Adopted || role == ColumnRole::Status || role == ColumnRole::Level ||
                       role == ColumnRole::Carrier))
        return true;
    return false;
  }
  void leave(size_t i, bool is_asked) {
    column(i) = Column{};
    column(i).is_asked = is_asked;
  }
  void ask(size_t i, ColumnRole role) {
    column(i) = Column{};
    column(i).role = role;
    column(i).is_asked = true;
  }

  /// 是否采用 is the state of the item, 是否省级采用 its adoption there; 是否涉密 and 是否退稿 are neither, and 报送情况
  /// says what happened before.
  void check_state(size_t i) {
    if (column(i).role != ColumnRole::Status) return;
    const HeaderPhrase& phrase = phrases_[i];
    const bool has_marks = cells_[i].n_marks + cells_[i].n_numbers > 0;
    const bool is_named = names_adoption(headers_[i]);
    const bool is_question = holds_any(fold_name(headers_[i]), {"是否", "有无", "与否"});
    if (phrase.what == HeaderWhat::Adopted && (!phrase.level.empty() || !phrase.carrier.empty()))
      column(i) = {ColumnRole::Adopted, phrase.level, "", RoleReason::HeaderSays, phrase.carrier};
    else if (phrase.what != HeaderWhat::Adopted && phrase.what != HeaderWhat::Nothing)
      leave(i, has_marks && (phrase.what != HeaderWhat::Submitted || is_named || !is_question));
    else if (phrase.what == HeaderWhat::Nothing && is_question && !is_bare_question(headers_[i]))
      leave(i, has_marks);
    else if (!phrase.left_over.empty())
      column(i).is_asked = true;
  }
  static bool is_bare_question(const std::string& header) {
    return equals_any(fold_name(header), {"是否", "有无", "与否", "信息是否", "是否信息"});
  }

  /// 报送渠道 is where an item came from. What else may name no place is asked about: 信息等级 over 重要.
  void check_place(size_t i) {
    const HeaderPhrase& phrase = phrases_[i];
    const bool is_field = (phrase.how == HeaderHow::Level && phrase.level.empty()) ||
                          (phrase.how == HeaderHow::Carrier && phrase.carrier.empty() && phrase.site.empty());
    if (!is_field) return;
    const bool is_level = phrase.how == HeaderHow::Level;
    const bool is_named = names_adoption(headers_[i]);
    if (!is_named && names_sending(headers_[i])) {
      leave(i, false);
    } else if (column(i).role == ColumnRole::Ignored) {
      if (cells_[i].n_filled > 0) ask(i, is_level ? ColumnRole::Level : ColumnRole::Carrier);
    } else if (!is_named && is_level && !holds_levels(source_, static_cast<int32_t>(i))) {
      column(i).is_asked = cells_[i].n_filled > 0;
    }
  }

  /// 采用状态 rather than 审核状态. A log has one column of such a field; another one is asked about.
  void keep_best(ColumnRole role) {
    size_t best = n_columns();
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != role) continue;
      const bool is_better = best < n_columns() && worth_as_adoption(i) > worth_as_adoption(best);
      if (best == n_columns() || is_better) best = i;
    }
    for (size_t i = 0; i < n_columns(); ++i)
      if (i != best && column(i).role == role) leave(i, cells_[i].n_filled > 0);
  }

  /// 是否采用 rather than 是否发布, and either rather than 审核状态.
  int worth_as_adoption(size_t i) const {
    if (holds_any(fold_name(headers_[i]), {"采用", "采纳", "录用"}) && names_adoption(headers_[i])) return 2;
    return names_adoption(headers_[i]) ? 1 : 0;
  }

  /// 采用单位 beside 报送单位 is where an item was adopted; 发布单位 is the office that keeps the site.
  void ask_about_takers() {
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Ignored && phrases_[i].how == HeaderHow::Unit && names_adoption(headers_[i]) &&
          headers_[i].find("发布") == std::string::npos && cells_[i].n_filled > 0 &&
          !has_role(source_, ColumnRole::Carrier))
        ask(i, ColumnRole::Carrier);
  }

  /// The day of an item is when it was sent. 采用日期 beside it says that it was adopted, unless a column says more.
  void choose_date() {
    size_t day = n_columns();
    const auto worth = [&](size_t i) { return names_adoption(headers_[i]) ? 0 : names_sending(headers_[i]) ? 2 : 1; };
    for (size_t i = 0; i < n_columns(); ++i)
      if (column(i).role == ColumnRole::Date && (day == n_columns() || worth(i) > worth(day))) day = i;
    const bool is_said = has_adoption(n_columns());
    for (size_t i = 0; i < n_columns(); ++i) {
      if (i == day || column(i).role != ColumnRole::Date) continue;
      const bool is_adoption = names_adoption(headers_[i]) && cells_[i].n_filled > 0;
      leave(i, is_adoption && is_said && says_more(i));
      if (is_adoption && !is_said)
        column(i) = {ColumnRole::Adopted, phrases_[i].level, "", RoleReason::NothingKnown, phrases_[i].carrier};
      column(i).is_asked = column(i).is_asked || column(i).role == ColumnRole::Adopted;
    }
    // Blank for some items it is no day of each of them.
    const bool has_blanks =
        day < n_columns() && cells_[day].n_filled < static_cast<int64_t>(cells_[day].numbers.size());
    if (has_blanks && names_adoption(headers_[day])) {
      leave(day, false);
      if (is_said) return;
      column(day) = {ColumnRole::Adopted, phrases_[day].level, "", RoleReason::HeaderSays, phrases_[day].carrier};
      column(day).is_asked = true;
      return;
    }
    // Alone it is the day of the item, and may mean that all of them were adopted.
    if (day < n_columns() && !is_said && holds_any(fold_name(headers_[day]), {"采用", "采纳", "录用", "刊用"}))
      column(day).is_asked = true;
  }
  /// True if some row has a cell here and in no column that says of adoptions.
  bool says_more(size_t i) const {
    const auto n_rows = source_.n_header_rows + static_cast<int64_t>(cells_[i].numbers.size());
    for (int64_t row = source_.n_header_rows; row < n_rows; ++row) {
      if (cell_text(source_, row, static_cast<int32_t>(i)).empty()) continue;
      bool is_said = false;
      for (size_t other = 0; other < n_columns(); ++other)
        if (const ColumnRole role = column(other).role; role == ColumnRole::Adopted || role == ColumnRole::Status ||
                                                        role == ColumnRole::Level || role == ColumnRole::Carrier)
          is_said = is_said || !cell_text(source_, row, static_cast<int32_t>(other)).empty();
      if (!is_said) return true;
    }
    return false;
  }

  /// 采用 over √ in a log is the state of the item, 上级采用 its adoption there, and so is 网站采用 beside 微信采用.
  void guess_mark(size_t i) {
    Column& c = column(i);
    const HeaderPhrase& phrase = phrases_[i];
    const bool is_bare = c.level.empty() && c.carrier.empty() && phrase.left_over.empty() && !c.is_asked;
    const bool is_one_of_several = !phrase.site.empty() && has_adoption(i);
    const bool is_rejected = c.role == ColumnRole::Rejected || c.role == ColumnRole::Pending;
    if (c.role == ColumnRole::Adopted && is_bare && !is_one_of_several && !has_role(source_, ColumnRole::Status))
      c = {ColumnRole::Status, "", "", RoleReason::HeaderSays};
    else if (c.role == ColumnRole::Submitted || c.role == ColumnRole::RowTotal || is_rejected)
      leave(i, is_rejected && cells_[i].n_filled > 0);
    if (c.role == ColumnRole::Ignored && !c.is_asked && cells_[i].n_filled > 0) guess_unnamed_mark(i);
  }

  /// √ under 市级 or 简报 alone says where the item was adopted; other texts there, and √ under anything else, are asked
  /// about.
  void guess_unnamed_mark(size_t i) {
    const HeaderPhrase& phrase = phrases_[i];
    const bool has_marks = cells_[i].holds_marks();
    const bool is_place = phrase.how == HeaderHow::Level || phrase.how == HeaderHow::Carrier;
    const bool is_named = !phrase.level.empty() || !phrase.carrier.empty() || !phrase.site.empty();
    const bool is_person = phrase.level.ends_with("领导") || phrase.level.ends_with("书记");
    if (is_place && is_named && is_understood(phrase) && !is_person && (has_marks || may_be_times(i))) {
      column(i) = {ColumnRole::Adopted, phrase.level, "", RoleReason::HeaderSays, phrase.carrier};
      column(i).is_asked = !has_marks;
    } else if (has_marks) {
      const bool is_remark = phrase.how == HeaderHow::Person || phrase.how == HeaderHow::Remark;
      column(i).is_asked = !is_remark || !has_adoption(i);
    }
  }
  /// 采用刊物及期号 where nothing else says what was adopted, and 采用标题 behind 标题.
  void ask_about_unread(size_t i) {
    if (!names_adoption(headers_[i]) || cells_[i].n_filled == 0) return;
    const ColumnRole role = column(i).role;
    const bool is_title = role == ColumnRole::Title && std::any_of(&column(0), &column(i), [](const Column& before) {
                            return before.role == ColumnRole::Title;
                          });
    const bool is_unread = role == ColumnRole::Ignored || role == ColumnRole::Serial || is_title;
    const HeaderHow how = phrases_[i].how;
    const bool is_measure = how == HeaderHow::Rate || how == HeaderHow::Target || how == HeaderHow::Person;
    if (is_unread && !is_measure && !column(i).is_asked && !has_adoption(i)) leave(i, true);
  }

  /// √ under 市级采用 says where, so 县级 under 采用层级 in the same row is not counted.
  void ask_about_what_marks_hide() {
    if (!has_role(source_, ColumnRole::Adopted)) return;
    for (size_t i = 0; i < n_columns(); ++i) {
      Column& c = column(i);
      if (c.role == ColumnRole::Level || c.role == ColumnRole::Carrier) c.is_asked |= cells_[i].n_filled > 0;
      if (c.role == ColumnRole::Status) c.is_asked |= differs_from_marks(i);
    }
  }
  /// True if a row has a mark of an adoption beside 未采用, or beside √ under a bare 采用, which may be one more.
  bool differs_from_marks(size_t state) const {
    const auto n_rows = source_.n_header_rows + static_cast<int64_t>(cells_[state].numbers.size());
    for (int64_t row = source_.n_header_rows; row < n_rows; ++row) {
      const ItemState said = read_item_state(cell_text(source_, row, static_cast<int32_t>(state)));
      const bool may_differ = said == ItemState::Rejected || said == ItemState::Pending ||
                              (said == ItemState::Adopted && phrases_[state].how == HeaderHow::Count);
      for (size_t i = 0; may_differ && i < n_columns(); ++i)
        if (column(i).role == ColumnRole::Adopted &&
            read_places(cell_text(source_, row, static_cast<int32_t>(i))).state == ItemState::Adopted)
          return true;
    }
    return false;
  }

  /// 1 or the name of an issue; an account or a code is not.
  bool may_be_times(size_t i) const {
    constexpr int64_t kMostTimes = 100;
    return cells_[i].n_numbers == 0 || cells_[i].largest <= kMostTimes;
  }

  SourceTable& source_;
  const std::vector<HeaderPhrase>& phrases_;
  const std::vector<ColumnCells>& cells_;
  std::vector<std::string> headers_;
};

}  // namespace

int32_t remark_column(const SourceTable& source) {
  for (int32_t i = 0; i < n_block_columns(source); ++i)
    if (source.columns[static_cast<size_t>(i)].role == ColumnRole::Ignored &&
        parse_header(header_text(source, i)).how == HeaderHow::Remark)
      return i;
  return -1;
}

LogHolds what_log_holds(const SourceTable& source) {
  for (const Column& column : source.columns)
    for (const ColumnRole role : {ColumnRole::Status, ColumnRole::Level, ColumnRole::Carrier, ColumnRole::Adopted,
                                  ColumnRole::Rejected, ColumnRole::Endorsed})
      if (column.role == role) return LogHolds::Unsettled;
  if (source.log_holds != LogHolds::Unsettled) return source.log_holds;
  return title_words(source).what == HeaderWhat::Adopted ? LogHolds::Adopted : LogHolds::Unsettled;
}

bool names_adoption(std::string_view header) {
  const std::string text = fold_name(header);
  return !holds_any(text, {"未", "不"}) && holds_any(text, {"采用", "采纳", "录用", "刊发", "刊登", "刊载", "刊用",
                                                            "发布", "发表", "登载", "采编", "见报"});
}

bool names_sending(std::string_view header) {
  return holds_any(fold_name(header), {"报送", "上报", "投稿", "来稿", "报稿", "供稿", "提交", "收稿", "送稿", "呈报"});
}

void guess_log_columns(SourceTable& source, const std::vector<HeaderPhrase>& phrases,
                       const std::vector<ColumnCells>& cells) {
  LogColumnGuesser(source, phrases, cells).guess();
}

}  // namespace tongbao::core
