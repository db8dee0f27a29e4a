// Buttons share one drawing routine fed with the colours of their kind and state, so that a state
// looks the same everywhere.

#include "gui/widgets/buttons.hpp"

#include <cmath>

namespace tongbao::gui {
namespace {

enum class Kind { Primary, Secondary, Link, Quiet };

struct Look {
  ImU32 fill = 0, edge = 0, text = kInk;
};

Look look_of(Kind kind, const Control& c) {
  switch (kind) {
    case Kind::Primary:
      if (!c.enabled) return {kDisabledFill, kDisabledEdge, kDisabledText};
      return {c.held ? kRedPress : c.hovered ? kRedHover : kRed, 0, kPaper};
    case Kind::Secondary:
      if (!c.enabled) return {kDisabledFill, kDisabledEdge, kDisabledText};
      if (c.held) return {kGround2, kInk2, kInk};
      if (c.hovered) return {kGround, kInk3, kInk};
      return {kPaper, kControl, kInk};
    case Kind::Link:
      if (!c.enabled) return {0, 0, kDisabledText};
      return {c.held ? kBluePress : c.hovered ? kBlueTint : 0, 0, kBlue};
    case Kind::Quiet:
      if (!c.enabled) return {0, 0, kDisabledText};
      return {c.held ? kGround2 : c.hovered ? kGround : 0, 0, kInk2};
  }
  return {};
}

struct Metrics {
  TextSize text = TextSize::Body;
  float height = 0, pad = 0, icon = 0, gap = 0;
};

Metrics metrics_of(Kind kind, ButtonSize size) {
  Metrics m;
  m.text = size == ButtonSize::Small ? TextSize::Small : TextSize::Body;
  m.height = px(size == ButtonSize::Small ? 28 : size == ButtonSize::Large ? 40 : kButtonHeight);
  m.icon = px(size == ButtonSize::Small ? 14 : 16);
  m.gap = px(size == ButtonSize::Small ? 5 : 6);
  const bool is_large = size == ButtonSize::Large;
  const bool is_small = size == ButtonSize::Small;
  switch (kind) {
    case Kind::Primary:
      m.pad = px(is_large ? 21 : is_small ? 12 : 17);
      break;
    case Kind::Secondary:
      m.pad = px(is_large ? 13 : is_small ? 11 : 13);
      break;
    case Kind::Link:
      m.pad = px(is_small ? 5 : 8);
      break;
    case Kind::Quiet:
      m.pad = px(10);
      break;
  }
  return m;
}

float content_width(const Metrics& m, std::string_view label, const ButtonOptions& options) {
  float width = text_width(m.text, label);
  if (options.icon != Icon::None) width += m.icon + (label.empty() ? 0 : m.gap);
  if (options.trailing_icon != Icon::None) width += m.icon + (label.empty() ? 0 : m.gap);
  return width;
}

bool button(Kind kind, Role role, const char* id, std::string_view label, const ButtonOptions& options) {
  const Metrics m = metrics_of(kind, options.size);
  const float needed = content_width(m, label, options);
  const float width = options.width > 0 ? options.width : needed + 2 * m.pad;
  const Control c = control({.id = id,
                             .name = label,
                             .role = role,
                             .size = ImVec2(width, m.height),
                             .enabled = options.enabled,
                             .description = options.hint});
  const Look look = look_of(kind, c);
  draw_box(c.rect, look.fill, look.edge, kRadiusControl);
  float x = std::floor(c.rect.x + (width - needed) / 2);
  if (x < c.rect.x + px(4)) x = c.rect.x + px(4);
  if (options.icon != Icon::None) {
    draw_icon({x, c.rect.y, m.icon, m.height}, options.icon, look.text, m.icon);
    x += m.icon + m.gap;
  }
  const float words = text_width(m.text, label);
  const float room = c.rect.right() - px(4) - x;
  draw_text({x, c.rect.y, words < room ? words : room, m.height}, m.text, look.text, label);
  if (options.trailing_icon != Icon::None) {
    x += words + m.gap;
    draw_icon({x, c.rect.y, m.icon, m.height}, options.trailing_icon, look.text, m.icon);
  }
  if (c.ring) draw_focus_ring(c.rect, kRadiusControl);
  if (kind == Kind::Link && c.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return c.pressed;
}

struct ChipLook {
  ImU32 fill, edge, text;
};

ChipLook chip_look(ChipKind kind) {
  switch (kind) {
    case ChipKind::Blue:
      return {kBlueTint, kBlueEdge, kBlue};
    case ChipKind::Grey:
      return {kGround2, kLine2, kInk2};
    case ChipKind::Warn:
      return {kWarnTint, kWarnEdge, kWarn};
    case ChipKind::Ok:
      return {kOkTint, kOkEdge, kOk};
    case ChipKind::Red:
      return {kRedTint, kRedEdge, kRed};
  }
  return {kGround2, kLine2, kInk2};
}

void draw_chip_into(const Rect& r, std::string_view label, const ChipLook& look, Icon icon, bool opens) {
  draw_box(r, look.fill, look.edge, kRadiusChip);
  float x = r.x + px(8);
  const float icon_size = px(14);
  if (icon != Icon::None) {
    draw_icon({x, r.y, icon_size, r.h}, icon, look.text, icon_size);
    x += icon_size + px(4);
  }
  float end = r.right() - px(opens ? 4 : 8);
  if (opens) {
    end -= icon_size;
    draw_icon({end, r.y, icon_size, r.h}, Icon::ChevronDown, look.text, icon_size);
    end -= px(2);
  }
  draw_text({x, r.y, end - x, r.h}, TextSize::Small, look.text, label);
}

}  // namespace

bool button_primary(const char* id, std::string_view label, const ButtonOptions& options) {
  return button(Kind::Primary, Role::Button, id, label, options);
}

bool button_secondary(const char* id, std::string_view label, const ButtonOptions& options) {
  return button(Kind::Secondary, Role::Button, id, label, options);
}

bool link(const char* id, std::string_view label, const ButtonOptions& options) {
  return button(Kind::Link, Role::Link, id, label, options);
}

bool button_quiet(const char* id, std::string_view label, const ButtonOptions& options) {
  return button(Kind::Quiet, Role::Button, id, label, options);
}

float button_width(std::string_view label, const ButtonOptions& options, bool primary) {
  const Metrics m = metrics_of(primary ? Kind::Primary : Kind::Secondary, options.size);
  return options.width > 0 ? options.width : content_width(m, label, options) + 2 * m.pad;
}

bool icon_button(const char* id, Icon icon, std::string_view name, bool enabled, bool bordered) {
  const float side = px(kInputHeight);
  const Control c = control({.id = id,
                             .name = name,
                             .size = ImVec2(side, side),
                             .enabled = enabled,
                             .description = bordered ? std::string_view{} : name,
                             .repeats = bordered});
  const Look look = look_of(bordered ? Kind::Secondary : Kind::Quiet, c);
  draw_box(c.rect, look.fill, look.edge, kRadiusControl);
  draw_icon(c.rect, icon, bordered ? look.text : c.enabled ? kInk3 : kDisabledText, px(bordered ? 14 : 16));
  if (c.ring) draw_focus_ring(c.rect, kRadiusControl);
  return c.pressed;
}

float chip_width(std::string_view label, Icon icon, bool opens) {
  float width = text_width(TextSize::Small, label) + px(8) + px(opens ? 4 : 8);
  if (icon != Icon::None) width += px(14) + px(4);
  if (opens) width += px(14) + px(2);
  return width;
}

Rect draw_chip(float x, float y, std::string_view label, ChipKind kind, Icon icon) {
  const Rect r{x, y, chip_width(label, icon), px(kChipHeight)};
  draw_chip_into(r, label, chip_look(kind), icon, false);
  return r;
}

bool chip(const char* id, std::string_view label, ChipKind kind, const ChipOptions& options) {
  const float width = options.width > 0 ? options.width : chip_width(label, options.icon, options.opens);
  const Control c =
      control({.id = id, .name = label, .size = ImVec2(width, px(kChipHeight)), .description = options.hint});
  ChipLook look = chip_look(kind);
  if (c.hovered || c.held) look.edge = look.text;
  draw_chip_into(c.rect, label, look, options.icon, options.opens);
  if (c.ring) draw_focus_ring(c.rect, kRadiusChip);
  return c.pressed;
}

void chip_label(std::string_view label, ChipKind kind, Icon icon) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const Rect r = draw_chip(pos.x, pos.y, label, kind, icon);
  record_text(label, r);
  ImGui::Dummy(r.size());
}

}  // namespace tongbao::gui
