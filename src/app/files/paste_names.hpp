#pragma once
// paste_names.hpp: what a paste is called (粘贴的表格)

#include "app/state/state.hpp"
#include "core/reader/pasted_file.hpp"

namespace tongbao::app {

/// 粘贴的表格, 粘贴的表格 2 …: problems are reported by the file's name, so no two may be the same.
core::PasteNames paste_names(const AppState& state);

}  // namespace tongbao::app
