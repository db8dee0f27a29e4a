#pragma once
// files.hpp: opening, saving, samples, the next period (打开、保存)

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/files/read_files.hpp"

namespace tongbao::app {

class Turn;

/// Files from the picker, a drop or a paste: data, roster, rules, notice template or project.
struct OpenFiles {
  std::vector<OpenedFile> files;
};
/// The same, large ones read before.
struct OpenReadFiles {
  std::shared_ptr<const core::FoundFiles> files;
};
/// A paste outside of any text field; `cells` as core::read_pasted_table wants them.
struct PasteTable {
  std::string plain;
  std::string cells;
};
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

using FileActions = std::variant<OpenFiles, OpenReadFiles, PasteTable, OpenSample, ExtrasArrived, StartNewPeriod,
                                 CloseProject, PickFiles, SaveProject>;

void apply(Turn& turn, const OpenFiles& action);
void apply(Turn& turn, const OpenReadFiles& action);
void apply(Turn& turn, const PasteTable& action);
void apply(Turn& turn, const OpenSample& action);
void apply(Turn& turn, const ExtrasArrived& action);
void apply(Turn& turn, const StartNewPeriod& action);
void apply(Turn& turn, const CloseProject& action);
void apply(Turn& turn, const PickFiles& action);
void apply(Turn& turn, const SaveProject& action);

}  // namespace tongbao::app
