// Method: names, marks and kinds are numbers, and what a text says is worked out once, however many cells hold it
// (text/text_pool.hpp). A first pass finds the titles that stand more than once, by their hashes, since only those are
// remembered (known_items.hpp). The second pass reads each row completely and counts it for each of its units.
//
// Length: one reader with the memory of one pass; what its cells say is read in item_cells, item_state and log_days.

#include "core/record/item_log.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/digits.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/item_cells.hpp"
#include "core/record/item_state.hpp"
#include "core/record/known_items.hpp"
#include "core/record/log_columns.hpp"
#include "core/record/log_counts.hpp"
#include "core/record/log_days.hpp"
#include "core/record/repeated_titles.hpp"
#include "core/record/row_reader.hpp"
#include "core/record/row_words.hpp"
#include "core/record/site_levels.hpp"
#include "core/record/title_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/text_pool.hpp"

namespace tongbao::core {
namespace {

constexpr std::u32string_view kBetweenUnits = U"、；;";
constexpr std::u32string_view kBetweenPeople = U"、，,；;";

constexpr int64_t kMaxEndorsements = 100;  // more of one item are another number in the wrong column

struct UnitCell {
  std::vector<NameId> units;  // each once
  bool names_several = false;
  bool is_doubtful = false;  // 财政局和税务局: several, or the name of one
  bool is_empty = false;
  bool is_total = false;
};

struct DateCell {
  LogDay day;
  NameId month = 0;
};

/// What the cell of a 批示 or 事项 column says.
struct MarkColumnCell {
  int64_t n_times = 0;         // 0: nothing
  std::vector<int32_t> marks;  // of endorsements
  bool is_doubtful = false;    // what says of an adoption may be the contrary
};

/// What the cell of a 层级 or 刊物 column says.
struct Places {
  std::vector<NameId> names;
  ItemState state = ItemState::NotSaid;
};

struct Event {
  NameId name = 0;
  int64_t n_times = 0;
};

/// A row, read completely. Reused from row to row.
struct Item {
  ItemState state = ItemState::NotSaid;
  int64_t n_items = 1;       // that the row says it is
  int32_t title_id = 0;      // of the cell's text
  int32_t title_class = -1;  // equal for titles that fold to the same; -1 if no other row has the title
  NameId category = 0;
  NameId origin = 0;
  std::vector<int32_t> marks;  // each time that it was adopted or endorsed
  std::vector<Event> events;
};

class LogReader : public RowReader {
 public:
  LogReader(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace)
      : RowReader(source), days_(days), log_days_(source, days), counts_(out_.value, trace) {
    for (int32_t i = 0; i < n_columns(); ++i) {
      const ColumnRole role = column(i).role;
      if (role == ColumnRole::Endorsed || role == ColumnRole::Event || role == ColumnRole::Adopted ||
          role == ColumnRole::Rejected)
        mark_columns_.push_back(i);
    }
    mark_cells_.resize(mark_columns_.size());
    for (const int32_t i : mark_columns_)
      event_names_.push_back(counts_.name_id(column(i).category.empty() ? header(i) : column(i).category));
  }

  Checked<SourceCounts> read() {
    if (title_column_ >= 0) read_rows([this] { titles_.see(text_id(title_column_), text(text_id(title_column_))); });
    titles_.finish();
    read_rows([this] { read_row(); });
    ask_about_units_above();
    ask_about_title();
    report_notes();
    for (int32_t i = 0; i < known_.n_items(); ++i) counts_.keep_repeats(known_.counts_of(i));
    counts_.finish();
    for (const FileFault& fault : {outside_, date_numbers_, of_other_month_})
      if (fault.n_rows > 0) out_.diagnostics[fault.at].args.front() = std::to_string(fault.n_rows);
    return std::move(out_);
  }

 private:
  NameId name_of_text(int32_t text_id) {
    return trimmed_.get(text_id, [&] { return counts_.name_id(trim_view(text(text_id))); });
  }
  NameId name_in(int32_t column_idx) { return name_of_text(text_id(column_idx)); }

