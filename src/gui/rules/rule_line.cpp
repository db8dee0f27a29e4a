// The fields lie in one line of the flow after another. Words go to the next line together with the field that they
// speak of, and leave their comma behind; a counter stays with its number.

#include "gui/rules/rule_line.hpp"

#include <algorithm>
#include <utility>

namespace tongbao::gui {
namespace {

constexpr float kLineHeight = 34;
constexpr float kGap = 6;

}  // namespace

RuleLine::RuleLine(const Screen& screen, std::string owner, float width, int n_tools)
    : screen_(screen), owner_(std::move(owner)) {
  const Rect at = available();
  line_ = {at.x, at.y, width, px(kLineHeight)};
  right_ = line_.right() - px(kTool) * static_cast<float>(n_tools);
  x_ = line_.x;
  first_y_ = line_.y;
}

Rect RuleLine::take(float width) {
  if (x_ + width > right_ && x_ > line_.x) new_line();
  const Rect place{x_, line_.y + px(3), width, px(kInputHeight)};
  x_ += width + px(kGap);
  set_cursor(place.x, place.y);
  return place;
}

void RuleLine::new_line() {
  line_.y = line_.bottom();
  x_ = line_.x + px(24);
}

void RuleLine::word(std::string_view words, float next_css) {
  constexpr std::string_view kComma = "，";
  const bool is_counter = words == "分" || words == "条" || words == "%" || words == "期" || words == "名";
  const float next = px(next_css) + px(kGap);
  if (!is_counter && x_ + text_width(TextSize::Body, words) + next > right_ && x_ > line_.x) {
    new_line();
    if (words.starts_with(kComma) || words.starts_with("　")) words.remove_prefix(kComma.size());
  }
  if (words.starts_with(kComma)) x_ -= px(kGap);
  const float width = text_width(TextSize::Body, words);
  draw_text({x_, line_.y + px(3), width, px(kInputHeight)}, TextSize::Body, kInk2, words);
  if (width > 0) x_ += width + px(kGap);
}

void RuleLine::mark(size_t number) { draw_text(take(px(18)), TextSize::Body, kInk3, std::to_string(number)); }

void RuleLine::chip(std::string_view words, ChipKind kind) {
  const Rect place = take(chip_width(words));
  draw_chip(place.x, place.y + px(3), words, kind);
}

std::string RuleLine::name_of(const char* what) const { return owner_.empty() ? what : owner_ + " " + what; }

void RuleLine::changed(const char* what, const std::string& value) {
  label_ = name_of(what) + "：" + (value.empty() ? "不设" : value);
}

bool RuleLine::on_off(bool& is_on) {
  take(px(16));
  ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, ImGui::GetCursorScreenPos().y + px(2)});
  if (!checkbox("on", "", is_on, name_of("启用"))) return false;
  label_ = (is_on ? "启用" : "停用") + owner_;
  return true;
}

bool RuleLine::choice(const char* what, const std::vector<std::string>& all, int& chosen, float css_width,
                      std::string_view placeholder) {
  float width = px(css_width);
  if (css_width <= 0) {
    for (const std::string& one : all) width = std::max(width, text_width(TextSize::Body, one));
    width += px(38);
  }
  take(width);
  if (!dropdown(what, name_of(what), all, chosen, {.width = width, .placeholder = placeholder})) return false;
  changed(what, all[static_cast<size_t>(chosen)]);
  return true;
}

bool RuleLine::segment(const char* what, std::string_view words, int& chosen) {
  const std::vector<std::string> all = split_at("|", words);
  take(segments_width(all));
  if (!segments(what, name_of(what), all, chosen)) return false;
  changed(what, all[static_cast<size_t>(chosen)]);
  return true;
}

bool RuleLine::number(const char* what, std::string& text, const RuleNumber& options, bool may_be_empty) {
  const std::string before = text;
  take(px(options.css_width));
  const bool is_changed =
      number_field(what, name_of(what), text,
                   {.width = px(options.css_width),
                    .max_places = options.max_places,
                    .min = options.is_signed ? std::nullopt : std::optional<core::Points>(core::Points()),
                    .max = options.max,
                    .may_be_empty = may_be_empty,
                    .placeholder = options.placeholder,
                    .shows_message = false});
  const std::string message(number_field_message());
  if (!message.empty()) {
    take(text_width(TextSize::Small, message) + px(18));
    field_message(message);
  }
  if (!is_changed) return false;
  const std::string none(options.placeholder);
  label_ = name_of(what) + " " + (before.empty() ? none : before) + " → " + (text.empty() ? none : text);
  return true;
}

