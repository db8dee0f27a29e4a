// The buttons keep their places at the right; the words between the seal and them are cut short, or left out.

#include "gui/shell/top_bar.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gui/shell/guide.hpp"
#include "gui/shell/step_notes.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::Step;

struct TopButton {
  const char* label;
  Icon icon;
  std::string hint;
  bool enabled;
  void (*press)(const Screen& screen);
};

/// Draws the button and returns where the next one begins.
float draw_top_button(const Screen& screen, const TopButton& button, float x, float y) {
  const ButtonOptions options{.icon = button.icon, .enabled = button.enabled, .hint = button.hint};
  set_cursor(x, y);
  if (button_quiet(button.label, button.label, options)) button.press(screen);
  return x + button_width(button.label, options);
}

void toggle_help(const Screen& screen) {
  if (screen.view().show_guide) return close_guide(screen);
  open_guide(screen, name_of(screen.view().step));
}

TopButton help_button() { return {"帮助", Icon::Help, "这一步怎么做（F1）", true, toggle_help}; }

/// The buttons while there is a project.
std::vector<TopButton> buttons_of(const Screen& screen) {
  const app::History& history = screen.state.history;
  const std::string undo_hint = history.can_undo() ? "撤销：" + history.undo_label() : "没有可以撤销的";
  const std::string redo_hint = history.can_redo() ? "重做：" + history.redo_label() : "没有可以重做的";
  std::vector<TopButton> buttons;
  if (screen.view().step != Step::Start)
    buttons.push_back({"开始页", Icon::ChevronLeft, "新一期、空白模板和例子；这个项目不会关掉", true,
                       [](const Screen& s) { s.emit(app::CloseProject{}); }});
  buttons.push_back({"撤销", Icon::Undo, undo_hint, history.can_undo(), [](const Screen& s) { s.emit(app::Undo{}); }});
  buttons.push_back({"重做", Icon::Redo, redo_hint, history.can_redo(), [](const Screen& s) { s.emit(app::Redo{}); }});
  buttons.push_back({"打开", Icon::Folder, "打开数据、名录、细则或项目（Ctrl+O）", true,
                     [](const Screen& s) { s.emit(app::PickFiles{}); }});
  buttons.push_back(
      {"保存", Icon::Save, "保存项目文件（Ctrl+S）", true, [](const Screen& s) { s.emit(app::SaveProject{}); }});
  buttons.push_back({"导出", Icon::Export, "去导出", true,
                     [](const Screen& s) { s.change_view([](app::ViewState& v) { v.step = Step::Export; }); }});
  buttons.push_back(help_button());
  return buttons;
}

/// Words that are always there whole.
void draw_words(Rect& rest, std::string_view text, ImU32 colour) {
  const float width = text_width(TextSize::Body, text);
  const Rect box = cut_left(rest, width);
  draw_text(box, TextSize::Body, colour, text);
  record_text(text, box);
  cut_left(rest, px(16));
}

/// Words as long as there is room.
void draw_words_clipped(Rect& rest, std::string_view text, ImU32 colour) {
  if (text.empty() || rest.w < px(60)) return;
  const float text_w = std::min(text_width(TextSize::Body, text), rest.w - px(8));
  const Rect box = cut_left(rest, text_w);
  draw_text_or_tooltip(box, TextSize::Body, colour, text);
  record_text(text, box);
  cut_left(rest, px(16));
}

void draw_project_words(const Screen& screen, Rect rest) {
  const core::Project& project = screen.project();
  draw_words_clipped(rest, project.name.empty() ? "未命名" : project.name, kInk);
  draw_words_clipped(rest, project.period.label, kInk);
  const bool unsaved = app::is_unsaved(screen.state);
  const char* saved = unsaved ? "有改动，未保存" : "没有未保存的改动";
  if (rest.w > text_width(TextSize::Small, saved)) {
    const Rect box = cut_left(rest, text_width(TextSize::Small, saved));
    draw_text(box, TextSize::Small, unsaved ? kWarn : kInk3, saved);
    record_text(saved, box);
  }
}

}  // namespace

void draw_top_bar(const Screen& screen, Rect area) {
  begin_area("top", area, {.fill = kPaper});
  begin_region("top", "页首", Role::Banner);
  Rect rest = area;
  cut_left(rest, px(16));
  cut_right(rest, px(16));
  draw_seal(cut_left(rest, px(28)));
  cut_left(rest, px(10));
  draw_words(rest, "通报台", kInk);
  draw_vertical_rule(rest.x, area, px(20));
  cut_left(rest, px(17));

  const float y = area.y + (area.h - px(kButtonHeight)) / 2;
  if (screen.state.project == nullptr) {
    const TopButton help = help_button();
    const float help_x = cut_right(rest, button_width(help.label, {.icon = help.icon})).x;
    draw_words(rest, "政府门户网站信息报送的计分、排名与通报", kInk2);
    draw_top_button(screen, help, help_x, y);
  } else {
    const std::vector<TopButton> buttons = buttons_of(screen);
    float width = 0;
    for (const TopButton& button : buttons) width += button_width(button.label, {.icon = button.icon});
    float x = cut_right(rest, width).x;
    draw_project_words(screen, rest);
    for (const TopButton& button : buttons) x = draw_top_button(screen, button, x, y);
  }
  end_region();
  end_area();
}

}  // namespace tongbao::gui
