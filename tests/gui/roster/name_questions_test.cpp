// 是不是同一家: the names are told with what speaks for them; each answer is one step, and looking answers nothing.

#include "gui/roster/name_questions.hpp"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "gui/whole_page.hpp"
#include "support/given_files.hpp"

using namespace tongbao;
using gui::Role;
using test::WholePage;

namespace {

constexpr const char* kRoster = "单位,分组,别名\n区经营管理局,部门,\n市公安局,部门,\n县公安局,部门,\n区财政局,部门,\n";

/// 区经管局 is sure, 公安局 is one of two, 气象站 is nobody.
struct RosterPage : WholePage {
  RosterPage() {
    act(test_support::opens({{"7月.csv", "单位,报送数,采用数\n区经管局,5,3\n公安局,2,1\n气象站,1,1\n区财政局,4,4\n"},
                             {"名录.csv", kRoster}}));
    state().view.step = app::Step::Roster;
    state().view.show_problems = false;
    page().frames(3);
    take_actions();
  }
  size_t n_asked() { return results().tally_stage->name_proposals.size(); }
  void press(const std::string& name) {
    page().click(page().record(Role::Button, name));
    page().frames(3);
  }
  bool has_text(const std::string& words) const {
    const gui::WidgetLog& log = gui::widget_log();
    for (size_t i = 0; i < log.n_widgets(); ++i)
      if (log.widget(i).name.find(words) != std::string::npos) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("names: the questions stand on the page with their grounds, and a frame answers none") {
  RosterPage page;
  REQUIRE(page.n_asked() == 2);
  CHECK(page.has_text("“区经管局”像是“区经营管理局”的简称：7月只有前一个名称（有把握）"));
  CHECK(page.has_text("“公安局”可能是这几家之一：“市公安局”“县公安局”（请核对）"));
  CHECK(page.has_text("1 个名称在名录里找不到"));
  page.page().frames(5);
  CHECK(page.take_actions().empty());
}

TEST_CASE("names: all the sure ones are one step") {
  RosterPage page;
  page.press("确定的 1 个都采用");
  CHECK(page.project().roster->units[0].aliases == std::vector<std::string>{"区经管局"});
  CHECK(page.n_asked() == 1);
  page.act(app::Undo{});
  CHECK(page.n_asked() == 2);
}

TEST_CASE("names: one by one, it is and it is not") {
  RosterPage page;
  page.press("是同一家");
  CHECK(page.project().roster->units[0].aliases == std::vector<std::string>{"区经管局"});
  page.press("都不是");
  CHECK(page.n_asked() == 0);
  CHECK(page.project().distinct_names == std::vector<core::NamePair>{{"公安局", "市公安局"}, {"公安局", "县公安局"}});
  // It is an unknown name now like any other.
  CHECK(page.has_text("2 个名称在名录里找不到"));
  page.act(app::Undo{});
  CHECK(page.n_asked() == 1);
}

TEST_CASE("names: the list of problems has one question that leads to the step") {
  RosterPage page;
  const core::Diagnostics& all = page.results().diagnostics;
  const auto n =
      std::count_if(all.begin(), all.end(), [](const core::Diagnostic& d) { return d.code == core::Code::NamesAlike; });
  CHECK(n == 1);
  page.state().view.step = app::Step::Ranking;
  page.state().view.show_problems = true;
  page.page().frames(3);
  CHECK(page.has_text("2 个名称像是别的单位的另一种写法，待确认"));
}