  const std::vector<NameId>& names_in(ByText<std::vector<NameId>>& cells, int32_t text_id,
                                      std::u32string_view separators) {
    return cells.get(text_id, [&] {
      std::vector<NameId> ids;
      for (const std::string& name : split_names(text(text_id), separators)) ids.push_back(counts_.name_id(name));
      return ids;
    });
  }

  const UnitCell& unit_in(int32_t id) {
    return units_.get(id, [&] {
      const std::string cell = unit_name(id);
      UnitCell unit;
      unit.is_empty = cell.empty();
      unit.is_total = is_total_label(cell);
      std::vector<std::string> folded;  // a unit that is named twice has the item once
      const std::vector<std::string> names = split_names(cell, kBetweenUnits);
      for (const std::string& name : names) {
        std::string key = fold_name(name);
        if (std::find(folded.begin(), folded.end(), key) != folded.end()) continue;
        folded.push_back(std::move(key));
        unit.units.push_back(counts_.name_id(name));
      }
      unit.names_several = names.size() > 1;
      unit.is_doubtful = names_several_units(names.size() == 1 ? cell : names.empty() ? "" : names.front());
      return unit;
    });
  }

  void read_row() {
    if (begins_section()) {
      forget_unit_above();
      take_note_row();
      return;
    }
    const UnitCell& units = unit_in(unit_text_id());
    if (units.is_total || (units.is_empty && is_total_row())) {
      forget_unit_above();
      ++out_.value.n_rows_total;
      return;
    }
    if (units.is_doubtful) report(Code::UnitsInOneCell, Severity::Warning, unit_column_, {cell(unit_column_)});
    if (units.units.empty()) {
      leave_out(Code::UnitEmpty, unit_column_, {});
      return;
    }
    NameId period = name_in(period_column_);
    if (period == 0) period = period_of_all_;
    if (date_column_ >= 0) {
      const DateCell& date = date_cell();
      if (date.day.fault) {
        leave_out(*date.day.fault, date_column_, date.day.args);
        return;
      }
      if (!date.day.of_number.empty()) ask_about_number(date.day.of_number);
      if (date.day.is_outside) {
        leave_out_day();
        return;
      }
      if (date.day.is_of_other_month && begins(of_other_month_))
        report(Code::ItemsOfOtherMonth, Severity::Warning, date_column_, {"", source_.period, date.day.month});
      period = date.month;
    }
    if (sent_column_ >= 0 && !read_number_sent()) return;
    item_.marks.clear();
    item_.events.clear();
    item_.state = ItemState::NotSaid;
    if (!read_marks()) return;
    read_state();
    check_remark();
    item_.category = name_in(category_column_);
    item_.origin = origin_column_ < 0 ? 0 : origin_of(text_id(origin_column_));
    item_.title_id = text_id(title_column_);
    item_.title_class = title_column_ < 0 ? -1 : titles_.class_of(item_.title_id, text(item_.title_id));
    report_ragged();

    NameId group = name_in(group_column_);
    if (group == 0) group = group_of_all_;
    const std::vector<NameId>& roles = names_in(roles_, text_id(role_column_), kBetweenPeople);
    for (size_t i = 0; i < units.units.size(); ++i) {
      NameId role = 0;
      if (!roles.empty())
        role = roles[std::min(i, roles.size() - 1)];
      else if (units.names_several)
        role = joint_;
      count_item(counts_.row_of(row_number_, units.units[i], group, period, i == 0), role);
    }
  }

  /// 一、市级采用 above the items that it is about, 例 beside a row that shows how to fill the table in.
  bool begins_section() {
    const TableRow cells = source_.table->rows[static_cast<size_t>(row_)];
    size_t n_filled = 0;
    for (size_t i = 0; i < cells.size(); ++i) n_filled += cells.text_id(i) != 0 ? 1 : 0;
    if (n_filled > 1) {
      constexpr size_t kLongestExample = 12;
      const std::string& first = text(unit_column_ > 0 ? text_id(0) : 0);
      return !first.empty() && first.size() <= kLongestExample && !is_digit(first[0]) && is_example(first);
    }
    const std::string label = lone_label();
    constexpr size_t kLongestLabel = 60;
    if (label.empty() || label.size() > kLongestLabel || looks_like_unit(label)) return false;
    const TitleWords says = title_words(label);
    if (says.what != HeaderWhat::Adopted && says.what != HeaderWhat::Rejected && says.what != HeaderWhat::Submitted)
      return false;
    section_ = says.what;
    level_of_section_ = counts_.name_id(says.level.empty() ? "本级" : says.level);
    return true;
  }

