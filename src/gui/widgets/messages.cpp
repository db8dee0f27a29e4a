// Tooltips and toasts are windows of their own so that no area clips them; the dialog is Dear
// ImGui's modal popup with our frame. A toast remembers only when its key was first seen.

#include "gui/widgets/messages.hpp"

#include <algorithm>
#include <cmath>

#include "gui/widgets/buttons.hpp"

namespace tongbao::gui {
namespace {

constexpr float kTooltipDelay = 0.4f;

// The dialog between begin_dialog and end_dialog.
struct OpenDialog {
  bool* open = nullptr;
  float close_x = 0, close_y = 0;
};
OpenDialog g_dialog;

}  // namespace

void tooltip(std::string_view first, std::string_view second) {
  const float longest = px(360);
  const float first_w = text_width(TextSize::Small, first);
  const float second_w = text_width(TextSize::Small, second);
  float width = first_w > second_w ? first_w : second_w;
  if (width > longest) width = longest;
  ImGui::PushStyleColor(ImGuiCol_PopupBg, kInk);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(12), px(6)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(kRadiusControl));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (ImGui::BeginTooltip()) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    float height = draw_wrapped(pos.x, pos.y, width, TextSize::Small, kPaper, first);
    if (!second.empty()) {
      height += draw_wrapped(pos.x, pos.y + height, width, TextSize::Small, kTooltipSecond, second);
    }
    space(width, height);
    ImGui::EndTooltip();
  }
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor();
}

void tooltip_for_last_item(std::string_view first, std::string_view second) {
  constexpr ImGuiHoveredFlags kAlways = ImGuiHoveredFlags_AllowWhenDisabled;
  if (!ImGui::IsItemHovered(kAlways)) return;
  if (ImGui::IsItemHovered(kAlways | ImGuiHoveredFlags_ForTooltip)) {
    tooltip(first, second);
  } else {
    request_wake(kTooltipDelay);
  }
}

ImU32 tone_ink(Tone tone) {
  switch (tone) {
    case Tone::Plain:
      return kInk2;
    case Tone::Ok:
      return kOk;
    case Tone::Info:
      return kBlue;
    case Tone::Warn:
      return kWarn;
    case Tone::Error:
      return kRed;
  }
  return kInk2;
}

ImU32 tone_tint(Tone tone) {
  switch (tone) {
    case Tone::Plain:
      return 0;
    case Tone::Ok:
      return kOkTint;
    case Tone::Info:
      return kBlueTint;
    case Tone::Warn:
      return kWarnTint;
    case Tone::Error:
      return kRedTint;
  }
  return 0;
}

Icon tone_icon(Tone tone) {
  switch (tone) {
    case Tone::Plain:
      return Icon::None;
    case Tone::Ok:
      return Icon::Check;
    case Tone::Info:
      return Icon::Info;
    case Tone::Warn:
      return Icon::Warning;
    case Tone::Error:
      return Icon::Error;
  }
  return Icon::None;
}

void message_line(Tone tone, std::string_view sentence, TextSize size, bool ink_from_tone) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float height = line_px(size);
  const float icon_size = px(size == TextSize::Small ? 14 : 16);
  float x = pos.x;
  if (tone_icon(tone) != Icon::None) {
    draw_icon({x, pos.y, icon_size, height}, tone_icon(tone), tone_ink(tone), icon_size);
    x += icon_size + px(size == TextSize::Small ? 4 : 6);
  }
  const float width = text_width(size, sentence);
  draw_text({x, pos.y, width, height}, size, ink_from_tone ? tone_ink(tone) : kInk2, sentence);
  const Rect box{pos.x, pos.y, x + width - pos.x, height};
  record_text(sentence, box);
  ImGui::Dummy(box.size());
}

