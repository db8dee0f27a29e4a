// One overload an action. Changes of the project go through change(), which remembers the old value;
// everything else touches the view or returns an effect.

#include "app/update.hpp"

#include <algorithm>
#include <utility>

#include "app/assets.hpp"
#include "app/autosave.hpp"
#include "app/file_names.hpp"
#include "app/open_files.hpp"
#include "app/receipts_zh.hpp"
#include "app/shown_letter.hpp"
#include "core/export/export_set.hpp"
#include "core/export/html.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/file_size.hpp"
#include "core/project/in_range.hpp"
#include "core/project/project_json.hpp"
#include "core/project/rename.hpp"
#include "core/roster/roster.hpp"
#include "core/table/csv_writer.hpp"
#include "core/table/pasted_table.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/text/utf8.hpp"
#include "core/words/rules_text.hpp"

namespace tongbao::app {
namespace {

/// The rule set in words, one clause a line, numbered where there are several.
std::string rules_lines(const core::RuleSet& rules) {
  const std::vector<core::RuleClause> clauses = core::rules_text_zh(rules);
  std::string lines;
  for (size_t i = 0; i < clauses.size(); ++i) {
    if (i > 0) lines += "\n";
    if (clauses.size() > 1) lines += std::to_string(i + 1) + ". ";
    lines += clauses[i].text;
  }
  return lines;
}

class Updater {
 public:
  Updater(AppState state, const NeededResults& results)
      : state_(std::move(state)),
        results_of_state_(results),
        before_(state_.project),
        saved_before_(state_.saved) {}

  Updated take() {
    if (state_.project != before_ || state_.saved != saved_before_) look_at_project();
    const bool unsaved = is_unsaved(state_);
    if (!unsaved) drop_stored();
    perform(MarkUnsaved{unsaved});
    return {std::move(state_), std::move(effects_)};
  }

  void operator()(const OpenFiles& action) { open(read_files(action.files)); }
  void operator()(const OpenReadFiles& action) { open(*action.files); }

  void operator()(const PasteTable& action) {
    const auto csv = core::read_pasted_table(action.plain, action.cells);
    if (!csv) {
      if (!paste_into_cell(core::trim(action.plain)))
        toast("粘贴的不是表格。请在 Excel、WPS 或网页里选中整张表（连同表头）复制，再回到这里按 Ctrl+V");
      return;
    }
    const std::string name = name_of_paste();
    (*this)(OpenFiles{{{name, *csv}}});
    if (!state_.view.failed_files.empty()) return;
    const auto n_sources = static_cast<int32_t>(state_.project->sources.size());
    state_.view.source_idx = std::max(0, n_sources - 1);
    state_.view.row_idx = -1;
    toast("已读入" + name);
  }

  void operator()(const OpenSample& action) {
    const std::string path = "samples/" + action.folder + "/project.json";
    const Asset* asset = find_asset(path);
    if (asset == nullptr) {
      state_.wanted_sample = state_.extras == Extras::Coming ? action.folder : "";
      toast(state_.extras == Extras::Coming ? "正在读入例子，读完就打开"
                                            : "例子没有读到，请按 F5 重新打开本页再试。您自己的文件照常能用");
      return;
    }
    auto project = core::open_project(asset->bytes, path);
    if (!project) return;
    adopt(std::make_shared<const core::Project>(std::move(*project)));
    state_.view.step = Step::Ranking;
  }

  void operator()(const ExtrasArrived& action) {
    state_.extras = action.all_here ? Extras::Here : Extras::Missing;
    const std::string wanted = std::exchange(state_.wanted_sample, {});
    // Whoever opened something else in the meantime keeps it.
    if (!wanted.empty() && state_.view.step == Step::Start) (*this)(OpenSample{wanted});
  }

  void operator()(const StartNewPeriod&) {
    if (state_.project == nullptr) return;
    change(next_period(*state_.project), {"用上期方案做新一期", ""});
    state_.view.dialog = Dialog::None;
    state_.view.step = Step::Data;
    state_.view.unit_idx = -1;
    toast("名录、细则和通报已保留，请打开新一期的数据文件");
  }

  void operator()(const CloseProject&) {
    state_.view.step = Step::Start;
    state_.view.show_problems = false;
  }

  void operator()(const SetIdentity& action) {
    edit(action.label, [&](core::Project& p) {
      p.name = action.name;
      p.period = action.period;
    });
  }

