// Unsaved work and the browser's storage: when it is handed over, what is dropped, what comes back.

#include "app/state/autosave.hpp"

#include <doctest.h>

#include <string>

#include "app/actions/update.hpp"
#include "core/project/project_json.hpp"
#include "support/given_files.hpp"

using namespace tongbao;
using app::Autosave;
using app::AutosaveTimer;

namespace {

constexpr const char* kTable = "单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n";

/// The application between a screen and a browser that are both played by the test.
struct Session {
  app::AppState state;
  AutosaveTimer timer;
  app::Effects effects;
  double now = 100;

  void act(const app::Action& action) {
    app::Updated next = app::update(state, action, nullptr);
    state = std::move(next.state);
    effects = std::move(next.effects);
  }
  void report(Autosave autosave, app::StorageTrouble trouble = app::StorageTrouble::None) {
    act(app::StorageReported{{autosave, trouble, false, false, false, {}}});
  }
  void open(std::string name = "7月.csv") { act(test_support::opens({{std::move(name), kTable}})); }
  void rename(std::string name) { act(app::SetIdentity{std::move(name), {}, {"改名", "name"}}); }
  double wait() { return timer.wait(state, now); }
  template <class E>
  const E* effect() const {
    for (const app::Effect& e : effects)
      if (const E* one = std::get_if<E>(&e)) return one;
    return nullptr;
  }
};

/// A session with one unsaved change that the browser holds.
Session stored_session() {
  Session s;
  s.report(Autosave::On);
  s.open();
  s.rename("甲县");
  s.act(app::StoreNow{});
  s.report(Autosave::On);
  REQUIRE(s.state.storage.handed == s.state.project);
  return s;
}

}  // namespace

TEST_CASE("a change is handed over once, soon after it, as the bytes of the project file") {
  Session s;
  s.report(Autosave::On);
  s.open();
  CHECK(s.wait() < 0);  // as opened: nothing to lose
  s.rename("甲县");
  CHECK(s.wait() == doctest::Approx(AutosaveTimer::kQuiet));
  s.now += AutosaveTimer::kQuiet + 0.001;
  CHECK(s.wait() == 0);
  s.act(app::StoreNow{});
  const auto* store = s.effect<app::StoreProject>();
  REQUIRE(store != nullptr);
  CHECK(store->bytes == core::save_project(*s.state.project));
  CHECK(store->name == "甲县");
  CHECK(store->id == s.state.storage.project_id);
  CHECK(s.wait() < 0);
  s.report(Autosave::On);
  CHECK(s.wait() < 0);
  s.act(app::StoreNow{});
  CHECK(s.effect<app::StoreProject>() == nullptr);
}

TEST_CASE("changes without a pause are handed over before a second has passed") {
  Session s;
  s.report(Autosave::On);
  s.open();
  const double start = s.now;
  double due = -1;
  for (int i = 0; i < 60; ++i, s.now += 0.016) {  // a drag: a change a frame
    s.rename("甲县" + std::to_string(i));
    if (s.wait() == 0) {
      due = s.now;
      break;
    }
  }
  CHECK(due - start > AutosaveTimer::kQuiet);
  CHECK(due - start < AutosaveTimer::kLongest + 0.02);
}

TEST_CASE("while the browser writes only the newest state waits, and goes at once when it is done") {
  Session s;
  s.report(Autosave::On);
  s.open();
  s.rename("甲县");
  s.act(app::StoreNow{});
  s.rename("乙县");
  CHECK(s.wait() < 0);
  s.now += 5;
  s.rename("丙县");
  CHECK(s.wait() < 0);
  s.report(Autosave::On);
  CHECK(s.wait() == 0);
  s.act(app::StoreNow{});
  CHECK(s.effect<app::StoreProject>()->name == "丙县");
}

TEST_CASE("nothing is handed over without leave") {
  for (const Autosave autosave : {Autosave::Unknown, Autosave::Ask, Autosave::Off, Autosave::Shared}) {
    Session s;
    s.report(autosave);
    s.open();
    s.rename("甲县");
    CHECK(s.wait() < 0);
    s.act(app::StoreNow{});
    CHECK(s.effect<app::StoreProject>() == nullptr);
  }
}

TEST_CASE("leave given later covers what was changed before") {
  Session s;
  s.report(Autosave::Ask);
  s.open();
  s.rename("甲县");
  s.act(app::SetAutosave{Autosave::On});
  REQUIRE(s.effect<app::AllowStorage>() != nullptr);
  CHECK(s.effect<app::AllowStorage>()->wish == Autosave::On);
  CHECK(s.effect<app::StoreProject>() != nullptr);
}

