#pragma once
// view_state.hpp: what is on the screen (视图)
//
// Nothing here changes a number or a word of the notice, so undo never touches it.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace tongbao::app {

enum class Step {
  Start,    // 开始
  Data,     // 数据
  Roster,   // 单位
  Rules,    // 计分
  Ranking,  // 排名
  Notice,   // 通报
  Export,   // 导出
};

enum class Dialog {
  None,
  About,        // 关于
  Licences,     // 第三方软件许可
  Methods,      // 换一套细则
  NewPeriod,    // 用上期方案做新一期
  Details,      // 得分明细 of the selected unit
  Templates,    // 下载空白模板
  Storage,      // 自动保存
  Wipe,         // 清除本机痕迹
  DropWork,     // 删除没有保存的工作
  AskedExport,  // 还有待确认，照建议导出
};

/// A file that could not be opened. The earlier state stays; the file stays listed until dismissed.
struct FailedFile {
  std::string file_name;
  core::Error error;
  bool operator==(const FailedFile&) const = default;
};

struct Toast {
  std::string text;
  uint32_t serial = 0;  // a new toast has a new serial, so that it is shown and announced anew
  bool operator==(const Toast&) const = default;
};

struct ViewState {
  Step step = Step::Start;
  Dialog dialog = Dialog::None;
  int32_t source_idx = 0;     // 数据: the selected file
  int32_t failed_idx = -1;    // 数据: the selected failed file, -1 = a good one
  int32_t row_idx = -1;       // 数据: the selected row of the preview, into the table; -1 = none
  int32_t column_idx = 0;     // 数据: the selected cell in that row
  int32_t group_idx = 0;      // 排名: the tab
  int32_t unit_idx = -1;      // the selected unit, into the roster in force; -1 = none
  int32_t line_idx = -1;      // 得分明细: the line whose rows are listed; -1 = the first that has some
  int32_t item_idx = -1;      // 得分明细: the selected row of them; -1 = none
  int32_t section_idx = 0;    // 通报: the selected part of the plan
  int32_t list_idx = 0;       // 计分, 排名: the selected list
  std::string open_rule;      // 计分: the selector that is spelled out; empty = none
  int32_t method_idx = 0;     // 换一套细则: the selected method
  std::string method_filter;  // 换一套细则: what is looked for
  bool show_guide = false;    // 帮助
  int32_t guide_part = 0;
  int32_t guide_line = -1;  // 帮助: the line that was found in the part; -1 = none
  std::string guide_filter;
  bool show_problems = false;
  bool show_whatif = true;
  uint64_t drop_id = 0;                    // 开始: the unsaved work whose removal is asked about
  bool show_elsewhere = true;              // the warning that another tab has the same project
  std::string unit_filter;                 // 找单位
  int32_t export_idx = 0;                  // 导出: the file that is previewed
  std::set<std::string> unticked_exports;  // 导出: names of files not wanted
  std::vector<FailedFile> failed_files;
  Toast toast;
  bool operator==(const ViewState&) const = default;
};

}  // namespace tongbao::app
