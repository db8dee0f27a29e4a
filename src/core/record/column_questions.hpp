#pragma once
// column_questions.hpp: what is asked about columns (待确认的列)
//
// A column whose use is a proposal is asked about; columns about which one answer is as good for all are one question, and
// so are those of alike tables: 加分 of six months is asked about once.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

/// 报送数, or 第 3 列 where nothing stands above it.
std::string name_of_column(const SourceTable& source, int32_t column_idx);

struct ColumnQuestion {
  std::string names;             // headers
  std::string use;               // what the columns count until it is answered (中文)
  std::string why;               // (中文), or empty
  std::vector<int32_t> columns;  // 0-based, at least one; of blocks side by side those of the left one
};

/// In the order of their first columns. `n_others` questions about the table's rows leave less room for them.
std::vector<ColumnQuestion> column_questions(const SourceTable& source, size_t n_others = 0);

/// Code::ColumnUncertain, at the first of the columns.
Diagnostic to_diagnostic(const ColumnQuestion& question, const SourceTable& source);

/// 0-based, of the table that is named.
std::vector<int32_t> columns_asked(const Diagnostic& question);
/// Where the same is asked.
size_t n_other_tables_asked(const Diagnostic& question);

/// True if one answer is meant for both, each in a table of its own.
bool asks_the_same(const Diagnostic& one, const Diagnostic& other);

/// Adds what a further table tells; a question that was asked about another table already only counts there.
void append_questions_once(Diagnostics& all, const Diagnostics& of_table);

}  // namespace tongbao::core
