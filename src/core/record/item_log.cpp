// Method: a first pass finds the titles that stand more than once, by their hashes; only rows with such a title
// are remembered, so that memory grows with the repeats, not with the rows. The second pass reads each row
// completely and counts it for each of its units.

#include "core/record/item_log.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/record/item_cells.hpp"
#include "core/record/row_reader.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

constexpr std::u32string_view kBetweenUnits = U"、；;";
constexpr std::u32string_view kBetweenPeople = U"、，,；;";
constexpr std::u32string_view kBetweenLevels = U"、，,；;/";

/// More endorsements of one item than this are another number in the wrong column.
constexpr int64_t kMaxEndorsements = 100;

/// A title that stands more often names no single item (工作动态), and comparing all rows that have it would take
/// time with the square of their number.
constexpr size_t kMaxKnownOfTitle = 16;

uint64_t hash_of(std::string_view text) {  // FNV-1a
  uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

/// Different parts never give the same key, whatever they hold. (One kind of map for all keys keeps the page small.)
std::string key_of(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) {
    key += std::to_string(part.size());
    key += ':';
    key += part;
  }
  return key;
}

/// One time that an item was adopted or endorsed.
struct Mark {
  Status status = Status::Adopted;
  std::string level;
  std::string carrier = {};
  bool operator==(const Mark&) const = default;
};

struct Event {
  std::string name;
  int64_t n_times = 0;
};

/// A row, read completely.
struct Item {
  ItemState state = ItemState::NotSaid;
  std::string title;
  std::string folded_title;  // empty if no other row has the title
  std::string category;
  std::string origin;
  std::vector<Mark> marks;
  std::vector<Event> events;
};

/// An item whose title stands in several rows.
struct KnownItem {
  int64_t row_number = 0;
  ItemState state = ItemState::NotSaid;
  std::vector<Mark> marks;
  std::vector<int32_t> count_idx;  // of the marks
};

