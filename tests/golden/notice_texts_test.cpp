// The five notices as texts, as they stood on their pages: the tables are the facts of the notice in the layout of the
// page, the sentences around them are ours. What is read must be what the tables of the samples hold.

#include <doctest.h>

#include <map>
#include <string>
#include <vector>

#include "core/reader/file_reading.hpp"
#include "core/record/count_cell.hpp"
#include "core/record/row_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "golden/golden_case.hpp"
#include "support/files.hpp"

namespace tongbao::golden {
namespace {

using core::ColumnRole;
using Row = std::vector<std::string>;

/// 「unit」 → the texts of all other cells of its row; header words and the place of a block do not matter.
std::map<std::string, Row> rows_of(const core::SourceTable& source) {
  std::map<std::string, Row> rows;
  const int32_t width = core::n_block_columns(source);
  for (int64_t row = source.n_header_rows; row < static_cast<int64_t>(source.table->rows.size()); ++row)
    for (int32_t first = 0; first < static_cast<int32_t>(source.columns.size()); first += width) {
      std::string unit;
      Row cells;
      for (int32_t i = first; i < first + width; ++i) {
        const std::string cell = core::cell_text(source, row, i);
        if (source.columns[static_cast<size_t>(i)].role == ColumnRole::Unit && unit.empty())
          unit = cell;
        else
          cells.push_back(cell);
      }
      if (!unit.empty()) rows[core::fold_name(unit)] = cells;
    }
  return rows;
}

core::DataFile read_text(const GoldenCase& golden) {
  auto read =
      core::read_data("通报.txt", test_support::read_project_file("tests/golden/" + golden.folder + "/notice.txt"));
  REQUIRE(read.has_value());
  return std::move(*read);
}

std::vector<std::string> questions_of(const core::SourceTable& source) {
  std::vector<std::string> units;
  for (const core::Diagnostic& d : source.read_diagnostics)
    if (d.code == core::Code::CellsUncertain) units.push_back(d.args.front());
  return units;
}

}  // namespace

TEST_CASE("notice texts: four cases come out exactly, without a question") {
  for (const GoldenCase& golden : golden_cases()) {
    if (golden.folder.starts_with("2")) continue;
    CAPTURE(golden.folder);
    const core::DataFile text = read_text(golden);
    const core::Project tables = assemble_from_tables(golden);
    REQUIRE(text.sources.size() == tables.sources.size());
    for (size_t i = 0; i < tables.sources.size(); ++i) {
      CAPTURE(text.sources[i].file_name);
      CHECK(rows_of(text.sources[i]) == rows_of(*tables.sources[i]));
      CHECK(core::count_asked_columns(text.sources[i]) == 0);
      CHECK(questions_of(text.sources[i]).empty());
    }
  }
}

TEST_CASE("notice texts: title, issuers, date, period, captions and groups") {
  struct Head {
    std::string title;
    std::vector<std::string> issuers;
    core::Date date;
    std::vector<std::string> names, groups, periods;
  };
  const Head heads[] = {
      {"西宁市城中区人民政府办公室关于7-9月份政府门户网站公开信息报送情况的通报",
       {"西宁市城中区人民政府办公室"},
       {2016, 10, 9},
       {"通报.txt · 附件1 7月网站公开信息报送情况统计表", "通报.txt · 附件2 8月网站公开信息报送情况统计表",
        "通报.txt · 附件3 9月网站公开信息报送情况统计表"},
       {"", "", ""},
       {"7月", "8月", "9月"}},
      {"关于2022年第二季度县政府门户网站与政务新媒体检查情况的通报",
       {"仁寿县人民政府办公室"},
       {2022, 5, 26},
       {"通报.txt · 附件 仁寿县人民政府网站内容保障信息发布统计表"},
       {""},
       {"2022年第二季度"}},
      {"2008年咸阳市政府门户网站内容保障和信息报送情况的通报",
       {},
       {2009, 2, 25},
       {"通报.txt · 附件1 2008年县市区信息报送刊发情况", "通报.txt · 附件2 2008年市级部门信息报送刊发情况"},
       {"县市区", "市级部门"},
       {"", ""}},
      {"关于2014年一季度区政府门户网站信息报送工作的督查通报",
       {"岳阳市岳阳楼区人民政府督查室"},
       {2014, 4, 10},
       {"通报.txt · 附件 2014年一季度区政府门户网信息报送情况统计表"},
       {""},
       {"2014年一季度"}},
      {"",
       {"扎兰屯市推进政府职能转变和“放管服”改革协调小组办公室", "扎兰屯市政务服务局（代章）"},
       {2023, 4, 13},
       {"通报.txt · 附件1 市直各部门信息采用情况统计表", "通报.txt · 附件2 各乡镇街道信息采用情况统计表"},
       {"市直部门", "乡镇街道"},
       {"1-3月", "1-3月"}}};
  for (size_t i = 0; i < golden_cases().size(); ++i) {
    const GoldenCase& golden = golden_cases()[i];
    CAPTURE(golden.folder);
    const core::DataFile text = read_text(golden);
    CHECK(text.head.title == heads[i].title);
    CHECK(text.head.issuers == heads[i].issuers);
    CHECK(text.head.date == heads[i].date);
    std::vector<std::string> names, groups, periods;
    for (const core::SourceTable& source : text.sources) {
      names.push_back(source.file_name);
      groups.push_back(source.group);
      periods.push_back(source.period);
    }
    CHECK(names == heads[i].names);
    CHECK(groups == heads[i].groups);
    // Whether a year alone is a period is not settled here.
    if (!golden.folder.starts_with("2")) CHECK(periods == heads[i].periods);
  }
}

TEST_CASE("notice texts: of digits without cells between them what is certain is read, the rest is asked") {
  const GoldenCase& golden = golden_cases()[2];
  const core::DataFile text = read_text(golden);
  const core::Project tables = assemble_from_tables(golden);
  REQUIRE(text.sources.size() == 2);
  for (size_t i = 0; i < 2; ++i) {
    const auto read = rows_of(text.sources[i]);
    const std::vector<std::string> asked = questions_of(text.sources[i]);
    const auto truth = rows_of(*tables.sources[i]);
    for (const auto& entry : truth) {
      const std::string& unit = entry.first;
      const Row& cells = entry.second;
      CAPTURE(unit);
      REQUIRE(read.contains(unit));
      if (std::find(asked.begin(), asked.end(), unit) == asked.end()) {
        CHECK(read.at(unit) == cells);
        continue;
      }
      // A cell that is read is right; the sample leaves the cells of some rows open as well.
      for (size_t c = 0; c < cells.size(); ++c)
        if (!read.at(unit)[c].empty() && !cells[c].empty()) CHECK(read.at(unit)[c] == cells[c]);
    }
  }
  // Three rows contradict their own totals; three more have a 1, 2 or 3 that may be of either of two columns.
  CHECK(questions_of(text.sources[0]) == std::vector<std::string>{"礼泉县信息办", "泾阳县信息办", "三原县信息办",
                                                                  "永寿县信息办", "长武县信息办", "淳化县信息办"});
  // 11 of 33 rows have one solution only; all totals are certain.
  CHECK(questions_of(text.sources[1]).size() == 22);
  for (const auto& [unit, cells] : rows_of(text.sources[1])) CHECK_FALSE(cells.back().empty());
}

}  // namespace tongbao::golden
