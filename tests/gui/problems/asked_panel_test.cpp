// Questions about tables: what is shown, what a choice says that it does, and what it does.

#include "gui/problems/asked_panel.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gui/problems/problem_answers.hpp"
#include "gui/whole_page.hpp"
#include "support/given_files.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using namespace tongbao::test;
using Kind = MirrorInput::Kind;

namespace {

void open(WholePage& whole, const std::string& bytes, const std::string& name = "表.csv") {
  whole.act(test_support::opens({{name, bytes}}));
  whole.state().view.step = app::Step::Data;
  whole.page().frames(2);
}

void press(WholePage& whole, Role role, const std::string& name) {
  whole.page().mirror(whole.page().record(role, name).id, Kind::Click);
  whole.page().frames(2);
}

int64_t n_questions(WholePage& whole) { return core::count_questions(whole.results().diagnostics); }

std::string fact(WholePage& whole, const char* name) {
  const core::Fact* fact = whole.results().facts.find(name);
  return fact == nullptr ? "" : fact->text;
}

/// Items sent in of all units.
std::string submitted(WholePage& whole) { return fact(whole, "报送"); }

/// The text of a notice whose table has lost its empty cells.
std::string notice_with(const std::string& table) {
  return "甲县人民政府办公室关于2023年一季度信息报送情况的通报\n各单位：\n现将一季度信息报送情况通报如下。\n"
         "甲县人民政府办公室\n2023年4月3日\n附件：各乡镇信息报送情况统计表\n" +
         table;
}

}  // namespace

TEST_CASE("a question says what each of its choices does, and one press answers it") {
  WholePage whole;
  open(whole, "单位,报送数,其他\n甲局,10,2\n乙局,5,3\n丙镇,7,1\n");
  CHECK(n_questions(whole) == 1);
  CHECK(whole.page().record(Role::Radio, "不计入").description == "在用　报送 22");
  CHECK(whole.page().record(Role::Radio, "计入报送").description == "报送 22 → 28");
  CHECK(whole.page().record(Role::Radio, "计入本级采用").description == "采用 0 → 6");
  press(whole, Role::Radio, "计入报送");
  CHECK(n_questions(whole) == 0);
  CHECK(submitted(whole) == "28");
  whole.act(app::Undo{});
  whole.page().frames(2);
  CHECK(n_questions(whole) == 1);
  CHECK(submitted(whole) == "22");
  // What is in use settles the question, too.
  press(whole, Role::Radio, "不计入");
  CHECK(n_questions(whole) == 0);
  CHECK(submitted(whole) == "22");
}

TEST_CASE("all columns as proposed is one undo step, over several files") {
  WholePage whole;
  whole.act(test_support::opens({{"7月.csv", "单位,报送数,其他\n甲局,10,2\n乙局,5,3\n"},
                                 {"8月.csv", "单位,报送数,其他,别的\n甲局,4,2,9\n乙局,6,3,9\n"}}));
  whole.state().view.step = app::Step::Data;
  whole.page().frames(2);
  CHECK(n_questions(whole) == 2);
  press(whole, Role::Button, "各列都按建议");
  CHECK(n_questions(whole) == 0);
  CHECK(submitted(whole) == "25");
  whole.act(app::Undo{});
  CHECK(n_questions(whole) == 2);
}

TEST_CASE("one answer holds in all tables that ask the same") {
  WholePage whole;
  whole.act(test_support::opens({{"7月.csv", "单位,报送数,其他\n甲局,10,2\n乙局,5,3\n"},
                                 {"8月.csv", "单位,其他,报送数\n甲局,4,20\n乙局,6,30\n"},
                                 {"9月.csv", "单位,报送数\n甲局,1\n乙局,1\n"}}));
  whole.act(app::SetThisPeriod{{}});
  whole.state().view.step = app::Step::Data;
  whole.page().frames(2);
  CHECK(n_questions(whole) == 1);
  CHECK(submitted(whole) == "67");
  CHECK(whole.page().record(Role::Radio, "计入报送").description == "报送 65 → 80");
  press(whole, Role::Radio, "计入报送");
  CHECK(n_questions(whole) == 0);
  CHECK(submitted(whole) == "82");
  whole.act(app::Undo{});
  whole.page().frames(2);
  CHECK(n_questions(whole) == 1);
  CHECK(submitted(whole) == "67");
}

