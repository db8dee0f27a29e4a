// Left the contents, or what was found; right one part. The words and the marks of the pictures are data
// (app/extras/guide.hpp), so that the program does not grow with them.

#include "gui/shell/guide.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "app/extras/guide.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/imgui_internal_use.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::GuideLine;
using app::GuidePart;
using Kind = GuideLine::Kind;

constexpr float kDrawerWidth = 800;
constexpr float kContentsWidth = 216;
constexpr float kTextWidth = 520;
constexpr float kPictureWidth = 144, kPictureHeight = 80;

bool g_focus_is_due = false;
ImGuiID g_focus_before = 0;  // where the keys were when the guide was opened; they go back there

void go_to(const Screen& screen, int32_t part_idx, int32_t line_idx) {
  screen.change_view([&](app::ViewState& v) {
    v.guide_part = part_idx;
    v.guide_line = line_idx;
  });
}

/// The numbers of a mark, its colours as 0xRRGGBB; "-" is no colour.
std::array<float, 6> numbers_of(std::string_view text, std::array<ImU32, 6>& colours, size_t& n) {
  std::array<float, 6> numbers{};
  for (n = 0; n < numbers.size() && !text.empty(); ++n) {
    const size_t end = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    numbers[n] = std::strtof(word.c_str(), nullptr);
    colours[n] = word == "-" ? 0 : rgb(static_cast<std::uint32_t>(std::strtoul(word.c_str(), nullptr, 16)));
  }
  return numbers;
}

void draw_box_mark(float x, float y, std::string_view text) {
  std::array<ImU32, 6> colours{};
  size_t n = 0;
  const auto at = numbers_of(text, colours, n);
  draw_box({x + px(at[0]), y + px(at[1]), px(at[2]), px(at[3])}, colours[4], colours[5],
           at[2] > 140 ? kRadiusControl : 0);
}

/// A colour, then points.
void draw_stroke(float x, float y, std::string_view text) {
  const size_t end = std::min(text.find(' '), text.size());
  const ImU32 colour =
      rgb(static_cast<std::uint32_t>(std::strtoul(std::string(text.substr(0, end)).c_str(), nullptr, 16)));
  std::array<ImU32, 6> unused{};
  size_t n = 0;
  const auto at = numbers_of(text.substr(std::min(end + 1, text.size())), unused, n);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  for (size_t i = 0; i + 1 < n; i += 2)
    draw->PathLineTo(ImVec2(x + std::round(at[i] * ui_scale()), y + std::round(at[i + 1] * ui_scale())));
  draw->PathStroke(colour, 0, 1.5f * ui_scale());
}

struct StepLink {
  const char* name;
  const char* words;
  app::Step step;
};
constexpr StepLink kSteps[] = {{"数据", "去数据", app::Step::Data},
                               {"单位", "去单位", app::Step::Roster},
                               {"计分", "去计分", app::Step::Rules},
                               {"通报", "去通报", app::Step::Notice}};

/// One heading with what belongs to it: a picture, where it has one, and paragraphs.
class Section {
 public:
  Section(const Screen& screen, const GuidePart& part, size_t begin, Rect at, int number)
      : screen_(screen), part_(part), begin_(begin), at_(at), number_(number) {
    end_ = begin + 1;
    while (end_ < part.lines.size() && part.lines[end_].kind != Kind::Heading) {
      const Kind kind = part.lines[end_++].kind;
      has_picture_ = has_picture_ || kind == Kind::Box || kind == Kind::Stroke;
    }
  }

  /// Where the next one begins.
  size_t draw() {
    const GuideLine& head = part_.lines[begin_];
    const float text_x = at_.x + (has_picture_ ? px(kPictureWidth + 20) : 0);
    const float indent = has_picture_ ? px(20) : 0;
    const float width = at_.right() - text_x;
    if (has_picture_) draw_box({at_.x, at_.y, px(kPictureWidth), px(kPictureHeight)}, kGround, kLine, kRadiusControl);
    const Rect line{text_x + indent, at_.y, width - indent, line_px(TextSize::Body)};
    tint(begin_, line);
    if (has_picture_) draw_text({text_x, line.y, indent, line.h}, TextSize::Body, kInk3, std::to_string(number_));
    draw_text(line, TextSize::Body, kInk, head.text);
    record_heading(3, head.text, line);
    draw_link(head.step, line);
    float y = line.bottom() + px(4);
    for (size_t i = begin_ + 1; i < end_; ++i) {
      const GuideLine& one = part_.lines[i];
      if (one.kind == Kind::Box) draw_box_mark(at_.x, at_.y, one.text);
      if (one.kind == Kind::Stroke) draw_stroke(at_.x, at_.y, one.text);
      if (one.kind != Kind::Paragraph) continue;
      const Rect box{text_x + indent, y, width - indent, wrapped_height(TextSize::Body, one.text, width - indent)};
      tint(i, box);
      draw_wrapped(box.x, box.y, box.w, TextSize::Body, kInk2, one.text);
      record_text(one.text, box);
      y = box.bottom() + px(4);
    }
    if (has_picture_) y = std::max(y, at_.y + px(kPictureHeight));
    set_cursor(at_.x, y + px(16));
    return end_;
  }

