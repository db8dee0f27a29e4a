#include "app/actions/output.hpp"

#include <utility>

#include "app/actions/turn.hpp"
#include "app/extras/assets.hpp"
#include "app/state/shown_letter.hpp"
#include "core/export/export_set.hpp"
#include "core/export/html.hpp"
#include "core/project/project_json.hpp"
#include "core/roster/roster.hpp"
#include "core/words/rules_text.hpp"

namespace tongbao::app {

void apply(Turn& turn, const ExportFiles&) {
  const core::Results* results = turn.results();
  if (turn.state.project == nullptr || results == nullptr) return;
  int n_files = 0;
  for (core::ExportFile& file : core::export_set(*turn.state.project, *results)) {
    if (turn.state.view.unticked_exports.count(file.name) > 0) continue;
    turn.perform(SaveFile{std::move(file.name), std::move(file.bytes)});
    ++n_files;
  }
  turn.toast("已导出 " + std::to_string(n_files) + " 个文件，在浏览器的下载文件夹里");
}

void apply(Turn& turn, const SaveTemplate& action) {
  const char* path = action.item_log ? "templates/item-log.csv" : "templates/count-table.csv";
  const Asset* asset = find_asset(path);
  if (asset == nullptr) return;
  turn.perform(
      SaveFile{action.item_log ? "空白模板-每条信息一行.csv" : "空白模板-每个单位一行.csv", std::string(asset->bytes)});
}

void apply(Turn& turn, const SaveRules&) {
  if (turn.state.project == nullptr) return;
  turn.perform(SaveFile{"评分细则.json", core::save_rules(turn.state.project->rules)});
}

void apply(Turn& turn, const SaveRoster&) {
  const core::Results* results = turn.results();
  if (results == nullptr) return;
  const core::Table table = core::roster_table(results->tally().roster);
  core::OutTable out;
  out.headers = table.rows[0].texts();
  for (size_t row = 1; row < table.rows.size(); ++row) {
    out.rows.emplace_back();
    for (const std::string& cell : table.rows[row]) out.rows.back().push_back({cell, false});
  }
  turn.perform(SaveFile{"名录.csv", core::table_csv(out)});
}

void apply(Turn& turn, const CopyTable& action) {
  turn.perform(CopyText{core::table_tsv(action.table), core::table_html(action.table)});
  turn.toast("已复制 " + std::to_string(action.table.rows.size()) + " 行，可以直接粘贴到 Excel 或 WPS");
}

void apply(Turn& turn, const CopyNotice&) {
  const core::Results* results = turn.results();
  if (results == nullptr) return;
  const int32_t letter_idx = shown_letter(turn.state.view, *turn.state.project, *results);
  const core::Letter* letter = letter_idx < 0 ? nullptr : &results->letters[static_cast<size_t>(letter_idx)];
  std::string words = letter != nullptr ? core::letter_text(*letter) : core::notice_text(results->notice);
  if (words.starts_with("\xEF\xBB\xBF")) words.erase(0, 3);
  turn.perform(CopyText{std::move(words), {}});
  turn.toast("已复制" + (letter != nullptr ? "“" + letter->name + "”的" : std::string("通报")) +
             "文字，可以直接粘贴到 Word 或 WPS");
}

void apply(Turn& turn, const CopyRules&) {
  if (turn.state.project == nullptr) return;
  turn.perform(CopyText{core::rules_lines_zh(turn.state.project->rules), {}});
  turn.toast("已复制评分细则，可以直接粘贴到 Word 或 WPS");
}

void apply(Turn& turn, const PrintNotice&) { turn.perform(PrintPage{}); }

void apply(Turn& turn, const PrintGuide&) { turn.perform(PrintPage{true}); }

}  // namespace tongbao::app
