// Areas are child windows flattened for navigation, so that Tab and the arrows cross from the rail
// to the table to the drawer. The scroll bar is Dear ImGui's, thinned to a 6 pixel thumb by the
// grab padding of its 12 pixel track.

#include "gui/widgets/layout.hpp"

namespace tongbao::gui {
namespace {

// The group between begin_one_stop and end_one_stop; id 0: none.
struct OneStop {
  ImGuiID id = 0;
  ImGuiID stop = 0;  // 0: not known yet
  ImGuiID first = 0, focused = 0, selected = 0;
};
OneStop g_one_stop;

}  // namespace

Rect cut_left(Rect& rest, float width) {
  const Rect part{rest.x, rest.y, width, rest.h};
  rest.x += width;
  rest.w -= width;
  return part;
}

Rect cut_right(Rect& rest, float width) {
  rest.w -= width;
  return {rest.x + rest.w, rest.y, width, rest.h};
}

Rect cut_top(Rect& rest, float height) {
  const Rect part{rest.x, rest.y, rest.w, height};
  rest.y += height;
  rest.h -= height;
  return part;
}

Rect cut_bottom(Rect& rest, float height) {
  rest.h -= height;
  return {rest.x, rest.y + rest.h, rest.w, height};
}

Rect available() {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const ImVec2 size = ImGui::GetContentRegionAvail();
  return {pos.x, pos.y, size.x, size.y};
}

void set_cursor(float x, float y) { ImGui::SetCursorScreenPos(ImVec2(x, y)); }

Rect last_rect() {
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 size = ImGui::GetItemRectSize();
  return {min.x, min.y, size.x, size.y};
}

void space(float width, float height) { ImGui::Dummy(ImVec2(width, height)); }

void begin_area(const char* id, const Rect& rect, const AreaOptions& options) {
  set_cursor(rect.x, rect.y);
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings;
  if (!options.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  if (options.scrolls_x) flags |= ImGuiWindowFlags_HorizontalScrollbar;
  if (options.fill != 0) {
    ImGui::GetWindowDrawList()->AddRectFilled(rect.min(), rect.max(), options.fill);
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(options.pad_x, options.pad_y));
  ImGui::BeginChild(id, ImVec2(rect.w < 1 ? 1 : rect.w, rect.h < 1 ? 1 : rect.h),
                    ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding, flags);
  ImGui::PopStyleVar();
}

void end_area() { ImGui::EndChild(); }

void begin_region(const char* id, std::string_view name, Role role) {
  ImGui::PushID(id);
  const ImGuiID region = ImGui::GetID("region");
  widget_log().add(region, role, name);
  widget_log().push_parent(region);
}

void end_region() {
  widget_log().pop_parent();
  ImGui::PopID();
}

void begin_one_stop(const char* id, std::string_view name, Role role) {
  begin_region(id, name, role);
  // What the frame before found, since the selected control may come after the one that is asked about.
  const ImGuiStorage& kept = *ImGui::GetStateStorage();
  g_one_stop = {};
  g_one_stop.id = ImGui::GetID("one_stop");
  g_one_stop.stop = static_cast<ImGuiID>(kept.GetInt(g_one_stop.id));
}

void end_one_stop() {
  const OneStop& g = g_one_stop;
  const ImGuiID stop = g.focused != 0 ? g.focused : g.selected != 0 ? g.selected : g.first;
  ImGui::GetStateStorage()->SetInt(g.id, static_cast<int>(stop));
  g_one_stop = {};
  end_region();
}

bool is_one_stop(ImGuiID id) { return g_one_stop.id == 0 || g_one_stop.stop == 0 || g_one_stop.stop == id; }

void note_stop(ImGuiID id, bool focused) {
  if (g_one_stop.first == 0) g_one_stop.first = id;
  if (focused) g_one_stop.focused = id;
}

void select_stop(ImGuiID id) { g_one_stop.selected = id; }

void begin_page() {
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport->Pos);
  ImGui::SetNextWindowSize(viewport->Size);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
}

void end_page() { ImGui::End(); }

}  // namespace tongbao::gui
