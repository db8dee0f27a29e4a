// The body is a scrolling area with one control that covers what is in view, so that the table is
// one stop for the keyboard; the row under the pointer follows from its height.

#include "gui/widgets/table.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "gui/widgets/table_acts.hpp"
#include "gui/widgets/table_cells.hpp"
#include "gui/widgets/table_drawing.hpp"
#include "gui/widgets/table_geometry.hpp"

namespace tongbao::gui {
namespace {

// What the area that has just begun shows of the body.
TableView view_in_area(const Rect& body, bool is_wide) {
  const float bar = is_wide ? ImGui::GetStyle().ScrollbarSize : 0;
  const float width = is_wide ? body.w : ImGui::GetContentRegionAvail().x;
  const float scroll_x = ImGui::GetScrollX();
  return {.body = body,
          .shown = {body.x, body.y, width, ImGui::GetWindowHeight() - bar},
          .scroll = ImGui::GetScrollY(),
          .scroll_x = scroll_x,
          .left = body.x - scroll_x};
}

// What the mirror holds: all, or the rows in view with some before and behind. It moves in steps, so that the mirror
// does not change with every row that is scrolled.
RowSpan rows_to_record(const TableSpec& spec, RowSpan in_view) {
  constexpr int kStep = kMaxWholeTable / 4;
  if (spec.n_rows <= kMaxWholeTable) return {0, spec.n_rows};
  const int first = std::max(in_view.first / kStep - 1, 0) * kStep;
  const int end = std::max(first + kMaxWholeTable, (in_view.end / kStep + 2) * kStep);
  return {first, std::min(end, spec.n_rows)};
}

void record_table(const TableSpec& spec, ImGuiID id, const Rect& r, RowSpan rows, bool is_focused) {
  // A table that is whole and has not changed keeps the texts of the frame before.
  bool rows_kept = false;
  const std::size_t n_columns = spec.columns->size();
  const bool is_whole = spec.n_rows <= kMaxWholeTable;
  TableRecord& record =
      widget_log().add_table(id, spec.name, n_columns, static_cast<std::size_t>(rows.end - rows.first),
                             is_whole ? spec.version : 0, rows_kept);
  // What may change from frame to frame.
  record.first_row = rows.first;
  record.n_rows = spec.n_rows;
  record.name_column = spec.name_column;
  record.selected_row = spec.selected_row;
  record.rows_selectable = spec.rows_selectable;
  record.focused = is_focused;
  record.cell.assign(spec.cell_name);
  record.x = r.x;
  record.y = r.y;
  record.w = r.w;
  record.h = r.h;
  if (rows_kept) return;
  // The texts.
  for (std::size_t c = 0; c < n_columns; ++c) record.headers[c] = (*spec.columns)[c].header;
  for (std::size_t row = 0; row < record.rows.size(); ++row) {
    for (std::size_t c = 0; c < n_columns; ++c) {
      record.rows[row][c] = spec.text(rows.first + static_cast<int>(row), static_cast<int>(c));
    }
  }
}

}  // namespace

TableResult table(const TableSpec& spec) {
  TableResult result;
  ImGui::PushID(spec.id);

  // How wide and how high the table and its parts are.
  const Rect rest = available();
  const float width = spec.width > 0 ? spec.width : rest.w;
  // The last column ends before the scroll bar, whether or not there is one, so that nothing jumps.
  TableGeometry g = measure_table(spec, spec.height < 0 ? width : width - ImGui::GetStyle().ScrollbarSize);
  const float natural = g.header + g.content_height(spec);
  const float height = spec.height > 0 ? spec.height : spec.height < 0 ? natural : rest.h;
  const Rect header{rest.x, rest.y, width, g.header};
  const Rect body{rest.x, rest.y + g.header, width, height - g.header};
  const bool is_wide = g.total_width > width;
  if (g.total_width < width) g.total_width = width;

  // What is in the header comes before the rows in the order of Tab. The body says only later how far
  // it is scrolled sideways; the page draws on until that has settled.
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID header_id = ImGui::GetID("header");
  const float header_scroll = kept.GetFloat(header_id);
  if (g.header > 0) draw_table_header(spec, g, header, header_scroll);

  // The body begins: its scroll bar is drawn over what will come into the channel below.
  ImDrawList* under = ImGui::GetWindowDrawList();
  ImDrawListSplitter layers;
  layers.Split(under, 2);
  layers.SetCurrentChannel(under, 1);
  begin_area("body", body, {.scrolls = spec.height >= 0, .scrolls_x = is_wide});
  const TableView view = view_in_area(body, is_wide);
  const Rect& shown = view.shown;
  if (view.scroll_x != header_scroll) {
    kept.SetFloat(header_id, view.scroll_x);
    request_wake(0);
  }

  // One control for all rows, and what the user does with it.
  set_cursor(body.x, body.y);
  const Control c = control({.id = "rows",
                             .size = ImVec2(shown.w > 0 ? shown.w : 1, shown.h > 0 ? shown.h : 1),
                             .enabled = true,
                             .overlappable = true,
                             .tab_stop = spec.rows_selectable && spec.n_rows > 0,
                             .recorded = false});
  const ImGuiID table_id = ImGui::GetID("table");
  const std::optional<MirrorInput> input = widget_log().take_input(table_id);
  if (input && input->kind == MirrorInput::Kind::Focus) focus_last_item();
  const TablePointer pointer = pointer_on(spec, g, view, c);
  result.hovered_row = pointer.place.row;
  take_acts(spec, g, view, c, pointer, input, result);
  if (spec.scroll_to_row >= 0) scroll_into_view(spec, g, spec.scroll_to_row, shown.h, view.scroll);

  // Rows, bands over them, the selected cell on top.
  const RowSpan in_view = rows_in_view(spec, g, view);
  const bool has_cells = spec.selected_column >= 0;
  const TablePlace hovered = pointer.is_over_pinned ? TablePlace{} : pointer.place;
  layers.SetCurrentChannel(under, 0);
  under->PushClipRect(body.min(), body.max(), true);
  draw_table_rows(spec, g, view, under, in_view, hovered.row, c.ring && !has_cells);
  draw_table_bands(spec, g, view, under, hovered.band_order);
  draw_pinned_bands(spec, g, view, under, c.hovered, pointer.is_clicked);
  under->PopClipRect();
  if (has_cells) use_cell(spec, g, c, view.left, body.y - view.scroll, shown, result);
  if (c.ring && spec.selected_row < 0) draw_inner_ring(shown);

  // The content's size, for the scroll bars.
  set_cursor(view.left, body.y - view.scroll);
  space(is_wide ? g.total_width : 1, g.content_height(spec));
  end_area();
  layers.Merge(under);

  // The table in the mirror, and its place in the flow.
  record_table(spec, table_id, {rest.x, rest.y, width, height}, rows_to_record(spec, in_view), c.focused);
  set_cursor(rest.x, rest.y);
  ImGui::Dummy(ImVec2(width, height));
  ImGui::PopID();
  return result;
}

void draw_rank_change(const Rect& cell, int change) {
  if (change == 0) {
    draw_text(cell, TextSize::Body, kInk3, "–", Align::Centre);
    return;
  }
  const ImU32 ink = change > 0 ? kRed : kOk;
  const std::string digits = std::to_string(change > 0 ? change : -change);
  const float words = text_width(TextSize::Body, digits);
  const float gap = px(4), mark = px(9);
  const float x = std::floor(cell.x + (cell.w - mark - gap - words) / 2);
  const Rect mark_box{x, cell.y, mark, cell.h};
  if (change > 0) {
    draw_delta_up(mark_box, ink);
  } else {
    draw_delta_down(mark_box, ink);
  }
  draw_text({x + mark + gap, cell.y, words, cell.h}, TextSize::Body, ink, digits);
}

}  // namespace tongbao::gui
