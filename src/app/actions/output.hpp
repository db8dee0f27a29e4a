#pragma once
// output.hpp: what leaves the page: files, the clipboard, the printer (导出、复制、打印)

#include <variant>

#include "core/document/out_table.hpp"

namespace tongbao::app {

class Turn;

struct ExportFiles {};  // those that are ticked
struct SaveTemplate {
  bool item_log = false;
};
struct SaveRules {};
struct SaveRoster {};
struct CopyTable {
  core::OutTable table;
};
struct CopyNotice {};   // the document that is shown (state/shown_letter.hpp)
struct CopyRules {};    // 评分细则 in words
struct PrintNotice {};  // the document that is shown
struct PrintGuide {};

using OutputActions = std::variant<ExportFiles, SaveTemplate, SaveRules, SaveRoster, CopyTable, CopyNotice, CopyRules,
                                   PrintNotice, PrintGuide>;

void apply(Turn& turn, const ExportFiles& action);
void apply(Turn& turn, const SaveTemplate& action);
void apply(Turn& turn, const SaveRules& action);
void apply(Turn& turn, const SaveRoster& action);
void apply(Turn& turn, const CopyTable& action);
void apply(Turn& turn, const CopyNotice& action);
void apply(Turn& turn, const CopyRules& action);
void apply(Turn& turn, const PrintNotice& action);
void apply(Turn& turn, const PrintGuide& action);

}  // namespace tongbao::app
