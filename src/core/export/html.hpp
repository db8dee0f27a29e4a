#pragma once
// html.hpp: tables and the notice as HTML, for spreadsheets and for paper
//
// In       a finished table or notice.
// Out      HTML without styles of its own; all text is escaped. Cells have the texts of table_csv.
// Errors   none.
// Cost     O(bytes written).

#include <string>

#include "core/document/out_table.hpp"
#include "core/notice/notice.hpp"

namespace tongbao::core {

/// The table for the clipboard, as table_csv has it. A text that a spreadsheet would take for a
/// number or a date (000123, 1-2, 3月5日) says that it is text.
std::string table_html(const OutTable& table);

/// The notice for paper: <h1> the title, <p> with the class of its part, each annex a <section>
/// with a <table>. Classes are those of web/style.css.
std::string notice_html(const Notice& notice);

/// All copies for paper, each a <section> on a page of its own.
std::string letter_html(const Letter& letter);

}  // namespace tongbao::core
