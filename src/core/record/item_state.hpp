#pragma once
// item_state.hpp: what a cell says became of an item (采用状态)
//
// Clerks write it in many ways: 采用, 已被录用, √, 未予采用, 审核不通过, 已退回, 拟用, 待审. The cell is read part by
// part, so that a word which nobody listed is put together from its parts: a negation turns the adoption behind it
// into a rejection. What has a rejecting part and is not wholly understood is never adopted, and never guessed.
//
// Cost     O(length × words).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

enum class ItemState { Adopted, Rejected, Pending, NotSaid, Unknown };

/// 采用, 未采用, 待审, √ …
ItemState read_item_state(std::string_view cell);

/// What a remark beside an item says against counting it.
enum class RemarkSays {
  Nothing,
  TakenBack,   // 已撤稿, 8月删除
  NotCounted,  // 与上条重复, 不计分
};
RemarkSays read_item_remark(std::string_view cell);
/// 【作废】…, …（已撤稿）: the title says so itself.
bool title_is_taken_back(std::string_view title);
/// 含重复1条，应减; 另补报2条: a remark beside the counts of a unit that would change them.
bool may_change_counts(std::string_view remark);

/// What the name of a level or carrier says instead of naming one: 未采用, 退稿, 待审, — or √. Empty for a name;
/// Unknown for what may be either.
std::optional<ItemState> read_place_state(std::string_view name);

/// What a cell of levels or carriers says, several by 、.
struct PlaceCell {
  std::vector<std::string> names;
  ItemState state = ItemState::NotSaid;  // Adopted if there are names, or √ without one
};
PlaceCell read_places(const std::string& cell);

/// 县级, 市级 of 县、市采用 or 是（县、市）; empty unless each part names a level.
std::vector<std::string> levels_said(const std::string& cell);

/// What two cells say together; Unknown if one adopts and the other does not.
ItemState join_states(ItemState one, ItemState other);

/// What a row says, and which of its cells is to blame if that is not known.
struct RowState {
  enum class Cell { None, Status, Level, Carrier };
  ItemState state = ItemState::NotSaid;
  Cell doubtful = Cell::None;
};

/// An item that has a level or a carrier was adopted there; where there is a column of states, that one says whether.
RowState state_of_row(std::optional<ItemState> status, ItemState levels, ItemState carriers);

}  // namespace tongbao::core
