#pragma once
// recognise.hpp: rows → what they are (辨认)
//
// Looks at the header words (with synonyms), at the cells below and at the file name, and guesses what
// kind of table it is, what each column holds, and which period and group the whole table belongs to.
// Every guess carries its reason, and the user can change every one of them.
//
// In       a table as read, header included; the file name.
// Out      a SourceTable with all guesses filled in.
// Errors   UnitColumnMissing, CountColumnMissing: no two columns or no number (point_out.hpp); TableHasNoRows.
// Cost     O(cells).

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

Result<SourceTable> recognise(const std::string& file_name, Encoding encoding, std::shared_ptr<const Table> table);

/// After another number of header rows: what the user said of a column stays, the rest is guessed again.
void recognise_columns_again(SourceTable& source);

/// The same file with rows and columns changed, recognised anew.
Result<SourceTable> turn_table(const SourceTable& source);

/// Bytes of one file → a recognised source: decode, read_csv and recognise in one call.
Result<SourceTable> read_source(const std::string& file_name, std::string_view bytes);

}  // namespace tongbao::core
