// The whole page, driven as a person drives it.

#include <doctest.h>

#include <cmath>

#include "whole_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using namespace tongbao::test;
using core::Points;
using Kind = MirrorInput::Kind;

namespace {

constexpr const char* kSample = "4-zhalantun-2023q1";
constexpr const char* kSlider = "采用每条分值滑杆";

/// One rule, 采用每条 `points`, on the ranking with the drawer open.
void show_points(WholePage& whole, const char* points) {
  core::Project project = sample_project(kSample);
  project.rules.points = {{{core::Status::Adopted, "", "", ""}, *Points::parse(points)}};
  whole.show(project, project);
  whole.state().history = {};
  whole.state().view.step = app::Step::Ranking;
  whole.page().frames(2);
}

std::string shown_points(const WholePage& whole) {
  return whole.project().rules.points.front().points_each.to_string();
}

bool has_text(const std::string& words) {
  const WidgetLog& log = widget_log();
  for (size_t i = 0; i < log.n_widgets(); ++i)
    if (log.widget(i).name == words || log.widget(i).value == words || log.widget(i).description.starts_with(words))
      return true;
  return false;
}

}  // namespace

TEST_CASE("any value that a rule holds is moved exactly from where it is") {
  struct Case {
    const char *from, *right, *end, *home;
  };
  const Case cases[] = {
      {"5", "5.5", "15", "5"},
      {"-10", "-9.5", "0", "-10"},
      {"3.3", "3.4", "10", "3.3"},
      {"0.0001", "0.0002", "0.002", "0.0001"},
      {"0", "0.5", "10", "0"},
      {"400000000", "405000000", "1200000000", "400000000"},
      {"922337203685477.5807", "922337203685477.5807", "922337203685477.5807", "922337203685477.5807"},
      {"-922337203685477.5807", nullptr, "0", "-922337203685477.5807"}};
  WholePage whole;
  for (const Case& one : cases) {
    CAPTURE(one.from);
    show_points(whole, one.from);
    const WidgetRecord slider = whole.page().record(Role::Slider, kSlider);
    CHECK(slider.number.to_string() == one.from);
    CHECK(slider.min <= slider.number);
    CHECK(slider.number <= slider.max);
    whole.page().mirror(slider.id, Kind::Focus);
    CHECK(whole.take_actions().empty());
    whole.page().press(ImGuiKey_RightArrow);
    if (one.right != nullptr) CHECK(shown_points(whole) == one.right);
    whole.page().press(ImGuiKey_End);
    CHECK(shown_points(whole) == one.end);
    whole.page().press(ImGuiKey_Home);
    CHECK(shown_points(whole) == one.home);
    whole.page().mirror(slider.id, Kind::SetNumber, slider.min.to_string());
    CHECK(shown_points(whole) == slider.min.to_string());
    // A press in the middle of the track lands on a whole number of steps.
    whole.page().click(slider.x + std::floor(slider.w / 3), slider.y + 16);
    const Points landed = whole.project().rules.points.front().points_each;
    CHECK(slider.min < landed);
    CHECK(landed < slider.max);
    const WidgetRecord field = whole.page().record(Role::Textbox, "采用每条分值");
    for (const char* typed : {"-3.25", "0.0001", "-922337203685477.5807", "12345678"}) {
      whole.page().mirror(field.id, Kind::SetText, typed);
      CHECK(shown_points(whole) == typed);
    }
    whole.take_actions();
  }
}

TEST_CASE("a typed value beyond the range does not make the track run away under the thumb") {
  WholePage whole;
  show_points(whole, "5");
  whole.page().mirror(whole.page().record(Role::Textbox, "采用每条分值").id, Kind::SetText, "-30");
  whole.page().frames(2);
  const WidgetRecord slider = whole.page().record(Role::Slider, kSlider);
  CHECK(slider.min.to_string() == "-30");
  CHECK(slider.max.to_string() == "15");
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(slider.x, slider.y + 16);
  whole.page().frames(2);
  io.AddMouseButtonEvent(0, true);
  whole.page().frames(2);
  for (const float part : {0.25F, 0.5F, 0.75F}) {
    io.AddMousePosEvent(slider.x + std::floor(slider.w * part), slider.y + 16);
    whole.page().frames(3);
    CHECK(whole.page().record(Role::Slider, kSlider).min.to_string() == "-30");
  }
  io.AddMouseButtonEvent(0, false);
  whole.page().frames(3);
  CHECK(whole.project().rules.points.front().points_each > Points());
}

TEST_CASE("the rail counts the rules that are on and give points") {
  WholePage whole;
  core::Project project = sample_project(kSample);
  project.rules.points = {{{core::Status::Adopted, "", "", ""}, Points::from_whole(5)},
                          {{core::Status::Adopted, "上级", "", ""}, {}, core::PointsEffect::Multiply},
                          {{core::Status::Submitted, "", "", ""}, Points::from_whole(7)}};
  project.rules.points.back().is_on = false;
  whole.show(project, project);
  whole.state().view.step = app::Step::Roster;
  whole.page().frames(2);
  CHECK(has_text("每条 5 分"));
}

TEST_CASE("each failed file in the problems leads to itself") {
  WholePage whole;
  const core::Project project = sample_project(kSample);
  whole.show(project, project);
  whole.state().view.step = app::Step::Roster;
  whole.state().view.show_problems = true;
  whole.state().view.failed_files = {{"甲.csv", {core::Code::FileEmpty, {}, {}}},
                                     {"乙.csv", {core::Code::FileEmpty, {}, {}}}};
  whole.page().frames(2);
  const WidgetLog& log = widget_log();
  ImGuiID second = 0;
  for (size_t i = 0; i < log.n_widgets(); ++i)
    if (log.widget(i).role == Role::Button && log.widget(i).name.find("乙.csv") != std::string::npos)
      second = log.widget(i).id;
  REQUIRE(second != 0);
  whole.page().mirror(second, Kind::Click);
  CHECK(whole.state().view.failed_idx == 1);
}

TEST_CASE("a receipt leaves after three seconds, and at once with its step") {
  WholePage whole;
  const core::Project project = sample_project(kSample);
  whole.show(project, project);
  whole.state().view.step = app::Step::Rules;
  const auto report = [&] { whole.state().view.toast = {"已保存", whole.state().view.toast.serial + 1}; };
  report();
  whole.page().frames(2);
  CHECK(has_text("已保存"));
  whole.page().frames(155);  // of 0.02 s
  CHECK_FALSE(has_text("已保存"));
  report();
  whole.page().frames(2);
  CHECK(has_text("已保存"));
  whole.state().view.step = app::Step::Roster;
  whole.page().frames(2);
  CHECK_FALSE(has_text("已保存"));
  whole.state().view.step = app::Step::Rules;
  whole.page().frames(2);
  CHECK_FALSE(has_text("已保存"));
  CHECK(whole.take_actions().empty());
}

TEST_CASE("choosing the annexes shows the annexes") {
  WholePage whole;
  const core::Project project = sample_project(kSample);
  whole.show(project, project);
  whole.state().view.step = app::Step::Notice;
  whole.page().resize(1366, 768, 1);
  whole.page().frames(2);
  REQUIRE_FALSE(whole.results().notice.annexes.empty());
  const std::string title = whole.results().notice.annexes.front().title;
  CHECK(whole.page().record(Role::Heading, title).y > 768);
  whole.page().mirror(whole.page().record(Role::Option, "附件").id, Kind::Click);
  whole.page().frames(2);
  const WidgetRecord heading = whole.page().record(Role::Heading, title);
  CHECK(heading.y > 0);
  CHECK(heading.y < 400);
}
