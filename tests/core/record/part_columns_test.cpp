#include "core/record/part_columns.hpp"

#include <doctest.h>

#include <string>

#include "core/record/read_counts.hpp"
#include "support/read_source.hpp"

namespace tongbao::core {
namespace {

using test_support::source_in;

/// 报送20 本级采用7 上级采用3 of 甲局; ? for each question, ! for each warning that is none.
std::string counts_of(const SourceTable& source) {
  const Checked<SourceCounts> counts = read_counts(source);
  std::string text;
  for (const Count& count : counts.value.counts) {
    if (counts.value.rows[static_cast<size_t>(count.row_idx)].unit != "甲局") continue;
    const CountKind& kind = counts.value.kind_of(count);
    text += (text.empty() ? "" : " ") + kind.level + kind.carrier + kind.category +
            (kind.status == Status::Submitted ? "报送" : "采用") + std::to_string(count.n_items);
  }
  for (const Diagnostic& d : counts.diagnostics) text += is_question(d.code) ? "?" : "!";
  return text;
}
std::string counts_of(const std::string& text) { return counts_of(source_in(text)); }

}  // namespace

TEST_CASE("what 其中 says is counted, and the count before it counts the rest") {
  CHECK(counts_of("单位,报送数,采用总数,其中：上级采用\n甲局,20,10,3\n乙局,9,4,4\n丙局,7,5,0\n") ==
        "报送20 本级采用7 上级采用3?");
  // 其中 goes on behind its first column.
  CHECK(counts_of("单位,采用数,其中：省级采用,市级采用\n甲局,10,3,2\n乙局,4,4,0\n") ==
        "本级采用5 省级采用3 市级采用2?");
  CHECK(counts_of("单位,采用数,其中：省级,其中：市级\n甲局,10,3,2\n乙局,4,,0\n") == "本级采用5 省级采用3 市级采用2?");
  CHECK(counts_of("单位,采用数,备注,其中：省级\n甲局,10,好,3\n乙局,4,,0\n") == "本级采用7 省级采用3?");
  // The level of the rest does not matter for categories.
  CHECK(counts_of("单位,采用数,其中图片\n甲局,10,3\n乙局,4,4\n") == "本级采用7 本级图片采用3");
  CHECK(
      counts_of("单位,报送数,其中图片,采用数\n甲局,20,3,10\n乙局,9,4,4\n").starts_with("报送17 图片报送3 本级采用10") ==
      false);  // 图片 alone is what was adopted
}

TEST_CASE("parts that make up all of it are counted, and the count before them is their total") {
  for (const char* header : {"其中：县级,其中：市级", "其中：县级采用,市级采用"})
    CHECK(counts_of(std::string("单位,采用数,") + header + "\n甲局,10,7,3\n乙局,4,4,0\n丙局,5,1,4\n") ==
          "县级采用7 市级采用3");
  CHECK(counts_of("单位,采用数,其中,,\n,,省级,市级,县级\n甲局,10,3,2,5\n乙局,4,4,0,0\n丙局,5,0,1,4\n") ==
        "省级采用3 市级采用2 县级采用5");
  CHECK(counts_of("单位,采用数,其中：县级,其中：市级\n甲局,10,7,3\n乙局,4,4,0\n丙局,5,1,4\n合计,19,12,7\n") ==
        "县级采用7 市级采用3");
}

TEST_CASE("parts that are more than the whole are none") {
  // 市级 is beside 采用数, not in it.
  CHECK(counts_of("单位,采用数,其中：省级采用,市级采用\n甲局,4,3,2\n乙局,4,4,0\n") == "本级采用1 省级采用3 市级采用2?");
  // Nobody can say what 其中 is a part of.
  CHECK(counts_of("单位,采用数,其中：省级采用\n甲局,2,3\n乙局,4,4\n") == "本级采用2?");
  CHECK(counts_of("单位,7月采用,其中：省级采用,8月采用\n甲局,4,3,2\n").ends_with("?"));
}

TEST_CASE("a part that a correction makes larger than the whole is told, and nothing is below 0") {
  SourceTable source = source_in("单位,采用数,其中：上级采用\n甲局,10,3\n乙局,4,4\n");
  settle_columns(source);
  set_edit(source, {2, 3, "12"});
  CHECK(counts_of(source) == "本级采用0 上级采用12!");
  // Without the part the whole is whole.
  set_column(source, 2, Column{});
  CHECK(counts_of(source) == "本级采用10");
}

TEST_CASE("totals of the columns are of what is printed") {
  const SourceTable source = source_in("单位,采用数,其中：上级采用\n甲局,10,3\n乙局,4,4\n合计,14,7\n");
  CHECK(counts_of(source) == "本级采用7 上级采用3?");
  CHECK(counts_of(source_in("单位,采用数,其中：上级采用\n甲局,10,3\n乙局,4,4\n合计,15,7\n")) ==
        "本级采用7 上级采用3?!");
}

TEST_CASE("a level alone goes on behind 其中") {
  CHECK(counts_of("单位,上报数,采用数,其中：省级,市级,县级\n甲局,12,8,1,2,5\n乙局,5,3,0,1,2\n") ==
        "报送12 省级采用1 市级采用2 县级采用5");
  CHECK(counts_of("单位,上报数,采用数,其中：省级,市级,县级\n甲局,12,8,1,2,5\n乙局,5,4,0,1,2\n") ==
        "报送12 本级采用0 省级采用1 市级采用2 县级采用5?");
}

}  // namespace tongbao::core
