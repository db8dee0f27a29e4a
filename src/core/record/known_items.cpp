// Method: lists of items and of their times are chains in two arrays, since most of them are one long.

#include "core/record/known_items.hpp"

#include <algorithm>

namespace tongbao::core {
namespace {

/// A title that stands more often names no single item (工作动态), and comparing all rows that have it would take
/// time with the square of their number.
constexpr int kMaxItemsOfTitle = 16;

bool is_open(ItemState state) { return state != ItemState::Rejected && state != ItemState::Pending; }

}  // namespace

int32_t KnownItems::list_of(int32_t row_idx, int32_t title_class) {
  const int32_t list_idx = keys_.idx_of(row_idx, title_class);
  if (static_cast<size_t>(list_idx) == lists_.size()) lists_.emplace_back();
  return list_idx;
}

int32_t KnownItems::find_again(int32_t list_idx, ItemState state, const std::vector<int32_t>& marks) const {
  if (!is_open(state)) return -1;
  for (int32_t at = list(list_idx).first; at >= 0; at = item(at).next) {
    const Item& known = item(at);
    if (!is_open(known.state) || known.first_time < 0) continue;
    for (const int32_t mark : marks)
      if (!holds(known, mark)) return at;
  }
  return -1;
}

int32_t KnownItems::find_same(int32_t list_idx, ItemState state, const std::vector<int32_t>& marks) const {
  for (int32_t at = list(list_idx).first; at >= 0; at = item(at).next) {
    const Item& known = item(at);
    const bool is_same =
        marks.empty() ? known.first_time < 0 && known.state == state
                      : std::any_of(marks.begin(), marks.end(), [&](int32_t mark) { return holds(known, mark); });
    if (is_same) return at;
  }
  return -1;
}

int32_t KnownItems::remember(int32_t list_idx, int64_t row_number, ItemState state) {
  List& list = lists_[static_cast<size_t>(list_idx)];
  if (list.n_items >= kMaxItemsOfTitle) return -1;
  const int32_t idx = n_items();
  if (list.first < 0)
    list.first = idx;
  else
    items_[static_cast<size_t>(list.last)].next = idx;
  list.last = idx;
  ++list.n_items;
  items_.push_back({row_number, state, -1, -1, -1});
  return idx;
}

void KnownItems::add_time(int32_t item_idx, int32_t mark, int32_t count_idx) {
  Item& known = items_[static_cast<size_t>(item_idx)];
  const auto idx = static_cast<int32_t>(times_.size());
  if (known.first_time < 0)
    known.first_time = idx;
  else
    times_[static_cast<size_t>(known.last_time)].next = idx;
  known.last_time = idx;
  times_.push_back({mark, count_idx, -1});
}

std::vector<int32_t> KnownItems::counts_of(int32_t item_idx) const {
  std::vector<int32_t> counts;
  for (int32_t at = item(item_idx).first_time; at >= 0; at = time(at).next) counts.push_back(time(at).count_idx);
  return counts;
}

bool KnownItems::holds(const Item& known, int32_t mark) const {
  int32_t at = known.first_time;
  while (at >= 0 && time(at).mark != mark) at = time(at).next;
  return at >= 0;
}

}  // namespace tongbao::core
