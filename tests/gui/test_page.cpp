#include "test_page.hpp"

#include <doctest.h>

#include <utility>

#include "gui/widgets/imgui_internal_use.hpp"

namespace tongbao::test {
namespace {

bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph, float* advance) {
  const float width = c >= 0x2E80 ? baked->Size : baked->Size / 2;
  if (advance != nullptr) {
    *advance = width;
    return true;
  }
  glyph->Codepoint = c & 0x3FFFFFF;
  glyph->AdvanceX = width;
  return true;
}

}  // namespace
}  // namespace tongbao::test

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  using namespace tongbao::test;
  static const ImFontLoader loader = [] {
    ImFontLoader l;
    l.Name = "plain";
    l.FontSrcContainsGlyph = has_glyph;
    l.FontBakedLoadGlyph = load_glyph;
    return l;
  }();
  return &loader;
}

namespace tongbao::test {

TestPage::TestPage(std::function<void()> draw) : TestPage(std::move(draw), false) {}
TestPage::TestPage(std::function<void()> draw, Whole) : TestPage(std::move(draw), true) {}

TestPage::TestPage(std::function<void()> draw, bool is_whole) : draw_(std::move(draw)), is_whole_(is_whole) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(1000, 700);
  // Screens leave the cursor below their last item; a page without asserts takes that as it is meant.
  io.ConfigErrorRecoveryEnableAssert = !is_whole;
  io.ConfigErrorRecoveryEnableTooltip = !is_whole;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImFontConfig config;
  config.FontLoader = ImGuiFreeType::GetFontLoader();
  ImFont* font = io.Fonts->AddFont(&config);
  gui::set_fonts({font, font});
  gui::apply_theme(1, true);
  io.AddMousePosEvent(-1000, -1000);
  frames(3);
}

TestPage::~TestPage() {
  // The atlas insists that its textures were given up.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext();
  gui::widget_log() = gui::WidgetLog();
}

void TestPage::resize(float width, float height, float scale) {
  ImGui::GetIO().DisplaySize = ImVec2(width, height);
  gui::apply_theme(scale, true);
}

void TestPage::frames(int n) {
  for (int i = 0; i < n; ++i) {
    ImGui::GetIO().DeltaTime = 0.02f;
    ImGui::NewFrame();
    gui::widget_log().begin_frame();
    if (!is_whole_) gui::begin_page();
    draw_();
    if (!is_whole_) gui::end_page();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else if (texture->Status != ImTextureStatus_Destroyed) {
        texture->SetTexID(static_cast<ImTextureID>(1));
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }
}

void TestPage::click(float x, float y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  frames(2);
  io.AddMouseButtonEvent(0, true);
  frames(2);
  io.AddMouseButtonEvent(0, false);
  frames(2);
}

void TestPage::click(const gui::WidgetRecord& record) { click(record.x + record.w / 2, record.y + record.h / 2); }

void TestPage::press(ImGuiKey key) {
  ImGui::GetIO().AddKeyEvent(key, true);
  frames(2);
  ImGui::GetIO().AddKeyEvent(key, false);
  frames(2);
}

void TestPage::type(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  frames(2);
}

void TestPage::mirror(ImGuiID id, gui::MirrorInput::Kind kind, std::string text) {
  gui::widget_log().push_input({id, kind, std::move(text)});
  frames(2);
}

gui::WidgetRecord TestPage::record(gui::Role role, const std::string& name) const {
  const gui::WidgetLog& log = gui::widget_log();
  for (std::size_t i = 0; i < log.n_widgets(); ++i) {
    if (log.widget(i).role == role && log.widget(i).name == name) return log.widget(i);
  }
  FAIL("no widget is called " << name);
  return {};
}

std::string TestPage::focused_name() const {
  const gui::WidgetLog& log = gui::widget_log();
  for (std::size_t i = 0; i < log.n_widgets(); ++i) {
    if (log.widget(i).focused) return log.widget(i).name;
  }
  for (std::size_t i = 0; i < log.n_tables(); ++i) {
    if (log.table(i).focused) return log.table(i).name;
  }
  return {};
}

}  // namespace tongbao::test
