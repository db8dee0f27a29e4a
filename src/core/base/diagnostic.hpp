#pragma once
// diagnostic.hpp: what went wrong or deserves a look, as data (问题)
//
// Three kinds of trouble are kept apart:
//   Error        this step has no result                                -> Result<T> (result.hpp)
//   Diagnostic   there is a result and something to tell                -> Checked<T>
//   bug          the program is wrong                                   -> assert
//
// A Diagnostic carries a code, a place and arguments; the Chinese sentence is made from them in one
// place only, core/messages_zh. Rows in = rows used + rows told about: every row a stage leaves out
// has a Diagnostic of severity Loss.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tongbao::core {

/// How much a diagnostic matters to the totals.
enum class Severity {
  Note,     // 说明: nothing to do, worth knowing
  Warning,  // 要看: please look; everything was counted
  Loss,     // 未计入: some input was left out of the totals
};

/// What happened. Codes are grouped by stage in hundreds; their sentences live in messages_zh.
/// The numbers are stored in diagnostics.json, so a number is never given to another meaning.
enum class Code : int {
  // 100 text: bytes → text
  FileEmpty = 100,          // the file has no bytes; args: –
  FileNotText = 101,        // a picture or another binary; args: kind (中文)
  FileIsSpreadsheet = 102,  // .xlsx .xls .et .docx …; args: format (中文)
  BytesUnreadable = 103,    // a cell holds bytes that are no character; args: cell as shown
  FileIsBig5 = 104,         // traditional Chinese of another encoding; args: –
  FileNotGiven = 105,       // whoever keeps the file does not give it; args: –
  FileTooLarge = 106,       // no memory for it; args: megabytes
  ReadingBroke = 107,       // a fault of ours ended the reading; args: –
  ReadingStuck = 108,       // the reading did not end and was ended; args: –
  ReaderMissing = 109,      // what reads files did not come; args: –

  // 200 table: text → rows
  QuoteUnclosed = 200,     // an opening quote is never closed; args: –
  TextAfterQuote = 201,    // text after a closing quote was kept; args: cell
  RowTooShort = 202,       // args: cells in the row, cells in the header
  RowTooLong = 203,        // args: cells in the row, cells in the header
  NulInData = 204,         // a NUL character; args: –
  BlankRowsSkipped = 205,  // wholly empty lines; args: how many
  TableHasNoRows = 206,    // only a header; args: –
  RowsInQuotes = 207,      // a quoted cell swallowed whole rows; args: how many lines it has, the first
  SeparatorFound = 208,    // no comma or TAB stands between the cells; args: what does (中文)
  MoreOfKind = 209,        // more problems of a kind than are listed; args: how many, of what (中文)

  // 300 record: rows → counts
  UnitColumnMissing = 300,        // no column holds unit names; args: the header as read
  CountColumnMissing = 301,       // no column holds counts; args: the header as read
  UnitEmpty = 302,                // the row has counts but no unit; args: –
  NumberUnreadable = 303,         // args: cell, column header
  NumberNegative = 304,           // args: cell, column header
  NumberNotWhole = 305,           // args: cell, column header
  AdoptedExceedsSubmitted = 306,  // args: unit, adopted, submitted
  UnitRepeated = 307,             // the unit stands twice in one table; args: unit, first row
  RowTotalDiffers = 308,          // args: unit, printed, computed
  ColumnTotalDiffers = 309,       // args: column header, printed, computed
  PrintedScoreDiffers = 310,  // one a table; args: first unit, printed, computed, n differing, n compared, what would
                              // fit ("" = some rows agree), then row, unit, printed, computed of each that differs
  PrintedRankDiffers = 311,   // as PrintedScoreDiffers
  DateUnreadable = 312,       // args: cell
  StatusUnknown = 313,        // args: cell
  NumberTooLarge = 314,       // args: cell, column header
  TotalNotChecked = 315,      // rows without split make a column total uncheckable; args: header, n
  TableTwice = 316,           // the same table was added before; args as TableRevised
  ItemRepeated = 317,         // adopted twice in the same way; args: unit, title, first row
  AdoptionsUnpaired = 318,    // levels and carriers of one item do not match; args: levels, carriers
  ItemsOutsidePeriod = 319,   // one a file, Loss; args: how many, from, to ("" = open)
  PeriodDayUnreadable = 320,  // no such day; args: as typed
  PeriodEndsEarly = 321,      // the last day lies before the first; args: first, last

