// Projects around the limits of a file: what is saved or kept can be opened again, what cannot is reported before.

#include <doctest.h>

#include "app/state/autosave.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "support/test_session.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao;
using test_support::Session;
using test_support::TinyRandom;

namespace {

std::string table_of(int n_rows) {
  std::string csv = "单位,报送数,采用数\n";
  for (int i = 0; i < n_rows; ++i) csv += "单位" + std::to_string(i) + ",\"5\",3\n";
  return csv;
}

Session session_with(core::JsonLimits limits) {
  Session s;
  s.state.limits = limits;
  s.act(app::StorageReported{{app::Autosave::On, app::StorageTrouble::None, false, false, false, {}}});
  return s;
}

bool is_told(const Session& s) { return s.state.view.toast.text.find("存不成文件") != std::string::npos; }

}  // namespace

TEST_CASE("data beyond what a file may hold is counted, told when it is opened, and not saved or kept") {
  Session s = session_with({1 << 20, 2000});
  s.open("7月.csv", table_of(10));
  CHECK_FALSE(is_told(s));
  s.open("8月.csv", table_of(1000));
  CHECK(is_told(s));
  CHECK(s.state.view.toast.text.find("去掉暂时不用的数据文件") != std::string::npos);
  CHECK(s.results()->ranking.overall.rows.size() == 1000);
  CHECK(app::is_unsaved(s.state));
  CHECK_FALSE(app::wants_store(s.state));
  CHECK(s.save().empty());
  CHECK(is_told(s));
  CHECK(app::is_unsaved(s.state));
  s.act(app::StoreNow{});
  CHECK(s.effects_of<app::StoreProject>().empty());
  // Without the file it goes on as before.
  s.act(app::RemoveSource{1});
  s.act(app::SetIdentity{"甲县", s.state.project->period, {"改名", ""}});
  CHECK(app::wants_store(s.state));
  CHECK_FALSE(s.save().empty());
}

TEST_CASE("a long text is found out when it is saved, and told; shorter, it is saved") {
  Session s = session_with({20'000, 2000});
  s.open("7月.csv", table_of(10));
  core::NoticePlan plan = s.state.project->notice;
  plan.opening = std::string(20'000, 'x');
  s.act(app::SetNoticePlan{plan, {"开头", ""}});
  CHECK(app::wants_store(s.state));
  s.act(app::StoreNow{});
  CHECK(is_told(s));
  CHECK_FALSE(app::wants_store(s.state));  // not tried again before the next change
  CHECK(s.save().empty());
  s.act(app::Undo{});
  s.act(app::SetIdentity{"甲县", s.state.project->period, {"改名", ""}});
  CHECK(app::wants_store(s.state));
  CHECK_FALSE(s.save().empty());
}

TEST_CASE("a copy that cannot be read says why, and blames another version only if it is one") {
  const auto told = [](const std::string& bytes, core::JsonLimits limits) {
    Session s = session_with(limits);
    s.act(app::WorkRestored{7, bytes, "6月3日 14:05"});
    CHECK(s.state.project == nullptr);
    return s.state.view.toast.text;
  };
  Session made = session_with({});
  made.open("7月.csv", table_of(100));
  const std::string file = core::save_project(*made.state.project);
  CHECK(told(file.substr(0, file.size() / 2), {}).find("突然结束") != std::string::npos);
  CHECK(told(file, {1 << 20, 100}).find("内容超过") != std::string::npos);
  CHECK(told("{\"format\": \"tongbao-project\", \"version\": 99}", {}).find("版本是 99") != std::string::npos);
  for (const std::string& text : {told(file.substr(0, 100), {}), told(file, {100, 100})}) {
    CHECK(text.find("没有恢复") == 0);
    CHECK(text.find("版本") == std::string::npos);
  }
}

TEST_CASE("property: around the limits, whatever is saved or kept opens again as the same bytes") {
  const int n_runs = test_support::full_run() ? 4000 : 40;
  int n_saved = 0;
  int n_refused = 0;
  for (int seed = 1; seed <= n_runs; ++seed) {
    TinyRandom random(static_cast<uint64_t>(seed));
    Session s = session_with({});
    const int n_rows = static_cast<int>(random.below(60));
    s.open("7月.csv", table_of(n_rows));
    s.act(app::SetIdentity{"甲县", s.state.project->period, {"改名", ""}});
    const core::FileSize size = core::size_of_text(core::save_project(*s.state.project));
    // The same in a session whose limits are just about that.
    Session near = session_with({size.n_bytes + random.below(41) - 20, size.n_values + random.below(41) - 20});
    near.open("7月.csv", table_of(n_rows));
    near.act(app::SetIdentity{"甲县", near.state.project->period, {"改名", ""}});
    near.act(app::StoreNow{});
    const auto kept = near.effects_of<app::StoreProject>();
    const std::string saved = near.save();
    CAPTURE(seed);
    for (const std::string& bytes : {saved, kept.empty() ? std::string() : kept[0].bytes}) {
      if (bytes.empty()) continue;
      const auto opened = core::open_project(bytes, "p.json", near.state.limits);
      REQUIRE(opened.has_value());
      REQUIRE(core::save_project(*opened) == bytes);
    }
    REQUIRE((saved.empty() ? is_told(near) : !app::is_unsaved(near.state)));
    ++(saved.empty() ? n_refused : n_saved);
  }
  CHECK(n_saved > 0);
  CHECK(n_refused > 0);
}
