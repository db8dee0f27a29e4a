#include "core/record/pair_columns.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::core {
namespace {

std::string split(const std::string& text) {
  const auto source = read_table("表.csv", text);
  const auto table = split_pair_columns(source.value);
  if (!table) return {};
  std::string words;
  for (size_t row = 0; row < table->rows.size(); ++row) {
    words += row > 0 ? "|" : "";
    for (size_t i = 0; i < table->rows[row].size(); ++i) words += (i > 0 ? "," : "") + table->rows[row][i];
  }
  return words;
}

}  // namespace

TEST_CASE("a column of two counts becomes two") {
  CHECK(split("单位,报送/采用\n甲局,12/8\n乙局,5/2\n") == "单位,报送,采用|甲局,12,8|乙局,5,2");
  CHECK(split("标题\n单位,报送数／采用数,备注\n甲局,12／8,好\n乙局,—,\n") ==
        "标题|单位,报送数,采用数,备注|甲局,12,8,好|乙局,—,,");
  CHECK(split("单位,1月报送/采用,2月报送/采用\n甲局,1/0,3/2\n").empty());  // the second half says no month
  CHECK(split("单位,报送/采用\n甲局,12/8\n乙局,5\n").empty());
  CHECK(split("单位,上报员/所属机构\n甲局,1/2\n").empty());
  CHECK(split("单位,报送/上报\n甲局,1/2\n").empty());
}

TEST_CASE("both counts are read") {
  const auto source = read_source("表.csv", "单位,报送/采用\n甲局,12/8\n乙局,5/2\n");
  REQUIRE(source.has_value());
  const auto counts = read_counts(*source);
  CHECK(counts.diagnostics.empty());
  REQUIRE(counts.value.counts.size() == 4);
  CHECK(counts.value.counts[0].n_items == 12);
  CHECK(counts.value.counts[1].n_items == 8);
}

}  // namespace tongbao::core
