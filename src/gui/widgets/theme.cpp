// The style is set as a whole, from zero, so that calling it again with another scale never adds
// up. Frames, focus rings and scroll thumbs of Dear ImGui's own widgets are made to look like ours;
// the navigation cursor is transparent because our widgets draw their own focus ring.

#include "gui/widgets/theme.hpp"

#include <cmath>

namespace tongbao::gui {
namespace {

Fonts g_fonts;
float g_scale = 1.0f;

ImVec4 rgba(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

void set_colours(ImGuiStyle& style) {
  const ImVec4 clear(0, 0, 0, 0);
  ImVec4* c = style.Colors;
  for (int i = 0; i < ImGuiCol_COUNT; ++i) c[i] = clear;
  c[ImGuiCol_Text] = rgba(kInk);
  c[ImGuiCol_TextDisabled] = rgba(kInk3);
  c[ImGuiCol_WindowBg] = rgba(kPaper);
  c[ImGuiCol_PopupBg] = rgba(kPaper);
  c[ImGuiCol_Border] = rgba(kControl);
  c[ImGuiCol_ScrollbarGrab] = rgba(kScrollThumb);
  c[ImGuiCol_ScrollbarGrabHovered] = rgba(kControl);
  c[ImGuiCol_ScrollbarGrabActive] = rgba(kInk3);
  c[ImGuiCol_InputTextCursor] = rgba(kInk);
  c[ImGuiCol_TextSelectedBg] = rgba(kSelectedText);
  c[ImGuiCol_ModalWindowDimBg] = rgba(kVeil);
  c[ImGuiCol_DragDropTarget] = rgba(kBlue);
}

}  // namespace

void set_fonts(const Fonts& fonts) { g_fonts = fonts; }

const Fonts& fonts() { return g_fonts; }

void apply_theme(float scale, bool software) {
  g_scale = scale;
  ImGuiStyle style;
  style.WindowPadding = ImVec2(0, 0);
  style.WindowRounding = 0;
  style.WindowBorderSize = 0;
  style.WindowMinSize = ImVec2(1, 1);
  style.ChildRounding = 0;
  style.ChildBorderSize = 0;
  style.PopupRounding = px(kRadiusControl);
  style.PopupBorderSize = px(1);
  style.FrameRounding = px(kRadiusControl);
  style.FrameBorderSize = 0;
  style.FramePadding = ImVec2(px(8), px(6));
  style.ItemSpacing = ImVec2(px(8), px(8));
  style.ItemInnerSpacing = ImVec2(px(8), px(4));
  style.CellPadding = ImVec2(px(8), 0);
  style.ScrollbarSize = px(12);
  style.ScrollbarRounding = px(3);
  style.GrabMinSize = px(16);
  style.DisabledAlpha = 1.0f;
  style.HoverDelayNormal = 0.35f;
  style.HoverFlagsForTooltipMouse = ImGuiHoveredFlags_DelayNormal | ImGuiHoveredFlags_NoSharedDelay;
  style.AntiAliasedLinesUseTex = !software;
  set_colours(style);

  ImGuiStyle& current = ImGui::GetStyle();
  // The font belongs to the frame in progress, not to the look.
  style.FontSizeBase = font_px(TextSize::Body);
  style._NextFrameFontSizeBase = current._NextFrameFontSizeBase;
  current = style;

  ImGuiIO& io = ImGui::GetIO();
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw frames all day
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.FontDefault = g_fonts.ui;
}

float ui_scale() { return g_scale; }

float px(float css) {
  const float size = std::round(css * g_scale);
  return css > 0 && size < 1 ? 1.0f : size;
}

bool is_narrow_page() { return ImGui::GetIO().DisplaySize.x < px(1180); }

bool is_wide_page() { return ImGui::GetIO().DisplaySize.x >= px(1600); }

float font_px(TextSize size) {
  switch (size) {
    case TextSize::Title:
      return px(20);
    case TextSize::Body:
      return px(15);
    case TextSize::Small:
      return px(13);
  }
  return px(15);
}

float line_px(TextSize size) {
  switch (size) {
    case TextSize::Title:
      return px(28);
    case TextSize::Body:
      return px(24);
    case TextSize::Small:
      return px(20);
  }
  return px(24);
}

}  // namespace tongbao::gui