  /// A label that was our own guess follows; one that the user typed stays.
  void operator()(const SetThisPeriod& action) {
    const std::string name = action.included.empty() ? "全部合并" : core::span_name(action.included);
    edit({"本期改为" + name, ""}, [&](core::Project& p) {
      const bool is_guess = p.period.label.empty() || p.period.label == period_label_of(p);
      p.period.included = action.included;
      if (is_guess) p.period.label = period_label_of(p);
    });
  }

  void operator()(const SetSource& action) {
    if (source_at(action.source_idx) == nullptr) return;
    edit(action.label, [&](core::Project& p) {
      core::SourceTable source = action.source;
      core::bring_into_range(source);
      p.sources[action.source_idx] = std::make_shared<const core::SourceTable>(std::move(source));
    });
  }

  void operator()(const SetCell& action) {
    const core::SourceTable* source = source_at(action.source_idx);
    if (source == nullptr) return;
    const auto row = static_cast<size_t>(action.row_idx);
    const auto column = static_cast<size_t>(action.column_idx);
    if (row >= source->table->rows.size() || column >= source->columns.size()) return;
    const int64_t row_number = source->table->row_numbers[row];
    const core::TableRow cells = source->table->rows[row];
    const std::string printed = column < cells.size() ? cells[column] : "";
    if (action.text == core::cell_text(*source, action.row_idx, action.column_idx)) return;
    core::SourceTable next = *source;
    if (action.text == printed)
      core::drop_edit(next, row_number, action.column_idx);
    else
      core::set_edit(next, {row_number, action.column_idx + 1, action.text});
    const std::string label = "第 " + std::to_string(row_number) + " 行“" +
                              core::header_text(*source, action.column_idx) + "”：" + printed +
                              " → " + action.text;
    (*this)(SetSource{action.source_idx, std::move(next), {label, ""}});
  }

  void operator()(const RemoveSource& action) {
    if (state_.project == nullptr || action.source_idx >= state_.project->sources.size()) return;
    const std::string name = state_.project->sources[action.source_idx]->file_name;
    edit({"去掉 " + name, ""}, [&](core::Project& p) {
      p.sources.erase(p.sources.begin() + static_cast<std::ptrdiff_t>(action.source_idx));
    });
    state_.view.source_idx = 0;
    toast("已去掉 " + name);
  }

  void operator()(const SetRoster& action) {
    edit(action.label, [&](core::Project& p) {
      core::Roster roster = action.roster;
      core::bring_into_range(roster);
      p.roster = std::make_shared<const core::Roster>(std::move(roster));
    });
  }

  void operator()(const RenameUnit& action) {
    if (state_.project == nullptr || action.unit_idx >= action.roster.units.size()) return;
    const std::string name = core::trim(action.name);
    const std::string& old_name = action.roster.units[action.unit_idx].full_name;
    if (name.empty() || name == old_name) return;
    auto renamed = core::rename_unit(*state_.project, action.roster, action.unit_idx, name);
    if (renamed)
      change(std::move(*renamed), {old_name + " 改名为 " + name, ""});
    else
      toast(core::message_zh(renamed.error()));
  }

  void operator()(const RenameGroup& action) {
    const std::string name = core::trim(action.name);
    if (state_.project == nullptr || action.group.empty() || name.empty() || name == action.group) return;
    change(core::rename_group(*state_.project, action.roster, action.group, name),
           {"分组“" + action.group + "”改名为 " + name, ""});
  }

  void operator()(const SetRules& action) {
    edit(action.label, [&](core::Project& p) {
      p.rules = action.rules;
      core::bring_into_range(p.rules);
    });
  }

  void operator()(const SetListChanges& action) {
    edit(action.label, [&](core::Project& p) {
      p.list_changes = action.changes;
      p.list_orders = action.orders;
    });
  }

  void operator()(const SetManualPoints& action) {
    edit(action.label, [&](core::Project& p) { p.manual_points = action.points; });
  }

  void operator()(const SetFigures& action) {
    edit(action.label, [&](core::Project& p) {
      p.figures = action.figures;
      p.checks = action.checks;
    });
  }

  void operator()(const SetNoticePlan& action) {
    edit(action.label, [&](core::Project& p) {
      p.notice = action.plan;
      core::bring_into_range(p.notice);
    });
  }

  void operator()(const EndGesture&) { state_.history.end_gesture(); }

  void operator()(const Undo&) {
    const std::string label = state_.history.undo_label();
    if (ProjectPtr back = state_.history.undo(state_.project)) {
      state_.project = std::move(back);
      toast("已撤销：" + label);
    }
  }

