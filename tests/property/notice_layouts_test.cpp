// Clean tables laid out as the text of a notice, in every layout with the dirt of a page around, read back: right, asked
// about with the certain cells right, or told that they were not read. Never silently wrong.

#include <doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/prose/published_notice.hpp"
#include "core/reader/file_reading.hpp"
#include "core/record/row_words.hpp"
#include "core/text/fold.hpp"
#include "property/sheet_shapes.hpp"
#include "support/files.hpp"
#include "support/tiny_random.hpp"

namespace tongbao {
namespace {

using test_support::TinyRandom;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

enum class Layout {
  CellPerLine,
  CellPerParagraph,  // an empty line between cells
  EmptyLineIsCell,   // an empty cell is an empty line
  RowPerParagraph,   // an empty line between rows
  BrokenHeader,      // a header cell in two lines
  BarBehindCell,
  BarsBetween,
  Markdown,
  BarsAlone,  // cells and bars on lines of their own
  Tabs,
  WideSpaces,
  Spaces,
  Commas,
  Semicolons,
  Pauses,
  Flat,  // names and digits only
};
constexpr int kLayouts = static_cast<int>(Layout::Flat) + 1;
constexpr std::array kNames = {"cell per line",
                               "cell per paragraph",
                               "empty line is cell",
                               "row per paragraph",
                               "broken header",
                               "bar behind cell",
                               "bars between",
                               "markdown",
                               "bars alone",
                               "tabs",
                               "wide spaces",
                               "spaces",
                               "commas",
                               "semicolons",
                               "pauses",
                               "flat"};
static_assert(kNames.size() == kLayouts);

struct CleanTable {
  Row header;
  Rows rows;  // units
  Row total;  // empty if there is none
  bool has_serial = false;
  std::string caption;
};

class NoticeMaker {
 public:
  NoticeMaker(TinyRandom& random, Layout layout) : random_(random), layout_(layout) {}

  std::string text;
  std::vector<CleanTable> tables;

  void make() {
    if (random_.chance(2)) line("当前位置：首页 > 通报 > 正文");
    if (random_.chance(3)) line("设为首页 | 加入收藏");
    line("甲县人民政府办公室关于2023年一季度信息报送情况的通报");
    if (random_.chance(2)) line("2023-04-05 09:12  点击：[12] 来源：办公室");
    line("各乡镇、各部门：");
    line("这一季各家都很努力，现将有关情况说一说。");
    if (random_.chance(2)) line("各家共报送信息1200条，比上一季多。");
    line("甲县人民政府办公室");
    line("2023年4月3日");
    const int64_t n_tables = 1 + random_.below(3);
    for (int64_t i = 0; i < n_tables; ++i) {
      tables.push_back(clean_table(i));
      line("附件" + std::to_string(i + 1) + "：");
      line(tables.back().caption);
      lay_out(tables.back());
      text += "\n";
    }
    if (random_.chance(2)) line("注：每采用一条计5分。");
    line("上一篇：关于放假的通知");
    line("【打印】 【关闭】");
  }

 private:
  void line(const std::string& words) {
    text += words + "\n";
    if (layout_ == Layout::CellPerParagraph || layout_ == Layout::BrokenHeader) text += "\n";
  }

