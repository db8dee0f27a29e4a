// Left: the methods, found by name, place or words. Right: the selected one as clauses, those stepped back that this
// data cannot use, and below what taking it would change. Nothing changes before it is taken.

#include "gui/rules/method_chooser.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "app/extras/methods.hpp"
#include "core/facts/rules_on_data.hpp"
#include "gui/rules/send_rules.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/imgui_internal_use.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::Method;

constexpr float kListWidth = 400;
constexpr float kRowHeight3 = 76;  // three lines of words
constexpr float kFootHeight = 56;

/// What is reported of one method; made when it is looked at, not in every frame.
struct Outlook {
  std::vector<core::ClauseOnData> clauses;
  app::MethodEffect effect;
};

const Outlook& outlook_of(const Screen& screen, const Method& method) {
  static std::map<std::string, Outlook> kept;
  static uint64_t made_for = 0;
  if (std::exchange(made_for, screen.serial) != screen.serial) kept.clear();
  const std::string key = method.rules.name + "\n" + method.rules.source;
  const auto found = kept.find(key);
  if (found != kept.end()) return found->second;
  const core::RuleSet next = app::take_method(screen.project().rules, method.rules);
  return kept[key] = {core::rules_on_data_zh(method.rules, screen.results->tally_stage->tally),
                      app::method_effect(screen.project(), *screen.results, next)};
}

void select(const Screen& screen, size_t method_idx) {
  screen.change_view([&](app::ViewState& v) { v.method_idx = static_cast<int32_t>(method_idx); });
}

bool is_in_use(const Screen& screen, const Method& method) {
  return app::take_method(screen.project().rules, method.rules) == screen.project().rules;
}

void use(const Screen& screen, const Method& method) {
  if (!is_in_use(screen, method))
    send_rules(screen, app::take_method(screen.project().rules, method.rules), "换成细则“" + method.rules.name + "”");
  screen.show_dialog(app::Dialog::None);
}

