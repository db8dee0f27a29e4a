#pragma once
// rules_sheet.hpp: the rule set in words beside its cards, and what it comes to (评分细则、试算)

#include <optional>

#include "core/words/rules_text.hpp"
#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// `pointed_card`: the clauses about it are tinted. Returns the topic of the clause under the pointer.
std::optional<core::RuleTopic> draw_rules_sheet(const Screen& screen, Rect area,
                                                std::optional<core::RuleTopic> pointed_card);

}  // namespace tongbao::gui