  const DateCell& date_cell() {
    const int32_t id = text_id(date_column_);
    return dates_.get(id, [&] {
      DateCell date{log_days_.read(trim_view(text(id))), 0};
      if (!date.day.fault) date.month = counts_.name_id(date.day.month);
      return date;
    });
  }

  /// One diagnostic for the whole file, which says how many rows it is about.
  struct FileFault {
    int64_t n_rows = 0;
    size_t at = 0;  // into the diagnostics
  };
  bool begins(FileFault& fault) {
    if (fault.n_rows++ > 0) return false;
    fault.at = out_.diagnostics.size();
    return true;
  }

  void ask_about_number(const std::string& day) {
    if (source_.date_numbers != DateNumbers::Dates && begins(date_numbers_))
      report(Code::DatesAsNumbers, Severity::Warning, date_column_, {"", cell(date_column_), day});
  }

  NameId origin_of(int32_t text_id) {
    return origins_.get(
        text_id, [&] { return counts_.name_id(read_origin(trim(text(text_id)), column(origin_column_).origin)); });
  }

  /// A clerk who counts one month of a year's log knows what it says.
  void leave_out_day() {
    ++out_.value.n_rows_left_out;
    if (begins(outside_))
      report(Code::ItemsOutsidePeriod, Severity::Loss, date_column_,
             {"", days_.first ? format_zh(*days_.first) : "", days_.last ? format_zh(*days_.last) : ""});
  }

  /// 3 or √ under the column that says how many items the row is; false if it is none, or too many.
  bool read_number_sent() {
    const std::string said = cell(sent_column_);
    item_.n_items = read_item_state(said) == ItemState::Rejected ? 0 : read_mark(said).n_times;
    if (item_.n_items == 0) take_note_row();
    if (item_.n_items > kMaxEndorsements) leave_out(Code::NumberTooLarge, sent_column_, {said, header(sent_column_)});
    return item_.n_items > 0 && item_.n_items <= kMaxEndorsements;
  }

  /// Endorsements and events; false if the row had to be left out.
  bool read_marks() {
    bool is_rejected = false;
    for (size_t at = 0; at < mark_columns_.size(); ++at) {
      const int32_t i = mark_columns_[at];
      const MarkColumnCell& said = mark_cell(at);
      if (said.is_doubtful) report_unknown(i);
      if (said.n_times == 0) continue;
      is_rejected = is_rejected || column(i).role == ColumnRole::Rejected;
      if (column(i).role == ColumnRole::Adopted) item_.state = ItemState::Adopted;
      if (column(i).role == ColumnRole::Event) {
        item_.events.push_back({event_names_[at], said.n_times});
        continue;
      }
      if (said.n_times > kMaxEndorsements) {
        leave_out(Code::NumberTooLarge, i, {cell(i), header(i)});
        return false;
      }
      item_.marks.insert(item_.marks.end(), said.marks.begin(), said.marks.end());
    }
    if (!is_rejected) return true;
    item_.state = ItemState::Rejected;
    item_.marks.clear();
    return true;
  }