bool RuleLine::points(const char* what, core::Points& value, const RuleNumber& options) {
  std::string text = value.to_string();
  if (!number(what, text, options, false)) return false;
  value = core::Points::parse(text).value_or(value);
  return true;
}

bool RuleLine::points(const char* what, std::optional<core::Points>& value, const RuleNumber& options) {
  std::string text = value ? value->to_string() : "";
  if (!number(what, text, options, true)) return false;
  value = core::Points::parse(text);
  return true;
}

bool RuleLine::count(const char* what, int64_t& value) {
  core::Points points_value = core::Points::from_whole(value);
  if (!points(what, points_value,
              {.css_width = 56, .max_places = 0, .max = core::Points::from_whole(core::kMaxQuota), .is_signed = false}))
    return false;
  value = points_value.whole();
  return true;
}

bool RuleLine::ratio(const char* what, core::Ratio& value) {
  const std::string before = value.to_string();
  std::string text = before;
  take(px(64));
  if (!text_field(what, name_of(what), text, {.width = px(64), .align = Align::Right})) return false;
  const auto read = core::Ratio::parse(core::trim(text));
  if (!read) {
    screen_.emit(app::ShowToast{"“" + text + "”不能当系数：请写成 0.5、40% 或 4/3 这样的数"});
    return false;
  }
  if (*read == value) return false;
  value = *read;
  label_ = name_of(what) + " " + before + " → " + value.to_string();
  return true;
}

bool RuleLine::name(const char* what, std::string& value, float css_width, std::string_view placeholder) {
  take(px(css_width));
  std::string text = value;
  if (!text_field(what, name_of(what), text, {.width = px(css_width), .placeholder = placeholder})) return false;
  text = core::trim(text);
  if (text == value) return false;
  value = std::move(text);
  changed(what, value);
  return true;
}

bool RuleLine::known_name(const char* what, std::string& value, const std::vector<std::string>& known,
                          float css_width) {
  std::vector<std::string> all;
  for (const std::string& one : known)
    if (!one.empty()) all.push_back(one);
  const Rect place = take(px(css_width) + (all.empty() ? 0 : px(kTool)));
  std::string text = value;
  bool is_changed = text_field(what, name_of(what), text, {.width = px(css_width), .placeholder = "不限"});
  if (!all.empty()) {
    ImGui::PushID(what);
    set_cursor(place.x + px(css_width), place.y);
    if (icon_button("open", Icon::ChevronDown, name_of(what) + " 可选")) open_choices("known");
    const int chosen = choices("known", name_of(what), place, all, -1);
    if (chosen >= 0) {
      text = all[static_cast<size_t>(chosen)];
      is_changed = true;
    }
    ImGui::PopID();
  }
  if (!is_changed || text == value) return false;
  value = core::trim(text);
  changed(what, value);
  return true;
}

bool RuleLine::tick(const char* what, bool& value) {
  take(px(24) + text_width(TextSize::Body, what));
  ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, ImGui::GetCursorScreenPos().y + px(2)});
  x_ += px(8);
  if (!checkbox(what, what, value, name_of(what))) return false;
  label_ = name_of(what) + (value ? "：是" : "：否");
  return true;
}

bool RuleLine::remove(const char* what) {
  take(px(kTool));
  const std::string label_text = "去掉" + name_of(what);
  ImGui::PushID(what);
  const bool is_pressed = icon_button("remove", Icon::Close, label_text);
  ImGui::PopID();
  if (is_pressed) label_ = label_text;
  return is_pressed;
}

bool RuleLine::add(const char* words) {
  const ButtonOptions small{.icon = Icon::Plus, .size = ButtonSize::Small};
  take(button_width(words, small));
  if (!link(words, words, small)) return false;
  label_ = name_of(words);
  return true;
}

RuleMove RuleLine::tools(size_t idx, size_t n, bool is_ordered) {
  RuleMove move = RuleMove::None;
  const float y = first_y_ + px(3);
  if (is_ordered && n > 1) {
    set_cursor(line_.right() - px(kTool) * 3, y);
    if (icon_button("up", Icon::ChevronUp, owner_ + " 提前", idx > 0)) move = RuleMove::Up;
    set_cursor(line_.right() - px(kTool) * 2, y);
    if (icon_button("down", Icon::ChevronDown, owner_ + " 后移", idx + 1 < n)) move = RuleMove::Down;
  }
  set_cursor(line_.right() - px(kTool), y);
  if (icon_button("remove", Icon::Close, "去掉" + owner_)) move = RuleMove::Remove;
  return move;
}

std::string RuleLine::finish() {
  set_cursor(line_.x, line_.bottom());
  return label_;
}

}  // namespace tongbao::gui
