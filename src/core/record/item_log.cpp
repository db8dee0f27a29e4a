// Method: names, marks and kinds are numbers, and what a text says is worked out once, however many cells hold it
// (text/text_pool.hpp). A first pass finds the titles that stand more than once, by their hashes; only rows with
// such a title are remembered, so that memory grows with the repeats, not with the rows. The second pass reads each
// row completely and counts it for each of its units.

#include "core/record/item_log.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/record/header_words.hpp"
#include "core/record/item_cells.hpp"
#include "core/record/row_reader.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/text_pool.hpp"

namespace tongbao::core {
namespace {

constexpr std::u32string_view kBetweenUnits = U"、；;";
constexpr std::u32string_view kBetweenPeople = U"、，,；;";
constexpr std::u32string_view kBetweenLevels = U"、，,；;/";

/// More endorsements of one item than this are another number in the wrong column.
constexpr int64_t kMaxEndorsements = 100;

/// A title that stands more often names no single item (工作动态), and comparing all rows that have it would take
/// time with the square of their number.
constexpr int kMaxKnownOfTitle = 16;

/// The places of a status in a number that also holds a name.
constexpr int32_t kStatusPlaces = 8;

/// A text as the id of a name.
using NameId = int32_t;

struct UnitCell {
  std::vector<NameId> units;  // each once
  bool names_several = false;
  bool is_empty = false;
  bool is_total = false;
};

struct DateCell {
  std::optional<Date> date;
  NameId month = 0;
};

/// What the cell of a 批示 or 事项 column says.
struct MarkColumnCell {
  int64_t n_times = 0;         // 0: nothing
  std::vector<int32_t> marks;  // of endorsements
};

struct Event {
  NameId name = 0;
  int64_t n_times = 0;
};

/// A row, read completely. Reused from row to row.
struct Item {
  ItemState state = ItemState::NotSaid;
  int32_t title_id = 0;      // of the cell's text
  int32_t title_class = -1;  // equal for titles that fold to the same; -1 if no other row has the title
  NameId category = 0;
  NameId origin = 0;
  std::vector<int32_t> marks;  // each time that it was adopted or endorsed
  std::vector<Event> events;
};

/// One time that a remembered item was counted.
struct Time {
  int32_t mark = 0;
  int32_t count_idx = 0;
  int32_t next = -1;  // into the list of times, -1 = the last one
};

/// An item whose title stands in several rows.
struct KnownItem {
  int64_t row_number = 0;
  ItemState state = ItemState::NotSaid;
  int32_t first_time = -1;
  int32_t last_time = -1;
  int32_t next = -1;  // of the same row and title
};

/// The items of one row and title, in the order of their rows.
struct KnownList {
  int32_t first = -1;
  int32_t last = -1;
  int n_items = 0;
};

bool is_open(ItemState state) {
  return state != ItemState::Rejected && state != ItemState::Pending;
}

class LogReader : public RowReader {
 public:
  LogReader(const SourceTable& source, const DateRange& days, std::vector<ItemTrace>* trace)
      : RowReader(source), days_(days), trace_(trace) {
    for (int32_t i = 0; i < n_columns(); ++i) {
      const ColumnRole role = column(i).role;
      if (role == ColumnRole::Endorsed || role == ColumnRole::Event) mark_columns_.push_back(i);
    }
    mark_cells_.resize(mark_columns_.size());
    for (const int32_t i : mark_columns_)
      event_names_.push_back(names_.id_of(column(i).category.empty() ? header(i) : column(i).category));
  }

  Checked<SourceCounts> read() {
    if (title_column_ >= 0) find_repeated_titles();
    read_rows([this] { read_row(); });
    for (const KnownItem& item : known_items_) {
      std::vector<int32_t> count_idx;
      for (int32_t at = item.first_time; at >= 0; at = time(at).next) count_idx.push_back(time(at).count_idx);
      keep_repeats(count_idx);
    }
    for (const auto& [count_idx, n_items] : repeats_)
      out_.value.repeated.push_back({row_of(count_idx.front()), count_idx, n_items});
    if (n_outside_ > 0)
      out_.diagnostics[outside_diagnostic_].args.front() = std::to_string(n_outside_);
    return std::move(out_);
  }