  TableRevised = 322,       // most units and kinds of an earlier table again; args: other file, period, units, of how
                            // many, places of the other and of this table among all (from 1)
  TableCopied = 323,        // the cells of another table under another period; args as TableRevised
  AdoptionRateAbove = 324,  // above 100 %; args: rate of all ("" = not above), level ("" = all), units with rates

  ColumnUncertain = 325,  // what columns count is a proposal (待确认); args: headers, their use, why (中文), other
                          // tables that ask the same, then the number of each column

  RowsOfText = 326,         // rows that name no unit and count nothing; args: how many, text of the first
  UnitsRepeated = 327,      // units with several rows; args: rows, first unit, its first row, what is done (中文)
  TableTurned = 328,        // units stood across, rows and columns changed places (待确认); args: –
  ColumnsToPointOut = 329,  // what is the unit and what the count only the user can say, and nothing is counted until
                            // then; args: header of the proposed unit, of the proposed count
  OtherTableBelow = 330,    // a header of other columns in the middle of a table; args: rows from there on
  TargetsGiven = 331,       // a column of 任务数, which no rule looks at; args: header
  TableIsSum = 334,         // a table says what others add up to; args: first of them, how many, their names, –, its
                            // place, the place of the table
  PrintedOtherTimeDiffers = 333,  // one a column of 累计, 上期 or 去年同期; args as 310, the header as the sixth
  ItemsAllAdopted =
      335,  // no column of a log says what was adopted, its title says all of it (待确认); args: rows, title
  GroupCounted = 336,  // a row that looks like the heading of a group counts, since its numbers are no sum; args: label
  PartsExceedWhole = 337,  // 其中 … of a row are more than what they are parts of; args: unit, their sum, the whole
  UnitsInOneCell = 338,    // 财政局、税务局 in a table of counts counts as one unit; args: cell
  TableWidened = 339,      // a row for each number of a unit was made a row a unit; args: rows of the file, rows now
  TableCutOff = 332,       // a table below another one in its file, read as a source of its own; args: the file

  // 340 dates of items; the row is left out, but for the question
  DateNotReal = 340,          // no such day; args: cell
  DateYearUnlikely = 341,     // args: cell, year
  DateYearMissing = 342,      // a date without a year, and the period does not say which; args: cell
  DateDayMissing = 343,       // a month of which only some days are counted; args: cell
  DatesAsNumbers = 344,       // numbers are taken for dates (待确认); args: rows, cell of the first, its day
  RemarkSaysOtherwise = 345,  // a remark or title takes an item back that counts (已撤稿, 重复); args: it
  ItemsOfOtherMonth = 346,  // items whose day is not in the period of their table; args: rows, the period, first month
  RemarkNotUsed = 347,      // a remark beside counts would change them; args: unit, remark

  RowIsSum = 349,  // a unit's numbers are the sum of other rows (待确认); args: unit, first of these rows, last of them
  UnitsBlank = 348,  // rows without a unit count for the unit above (待确认); args: rows, the first of these units

  // 350 text of a published notice (core/prose)
  CellsUncertain = 350,  // (待确认); args: unit, what was printed, how many ways there are (0: none fits), the first
                         // ways in words, then up to two ways as cells with commas between
  LinesNotRead = 351,    // lines that look like a table and could not be read, Loss; args: how many, text of the first
  NoticeWithoutTable = 352,  // running text without a table or a count of a unit; args: –
  CountsSaid = 353,          // counts were taken from sentences; args: how many, the first sentence
  SaidDiffers = 354,         // args: unit ("" = all), kind of count, said in the text, in the tables, the sentence
  SentenceOpen = 355,        // a sentence that gives counts to units it does not name; args: the sentence

  // 400 roster
  UnitNotInRoster = 400,       // args: unit, rows behind it (item logs: all of a period)
  UnitByAlias = 401,           // args: unit as typed, full name
  UnitAbsent = 402,            // in the roster, in no item log, so 0; args: unit
  RosterNameRepeated = 403,    // args: name
  RosterAliasClash = 404,      // an alias names two units; args: alias, unit, other unit
  RosterNameEmpty = 405,       // args: –
  RosterFlagUnreadable = 406,  // args: cell, column header

