#pragma once
// table_acts.hpp: what the user does with the rows of a table: by pointer, by keys and through the mirror.
//
// Only table.cpp uses it. The keys of a selected cell and the editor in it are in table_cells.hpp.

#include <optional>

#include "gui/widgets/table_geometry.hpp"

namespace tongbao::gui {

struct TablePointer {
  TablePlace place;  // neither row nor band while the pointer is elsewhere
  bool is_clicked = false;
  bool is_over_pinned = false;  // a pinned band covers the place
};
TablePointer pointer_on(const TableSpec& spec, const TableGeometry& g, const TableView& view, const Control& c);

// Moves the selection, opens a row, presses a band: says so in `result`, and scrolls to what got selected.
void take_acts(const TableSpec& spec, const TableGeometry& g, const TableView& view, const Control& c,
               const TablePointer& pointer, const std::optional<MirrorInput>& input, TableResult& result);

}  // namespace tongbao::gui
