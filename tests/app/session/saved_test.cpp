// What counts as unsaved: the project against what was last saved or opened, by value, whatever the history.

#include <doctest.h>

#include "app/state/autosave.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "support/test_session.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao;
using test_support::Session;
using test_support::TinyRandom;

namespace {

constexpr const char* kTable = "单位,报送数,采用数\n甲局,5,3\n乙局,4,4\n";

Session opened() {
  Session s;
  s.act(app::StorageReported{{app::Autosave::On, app::StorageTrouble::None, false, false, false, {}}});
  s.open("7月.csv", kTable);
  return s;
}

void name(Session& s, const char* text) { s.act(app::SetIdentity{text, s.state.project->period, {"改名", ""}}); }

}  // namespace

TEST_CASE("saved, then undone: it differs from the file, and is told, marked and kept") {
  Session s = opened();
  name(s, "甲县");
  REQUIRE_FALSE(s.save().empty());
  CHECK_FALSE(app::is_unsaved(s.state));
  s.act(app::Undo{});
  CHECK_FALSE(s.state.history.can_undo());
  CHECK(app::is_unsaved(s.state));
  CHECK(s.is_marked_unsaved());
  CHECK(app::wants_store(s.state));
  s.act(app::StoreNow{});
  REQUIRE(s.effects_of<app::StoreProject>().size() == 1);
  CHECK(s.effects_of<app::StoreProject>()[0].bytes == core::save_project(*s.state.project));
  s.act(app::Redo{});
  CHECK_FALSE(app::is_unsaved(s.state));
  CHECK(s.effects_of<app::DropStored>().size() == 1);
}

TEST_CASE("changed and changed back by hand is saved") {
  Session s = opened();
  name(s, "甲县");
  CHECK(app::is_unsaved(s.state));
  name(s, "");
  CHECK(s.state.history.can_undo());
  CHECK_FALSE(app::is_unsaved(s.state));
  CHECK_FALSE(s.is_marked_unsaved());
  // A cell typed over and typed back; a file taken away and opened again.
  s.act(app::SetCell{0, 1, 1, "9"});
  CHECK(app::is_unsaved(s.state));
  s.act(app::SetCell{0, 1, 1, "5"});
  CHECK_FALSE(app::is_unsaved(s.state));
  s.act(app::RemoveSource{0});
  CHECK(app::is_unsaved(s.state));
  s.open("7月.csv", kTable);
  CHECK_FALSE(app::is_unsaved(s.state));
}

TEST_CASE("recovered work stays unsaved however it is changed, until it is saved") {
  Session before = opened();
  name(before, "甲县");
  Session s;
  s.act(app::WorkRestored{7, core::save_project(*before.state.project), "6月3日 14:05"});
  CHECK(app::is_unsaved(s.state));
  name(s, "乙县");
  s.act(app::Undo{});
  CHECK(app::is_unsaved(s.state));
  s.save();
  CHECK_FALSE(app::is_unsaved(s.state));
}

TEST_CASE("property: unsaved is said exactly where the bytes differ from the file") {
  const int n_walks = test_support::full_run() ? 500 : 5;
  for (int seed = 1; seed <= n_walks; ++seed) {
    TinyRandom random(static_cast<uint64_t>(seed));
    Session s = opened();
    std::string file = core::save_project(*s.state.project);
    for (int step = 0; step < 60; ++step) {
      switch (random.below(7)) {
        case 0:
          file = s.save();
          break;
        case 1:
        case 2:
          s.act(app::Undo{});
          break;
        case 3:
          s.act(app::Redo{});
          break;
        case 4:
          name(s, random.chance(2) ? "" : "甲县");
          break;
        case 5:
          s.act(app::SetCell{0, random.below(3), static_cast<int32_t>(random.below(3)), random.chance(2) ? "5" : "4"});
          break;
        default: {
          core::RuleSet rules = s.state.project->rules;
          rules.base_score = core::Points::from_whole(random.below(2));
          s.act(app::SetRules{rules, {"基础分", random.chance(2) ? "base" : ""}});
        }
      }
      CAPTURE(seed);
      CAPTURE(step);
      const bool differs = core::save_project(*s.state.project) != file;
      REQUIRE(app::is_unsaved(s.state) == differs);
      REQUIRE(s.is_marked_unsaved() == differs);
      REQUIRE(app::wants_store(s.state) == (differs && s.state.storage.handed != s.state.project));
    }
  }
}