  /// What was found is tinted, and in view.
  void tint(size_t line_idx, const Rect& box) const {
    static int32_t shown_part = -1, shown_line = -1;
    const app::ViewState& view = screen_.view();
    if (view.guide_line != static_cast<int32_t>(line_idx)) return;
    draw_box(box.inset(-px(8), -px(2)), kBlueTint, 0, kRadiusChip);
    if (shown_part == view.guide_part && shown_line == view.guide_line) return;
    shown_part = view.guide_part;
    shown_line = view.guide_line;
    ImGui::SetScrollFromPosY(box.y - ImGui::GetWindowPos().y, 0.3f);
    request_wake(0);
  }

 private:
  void draw_link(std::string_view step, const Rect& line) {
    if (screen_.state.project == nullptr) return;
    for (const StepLink& one : kSteps) {
      if (step != one.name) continue;
      const ButtonOptions small{.size = ButtonSize::Small};
      ImGui::PushID(static_cast<int>(begin_));
      set_cursor(line.right() - button_width(one.words, small) + px(8), line.y - px(2));
      if (link("go", one.words, small)) screen_.change_view([&](app::ViewState& v) { v.step = one.step; });
      ImGui::PopID();
    }
  }

  const Screen& screen_;
  const GuidePart& part_;
  size_t begin_, end_ = 0;
  Rect at_;
  int number_;
  bool has_picture_ = false;
};

void draw_contents(const Screen& screen, const std::vector<GuidePart>& parts, Rect area) {
  const app::ViewState& view = screen.view();
  begin_area("guide_rows", area, {.scrolls = true});
  begin_one_stop("contents", "目录", Role::Listbox);
  const float width = area.w;
  float y = available().y;
  const auto row = [&](int id, std::string_view name, std::string_view sentence, int32_t part_idx, int32_t line_idx,
                       bool is_selected) {
    ImGui::PushID(id);
    const float words_w = width - px(28);
    const float more = sentence.empty() ? 0 : wrapped_height(TextSize::Small, sentence, words_w) + px(6);
    set_cursor(area.x, y);
    const Control c = list_row(
        "row", name, {.width = width, .height = px(36) + more, .is_selected = is_selected, .role = Role::Option});
    record_of(c).description.assign(sentence);
    draw_text_or_tooltip({c.rect.x + px(16), c.rect.y, words_w, px(36)}, TextSize::Body, kInk, name);
    if (more > 0) draw_wrapped(c.rect.x + px(16), c.rect.y + px(32), words_w, TextSize::Small, kInk2, sentence);
    if (is_selected && g_focus_is_due) {
      g_focus_is_due = false;
      focus_last_item();
    }
    if (c.pressed) go_to(screen, part_idx, line_idx);
    y += px(36) + more;
    ImGui::PopID();
  };
  if (view.guide_filter.empty()) {
    for (size_t i = 0; i < parts.size(); ++i) {
      const auto part_idx = static_cast<int32_t>(i);
      row(static_cast<int>(i), parts[i].title, {}, part_idx, -1, view.guide_part == part_idx);
    }
  } else {
    int id = 1000;
    for (const app::GuideHit& hit : app::find_in_guide(parts, view.guide_filter))
      row(++id, hit.title, hit.sentence, hit.part_idx, hit.line_idx,
          view.guide_part == hit.part_idx && view.guide_line == hit.line_idx);
    if (id == 1000) {
      set_cursor(area.x + px(16), y + px(8));
      text_wrapped(TextSize::Small, kInk3, "没有找到，换个词再找。", width - px(32));
    }
  }
  end_one_stop();
  end_area();
}

void draw_left(const Screen& screen, const std::vector<GuidePart>& parts, Rect area) {
  begin_area("guide_left", area, {.fill = kGround});
  Rect rest = area;
  Rect search = cut_top(rest, px(60));
  set_cursor(search.x + px(16), search.y + px(16));
  std::string words = screen.view().guide_filter;
  if (search_field("guide_words", "找帮助", words, area.w - px(32), "找词，如“重名”"))
    screen.change_view([&](app::ViewState& v) { v.guide_filter = words; });
  Rect foot = cut_bottom(rest, px(76));
  draw_contents(screen, parts, rest);
  draw_rule(foot.x, foot.y, foot.w);
  const ButtonOptions small{.size = ButtonSize::Small};
  const auto opens = [&](const char* name, app::Dialog dialog, float y) {
    set_cursor(foot.x + px(10), foot.y + y);
    if (link(name, name, small)) screen.show_dialog(dialog);
  };
  opens("关于通报台", app::Dialog::About, px(8));
  opens("第三方软件许可", app::Dialog::Licences, px(38));
  end_area();
}