  const MarkColumnCell& mark_cell(size_t at) {
    const Column& c = column(mark_columns_[at]);
    const int32_t id = text_id(mark_columns_[at]);
    return mark_cells_[at].get(id, [&] {
      const std::string said = trim(text(id));
      if (c.role == ColumnRole::Adopted) return adoption_mark(mark_columns_[at], said);
      if (c.role == ColumnRole::Rejected) return MarkColumnCell{is_rejection(said) ? 1 : 0, {}};
      const MarkCell mark = read_mark(said);
      MarkColumnCell cell{mark.n_times, {}};
      if (c.role == ColumnRole::Event || mark.n_times == 0 || mark.n_times > kMaxEndorsements) return cell;
      std::vector<std::string> people(static_cast<size_t>(mark.n_times));
      if (mark.is_words) people = split_names(said, kBetweenPeople);
      for (const std::string& who : people)
        cell.marks.push_back(counts_.mark_of(Status::Endorsed, counts_.name_id(c.level.empty() ? who : c.level), 0));
      return cell;
    });
  }

  /// √, 是, 退稿 or the reason under 退稿.
  static bool is_rejection(const std::string& said) {
    const ItemState state = read_item_state(said);
    return state == ItemState::Rejected ? read_mark(said).is_words : read_mark(said).n_times > 0;
  }

  /// 是, √, 采用 or a date under 上级采用: adopted there once. Some logs write how often.
  MarkColumnCell adoption_mark(int32_t column_idx, const std::string& said) {
    const Column& c = column(column_idx);
    const std::optional<ItemState> state = read_place_state(said);
    MarkColumnCell cell{0, {}, state == ItemState::Unknown};
    if (state && *state != ItemState::Adopted) return cell;
    cell.n_times = read_mark(said).n_times;
    // A day of 采用日期 is no number of times, however it is written.
    if (cell.n_times > 1 && parse_header(header(column_idx)).how == HeaderHow::Date) cell.n_times = 1;
    if (cell.n_times > kMaxEndorsements) return cell;
    cell.marks.assign(static_cast<size_t>(cell.n_times),
                      counts_.mark_of(Status::Adopted, counts_.name_id(c.level), counts_.name_id(c.carrier)));
    return cell;
  }

  const Places& places_in(ByText<Places>& cells, int32_t column_idx) {
    const int32_t id = text_id(column_idx);
    return cells.get(id, [&] {
      const PlaceCell cell = read_places(text(id));
      Places places{{}, cell.state};
      for (const std::string& name : cell.names) places.names.push_back(counts_.name_id(name));
      return places;
    });
  }

  void ask_about_title() {
    if (holds_ != LogHolds::Adopted || source_.log_holds != LogHolds::Unsettled || n_by_title_ == 0) return;
    out_.diagnostics.push_back({Code::ItemsAllAdopted,
                                Severity::Warning,
                                {source_.file_name, 0, 0},
                                {std::to_string(n_by_title_), title_of(source_)}});
  }

  void report_unknown(int32_t column_idx) {
    report(Code::StatusUnknown, Severity::Warning, column_idx, {cell(column_idx)});
  }

  void read_state() {
    if (holds_ == LogHolds::Adopted || holds_ == LogHolds::Both) {
      ++n_by_title_;
      item_.state = ItemState::Adopted;
      item_.marks.push_back(counts_.mark_of(Status::Adopted, level_of_title_, 0));
      return;
    }
    // Marks say it all; what a state beside them says is not counted again.
    if (item_.state != ItemState::NotSaid) return;
    const auto& [levels, levels_say] = places_in(levels_, level_column_);
    const auto& [carriers, carriers_say] = places_in(carriers_, carrier_column_);
    std::optional<ItemState> status;
    if (status_column_ >= 0) {
      const int32_t id = text_id(status_column_);
      status = states_.get(id, [&] { return read_item_state(text(id)); });
      const bool may_say = status == ItemState::Unknown || status == ItemState::Adopted;
      if (may_say && level_column_ < 0 && read_levels(id)) return;
    }
    const RowState said = state_of_row(status, levels_say, carriers_say);
    const int32_t columns[] = {-1, status_column_, level_column_, carrier_column_};
    if (const auto cell = static_cast<size_t>(said.doubtful); cell > 0) report_unknown(columns[cell]);
    item_.state = said.state;
    if (item_.state == ItemState::NotSaid && section_ == HeaderWhat::Rejected) item_.state = ItemState::Rejected;
    if (item_.state == ItemState::NotSaid && section_ == HeaderWhat::Adopted) {
      item_.state = ItemState::Adopted;
      item_.marks.push_back(counts_.mark_of(Status::Adopted, level_of_section_, 0));
      return;
    }
    if (item_.state != ItemState::Adopted) return;

    const auto nth = [](const std::vector<NameId>& names, size_t i, NameId none) {
      if (names.empty()) return none;
      return names.size() == 1 ? names[0] : i < names.size() ? names[i] : 0;
    };
    const size_t n_times = std::max<size_t>({levels.size(), carriers.size(), 1});
    for (size_t i = 0; i < n_times; ++i) {
      const NameId carrier = nth(carriers, i, 0);
      item_.marks.push_back(counts_.mark_of(Status::Adopted, nth(levels, i, level_of_carrier(carrier)), carrier));
    }
    if (levels.size() > 1 && carriers.size() > 1 && levels.size() != carriers.size())
      report(Code::AdoptionsUnpaired, Severity::Warning, level_column_,
             {std::to_string(levels.size()), std::to_string(carriers.size())});
  }

