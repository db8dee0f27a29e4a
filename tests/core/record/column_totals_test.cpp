#include "core/record/column_totals.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::core {
namespace {

/// 7:9/8 of each total that differs: row, printed, computed.
std::string differing(const std::string& text) {
  auto source = read_source("表.csv", text);
  REQUIRE(bool(source));
  std::string found;
  for (const Diagnostic& d : read_counts(*source).diagnostics)
    if (d.code == Code::ColumnTotalDiffers)
      found += std::to_string(d.place.row) + ":" + d.args[1] + "/" + d.args[2] + " ";
  return found;
}

TEST_CASE("a total above its rows is compared with them") {
  CHECK(differing("单位,报送数,采用数\n全县,19,9\n甲局,12,5\n丁镇,7,4\n").empty());
  CHECK(differing("单位,报送数,采用数\n全县,20,9\n甲局,12,5\n丁镇,7,4\n") == "2:20/19 ");
  CHECK(differing("单位,报送数\n乡镇小计,9\n甲,5\n乙,4\n县直小计,6\n丙,5\n丁,1\n合计,15\n").empty());
}

TEST_CASE("a subtotal that differs is compared with the rows since the last one") {
  CHECK(differing("单位,报送数\n甲,5\n乙,4\n东片区小计,9\n丙,5\n丁,1\n西片区小计,7\n合计,15\n") == "7:7/6 ");
  CHECK(differing("单位,报送数\n一、乡镇,\n甲,5\n乙,4\n二、部门,\n丙,5\n丁,1\n小计,7\n合计,15\n") == "8:7/6 ");
  CHECK(differing("单位,报送数\n甲,5\n乙,4\n合计,8\n") == "4:8/9 ");
}

TEST_CASE("totals that stand twice, of several parts, and of blocks side by side are right") {
  for (const char* text :
       {"单位,报送数\n甲,5\n乙,4\n小计,9\n丙,5\n丁,1\n小计,6\n小计,6\n合计,15\n合计,15\n",
        "单位,报送数\n甲,5\n东片小计,5\n乙,4\n西片小计,4\n乡镇小计,9\n丙,5\n一办小计,5\n丁,1\n二办小计,1\n"
        "县直小计,6\n合计,15\n",
        "单位,报送数,单位,报送数\n甲局,5,丙局,4\n乙局,3,丁局,2\n合计,8,合计,6\n",
        "单位,报送数,单位,报送数\n甲局,5,丙局,4\n乙局,3,丁局,2\n合计,14,,\n"}) {
    CAPTURE(text);
    CHECK(differing(text).empty());
  }
  CHECK(differing("单位,报送数,单位,报送数\n甲局,5,丙局,4\n乙局,3,丁局,2\n合计,15,,\n") == "4:15/14 ");
}

TEST_CASE("the rows of a total are those that most of its numbers fit") {
  ColumnTotals totals(2);
  totals.add(0, 5);
  totals.add(1, 1);
  totals.mark();
  totals.add(0, 3);
  totals.add(1, 2);
  const size_t at = totals.mark();
  CHECK(totals.mark() == at);
  using Extent = ColumnTotals::Extent;
  CHECK(totals.sums_for({8, 4}, at, Extent::Part) == std::vector<int64_t>{8, 3});
  CHECK(totals.sums_for({7, 4}, at, Extent::Part) == std::vector<int64_t>{3, 2});
  CHECK(totals.sums_for({7, 4}, at, Extent::Above) == std::vector<int64_t>{8, 3});
}

}  // namespace
}  // namespace tongbao::core