TEST_CASE("copies are dropped as soon as nothing is unsaved") {
  SUBCASE("saved to a file") {
    Session s = stored_session();
    s.act(app::SaveProject{});
    REQUIRE(s.effect<app::DropStored>() != nullptr);
    CHECK(s.effect<app::DropStored>()->id == s.state.storage.project_id);
    s.act(app::EndGesture{});
    CHECK(s.effect<app::DropStored>() == nullptr);  // once
  }
  SUBCASE("undone") {
    Session s = stored_session();
    s.act(app::Undo{});
    CHECK(s.effect<app::DropStored>() != nullptr);
    s.act(app::Redo{});
    CHECK(s.wait() > 0);
  }
  SUBCASE("autosave switched off") {
    Session s = stored_session();
    s.act(app::SetAutosave{Autosave::Off});
    CHECK(s.effect<app::DropStored>() != nullptr);
    CHECK(app::is_unsaved(s.state));
    CHECK(s.wait() < 0);  // also before the browser has answered
  }
}

TEST_CASE("another project leaves the unsaved one in the browser, with its newest state") {
  Session s = stored_session();
  s.rename("乙县");
  const uint64_t first_id = s.state.storage.project_id;
  const std::string file = core::save_project(*s.state.project);
  s.act(test_support::opens({{"x.json", file}}));
  REQUIRE(s.effect<app::StoreProject>() != nullptr);
  CHECK(s.effect<app::StoreProject>()->id == first_id);
  CHECK(s.effect<app::StoreProject>()->bytes == file);
  CHECK(s.effect<app::DropStored>() == nullptr);
  CHECK(s.state.storage.project_id != first_id);
  CHECK(s.effect<app::HoldProject>()->id == s.state.storage.project_id);
  CHECK(s.wait() < 0);
}

TEST_CASE("recovered work is the same bytes, unsaved, under its old number") {
  Session before = stored_session();
  const std::string bytes = core::save_project(*before.state.project);
  Session s;
  s.report(Autosave::On);
  s.act(app::WorkRestored{77, bytes, "6月3日 14:05"});
  REQUIRE(s.state.project != nullptr);
  CHECK(core::save_project(*s.state.project) == bytes);
  CHECK(s.state.storage.project_id == 77);
  CHECK(app::is_unsaved(s.state));
  CHECK(s.effect<app::MarkUnsaved>()->unsaved);
  CHECK(s.effect<app::DropStored>() == nullptr);
  CHECK(s.wait() < 0);  // the browser holds just this
  s.act(app::SaveProject{});
  CHECK(s.effect<app::SaveFile>()->bytes == bytes);
  CHECK(s.effect<app::DropStored>()->id == 77);
  CHECK_FALSE(app::is_unsaved(s.state));
}

TEST_CASE("work that cannot be read leaves the open project alone") {
  Session s = stored_session();
  const auto open = s.state.project;
  for (const char* bytes : {"", "{\"format\": \"tongbao-project\", \"version\": 99}"}) {
    s.act(app::WorkRestored{5, bytes, ""});
    CHECK(s.state.project == open);
    CHECK(s.state.view.toast.text.find("没有恢复") != std::string::npos);
  }
}

TEST_CASE("a storage that fails is told once and tried again with the next change") {
  Session s = stored_session();
  s.rename("乙县");
  s.act(app::StoreNow{});
  s.report(Autosave::On, app::StorageTrouble::Full);
  CHECK(s.state.view.toast.text.find("存成文件") != std::string::npos);
  const uint32_t serial = s.state.view.toast.serial;
  s.report(Autosave::On, app::StorageTrouble::Full);
  CHECK(s.state.view.toast.serial == serial);
  CHECK(s.wait() < 0);
  s.rename("丙县");
  CHECK(s.wait() >= 0);
}

TEST_CASE("after a wipe the project stays, unsaved, and nothing is handed over") {
  Session s = stored_session();
  s.act(app::WipeTraces{});
  CHECK(s.effect<app::WipeStorage>() != nullptr);
  CHECK(s.wait() < 0);
  s.report(Autosave::Off);
  s.act(app::TracesWiped{true});
  CHECK(s.state.project != nullptr);
  CHECK(s.effect<app::MarkUnsaved>()->unsaved);
  CHECK(s.wait() < 0);
  s.rename("乙县");
  CHECK(s.wait() < 0);
}
