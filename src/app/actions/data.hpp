#pragma once
// data.hpp: changes of what was read: period, tables, cells, units (数据、单位)

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/actions/change_label.hpp"
#include "core/project/project.hpp"

namespace tongbao::app {

class Turn;

struct SetIdentity {
  std::string name;
  core::Period period;
  ChangeLabel label;
};
/// Which periods of the tables are 本期; empty = all of them together.
struct SetThisPeriod {
  std::vector<std::string> included;
};
struct SetSource {
  size_t source_idx = 0;
  core::SourceTable source;
  ChangeLabel label;
};
/// What columns of tables hold; of blocks side by side in all of them.
struct SetColumns {
  struct One {
    size_t source_idx = 0;
    int32_t column_idx = 0;
    core::Column column;
  };
  std::vector<One> columns;
  ChangeLabel label;
};
/// The use that every column asked about has is the right one, in all tables.
struct SettleColumns {};
/// A column of 任务数 becomes the targets of a quota that is shown. `in_force` is the roster.
struct UseTargets {
  size_t source_idx = 0;
  int32_t column_idx = 0;
  core::Roster in_force;
};
/// Rows and columns of a table change places, and it is recognised anew.
struct TurnTable {
  size_t source_idx = 0;
};
/// A cell typed over, 0-based into the table; the printed text takes the correction back.
struct SetCell {
  size_t source_idx = 0;
  int64_t row_idx = 0;
  int32_t column_idx = 0;
  std::string text;
};
struct RemoveSource {
  size_t source_idx = 0;
};
struct SetRoster {
  core::Roster roster;
  ChangeLabel label;
};
/// Another name for a unit or a group; what names it follows (core/project/rename.hpp). `roster` is the one
/// in force.
struct RenameUnit {
  core::Roster roster;
  size_t unit_idx = 0;
  std::string name;
};
/// Names that are other names of units (是同一家), and pairs that are two units (不是), not to be asked about again.
struct JoinNames {
  core::Roster roster;  // the one in force
  std::vector<core::NamePair> pairs;
};
struct KeepNamesApart {
  std::vector<core::NamePair> pairs;
};
struct RenameGroup {
  core::Roster roster;
  std::string group;
  std::string name;
};

/// A table of units that was taken for data becomes the roster.
struct UseAsRoster {
  size_t source_idx = 0;
};
using DataActions =
    std::variant<SetIdentity, SetThisPeriod, SetSource, SetColumns, SettleColumns, UseTargets, UseAsRoster, TurnTable,
                 SetCell, RemoveSource, SetRoster, RenameUnit, RenameGroup, JoinNames, KeepNamesApart>;

void apply(Turn& turn, const SetIdentity& action);
void apply(Turn& turn, const SetThisPeriod& action);
void apply(Turn& turn, const SetSource& action);
void apply(Turn& turn, const SetColumns& action);
void apply(Turn& turn, const SettleColumns& action);
void apply(Turn& turn, const UseTargets& action);
void apply(Turn& turn, const UseAsRoster& action);
void apply(Turn& turn, const TurnTable& action);
void apply(Turn& turn, const SetCell& action);
void apply(Turn& turn, const RemoveSource& action);
void apply(Turn& turn, const SetRoster& action);
void apply(Turn& turn, const RenameUnit& action);
void apply(Turn& turn, const RenameGroup& action);
void apply(Turn& turn, const JoinNames& action);
void apply(Turn& turn, const KeepNamesApart& action);

}  // namespace tongbao::app