  void operator()(const Redo&) {
    const std::string label = state_.history.redo_label();
    if (ProjectPtr forward = state_.history.redo(state_.project)) {
      state_.project = std::move(forward);
      toast("已重做：" + label);
    }
  }

  void operator()(const SetView& action) { state_.view = action.view; }
  void operator()(const ShowToast& action) { toast(action.text); }
  void operator()(const PickFiles&) { perform(OpenPicker{}); }

  void operator()(const SaveProject&) {
    if (state_.project == nullptr) return;
    const std::string name = project_file_name(*state_.project);
    const std::string bytes = file_of_project();
    if (bytes.empty()) return;
    perform(SaveFile{name, bytes});
    perform(HoldProject{state_.storage.project_id, bytes});
    state_.saved = state_.project;
    state_.is_recovered = false;
    toast("已保存 " + name);
  }

  void operator()(const ExportFiles&) {
    const core::Results* results = results_of_state_();
    if (state_.project == nullptr || results == nullptr) return;
    int n_files = 0;
    for (core::ExportFile& file : core::export_set(*state_.project, *results)) {
      if (state_.view.unticked_exports.count(file.name) > 0) continue;
      perform(SaveFile{std::move(file.name), std::move(file.bytes)});
      ++n_files;
    }
    toast("已导出 " + std::to_string(n_files) + " 个文件，在浏览器的下载文件夹里");
  }

  void operator()(const SaveTemplate& action) {
    const char* path = action.item_log ? "templates/item-log.csv" : "templates/count-table.csv";
    const Asset* asset = find_asset(path);
    if (asset == nullptr) return;
    perform(SaveFile{action.item_log ? "空白模板-每条信息一行.csv" : "空白模板-每个单位一行.csv",
                                std::string(asset->bytes)});
  }

  void operator()(const SaveRules&) {
    if (state_.project == nullptr) return;
    perform(SaveFile{"评分细则.json", core::save_rules(state_.project->rules)});
  }

  void operator()(const SaveRoster&) {
    const core::Results* results = results_of_state_();
    if (results == nullptr) return;
    const core::Table table = core::roster_table(results->tally().roster);
    core::OutTable out;
    out.headers = table.rows[0].texts();
    for (size_t row = 1; row < table.rows.size(); ++row) {
      out.rows.emplace_back();
      for (const std::string& cell : table.rows[row]) out.rows.back().push_back({cell, false});
    }
    perform(SaveFile{"名录.csv", core::table_csv(out)});
  }

  void operator()(const CopyTable& action) {
    perform(CopyText{core::table_tsv(action.table), core::table_html(action.table)});
    toast("已复制 " + std::to_string(action.table.rows.size()) +
          " 行，可以直接粘贴到 Excel 或 WPS");
  }

  void operator()(const CopyNotice&) {
    const core::Results* results = results_of_state_();
    if (results == nullptr) return;
    const int32_t letter_idx = shown_letter(state_.view, *state_.project, *results);
    const core::Letter* letter = letter_idx < 0 ? nullptr : &results->letters[static_cast<size_t>(letter_idx)];
    std::string words = letter != nullptr ? core::letter_text(*letter) : core::notice_text(results->notice);
    if (words.starts_with("\xEF\xBB\xBF")) words.erase(0, 3);
    perform(CopyText{std::move(words), {}});
    toast("已复制" + (letter != nullptr ? "“" + letter->name + "”的" : std::string("通报")) +
          "文字，可以直接粘贴到 Word 或 WPS");
  }

  void operator()(const CopyRules&) {
    if (state_.project == nullptr) return;
    perform(CopyText{rules_lines(state_.project->rules), {}});
    toast("已复制评分细则，可以直接粘贴到 Word 或 WPS");
  }

  void operator()(const RulesIntoNotice&) {
    edit({"评分细则写入通报", ""}, [](core::Project& p) {
      auto& sections = p.notice.sections;
      // Written a second time it takes the place of the first.
      const std::string heading = "评分细则";
      auto at = std::find_if(sections.begin(), sections.end(),
                             [&](const core::NoticeSection& s) { return s.heading.ends_with(heading); });
      if (at == sections.end()) at = sections.insert(at, {"{序}、" + heading, ""});
      at->text = rules_lines(p.rules);
    });
    toast("已写入通报的“评分细则”一段");
  }

  void operator()(const PrintNotice&) { perform(PrintPage{}); }
  void operator()(const PrintGuide&) { perform(PrintPage{true}); }

