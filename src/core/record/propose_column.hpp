#pragma once
// propose_column.hpp: what guessing says of one column (列的建议)

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// In use until the user has answered (待确认); what the column counts stays as it is.
inline void ask(Column& column, ColumnRole role, RoleReason reason) {
  column.role = role;
  column.reason = reason;
  column.is_asked = true;
}

/// Of no use, with nothing asked.
inline void leave(Column& column, RoleReason reason) {
  column = Column{};
  column.reason = reason;
}

}  // namespace tongbao::core
