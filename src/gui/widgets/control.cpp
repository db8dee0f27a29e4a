// InvisibleButton brings hit testing, dragging, Tab order and activation by Space and Enter; the
// mirror's acts are added to its answer. Keys are claimed through Dear ImGui's key ownership in the
// frame before they are pressed, since navigation reads the arrows at the start of a frame.

#include "gui/widgets/control.hpp"

#include <algorithm>

#include "gui/widgets/imgui_internal_use.hpp"
#include "gui/widgets/messages.hpp"

namespace tongbao::gui {
namespace {

float g_wake_after = -1;
int g_n_stops = 0;
int g_begins_frame = -1;  // the last frame in which text would only begin an edit

void read_focus(Control& c) {
  c.focused = c.enabled && ImGui::IsItemFocused();
  c.ring = c.focused && ImGui::GetIO().NavVisible;
}

// Writes the record, and takes what the mirror has for the control.
void connect(Control& c, Role role, std::string_view name, std::string_view description, bool tab_stop) {
  WidgetLog& log = widget_log();
  WidgetRecord& record = log.add(c.id, role, name);
  c.record = log.n_widgets() - 1;
  record.enabled = record.enabled && c.enabled;
  record.focused = c.focused;
  record.tab_stop = c.enabled && tab_stop;
  record.description.assign(description);
  // Only the part that can be pointed at; an empty one for a widget that is scrolled out of view.
  const ImRect& clip = ImGui::GetCurrentWindowRead()->ClipRect;
  record.x = std::max(c.rect.x, clip.Min.x);
  record.y = std::max(c.rect.y, clip.Min.y);
  record.w = std::max(0.0f, std::min(c.rect.right(), clip.Max.x) - record.x);
  record.h = std::max(0.0f, std::min(c.rect.bottom(), clip.Max.y) - record.y);
  if (!record.enabled) return;
  c.input = log.take_input(c.id);
  if (c.input && c.input->kind == MirrorInput::Kind::Focus) {
    focus_last_item();
    c.input = log.take_input(c.id);  // what came with the focus must not come a frame later
  }
  if (!c.input) return;
  if (c.input->kind == MirrorInput::Kind::Click) {
    c.pressed = true;
    c.input.reset();
    request_wake(0);
  }
}

}  // namespace

Control control(const ControlSpec& spec) {
  Control c;
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  c.rect = {pos.x, pos.y, spec.size.x < 1 ? 1 : spec.size.x, spec.size.y < 1 ? 1 : spec.size.y};
  c.enabled = spec.enabled;
  c.id = ImGui::GetID(spec.id);
  if (!spec.enabled) ImGui::BeginDisabled();
  if (spec.overlappable) ImGui::SetNextItemAllowOverlap();
  if (spec.repeats) ImGui::PushItemFlag(ImGuiItemFlags_ButtonRepeat, true);
  const bool tab_stop = spec.tab_stop && is_one_stop(c.id);
  if (!tab_stop) ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
  c.pressed = ImGui::InvisibleButton(spec.id, c.rect.size(), ImGuiButtonFlags_EnableNav);
  if (!tab_stop) ImGui::PopItemFlag();
  if (spec.repeats) ImGui::PopItemFlag();
  if (!spec.enabled) ImGui::EndDisabled();
  c.hovered = spec.enabled && ImGui::IsItemHovered();
  c.held = spec.enabled && ImGui::IsItemActive();
  read_focus(c);
  note_stop(c.id, c.focused);
  if (spec.recorded) connect(c, spec.role, spec.name, spec.description, tab_stop);
  if (!spec.description.empty()) tooltip_for_last_item(spec.description);
  return c;
}

Control adopt_last_item(Role role, std::string_view name, std::string_view description, bool enabled,
                        const Rect& rect) {
  Control c;
  c.rect = rect;
  c.enabled = enabled;
  c.id = ImGui::GetItemID();
  c.hovered = enabled && ImGui::IsItemHovered();
  c.held = enabled && ImGui::IsItemActive();
  read_focus(c);
  connect(c, role, name, description, true);
  return c;
}

WidgetRecord& record_of(const Control& c) { return widget_log().widget(c.record); }

void move_focus(ImGuiID id) {
  widget_log().push_input({id, MirrorInput::Kind::Focus, {}});
  request_wake(0);
}

bool take_key(const Control& c, ImGuiKey key, bool repeats) {
  if (!c.focused) return false;
  const ImGuiInputFlags flags = repeats ? ImGuiInputFlags_Repeat : ImGuiInputFlags_None;
  const bool is_pressed = ImGui::IsKeyPressed(key, flags, c.id);
  ImGui::SetKeyOwner(key, c.id);
  // Dear ImGui shows the focus after its own navigation keys only; these are as good.
  if (is_pressed) ImGui::SetNavCursorVisible(true);
  return is_pressed;
}

void claim_keys(const Control& c, std::initializer_list<ImGuiKey> keys) {
  for (const ImGuiKey key : keys) ImGui::SetKeyOwner(key, c.id);
}

bool copy_key_pressed() {
  return ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_C, ImGuiInputFlags_RouteGlobal) &&
         (!ImGui::GetIO().WantTextInput || text_input_only_begins());
}

