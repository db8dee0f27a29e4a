// Headers of real tables of offices, each with its meaning (headers.tsv). A row with a reason is one that words
// alone cannot settle, or that means something else here.

#include <doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/header_phrase.hpp"
#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"
#include "support/files.hpp"

namespace tongbao::core {
namespace {

struct KnownHeader {
  std::string text, how, what, when, reason;
};

std::vector<KnownHeader> known_headers() {
  std::vector<KnownHeader> headers;
  const std::string file = test_support::read_project_file("tests/core/record/headers.tsv");
  for (size_t at = file.find('\n') + 1; at < file.size();) {
    std::vector<std::string> fields(1);
    for (; at < file.size() && file[at] != '\n'; ++at)
      if (file[at] == '\t')
        fields.emplace_back();
      else
        fields.back() += file[at];
    ++at;
    fields.resize(5);
    headers.push_back({fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return headers;
}

constexpr std::array kHows = {"unknown", "count",      "total",   "target",        "rate",     "score",
                              "rank",    "difference", "average", "other_measure", "serial",   "unit",
                              "group",   "period",     "date",    "title",         "category", "level",
                              "carrier", "origin",     "role",    "status_mark",   "person",   "remark"};
constexpr std::array kWhats = {"none", "submitted", "adopted", "rejected", "pending", "endorsed", "event"};
constexpr std::array kWhens = {"none", "this", "previous", "last_year", "cumulative", "named_period"};

TEST_CASE("real headers: how, what and when are read from at least 95 of 100") {
  const std::vector<KnownHeader> headers = known_headers();
  REQUIRE(headers.size() == 446);
  size_t n_how = 0, n_what = 0, n_when = 0;
  for (const KnownHeader& header : headers) {
    const HeaderPhrase phrase = parse_header(header.text);
    const bool how = header.how == kHows[static_cast<size_t>(phrase.how)];
    const bool what = header.what == kWhats[static_cast<size_t>(phrase.what)];
    const bool when = header.when == kWhens[static_cast<size_t>(phrase.when)];
    n_how += how ? 1u : 0u;
    n_what += what ? 1u : 0u;
    n_when += when ? 1u : 0u;
    CAPTURE(header.text);
    CAPTURE(kHows[static_cast<size_t>(phrase.how)]);
    CAPTURE(kWhats[static_cast<size_t>(phrase.what)]);
    CAPTURE(kWhens[static_cast<size_t>(phrase.when)]);
    CHECK((how && what && when) == header.reason.empty());
  }
  CHECK(n_how * 100 >= headers.size() * 95);
  CHECK(n_what * 100 >= headers.size() * 95);
  CHECK(n_when * 100 >= headers.size() * 95);
}

/// 单位,报送数,采用数 and one more column with the header over numbers; what is counted, one text.
struct Read {
  std::string counts;
  const Column* column = nullptr;
  SourceTable source;
  bool is_told = false;
};

std::string quoted(std::string_view text) {
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
  return cell + "\"";
}

Read read_beside(const std::string& header) {
  constexpr std::array kNumbers = {"7", "2", "11", "3", "5"};
  std::string text = "单位,报送数,采用数";
  if (!header.empty()) text += "," + quoted(header);
  text += "\n";
  for (size_t i = 0; i < kNumbers.size(); ++i) {
    text += std::array{"甲局", "乙局", "丙镇", "丁镇", "戊办"}[i];
    text += "," + std::to_string(20 + i) + "," + std::to_string(3 * i + 1);
    if (!header.empty()) text += std::string(",") + kNumbers[i];
    text += "\n";
  }
  Read read;
  auto source = read_source("表.csv", text);
  REQUIRE(bool(source));
  read.source = std::move(*source);
  const Checked<SourceCounts> counts = read_counts(read.source);
  for (const Count& count : counts.value.counts) {
    const CountRow& row = counts.value.rows[static_cast<size_t>(count.row_idx)];
    const CountKind& kind = counts.value.kind_of(count);
    read.counts += row.unit + row.period + std::to_string(static_cast<int>(kind.status)) + kind.level + kind.category +
                   kind.carrier + std::to_string(count.n_items) + "\n";
  }
  read.is_told = std::any_of(counts.diagnostics.begin(), counts.diagnostics.end(),
                             [](const Diagnostic& d) { return d.code == Code::ColumnUncertain; });
  return read;
}

TEST_CASE("real headers: no count of this period is counted without a question, and none is lost") {
  const std::string plain = read_beside("").counts;
  for (const KnownHeader& header : known_headers()) {
    CAPTURE(header.text);
    const Read read = read_beside(header.text);
    const bool is_asked = std::any_of(read.source.columns.begin(), read.source.columns.end(),
                                      [](const Column& column) { return column.is_asked; });
    CHECK(is_asked == read.is_told);
    const bool is_now = header.when == "none" || header.when == "this" || header.when == "named_period";
    const bool is_part = header.text.starts_with("其中");  // of a column before it
    const bool is_count = header.how == "count" && header.what != "none" && is_now && !is_part;
    if (is_count)
      CHECK((is_asked || read.counts != plain));
    else if (header.how != "unit" && header.how != "title" && header.reason != "a state or a count: the cells decide")
      CHECK((is_asked || read.counts == plain || header.what == "endorsed"));
  }
}

}  // namespace
}  // namespace tongbao::core
