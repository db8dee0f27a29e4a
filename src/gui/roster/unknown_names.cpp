#include "gui/roster/unknown_names.hpp"

#include <algorithm>
#include <utility>

#include "gui/roster/name_questions.hpp"
#include "gui/roster/send_roster.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {

using core::Roster;

std::vector<std::string> unknown_names(const Screen& screen) {
  std::vector<std::string> names;
  for (const core::Diagnostic& d : screen.results->diagnostics)
    if (d.code == core::Code::UnitNotInRoster && !d.args.empty() && !is_name_question(screen, d.args[0]) &&
        std::find(names.begin(), names.end(), d.args[0]) == names.end())
      names.push_back(d.args[0]);
  return names;
}

void draw_unknown_names(const Screen& screen, const std::vector<std::string>& unknown, Rect area) {
  const Roster& roster = screen.tally().roster;
  begin_area("unknown", area, {.fill = kWarnTint, .pad_x = px(kGutterLeft), .pad_y = px(8), .scrolls = true});
  begin_region("unknown", "名录里没有的单位");
  text(TextSize::Body, kWarn,
       std::to_string(unknown.size()) +
           " 个名称在名录里找不到，这些行没有计入。是新单位就加入，是别的叫法就归到原单位。");
  const std::vector<std::string> names = screen.unit_names();
  for (size_t i = 0; i < unknown.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Rect line{available().x, available().y, available().w, px(32)};
    draw_text_or_tooltip({line.x, line.y, px(220), line.h}, TextSize::Body, kInk, unknown[i]);
    set_cursor(line.x + px(228), line.y + px(2));
    if (button_secondary("add", "加入名录", {.size = ButtonSize::Small, .hint = unknown[i]})) {
      Roster next = roster;
      next.units.push_back({unknown[i], "", {}, false, false});
      send_roster(screen, std::move(next), "名录加入 " + unknown[i]);
    }
    ImGui::SameLine(0, px(12));
    int chosen = -1;
    if (dropdown("alias_of", unknown[i] + " 是哪个单位的别名", names, chosen,
                 {.width = px(240), .placeholder = "是下面这个单位的别名…"})) {
      Roster next = roster;
      next.units[static_cast<size_t>(chosen)].aliases.push_back(unknown[i]);
      send_roster(screen, std::move(next), unknown[i] + " 归到 " + names[static_cast<size_t>(chosen)]);
    }
    set_cursor(line.x, line.bottom() + px(4));
    ImGui::PopID();
  }
  end_region();
  end_area();
}

}  // namespace tongbao::gui
