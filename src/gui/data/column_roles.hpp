#pragma once
// column_roles.hpp: what a column of a table is taken for, and what else it can be made (列的用处)

#include <cstdint>
#include <string>
#include <vector>

#include "core/record/source_table.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

/// What a column may be made by hand: the word in the list and the column it gives.
struct RoleChoice {
  std::string word;
  core::Column column;
};

/// In the order of the list; the printed header itself can be a name of a kind of item, publication or event.
std::vector<RoleChoice> role_choices(const core::SourceTable& source, int32_t column_idx);

/// Such a column is compared or left out; nothing is counted from it.
bool is_compared_only(core::ColumnRole role);

/// Words stand left, numbers right.
Align align_of(const core::Column& column);

}  // namespace tongbao::gui
