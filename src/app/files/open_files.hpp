#pragma once
// open_files.hpp: files that were read → a project (打开)
//
// Whatever the order given, a project is taken first, then rules, notice, roster and data, so that none replaces another.
// Of each kind but data only one can be in force: the first that can be read. A file that cannot be used, or
// is one too many, changes nothing and is returned with its reason.

#include <string>
#include <vector>

#include "app/state/history.hpp"
#include "app/state/view_state.hpp"
#include "core/project/json_limits.hpp"
#include "core/reader/found_file.hpp"

namespace tongbao::app {

enum class FileJob { Project, Rules, Notice, Roster, Data };  // in the order in which they are taken
FileJob job_of(const core::FoundFile& file);

struct UsedFile {
  FileJob job = FileJob::Data;
  std::string name;
  bool operator==(const UsedFile&) const = default;
};

struct OpenOutcome {
  ProjectPtr opened;           // what a project file holds; it takes the place of the old project. Null: there was none
  ProjectPtr project;          // with all that came beside it; the old one if nothing could be used
  std::vector<UsedFile> used;  // in the order taken
  std::vector<FailedFile> failed;  // in the order given
};

OpenOutcome open_files(const ProjectPtr& current, const core::FoundFiles& files, const core::JsonLimits& limits = {});

/// An empty project with the standard rules and the standard notice of assets/.
core::Project new_project();

/// Roster, rules and notice of the last period without its data, hand figures and manual changes.
core::Project next_period(const core::Project& last);

/// What the tables say about the period: 7月, 8月, 9月 → 三季度; empty if they say nothing.
std::string period_label_of(const core::Project& project);

}  // namespace tongbao::app
