#pragma once
// input.hpp: files → a project and its results
//
// In       either a project file, or a rule set, data files and perhaps a roster and a notice
// template. Out      the project and what the pipeline makes of it. Without a notice template the
// notice has
//          annexes only.
// Errors   a sentence for each file that cannot be used; then there is no result at all, so that a
//          forgotten month is never reported as complete.

#include <optional>

#include "cli/commands.hpp"

namespace tongbao::cli {

struct LoadedProject {
  core::Project project;
  core::Results results;
};

/// Prints the reasons to standard error when there is no result.
std::optional<LoadedProject> load_project(const Arguments& arguments);

/// How many of the diagnostics say that something was left out.
int64_t count_losses(const LoadedProject& loaded);

/// LeftOut if something was left out, or is in use without being certain.
ExitStatus status_of(const LoadedProject& loaded);

}  // namespace tongbao::cli
