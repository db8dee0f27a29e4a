#pragma once
// files.hpp: opening, saving, samples, the next period (打开、保存)

#include <memory>
#include <string>
#include <variant>

#include "core/reader/found_file.hpp"

namespace tongbao::app {

class Turn;

/// Files from the picker or a drop, read: data, roster, rules, notice template or project.
struct OpenFiles {
  std::shared_ptr<const core::FoundFiles> files;
};
/// The same of a paste outside of any text field, with its text. No files: it is no table, and may be a cell's.
struct OpenPaste {
  std::shared_ptr<const core::FoundFiles> files;
  std::string plain;
};
/// Files or a paste begin to be read; OpenFiles or OpenPaste follows, or CancelReading.
struct BeginReading {};
/// The files that are being read are not wanted any more.
struct CancelReading {};
/// The sample samples/<folder>/project.json.
struct OpenSample {
  std::string folder;
};
/// The files beside the program came; not all_here: they could not be read.
struct ExtrasArrived {
  bool all_here = false;
};
struct StartNewPeriod {};  // roster, rules and notice kept, data new
struct CloseProject {};    // back to the start screen
struct PickFiles {};
struct SaveProject {};

using FileActions = std::variant<OpenFiles, OpenPaste, BeginReading, CancelReading, OpenSample, ExtrasArrived,
                                 StartNewPeriod, CloseProject, PickFiles, SaveProject>;

void apply(Turn& turn, const OpenFiles& action);
void apply(Turn& turn, const OpenPaste& action);
void apply(Turn& turn, const BeginReading& action);
void apply(Turn& turn, const CancelReading& action);
void apply(Turn& turn, const OpenSample& action);
void apply(Turn& turn, const ExtrasArrived& action);
void apply(Turn& turn, const StartNewPeriod& action);
void apply(Turn& turn, const CloseProject& action);
void apply(Turn& turn, const PickFiles& action);
void apply(Turn& turn, const SaveProject& action);

}  // namespace tongbao::app