 private:
  NameId name_of_text(int32_t text_id) {
    return trimmed_.get(text_id, [&] { return names_.id_of(trim_view(text(text_id))); });
  }
  NameId name_in(int32_t column_idx) { return name_of_text(text_id(column_idx)); }

  const std::vector<NameId>& names_in(ByText<std::vector<NameId>>& cells, int32_t text_id,
                                      std::u32string_view separators) {
    return cells.get(text_id, [&] {
      std::vector<NameId> ids;
      for (const std::string& name : split_names(text(text_id), separators)) ids.push_back(names_.id_of(name));
      return ids;
    });
  }

  int32_t mark_of(Status status, NameId level, NameId carrier) {
    return marks_.idx_of(level * kStatusPlaces + static_cast<int32_t>(status), carrier);
  }

  /// Two titles with one hash would only be remembered for nothing.
  void find_repeated_titles() {
    is_repeated_.assign(static_cast<size_t>(n_texts()), false);
    std::vector<bool> is_seen(is_repeated_.size(), false);
    std::vector<std::pair<uint64_t, int32_t>> hashes;  // and texts
    read_rows([&] {
      const int32_t id = text_id(title_column_);
      const auto at = static_cast<size_t>(id);
      if (is_seen[at]) is_repeated_[at] = true;
      if (is_seen[at]) return;
      is_seen[at] = true;
      const std::string folded = fold_name(text(id));
      if (!folded.empty()) hashes.push_back({hash_text(folded), id});
    });
    std::sort(hashes.begin(), hashes.end());
    for (size_t i = 1; i < hashes.size(); ++i)
      if (hashes[i].first == hashes[i - 1].first)
        for (const size_t one : {i - 1, i}) is_repeated_[static_cast<size_t>(hashes[one].second)] = true;
  }

  int32_t class_of_title(int32_t text_id) {
    if (title_column_ < 0 || !is_repeated_[static_cast<size_t>(text_id)]) return -1;
    const int32_t folded = title_classes_.get(text_id, [&] { return titles_.id_of(fold_name(text(text_id))); });
    return folded == 0 ? -1 : folded;
  }

  const UnitCell& unit_cell() {
    const int32_t id = text_id(unit_column_);
    return units_.get(id, [&] {
      const std::string cell = trim(text(id));
      UnitCell unit;
      unit.is_empty = cell.empty();
      unit.is_total = is_total_label(cell);
      std::vector<std::string> folded;  // a unit that is named twice has the item once
      const std::vector<std::string> names = split_names(cell, kBetweenUnits);
      for (const std::string& name : names) {
        std::string key = fold_name(name);
        if (std::find(folded.begin(), folded.end(), key) != folded.end()) continue;
        folded.push_back(std::move(key));
        unit.units.push_back(names_.id_of(name));
      }
      unit.names_several = names.size() > 1;
      return unit;
    });
  }

  void read_row() {
    const UnitCell& units = unit_cell();
    if (units.is_total || (units.is_empty && is_total_row())) {
      ++out_.value.n_rows_total;
      return;
    }
    if (units.units.empty()) {
      leave_out(Code::UnitEmpty, unit_column_, {});
      return;
    }
    NameId period = name_in(period_column_);
    if (period == 0) period = period_of_all_;
    if (date_column_ >= 0) {
      const DateCell& day = date_cell();
      if (!day.date) {
        leave_out(Code::DateUnreadable, date_column_, {cell(date_column_)});
        return;
      }
      if (!days_.holds(*day.date)) {
        leave_out_day();
        return;
      }
      period = day.month;
    }
    item_.marks.clear();
    item_.events.clear();
    if (!read_marks()) return;
    read_state();
    item_.category = name_in(category_column_);
    item_.origin = origin_column_ < 0 ? 0 : origin_of(text_id(origin_column_));
    item_.title_id = text_id(title_column_);
    item_.title_class = class_of_title(item_.title_id);
    tell_ragged();

    NameId group = name_in(group_column_);
    if (group == 0) group = group_of_all_;
    const std::vector<NameId>& roles = names_in(roles_, text_id(role_column_), kBetweenPeople);
    for (size_t i = 0; i < units.units.size(); ++i) {
      NameId role = 0;
      if (!roles.empty())
        role = roles[std::min(i, roles.size() - 1)];
      else if (units.names_several)
        role = joint_;
      count_item(item_row(units.units[i], group, period, i == 0), role);
    }
  }

