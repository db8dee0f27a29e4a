#pragma once
// source_table.hpp: one opened table and what the program understood of it (数据文件)
//
// A source keeps the cells as they were read, and beside them every guess (kind, header rows, the role
// of each column, period, group) and every correction of the user. The guesses come from recognise.hpp;
// counts are made from both by read_counts.hpp, so a corrected guess never touches the original.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/table/table.hpp"
#include "core/text/decode.hpp"

namespace tongbao::core {

enum class TableKind {
  CountTable,  // 计数表: one row a unit
  ItemLog,     // 流水: one row an item
};

enum class ColumnRole {
  Ignored,    // 不用
  Serial,     // 序号
  Unit,       // 单位
  Group,      // 分组
  Period,     // 月份、期间
  Submitted,  // 报送数
  Adopted,    // 采用数
  Rejected,   // 退稿数
  Pending,    // 待定数
  RowTotal,   // 合计: compared with the sum of the row's adopted (or submitted) counts
  Rank,       // 名次: compared with the computed rank
  Score,      // 得分: compared, never added
  Title,      // 标题 (item logs)
  Date,       // 日期 (item logs)
  Status,     // 是否采用 (item logs)
  Level,      // 采用层级 (item logs)
  Category,   // 栏目 (item logs)
  Carrier,    // 刊物、载体 (item logs)
  Origin,     // 原创、转载 (item logs)
  Role,       // 署名: 主办、联合 (item logs)
  Endorsed,   // 批示: a count, or (item logs) whose, several by 、
  Event,      // 其他事项: a count, or (item logs) 是, √, a number
};

/// Why a column has its role; the words are in gui/labels_zh.
enum class RoleReason {
  HeaderSays,         // 表头写明
  FirstAdoption,      // 第一个采用列，算本级
  LaterAdoption,      // 后面的采用列，算上级
  CategoryCount,      // 一列一个栏目
  CountsTimesPoints,  // = 条数 × 分值
  RunningNumber,      // 1, 2, 3 …
  TextColumn,         // 只有文字
  OtherPeriod,        // 上期、同期的数
  Cumulative,         // 累计数
  TotalOfOthers,      // 其他列的合计
  PartOfOther,        // 其中 …: 前面一列的一部分
  PartCounted,        // the same, counted; the column before counts the rest
  TargetGiven,        // 任务数
  NoCount,            // 率、差、字数 …: 不是条数
  NothingKnown,       // 看不出
  AskedAlone,         // as above, and the user wants no other column in the question
  UserSays,           // 您指定的
};

struct Column {
  ColumnRole role = ColumnRole::Ignored;
  std::string level;     // 层级 of an adoption count: 本级, 上级 …; of Endorsed: whose; empty = not divided
  std::string category;  // 栏目 of a count; of Event: 迟报, 差错 …; empty = not divided
  RoleReason reason = RoleReason::NothingKnown;
  std::string carrier = {};      // 刊物 of a count; empty = not divided
  std::string origin = {};       // 原创 or 转载 of a count, or what 是 means under Origin; empty = not divided
  std::string author_role = {};  // 署名 of a count; empty = not divided
  std::string period = {};       // 期间 of a count: 7月 of 7月采用; empty = the row's
  int32_t n_parts = 0;           // 其中: counts among so many columns behind it are parts, taken off it
  bool is_asked = false;         // 待确认: the proposal is in use, but not certain
  bool operator==(const Column&) const = default;
};

/// True for the columns of a count table whose numbers are counted.
bool holds_count(const Column& column);

/// What several rows of one unit and period in a count table are: parts of its counts (one a carrier, a kind of item),
/// or the same row again.
enum class RepeatedRows {
  Unsettled,  // the rows propose, and the user is told
  Add,        // 相加
  First,      // 只取第一行
};

/// What five digits in the date column of an item log are: the serial numbers of a spreadsheet, or something else.
enum class DateNumbers {
  Unsettled,  // taken for dates, and the user is asked
  Dates,      // 是日期
  NoDates,    // 不是
};

/// Whose a row is that names no unit.
enum class BlankUnits {
  Unsettled,  // where the rows look like those of a merged cell, the unit's above, and the user is asked; else nobody's
  Above,      // 同上一行的单位
  Nobody,     // 不计入
};

/// What the items of a log are that has no column for it.
enum class LogHolds {
  Unsettled,  // adopted ones where the title says so, and the user is asked; else those that were sent
  Adopted,    // 都是采用的: how many were sent is not known
  Both,       // 报送的，也都采用了
  Submitted,  // 只是报送的
};

/// A cell typed over by the user; the table itself keeps the original.
struct CellEdit {
  int64_t row = 0;     // 1-based, as the spreadsheet shows it
  int32_t column = 0;  // 1-based
  std::string text;
  bool operator==(const CellEdit&) const = default;
};

struct SourceTable {
  std::string file_name;
  Encoding encoding = Encoding::Utf8;
  std::shared_ptr<const Table> table;  // never null; shared by all undo steps
  TableKind kind = TableKind::CountTable;
  int32_t n_header_rows = 1;
  std::vector<Column> columns;
  int32_t block_width = 0;     // columns of one of several blocks side by side that hold the same; 0 = one block
  bool is_turned = false;      // 行列对调: the table's rows are columns of the file
  bool turn_is_asked = false;  // 待确认
  bool is_to_point_out = false;  // 待点选: nothing is counted until the user has said which columns hold unit and count
  RepeatedRows repeated_rows = RepeatedRows::Unsettled;
  DateNumbers date_numbers = DateNumbers::Unsettled;
  BlankUnits blank_units = BlankUnits::Unsettled;
  LogHolds log_holds = LogHolds::Unsettled;
  std::string period;                    // 期间 of all rows, e.g. 7月; empty = the project's period
  std::string group;                     // 分组 of all rows; empty = by column or roster
  std::vector<CellEdit> edits;           // ascending by row and column, one a cell: see set_edit
  std::vector<std::string> beside = {};  // files with the same data; the user said that both count (都计入)
  Diagnostics read_diagnostics;          // what decoding and the CSV reader told
  bool operator==(const SourceTable&) const = default;  // the same table object; see same_project
};

/// The text of a cell with the user's correction, and its header text: the lines of a cell and the rows of a merged
/// header joined, 采用情况 above 本级 and 上级 with each of them.
/// row_idx is 0-based into table->rows, column_idx 0-based. Missing cells are empty.
std::string cell_text(const SourceTable& source, int64_t row_idx, int32_t column_idx);
std::string header_text(const SourceTable& source, int32_t column_idx);
/// True for a row above the header that says nothing of single columns: a title, 单位：条, nothing.
bool is_title_row(const SourceTable& source, int64_t row_idx);
/// True if some row says what the columns hold; titles alone do not.
bool has_header(const SourceTable& source);
/// The columns of one block; all of them if there is one block.
int32_t n_block_columns(const SourceTable& source);
/// The first column of a block that has the role; -1 if none has.
int32_t column_with(const SourceTable& source, ColumnRole role);
bool has_role(const SourceTable& source, ColumnRole role);
/// True if some column counts what was sent in or adopted.
bool has_items(const SourceTable& source);
/// True for an item log that says the day of each item.
bool has_dates(const SourceTable& source);
/// Columns that are asked about (待确认); those of blocks side by side once.
int64_t count_asked_columns(const SourceTable& source);
/// Sets what a column is for; blocks side by side hold the same, so in each of them. Nothing is left to point out once
/// that is_pointed_out.
void set_column(SourceTable& source, int32_t column_idx, const Column& column);

/// The user says that all columns which are asked about have the right use.
void settle_columns(SourceTable& source);
/// True if the user has said which column holds the units and which one counts or scores.
bool is_pointed_out(const SourceTable& source);

/// The correction of the cell, or null. row is 1-based as in CellEdit, column_idx 0-based.
const CellEdit* edit_of(const SourceTable& source, int64_t row, int32_t column_idx);
/// Corrects a cell in place of what it was corrected to before.
void set_edit(SourceTable& source, CellEdit edit);
/// Puts corrections from elsewhere in order; of several for one cell the first one counts.
void order_edits(std::vector<CellEdit>& edits);
/// Takes the correction of a cell back, if there is one.
void drop_edit(SourceTable& source, int64_t row, int32_t column_idx);

/// What reading told, but for questions about rows that the user has corrected since.
Diagnostics open_diagnostics(const SourceTable& source);

/// Equal in everything that counts depend on.
bool same_source(const SourceTable& a, const SourceTable& b);

}  // namespace tongbao::core
