#include "gui/data/source_preview.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/record/column_words.hpp"
#include "gui/data/column_roles.hpp"
#include "gui/data/send_source.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Column;
using core::ColumnRole;
using core::SourceTable;

/// The chip with the column's role, why, and the header as printed.
void draw_column_head(const Screen& screen, size_t source_idx, int32_t column_idx, const Rect& cell) {
  const SourceTable& source = *screen.project().sources[source_idx];
  const Column& column = source.columns[static_cast<size_t>(column_idx)];
  const bool compared = is_compared_only(column.role);
  const std::string word = core::use_zh(column);
  ImGui::PushID(column_idx);
  const float width = std::min(cell.w, chip_width(word, Icon::None, true));
  const Align align = align_of(column);
  set_cursor(align == Align::Right ? cell.right() - width : cell.x, cell.y + px(8));
  const std::string header = core::header_text(source, column_idx);
  const std::string name = "列 " + (header.empty() ? std::to_string(column_idx + 1) : header);
  const ChipKind kind = column.is_asked ? ChipKind::Warn : compared ? ChipKind::Grey : ChipKind::Blue;
  if (chip("role", word, kind,
           {.opens = true,
            .width = width,
            .hint = name + "：" + (column.is_asked ? "待确认，" : "") + core::reason_zh(column.reason)}))
    open_choices("roles");
  const Rect anchor = last_rect();
  const std::vector<RoleChoice> all = role_choices(source, column_idx);
  std::vector<std::string> words;
  int selected = -1;
  for (size_t i = 0; i < all.size(); ++i) {
    words.push_back(all[i].word);
    if (all[i].column.role == column.role && all[i].column.level == column.level &&
        all[i].column.category == column.category && all[i].column.carrier == column.carrier)
      selected = static_cast<int>(i);
  }
  const int chosen = choices("roles", name + " 的用处", anchor, words, selected);
  if (chosen >= 0) {
    SourceTable next = source;
    core::set_column(next, column_idx, all[static_cast<size_t>(chosen)].column);
    send_source(screen, source_idx, std::move(next), "“" + header + "”列改为" + words[static_cast<size_t>(chosen)]);
  }
  const Rect second{cell.x, cell.y + px(34), cell.w, px(20)};
  if (column.is_asked)
    draw_text(second, TextSize::Small, tone_ink(Tone::Warn), "待确认", align);
  else
    draw_text(second, TextSize::Small, kInk3, core::reason_zh(column.reason), align);
  draw_text_or_tooltip({cell.x, cell.y + px(54), cell.w, px(20)}, TextSize::Small, kInk2, header, align);
  ImGui::PopID();
}

/// Cells of the selected row to type over; the printed text stays and is named.
void draw_row_editor(const Screen& screen, size_t source_idx, Rect area) {
  const SourceTable& source = *screen.project().sources[source_idx];
  const int64_t row_idx = screen.view().row_idx;
  const int64_t row_number = source.table->row_numbers[static_cast<size_t>(row_idx)];
  begin_area("row_editor", area, {.fill = kGround, .scrolls_x = true});
  begin_region("row_editor", "改这一行");
  draw_rule(area.x, area.y, area.w, kLine2);
  float x = area.x + px(kGutterLeft);
  const std::string title = "第 " + std::to_string(row_number) + " 行";
  draw_text({x, area.y, px(72), area.h}, TextSize::Body, kInk, title);
  x += px(76);
  for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column) {
    const std::string header = core::header_text(source, column);
    const float width = source.columns[static_cast<size_t>(column)].role == ColumnRole::Unit ? px(200) : px(96);
    draw_text_or_tooltip({x, area.y + px(4), width, px(20)}, TextSize::Small, kInk2, header);
    ImGui::PushID(column);
    set_cursor(x, area.y + px(25));
    const core::TableRow cells = source.table->rows[static_cast<size_t>(row_idx)];
    const std::string printed = static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)] : "";
    std::string text = core::cell_text(source, row_idx, column);
    const std::string hint = text == printed ? "" : "原文：" + printed;
    if (text_field("cell", title + " " + header, text, {.width = width, .hint = hint}))
      screen.emit(app::SetCell{source_idx, row_idx, column, text});
    ImGui::PopID();
    x += width + px(8);
  }
  end_region();
  end_area();
}

std::vector<TableColumn> preview_columns(const SourceTable& source) {
  std::vector<TableColumn> columns = {{"行", 44, Align::Right}};
  columns.front().size = TextSize::Small;
  for (const Column& column : source.columns) {
    TableColumn c;
    c.align = align_of(column);
    const bool is_name = column.role == ColumnRole::Unit || column.role == ColumnRole::Title;
    c.width = !is_name ? 112 : is_narrow_page() ? 176 : 248;
    columns.push_back(c);
  }
  for (size_t i = 0; i < source.columns.size(); ++i)
    columns[i + 1].header = core::header_text(source, static_cast<int32_t>(i));
  return columns;
}

