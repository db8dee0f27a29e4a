// The body is a scrolling area with one control that covers what is in view, so that the table is
// one stop for the keyboard; the row under the pointer follows from its height. Bands take the
// place of a row, so a row's place is found by counting the bands above it.

#include "gui/widgets/table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "gui/widgets/messages.hpp"
#include "gui/widgets/table_cells.hpp"

namespace tongbao::gui {
namespace {

const TableBand& band_at(const TableSpec& spec, int idx) {
  return (*spec.bands)[static_cast<std::size_t>(idx)];
}

TableGeometry measure(const TableSpec& spec, float width) {
  TableGeometry g;
  g.widths = column_widths(*spec.columns, width);
  for (const float w : g.widths) g.total_width += w;
  g.row = px(spec.row_height);
  g.header = spec.header_height > 0 ? px(spec.header_height) : 0;
  if (spec.bands != nullptr) {
    for (int i = 0; i < static_cast<int>(spec.bands->size()); ++i) {
      // Insertion by row, stable: two lines at one row keep the caller's order.
      auto it = g.bands.begin();
      while (it != g.bands.end() && band_at(spec, *it).before_row <= band_at(spec, i).before_row)
        ++it;
      g.bands.insert(it, i);
    }
  }
  return g;
}

// Top of the k-th band in row order, from the top of the content.
float band_top(const TableSpec& spec, const TableGeometry& g, int order) {
  const int row = band_at(spec, g.bands[static_cast<std::size_t>(order)]).before_row;
  return g.row * static_cast<float>(row + order);
}

struct Place {
  int row = -1;
  int band_order = -1;
};

Place place_at(const TableSpec& spec, const TableGeometry& g, float y) {
  if (y < 0 || y >= g.content_height(spec)) return {};
  const int slot = static_cast<int>(y / g.row);
  int n_bands = 0;
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const int band_slot =
        band_at(spec, g.bands[static_cast<std::size_t>(order)]).before_row + order;
    if (band_slot == slot) return {-1, order};
    if (band_slot < slot) ++n_bands;
  }
  return {slot - n_bands, -1};
}

Rect padded(const TableColumn& column, float x, float y, float width, float height) {
  const float left = px(column.pad_left), right = px(column.pad_right);
  return {x + left, y, width - left - right, height};
}

// Grounds and lines go under the scroll bar to the table's edge. They are drawn into the window
// that the body lies in, in a channel below the one that got the scroll bar.
void fill(ImDrawList* under, const Rect& r, ImU32 colour) {
  if (colour != 0) under->AddRectFilled(r.min(), r.max(), colour);
}

Tone tone_of(RowTone tone) {
  return tone == RowTone::Warn ? Tone::Warn : tone == RowTone::Error ? Tone::Error : Tone::Plain;
}

void draw_row(const TableSpec& spec, const TableGeometry& g, ImDrawList* under, int row, float x,
              float y, bool hovered, bool focused) {
  const RowTone tone = spec.tone ? spec.tone(row) : RowTone::Normal;
  const bool is_selected = row == spec.selected_row;
  const Rect r{x, y, g.total_width, g.row};
  ImU32 ground = 0, bar = 0;
  if (is_selected) {
    ground = kBlueTint;
    bar = kBlue;
  } else if (tone == RowTone::Warn) {
    ground = kWarnTint;
    bar = kWarn;
  } else if (tone == RowTone::Error) {
    ground = kRedTint;
    bar = kRed;
  } else if (hovered && spec.rows_selectable) {
    ground = kGround;
  }
  fill(under, r, ground);
  fill(under, {x, r.bottom() - px(1), r.w, px(1)}, kRowLine);
  if (spec.column_tint && !is_selected) {
    float tint_x = x;
    for (std::size_t c = 0; c < g.widths.size(); ++c) {
      const ImU32 tint = spec.column_tint(static_cast<int>(c));
      fill(under, {tint_x, y, g.widths[c], g.row - px(1)}, tint);
      tint_x += g.widths[c];
    }
  }
  fill(under, {x, y, px(3), g.row}, bar);
  const Tone sign = tone_of(tone);
  if (sign != Tone::Plain)
    draw_icon({x + px(4), y, px(12), g.row}, tone_icon(sign), tone_ink(sign), px(12));

  float cell_x = x;
  for (std::size_t c = 0; c < g.widths.size(); ++c) {
    const TableColumn& column = (*spec.columns)[c];
    const Rect cell = padded(column, cell_x, y, g.widths[c], g.row - px(1));
    const int column_idx = static_cast<int>(c);
    if (!spec.draw_cell || !spec.draw_cell(row, column_idx, cell)) {
      ImU32 ink = spec.ink ? spec.ink(row, column_idx) : 0;
      if (ink == 0) ink = tone == RowTone::Muted ? kInk3 : kInk;
      draw_text_or_tooltip(cell, column.size, ink, spec.text(row, column_idx), column.align);
    }
    cell_x += g.widths[c];
  }
  if (is_selected && focused) draw_inner_ring({x, y, r.w - px(spec.height < 0 ? 0 : 12), r.h});
}

void draw_band(const TableBand& band, ImDrawList* under, const Rect& r, bool hovered,
               bool is_pinned) {
  const bool is_commend = band.tone == BandTone::Commend;
  const ImU32 ink = is_commend ? kRed : band.tone == BandTone::Criticise ? kCriticise : kInk2;
  const ImU32 ground = is_commend                         ? kRedTint
                       : band.tone == BandTone::Criticise ? kGround2
                                                          : kGround;
  fill(under, r, ground);
  if (band.tone != BandTone::Plain) fill(under, {r.x, r.y, r.w, px(1)}, ink);
  fill(under, {r.x, r.bottom() - px(1), r.w, px(1)}, kRowLine);
  if (band.is_grip_shown) {
    draw_icon({r.x + px(20), r.y, px(14), r.h}, Icon::Grip, hovered ? kInk : ink, px(14));
  }
  draw_text({r.x + px(42), r.y, px(64), r.h}, TextSize::Small, ink, band.label);
  draw_text({r.x + px(116), r.y, r.w - px(260), r.h}, TextSize::Small, ink, band.sentence);
  const std::string_view note = is_pinned ? band.pinned_note : band.note;
  draw_text({r.right() - px(144), r.y, px(120), r.h}, TextSize::Small,
            is_pinned && hovered ? kBlue : ink, note, Align::Right);
}

// Where the selection goes by the keys pressed in this frame.
int row_by_keys(const TableSpec& spec, const Control& c, int rows_in_view) {
  int row = spec.selected_row;
  const int last = spec.n_rows - 1;
  if (take_key(c, ImGuiKey_UpArrow)) row = row < 0 ? last : row - 1;
  if (take_key(c, ImGuiKey_DownArrow)) row = row + 1;
  if (take_key(c, ImGuiKey_PageUp)) row -= rows_in_view;
  if (take_key(c, ImGuiKey_PageDown)) row += rows_in_view;
  if (take_key(c, ImGuiKey_Home)) row = 0;
  if (take_key(c, ImGuiKey_End)) row = last;
  if (row == spec.selected_row) return row;
  return row < 0 ? 0 : row > last ? last : row;
}

void draw_header(const TableSpec& spec, const TableGeometry& g, const Rect& header, float scroll_x) {
  draw_box(header, kGround, 0, 0);
  draw_box({header.x, header.bottom() - px(1), header.w, px(1)}, kLine2, 0, 0);
  ImGui::PushClipRect(header.min(), header.max(), true);
  float x = header.x - scroll_x;
  for (std::size_t c = 0; c < g.widths.size(); ++c) {
    const TableColumn& column = (*spec.columns)[c];
    const Rect cell = padded(column, x, header.y, g.widths[c], header.h - px(1));
    if (!spec.draw_header || !spec.draw_header(static_cast<int>(c), cell)) {
      draw_text_or_tooltip(cell, TextSize::Small, kInk2, column.header, column.align);
    }
    x += g.widths[c];
  }
  ImGui::PopClipRect();
}

// Rows of the table, [first, end).
struct RowSpan {
  int first = 0;
  int end = 0;
};

// The rows of which a part may be in view.
RowSpan rows_in_view(const TableSpec& spec, const TableGeometry& g, float scroll, float height) {
  const int n_bands = static_cast<int>(g.bands.size());
  const int first = static_cast<int>(scroll / g.row) - n_bands;
  const int end = static_cast<int>((scroll + height) / g.row) + 1;
  return {std::clamp(first, 0, spec.n_rows), std::clamp(end, 0, spec.n_rows)};
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
  bool rows_kept = false;
  const std::size_t n_columns = spec.columns->size();
  const bool is_whole = spec.n_rows <= kMaxWholeTable;
  TableRecord& record =
      widget_log().add_table(id, spec.name, n_columns, static_cast<std::size_t>(rows.end - rows.first),
                             is_whole ? spec.version : 0, rows_kept);
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
  for (std::size_t c = 0; c < n_columns; ++c) record.headers[c] = (*spec.columns)[c].header;
  for (std::size_t row = 0; row < record.rows.size(); ++row) {
    for (std::size_t c = 0; c < n_columns; ++c) {
      record.rows[row][c] = spec.text(rows.first + static_cast<int>(row), static_cast<int>(c));
    }
  }
}

// Draws the bands out of view at the edge they lie beyond; a press scrolls to them.
void draw_pinned(const TableSpec& spec, const TableGeometry& g, ImDrawList* under, const Rect& view,
                 float scroll, bool is_pointed, bool is_pressed) {
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const TableBand& band = band_at(spec, g.bands[static_cast<std::size_t>(order)]);
    if (!band.is_pinned) continue;
    const float top = band_top(spec, g, order);
    const bool is_above = top < scroll;
    const bool is_below = top + g.row > scroll + view.h;
    if (!is_above && !is_below) continue;
    const Rect r{view.x, is_above ? view.y : view.bottom() - g.row, view.w, g.row};
    const bool hovered = is_pointed && r.contains(ImGui::GetMousePos());
    // It covers rows, so it is drawn over them; its ground alone goes on under the scroll bar.
    draw_band(band, under, {view.x, r.y, g.total_width, r.h}, hovered, true);
    draw_band(band, ImGui::GetWindowDrawList(), r, hovered, true);
    if (hovered && is_pressed) {
      ImGui::SetScrollY(top + g.row / 2 - view.h / 2);
      request_wake(0);
    }
  }
}

}  // namespace

