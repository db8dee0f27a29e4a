#pragma once
// known_items.hpp: the items of a log whose title is in several rows (重复的标题)
//
// A row that adopts or endorses an earlier item again is that item a second time, not another item. Only rows whose
// title stands more than once are remembered, so that memory grows with the repeats, not with the rows.
//
// Marks are numbers of "adopted at this level by this carrier" or "endorsed by this person".

#include <cstdint>
#include <vector>

#include "core/record/item_state.hpp"
#include "core/text/text_pool.hpp"

namespace tongbao::core {

class KnownItems {
 public:
  /// The items of one row of counts (a unit in a period) that have the same title.
  int32_t list_of(int32_t row_idx, int32_t title_class);

  /// The earlier item of the list that these marks adopt or endorse again; -1 if there is none.
  int32_t find_again(int32_t list_idx, ItemState state, const std::vector<int32_t>& marks) const;
  /// The first item of the list that is the same all over again: one of its marks, or its state where there is no mark;
  /// -1 if there is none.
  int32_t find_same(int32_t list_idx, ItemState state, const std::vector<int32_t>& marks) const;
  int64_t row_number(int32_t item_idx) const { return item(item_idx).row_number; }

  /// The new item; -1 where the list has so many that its title names no single item.
  int32_t remember(int32_t list_idx, int64_t row_number, ItemState state);
  /// One time that the item was adopted or endorsed, and the count that it went into.
  void add_time(int32_t item_idx, int32_t mark, int32_t count_idx);

  int32_t n_items() const { return static_cast<int32_t>(items_.size()); }
  /// The counts of all times of an item, in the order of the rows.
  std::vector<int32_t> counts_of(int32_t item_idx) const;

 private:
  struct Time {
    int32_t mark = 0;
    int32_t count_idx = 0;
    int32_t next = -1;  // into times_, -1 = the last one
  };
  struct Item {
    int64_t row_number = 0;
    ItemState state = ItemState::NotSaid;
    int32_t first_time = -1;
    int32_t last_time = -1;
    int32_t next = -1;  // of the same list
  };
  struct List {
    int32_t first = -1;
    int32_t last = -1;
    int n_items = 0;
  };
  const Item& item(int32_t idx) const { return items_[static_cast<size_t>(idx)]; }
  const Time& time(int32_t idx) const { return times_[static_cast<size_t>(idx)]; }
  const List& list(int32_t idx) const { return lists_[static_cast<size_t>(idx)]; }
  bool holds(const Item& known, int32_t mark) const;

  PairIndex keys_;  // row of counts, title
  std::vector<List> lists_;
  std::vector<Item> items_;
  std::vector<Time> times_;
};

}  // namespace tongbao::core