ProblemPress problem_row(const char* id, Tone tone, std::string_view place, std::string_view sentence,
                         std::string_view action, bool tinted, std::string_view second_action) {
  ImGui::PushID(id);
  const Rect rest = available();
  const float pad_x = px(16), pad_y = px(12);
  const float text_x = rest.x + pad_x + px(24);
  const float text_w = rest.right() - pad_x - text_x;
  const float place_h = place.empty() ? 0 : line_px(TextSize::Small);
  const float body_h = wrapped_height(TextSize::Body, sentence, text_w);
  const float action_h = action.empty() ? 0 : px(28);
  const float height = pad_y + place_h + body_h + action_h + pad_y + px(1);
  ProblemPress press = ProblemPress::None;

  std::string spoken(place);
  if (!spoken.empty()) spoken += "：";
  spoken += sentence;
  const Control c = control({.id = "row", .name = spoken, .size = ImVec2(rest.w, height), .overlappable = true});
  if (c.pressed) press = ProblemPress::Row;
  const Rect r = c.rect;
  const ImU32 fill = tinted ? tone_tint(tone) : c.hovered || c.held ? kGround : 0;
  draw_box(r, fill, 0, 0);
  draw_box({r.x, r.bottom() - px(1), r.w, px(1)}, kLine, 0, 0);
  const Icon mark = tone_icon(tone);
  draw_icon({r.x + pad_x, r.y + pad_y + px(2), px(16), px(20)}, mark, tone_ink(tone), px(16));
  float y = r.y + pad_y;
  if (!place.empty()) {
    draw_text({text_x, y, text_w, place_h}, TextSize::Small, tinted ? kInk2 : kInk3, place);
    y += place_h;
  }
  y += draw_wrapped(text_x, y, text_w, TextSize::Body, kInk, sentence);
  if (c.ring) draw_inner_ring(c.rect);
  if (!action.empty()) {
    set_cursor(text_x - px(5), y);
    const ButtonOptions small{.size = ButtonSize::Small};
    if (link("action", action, small)) press = ProblemPress::Action;
    if (!second_action.empty()) {
      set_cursor(text_x - px(5) + button_width(action, small) + px(8), y);
      if (link("second_action", second_action, small)) press = ProblemPress::SecondAction;
    }
  }
  set_cursor(rest.x, rest.y + height);
  ImGui::Dummy(ImVec2(0, 0));
  ImGui::PopID();
  return press;
}

ToastResult toast(int key, Icon icon, std::string_view sentence, std::string_view action, float seconds) {
  static int shown_key = 0;
  static double shown_since = 0;
  static bool is_any_shown = false;
  const double now = ImGui::GetTime();
  if (!is_any_shown || key != shown_key) {
    is_any_shown = true;
    shown_key = key;
    shown_since = now;
  }
  const double left = shown_since + static_cast<double>(seconds) - now;
  if (left <= 0) return ToastResult::Expired;
  request_wake(static_cast<float>(left) + 0.02f);

  const float pad = px(16), gap = px(12), icon_size = px(16), height = px(40);
  const float words = text_width(TextSize::Body, sentence);
  const float action_w = action.empty() ? 0 : text_width(TextSize::Body, action) + 2 * px(8);
  const float width = pad + icon_size + gap + words + (action.empty() ? pad : px(4) + action_w + px(8));
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(ImVec2(std::floor(viewport->Pos.x + (viewport->Size.x - width) / 2),
                                 viewport->Pos.y + viewport->Size.y - px(kStatusHeight) - px(16) - height));
  ImGui::SetNextWindowSize(ImVec2(width, height));
  ToastResult result = ToastResult::Showing;
  // A press on a mere receipt must not take the keyboard away from the page below it.
  ImGui::Begin("toast", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
                   (action.empty() ? ImGuiWindowFlags_NoInputs : ImGuiWindowFlags_None));
  const Rect r{ImGui::GetWindowPos().x, ImGui::GetWindowPos().y, width, height};
  draw_box(r, kPaper, kControl, kRadiusControl);
  draw_icon({r.x + pad, r.y, icon_size, height}, icon, kOk, icon_size);
  const Rect words_box{r.x + pad + icon_size + gap, r.y, words, height};
  draw_text(words_box, TextSize::Body, kInk, sentence);
  const ImGuiID status = ImGui::GetID("status");
  WidgetRecord& record = widget_log().add(status, Role::Status, sentence);
  record.x = r.x;
  record.y = r.y;
  record.w = r.w;
  record.h = r.h;
  if (!action.empty()) {
    set_cursor(words_box.right() + px(4), r.y + px(4));
    if (link("action", action, {.width = action_w})) result = ToastResult::Action;
  }
  ImGui::End();
  return result;
}