std::vector<float> column_widths(const std::vector<TableColumn>& columns, float width) {
  std::vector<float> widths;
  float fixed = 0;
  int n_flexible = 0;
  for (const TableColumn& column : columns) {
    widths.push_back(px(column.width));
    fixed += widths.back();
    if (column.width <= 0) ++n_flexible;
  }
  float left = width - fixed;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].width > 0) continue;
    const float share = std::floor(left / static_cast<float>(n_flexible--));
    const float least = px(columns[i].min_width);
    widths[i] = share > least ? share : least;
    left -= widths[i];
  }
  return widths;
}

TableResult table(const TableSpec& spec) {
  TableResult result;
  ImGui::PushID(spec.id);
  const Rect rest = available();
  const float width = spec.width > 0 ? spec.width : rest.w;
  const float scroll_bar = ImGui::GetStyle().ScrollbarSize;
  // The last column ends before the scroll bar, whether or not there is one, so that nothing jumps.
  TableGeometry g = measure(spec, spec.height < 0 ? width : width - scroll_bar);
  const float natural = g.header + g.content_height(spec);
  const float height = spec.height > 0 ? spec.height : spec.height < 0 ? natural : rest.h;
  const Rect header{rest.x, rest.y, width, g.header};
  const Rect body{rest.x, rest.y + g.header, width, height - g.header};
  const bool is_wide = g.total_width > width;
  if (g.total_width < width) g.total_width = width;

  // What stands in the header comes before the rows in the order of Tab. The body says only later how far
  // it is scrolled sideways; the page draws on until that has settled.
  ImGuiStorage& kept = *ImGui::GetStateStorage();
  const ImGuiID header_id = ImGui::GetID("header");
  const float header_scroll = kept.GetFloat(header_id);
  if (g.header > 0) draw_header(spec, g, header, header_scroll);

  ImDrawList* under = ImGui::GetWindowDrawList();
  ImDrawListSplitter layers;
  layers.Split(under, 2);
  layers.SetCurrentChannel(under, 1);
  begin_area("body", body, {.scrolls = spec.height >= 0, .scrolls_x = is_wide});
  const float scroll = ImGui::GetScrollY();
  const float scroll_x = ImGui::GetScrollX();
  if (scroll_x != header_scroll) {
    kept.SetFloat(header_id, scroll_x);
    request_wake(0);
  }
  const ImVec2 inner = ImGui::GetContentRegionAvail();
  const Rect view{body.x, body.y, is_wide ? body.w : inner.x,
                  ImGui::GetWindowHeight() - (is_wide ? scroll_bar : 0)};
  set_cursor(body.x, body.y);
  const Control c = control({.id = "rows",
                             .size = ImVec2(view.w > 0 ? view.w : 1, view.h > 0 ? view.h : 1),
                             .enabled = true,
                             .overlappable = true,
                             .tab_stop = spec.rows_selectable && spec.n_rows > 0,
                             .recorded = false});
  const ImGuiID table_id = ImGui::GetID("table");
  const std::optional<MirrorInput> input = widget_log().take_input(table_id);
  const bool is_row_focused = input && input->kind == MirrorInput::Kind::Focus && !input->text.empty();
  if (input && input->kind == MirrorInput::Kind::Focus) focus_last_item();
  const ImVec2 mouse = ImGui::GetMousePos();
  const Place pointed =
      c.hovered || c.held ? place_at(spec, g, mouse.y - body.y + scroll) : Place{};
  result.hovered_row = pointed.row;
  const bool is_clicked = c.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  bool is_over_pinned = false;
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const float top = band_top(spec, g, order);
    const bool is_out = top < scroll || top + g.row > scroll + view.h;
    const float pin_y = top < scroll ? body.y : body.y + view.h - g.row;
    if (is_out && band_at(spec, g.bands[static_cast<std::size_t>(order)]).is_pinned &&
        mouse.y >= pin_y && mouse.y < pin_y + g.row) {
      is_over_pinned = true;
    }
  }
  const bool has_cells = spec.selected_column >= 0;
  const bool is_editing = has_cells && edited_cell(c).row >= 0;
  const float left = body.x - scroll_x;
  int selected = spec.selected_row;
  int column = spec.selected_column;
  if (spec.rows_selectable && is_clicked && !is_over_pinned && pointed.row >= 0) {
    selected = pointed.row;
    if (has_cells && !is_editing) column = column_at(spec, g, mouse.x - left);
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) result.opened_row = pointed.row;
  }
  if (is_clicked && !is_over_pinned && pointed.band_order >= 0) {
    result.pressed_band = g.bands[static_cast<std::size_t>(pointed.band_order)];
  }
  if (spec.rows_selectable && spec.n_rows > 0 && !is_editing) {
    const int by_keys = row_by_keys(spec, c, static_cast<int>(view.h / g.row) - 1);
    if (by_keys != spec.selected_row) {
      selected = by_keys;
      scroll_into_view(spec, g, by_keys, view.h, scroll);
    }
    const bool is_entered = c.pressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (is_entered && !has_cells && spec.selected_row >= 0) result.opened_row = spec.selected_row;
  }
  if (has_cells && !is_editing) {
    use_cell_keys(spec, c, result.opened_row >= 0, selected, column, result);
  }
  if (input) {
    const int row = static_cast<int>(std::strtol(input->text.c_str(), nullptr, 10));
    if (is_row_focused && row >= 0 && row < spec.n_rows) scroll_into_view(spec, g, row, view.h, scroll);
    if (spec.rows_selectable && row >= 0 && row < spec.n_rows) {
      if (input->kind == MirrorInput::Kind::Select) {
        selected = row;
        scroll_into_view(spec, g, row, view.h, scroll);
      } else if (input->kind == MirrorInput::Kind::Click) {
        result.opened_row = row;
      }
    }
  }
  if (is_editing && is_clicked) selected = spec.selected_row;  // the press only ends the edit
  if (selected != spec.selected_row) result.selected_row = selected;
  if (column != spec.selected_column) {
    result.selected_column = column;
    scroll_to_column(g, column, view.w, scroll_x);
  }
  if (spec.scroll_to_row >= 0) scroll_into_view(spec, g, spec.scroll_to_row, view.h, scroll);

  layers.SetCurrentChannel(under, 0);
  under->PushClipRect(body.min(), body.max(), true);
  const bool is_pointer_free = !is_over_pinned;
  const RowSpan in_view = rows_in_view(spec, g, scroll, view.h);
  const RowSpan drawn = spec.has_widgets ? RowSpan{0, spec.n_rows} : in_view;
  for (int row = drawn.first; row < drawn.end; ++row) {
    const float top = row_top(spec, g, row);
    const bool is_in_view = top + g.row > scroll && top < scroll + view.h;
    if (!is_in_view && !spec.has_widgets) continue;
    ImGui::PushID(row);
    draw_row(spec, g, under, row, left, body.y + top - scroll,
             is_pointer_free && pointed.row == row, c.ring && !has_cells);
    ImGui::PopID();
  }
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const float top = band_top(spec, g, order);
    const Rect r{left, body.y + top - scroll, g.total_width, g.row};
    const TableBand& band = band_at(spec, g.bands[static_cast<std::size_t>(order)]);
    draw_band(band, under, r, is_pointer_free && pointed.band_order == order, false);
    record_text(band.label + " " + band.sentence, r);
  }
  draw_pinned(spec, g, under, view, scroll, c.hovered, is_clicked);
  under->PopClipRect();
  if (has_cells) use_cell(spec, g, c, left, body.y - scroll, view, result);
  if (c.ring && spec.selected_row < 0) draw_inner_ring(view);
  set_cursor(left, body.y - scroll);
  space(is_wide ? g.total_width : 1, g.content_height(spec));
  end_area();
  layers.Merge(under);

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
