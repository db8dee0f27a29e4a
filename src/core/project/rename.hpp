#pragma once
// rename.hpp: a unit, a group or a list gets another name, and all that names it follows (改名、归并)
//
// In       a project, the roster in force (its own, or the one taken from its tables) and the new name.
// Out      the project with that roster. The old name of a unit stays as an alias, so that rows of the tables
//          still find it; 人工评分, list changes and orders, quota targets and hand-made lists name it anew. A
//          group's new name goes into rules, annexes, tables, and the names of facts: {报送.部门}, 报送.部门 + 5.
//          A list's new name goes into its changes and orders and into the names of facts: {名单.表扬.家数}.
//          What a user typed as plain words stays. A group may take the name of another: then they are one. A name that
//          is joined to a unit becomes an alias of it (without a roster the project keeps it); if it was a unit of its own, that one's aliases, its place where
//          it is the earlier one, and all that names it go over too.
// Errors   UnitNameTaken: another unit has the name or alias, or a quota target names a group so.
// Cost     O(size of the project without its rows).

#include <string>

#include "core/base/result.hpp"
#include "core/project/project.hpp"

namespace tongbao::core {

/// An empty name or a unit that is not there leaves the project as it is.
Result<Project> rename_unit(const Project& project, const Roster& in_force, size_t unit_idx, const std::string& name);

/// Each name becomes another name of its unit (是同一家); a unit that is not there changes nothing.
Project join_names(const Project& project, const Roster& in_force, const std::vector<NamePair>& joined);

Project rename_group(const Project& project, const Roster& in_force, const std::string& group, const std::string& name);

/// An empty name or a list that is not there leaves the project as it is.
Project rename_list(const Project& project, size_t list_idx, const std::string& name);

}  // namespace tongbao::core