bool holds(const std::vector<Mark>& marks, const Mark& mark) {
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

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
  }

  Checked<SourceCounts> read() {
    if (title_column_ >= 0) read_rows([this] { note_title(); });
    keep_repeated_titles();
    read_rows([this] { read_row(); });
    for (const auto& [key, items] : known_)
      for (const KnownItem& item : items) keep_repeats(item.count_idx);
    for (const auto& [count_idx, n_items] : repeats_)
      out_.value.repeated.push_back({row_of(count_idx.front()), count_idx, n_items});
    if (n_outside_ > 0)
      out_.diagnostics[outside_diagnostic_].args.front() = std::to_string(n_outside_);
    return std::move(out_);
  }

 private:
  std::string text_of(int32_t column_idx) const {
    return column_idx < 0 ? std::string() : cell(column_idx);
  }

  void note_title() {
    const std::string title = fold_name(cell(title_column_));
    if (!title.empty()) title_hashes_.push_back(hash_of(title));
  }

  /// Two titles with one hash would only be remembered for nothing.
  void keep_repeated_titles() {
    std::sort(title_hashes_.begin(), title_hashes_.end());
    std::vector<uint64_t> repeated;
    for (size_t i = 1; i < title_hashes_.size(); ++i)
      if (title_hashes_[i] == title_hashes_[i - 1] &&
          (repeated.empty() || repeated.back() != title_hashes_[i]))
        repeated.push_back(title_hashes_[i]);
    title_hashes_ = std::move(repeated);
  }

  void read_row() {
    if (is_total_row()) {
      ++out_.value.n_rows_total;
      return;
    }
    const std::vector<std::string> units = split_names(cell(unit_column_), kBetweenUnits);
    if (units.empty()) {
      leave_out(Code::UnitEmpty, unit_column_, {});
      return;
    }
    std::string period = text_of(period_column_);
    if (period.empty()) period = source_.period;
    if (date_column_ >= 0) {
      const std::string text = cell(date_column_);
      const std::optional<Date> date = parse_date(text);
      if (!date) {
        leave_out(Code::DateUnreadable, date_column_, {text});
        return;
      }
      if (!days_.holds(*date)) {
        leave_out_day();
        return;
      }
      period = std::to_string(date->year) + "年" + std::to_string(date->month) + "月";
    }
    Item item;
    if (!read_marks(item)) return;
    read_state(item);
    item.category = text_of(category_column_);
    if (origin_column_ >= 0)
      item.origin = read_origin(cell(origin_column_), column(origin_column_).origin);
    item.title = text_of(title_column_);
    if (std::string folded = fold_name(item.title);
        std::binary_search(title_hashes_.begin(), title_hashes_.end(), hash_of(folded)))
      item.folded_title = std::move(folded);
    tell_ragged();

    const std::string group_cell = text_of(group_column_);
    const std::string& group = group_cell.empty() ? source_.group : group_cell;
    const std::vector<std::string> roles = split_names(text_of(role_column_), kBetweenPeople);
    std::vector<std::string> counted;  // a unit that is named twice has the item once
    for (const std::string& unit : units) {
      std::string folded = fold_name(unit);
      if (std::find(counted.begin(), counted.end(), folded) != counted.end()) continue;
      std::string role;
      if (!roles.empty())
        role = roles[std::min(counted.size(), roles.size() - 1)];
      else if (units.size() > 1)
        role = "联合";
      count_item(item, item_row(unit, group, period, counted.empty()), role);
      counted.push_back(std::move(folded));
    }
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
  bool read_marks(Item& item) {
    for (const int32_t i : mark_columns_) {
      const Column& c = column(i);
      const std::string text = cell(i);
      const MarkCell mark = read_mark(text);
      if (mark.n_times == 0) continue;
      if (c.role == ColumnRole::Event) {
        item.events.push_back({c.category.empty() ? header(i) : c.category, mark.n_times});
        continue;
      }
      if (mark.n_times > kMaxEndorsements) {
        leave_out(Code::NumberTooLarge, i, {text, header(i)});
        return false;
      }
      std::vector<std::string> people(static_cast<size_t>(mark.n_times));
      if (mark.is_words) people = split_names(text, kBetweenPeople);
      for (std::string& who : people)
        item.marks.push_back({Status::Endorsed, c.level.empty() ? std::move(who) : c.level});
    }
    return true;
  }

  void read_state(Item& item) {
    const std::vector<std::string> levels = split_names(text_of(level_column_), kBetweenLevels);
    const std::vector<std::string> carriers = split_names(text_of(carrier_column_), kBetweenLevels);
    if (status_column_ >= 0) {
      const std::string text = cell(status_column_);
      item.state = read_item_state(text);
      if (item.state == ItemState::Unknown)
        tell(Code::StatusUnknown, Severity::Warning, status_column_, {text});
    } else if (!levels.empty() || !carriers.empty()) {
      item.state = ItemState::Adopted;  // An item that has a level was adopted there.
    }
    if (item.state != ItemState::Adopted) return;

    const std::string no_level = level_column_ < 0 && carrier_column_ >= 0 ? "" : "本级";
    const auto nth = [](const std::vector<std::string>& names, size_t i, const std::string& none) {
      if (names.empty()) return none;
      return names.size() == 1 ? names[0] : i < names.size() ? names[i] : std::string();
    };
    const size_t n_times = std::max<size_t>({levels.size(), carriers.size(), 1});
    for (size_t i = 0; i < n_times; ++i)
      item.marks.push_back({Status::Adopted, nth(levels, i, no_level), nth(carriers, i, "")});
    if (levels.size() > 1 && carriers.size() > 1 && levels.size() != carriers.size())
      tell(Code::AdoptionsUnpaired, Severity::Warning, level_column_,
           {std::to_string(levels.size()), std::to_string(carriers.size())});
  }

  void count_item(const Item& item, int32_t row_idx, const std::string& role) {
    std::vector<KnownItem>* known = nullptr;
    KnownItem* again = nullptr;
    if (!item.folded_title.empty()) {
      known = &known_[key_of({std::to_string(row_idx), item.folded_title})];
      again = find_again(*known, item);
      tell_repeated(*known, item, row_idx);
    }
    const auto add = [&](Status status, const std::string& level, const std::string& carrier) {
      return add_count({row_idx, status, level, item.category, 1, carrier, item.origin, role});
    };
    if (again == nullptr) {
      add(Status::Submitted, "", "");
      if (item.state == ItemState::Rejected) add(Status::Rejected, "", "");
      if (item.state == ItemState::Pending) add(Status::Pending, "", "");
    }
    std::vector<int32_t> count_idx;
    for (const Mark& mark : item.marks)
      count_idx.push_back(add(mark.status, mark.level, mark.carrier));
    for (const Event& event : item.events)
      add_count({row_idx, Status::Event, "", event.name, event.n_times, "", item.origin, role});

    if (again != nullptr) {
      for (const Mark& mark : item.marks)
        if (!holds(again->marks, mark)) again->marks.push_back(mark);
      again->count_idx.insert(again->count_idx.end(), count_idx.begin(), count_idx.end());
    } else if (known != nullptr && known->size() < kMaxKnownOfTitle) {
      known->push_back({row_number_, item.state, item.marks, std::move(count_idx)});
    } else {
      keep_repeats(count_idx);
    }
  }

  /// The earlier item that this row adopts or endorses again, or null.
  static KnownItem* find_again(std::vector<KnownItem>& known, const Item& item) {
    if (!is_open(item.state)) return nullptr;
    for (KnownItem& k : known) {
      if (!is_open(k.state) || k.marks.empty()) continue;
      for (const Mark& mark : item.marks)
        if (!holds(k.marks, mark)) return &k;
    }
    return nullptr;
  }

  /// Once a row: the units of a joint item all have the same repeats.
  void tell_repeated(const std::vector<KnownItem>& known, const Item& item, int32_t row_idx) {
    if (last_told_row_ == row_number_) return;
    for (const KnownItem& k : known) {
      const bool is_same = item.marks.empty()
                               ? k.marks.empty() && k.state == item.state
                               : std::any_of(item.marks.begin(), item.marks.end(),
                                             [&](const Mark& mark) { return holds(k.marks, mark); });
      if (!is_same) continue;
      last_told_row_ = row_number_;
      tell(Code::ItemRepeated, Severity::Warning, title_column_,
           {out_.value.rows[static_cast<size_t>(row_idx)].unit, item.title,
            std::to_string(k.row_number)});
      return;
    }
  }

  /// Times of one item, of which there must be several of one status.
  void keep_repeats(const std::vector<int32_t>& count_idx) {
    for (const Status status : {Status::Adopted, Status::Endorsed}) {
      std::vector<int32_t> times;
      for (const int32_t idx : count_idx)
        if (out_.value.counts[static_cast<size_t>(idx)].status == status) times.push_back(idx);
      if (times.size() < 2) continue;
      std::sort(times.begin(), times.end());
      ++repeats_[std::move(times)];
    }
  }

  int32_t row_of(int32_t count_idx) const {
    return out_.value.counts[static_cast<size_t>(count_idx)].row_idx;
  }

  int32_t item_row(const std::string& unit, const std::string& group, const std::string& period,
                   bool is_accounted_here) {
    const auto [at, is_new] =
        rows_.try_emplace(key_of({unit, group, period}), static_cast<int32_t>(out_.value.rows.size()));
    if (is_new) {
      CountRow row;
      row.row = row_number_;
      row.n_rows = 0;
      row.unit = unit;
      row.group = group;
      row.period = period;
      out_.value.rows.push_back(std::move(row));
    }
    CountRow& row = out_.value.rows[static_cast<size_t>(at->second)];
    ++(is_accounted_here ? row.n_rows : row.n_joint_rows);
    return at->second;
  }

  /// Adds to the count of the same kind.
  int32_t add_count(Count count) {
    const auto [at, is_new] = counts_.try_emplace(
        key_of({std::to_string(count.row_idx), std::to_string(static_cast<int>(count.status)), count.level,
                count.category, count.carrier, count.origin, count.role}),
        static_cast<int32_t>(out_.value.counts.size()));
    if (trace_ != nullptr) trace_->push_back({at->second, row_, count.n_items});
    if (is_new)
      out_.value.counts.push_back(std::move(count));
    else
      out_.value.counts[static_cast<size_t>(at->second)].n_items += count.n_items;
    return at->second;
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
  std::vector<uint64_t> title_hashes_;  // ascending; of titles that stand more than once
  int64_t n_outside_ = 0;
  size_t outside_diagnostic_ = 0;
  int64_t last_told_row_ = 0;
  std::map<std::string, std::vector<KnownItem>> known_;  // by row and folded title
  std::map<std::vector<int32_t>, int64_t> repeats_;
  std::map<std::string, int32_t> rows_;    // by unit, group and period
  std::map<std::string, int32_t> counts_;  // by everything but the number
};

}  // namespace

Checked<SourceCounts> read_item_log(const SourceTable& source, const DateRange& days,
                                    std::vector<ItemTrace>* trace) {
  return LogReader(source, days, trace).read();
}

}  // namespace tongbao::core