/// The worst that there is to tell of a row.
RowTone tone_of_row(const Screen& screen, const SourceTable& source, int64_t row_idx) {
  const int64_t number = source.table->row_numbers[static_cast<size_t>(row_idx)];
  RowTone tone = RowTone::Normal;
  for (const core::Diagnostic& d : screen.results->diagnostics) {
    if (d.place.row != number || d.place.file != source.file_name) continue;
    if (d.severity == core::Severity::Loss) return RowTone::Error;
    if (d.severity == core::Severity::Warning) tone = RowTone::Warn;
  }
  return tone;
}

/// True once for each choice: a row that was chosen elsewhere may be far from what is in view.
bool is_chosen_anew(const Screen& screen, size_t source_idx) {
  static std::pair<size_t, int32_t> shown;
  const std::pair<size_t, int32_t> now(source_idx, screen.view().row_idx);
  return std::exchange(shown, now) != now;
}

/// What the user did in the table; its rows begin below the header's.
void take_result(const Screen& screen, size_t source_idx, const TableResult& result) {
  const int32_t n_header_rows = screen.project().sources[source_idx]->n_header_rows;
  if (result.edited_row >= 0)
    screen.emit(
        app::SetCell{source_idx, result.edited_row + n_header_rows, result.edited_column - 1, result.edited_text});
  if (result.selected_row >= 0 || result.selected_column >= 0)
    screen.change_view([&](app::ViewState& v) {
      if (result.selected_row >= 0) v.row_idx = result.selected_row + n_header_rows;
      if (result.selected_column >= 0) v.column_idx = result.selected_column - 1;
    });
}

}  // namespace

void draw_source_preview(const Screen& screen, size_t source_idx, Rect area) {
  const SourceTable& source = *screen.project().sources[source_idx];
  const int64_t n_rows = static_cast<int64_t>(source.table->rows.size()) - source.n_header_rows;
  Rect rest = area;
  const bool row_is_selected = screen.view().row_idx >= source.n_header_rows &&
                               screen.view().row_idx < static_cast<int32_t>(source.table->rows.size());
  const Rect editor = row_is_selected ? cut_bottom(rest, px(64)) : Rect();
  const std::vector<TableColumn> columns = preview_columns(source);

  TableSpec spec;
  spec.id = "preview";
  const std::string name = "数据 " + source.file_name;
  spec.name = name;
  spec.columns = &columns;
  spec.n_rows = static_cast<int>(std::max<int64_t>(0, n_rows));
  spec.header_height = 80;
  spec.text = [&](int row, int column) -> std::string {
    const int64_t row_idx = row + source.n_header_rows;
    if (column == 0) return std::to_string(source.table->row_numbers[static_cast<size_t>(row_idx)]);
    return core::cell_text(source, row_idx, column - 1);
  };
  spec.ink = [&](int, int column) -> ImU32 {
    if (column == 0) return kInk3;
    return is_compared_only(source.columns[static_cast<size_t>(column) - 1].role) ? kInk3 : 0;
  };
  spec.tone = [&](int row) { return tone_of_row(screen, source, row + source.n_header_rows); };
  spec.column_tint = [&](int column) -> ImU32 {
    return column > 0 && source.columns[static_cast<size_t>(column) - 1].is_asked ? kWarnCell : 0;
  };
  spec.draw_header = [&](int column, const Rect& cell) {
    if (column == 0) return false;
    draw_column_head(screen, source_idx, column - 1, cell);
    return true;
  };
  spec.selected_row = row_is_selected ? screen.view().row_idx - source.n_header_rows : -1;
  // Column 0 is the row's number.
  spec.first_cell_column = 1;
  spec.selected_column = std::clamp(screen.view().column_idx + 1, 1, static_cast<int32_t>(source.columns.size()));
  std::string cell_name;
  if (row_is_selected)
    cell_name = "第 " + spec.text(spec.selected_row, 0) + " 行 " +
                columns[static_cast<size_t>(spec.selected_column)].header + " " +
                spec.text(spec.selected_row, spec.selected_column);
  spec.cell_name = cell_name;
  spec.width = rest.w;
  spec.height = rest.h;
  set_cursor(rest.x, rest.y);
  if (is_chosen_anew(screen, source_idx) && row_is_selected) spec.scroll_to_row = spec.selected_row;
  // Another file's table is another table: a cell being edited does not pass on to it.
  // Its place says too little: another file may take it (去掉, undo, another project).
  ImGui::PushID(source.table.get());
  const TableResult result = table(spec);
  ImGui::PopID();
  take_result(screen, source_idx, result);
  if (row_is_selected) draw_row_editor(screen, source_idx, editor);
}

}  // namespace tongbao::gui
