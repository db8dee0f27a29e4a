// 从表上看出细则: looking for rules changes nothing, using them is one step.

#include <doctest.h>

#include <string>

#include "gui/drawn_page.hpp"
#include "gui/rules/rule_cards.hpp"

using namespace tongbao;
using gui::Role;
using test::DrawnPage;

namespace {

core::RuleSet one_point_each() {
  core::RuleSet rules;
  rules.name = "采用一条计1分";
  rules.points = {{{core::Status::Adopted, "", "", ""}, core::Points::from_whole(1)}};
  return rules;
}

struct Card : DrawnPage {
  explicit Card(const char* sample)
      : DrawnPage(sample, [](const gui::Screen& screen) {
          if (gui::can_learn_rules(screen)) gui::draw_learnt_card(screen, 600);
        }) {
    act(app::SetRules{one_point_each(), {"试", ""}});
    page().frames(2);
    seen.clear();
  }
  bool shows(const std::string& words) const {
    const gui::WidgetLog& log = gui::widget_log();
    for (size_t i = 0; i < log.n_widgets(); ++i)
      if (log.widget(i).name.find(words) != std::string::npos) return true;
    return false;
  }
  void press(const std::string& button) {
    page().click(page().record(Role::Button, button));
    page().frames(3);
  }
};

}  // namespace

TEST_CASE("learnt card: nothing is offered before it is asked for, and asking changes nothing") {
  Card card("4-zhalantun-2023q1");
  CHECK(!card.shows("表上的得分 ="));
  const auto before = card.state().project;
  card.press("从表上的得分找细则");
  CHECK(card.shows("表上的得分 = 本级采用 × 5 + 上级采用 × 10"));
  CHECK(card.shows("53 家全部相符"));
  CHECK(card.shows("53 个名次全部相符"));
  card.page().frames(10);
  CHECK(card.seen.empty());
  CHECK(card.state().project == before);
}

TEST_CASE("learnt card: using the rules is one step, undo brings the old ones back") {
  Card card("4-zhalantun-2023q1");
  card.press("从表上的得分找细则");
  card.press("用这个细则");
  REQUIRE(card.seen.size() == 1);
  const core::RuleSet& rules = card.state().project->rules;
  REQUIRE(rules.points.size() == 2);
  CHECK(rules.points[0].points_each == core::Points::from_whole(5));
  CHECK(rules.points[1].points_each == core::Points::from_whole(10));
  card.act(app::Undo{});
  CHECK(card.state().project->rules == one_point_each());
}

TEST_CASE("learnt card: rules that are in use already are not offered again, whatever they are called") {
  Card card("4-zhalantun-2023q1");
  card.act(app::Undo{});  // the sample's own rules
  card.page().frames(2);
  card.press("从表上的得分找细则");
  CHECK(card.shows("53 家全部相符"));
  CHECK(!card.page().record(Role::Button, "用这个细则").enabled);
}

TEST_CASE("learnt card: tables that print no scores have none") {
  Card card("1-renshou-2022q2");
  CHECK(!card.shows("从表上的得分找细则"));
}