  /// 本级 of 县政府网 and 上级 of 市政府网, where one column names both; else a carrier has no level.
  NameId level_of_carrier(NameId carrier) const {
    const auto level = levels_of_sites_.find(carrier);
    return level == levels_of_sites_.end() ? no_level_ : level->second;
  }
  std::map<NameId, NameId> name_levels_of_sites() {
    std::map<NameId, NameId> levels;
    if (level_column_ < 0)
      for (const auto& [site, level] : levels_of_sites(source_, carrier_column_))
        levels[counts_.name_id(site)] = counts_.name_id(level);
    return levels;
  }

  /// 县采用, 市级、省级采用 under 采用情况. False if the cell says something else.
  bool read_levels(int32_t id) {
    const std::vector<NameId>& levels = said_levels_.get(id, [&] {
      std::vector<NameId> names;
      for (const std::string& level : levels_said(trim(text(id)))) names.push_back(counts_.name_id(level));
      return names;
    });
    for (const NameId level : levels) item_.marks.push_back(counts_.mark_of(Status::Adopted, level, 0));
    if (!levels.empty()) item_.state = ItemState::Adopted;
    return !levels.empty();
  }

  /// 已撤稿, 重复 in a remark beside 采用: which of them holds only the clerk knows.
  void check_remark() {
    const int32_t id = remark_column_ < 0 ? 0 : text_id(remark_column_);
    const RemarkSays said = remarks_.get(id, [&] { return read_item_remark(text(id)); });
    if (said == RemarkSays::NotCounted || (said == RemarkSays::TakenBack && item_.state == ItemState::Adopted))
      report(Code::RemarkSaysOtherwise, Severity::Warning, remark_column_, {cell(remark_column_)});
    else if (item_.state == ItemState::Adopted && title_column_ >= 0 &&
             title_is_taken_back(text(text_id(title_column_))))
      report(Code::RemarkSaysOtherwise, Severity::Warning, title_column_, {cell(title_column_)});
  }

  void count_item(int32_t row_idx, NameId role) {
    int32_t list_idx = -1;
    int32_t known = -1;  // the item that this row adopts or endorses again
    if (item_.title_class >= 0) {
      list_idx = known_.list_of(row_idx, item_.title_class);
      known = known_.find_again(list_idx, item_.state, item_.marks);
      report_repeated(list_idx, row_idx);
    }
    const bool is_new = known < 0;
    const int32_t about = counts_.about(item_.category, item_.origin, role);
    const auto add = [&](Status status) { add_count(row_idx, status, about, item_.n_items); };
    if (is_new) {
      if (holds_ != LogHolds::Adopted) add(Status::Submitted);
      if (item_.state == ItemState::Rejected) add(Status::Rejected);
      if (item_.state == ItemState::Pending) add(Status::Pending);
    }
    std::vector<int32_t>& count_idx = count_idx_;
    count_idx.clear();
    for (const int32_t mark : item_.marks) count_idx.push_back(counts_.add(row_idx, mark, about, item_.n_items, row_));
    for (const Event& event : item_.events)
      add_count(row_idx, Status::Event, counts_.about(event.name, item_.origin, role), event.n_times);

    if (is_new && list_idx >= 0) known = known_.remember(list_idx, row_number_, item_.state);
    if (known < 0)
      for (int64_t i = 0; i < item_.n_items; ++i) counts_.keep_repeats(count_idx);
    else
      for (size_t i = 0; i < count_idx.size(); ++i) known_.add_time(known, item_.marks[i], count_idx[i]);
  }