  const DateCell& date_cell() {
    const int32_t id = text_id(date_column_);
    return dates_.get(id, [&] {
      DateCell day{parse_date(trim_view(text(id))), 0};
      if (day.date)
        day.month = names_.id_of(std::to_string(day.date->year) + "年" + std::to_string(day.date->month) + "月");
      return day;
    });
  }

  NameId origin_of(int32_t text_id) {
    return origins_.get(text_id, [&] {
      return names_.id_of(read_origin(trim(text(text_id)), column(origin_column_).origin));
    });
  }

  /// One diagnostic for the whole file: a clerk who counts one month of a year's log knows what it says.
  void leave_out_day() {
    ++out_.value.n_rows_left_out;
    if (n_outside_++ > 0) return;
    outside_diagnostic_ = out_.diagnostics.size();
    tell(Code::ItemsOutsidePeriod, Severity::Loss, date_column_,
         {"", days_.first ? format_zh(*days_.first) : "", days_.last ? format_zh(*days_.last) : ""});
  }

  /// Endorsements and events; false if the row had to be left out.
  bool read_marks() {
    for (size_t at = 0; at < mark_columns_.size(); ++at) {
      const int32_t i = mark_columns_[at];
      const MarkColumnCell& said = mark_cell(at);
      if (said.n_times == 0) continue;
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
    return true;
  }

  const MarkColumnCell& mark_cell(size_t at) {
    const Column& c = column(mark_columns_[at]);
    const int32_t id = text_id(mark_columns_[at]);
    return mark_cells_[at].get(id, [&] {
      const std::string said = trim(text(id));
      const MarkCell mark = read_mark(said);
      MarkColumnCell cell{mark.n_times, {}};
      if (c.role == ColumnRole::Event || mark.n_times == 0 || mark.n_times > kMaxEndorsements) return cell;
      std::vector<std::string> people(static_cast<size_t>(mark.n_times));
      if (mark.is_words) people = split_names(said, kBetweenPeople);
      for (const std::string& who : people)
        cell.marks.push_back(mark_of(Status::Endorsed, names_.id_of(c.level.empty() ? who : c.level), 0));
      return cell;
    });
  }

  void read_state() {
    const std::vector<NameId>& levels = names_in(levels_, text_id(level_column_), kBetweenLevels);
    const std::vector<NameId>& carriers = names_in(carriers_, text_id(carrier_column_), kBetweenLevels);
    item_.state = ItemState::NotSaid;
    if (status_column_ >= 0) {
      const int32_t id = text_id(status_column_);
      item_.state = states_.get(id, [&] { return read_item_state(trim_view(text(id))); });
      if (item_.state == ItemState::Unknown)
        tell(Code::StatusUnknown, Severity::Warning, status_column_, {cell(status_column_)});
    } else if (!levels.empty() || !carriers.empty()) {
      item_.state = ItemState::Adopted;  // An item that has a level was adopted there.
    }
    if (item_.state != ItemState::Adopted) return;

    const auto nth = [](const std::vector<NameId>& names, size_t i, NameId none) {
      if (names.empty()) return none;
      return names.size() == 1 ? names[0] : i < names.size() ? names[i] : 0;
    };
    const size_t n_times = std::max<size_t>({levels.size(), carriers.size(), 1});
    for (size_t i = 0; i < n_times; ++i)
      item_.marks.push_back(mark_of(Status::Adopted, nth(levels, i, no_level_), nth(carriers, i, 0)));
    if (levels.size() > 1 && carriers.size() > 1 && levels.size() != carriers.size())
      tell(Code::AdoptionsUnpaired, Severity::Warning, level_column_,
           {std::to_string(levels.size()), std::to_string(carriers.size())});
  }

  void count_item(int32_t row_idx, NameId role) {
    KnownList* known = nullptr;
    KnownItem* again = nullptr;
    if (item_.title_class >= 0) {
      const int32_t list_idx = known_keys_.idx_of(row_idx, item_.title_class);
      if (static_cast<size_t>(list_idx) == known_.size()) known_.emplace_back();
      known = &known_[static_cast<size_t>(list_idx)];
      again = find_again(*known);
      tell_repeated(*known, row_idx);
    }
    const int32_t item_about = about(item_.category, role);
    const auto add = [&](Status status) { add_count(row_idx, mark_of(status, 0, 0), item_about, 1); };
    if (again == nullptr) {
      add(Status::Submitted);
      if (item_.state == ItemState::Rejected) add(Status::Rejected);
      if (item_.state == ItemState::Pending) add(Status::Pending);
    }
    std::vector<int32_t>& count_idx = count_idx_;
    count_idx.clear();
    for (const int32_t mark : item_.marks) count_idx.push_back(add_count(row_idx, mark, item_about, 1));
    for (const Event& event : item_.events)
      add_count(row_idx, mark_of(Status::Event, 0, 0), about(event.name, role), event.n_times);

    if (again == nullptr && known != nullptr && known->n_items < kMaxKnownOfTitle) again = remember(*known);
    if (again == nullptr)
      keep_repeats(count_idx);
    else
      for (size_t i = 0; i < count_idx.size(); ++i) add_time(*again, item_.marks[i], count_idx[i]);
  }

  KnownItem* remember(KnownList& known) {
    const auto idx = static_cast<int32_t>(known_items_.size());
    if (known.first < 0)
      known.first = idx;
    else
      known_items_[static_cast<size_t>(known.last)].next = idx;
    known.last = idx;
    ++known.n_items;
    known_items_.push_back({row_number_, item_.state, -1, -1, -1});
    return &known_items_.back();
  }

  void add_time(KnownItem& item, int32_t mark, int32_t count_idx) {
    const auto idx = static_cast<int32_t>(times_.size());
    if (item.first_time < 0)
      item.first_time = idx;
    else
      times_[static_cast<size_t>(item.last_time)].next = idx;
    item.last_time = idx;
    times_.push_back({mark, count_idx, -1});
  }

  const Time& time(int32_t idx) const { return times_[static_cast<size_t>(idx)]; }

  bool holds(const KnownItem& item, int32_t mark) const {
    int32_t at = item.first_time;
    while (at >= 0 && time(at).mark != mark) at = time(at).next;
    return at >= 0;
  }

  /// The earlier item that this row adopts or endorses again, or null.
  KnownItem* find_again(const KnownList& known) {
    if (!is_open(item_.state)) return nullptr;
    for (int32_t at = known.first; at >= 0; at = known_items_[static_cast<size_t>(at)].next) {
      KnownItem& k = known_items_[static_cast<size_t>(at)];
      if (!is_open(k.state) || k.first_time < 0) continue;
      for (const int32_t mark : item_.marks)
        if (!holds(k, mark)) return &k;
    }
    return nullptr;
  }

  /// Once a row: the units of a joint item all have the same repeats.
  void tell_repeated(const KnownList& known, int32_t row_idx) {
    if (last_told_row_ == row_number_) return;
    for (int32_t at = known.first; at >= 0; at = known_items_[static_cast<size_t>(at)].next) {
      const KnownItem& k = known_items_[static_cast<size_t>(at)];
      const bool is_same = item_.marks.empty()
                               ? k.first_time < 0 && k.state == item_.state
                               : std::any_of(item_.marks.begin(), item_.marks.end(),
                                             [&](int32_t mark) { return holds(k, mark); });
      if (!is_same) continue;
      last_told_row_ = row_number_;
      tell(Code::ItemRepeated, Severity::Warning, title_column_,
           {out_.value.rows[static_cast<size_t>(row_idx)].unit, trim(text(item_.title_id)),
            std::to_string(k.row_number)});
      return;
    }
  }

  /// Times of one item, of which there must be several of one status.
  void keep_repeats(const std::vector<int32_t>& count_idx) {
    if (count_idx.size() < 2) return;
    for (const Status status : {Status::Adopted, Status::Endorsed}) {
      std::vector<int32_t> times;
      for (const int32_t idx : count_idx)
        if (out_.value.kind_of(out_.value.counts[static_cast<size_t>(idx)]).status == status) times.push_back(idx);
      if (times.size() < 2) continue;
      std::sort(times.begin(), times.end());
      ++repeats_[std::move(times)];
    }
  }

  int32_t row_of(int32_t count_idx) const {
    return out_.value.counts[static_cast<size_t>(count_idx)].row_idx;
  }

  int32_t item_row(NameId unit, NameId group, NameId period, bool is_accounted_here) {
    const int32_t row_idx = rows_.idx_of(units_and_groups_.idx_of(unit, group), period);
    if (static_cast<size_t>(row_idx) == out_.value.rows.size()) {
      CountRow row;
      row.row = row_number_;
      row.n_rows = 0;
      row.unit = names_[unit];
      row.group = names_[group];
      row.period = names_[period];
      out_.value.rows.push_back(std::move(row));
    }
    CountRow& row = out_.value.rows[static_cast<size_t>(row_idx)];
    ++(is_accounted_here ? row.n_rows : row.n_joint_rows);
    return row_idx;
  }

  int32_t about(NameId category, NameId role) {
    return abouts_.idx_of(category, origins_and_roles_.idx_of(item_.origin, role));
  }

  int32_t kind_of(int32_t mark, int32_t about) {
    const int32_t kind_idx = kinds_.idx_of(mark, about);
    if (static_cast<size_t>(kind_idx) < out_.value.kinds.size()) return kind_idx;
    const auto [level_and_status, carrier] = marks_[mark];
    const auto [category, origin_and_role] = abouts_[about];
    const auto [origin, role] = origins_and_roles_[origin_and_role];
    out_.value.kinds.push_back({static_cast<Status>(level_and_status % kStatusPlaces),
                                names_[level_and_status / kStatusPlaces], names_[category], names_[carrier],
                                names_[origin], names_[role]});
    return kind_idx;
  }

  /// Adds to the count of the same kind.
  int32_t add_count(int32_t row_idx, int32_t mark, int32_t about, int64_t n_items) {
    const int32_t kind_idx = kind_of(mark, about);
    const int32_t count_idx = counts_.idx_of(row_idx, kind_idx);
    if (trace_ != nullptr) trace_->push_back({count_idx, row_, n_items});
    if (static_cast<size_t>(count_idx) == out_.value.counts.size())
      out_.value.counts.push_back({row_idx, kind_idx, n_items});
    else
      out_.value.counts[static_cast<size_t>(count_idx)].n_items += n_items;
    return count_idx;
  }

  const DateRange days_;
  std::vector<ItemTrace>* const trace_;
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
  std::vector<int32_t> mark_columns_;

  TextPool names_;
  const NameId period_of_all_ = names_.id_of(source_.period);
  const NameId group_of_all_ = names_.id_of(source_.group);
  const NameId joint_ = names_.id_of("联合");
  const NameId no_level_ = level_column_ < 0 && carrier_column_ >= 0 ? 0 : names_.id_of("本级");
  std::vector<NameId> event_names_;  // of the mark columns
  PairIndex marks_;                  // level and status, carrier
  PairIndex origins_and_roles_;
  PairIndex abouts_;  // category, origin and role
  PairIndex kinds_;   // mark, about
  PairIndex units_and_groups_;
  PairIndex rows_;    // unit and group, period
  PairIndex counts_;  // row, kind

  ByText<NameId> trimmed_;
  ByText<UnitCell> units_;
  ByText<DateCell> dates_;
  ByText<ItemState> states_;
  ByText<NameId> origins_;
  ByText<std::vector<NameId>> levels_;
  ByText<std::vector<NameId>> carriers_;
  ByText<std::vector<NameId>> roles_;
  std::vector<ByText<MarkColumnCell>> mark_cells_;  // of the mark columns

  std::vector<bool> is_repeated_;  // by text: a title that stands more than once
  TextPool titles_;                // such titles, folded
  ByText<int32_t> title_classes_;
  PairIndex known_keys_;  // row, title class
  std::vector<KnownList> known_;
  std::vector<KnownItem> known_items_;
  std::vector<Time> times_;
  std::map<std::vector<int32_t>, int64_t> repeats_;

  Item item_;
  std::vector<int32_t> count_idx_;  // of the marks of item_
  int64_t n_outside_ = 0;
  size_t outside_diagnostic_ = 0;
  int64_t last_told_row_ = 0;
};

}  // namespace

Checked<SourceCounts> read_item_log(const SourceTable& source, const DateRange& days,
                                    std::vector<ItemTrace>* trace) {
  return LogReader(source, days, trace).read();
}

}  // namespace tongbao::core
