#include "app/actions/turn.hpp"

#include <utility>

#include "app/files/file_names.hpp"
#include "app/state/autosave.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/file_size.hpp"
#include "core/project/project_json.hpp"

namespace tongbao::app {

Turn::Turn(AppState before, const NeededResults& results)
    : state(std::move(before)), results_of_state_(results), before_(state.project), saved_before_(state.saved) {}

Updated Turn::take() {
  if (state.project != before_ || state.saved != saved_before_) look_at_project();
  const bool unsaved = is_unsaved(state);
  if (!unsaved) drop_stored();
  perform(MarkUnsaved{unsaved});
  return {std::move(state), std::move(effects_)};
}

const core::SourceTable* Turn::source_at(size_t source_idx) const {
  if (state.project == nullptr || source_idx >= state.project->sources.size()) return nullptr;
  return state.project->sources[source_idx].get();
}

void Turn::change(core::Project next, const ChangeLabel& label) {
  state.history.remember(state.project, label.text, label.merge_key);
  state.project = std::make_shared<const core::Project>(std::move(next));
}

void Turn::adopt(ProjectPtr project, uint64_t id) {
  // What is left unsaved can be gone back to from the start screen.
  if (wants_store(state)) store_project();
  StorageState& storage = state.storage;
  storage.project_id = id != 0 ? id : storage.next_id++;
  storage.handed = nullptr;
  perform(HoldProject{storage.project_id, core::save_project(*project, state.program)});
  state.project = std::move(project);
  state.saved = state.project;
  state.is_recovered = false;
  state.history = {};
  const auto failed = std::move(state.view.failed_files);
  const int32_t failed_idx = state.view.failed_idx;
  const uint32_t serial = state.view.toast.serial;
  state.view = {};
  state.view.failed_files = failed;
  state.view.failed_idx = failed_idx;
  state.view.toast.serial = serial;
}

std::string Turn::file_of_project() {
  StorageState& storage = state.storage;
  std::string bytes;
  if (!storage.is_too_large) bytes = core::save_project(*state.project, state.program);
  storage.is_too_large = storage.is_too_large || !core::fits(core::size_of_text(bytes), state.limits);
  if (!storage.is_too_large) return bytes;
  toast(core::message_zh(core::too_large(state.limits)));
  return {};
}

void Turn::store_project() {
  std::string bytes = file_of_project();
  if (bytes.empty()) return;
  perform(StoreProject{state.storage.project_id, title_of(*state.project), std::move(bytes)});
  state.storage.handed = state.project;
}

void Turn::drop_stored() {
  if (state.storage.handed == nullptr) return;
  perform(DropStored{state.storage.project_id});
  state.storage.handed = nullptr;
}

void Turn::toast(std::string text) {
  perform(Announce{text});
  state.view.toast = {std::move(text), state.view.toast.serial + 1};
}

/// What depends on the project and is too dear for every frame.
void Turn::look_at_project() {
  StorageState& storage = state.storage;
  state.is_changed =
      state.project && state.saved && state.project != state.saved && !core::same_project(*state.project, *state.saved);
  if (state.project == nullptr) return;
  if (before_ == nullptr || before_->sources != state.project->sources)
    storage.tables = core::size_of_tables(*state.project);
  const bool was_too_large = std::exchange(storage.is_too_large, !core::fits(storage.tables, state.limits));
  if (storage.is_too_large && !was_too_large) toast(core::message_zh(core::too_large(state.limits)));
}

}  // namespace tongbao::app