  void add_count(int32_t row_idx, Status status, int32_t about, int64_t n_items) {
    counts_.add(row_idx, counts_.mark_of(status, 0, 0), about, n_items, row_);
  }

  /// Once a row: the units of a joint item all have the same repeats.
  void report_repeated(int32_t list_idx, int32_t row_idx) {
    if (last_told_row_ == row_number_) return;
    const int32_t same = known_.find_same(list_idx, item_.state, item_.marks);
    if (same < 0) return;
    last_told_row_ = row_number_;
    report(Code::ItemRepeated, Severity::Warning, title_column_,
           {out_.value.rows[static_cast<size_t>(row_idx)].unit, trim(text(item_.title_id)),
            std::to_string(known_.row_number(same))});
  }

  const DateRange days_;
  const LogDays log_days_;
  const int32_t title_column_ = column_of(ColumnRole::Title);
  const int32_t period_column_ = column_of(ColumnRole::Period);
  const int32_t group_column_ = column_of(ColumnRole::Group);
  const int32_t date_column_ = column_of(ColumnRole::Date);
  const int32_t status_column_ = column_of(ColumnRole::Status);
  const int32_t level_column_ = column_of(ColumnRole::Level);
  const int32_t carrier_column_ = column_of(ColumnRole::Carrier);
  const int32_t category_column_ = column_of(ColumnRole::Category);
  const int32_t origin_column_ = column_of(ColumnRole::Origin);
  const int32_t role_column_ = column_of(ColumnRole::Role);
  const int32_t remark_column_ = remark_column(source_);
  const int32_t sent_column_ = column_of(ColumnRole::Submitted);  // where the user says so
  std::vector<int32_t> mark_columns_;

  LogCounts counts_;
  const NameId period_of_all_ = counts_.name_id(source_.period);
  const NameId group_of_all_ = counts_.name_id(source_.group);
  const NameId joint_ = counts_.name_id("联合");
  const NameId no_level_ = level_column_ < 0 && carrier_column_ >= 0 ? 0 : counts_.name_id("本级");
  const std::map<NameId, NameId> levels_of_sites_ = name_levels_of_sites();
  const LogHolds holds_ = what_log_holds(source_);
  const std::string said_level_ = title_words(source_).level;
  const NameId level_of_title_ = counts_.name_id(said_level_.empty() ? "本级" : said_level_);
  int64_t n_by_title_ = 0;
  HeaderWhat section_ = HeaderWhat::Nothing;  // what the last heading within the rows says of those below
  NameId level_of_section_ = 0;
  std::vector<NameId> event_names_;  // of the mark columns

  ByText<NameId> trimmed_;
  ByText<UnitCell> units_;
  ByText<DateCell> dates_;
  ByText<ItemState> states_;
  ByText<NameId> origins_;
  ByText<RemarkSays> remarks_;
  ByText<Places> levels_;
  ByText<Places> carriers_;
  ByText<std::vector<NameId>> roles_;
  ByText<std::vector<NameId>> said_levels_;         // by the state column
  std::vector<ByText<MarkColumnCell>> mark_cells_;  // of the mark columns

  RepeatedTitles titles_{n_texts()};
  KnownItems known_;

  Item item_;
  std::vector<int32_t> count_idx_;  // of the marks of item_
  FileFault outside_, date_numbers_, of_other_month_;
  int64_t last_told_row_ = 0;
};

}  // namespace

Checked<SourceCounts> read_item_log(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace) {
  return LogReader(source, days, trace).read();
}

}  // namespace tongbao::core
