// A letter beside the notice, from the first press to the copied text.

#include <doctest.h>

#include "app/actions/update.hpp"
#include "app/state/shown_letter.hpp"
#include "core/notice/notice.hpp"
#include "core/project/project_json.hpp"
#include "gui/whole_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using namespace tongbao::test;

namespace {

constexpr const char* kSample = "4-zhalantun-2023q1";

bool is_there(Role role, const std::string& name) {
  const WidgetLog& log = widget_log();
  for (size_t i = 0; i < log.n_widgets(); ++i)
    if (log.widget(i).role == role && log.widget(i).name == name) return true;
  return false;
}

void show_notice(WholePage& whole, core::Project project) {
  whole.show(project, project);
  whole.state().view.step = app::Step::Notice;
  whole.page().frames(2);
}

core::Project with_letter(const std::string& each_of) {
  core::Project project = sample_project(kSample);
  project.notice.letters = {app::zero_letter()};
  project.notice.letters[0].each_of = each_of;
  return project;
}

std::string copied(WholePage& whole) {
  const app::Updated next = app::update(whole.state(), app::CopyNotice{}, &whole.results());
  for (const app::Effect& effect : next.effects)
    if (const auto* copy = std::get_if<app::CopyText>(&effect)) return copy->plain;
  return "";
}

}  // namespace

TEST_CASE("a project has no letter until one is added; the new one is shown and can be taken away") {
  WholePage whole;
  show_notice(whole, sample_project(kSample));
  CHECK(whole.project().notice.letters.empty());
  CHECK_FALSE(is_there(Role::Button, "复制这份文字"));
  whole.page().mirror(whole.page().record(Role::Link, "加一份告知书").id, MirrorInput::Kind::Click);
  whole.page().frames(2);
  REQUIRE(whole.project().notice.letters.size() == 1);
  CHECK(whole.project().notice.letters[0] == app::zero_letter());
  CHECK(app::shown_letter(whole.state().view, whole.project(), whole.results()) == 0);
  CHECK(is_there(Role::Button, "复制这份文字"));
  whole.page().mirror(whole.page().record(Role::Link, "去掉这份告知书").id, MirrorInput::Kind::Click);
  whole.page().frames(2);
  CHECK(whole.project().notice.letters.empty());
  CHECK(app::shown_letter(whole.state().view, whole.project(), whole.results()) == -1);
}

TEST_CASE("what is copied is what is shown") {
  WholePage whole;
  show_notice(whole, with_letter(""));
  const core::Results& results = whole.results();
  CHECK(copied(whole) == core::notice_text(results.notice).substr(3));
  whole.state().view.section_idx = static_cast<int32_t>(app::first_letter_part(whole.project().notice));
  whole.page().frames(2);
  CHECK(copied(whole) == core::letter_text(results.letters[0]).substr(3));
  // Beyond the last part the last is shown.
  whole.state().view.section_idx = 99;
  CHECK(app::shown_letter(whole.state().view, whole.project(), results) == 0);
  whole.state().view.step = app::Step::Ranking;
  CHECK(app::shown_letter(whole.state().view, whole.project(), results) == -1);
}

TEST_CASE("in the exports the chosen file says which document it is") {
  WholePage whole;
  show_notice(whole, with_letter(""));
  whole.state().view.step = app::Step::Export;
  whole.page().frames(2);
  CHECK_FALSE(is_there(Role::Button, "复制这份文字"));
  whole.page().record(Role::Checkbox, "导出 告知书.txt");
  int n_letters = 0;
  for (int32_t file = 0; file < 12; ++file) {
    whole.state().view.export_idx = file;
    whole.page().frames(2);
    const bool is_letter = app::shown_letter(whole.state().view, whole.project(), whole.results()) == 0;
    CHECK(is_letter == is_there(Role::Button, "复制这份文字"));
    if (is_letter) ++n_letters;
  }
  CHECK(n_letters == 1);
}

TEST_CASE("looking at letters of any list and size changes nothing") {
  WholePage whole;
  for (const char* each_of : {"", "零报送", "没有的名单", "报送", "表扬单位"}) {
    CAPTURE(each_of);
    core::Project project = with_letter(each_of);
    project.notice.letters.push_back(core::LetterPlan{});
    project.notice.letters.back().name = "一个比预览还要长得多的名称，要换成挂下来的单子才放得下，所以还要再长一点";
    show_notice(whole, project);
    const std::string bytes = core::save_project(whole.project());
    for (const float width : {1000.0F, 1366.0F, 1920.0F}) {
      whole.page().resize(width, 700, 1);
      for (int32_t part = 0; part < 14; ++part) {
        whole.state().view.section_idx = part;
        whole.page().frames(2);
        CHECK(whole.take_actions().empty());
      }
    }
    CHECK(core::save_project(whole.project()) == bytes);
  }
}
