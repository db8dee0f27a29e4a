#pragma once
// send_source.hpp: a table with one thing in it changed

#include <string>
#include <utility>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// One change of a table, one undo step.
inline void send_source(const Screen& screen, size_t source_idx, core::SourceTable source, std::string label) {
  screen.emit(app::SetSource{source_idx, std::move(source), {std::move(label), ""}});
}

}  // namespace tongbao::gui
