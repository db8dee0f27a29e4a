// The figures below a text are put at its end, from where they can be moved like any other words.

#include "gui/notice/notice_fields.hpp"

#include <algorithm>

#include "core/text/parse_date.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {

void send_notice(const Screen& screen, core::NoticePlan plan, std::string label) {
  screen.emit(app::SetNoticePlan{std::move(plan), {std::move(label), ""}});
}

void caption(std::string_view words) {
  text(TextSize::Small, kInk2, words);
  set_cursor(available().x, available().y - px(4));
}

bool date_field(const Screen& screen, const char* id, const char* name, std::optional<core::Date>& date,
                std::string_view placeholder) {
  std::string typed = date ? core::format_zh(*date) : "";
  if (!text_field(id, name, typed, {.width = px(200), .placeholder = placeholder})) return false;
  const auto parsed = core::parse_date(typed);
  if (!parsed && !core::trim(typed).empty()) {
    screen.emit(app::ShowToast{"“" + typed + "”不是日期，请写成 2023年4月13日 或 2023-4-13。"});
    return false;
  }
  date = parsed ? std::optional<core::Date>(*parsed) : std::nullopt;
  return true;
}

void draw_fact_list(const Screen& screen, float width, const std::function<void(const std::string& token)>& use) {
  space(0, px(12));
  section_title("可以放进来的数和名单", width);
  text(TextSize::Small, kInk3, "点一下放到文字末尾，再剪到要用的地方。");
  int idx = 0;
  const Rect list{available().x, available().y, width, 0};
  begin_one_stop("facts", "可以放进来的数和名单", Role::Listbox);
  for (const core::Fact& fact : screen.results->facts.facts) {
    const Rect line{list.x, list.y + static_cast<float>(idx) * px(26), width, px(26)};
    ImGui::PushID(idx++);
    set_cursor(line.x, line.y);
    const Control row = list_row("fact", "放进 " + fact.name, {.width = width, .height = line.h, .role = Role::Option});
    Rect box = row.rect;
    cut_left(box, px(4));
    cut_right(box, px(4));
    const std::string value = fact.by_hand ? fact.text + "（手填）" : fact.text;
    const float value_width = std::min(text_width(TextSize::Small, value), box.w * 0.55F);
    const Rect value_box = cut_right(box, value_width);
    draw_text_or_tooltip(value_box, TextSize::Small, fact.by_hand ? kWarn : kBlue, value, Align::Right);
    cut_right(box, px(8));
    draw_text_or_tooltip(box, TextSize::Small, kInk, fact.name);
    record_of(row).value = value;
    record_of(row).description = fact.evidence;
    if (row.pressed) use("{" + fact.name + "}");
    if (row.hovered && !fact.evidence.empty()) tooltip(fact.evidence);
    ImGui::PopID();
  }
  end_one_stop();
}

}  // namespace tongbao::gui
