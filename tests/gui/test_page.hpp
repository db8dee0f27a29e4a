#pragma once
// test_page.hpp: a page without a screen: Dear ImGui with a face of known widths and no pixels,
// driven by mouse, keys and the mirror as the platform drives it.

#include <functional>
#include <string>

#include "gui/widgets/widgets.hpp"

namespace tongbao::test {

class TestPage {
 public:
  // `draw` fills a page of 1000 by 700 device pixels at scale 1. Every character of CJK is as wide
  // as the font size, every other half as wide.
  explicit TestPage(std::function<void()> draw);
  // `draw` begins and ends the page by itself, as draw_page does.
  struct Whole {};
  TestPage(std::function<void()> draw, Whole);
  ~TestPage();
  TestPage(const TestPage&) = delete;
  TestPage& operator=(const TestPage&) = delete;

  // The size of the canvas in device pixels and the scale of the page from the next frame on.
  void resize(float width, float height, float scale);
  void frames(int n = 1);
  void click(float x, float y);
  void click(const gui::WidgetRecord& record);
  void press(ImGuiKey key);
  void type(const char* text);
  void mirror(ImGuiID id, gui::MirrorInput::Kind kind, std::string text = {});

  // The record with this role and name in the last frame; fails the test when there is none.
  gui::WidgetRecord record(gui::Role role, const std::string& name) const;
  std::string focused_name() const;

 private:
  TestPage(std::function<void()> draw, bool is_whole);

  std::function<void()> draw_;
  bool is_whole_;
};

}  // namespace tongbao::test