bool is_enter_pressed() {
  return ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

/// The found methods as rows. ↑ and ↓ go on in the list also from the field above.
class MethodList {
 public:
  MethodList(const Screen& screen, const std::vector<Method>& all, Rect area)
      : screen_(screen), all_(all), area_(area) {}

  void draw() {
    std::string words = screen_.view().method_filter;
    Rect head = cut_top(area_, px(57));
    const bool is_opened = ImGui::IsWindowAppearing();
    begin_area("method_search", head, {});
    set_cursor(head.x + px(16), head.y + px(14));
    if (is_opened) ImGui::SetKeyboardFocusHere();
    ImGui::PushID("words");
    Control field;
    field.id = ImGui::GetID("##text");
    // Asked first, since Enter ends it within the frame. A row may get the focus while the field is still being typed in.
    field.focused = ImGui::GetActiveID() == field.id && ImGui::GetFocusID() == field.id;
    ImGui::PopID();
    if (search_field("words", "找细则", words, head.w - px(96), "找名称、地方、写法"))
      screen_.change_view([&](app::ViewState& v) {
        v.method_filter = words;
        const std::vector<size_t> hits = app::find_methods(all_, words);
        const bool is_kept = std::find(hits.begin(), hits.end(), static_cast<size_t>(v.method_idx)) != hits.end();
        if (!hits.empty() && !is_kept) v.method_idx = static_cast<int32_t>(hits.front());
      });
    found_ = app::find_methods(all_, words);
    const std::string count = std::to_string(found_.size()) + " 套";
    const Rect at{head.right() - px(72), head.y, px(56), head.h};
    draw_text(at, TextSize::Small, kInk3, count, Align::Right);
    record_text(count, at);
    end_area();
    draw_rule(head.x, head.bottom() - 1, head.w, kLine2);
    const bool is_down = take_key(field, ImGuiKey_DownArrow), is_up = take_key(field, ImGuiKey_UpArrow);
    walk(is_down, is_up);
    const size_t at_method = static_cast<size_t>(screen_.view().method_idx);
    if (field.focused && is_enter_pressed() && is_found(at_method)) use(screen_, all_[at_method]);

    begin_area("method_rows", area_, {.fill = kPaper, .scrolls = true});
    begin_one_stop("method_list", "细则", Role::Listbox);
    const Rect list = available();
    const float width = area_.w - px(12);
    for (size_t i = 0; i < found_.size(); ++i) {
      set_cursor(list.x, list.y + static_cast<float>(i) * px(kRowHeight3));
      draw_row(found_[i], width);
    }
    end_one_stop();
    if (found_.empty()) text_wrapped(TextSize::Small, kInk3, "　没有这样的细则，换个词再找。", width);
    draw_missing(width);
    end_area();
  }

 private:
  bool is_found(size_t method_idx) const { return std::find(found_.begin(), found_.end(), method_idx) != found_.end(); }

  /// True when the selection moved.
  bool walk(bool is_down, bool is_up) {
    const auto here = std::find(found_.begin(), found_.end(), static_cast<size_t>(screen_.view().method_idx));
    if (here == found_.end() || is_down == is_up) return false;
    if (is_down ? here + 1 == found_.end() : here == found_.begin()) return false;
    select(screen_, is_down ? *(here + 1) : *(here - 1));
    return true;
  }

  void draw_row(size_t method_idx, float width) {
    static bool focus_follows = false;
    static int32_t shown = -1;
    const Method& method = all_[method_idx];
    const bool is_selected = screen_.view().method_idx == static_cast<int32_t>(method_idx);
    ImGui::PushID(static_cast<int>(method_idx));
    const Control row =
        list_row("method", method.rules.name,
                 {.width = width, .height = px(kRowHeight3), .is_selected = is_selected, .role = Role::Option});
    if (is_selected && focus_follows) {
      focus_follows = false;
      focus_last_item();
    }
    if (is_selected && shown != screen_.view().method_idx) ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
    if (is_selected) shown = screen_.view().method_idx;
    const bool is_used = is_in_use(screen_, method);
    record_of(row).description = (is_used ? "在用。" : "") + method.line + "。出处：" + method.rules.source;
    Rect words = row.rect.inset(px(16), px(6));
    Rect first = cut_top(words, px(24));
    if (is_used) {
      const Rect mark = cut_right(first, text_width(TextSize::Small, "在用"));
      draw_text(mark, TextSize::Small, kBlue, "在用");
      cut_right(first, px(8));
    }
    draw_text_or_tooltip(first, TextSize::Body, kInk, method.rules.name);
    draw_text_or_tooltip(cut_top(words, px(20)), TextSize::Small, kInk2, method.line);
    draw_text_or_tooltip(cut_top(words, px(20)), TextSize::Small, kInk3, method.rules.source);
    const bool is_down = take_key(row, ImGuiKey_DownArrow), is_up = take_key(row, ImGuiKey_UpArrow);
    if (walk(is_down, is_up)) focus_follows = true;
    if (row.pressed && is_enter_pressed()) {
      use(screen_, method);
    } else if (row.pressed) {
      select(screen_, method_idx);
    }
    ImGui::PopID();
  }

  /// Most methods lie beside the program.
  void draw_missing(float width) {
    if (screen_.state.extras == app::Extras::Here) return;
    const bool is_coming = screen_.state.extras == app::Extras::Coming;
    space(0, px(12));
    ImGui::Indent(px(16));
    text_wrapped(TextSize::Small, kInk3,
                 is_coming ? "其余的细则正在读入。" : "其余的细则没有读到，请按 F5 重新打开本页再试。", width - px(32));
    ImGui::Unindent(px(16));
  }

  const Screen& screen_;
  const std::vector<Method>& all_;
  Rect area_;
  std::vector<size_t> found_;
};

void draw_clause(const core::ClauseOnData& clause, size_t number, float width) {
  constexpr const char* kUnused = "本期用不上";
  const Rect at = available();
  const float left = at.x + px(28);
  const float words_width = width - px(28) - chip_width(kUnused) - px(16);
  const ImU32 ink = clause.is_usable ? kInk : kInk3;
  const std::string digits = std::to_string(number);
  draw_text({at.x, at.y, px(28), line_px(TextSize::Body)}, TextSize::Body, kInk3, digits);
  const float height = draw_wrapped(left, at.y, words_width, TextSize::Body, ink, clause.text);
  if (!clause.is_usable) draw_chip(at.x + width - chip_width(kUnused), at.y + px(1), kUnused, ChipKind::Grey);
  record_text(digits + " " + clause.text + (clause.is_usable ? "" : std::string("（") + kUnused + "）"),
              {at.x, at.y, width, height});
  set_cursor(at.x, at.y + height + px(12));
}

void draw_method(const Method& method, const Outlook& outlook, Rect area) {
  begin_area("method_text", area, {.fill = kPaper, .pad_x = px(24), .pad_y = px(20), .scrolls = true});
  begin_region("method_text", "所选细则");
  const float width = area.w - px(48);
  const Rect at = available();
  const float title = draw_wrapped(at.x, at.y, width, TextSize::Title, kInk, method.rules.name);
  record_heading(2, method.rules.name, {at.x, at.y, width, title});
  set_cursor(at.x, at.y + title);
  text_wrapped(TextSize::Small, kInk2, "出处：" + method.rules.source, width);
  const float rule = available().y + px(4);
  draw_rule(at.x, rule, width, kRed);
  set_cursor(at.x, rule + px(16));
  for (size_t i = 0; i < outlook.clauses.size(); ++i) draw_clause(outlook.clauses[i], i + 1, width);
  if (!method.rules.note.empty()) {
    const Rect note = available();
    draw_icon({note.x + px(28), note.y, px(14), line_px(TextSize::Small)}, Icon::Info, kBlue, px(14));
    set_cursor(note.x + px(48), note.y);
    text_wrapped(TextSize::Small, kInk2, method.rules.note, width - px(48));
  }
  space(width, px(8));
  end_region();
  end_area();
}

std::string sizes_zh(const app::ListSizes& list) {
  const std::string after = units_words(list.n_after);
  if (list.is_new) return "新设" + list.name + " " + after;
  if (list.is_gone) return "不再列" + list.name + "（" + units_words(list.n_before) + "）";
  if (list.n_before == list.n_after) return list.name + " " + after + "，换了单位";
  return list.name + " " + std::to_string(list.n_before) + " → " + after;
}

/// 用到本期数据：名次变化 ▲5 ▼12，表扬 7 → 9 家
void draw_effect(const Screen& screen, const Outlook& outlook, Rect strip) {
  draw_box(strip, kBlueTint, 0, 0);
  draw_rule(strip.x, strip.y, strip.w, kBlueEdge);
  Rect rest = strip.inset(px(24), 0);
  std::string told;
  const auto say = [&](const std::string& words) {
    draw_text_or_tooltip(cut_left(rest, std::min(rest.w, text_width(TextSize::Body, words) + 1)), TextSize::Body, kInk,
                         words);
    told += words;
  };
  const app::MethodEffect& effect = outlook.effect;
  if (screen.tally().roster.units.empty()) {
    say("打开数据以后，这里写出对名次和名单的影响。");
  } else if (effect.n_up + effect.n_down == 0) {
    say("用到本期数据：名次不变");
  } else {
    const auto count = [&](bool is_up, int32_t n) {
      const Rect mark = cut_left(rest, px(14));
      is_up ? draw_delta_up(mark, kRed) : draw_delta_down(mark, kOk);
      const std::string digits = std::to_string(n);
      draw_text(cut_left(rest, text_width(TextSize::Body, digits) + px(10)), TextSize::Body, is_up ? kRed : kOk,
                digits);
      told += (is_up ? "升 " : "，降 ") + digits + " 家";
    };
    say("用到本期数据：名次变化 ");
    cut_left(rest, px(4));
    count(true, effect.n_up);
    count(false, effect.n_down);
  }
  std::string lists;
  for (const app::ListSizes& list : effect.lists) lists += (lists.empty() && told.empty() ? "" : "，") + sizes_zh(list);
  if (!lists.empty()) say(lists);
  record_text(told, strip);
}

}  // namespace

