// A row is its ground, the tints of its columns, the bar and the sign at its left, then its cells.

#include "gui/widgets/table_drawing.hpp"

#include <cstddef>
#include <string_view>

#include "gui/widgets/messages.hpp"

namespace tongbao::gui {
namespace {

Rect padded(const TableColumn& column, float x, float y, float width, float height) {
  const float left = px(column.pad_left), right = px(column.pad_right);
  return {x + left, y, width - left - right, height};
}

void fill(ImDrawList* under, const Rect& r, ImU32 colour) {
  if (colour != 0) under->AddRectFilled(r.min(), r.max(), colour);
}

Tone tone_of(RowTone tone) {
  return tone == RowTone::Warn ? Tone::Warn : tone == RowTone::Error ? Tone::Error : Tone::Plain;
}

void draw_row_ground(const TableSpec& spec, const TableGeometry& g, ImDrawList* under, const Rect& r, RowTone tone,
                     bool is_selected, bool hovered) {
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
  fill(under, {r.x, r.bottom() - px(1), r.w, px(1)}, kRowLine);
  if (spec.column_tint && !is_selected) {
    float tint_x = r.x;
    for (std::size_t c = 0; c < g.widths.size(); ++c) {
      const ImU32 tint = spec.column_tint(static_cast<int>(c));
      fill(under, {tint_x, r.y, g.widths[c], g.row - px(1)}, tint);
      tint_x += g.widths[c];
    }
  }
  fill(under, {r.x, r.y, px(3), g.row}, bar);
}

void draw_cells(const TableSpec& spec, const TableGeometry& g, int row, float x, float y, RowTone tone) {
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
}

void draw_row(const TableSpec& spec, const TableGeometry& g, ImDrawList* under, int row, float x, float y, bool hovered,
              bool has_ring) {
  const RowTone tone = spec.tone ? spec.tone(row) : RowTone::Normal;
  const bool is_selected = row == spec.selected_row;
  const Rect r{x, y, g.total_width, g.row};
  draw_row_ground(spec, g, under, r, tone, is_selected, hovered);
  const Tone sign = tone_of(tone);
  if (sign != Tone::Plain) draw_icon({x + px(4), y, px(12), g.row}, tone_icon(sign), tone_ink(sign), px(12));
  draw_cells(spec, g, row, x, y, tone);
  if (is_selected && has_ring) draw_inner_ring({x, y, r.w - px(spec.height < 0 ? 0 : 12), r.h});
}

void draw_band(const TableBand& band, ImDrawList* under, const Rect& r, bool hovered, bool is_pinned) {
  const bool is_commend = band.tone == BandTone::Commend;
  const ImU32 ink = is_commend ? kRed : band.tone == BandTone::Criticise ? kCriticise : kInk2;
  const ImU32 ground = is_commend ? kRedTint : band.tone == BandTone::Criticise ? kGround2 : kGround;
  fill(under, r, ground);
  if (band.tone != BandTone::Plain) fill(under, {r.x, r.y, r.w, px(1)}, ink);
  fill(under, {r.x, r.bottom() - px(1), r.w, px(1)}, kRowLine);
  if (band.is_grip_shown) {
    draw_icon({r.x + px(20), r.y, px(14), r.h}, Icon::Grip, hovered ? kInk : ink, px(14));
  }
  draw_text({r.x + px(42), r.y, px(64), r.h}, TextSize::Small, ink, band.label);
  draw_text({r.x + px(116), r.y, r.w - px(260), r.h}, TextSize::Small, ink, band.sentence);
  const std::string_view note = is_pinned ? band.pinned_note : band.note;
  draw_text({r.right() - px(144), r.y, px(120), r.h}, TextSize::Small, is_pinned && hovered ? kBlue : ink, note,
            Align::Right);
}

}  // namespace

void draw_table_header(const TableSpec& spec, const TableGeometry& g, const Rect& header, float scroll_x) {
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

void draw_table_rows(const TableSpec& spec, const TableGeometry& g, const TableView& view, ImDrawList* under,
                     RowSpan in_view, int hovered_row, bool has_ring) {
  const RowSpan drawn = spec.has_widgets ? RowSpan{0, spec.n_rows} : in_view;
  for (int row = drawn.first; row < drawn.end; ++row) {
    const float top = row_top(spec, g, row);
    const bool is_in_view = top + g.row > view.scroll && top < view.scroll + view.shown.h;
    if (!is_in_view && !spec.has_widgets) continue;
    ImGui::PushID(row);
    draw_row(spec, g, under, row, view.left, view.body.y + top - view.scroll, hovered_row == row, has_ring);
    ImGui::PopID();
  }
}

void draw_table_bands(const TableSpec& spec, const TableGeometry& g, const TableView& view, ImDrawList* under,
                      int hovered_order) {
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const float top = band_top(spec, g, order);
    const Rect r{view.left, view.body.y + top - view.scroll, g.total_width, g.row};
    const TableBand& band = band_at(spec, g, order);
    draw_band(band, under, r, hovered_order == order, false);
    record_text(band.label + " " + band.sentence, r);
  }
}

void draw_pinned_bands(const TableSpec& spec, const TableGeometry& g, const TableView& view, ImDrawList* under,
                       bool is_pointed, bool is_pressed) {
  const Rect& shown = view.shown;
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    // Which edge it is pinned to, if any.
    const TableBand& band = band_at(spec, g, order);
    if (!band.is_pinned) continue;
    const float top = band_top(spec, g, order);
    const bool is_above = top < view.scroll;
    const bool is_below = top + g.row > view.scroll + shown.h;
    if (!is_above && !is_below) continue;
    const Rect r{shown.x, is_above ? shown.y : shown.bottom() - g.row, shown.w, g.row};
    const bool hovered = is_pointed && r.contains(ImGui::GetMousePos());
    // It covers rows, so it is drawn over them; its ground alone goes on under the scroll bar.
    draw_band(band, under, {shown.x, r.y, g.total_width, r.h}, hovered, true);
    draw_band(band, ImGui::GetWindowDrawList(), r, hovered, true);
    // A press brings its own place into the middle.
    if (hovered && is_pressed) {
      ImGui::SetScrollY(top + g.row / 2 - shown.h / 2);
      request_wake(0);
    }
  }
}

}  // namespace tongbao::gui
