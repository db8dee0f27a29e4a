// Pointer, keys and mirror are asked one after the other; where two of them act in one frame, the later one wins.

#include "gui/widgets/table_acts.hpp"

#include <cstddef>
#include <cstdlib>

#include "gui/widgets/cell_editor.hpp"
#include "gui/widgets/table_cells.hpp"

namespace tongbao::gui {
namespace {

bool is_on_pinned_band(const TableSpec& spec, const TableGeometry& g, const TableView& view, float mouse_y) {
  for (int order = 0; order < static_cast<int>(g.bands.size()); ++order) {
    const float top = band_top(spec, g, order);
    const bool is_out = top < view.scroll || top + g.row > view.scroll + view.shown.h;
    const float pin_y = top < view.scroll ? view.body.y : view.body.y + view.shown.h - g.row;
    const bool is_here = mouse_y >= pin_y && mouse_y < pin_y + g.row;
    if (is_out && is_here && band_at(spec, g, order).is_pinned) return true;
  }
  return false;
}

// Where the selection goes by the keys pressed in this frame.
int row_by_keys(const TableSpec& spec, const Control& c, int n_rows_shown) {
  int row = spec.selected_row;
  const int last = spec.n_rows - 1;
  if (take_key(c, ImGuiKey_UpArrow)) row = row < 0 ? last : row - 1;
  if (take_key(c, ImGuiKey_DownArrow)) row = row + 1;
  if (take_key(c, ImGuiKey_PageUp)) row -= n_rows_shown;
  if (take_key(c, ImGuiKey_PageDown)) row += n_rows_shown;
  if (take_key(c, ImGuiKey_Home)) row = 0;
  if (take_key(c, ImGuiKey_End)) row = last;
  if (row == spec.selected_row) return row;
  return row < 0 ? 0 : row > last ? last : row;
}

class Acts {
 public:
  Acts(const TableSpec& spec, const TableGeometry& g, const TableView& view, const Control& c, TableResult& result)
      : spec_(spec),
        g_(g),
        view_(view),
        c_(c),
        result_(result),
        has_cells_(spec.selected_column >= 0),
        was_editing_(has_cells_ && edited_cell(c).row >= 0),
        row_(spec.selected_row),
        column_(spec.selected_column) {}

  void take_pointer(const TablePointer& pointer) {
    if (!pointer.is_clicked || pointer.is_over_pinned) return;
    const TablePlace& place = pointer.place;
    if (spec_.rows_selectable && place.row >= 0) {
      row_ = place.row;
      if (has_cells_ && !was_editing_) column_ = column_at(spec_, g_, ImGui::GetMousePos().x - view_.left);
      if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) result_.opened_row = place.row;
    }
    if (place.band_order >= 0) result_.pressed_band = g_.bands[static_cast<std::size_t>(place.band_order)];
  }

  void take_keys() {
    if (was_editing_) return;
    if (spec_.rows_selectable && spec_.n_rows > 0) {
      const int by_keys = row_by_keys(spec_, c_, static_cast<int>(view_.shown.h / g_.row) - 1);
      if (by_keys != spec_.selected_row) {
        row_ = by_keys;
        show_row(by_keys);
      }
      const bool is_entered = c_.pressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
      if (is_entered && !has_cells_ && spec_.selected_row >= 0) result_.opened_row = spec_.selected_row;
    }
    if (has_cells_) use_cell_keys(spec_, c_, result_.opened_row >= 0, row_, column_, result_);
  }

  void take_mirror(const MirrorInput& input) {
    const int row = static_cast<int>(std::strtol(input.text.c_str(), nullptr, 10));
    if (row < 0 || row >= spec_.n_rows) return;
    // A focus without a row is on the table as a whole, and scrolls nowhere.
    if (input.kind == MirrorInput::Kind::Focus && !input.text.empty()) show_row(row);
    if (!spec_.rows_selectable) return;
    if (input.kind == MirrorInput::Kind::Select) {
      row_ = row;
      show_row(row);
    } else if (input.kind == MirrorInput::Kind::Click) {
      result_.opened_row = row;
    }
  }

  void report_selection(bool is_clicked) {
    if (was_editing_ && is_clicked) row_ = spec_.selected_row;  // the press only ends the edit
    if (row_ != spec_.selected_row) result_.selected_row = row_;
    if (column_ != spec_.selected_column) {
      result_.selected_column = column_;
      scroll_to_column(g_, column_, view_.shown.w, view_.scroll_x);
    }
  }

 private:
  void show_row(int row) const { scroll_into_view(spec_, g_, row, view_.shown.h, view_.scroll); }

  const TableSpec& spec_;
  const TableGeometry& g_;
  const TableView& view_;
  const Control& c_;
  TableResult& result_;
  const bool has_cells_;
  const bool was_editing_;  // before the acts of this frame
  int row_;
  int column_;
};

}  // namespace

TablePointer pointer_on(const TableSpec& spec, const TableGeometry& g, const TableView& view, const Control& c) {
  const ImVec2 mouse = ImGui::GetMousePos();
  TablePointer pointer;
  if (c.hovered || c.held) pointer.place = place_at(spec, g, mouse.y - view.body.y + view.scroll);
  pointer.is_clicked = c.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  pointer.is_over_pinned = is_on_pinned_band(spec, g, view, mouse.y);
  return pointer;
}

void take_acts(const TableSpec& spec, const TableGeometry& g, const TableView& view, const Control& c,
               const TablePointer& pointer, const std::optional<MirrorInput>& input, TableResult& result) {
  Acts acts(spec, g, view, c, result);
  acts.take_pointer(pointer);
  acts.take_keys();
  if (input) acts.take_mirror(*input);
  acts.report_selection(pointer.is_clicked);
}

}  // namespace tongbao::gui
