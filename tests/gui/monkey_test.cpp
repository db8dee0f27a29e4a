// A monkey at the whole page, without a browser: random controls, keys, values and places, on every sample under every
// preset. Whatever it does, nothing breaks, a frame without input does nothing, and the project that it leaves is the
// same after undo to the start and redo to the end, and after saving and opening.
//
// The sanitizers look on in the preset asan; tests/e2e/monkey.test.mjs does the same to the page in a browser.

#include <doctest.h>

#include <string>
#include <vector>

#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "support/given_files.hpp"
#include "support/tiny_random.hpp"
#include "whole_page.hpp"

using namespace tongbao;
using gui::MirrorInput;
using gui::Role;
using test::TestPage;
using test::WholePage;
using test_support::TinyRandom;

namespace {

const std::vector<std::string> kTexts = {"",
                                         "0",
                                         "5",
                                         "-3",
                                         "2.5",
                                         "0.0001",
                                         "-0.5",
                                         "99999999",
                                         "900000000000",
                                         "922337203685477.5807",
                                         "1e9",
                                         "3.14159",
                                         "５",
                                         "12条",
                                         "50%",
                                         "1/3",
                                         "甲局",
                                         "水利局、教育局",
                                         "{报送}",
                                         "{没有这个数}",
                                         "{?名单.表扬}有{:}无{/}",
                                         "报送 / 单位数",
                                         "采用 = 报送",
                                         "=1+1",
                                         "'",
                                         "\"",
                                         "　",
                                         "一\n二\n三",
                                         "\t",
                                         "2023-02-30",
                                         "2023-03-01",
                                         "7月",
                                         "\xF0\x9F\x99\x82",
                                         "\xE2\x80\x8B",
                                         "a/b\\c:d*e?",
                                         std::string(300, 'x')};

const std::vector<ImGuiKey> kKeys = {
    ImGuiKey_Tab,       ImGuiKey_Enter,      ImGuiKey_Escape, ImGuiKey_Space, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
    ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home,   ImGuiKey_End,   ImGuiKey_PageUp,  ImGuiKey_PageDown,
    ImGuiKey_Delete,    ImGuiKey_Backspace,  ImGuiKey_F1,     ImGuiKey_F2,    ImGuiKey_F6,      ImGuiKey_F8};

/// One act on a control of the mirror; in words.
std::string use_a_control(TestPage& page, TinyRandom& random) {
  const gui::WidgetLog& log = gui::widget_log();
  if (log.n_tables() > 0 && random.chance(8)) {
    const gui::TableRecord table = log.table(static_cast<size_t>(random.below(static_cast<int64_t>(log.n_tables()))));
    if (table.rows.empty()) return "an empty table";
    const std::string row = std::to_string(random.below(static_cast<int64_t>(table.rows.size())));
    page.mirror(table.id, random.chance(4) ? MirrorInput::Kind::Click : MirrorInput::Kind::Select, row);
    return "table " + table.name + " row " + row;
  }
  std::vector<size_t> usable;
  for (size_t i = 0; i < log.n_widgets(); ++i)
    if (log.widget(i).enabled && static_cast<int>(log.widget(i).role) <= static_cast<int>(Role::Option))
      usable.push_back(i);
  if (usable.empty()) return "nothing to use";
  const gui::WidgetRecord widget = log.widget(random.pick(usable));
  std::string text;
  MirrorInput::Kind kind = MirrorInput::Kind::Click;
  switch (widget.role) {
    case Role::Slider:
      kind = MirrorInput::Kind::SetNumber;
      text = core::Points::from_raw(widget.min.raw() + (widget.max.raw() - widget.min.raw()) / 10 * random.below(11))
                 .to_string();
      break;
    case Role::Textbox:
      kind = MirrorInput::Kind::SetText;
      text = random.pick(kTexts);
      break;
    case Role::Combobox:
      if (widget.options.empty()) break;
      kind = MirrorInput::Kind::Select;
      text = std::to_string(random.below(static_cast<int64_t>(widget.options.size())));
      break;
    default:
      break;
  }
  page.mirror(widget.id, kind, text);
  return std::to_string(static_cast<int>(widget.role)) + " " + widget.name + " " + text;
}

std::string press_a_key(TestPage& page, TinyRandom& random) {
  if (random.chance(6)) {
    const ImGuiKey key = random.chance(2) ? ImGuiKey_Z : ImGuiKey_Y;
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    page.press(key);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    return std::string("Ctrl ") + ImGui::GetKeyName(key);
  }
  const ImGuiKey key = random.pick(kKeys);
  page.press(key);
  return std::string("key ") + ImGui::GetKeyName(key);
}

/// One act somewhere; in words.
std::string play_once(TestPage& page, TinyRandom& random) {
  const int64_t kind = random.below(10);
  if (kind < 7) return use_a_control(page, random);
  if (kind == 7) return press_a_key(page, random);
  if (kind == 8) {
    const std::string& text = random.pick(kTexts);
    page.type(text.c_str());
    return "type " + text;
  }
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const auto x = static_cast<float>(random.below(static_cast<int64_t>(size.x)));
  const auto y = static_cast<float>(random.below(static_cast<int64_t>(size.y)));
  page.click(x, y);
  return "click " + std::to_string(x) + "," + std::to_string(y);
}

/// What is being edited is given up, and whatever ends by itself ends.
void leave(TestPage& page) {
  for (int i = 0; i < 3; ++i) page.press(ImGuiKey_Escape);
  page.frames(200);
}

/// The first line in which `found` differs from `wanted`; empty if they are the same.
std::string difference(const std::string& found, const std::string& wanted) {
  if (found == wanted) return "";
  size_t at = 0;
  while (at < found.size() && at < wanted.size() && found[at] == wanted[at]) ++at;
  const auto line = [at](const std::string& text) {
    const size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    return text.substr(begin, text.find('\n', at) - begin);
  };
  return line(found) + " instead of " + line(wanted);
}

std::string bytes_of(WholePage& office) {
  return office.state().project ? core::save_project(*office.state().project) : "";
}

constexpr int64_t kActsWithPreset = 80;

void play(const std::string& sample, int64_t n_acts, uint64_t seed) {
  CAPTURE(seed);
  TinyRandom random(seed);
  WholePage office;
  office.page().resize(random.chance(2) ? 1366.0F : 1920.0F, random.chance(2) ? 768.0F : 1080.0F,
                       random.chance(3) ? 1.25F : 1.0F);
  office.act(app::OpenSample{sample});
  const std::vector<std::string> presets = test::preset_names();
  std::string last;
  CAPTURE(last);
  for (int64_t i = 0; i < n_acts; ++i) {
    if (i % kActsWithPreset == 0) {
      const std::string path = "assets/rules/" + random.pick(presets) + ".json";
      office.act(test_support::opens({{"rules.json", test_support::read_project_file(path)}}));
    }
    last = play_once(office.page(), random);
  }
  leave(office.page());
  while (office.state().history.can_redo()) office.act(app::Redo{});
  const std::string left = bytes_of(office);
  office.take_actions();
  office.page().frames(3);
  CHECK(office.take_actions().empty());
  CHECK(difference(bytes_of(office), left) == "");
  if (left.empty()) return;

  while (office.state().history.can_undo()) office.act(app::Undo{});
  office.take_actions();
  office.page().frames(3);
  CHECK(office.take_actions().empty());
  while (office.state().history.can_redo()) office.act(app::Redo{});
  CHECK(difference(bytes_of(office), left) == "");

  const auto opened = core::open_project(left, "left.json");
  REQUIRE(opened);
  CHECK(difference(core::save_project(*opened), left) == "");
}

}  // namespace

TEST_CASE("a monkey at the page breaks nothing and loses nothing") {
  const int64_t n_rounds = test_support::full_run() ? 50 : 1;
  uint64_t seed = 1;
  for (int64_t round = 0; round < n_rounds; ++round)
    for (const std::string& sample : test::sample_folders()) play(sample, 200, seed++);
}
