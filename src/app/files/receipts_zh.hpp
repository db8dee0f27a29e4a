#pragma once
// receipts_zh.hpp: what an action did, in one sentence (回执)
//
// For the toast and the screen reader. Sentences about problems of data, rules and files are not here but in
// core/messages_zh.

#include <string>
#include <vector>

#include "app/files/open_files.hpp"

namespace tongbao::app {

/// 打开项目“…”，换用细则“…”，加入 7月.csv、8月.csv: what became of each file, in the order in which they took
/// effect; the name of the step in the history.
std::string used_files_zh(const std::vector<UsedFile>& used);
/// The same as a receipt, with those that failed; empty if there was no file at all.
std::string opened_zh(const OpenOutcome& outcome);

}  // namespace tongbao::app