void draw_part(const Screen& screen, const std::vector<GuidePart>& parts, Rect area) {
  const size_t part_idx = position_in(screen.view().guide_part, parts.size());
  const GuidePart& part = parts[part_idx];
  // Each part begins at its top.
  begin_area(std::string(part.title).c_str(), area,
             {.fill = kPaper, .pad_x = px(32), .pad_y = px(24), .scrolls = true});
  begin_region("guide_text", part.title);
  const float width = std::min(px(kTextWidth + 8), area.w - px(60));
  const float left = available().x;
  heading(2, part.title);
  space(0, px(4));
  size_t line = 0;
  for (; line < part.lines.size() && part.lines[line].kind == Kind::Paragraph; ++line) {
    const std::string_view words = part.lines[line].text;
    const Rect box{left, available().y, width, wrapped_height(TextSize::Body, words, width)};
    Section(screen, part, line, box, 0).tint(line, box);
    draw_wrapped(box.x, box.y, width, TextSize::Body, kInk2, words);
    record_text(words, box);
    set_cursor(left, box.bottom() + px(4));
  }
  set_cursor(left, available().y + px(16));
  for (int number = 1; line < part.lines.size(); ++number)
    line = Section(screen, part, line, {left, available().y, width, 0}, number).draw();
  if (part_idx + 1 < parts.size()) {
    const std::string next = "下一篇：" + std::string(parts[part_idx + 1].title);
    const ButtonOptions options{.trailing_icon = Icon::ChevronRight, .size = ButtonSize::Small};
    set_cursor(left + width - button_width(next, options), available().y);
    if (link("next_part", next, options)) go_to(screen, static_cast<int32_t>(part_idx) + 1, -1);
  }
  space(width, px(16));
  end_region();
  end_area();
}

void draw_head(const Screen& screen, Rect head) {
  set_cursor(head.x + px(24), std::floor(head.y + (head.h - line_px(TextSize::Title)) / 2));
  heading(1, "帮助");
  draw_rule(head.x, head.bottom() - 1, head.w);
  const float y = head.y + std::floor((head.h - px(kButtonHeight)) / 2);
  const float close_x = head.right() - px(16) - px(28);
  const float print_x = close_x - px(8) - button_width("打印全部");
  set_cursor(print_x, y);
  if (button_quiet("print_guide", "打印全部")) screen.emit(app::PrintGuide{});
  set_cursor(close_x, y + px(2));
  if (icon_button("close_guide", Icon::Close, "关闭帮助")) close_guide(screen);
}

}  // namespace

float guide_width(const Screen& screen, Rect below_top) {
  if (!screen.view().show_guide) return 0;
  const bool has_rail = screen.state.project != nullptr && screen.view().step != app::Step::Start;
  const float most = below_top.w - (has_rail ? px(kRailWidth) : 0);
  return is_narrow_page() ? most : std::min(px(kDrawerWidth), most);
}

void open_guide(const Screen& screen, std::string_view step_name) {
  const int32_t part_idx = app::guide_part_of(app::guide(), step_name);
  g_focus_before = ImGui::GetCurrentContext()->NavId;
  g_focus_is_due = ImGui::GetIO().NavVisible || ImGui::IsKeyPressed(ImGuiKey_F1, false);
  screen.change_view([&](app::ViewState& v) {
    v.show_guide = true;
    v.guide_part = part_idx;
    v.guide_line = -1;
    v.guide_filter.clear();
  });
}

void close_guide(const Screen& screen) {
  screen.change_view([](app::ViewState& v) { v.show_guide = false; });
  if (g_focus_before != 0 && ImGui::GetIO().NavVisible) move_focus(g_focus_before);
}

void draw_guide(const Screen& screen, Rect area) {
  begin_area("guide", area, {.fill = kPaper});
  begin_region("guide", "帮助");
  Rect rest = area;
  cut_left(rest, 1);
  draw_head(screen, cut_top(rest, px(kStepHeadHeight)));
  const std::vector<GuidePart>& parts = app::guide();
  const bool is_coming = screen.state.extras == app::Extras::Coming;
  if (parts.empty())
    empty_state(rest.inset(px(24), px(24)), is_coming ? "帮助正在读入" : "帮助没有读到",
                is_coming ? "读完就在这里。" : "请按 F5 重新打开本页再试；您的工作不受影响。");
  Rect left = cut_left(rest, px(kContentsWidth));
  if (!parts.empty()) {
    draw_left(screen, parts, left);
    draw_vertical_rule(rest.x, rest, 0, kLine);
    cut_left(rest, 1);
    draw_part(screen, parts, rest);
  }
  draw_vertical_rule(area.x, area, 0, kControl);
  end_region();
  end_area();
  const bool is_free = screen.view().dialog == app::Dialog::None && !ImGui::IsAnyItemActive() &&
                       !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  if (is_free && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) close_guide(screen);
}

}  // namespace tongbao::gui