bool begin_dialog(const char* id, std::string_view title, float css_width, bool& open, float css_height) {
  if (!open) return false;
  if (!ImGui::IsPopupOpen(id)) ImGui::OpenPopup(id);
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  const float pad = px(24);
  const float most = viewport->Size.y - 2 * pad;
  const float width = std::min(px(css_width), viewport->Size.x - 2 * pad);
  const bool is_divided = css_height > 0;
  const float height = is_divided ? std::min(px(css_height), most) : 0;
  ImGui::SetNextWindowPos(
      ImVec2(std::floor(viewport->Pos.x + viewport->Size.x / 2), std::floor(viewport->Pos.y + viewport->Size.y / 2)),
      ImGuiCond_Always, ImVec2(0.5f, 0.5f));
  ImGui::SetNextWindowSizeConstraints(ImVec2(width, height), ImVec2(width, is_divided ? height : most));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, is_divided ? ImVec2() : ImVec2(pad, px(20)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(kRadiusCard));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, px(1));
  const bool is_open = ImGui::BeginPopupModal(id, nullptr,
                                              ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  ImGui::PopStyleVar(3);
  if (!is_open) return false;
  dim_at_once();
  const ImGuiID dialog = ImGui::GetID("dialog");
  WidgetRecord& record = widget_log().add(dialog, Role::Dialog, title);
  record.enabled = true;
  record.x = ImGui::GetWindowPos().x;
  record.y = ImGui::GetWindowPos().y;
  record.w = ImGui::GetWindowSize().x;
  record.h = ImGui::GetWindowSize().y;
  widget_log().push_parent(dialog);
  widget_log().set_dialog(dialog);
  const ImVec2 corner = ImGui::GetWindowPos();
  const ImVec2 pos = is_divided ? ImVec2(corner.x + pad, corner.y + px(18)) : ImGui::GetCursorScreenPos();
  set_cursor(pos.x, pos.y);
  heading(1, title);
  g_dialog = {&open, pos.x + width - 2 * pad - px(kInputHeight) + px(6), pos.y};
  set_cursor(pos.x, pos.y + px(28) + px(12));
  return true;
}

Rect dialog_body() {
  const ImVec2 pos = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  Rect body = Rect{pos.x, pos.y, size.x, size.y}.inset(px(1), px(1));
  cut_top(body, px(63));
  return body;
}

void end_dialog() {
  // The × comes last, so that Tab reaches what the dialog asks first.
  const ImVec2 end = ImGui::GetCursorScreenPos();
  set_cursor(g_dialog.close_x, g_dialog.close_y);
  const bool is_closed = icon_button("close", Icon::Close, "关闭");
  ImGui::SetCursorScreenPos(end);
  ImGui::Dummy(ImVec2(0, 0));
  // Esc inside a list that dropped down, or in a field being edited, belongs to that.
  const bool is_escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::IsAnyItemActive() &&
                          ImGui::IsWindowFocused(ImGuiFocusedFlags_RootAndChildWindows);
  if (is_closed || is_escaped) *g_dialog.open = false;
  if (!*g_dialog.open) ImGui::CloseCurrentPopup();
  widget_log().pop_parent();
  ImGui::EndPopup();
}

void draw_dashed_box(const Rect& r, ImU32 fill, ImU32 edge, float radius) {
  draw_box(r, fill, 0, radius);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float width = px(2), dash = px(6), gap = px(4), round = px(radius);
  const auto rule = [&](float x0, float y0, float length, bool across) {
    // Dashes are spread so that both ends of a side carry a whole one.
    const int n = static_cast<int>(std::round((length - dash) / (dash + gap)));
    const float pitch = n > 0 ? (length - dash) / static_cast<float>(n) : 0;
    for (int i = 0; i <= n; ++i) {
      const float at = std::floor(static_cast<float>(i) * pitch);
      const ImVec2 from = across ? ImVec2(x0 + at, y0) : ImVec2(x0, y0 + at);
      const ImVec2 to = across ? ImVec2(from.x + dash, y0 + width) : ImVec2(x0 + width, from.y + dash);
      draw->AddRectFilled(from, to, edge);
    }
  };
  rule(r.x + round, r.y, r.w - 2 * round, true);
  rule(r.x + round, r.bottom() - width, r.w - 2 * round, true);
  rule(r.x, r.y + round, r.h - 2 * round, false);
  rule(r.right() - width, r.y + round, r.h - 2 * round, false);
  const float half = width / 2, in = round;
  constexpr float kPi = 3.14159265f;
  const ImVec2 centres[4] = {ImVec2(r.x + in, r.y + in), ImVec2(r.right() - in, r.y + in),
                             ImVec2(r.right() - in, r.bottom() - in), ImVec2(r.x + in, r.bottom() - in)};
  for (int corner = 0; corner < 4; ++corner) {
    const float from = kPi * (1 + 0.5f * static_cast<float>(corner));
    draw->PathArcTo(centres[corner], in - half, from, from + kPi / 2);
    draw->PathStroke(edge, ImDrawFlags_None, width);
  }
}