TEST_CASE("columns of no known use are answered together, or one by one") {
  WholePage whole;
  open(whole, "甲镇,75,1,0,2,0,1\n乙镇,65,0,3,0,2,0\n丙镇,118,1,2,3,2,3\n丁镇,20,4,2,2,0,1\n");
  CHECK(n_questions(whole) == 3);
  const std::string before = submitted(whole);
  press(whole, Role::Radio, "逐列确认");
  CHECK(n_questions(whole) == 6);
  CHECK(submitted(whole) == before);
  whole.act(app::Undo{});
  whole.page().frames(2);
  CHECK(n_questions(whole) == 3);
}

TEST_CASE("columns answered together keep what each of them counts") {
  WholePage whole;
  open(whole, "单位,微博采用,微信采用,采用\n甲镇,17,11,30\n乙镇,22,23,60\n丙镇,18,4,32\n丁镇,14,0,29\n");
  REQUIRE(n_questions(whole) == 1);
  press(whole, Role::Radio, "计入市级采用");
  CHECK(n_questions(whole) == 0);
  const std::vector<core::Column>& columns = whole.project().sources[0]->columns;
  CHECK(columns[1].level == "市级");
  CHECK(columns[1].carrier == "微博");
  CHECK(columns[2].level == "市级");
  CHECK(columns[2].carrier == "微信");
  whole.act(app::Undo{});
  whole.page().frames(2);
  press(whole, Role::Radio, "计入报送");
  CHECK(whole.project().sources[0]->columns[1].carrier == "微博");
  CHECK(whole.project().sources[0]->columns[2].carrier == "微信");
}

TEST_CASE("a table that says too little is opened, counts nothing until it is pointed out, and then all of it") {
  WholePage whole;
  open(whole, "甲,1,2\n某某一,17,15\n某某二,15,9\n某某三,13,8\n");
  REQUIRE(whole.project().sources.size() == 1);
  CHECK(whole.project().sources[0]->is_to_point_out);
  CHECK(submitted(whole) != "46");
  press(whole, Role::Button, "就按这两列");
  CHECK_FALSE(whole.project().sources[0]->is_to_point_out);
  CHECK(n_questions(whole) == 0);
  whole.act(app::Undo{});
  whole.page().frames(2);
  CHECK(whole.project().sources[0]->is_to_point_out);
}

TEST_CASE("a count with 其中 is answered by the rest, by all of it, or by both beside each other") {
  WholePage whole;
  open(whole, "单位,采用总数,其中：上级采用\n甲局,10,3\n乙局,5,2\n丙镇,7,1\n");
  CHECK(whole.page().record(Role::Radio, "计入本级采用，减其中").description == "在用　采用 22");
  CHECK(whole.page().record(Role::Radio, "全算这一级，不看其中").description == "条数不变");
  CHECK(whole.page().record(Role::Radio, "不减，其中另外计").description == "采用 22 → 28");
  press(whole, Role::Radio, "不减，其中另外计");
  CHECK(fact(whole, "采用") == "28");
  CHECK(n_questions(whole) == 0);
}

TEST_CASE("a row that may be a sum is answered by one press") {
  WholePage whole;
  open(whole, "单位,报送数\n一、某县,14\n丁镇,7\n戊镇,6\n");
  CHECK(submitted(whole) == "27");
  press(whole, Role::Radio, "是小计，不算单位");
  CHECK(submitted(whole) == "13");
  CHECK(n_questions(whole) == 0);
  whole.act(app::Undo{});
  whole.page().frames(2);
  press(whole, Role::Radio, "是一个单位");
  CHECK(submitted(whole) == "27");
  CHECK(n_questions(whole) == 0);
}