  void operator()(const SetAutosave& action) {
    perform(AllowStorage{action.wish});
    // At once: until the browser has answered nothing more may be handed over.
    state_.storage.now.autosave = action.wish;
    if (action.wish == Autosave::On) {
      if (is_unsaved(state_)) store_project();
      toast("自动保存已开启");
      return;
    }
    drop_stored();
    if (action.wish == Autosave::Off) toast("自动保存已关闭");
  }

  void operator()(const RestoreWork& action) { perform(LoadStored{action.id}); }

  void operator()(const DropWork& action) {
    perform(DropStored{action.id});
    toast("已删除，浏览器里不再有这份记录");
  }

  void operator()(const WipeTraces&) {
    state_.storage.handed = nullptr;
    state_.storage.now.autosave = Autosave::Off;
    perform(WipeStorage{});
  }

  void operator()(const TracesWiped& action) {
    state_.storage.handed = nullptr;
    if (!action.all_gone) {
      toast("没有清除干净：请关掉通报台的其他标签页，再清除一次");
    } else if (is_unsaved(state_)) {
      toast("本机痕迹已清除，自动保存已关闭。项目还在这里，请保存成文件");
    } else {
      toast("本机痕迹已清除，自动保存已关闭");
    }
  }

  void operator()(const StoreNow&) {
    if (!wants_store(state_)) return;
    store_project();
    state_.storage.now.is_writing = state_.storage.handed == state_.project;
  }

  void operator()(const StorageReported& action) {
    StorageState& storage = state_.storage;
    const bool was_trouble = storage.now.trouble != StorageTrouble::None;
    const bool was_elsewhere = storage.now.is_open_elsewhere;
    storage.now = action.report;
    // Switched off by another tab that wiped everything.
    if (storage.now.autosave != Autosave::On) storage.handed = nullptr;
    if (storage.now.autosave == Autosave::On && storage.now.trouble != StorageTrouble::None &&
        !was_trouble && state_.project != nullptr)
      toast("未在自动保存，请用“保存”把项目存成文件");
    if (storage.now.is_open_elsewhere && !was_elsewhere) {
      state_.view.show_elsewhere = true;
      perform(Announce{"这个项目在另一个标签页里也打开着"});
    }
  }

  void operator()(const WorkRestored& action) {
    if (action.bytes.empty()) {
      toast("没有恢复：这份工作已在另一个标签页里打开，或者读不出来");
      return;
    }
    auto project = core::open_project(action.bytes, "自动保存的记录", state_.limits);
    if (!project) {
      toast("没有恢复。" + core::message_zh(project.error()));
      return;
    }
    adopt(std::make_shared<const core::Project>(std::move(*project)), action.id);
    state_.is_recovered = true;
    state_.storage.handed = state_.project;
    state_.view.step = Step::Ranking;
    toast("已恢复到 " + action.time + " 的样子，还没有保存成文件");
  }

 private:
  void open(const ReadFiles& files) {
    const OpenOutcome out = open_files(state_.project, files, state_.limits);
    if (out.used.empty() && out.failed.empty()) return;
    state_.view.failed_files = out.failed;
    state_.view.failed_idx = out.failed.empty() ? -1 : 0;
    if (out.opened)
      adopt(out.opened);
    else if (state_.project == nullptr)  // where nothing could be used: a place to tell what failed
      adopt(out.project ? out.project : std::make_shared<const core::Project>(new_project()));
    // What came beside a project file is in no file yet.
    if (out.project != nullptr && out.project != state_.project)
      change(*out.project, {used_files_zh(out.used), ""});
    const bool is_project_alone = out.opened && out.failed.empty() && out.used.size() == 1;
    state_.view.step = is_project_alone ? Step::Ranking : Step::Data;
    toast(opened_zh(out));
  }

  const core::SourceTable* source_at(size_t source_idx) const {
    if (state_.project == nullptr || source_idx >= state_.project->sources.size()) return nullptr;
    return state_.project->sources[source_idx].get();
  }

  /// One value pasted while a cell of the preview is selected is that cell's.
  bool paste_into_cell(const std::string& text) {
    const ViewState& view = state_.view;
    const bool is_one_line = text.find_first_of("\t\r\n") == std::string::npos;
    if (!is_one_line || view.step != Step::Data || view.row_idx < 0 || view.failed_idx >= 0 ||
        state_.project == nullptr || state_.project->sources.empty())
      return false;
    // Undo may have taken the last file away: then the one before it is shown.
    const auto last = static_cast<int64_t>(state_.project->sources.size()) - 1;
    const auto source_idx = static_cast<size_t>(std::clamp<int64_t>(view.source_idx, 0, last));
    (*this)(SetCell{source_idx, view.row_idx, view.column_idx, text});
    return true;
  }

