#pragma once
// log_columns.hpp: the columns of an item log against each other (流水的列)
//
// Several columns may speak of the state, the place or the day of an item: 审核状态 beside 采用状态, 报送日期 beside
// 采用日期. One of each is read; what another one says of adoptions is proposed and asked, or asked about.
//
// In       a source that is an item log, with a Column by the words of each header.
// Out      its columns.

#include <string_view>
#include <vector>

#include "core/record/column_cells.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

void guess_log_columns(SourceTable& source, const std::vector<HeaderPhrase>& phrases,
                       const std::vector<ColumnCells>& cells);

/// The first column of remarks, -1 if there is none.
int32_t remark_column(const SourceTable& source);

/// What the items are where no column says it of each: what the user said, or else Adopted where the title speaks of
/// adoptions alone. Unsettled if there is nothing to say.
LogHolds what_log_holds(const SourceTable& source);

/// True if the words of a header name an adoption: 采用日期, 刊登刊物.
bool names_adoption(std::string_view header);
/// True if they name that items were sent in: 报送日期, 收稿时间.
bool names_sending(std::string_view header);

}  // namespace tongbao::core
