#pragma once
// sheet_shapes.hpp: sheets as offices lay them out, with the truth about them
//
// A clean table of units and counts is laid out by composing layouts: columns that are no count, counts told apart by
// level, carrier, period or category, rows that are no unit, several header rows, blocks, cells as people type them,
// encodings. What the program makes of the bytes is compared with that table (sheet_answers.hpp).

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "support/tiny_random.hpp"

namespace tongbao::sheet_shapes {

enum class Layout {
  // Which counts there are; at most one of them.
  Levels,
  Months,
  Carriers,
  Categories,
  Days,
  Parts,
  Wholes,       // 采用数 that holds the columns behind it, and no word says so
  UpperLevels,  // 省级采用 within 市级以上采用
  // Columns that are no count of this period.
  Serial,
  Rank,
  Score,
  Target,
  PreviousTime,
  Cumulative,
  LastYear,
  Rate,
  Difference,
  Average,
  OtherMeasure,
  Person,
  Remark,
  RowTotal,
  // Rows that are no unit.
  TitleRows,
  UnitLine,
  TotalsRow,
  Footer,
  EmptyRows,
  GroupHeadings,
  GroupSums,
  RowsAbout,
  // Shapes.
  MergedHeader,
  NoHeader,
  Blocks,
  Transposed,
  RepeatedUnits,
  MergedUnits,
  HeaderAgain,
  TableBelow,
  // Cells.
  NumberedUnits,
  MeasureWords,
  FullWidthDigits,
  Thousands,
  Dashes,
  PlusSigns,
  Decimals,
  // Bytes.
  Gb18030,
  Utf16,
  Tabs,
  ChineseCommas,
  Spaces,
};
constexpr int kLayouts = static_cast<int>(Layout::Spaces) + 1;
std::string name_of(Layout layout);

/// 「unit|period|status|level|carrier|category」 → items; a count of 0 is left out, a unit is always in (→ 0).
using Counts = std::map<std::string, int64_t>;

struct Sheet {
  std::string file_name;
  std::string bytes;
  Counts truth;
  std::vector<Layout> layouts;
};

/// A sheet with the layouts, of which those that exclude each other are left out.
Sheet make_sheet(test_support::TinyRandom& random, std::vector<Layout> layouts);

}  // namespace tongbao::sheet_shapes