  UnitsAbsent = 407,          // count tables of a period do not name them; args: period, how many, units
  AbsentAsZero = 408,         // the same, and the user said 计为 0; args as UnitsAbsent
  ComparedUnitsDiffer = 409,  // a change leaves units out; args: 环比 or 同比, how many compared, left out, units
  RowMayBePart = 414,         // a row behind 其中 … of a unit (待确认); args: its unit, the unit above, how
                              // many rows it is about, what they are taken for (中文)
  UnitOfTitle = 413,          // a log without a column of units is all of the one that its title names; args: unit
  UnitNameOdd = 412,          // 人民网, 个人投稿, 不详: counted as a unit, and hardly one; args: name, rows

  // 420 tables of months beside the quarter that holds them; args: the longer period, the shorter ones, units, the first of
  // them, what is used, 只用月表, 只用季表 (all 中文)
  PeriodsOverlap = 420,        // a proposal is in use (待确认)
  PeriodsSettled = 421,        // the user said which
  PeriodOfTitleDiffers = 423,  // the file's name says another period than its title; args: in use, the title's
  YearsTogether = 424,  // the same months of several years count together (待确认); args: of the last year, of others
  OverlapLeftOut = 422,  // one a file, Loss; args: rows, periods

  NamesAlike = 410,  // names that may be other spellings of units (待确认); args: how many, how many of them are
                     // sure, names and units
  NamesNotCompared = 411,  // too many names to look for other spellings; args: how many, how many at most

  // 500 score, rank, lists
  PointsOverflow = 500,       // args: unit
  ListUnitUnknown = 501,      // a manual change names a unit that is not in the roster; args: list, unit
  RuleGroupUnknown = 502,     // a list rule names a group nobody is in; args: list, group
  RuleLevelUnknown = 503,     // a points rule names a level or category no data has; args: name
  ListUnknown = 504,          // manual changes or an order of a list that no rule makes; args: list
  RulePartUnknown = 505,      // a rule names a part that the rule set does not have; args: rule, part
  ConditionNeedsScore = 506,  // a condition or veto looks at scores or places; args: rule
  ManualUnitUnknown = 507,    // args: rule, unit
  ManualRuleUnknown = 508,    // args: rule, unit
  ManualOutOfRange = 509,     // args: rule, unit, points, min, max
  ScoreReadyMade = 510,       // the printed scores are taken; args: how many units
  QuotaPeriodUnknown = 511,   // the name of a period says no calendar unit; args: quota, period
  ItemsNotCounted = 512,      // counting rules left items out; args: how many, units
  ListTieAtLine = 513,        // units equal on both sides of a list's line; args: list, units

  // Rules that look at counts nobody gives (idle_rules); args: which rule of its kind (from 1), its name or words, what
  // it looks for; for a limit of a condition, veto or list, "0" where a log is among the tables, so that it is taken for none
  PointsWithoutData = 514,
  ScoresWithoutData = 515,  // no rule that gives points found data; args: –
  QuotaWithoutData = 516,
  ConditionWithoutData = 517,
  LimitWithoutData = 518,  // a counting rule whose limit nobody counts
  RankKeyWithoutData = 519,
  VetoMet = 520,  // args: veto, units

  // 550 the rule set by itself (check_rules); the first argument is always the rule's name or its words
  RuleUnreachable = 550,         // another rule takes all its items; args: rule, the other
  RuleRepeated = 551,            // the same additional points twice; args: rule
  RulesOverlap = 552,            // equally particular rules share items: the order decides; args: rule, later rule
  MultiplyWithoutPoints = 553,   // a factor for items that give no points; args: rule
  QuotaWithoutItems = 554,       // args: quota
  QuotaWithoutPoints = 555,      // args: quota
  QuotaPointsNegative = 556,     // args: quota, points
  QuotaCapMissing = 557,         // a capped base without a cap; args: quota
  ConditionWithoutPoints = 558,  // args: condition
  ManualRangeReversed = 559,     // args: rule, min, max
  RuleNameRepeated = 560,        // args: name, what has it (中文)
  PartUnused = 561,              // no rule gives points to the part and it has no base; args: part
  MeasurePartUnknown = 562,      // a rank key or list looks at a part that is not there; args: rule, part
  FloorAboveCap = 563,           // args: part or 总分, floor, cap
  ListWithoutCriteria = 564,     // args: list
  ListPlaceWrong = 565,          // a place that is no whole number from 1; args: list, place
  ListPlacesReversed = 566,      // args: list, first, last
  VetoWithoutEffect = 567,       // args: veto
  WeightsNotWhole = 568,         // fractions as weights that do not add up to 1; args: parts, weights
  ListLineRepeated = 575,        // a criterion, or a condition of one, twice; args: list, criterion or condition
  ListLineImpossible = 576,      // no unit can meet the criterion with its conditions; args: list, criterion
  ListConditionByPlace = 577,    // a further condition looks at a place and is never met; args: list