void focus_last_item() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.LastItemData.ID == 0) return;
  ImGui::FocusWindow(g.CurrentWindow, ImGuiFocusRequestFlags_RestoreFocusedChild);
  ImGui::SetFocusID(g.LastItemData.ID, g.CurrentWindow);
  ImGui::SetNavCursorVisible(true);
  ImGui::ScrollToItem(ImGuiScrollFlags_KeepVisibleEdgeY);
  request_wake(0);
}

void dim_at_once() { ImGui::GetCurrentContext()->DimBgRatio = 1; }

void stop_editing() {
  ImGui::ClearActiveID();
  ++g_n_stops;
}

int n_editing_stops() { return g_n_stops; }

void want_text_input(const Rect& caret, bool is_editing) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  // Characters and keys that come in one frame keep their order.
  g.WantTextInputNextFrame = 1;
  if (!is_editing) g_begins_frame = ImGui::GetFrameCount();
  g.PlatformImeData.WantVisible = true;
  g.PlatformImeData.WantTextInput = true;
  g.PlatformImeData.InputPos = caret.min();
  g.PlatformImeData.InputLineHeight = caret.h;
  g.PlatformImeData.ViewportId = g.CurrentWindow->Viewport->ID;
}

bool text_input_only_begins() { return g_begins_frame == ImGui::GetFrameCount(); }

void draw_box(const Rect& r, ImU32 fill, ImU32 edge, float radius, float edge_width) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float round = px(radius);
  if (fill != 0) draw->AddRectFilled(r.min(), r.max(), fill, round);
  if (edge == 0) return;
  // A stroke is centred on its path; moving the path in by half its width (less the half pixel that
  // AddRect adds) puts the whole stroke on device pixels inside the rectangle.
  const float width = px(edge_width);
  const float in = width / 2 - 0.5f;
  draw->AddRect(ImVec2(r.x + in, r.y + in), ImVec2(r.right() - in, r.bottom() - in), edge, round > in ? round - in : 0,
                0, width);
}

void draw_focus_ring(const Rect& r, float radius) {
  const float gap = px(2);
  const float ring = px(2);
  const float out = gap + ring;
  draw_box(r.inset(-gap, -gap), 0, kPaper, radius + 2, 2);
  draw_box(r.inset(-out, -out), 0, kBlue, radius + 4, 2);
}

void draw_inner_ring(const Rect& r) { draw_box(r, 0, kBlue, 0, 2); }

void request_wake(float seconds) {
  if (g_wake_after < 0 || seconds < g_wake_after) g_wake_after = seconds;
}

float take_wake_request() {
  const float wait = g_wake_after;
  g_wake_after = -1;
  return wait;
}

}  // namespace tongbao::gui
