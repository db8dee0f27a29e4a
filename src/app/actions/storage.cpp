#include "app/actions/storage.hpp"

#include <utility>

#include "app/actions/turn.hpp"
#include "app/state/autosave.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"

namespace tongbao::app {

void apply(Turn& turn, const SetAutosave& action) {
  turn.perform(AllowStorage{action.wish});
  // At once: until the browser has answered nothing more may be handed over.
  turn.state.storage.now.autosave = action.wish;
  if (action.wish == Autosave::On) {
    if (is_unsaved(turn.state)) turn.store_project();
    turn.toast("自动保存已开启");
    return;
  }
  turn.drop_stored();
  if (action.wish == Autosave::Off) turn.toast("自动保存已关闭");
}

void apply(Turn& turn, const RestoreWork& action) { turn.perform(LoadStored{action.id}); }

void apply(Turn& turn, const DropWork& action) {
  turn.perform(DropStored{action.id});
  turn.toast("已删除，浏览器里不再有这份记录");
}

void apply(Turn& turn, const WipeTraces&) {
  turn.state.storage.handed = nullptr;
  turn.state.storage.now.autosave = Autosave::Off;
  turn.perform(WipeStorage{});
}

void apply(Turn& turn, const StoreNow&) {
  if (!wants_store(turn.state)) return;
  turn.store_project();
  turn.state.storage.now.is_writing = turn.state.storage.handed == turn.state.project;
}

void apply(Turn& turn, const StorageReported& action) {
  StorageState& storage = turn.state.storage;
  const bool was_trouble = storage.now.trouble != StorageTrouble::None;
  const bool was_elsewhere = storage.now.is_open_elsewhere;
  storage.now = action.report;
  // Switched off by another tab that wiped everything.
  if (storage.now.autosave != Autosave::On) storage.handed = nullptr;
  if (storage.now.autosave == Autosave::On && storage.now.trouble != StorageTrouble::None && !was_trouble &&
      turn.state.project != nullptr)
    turn.toast("未在自动保存，请用“保存”把项目存成文件");
  if (storage.now.is_open_elsewhere && !was_elsewhere) {
    turn.state.view.show_elsewhere = true;
    turn.perform(Announce{"这个项目在另一个标签页里也打开着"});
  }
}

void apply(Turn& turn, const WorkRestored& action) {
  if (action.bytes.empty()) {
    turn.toast("没有恢复：这份工作已在另一个标签页里打开，或者读不出来");
    return;
  }
  auto project = core::open_project(action.bytes, "自动保存的记录", turn.state.limits);
  if (!project) {
    turn.toast("没有恢复。" + core::message_zh(project.error()));
    return;
  }
  turn.adopt(std::make_shared<const core::Project>(std::move(*project)), action.id);
  turn.state.is_recovered = true;
  turn.state.storage.handed = turn.state.project;
  turn.state.view.step = Step::Ranking;
  turn.toast("已恢复到 " + action.time + " 的样子，还没有保存成文件");
}

void apply(Turn& turn, const TracesWiped& action) {
  turn.state.storage.handed = nullptr;
  if (!action.all_gone) {
    turn.toast("没有清除干净：请关掉通报台的其他标签页，再清除一次");
  } else if (is_unsaved(turn.state)) {
    turn.toast("本机痕迹已清除，自动保存已关闭。项目还在这里，请保存成文件");
  } else {
    turn.toast("本机痕迹已清除，自动保存已关闭");
  }
}

}  // namespace tongbao::app
