#include "app/actions/files.hpp"

#include <algorithm>
#include <utility>

#include "app/actions/data.hpp"
#include "app/actions/turn.hpp"
#include "app/extras/assets.hpp"
#include "app/files/file_names.hpp"
#include "app/files/open_files.hpp"
#include "app/files/receipts_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::app {
namespace {

void open(Turn& turn, const core::FoundFiles& files) {
  const OpenOutcome out = open_files(turn.state.project, files, turn.state.limits);
  if (out.used.empty() && out.failed.empty()) return;
  turn.state.view.failed_files = out.failed;
  turn.state.view.failed_idx = out.failed.empty() ? -1 : 0;
  if (out.opened)
    turn.adopt(out.opened);
  else if (turn.state.project == nullptr)  // where nothing could be used: a place to tell what failed
    turn.adopt(out.project ? out.project : std::make_shared<const core::Project>(new_project()));
  // What came beside a project file is in no file yet.
  if (out.project != nullptr && out.project != turn.state.project)
    turn.change(*out.project, {used_files_zh(out.used), ""});
  const bool is_project_alone = out.opened && out.failed.empty() && out.used.size() == 1;
  turn.state.view.step = is_project_alone ? Step::Ranking : Step::Data;
  turn.toast(opened_zh(out));
}

/// One value pasted while a cell of the preview is selected is that cell's.
bool paste_into_cell(Turn& turn, const std::string& text) {
  const ViewState& view = turn.state.view;
  const bool is_one_line = !text.empty() && text.find_first_of("\t\r\n") == std::string::npos;
  if (!is_one_line || view.step != Step::Data || view.row_idx < 0 || view.failed_idx >= 0 ||
      turn.state.project == nullptr || turn.state.project->sources.empty())
    return false;
  // Undo may have taken the last file away: then the one before it is shown.
  const auto last = static_cast<int64_t>(turn.state.project->sources.size()) - 1;
  const auto source_idx = static_cast<size_t>(std::clamp<int64_t>(view.source_idx, 0, last));
  apply(turn, SetCell{source_idx, view.row_idx, view.column_idx, text});
  return true;
}

}  // namespace

void apply(Turn& turn, const OpenFiles& action) { open(turn, *action.files); }

/// A table's last part is shown.
void apply(Turn& turn, const OpenPaste& action) {
  const core::FoundFiles& files = *action.files;
  if (files.empty()) {
    if (!paste_into_cell(turn, core::trim(action.plain)))
      turn.toast("粘贴的不是表格。请在 Excel、WPS 或网页里选中整张表（连同表头）复制，再回到这里按 Ctrl+V");
    return;
  }
  open(turn, files);
  if (!turn.state.view.failed_files.empty()) return;
  const auto n_sources = static_cast<int32_t>(turn.state.project->sources.size());
  turn.state.view.source_idx = std::max(0, n_sources - 1);
  turn.state.view.row_idx = -1;
}

/// Whoever opens something of their own while a sample is on its way keeps it.
void apply(Turn& turn, const BeginReading&) { turn.state.wanted_sample.clear(); }

void apply(Turn& turn, const CancelReading&) {
  turn.perform(StopReading{});
  turn.toast("已取消读入，项目没有改变");
}

void apply(Turn& turn, const OpenSample& action) {
  const std::string path = "samples/" + action.folder + "/project.json";
  const Asset* asset = find_asset(path);
  if (asset == nullptr) {
    turn.state.wanted_sample = turn.state.extras == Extras::Coming ? action.folder : "";
    turn.toast(turn.state.extras == Extras::Coming ? "正在读入例子，读完就打开"
                                                   : "例子没有读到，请按 F5 重新打开本页再试。您自己的文件照常能用");
    return;
  }
  auto project = core::open_project(asset->bytes, path);
  if (!project) return;
  turn.adopt(std::make_shared<const core::Project>(std::move(*project)));
  turn.state.view.step = Step::Ranking;
}

void apply(Turn& turn, const ExtrasArrived& action) {
  turn.state.extras = action.all_here ? Extras::Here : Extras::Missing;
  const std::string wanted = std::exchange(turn.state.wanted_sample, {});
  if (!wanted.empty() && turn.state.view.step == Step::Start) apply(turn, OpenSample{wanted});
}

void apply(Turn& turn, const StartNewPeriod&) {
  if (turn.state.project == nullptr) return;
  turn.change(next_period(*turn.state.project), {"用上期方案做新一期", ""});
  turn.state.view.dialog = Dialog::None;
  turn.state.view.step = Step::Data;
  turn.state.view.unit_idx = -1;
  turn.toast("名录、细则和通报已保留，请打开新一期的数据文件");
}

void apply(Turn& turn, const CloseProject&) {
  turn.state.view.step = Step::Start;
  turn.state.view.show_problems = false;
}

void apply(Turn& turn, const SaveProject&) {
  if (turn.state.project == nullptr) return;
  const std::string name = project_file_name(*turn.state.project);
  const std::string bytes = turn.file_of_project();
  if (bytes.empty()) return;
  turn.perform(SaveFile{name, bytes});
  turn.perform(HoldProject{turn.state.storage.project_id, bytes});
  turn.state.saved = turn.state.project;
  turn.state.is_recovered = false;
  turn.toast("已保存 " + name);
}

void apply(Turn& turn, const PickFiles&) { turn.perform(OpenPicker{}); }

}  // namespace tongbao::app
