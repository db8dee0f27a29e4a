#pragma once
// file_preview.hpp: what is in one of the files, before it is saved (导出预览)

#include <cstddef>

#include "core/export/export_set.hpp"
#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// Fills `area`; `file_idx` is the file's place in export_set.
void draw_file_preview(const Screen& screen, const core::ExportFile& file, size_t file_idx, Rect area);

}  // namespace tongbao::gui
