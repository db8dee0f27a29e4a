#pragma once
// notice_fields.hpp: what the editors of the notice's parts have in common (通报的各栏)

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// The whole plan as one step of undo.
void send_notice(const Screen& screen, core::NoticePlan plan, std::string label);

/// Small words above a field.
void caption(std::string_view words);

/// True when another date was typed, or none; a text that is no date is reported.
bool date_field(const Screen& screen, const char* id, const char* name, std::optional<core::Date>& date,
                std::string_view placeholder);

/// The figures and lists by name with their value; a press gives the name in braces.
void draw_fact_list(const Screen& screen, float width, const std::function<void(const std::string& token)>& use);

}  // namespace tongbao::gui