  CleanTable clean_table(int64_t table_idx) {
    CleanTable table;
    table.caption = std::string(table_idx == 0   ? "县直部门"
                                : table_idx == 1 ? "乡镇街道"
                                                 : "其他单位") +
                    "信息报送情况统计表";
    const bool is_flat = layout_ == Layout::Flat;
    table.has_serial = !is_flat && random_.chance(2);
    if (table.has_serial) table.header.push_back(random_.chance(2) ? "序号" : "排名");
    table.header.push_back(random_.chance(2) ? "单位" : "单位名称");
    Row counts = is_flat || random_.chance(3) ? Row{"图片新闻", "政务信息", "专题信息"}
                 : random_.chance(2)          ? Row{"报送数", "采用数"}
                                     : Row{"报送条数", "县级采用条数", "市级采用条数", "退稿数"};
    const bool has_sum = is_flat || (counts.size() == 3 && random_.chance(2));
    if (has_sum) counts.push_back("合计");
    table.header.insert(table.header.end(), counts.begin(), counts.end());
    const bool has_blanks = random_.chance(2);
    Row names = unit_names();
    const auto n_units = static_cast<size_t>(5 + random_.below(14));
    std::vector<int64_t> sums(counts.size(), 0);
    for (size_t u = 0; u < n_units; ++u) {
      Row row;
      if (table.has_serial) row.push_back(std::to_string(u + 1));
      row.push_back(names[u]);
      int64_t sum = 0;
      for (size_t c = 0; c < counts.size(); ++c) {
        const bool is_sum = has_sum && c + 1 == counts.size();
        const int64_t n = is_sum ? sum : random_.below(random_.chance(4) ? 120 : 12);
        const bool is_blank = !is_sum && has_blanks && random_.chance(5);
        if (!is_blank) sum += n;
        if (!is_blank) sums[c] += n;
        row.push_back(is_blank ? "" : std::to_string(n));
      }
      table.rows.push_back(row);
    }
    if (is_flat || random_.chance(2)) {
      if (table.has_serial) table.total.push_back("");
      table.total.push_back(random_.chance(2) ? "合计" : "总计");
      for (const int64_t n : sums) table.total.push_back(std::to_string(n));
    }
    return table;
  }

  Row unit_names() {
    Row names;
    for (const char* stem : {"东山", "西河", "南湖", "北岭", "大河湾", "柴河", "青石", "白马", "云台", "龙潭", "金沙"})
      for (const char* tail : {"镇", "乡", "街道"}) names.push_back(std::string(stem) + tail);
    for (const char* name :
         {"县教育局", "县公安局", "县财政局", "县水利局", "县住建局", "县人社局", "县妇联会", "县统计局"})
      names.push_back(name);
    random_.shuffle(names);
    return names;
  }

  /// All rows, the header first.
  static Rows grid(const CleanTable& table) {
    Rows rows = {table.header};
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    if (!table.total.empty()) rows.push_back(table.total);
    return rows;
  }

  void lay_out(const CleanTable& table) {
    const Rows rows = grid(table);
    switch (layout_) {
      case Layout::CellPerLine:
        return cells(rows, "\n", "", false);
      case Layout::CellPerParagraph:
        return cells(rows, "\n\n", "", false);
      case Layout::EmptyLineIsCell:
        return cells(rows, "\n", "", true);
      case Layout::RowPerParagraph:
        return cells(rows, "\n", "\n", false);
      case Layout::BrokenHeader:
        return broken_header(rows);
      case Layout::BarBehindCell:
        return cells(rows, " |\n", "", true);
      case Layout::BarsBetween:
        return lines(rows, " | ", "");
      case Layout::Markdown:
        return lines(rows, " | ", "| ");
      case Layout::BarsAlone:
        return bars_alone(rows);
      case Layout::Tabs:
        return lines(rows, "\t", "");
      case Layout::WideSpaces:
        return spaced(rows, "   ");
      case Layout::Spaces:
        return spaced(rows, " ");
      case Layout::Commas:
        return lines(rows, "，", "");
      case Layout::Semicolons:
        return lines(rows, "；", "");
      case Layout::Pauses:
        return lines(rows, "、", "");
      case Layout::Flat:
        return flat(rows);
    }
  }

  void cells(const Rows& rows, const std::string& behind, const std::string& behind_row, bool keeps_empty) {
    for (const Row& row : rows) {
      for (const std::string& cell : row)
        if (keeps_empty || !cell.empty()) text += cell + behind;
      text += behind_row;
    }
  }

  void broken_header(Rows rows) {
    for (const std::string& cell : rows.front()) {
      const size_t at = cell.find("条数");
      if (at == std::string::npos)
        text += cell + "\n\n";
      else
        text += cell.substr(0, at) + "\n\n条数\n\n";
    }
    rows.erase(rows.begin());
    cells(rows, "\n\n", "", false);
  }