TEST_CASE("every question has answers, the one in use moves no number, and undo brings it back") {
  const std::vector<std::string> sheets = {
      "单位,报送数,优质,某市采用,其他\n甲局,10,3,1,2\n乙局,5,2,4,2\n丙镇,7,1,0,2\n",
      "单位,报送数\n甲局,10\n乙局,5\n甲局,7\n",
      "单位,报送数\n甲局,10\n乙局,5\n甲局,10\n",
      "1,甲局,10,3\n2,乙局,5,2\n3,丙镇,7,1\n",
      "单位,甲局,乙局,丙镇\n报送数,10,5,7\n",
      "单位,累计报送数\n甲局,10\n乙局,5\n",
      "单位,报送数,报送总数\n甲局,24,26\n乙局,5,9\n",
      "单位,今天,本周\n甲局,1,3\n乙局,0,2\n",
      "某某,甲,乙\n一,1,3\n二,0,2\n",
      "单位,报送数\n一、某县,14\n丁镇,7\n戊镇,6\n",
      "单位,采用总数,其中：上级采用\n甲局,10,3\n乙局,5,2\n丙镇,7,1\n",
      "单位,1日,2日,3日,4日\n甲局,1,0,2,0\n乙局,0,0,1,1\n",
      "单位,2023年采用,2024年采用\n甲局,3,5\n乙局,4,6\n",
      "单位,报送,采用,图片采用\n甲局,12,5,2\n乙局,9,4,1\n丙镇,8,3,0\n",
      "单位,报送,采用\n教育局,20,12\n其中：一中,6,4\n小学,5,3\n幼儿园,9,5\n财政局,9,5\n",
      "单位,报送,采用\n教育局,20,12\n其中：一中,6,4\n小学,5,3\n财政局,19,15\n",
      "2024年5月采用信息明细,\n单位,标题\n甲局,一\n乙局,二\n",
      "单位,标题,篇数\n甲局,一,3\n乙局,二,1\n",
      "单位,编码\n甲局,1001\n乙局,1003\n",
      "日期,单位,标题\n5.6,甲局,甲\n5.7,乙局,乙\n"};
  for (const std::string& sheet : sheets) {
    CAPTURE(sheet);
    WholePage whole;
    open(whole, sheet);
    const std::string before = submitted(whole);
    const int64_t n_before = n_questions(whole);
    REQUIRE(n_before > 0);
    std::vector<app::Action> ignored;
    const app::Shown shown = whole.shown();
    const Screen screen(shown, ignored);
    for (const core::Diagnostic& d : core::Diagnostics(shown.results->diagnostics)) {
      if (!core::is_question(d.code)) continue;
      const std::vector<ProblemAnswer> answers = answers_to(screen, d);
      REQUIRE(answers.size() >= 2);
      for (const ProblemAnswer& answer : answers) {
        CAPTURE(answer.words);
        whole.act(answer.action);
        if (answer.is_in_use) {
          CHECK(submitted(whole) == before);
          CHECK(n_questions(whole) == n_before - 1);
        }
        whole.act(app::Undo{});
        CHECK(n_questions(whole) == n_before);
      }
    }
  }
}

TEST_CASE("a row of a notice that can be read in two ways is read in the one that is pressed") {
  struct Row {
    const char* table;
    int32_t first_column;  // of the counts, 0-based
  };
  const Row rows[] = {
      {"单位   报送条数   采用条数\n甲镇   12   8\n乙镇   5   3\n丙镇   7\n丁镇   9   2\n戊镇   6   1\n", 1},
      {"序号   单位   报送条数   采用条数\n1   甲镇   12   8\n2   乙镇   5   3\n3   丙镇   7\n"
       "4   丁镇   9   2\n5   戊镇   6   1\n",
       2}};
  for (const Row& row : rows) {
    CAPTURE(row.table);
    WholePage whole;
    open(whole, notice_with(row.table), "通报.txt");
    REQUIRE(n_questions(whole) == 1);
    CHECK(submitted(whole) == "32");
    CHECK(fact(whole, "采用") == "14");
    const std::string file = whole.project().sources.at(0)->file_name;

    press(whole, Role::Button, "采用条数7");
    CHECK(n_questions(whole) == 0);
    CHECK(submitted(whole) == "32");
    CHECK(fact(whole, "采用") == "21");
    // What is printed stays; the cell is filled as if by hand.
    const core::SourceTable source = *whole.project().sources.at(0);
    CHECK(source.file_name == file);
    REQUIRE(source.edits.size() == 1);
    CHECK(source.edits[0].column == row.first_column + 2);
    CHECK(source.edits[0].text == "7");
    CHECK(whole.state().history.undo_label() == "丙镇这一行按“采用条数7”");

    whole.act(app::Undo{});
    whole.page().frames(2);
    CHECK(n_questions(whole) == 1);
    CHECK(whole.project().sources.at(0)->edits.empty());
    press(whole, Role::Button, "报送条数7");
    CHECK(n_questions(whole) == 0);
    CHECK(submitted(whole) == "39");
    CHECK(fact(whole, "采用") == "14");
  }
}