void open_method_chooser(const Screen& screen) {
  const std::vector<Method>& all = app::methods();
  const auto used = std::find_if(all.begin(), all.end(), [&](const Method& m) { return is_in_use(screen, m); });
  const auto first = used != all.end() ? static_cast<int32_t>(used - all.begin()) : 0;
  screen.change_view([&](app::ViewState& v) {
    v.dialog = app::Dialog::Methods;
    v.method_filter.clear();
    v.method_idx = first;
  });
}

void draw_method_chooser(const Screen& screen) {
  bool open = true;
  if (screen.results != nullptr && begin_dialog("methods", "换一套细则", 1038, open, 638)) {
    const std::vector<Method>& all = app::methods();
    Rect body = dialog_body();
    const float after_title = last_rect().right() + px(16);
    const Rect hint{after_title, body.y - px(64) + px(1), body.right() - px(56) - after_title, px(64)};
    const char* words = "左边选，右边看；换了可以撤销。";
    draw_text(hint, TextSize::Small, kInk2, words);
    record_text(words, hint);
    draw_rule(body.x, body.y, body.w, kLine);
    cut_top(body, 1);
    Rect foot = cut_bottom(body, px(kFootHeight));
    Rect left = cut_left(body, std::min(px(kListWidth), std::floor(body.w * 0.45f)));
    MethodList(screen, all, left).draw();
    draw_vertical_rule(left.right(), {left.x, left.y, left.w, left.h + foot.h}, 0);
    cut_left(body, 1);
    draw_rule(foot.x, foot.y, foot.w, kLine2);
    const Method* method = nullptr;
    const auto idx = static_cast<size_t>(screen.view().method_idx);
    if (idx < all.size()) method = &all[idx];
    if (method != nullptr) {
      const Outlook& outlook = outlook_of(screen, *method);
      const Rect strip = cut_bottom(body, px(48));
      draw_method(*method, outlook, body);
      draw_effect(screen, outlook, strip);
    }
    const float y = foot.y + std::floor((foot.h - px(kButtonHeight)) / 2);
    set_cursor(foot.x + px(16), y);
    if (button_secondary("rules_file", "打开细则文件…",
                         {.icon = Icon::Folder, .hint = "自己存过的评分细则（.json）"})) {
      open = false;
      screen.emit(app::PickFiles{});
    }
    const bool is_used = method != nullptr && is_in_use(screen, *method);
    const ButtonOptions take{.enabled = method != nullptr && !is_used, .hint = is_used ? "正在用的就是这一套" : ""};
    set_cursor(foot.right() - px(24) - button_width("用这套细则", take, true), y);
    if (button_primary("use_method", "用这套细则", take)) use(screen, *method);
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
}

}  // namespace tongbao::gui
