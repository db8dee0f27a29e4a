#pragma once
// diagnostics_json.hpp: Diagnostics → diagnostics.json (问题文件)
//
// In       diagnostics of all stages, in stage order.
// Out      {"format": "tongbao-diagnostics", "version": 1, "counts": {"loss", "warning", "note"},
//          "diagnostics": […]}, indented by two, ending in a newline. A diagnostic: code (its
//          name), number, severity (note, warning, loss), file, row, column (1-based, 0 = not
//          known), sentence, args.
// Errors   none. Text that is not UTF-8 is written with U+FFFD.
// Cost     O(diagnostics).

#include <string>

#include "core/base/diagnostic.hpp"

namespace tongbao::core {

std::string diagnostics_json(const Diagnostics& diagnostics);

}  // namespace tongbao::core
