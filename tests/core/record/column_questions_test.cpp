// How many questions a table is, and which columns are one.

#include "core/record/column_questions.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"

namespace tongbao::core {
namespace {

using test_support::source_in;

std::vector<std::string> names_of(const SourceTable& source) {
  std::vector<std::string> names;
  for (const ColumnQuestion& question : column_questions(source)) names.push_back(question.names);
  return names;
}

using Names = std::vector<std::string>;

const char* const kWithoutHeader = "甲镇,75,1,0,2,0,1\n乙镇,65,0,3,0,2,0\n丙镇,118,1,2,3,2,3\n丁镇,0,4,2,2,0,1\n";

}  // namespace

TEST_CASE("column questions: beyond three, the columns of no use are one question") {
  SourceTable source = source_in(kWithoutHeader);
  CHECK(names_of(source) == Names{"第 2 列", "第 3 列", "第 4 列、第 5 列、第 6 列 等 4 列"});
  SUBCASE("and stay one when the others are answered") {
    for (const int32_t column : {1, 2}) {
      Column answer = source.columns[static_cast<size_t>(column)];
      answer.is_asked = false;
      answer.reason = RoleReason::UserSays;
      set_column(source, column, answer);
    }
    CHECK(names_of(source) == Names{"第 4 列、第 5 列、第 6 列 等 4 列"});
  }
  SUBCASE("unless each is to be asked about") {
    for (const int32_t column : {3, 4, 5, 6})
      source.columns[static_cast<size_t>(column)].reason = RoleReason::AskedAlone;
    CHECK(names_of(source) == Names{"第 2 列", "第 3 列", "第 4 列", "第 5 列", "第 6 列", "第 7 列"});
  }
}

TEST_CASE("column questions: parts that are left out are one, counted parts are settled with their whole") {
  // The parts are once more than the whole: which of the two is wrong nobody knows.
  const SourceTable left_out =
      source_in("单位,采用数,其中：市级采用,其中：省级采用\n甲镇,9,8,4\n乙镇,3,2,0\n丙镇,4,1,1\n");
  for (const ColumnQuestion& question : column_questions(left_out))
    if (question.names.find("其中") != std::string::npos) CHECK(question.columns.size() == 2);
  const SourceTable counted =
      source_in("单位,采用数,其中：市级采用,其中：省级采用\n甲镇,9,3,4\n乙镇,3,2,0\n丙镇,4,1,1\n");
  for (const ColumnQuestion& question : column_questions(counted)) CHECK(question.names == "采用数");
}

TEST_CASE("column questions: columns of one header are one question") {
  const SourceTable source = source_in("单位,采用总数,采用总数\n甲镇,9,3\n乙镇,3,2\n丙镇,4,6\n");
  const std::vector<ColumnQuestion> questions = column_questions(source);
  CHECK(questions.size() <= 1);
}

TEST_CASE("column questions: so are two totals of one name, and counts of carriers") {
  const SourceTable totals = source_in(
      "单位,报送,采用总数,其中：市级采用,省级采用,采用总数\n甲镇,0,42,20,21,42\n乙镇,20,1,21,1,36\n丙镇,30,15,2,1,"
      "48\n");
  const Names asked = names_of(totals);
  CHECK(std::count(asked.begin(), asked.end(), "采用总数、采用总数") == 1);
  CHECK(std::count(asked.begin(), asked.end(), "采用总数") == 0);
  // They may be what 采用 holds, or stand beside it.
  const SourceTable carriers =
      source_in("单位,微博采用,微信采用,采用\n甲镇,17,11,30\n乙镇,22,23,60\n丙镇,18,4,32\n丁镇,14,0,29\n");
  CHECK(names_of(carriers) == Names{"微博采用、微信采用"});
}

TEST_CASE("column questions: a total that repeats the one count beside it is none") {
  CHECK(names_of(source_in("单位,报送数,报送总数\n甲镇,9,9\n乙镇,3,3\n丙镇,4,4\n")).empty());
  CHECK(names_of(source_in("单位,报送数,报送总数\n甲镇,9,9\n乙镇,3,4\n丙镇,4,4\n")) == Names{"报送总数"});
  CHECK(names_of(source_in("单位,采用数,其中：上级采用,采用总数\n甲镇,12,9,12\n乙镇,27,10,27\n丙镇,7,2,7\n")) ==
        Names{"采用数"});
  // In either order, and beside another total.
  for (const char* text :
       {"单位,采用总数,其中：市级采用,省级采用,采用合计\n甲镇,16,6,4,16\n乙镇,17,0,17,17\n丙镇,27,0,7,27\n",
        "单位,采用合计,采用总数,其中：市级采用,省级采用\n甲镇,16,16,6,4\n乙镇,17,17,0,17\n丙镇,27,27,0,7\n",
        "单位,采用合计,省级采用,其中：市级采用,采用总数\n甲镇,16,4,6,16\n乙镇,17,17,0,17\n丙镇,27,7,0,27\n"}) {
    CAPTURE(text);
    CHECK(names_of(source_in(text)).size() <= 2);
  }
}

TEST_CASE("column questions: what is asked about one table is not asked again about the next") {
  const char* const kSheet = "单位,报送数,亮点做法\n甲镇,9,3\n乙镇,3,2\n丙镇,4,6\n";
  SourceTable first = source_in(kSheet);
  REQUIRE(column_questions(first).size() == 1);
  SourceTable second = first;
  second.file_name = "8月.csv";
  Diagnostics all;
  append_questions_once(all, read_counts(first).diagnostics);
  const size_t n_before = all.size();
  append_questions_once(all, read_counts(second).diagnostics);
  CHECK(count_questions(all) == 1);
  const auto question = std::find_if(all.begin(), all.end(), [](const Diagnostic& d) { return is_question(d.code); });
  REQUIRE(question != all.end());
  CHECK(columns_asked(*question) == std::vector<int32_t>{2});
  CHECK(n_other_tables_asked(*question) == 1);
  CHECK(all.size() >= n_before);
  // Another use is another question.
  second.columns[2] = {ColumnRole::Submitted, "", ""};
  second.columns[2].is_asked = true;
  Diagnostics other;
  append_questions_once(other, read_counts(first).diagnostics);
  append_questions_once(other, read_counts(second).diagnostics);
  CHECK(count_questions(other) == 2);
}

}  // namespace tongbao::core