  // 569 as 514
  ListWithoutData = 569,
  VetoWithoutData = 570,

  // 580 a rule beside the roster; the first argument is its place among its kind (from 1)
  QuotaTargetUnknown = 580,  // a quota of its own for nobody: no such unit or group; args: place, quota, who
  ConvertWithoutData = 581,  // a conversion of items that nobody gives; args as 514
  ItemsConverted = 582,      // args: how many, into how many, units
  ConvertIntoItself = 583,   // check_rules: the items are of the new kind already; args: rule, "" = no kind is named
  ScoreUnreadable = 586,     // a ready-made score; the unit has no score then; args: unit, cell
  PeopleMissing = 584,       // no score per head without a number of people; args: how many, units
  RosterPeopleUnreadable = 585,  // args: cell, column header

  // 600 facts and notice
  FigureDiffers = 600,        // an entered figure against the tables; args: name, entered, computed
  SumDiffers = 601,           // args: formula, left value, right value
  FactUnknown = 602,          // the notice uses a name no fact has; args: name, section
  FigureUnreadable = 603,     // args: name, text
  AnnexGroupUnknown = 614,    // an annex lists a group nobody assessed is in; args: annex, group
  AnnexPeriodUnknown = 615,   // an annex is of a period that 本期 does not have; args: annex, period
  AnnexCumulativeOpen = 616,  // the data does not hold the year up to the annex's period; args: annex, columns
  AnnexPrintedMissing = 618,  // a column of an annex shows a header that no table has; args: annex, header
  LetterListWrong = 617,      // a letter for each unit of something that is no list; args: letter, name

  // 700 project files
  JsonInvalid = 700,            // args: what (中文)
  JsonTooDeep = 701,            // args: path
  JsonDuplicateKey = 702,       // args: path
  JsonBadUtf8 = 703,            // args: –
  JsonNumberTooLarge = 704,     // args: path
  JsonFieldMissing = 705,       // args: path
  JsonFieldWrong = 706,         // args: path, what was expected (中文)
  ProjectVersionUnknown = 707,  // args: version
  JsonFieldUnknown = 708,       // args: path
  OneAtATime = 709,             // a second project, rule set … opened with the first; args: what (中文), the first
  UnitNameTaken = 710,          // a unit renamed to a name in use; args: name, unit; no unit: a group has it
  ProjectTooLarge = 711,        // more than a project file may hold; args: megabytes, ten thousands of values
};

/// Where something is: file name, 1-based row and column as a spreadsheet shows them, 0 = not known.
struct Place {
  std::string file;
  int64_t row = 0;
  int32_t column = 0;
  bool operator==(const Place&) const = default;
};

/// One thing to tell about a result.
struct Diagnostic {
  Code code = Code::FileEmpty;
  Severity severity = Severity::Note;
  Place place;
  std::vector<std::string> args;
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// One that is of no place in a file.
inline Diagnostic warning(Code code, std::vector<std::string> args) {
  return {code, Severity::Warning, {}, std::move(args)};
}

/// True for 待确认: the best reading is in use, and only the user can say whether it is the right one.
inline bool is_question(Code code) {
  return code == Code::ColumnUncertain || code == Code::UnitsRepeated || code == Code::TableTurned ||
         code == Code::ColumnsToPointOut || code == Code::DatesAsNumbers || code == Code::PeriodsOverlap ||
         code == Code::CellsUncertain || code == Code::GroupCounted || code == Code::NamesAlike ||
         code == Code::UnitsBlank || code == Code::RowIsSum || code == Code::YearsTogether ||
         code == Code::ItemsAllAdopted || code == Code::RowMayBePart;
}

/// How many of them there are.
inline int64_t count_questions(const Diagnostics& diagnostics) {
  int64_t n = 0;
  for (const Diagnostic& d : diagnostics)
    if (is_question(d.code)) ++n;
  return n;
}

/// A result together with what there is to tell about it.
template <class T>
struct Checked {
  T value{};
  Diagnostics diagnostics;
};

inline void append(Diagnostics& into, Diagnostics more) {
  for (auto& d : more) into.push_back(std::move(d));
}

}  // namespace tongbao::core
