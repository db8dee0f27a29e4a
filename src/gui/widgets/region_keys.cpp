// Works on the records of the frame, so that no screen has to say where its parts begin.

#include "gui/widgets/region_keys.hpp"

#include <cstddef>
#include <vector>

#include "gui/widgets/control.hpp"
#include "gui/widgets/imgui_internal_use.hpp"

namespace tongbao::gui {
namespace {

struct Stop {
  ImGuiID id = 0;
  ImGuiID region = 0;
  bool focused = false;
};

bool is_part(Role role) { return role == Role::Region || role == Role::Dialog || role >= Role::Banner; }

// The innermost landmark or region around a record; 0: none.
ImGuiID region_of(const WidgetLog& log, ImGuiID parent) {
  for (std::size_t i = log.n_widgets(); parent != 0 && i-- > 0;) {
    const WidgetRecord& record = log.widget(i);
    if (record.id != parent) continue;
    if (is_part(record.role)) return record.id;
    parent = record.parent;  // recorded earlier
  }
  return 0;
}

std::vector<Stop> stops_of(const WidgetLog& log) {
  std::vector<Stop> stops;
  std::size_t table = 0;
  for (std::size_t i = 0; i <= log.n_widgets(); ++i) {
    for (; table < log.n_tables() && log.table(table).n_before == i; ++table) {
      const TableRecord& t = log.table(table);
      if (t.rows_selectable && !t.rows.empty() && log.dialog() == 0)
        stops.push_back({t.id, region_of(log, t.parent), t.focused});
    }
    if (i == log.n_widgets()) break;
    const WidgetRecord& w = log.widget(i);
    if (w.enabled && (w.tab_stop || w.focused)) stops.push_back({w.id, region_of(log, w.parent), w.focused});
  }
  return stops;
}

// What opens or closes has no focus for a frame or two.
constexpr int kFramesToSettle = 3;

// Is something focused in this frame? Then `part` becomes its landmark or region.
bool find_focus(const WidgetLog& log, ImGuiID& part) {
  for (std::size_t i = 0; i < log.n_widgets(); ++i) {
    if (!log.widget(i).focused) continue;
    part = region_of(log, log.widget(i).parent);
    return true;
  }
  for (std::size_t i = 0; i < log.n_tables(); ++i) {
    if (!log.table(i).focused) continue;
    part = region_of(log, log.table(i).parent);
    return true;
  }
  return false;
}

ImGuiID main_part(const WidgetLog& log) {
  for (std::size_t i = 0; i < log.n_widgets(); ++i)
    if (log.widget(i).role == Role::Main) return log.widget(i).id;
  return 0;
}

}  // namespace

void keep_focus() {
  static ImGuiID part = 0;
  static int n_lost = 0;
  const bool is_pointing = !ImGui::GetCurrentContext()->NavCursorVisible;
  const bool is_elsewhere = ImGui::IsAnyItemActive() || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  if (find_focus(widget_log(), part)) {
    n_lost = 0;
  } else if (part != 0 && !is_pointing && !is_elsewhere && ++n_lost < kFramesToSettle) {
    request_wake(0);
  } else if (part != 0 && !is_pointing && !is_elsewhere) {
    const std::vector<Stop> stops = stops_of(widget_log());
    const ImGuiID home = main_part(widget_log());
    const Stop* best = nullptr;
    for (const Stop& stop : stops) {
      const bool is_better = best == nullptr || (best->region != part && stop.region == part) ||
                             (best->region != part && best->region != home && stop.region == home);
      if (is_better) best = &stop;
    }
    part = 0;
    n_lost = 0;
    if (best != nullptr) move_focus(best->id);
  }
}

void move_between_regions() {
  if (!ImGui::IsKeyPressed(ImGuiKey_F6, false)) return;
  const std::vector<Stop> stops = stops_of(widget_log());
  std::vector<std::size_t> begins;  // of the parts
  std::size_t here = 0;             // part that has the focus, counted from 1
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (i == 0 || stops[i].region != stops[i - 1].region) begins.push_back(i);
    if (stops[i].focused) here = begins.size();
  }
  if (begins.empty()) return;
  const std::size_t n = begins.size();
  const bool is_back = ImGui::GetIO().KeyShift;
  const std::size_t next = here == 0 ? (is_back ? n - 1 : 0) : (here - 1 + (is_back ? n - 1 : 1)) % n;
  move_focus(stops[begins[next]].id);
}

}  // namespace tongbao::gui
