#pragma once
// roster.hpp: who is assessed (名录)
//
// The roster lists every unit (单位) with its group (分组), so that a unit without any item still has a row, and so that
// short names and old spellings find their unit. Without a roster of its own a project takes the units from its tables,
// in the order in which they appear.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/table/table.hpp"

namespace tongbao::core {

inline constexpr int64_t kMaxPeople = 100'000;  // 人数 of one unit; a larger number is a mistake

struct Unit {                        // 单位
  std::string full_name;             // 全称: the name that tables and notice show
  std::string group;                 // 分组; may be empty when there is only one
  std::vector<std::string> aliases;  // 别名、简称
  bool exempt = false;               // 不参与评比: in the tables, in no list, without rank
  bool outside_assessment = false;   // 未纳入考核: counted in totals, in no table
  int64_t n_people = 0;              // 人数, 1 to kMaxPeople; 0 = not known
  bool operator==(const Unit&) const = default;
};

struct Roster {  // 名录
  std::vector<Unit> units;
  Diagnostics read_diagnostics;  // of reading its file
  bool operator==(const Roster&) const = default;
};

/// Two names, compared folded: one is another name of a unit, or the user said that they are two units.
struct NamePair {
  std::string name;
  std::string unit;
  bool operator==(const NamePair&) const = default;
};

/// The groups of a roster in the order of their first unit.
std::vector<std::string> groups_of(const Roster& roster);

/// Reads a roster table: columns 单位, 分组, 别名 (several separated by 、 or ;), 人数 (在职人数, 编制人数 …: of several
/// the first), 不参与评比, 未纳入考核 (是 / 1 / √ / empty). Only 单位 is required.
/// Errors: UnitColumnMissing. Diagnostics: empty, repeated or clashing names, unreadable flags and numbers of people.
Result<Checked<Roster>> read_roster(const std::string& file_name, const Table& table);

/// The same of a table just read, with all that was told in Roster::read_diagnostics.
Result<Roster> roster_of(const std::string& file_name, Checked<Table> table);

/// Bytes of one file → a roster: decode, read_table and roster_of in one call.
Result<Roster> read_roster_file(const std::string& file_name, std::string_view bytes);

/// True if the table looks like a roster: a unit column, no count column and one of 分组, 别名,
/// 不参与评比, 未纳入考核.
bool looks_like_roster(const Table& table);

/// A number of people as it is typed: 8, 8人; 0 for an empty cell; no value for what no unit has (0, 2.5, a million).
std::optional<int64_t> read_people(std::string_view cell);

/// The roster as a table with the columns above, header included; 人数 only where a unit has a number.
Table roster_table(const Roster& roster);

}  // namespace tongbao::core
