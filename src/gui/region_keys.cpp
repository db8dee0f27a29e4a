// Works on the records of the frame, so that no screen has to say where its parts begin.

#include "gui/region_keys.hpp"

#include <cstddef>
#include <vector>

#include "gui/widgets_control.hpp"

namespace tongbao::gui {
namespace {

struct Stop {
  ImGuiID id = 0;
  ImGuiID region = 0;
  bool focused = false;
};

bool is_part(Role role) {
  return role == Role::Region || role == Role::Dialog || role >= Role::Banner;
}

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
    if (w.enabled && (w.tab_stop || w.focused))
      stops.push_back({w.id, region_of(log, w.parent), w.focused});
  }
  return stops;
}

}  // namespace

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