void empty_state(const Rect& r, std::string_view title, std::string_view sentence) {
  draw_dashed_box(r, kGround, kLine2, kRadiusCard);
  const float width = r.w - 2 * px(24);
  const float sentence_h = wrapped_height(TextSize::Small, sentence, width);
  float y = std::floor(r.y + (r.h - px(28) - sentence_h) / 2);
  const Rect title_box{r.x + px(24), y, width, px(28)};
  draw_text(title_box, TextSize::Body, kInk, title, Align::Centre);
  record_text(title, title_box);
  y += px(28);
  for (const std::string_view line : break_lines(fonts().ui, font_px(TextSize::Small), sentence, width)) {
    draw_text({r.x + px(24), y, width, px(20)}, TextSize::Small, kInk3, line, Align::Centre);
    y += px(20);
  }
  record_text(sentence, {title_box.x, title_box.bottom(), width, sentence_h});
}

namespace {

constexpr float kCardEdge = 2, kCardHeight = 112;

// Where a card in the middle of the page stands, wide enough for its words.
Rect middle_card(const Rect& canvas, std::string_view title, std::string_view sentence, float least_width,
                 float height) {
  const float words = std::max(text_width(TextSize::Title, title), text_width(TextSize::Small, sentence));
  const float width = std::max(words + 2 * px(40), least_width);
  return {std::floor(canvas.x + (canvas.w - width) / 2), std::floor(canvas.y + (canvas.h - height) / 2), width, height};
}

// The card, a title and a sentence below it.
void draw_card(ImDrawList* draw, const Rect& r, std::string_view title, std::string_view sentence, float title_y) {
  const float edge = px(kCardEdge);
  draw->AddRectFilled(r.min(), r.max(), kBlueTint, px(kRadiusCard));
  draw->AddRect(ImVec2(r.x + edge / 2 - 0.5f, r.y + edge / 2 - 0.5f),
                ImVec2(r.right() - edge / 2 + 0.5f, r.bottom() - edge / 2 + 0.5f), kBlue, px(kRadiusCard), 0, edge);
  const auto centred = [&](TextSize size, ImU32 colour, std::string_view text, float y) {
    draw->AddText(fonts().ui, font_px(size),
                  ImVec2(std::floor(r.x + (r.w - text_width(size, text)) / 2), std::floor(y)), colour, text.data(),
                  text.data() + text.size());
  };
  centred(TextSize::Title, kBlue, title, r.y + title_y);
  centred(TextSize::Small, kInk2, sentence, r.y + title_y + px(32));
}

}  // namespace

void draw_drop_overlay(const Rect& canvas, std::string_view title, std::string_view sentence) {
  const float edge = px(kCardEdge);
  ImDrawList* draw = ImGui::GetForegroundDrawList();
  draw->AddRect(ImVec2(canvas.x + edge / 2 - 0.5f, canvas.y + edge / 2 - 0.5f),
                ImVec2(canvas.right() - edge / 2 + 0.5f, canvas.bottom() - edge / 2 + 0.5f), kBlue, 0, 0, edge);
  draw_card(draw, middle_card(canvas, title, sentence, 0, px(kCardHeight)), title, sentence, px(34));
}

bool draw_progress_card(const Rect& canvas, std::string_view title, std::string_view sentence,
                        const ProgressOptions& options) {
  const bool is_known = options.fraction >= 0, has_button = !options.cancel.empty();
  const float height = px(kCardHeight) + (has_button ? px(44) : 0);
  const Rect card = middle_card(canvas, title, sentence, px(360), height);
  ImGui::SetNextWindowPos(card.min());
  ImGui::SetNextWindowSize(card.size());
  // Nobody's keyboard is taken away.
  ImGui::Begin("progress", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBackground |
                   (has_button ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoInputs));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw_card(draw, card, title, sentence, is_known ? px(22) : px(34));
  record_text(std::string(title) + "，" + std::string(sentence), card);
  if (is_known) {
    const Rect track{card.x + px(40), card.y + px(86), card.w - 2 * px(40), px(6)};
    draw->AddRectFilled(track.min(), track.max(), kPaper, px(3));
    const float done = std::floor(track.w * std::clamp(options.fraction, 0.0F, 1.0F));
    if (done >= 1) draw->AddRectFilled(track.min(), ImVec2(track.x + done, track.bottom()), kBlue, px(3));
  }
  bool is_cancelled = false;
  if (has_button) {
    set_cursor(std::floor(card.x + (card.w - button_width(options.cancel)) / 2), card.bottom() - px(52));
    is_cancelled = button_secondary("cancel", options.cancel);
  }
  ImGui::End();
  return is_cancelled;
}

}  // namespace tongbao::gui
