#pragma once
// list_ink.hpp: the colour of a list, the same wherever it is named

#include "core/lists/lists.hpp"
#include "gui/widgets/theme.hpp"

namespace tongbao::gui {

/// 表扬 red, all others dark grey.
inline ImU32 list_ink(core::ListKind kind) { return kind == core::ListKind::Commendation ? kRed : kCriticise; }

}  // namespace tongbao::gui