  void lines(const Rows& rows, const std::string& between, const std::string& bar) {
    for (size_t r = 0; r < rows.size(); ++r) {
      text += bar;
      for (size_t c = 0; c < rows[r].size(); ++c) text += (c > 0 ? between : "") + rows[r][c];
      text += (bar.empty() ? "\n" : " |\n");
      if (r > 0 || bar.empty()) continue;
      for (size_t c = 0; c < rows[r].size(); ++c) text += "|---";
      text += "|\n";
    }
  }

  void bars_alone(const Rows& rows) {
    for (const Row& row : rows) {
      text += "| " + (row[0].empty() ? std::string("—") : row[0]) + "\n|\n";
      for (size_t c = 1; c < row.size(); ++c) text += (row[c].empty() ? "" : row[c] + "\n") + "|\n";
    }
  }

  void spaced(const Rows& rows, const std::string& between) {
    for (const Row& row : rows) {
      std::string one;
      for (const std::string& cell : row)
        if (!cell.empty()) one += (one.empty() ? "" : between) + cell;
      text += one + "\n";
    }
  }

  void flat(const Rows& rows) {
    const bool is_row_a_line = random_.chance(2);
    for (size_t r = 0; r < rows.size(); ++r) {
      for (const std::string& cell : rows[r]) text += cell;
      if (is_row_a_line) text += "\n";
    }
    text += "\n";
  }

