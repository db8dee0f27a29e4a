#pragma once
// open_files.hpp: files as the user gives them → a project (打开)
//
// Tells data tables, rosters, rule sets, notice templates and projects apart by their content, in the
// order given. A file that cannot be used changes nothing and is returned with its reason.

#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/history.hpp"

namespace tongbao::app {

struct OpenOutcome {
  ProjectPtr project;  // the old one if nothing could be used
  bool replaced = false;  // a project file took the place of the old project
  int n_opened = 0;
  std::vector<FailedFile> failed;
};

OpenOutcome open_files(const ProjectPtr& current, const std::vector<OpenedFile>& files);

/// An empty project with the standard rules and the standard notice of assets/.
core::Project new_project();

/// Roster, rules and notice of the last period without its data, hand figures and manual changes.
core::Project next_period(const core::Project& last);

/// What the tables say about the period: 7月, 8月, 9月 → 三季度; empty if they say nothing.
std::string period_label_of(const core::Project& project);

}  // namespace tongbao::app