TEST_CASE("a row of a notice that can be read in more ways has no choices, and a cell filled in settles it") {
  WholePage whole;
  open(whole,
       notice_with("单位   报送条数   县级采用   市级采用\n甲镇   12   8   4\n乙镇   5   3   2\n丙镇   7   3\n"
                   "丁镇   9   2   1\n戊镇   6   1   1\n"),
       "通报.txt");
  REQUIRE(n_questions(whole) == 1);
  std::vector<app::Action> ignored;
  const app::Shown shown = whole.shown();
  const Screen screen(shown, ignored);
  for (const core::Diagnostic& d : core::Diagnostics(shown.results->diagnostics))
    if (d.code == core::Code::CellsUncertain) CHECK(answers_to(screen, d).empty());
  whole.act(app::SetCell{0, 3, 1, "7"});
  CHECK(n_questions(whole) == 0);
  CHECK(submitted(whole) == "39");
}

TEST_CASE("only this year's months are all of its months, however many") {
  WholePage whole;
  std::string rows = "月份,单位,报送数\n";
  for (const char* year : {"2023年", "2024年"})
    for (int month = 1; month <= 12; ++month)
      rows += year + std::to_string(month) + "月,甲局," + (year == std::string("2023年") ? "100" : "1") + "\n";
  open(whole, rows);
  CHECK(submitted(whole) == "1212");
  const auto& problems = whole.results().diagnostics;
  const auto asked = std::find_if(problems.begin(), problems.end(),
                                  [](const core::Diagnostic& d) { return d.code == core::Code::YearsTogether; });
  REQUIRE(asked != problems.end());
  press(whole, Role::Radio, "只算" + asked->args[0]);
  CHECK(submitted(whole) == "12");
  CHECK(n_questions(whole) == 0);
  whole.act(app::Undo{});
  whole.page().frames(2);
  CHECK(submitted(whole) == "1212");
}

TEST_CASE("a count that may hold the columns behind it is answered by what they leave") {
  WholePage whole;
  open(whole, "单位,报送,采用,图片采用\n甲局,12,5,2\n乙局,9,4,1\n丙镇,8,3,0\n");
  CHECK(fact(whole, "采用") == "15");
  CHECK(whole.page().record(Role::Radio, "后面几列已含在里面，只算其余").description == "采用 15 → 12");
  press(whole, Role::Radio, "后面几列已含在里面，只算其余");
  CHECK(fact(whole, "采用") == "12");
  CHECK(n_questions(whole) == 0);
}

TEST_CASE("a log that only its title calls adopted is adopted, sent in and adopted, or sent in") {
  WholePage whole;
  whole.act(test_support::opens(
      {{"5月来稿.csv", "单位,标题\n甲局,一\n甲局,二\n乙局,三\n"}, {"5月采用.csv", "单位,标题\n甲局,一\n乙局,三\n"}}));
  whole.state().view.step = app::Step::Data;
  whole.page().frames(2);
  CHECK(submitted(whole) == "3");
  CHECK(fact(whole, "采用") == "2");
  CHECK(n_questions(whole) == 1);
  press(whole, Role::Radio, "都是采用的");
  CHECK(n_questions(whole) == 0);
  CHECK(submitted(whole) == "3");
  whole.act(app::Undo{});
  whole.page().frames(2);
  press(whole, Role::Radio, "只是报送的");
  CHECK(submitted(whole) == "5");
}

TEST_CASE("a table of units that was opened as data can be the roster") {
  WholePage whole;
  whole.act(test_support::opens({{"7月.csv", "单位,报送数\n甲局,5\n乙局,3\n"}}));
  whole.act(test_support::opens({{"单位表.csv", "单位,编码\n甲局,1001\n乙局,1003\n丙局,1004\n"}}));
  whole.state().view.step = app::Step::Data;
  whole.page().frames(2);
  REQUIRE(whole.project().sources.size() == 2);
  press(whole, Role::Button, "这是单位名录");
  CHECK(whole.project().sources.size() == 1);
  REQUIRE(whole.project().roster != nullptr);
  CHECK(whole.project().roster->units.size() == 3);
  whole.act(app::Undo{});
  CHECK(whole.project().sources.size() == 2);
}