  TinyRandom& random_;
  Layout layout_;
};

enum class Verdict { Right, Asked, Refused, Wrong };

/// 「unit」 → header → cell.
using Cells = std::map<std::string, std::map<std::string, std::string>>;

Cells cells_of(const core::SourceTable& source) {
  Cells cells;
  for (int64_t row = source.n_header_rows; row < static_cast<int64_t>(source.table->rows.size()); ++row) {
    std::string unit;
    std::map<std::string, std::string> by_header;
    for (int32_t i = 0; i < static_cast<int32_t>(source.columns.size()); ++i) {
      const core::ColumnRole role = source.columns[static_cast<size_t>(i)].role;
      const std::string cell = core::cell_text(source, row, i);
      if (role == core::ColumnRole::Unit && unit.empty())
        unit = cell;
      else
        by_header[core::header_text(source, i)] = cell;
    }
    if (!unit.empty() && !core::is_total_label(unit)) cells[unit] = by_header;
  }
  return cells;
}

struct Answer {
  Verdict verdict = Verdict::Right;
  std::string difference;
};

void worsen(Answer& answer, Verdict verdict, const std::string& difference) {
  if (verdict <= answer.verdict) return;
  answer = {verdict, difference};
}

/// What was read of one table beside the truth.
void compare(const CleanTable& table, const core::SourceTable& source, bool is_told, Answer& answer) {
  std::vector<std::string> asked;
  for (const core::Diagnostic& d : source.read_diagnostics)
    if (d.code == core::Code::CellsUncertain) asked.push_back(d.args.front());
  const bool is_header_asked = core::count_asked_columns(source) > 0;
  if (is_header_asked || !asked.empty()) worsen(answer, Verdict::Asked, "");
  const Cells read = cells_of(source);
  const size_t first = table.has_serial ? 2 : 1;
  for (const Row& row : table.rows) {
    const std::string& unit = row[first - 1];
    const auto found = read.find(unit);
    if (found == read.end()) {
      worsen(answer,
             is_told           ? Verdict::Refused
             : is_header_asked ? Verdict::Asked
                               : Verdict::Wrong,
             unit + " is missing");
      continue;
    }
    const bool is_asked = std::find(asked.begin(), asked.end(), unit) != asked.end();
    for (size_t c = first; c < row.size(); ++c) {
      const auto cell = found->second.find(table.header[c]);
      const std::string one = cell == found->second.end() ? "no column" : cell->second;
      if (one == row[c] || is_header_asked || (is_asked && one.empty())) continue;
      worsen(answer, Verdict::Wrong, unit + " " + table.header[c] + ": " + one + " instead of " + row[c]);
    }
  }
  if (read.size() > table.rows.size() && !is_header_asked) worsen(answer, Verdict::Wrong, "rows that are not there");
}

Answer read_back(const NoticeMaker& maker) {
  Answer answer;
  const auto read = core::read_data("通报.txt", maker.text);
  if (!read) return {Verdict::Refused, "refused"};
  if (read->head.title != "甲县人民政府办公室关于2023年一季度信息报送情况的通报") return {Verdict::Wrong, "title"};
  if (read->head.date != core::make_date(2023, 4, 3)) return {Verdict::Wrong, "date"};
  // What is left unread is told with the first table.
  const core::Diagnostics& told = read->sources.front().read_diagnostics;
  const bool is_told = std::any_of(told.begin(), told.end(),
                                   [](const core::Diagnostic& d) { return d.code == core::Code::LinesNotRead; });
  // Without a header a table has lost its caption as well, and all of its columns are asked about.
  const bool is_headless = std::any_of(read->sources.begin(), read->sources.end(), [](const core::SourceTable& source) {
    return !core::has_header(source) && core::count_asked_columns(source) > 0;
  });
  size_t next = 0;
  for (const CleanTable& table : maker.tables) {
    const bool is_there =
        next < read->sources.size() && read->sources[next].file_name.find(table.caption) != std::string::npos;
    if (is_there) {
      compare(table, read->sources[next++], is_told, answer);
      continue;
    }
    worsen(answer, is_told || is_headless ? Verdict::Refused : Verdict::Wrong, table.caption + " is missing");
  }
  if (next < read->sources.size())
    worsen(answer, is_told || is_headless ? Verdict::Refused : Verdict::Wrong, "a table that is not there");
  return answer;
}

}  // namespace

TEST_CASE("notice layouts: read right, asked or told, never silently wrong") {
  const int64_t n_each = test_support::full_run() ? 400 : 32;
  int64_t n_right = 0, n_all = 0;
  for (int i = 0; i < kLayouts; ++i) {
    std::array<int64_t, 4> n{};
    Answer worst;
    std::string example;
    for (int64_t seed = 0; seed < n_each; ++seed) {
      TinyRandom random(static_cast<uint64_t>(seed) * 100 + static_cast<uint64_t>(i));
      NoticeMaker maker(random, static_cast<Layout>(i));
      maker.make();
      const Answer answer = read_back(maker);
      ++n[static_cast<size_t>(answer.verdict)];
      if (answer.verdict <= worst.verdict) continue;
      worst = answer;
      example = maker.text;
    }
    CAPTURE(worst.difference);
    CAPTURE(example);
    const std::string said = std::string(kNames[static_cast<size_t>(i)]) + ": right " + std::to_string(n[0]) +
                             " asked " + std::to_string(n[1]) + " refused " + std::to_string(n[2]) + " wrong " +
                             std::to_string(n[3]);
    MESSAGE(said);
    CHECK(n[3] == 0);
    // A layout that can never be read would pass by being refused.
    CHECK(n[2] * 4 <= n_each);
    n_right += n[0];
    n_all += n_each;
  }
  CHECK(n_right * 2 >= n_all);
}

TEST_CASE("notice layouts: the sheets of offices are no notices") {
  const int64_t n_sheets = test_support::full_run() ? 5000 : 300;
  for (int64_t seed = 0; seed < n_sheets; ++seed) {
    TinyRandom random(static_cast<uint64_t>(seed) + 77);
    std::vector<sheet_shapes::Layout> layouts;
    for (int i = 0; i < 3; ++i)
      layouts.push_back(static_cast<sheet_shapes::Layout>(random.below(sheet_shapes::kLayouts)));
    const sheet_shapes::Sheet sheet = sheet_shapes::make_sheet(random, layouts);
    const std::string text = core::decode(sheet.bytes).text;
    CAPTURE(text);
    CHECK_FALSE(core::looks_like_notice(text));
  }
}

}  // namespace tongbao
