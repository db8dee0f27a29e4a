#pragma once
// reading.hpp: a table written in a test with the counts that are read from it

#include <doctest.h>

#include <string>
#include <vector>

#include "core/record/read_counts.hpp"
#include "core/record/recognise.hpp"
#include "support/read_source.hpp"

namespace tongbao::test_support {

/// Rows in = rows used + rows told about.
inline void check_account(const core::SourceCounts& counts) {
  int64_t n_used = 0;
  for (const core::CountRow& row : counts.rows) n_used += row.n_rows;
  CHECK(counts.n_rows_read ==
        counts.n_rows_header + n_used + counts.n_rows_heading + counts.n_rows_total + counts.n_rows_left_out);
}

constexpr const char* kStatusWords[] = {"报送", "采用", "退稿", "待定", "批示", "事项"};

/// 甲局采用·本级·原创: unit and state, then level, carrier, category, origin and role as far as there are any.
inline std::string word_of(const core::SourceCounts& counts, const core::Count& c) {
  const core::CountKind& kind = counts.kind_of(c);
  std::string text = counts.rows[static_cast<size_t>(c.row_idx)].unit + kStatusWords[static_cast<int>(kind.status)];
  for (const std::string* name : {&kind.level, &kind.carrier, &kind.category, &kind.origin, &kind.role})
    if (!name->empty()) text += "·" + *name;
  return text;
}

/// That and the number of items of every count, a line each.
inline std::string listing(const core::SourceCounts& counts) {
  std::string text;
  for (const core::Count& c : counts.counts) text += word_of(counts, c) + " " + std::to_string(c.n_items) + "\n";
  return text;
}

/// Those of the code, in their order.
inline std::vector<const core::Diagnostic*> all_of(const core::Diagnostics& diagnostics, core::Code code) {
  std::vector<const core::Diagnostic*> found;
  for (const core::Diagnostic& d : diagnostics)
    if (d.code == code) found.push_back(&d);
  return found;
}

struct Reading {
  core::SourceTable source;
  core::Checked<core::SourceCounts> counts;
};

inline Reading read(const std::string& text, const std::string& file_name = "表.csv") {
  Reading reading{source_in(text, file_name), {}};
  reading.counts = core::read_counts(reading.source);
  return reading;
}

/// 报送5 本级采用3 of one unit; ? behind it if something is asked.
inline std::string counts_of(const Reading& reading, const std::string& unit) {
  std::string text;
  for (const core::Count& count : reading.counts.value.counts) {
    const core::CountRow& row = reading.counts.value.rows[static_cast<size_t>(count.row_idx)];
    if (row.unit != unit) continue;
    const core::CountKind& kind = reading.counts.value.kind_of(count);
    if (!text.empty()) text += " ";
    text += row.period + kind.level + kind.carrier + kind.category + kStatusWords[static_cast<int>(kind.status)] +
            std::to_string(count.n_items);
  }
  for (const core::Column& column : reading.source.columns)
    if (column.is_asked) text += "?";
  return text;
}

}  // namespace tongbao::test_support