  /// 粘贴的表格, 粘贴的表格 2 …: problems are told by the file's name, so no two may be the same.
  std::string name_of_paste() const {
    const auto is_taken = [this](const std::string& name) {
      if (state_.project == nullptr) return false;
      const auto& sources = state_.project->sources;
      return std::any_of(sources.begin(), sources.end(),
                         [&](const auto& source) { return source->file_name == name; });
    };
    const std::string first = "粘贴的表格";
    std::string name = first;
    for (int n = 2; is_taken(name); ++n) name = first + " " + std::to_string(n);
    return name;
  }

  /// What depends on the project and is too dear for every frame.
  void look_at_project() {
    StorageState& storage = state_.storage;
    state_.is_changed = state_.project && state_.saved && state_.project != state_.saved &&
                        !core::same_project(*state_.project, *state_.saved);
    if (state_.project == nullptr) return;
    if (before_ == nullptr || before_->sources != state_.project->sources)
      storage.tables = core::size_of_tables(*state_.project);
    const bool was_too_large = std::exchange(storage.is_too_large, !core::fits(storage.tables, state_.limits));
    if (storage.is_too_large && !was_too_large) toast(core::message_zh(core::too_large(state_.limits)));
  }

  /// The bytes of the project's file; empty, and told, if nobody could open them again.
  std::string file_of_project() {
    StorageState& storage = state_.storage;
    std::string bytes;
    if (!storage.is_too_large) bytes = core::save_project(*state_.project, state_.program);
    storage.is_too_large = storage.is_too_large || !core::fits(core::size_of_text(bytes), state_.limits);
    if (!storage.is_too_large) return bytes;
    toast(core::message_zh(core::too_large(state_.limits)));
    return {};
  }

  /// A project opened from outside begins a new history. `id` 0: it gets a new number.
  void adopt(ProjectPtr project, uint64_t id = 0) {
    // What is left unsaved can be gone back to from the start screen.
    if (wants_store(state_)) store_project();
    StorageState& storage = state_.storage;
    storage.project_id = id != 0 ? id : storage.next_id++;
    storage.handed = nullptr;
    perform(HoldProject{storage.project_id, core::save_project(*project, state_.program)});
    state_.project = std::move(project);
    state_.saved = state_.project;
    state_.is_recovered = false;
    state_.history = {};
    const auto failed = std::move(state_.view.failed_files);
    const int32_t failed_idx = state_.view.failed_idx;
    const uint32_t serial = state_.view.toast.serial;
    state_.view = {};
    state_.view.failed_files = failed;
    state_.view.failed_idx = failed_idx;
    state_.view.toast.serial = serial;
  }

  void change(core::Project next, const ChangeLabel& label) {
    state_.history.remember(state_.project, label.text, label.merge_key);
    state_.project = std::make_shared<const core::Project>(std::move(next));
  }

  template <class Edit>
  void edit(const ChangeLabel& label, Edit apply) {
    if (state_.project == nullptr) return;
    core::Project next = *state_.project;
    apply(next);
    change(std::move(next), label);
  }

  void store_project() {
    std::string bytes = file_of_project();
    if (bytes.empty()) return;
    perform(StoreProject{state_.storage.project_id, title_of(*state_.project), std::move(bytes)});
    state_.storage.handed = state_.project;
  }

  void drop_stored() {
    if (state_.storage.handed == nullptr) return;
    perform(DropStored{state_.storage.project_id});
    state_.storage.handed = nullptr;
  }

  // Taken by reference: moving a temporary variant draws a false alarm from GCC 12's optimiser.
  void perform(const Effect& effect) { effects_.push_back(effect); }

  void toast(std::string text) {
    perform(Announce{text});
    state_.view.toast = {std::move(text), state_.view.toast.serial + 1};
  }

  AppState state_;
  const NeededResults& results_of_state_;
  const ProjectPtr before_;
  const ProjectPtr saved_before_;
  Effects effects_;
};

}  // namespace

Updated update(AppState state, const Action& action, const NeededResults& results) {
  Updater updater(std::move(state), results);
  std::visit(updater, action);
  return updater.take();
}

}  // namespace tongbao::app
