// The slider, by drag, by keys and through the mirror, and the values that it must not touch.

#include <doctest.h>

#include "gui/test_page.hpp"

using namespace tongbao;
using namespace tongbao::gui;
using Kind = MirrorInput::Kind;
using test::TestPage;

TEST_CASE("a slider moves by drag, by keys and to the mirror's number") {
  core::Points points = core::Points::from_whole(5);
  int n_commits = 0;
  TestPage page([&] {
    const SliderOptions options{.width = 200,
                                .max = core::Points::from_whole(10),
                                .step = *core::Points::parse("0.5"),
                                .base = core::Points::from_whole(5)};
    if (slider("points", "上级每条", points, options).committed) ++n_commits;
  });
  const WidgetRecord record = page.record(Role::Slider, "上级每条");
  CHECK(record.max.to_string() == "10");
  CHECK(record.number.to_string() == "5");
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(record.x + 100, record.y + 16);
  page.frames(2);
  io.AddMouseButtonEvent(0, true);
  page.frames(2);
  io.AddMousePosEvent(record.x + 150, record.y + 16);
  page.frames(3);
  CHECK(points.to_string() == "7.5");
  CHECK(n_commits == 0);
  io.AddMouseButtonEvent(0, false);
  page.frames(2);
  CHECK(n_commits == 1);
  page.press(ImGuiKey_LeftArrow);
  CHECK(points.to_string() == "7");
  page.press(ImGuiKey_Home);
  CHECK(points.to_string() == "5");
  page.mirror(record.id, Kind::SetNumber, "2.5");
  CHECK(points.to_string() == "2.5");
  page.mirror(record.id, Kind::SetNumber, "很多");
  CHECK(points.to_string() == "2.5");
  CHECK(n_commits == 4);
}

TEST_CASE("a slider keeps a value between two steps or outside its range until it is moved") {
  for (const char* text : {"3.3", "-0.0001", "12", "922337203685477.5807", "-922337203685477.5807"}) {
    CAPTURE(text);
    const core::Points given = *core::Points::parse(text);
    core::Points points = given;
    int n_acts = 0;
    TestPage page([&] {
      const SliderResult result =
          slider("points", "每条", points,
                 {.width = 200, .max = core::Points::from_whole(10), .step = *core::Points::parse("0.5")});
      if (result.changed || result.committed) ++n_acts;
    });
    page.mirror(page.record(Role::Slider, "每条").id, Kind::Focus);
    page.frames(3);
    CHECK(points == given);
    CHECK(page.record(Role::Slider, "每条").number == given);
    CHECK(n_acts == 0);
  }
}

TEST_CASE("a press on a slider's thumb alone moves nothing, and its input steps so that the value lies on it") {
  core::Points points = *core::Points::parse("3.3");
  TestPage page([&] {
    slider("points", "每条", points,
           {.width = 200, .max = core::Points::from_whole(10), .step = *core::Points::parse("0.5")});
  });
  const WidgetRecord record = page.record(Role::Slider, "每条");
  CHECK(record.step.to_string() == "0.1");
  page.click(record.x + 68, record.y + 16);
  CHECK(points.to_string() == "3.3");
  page.press(ImGuiKey_RightArrow);
  CHECK(points.to_string() == "3.8");
  page.click(record.x + 150, record.y + 16);
  CHECK(points.to_string() == "7.5");
  CHECK(page.record(Role::Slider, "每条").step.to_string() == "0.5");
}
