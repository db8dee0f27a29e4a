// The list is a popup window of controls, so that Dear ImGui's navigation walks it. It opens below
// its anchor, or above when there is more room there, and scrolls when longer than twelve lines.

#include "gui/widgets/choices.hpp"

#include <cstdlib>

#include "gui/widgets/icons.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {
namespace {

constexpr float kLineHeight = 28;
constexpr float kMaxLines = 12;
constexpr float kPad = 4;
constexpr float kNotedWidth = 520;  // of a list whose choices have notes
constexpr float kNotedHeight = 480;
constexpr float kNoteMargin = 36;  // left and right of a note, with the scroll bar

float longest(const std::vector<std::string>& all) {
  float width = 0;
  for (const std::string& one : all) {
    const float w = text_width(TextSize::Body, one);
    if (w > width) width = w;
  }
  return width;
}

void place_popup(const Rect& anchor, float width, float height) {
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  const float screen_bottom = viewport->Pos.y + viewport->Size.y;
  const float screen_right = viewport->Pos.x + viewport->Size.x;
  float y = anchor.bottom() + px(2);
  const bool is_tight_below = y + height > screen_bottom;
  if (is_tight_below && anchor.y - viewport->Pos.y > screen_bottom - anchor.bottom()) {
    y = anchor.y - px(2) - height;
    if (y < viewport->Pos.y) y = viewport->Pos.y;
  }
  float x = anchor.x;
  if (x + width > screen_right) x = screen_right - width;
  ImGui::SetNextWindowPos(ImVec2(x, y));
  ImGui::SetNextWindowSize(ImVec2(width, height));
}

bool choice_line(const std::string& label, const std::string& note, float height, bool is_selected, float width) {
  const Control c = control({.id = "choice", .name = label, .role = Role::Option, .size = ImVec2(width, height)});
  record_of(c).selected = is_selected;
  record_of(c).description = note;
  const ImU32 fill = c.ring || c.held ? kBlueTint : c.hovered ? kGround : is_selected ? kBlueTint : 0;
  draw_box(c.rect, fill, 0, 0);
  if (c.ring) draw_box({c.rect.x, c.rect.y, px(3), c.rect.h}, kBlue, 0, 0);
  draw_text({c.rect.x + px(10), c.rect.y, width - px(36), px(kLineHeight)}, TextSize::Body, is_selected ? kBlue : kInk,
            label);
  if (!note.empty())
    draw_wrapped(c.rect.x + px(10), c.rect.y + px(kLineHeight), width - px(kNoteMargin), TextSize::Small, kInk3, note);
  if (is_selected) {
    draw_icon({c.rect.right() - px(22), c.rect.y, px(14), c.rect.h}, Icon::Check, kBlue, px(14));
  }
  if (is_selected && ImGui::IsWindowAppearing()) focus_last_item();
  return c.pressed;
}

}  // namespace

void open_choices(const char* id) { ImGui::OpenPopup(id); }

int choices(const char* id, std::string_view name, const Rect& anchor, const std::vector<std::string>& all,
            int selected, const std::vector<std::string>* notes) {
  if (!ImGui::IsPopupOpen(id)) return -1;
  const float n = static_cast<float>(all.size());
  float height = (n < kMaxLines ? n : kMaxLines) * px(kLineHeight) + 2 * px(kPad);
  float width = longest(all) + px(44) + (n > kMaxLines ? px(12) : 0);
  if (width < anchor.w) width = anchor.w;
  const std::string no_note;
  const auto note_of = [&](std::size_t i) -> const std::string& { return notes != nullptr ? (*notes)[i] : no_note; };
  std::vector<float> heights(all.size(), px(kLineHeight));
  if (notes != nullptr) {
    width = px(kNotedWidth);
    height = 2 * px(kPad);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const float note_width = width - 2 * px(1) - px(12) - px(kNoteMargin);
      if (!note_of(i).empty()) heights[i] += wrapped_height(TextSize::Small, note_of(i), note_width) + px(6);
      height += heights[i];
    }
    if (height > px(kNotedHeight)) height = px(kNotedHeight);
  }
  place_popup(anchor, width, height);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(1), px(kPad)));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  int chosen = -1;
  if (ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings)) {
    const float line_w = ImGui::GetContentRegionAvail().x;
    begin_region("choices", name, Role::Listbox);
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
      ImGui::PushID(i);
      const auto at = static_cast<std::size_t>(i);
      if (choice_line(all[at], note_of(at), heights[at], i == selected, line_w)) {
        chosen = i;
        ImGui::CloseCurrentPopup();
      }
      ImGui::PopID();
    }
    end_region();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
  return chosen;
}

bool dropdown(const char* id, std::string_view name, const std::vector<std::string>& all, int& selected,
              const DropdownOptions& options) {
  ImGui::PushID(id);
  const float width = options.width > 0 ? options.width : longest(all) + px(38);
  const Control c = control({.id = "box",
                             .name = name,
                             .role = Role::Combobox,
                             .size = ImVec2(width, px(kInputHeight)),
                             .enabled = options.enabled,
                             .description = options.hint});
  const bool is_open = ImGui::IsPopupOpen("list");
  const int n = static_cast<int>(all.size());
  const bool is_chosen = selected >= 0 && selected < n;
  const std::string_view shown =
      is_chosen ? std::string_view(all[static_cast<std::size_t>(selected)]) : options.placeholder;
  WidgetRecord& record = record_of(c);
  record.expanded = is_open;
  record.value.assign(shown);
  record.options.assign(all.begin(), all.end());

  const ImU32 fill = !options.enabled ? kDisabledFill : c.held ? kGround2 : c.hovered ? kGround : kPaper;
  const ImU32 edge = !options.enabled ? kDisabledEdge : c.hovered ? kInk3 : kControl;
  draw_box(c.rect, fill, is_open ? kBlue : edge, kRadiusControl, is_open ? 2.0f : 1.0f);
  const ImU32 ink = !options.enabled ? kDisabledText : is_chosen && !options.is_grey ? kInk : kInk3;
  draw_text_or_tooltip({c.rect.x + px(9), c.rect.y, width - px(35), c.rect.h}, TextSize::Body, ink, shown);
  draw_icon({c.rect.right() - px(20), c.rect.y, px(14), c.rect.h}, Icon::ChevronDown,
            options.enabled ? kInk3 : kDisabledText, px(14));
  if (c.ring && !is_open) draw_focus_ring(c.rect, kRadiusControl);

  if (c.pressed || (options.enabled && take_key(c, ImGuiKey_DownArrow))) open_choices("list");
  int chosen = choices("list", name, c.rect, all, selected, options.notes);
  if (c.input && c.input->kind == MirrorInput::Kind::Select) {
    chosen = static_cast<int>(std::strtol(c.input->text.c_str(), nullptr, 10));
    if (chosen >= n) chosen = -1;
  }
  set_cursor(c.rect.x, c.rect.y);
  ImGui::Dummy(c.rect.size());
  ImGui::PopID();
  if (chosen < 0 || chosen == selected) return false;
  selected = chosen;
  return true;
}

}  // namespace tongbao::gui
