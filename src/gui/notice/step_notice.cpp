// Three views of one text: the parts at the left, the words of the chosen part in the middle with the
// figures that can be put into them, and the paper at the right. Figures are in braces: {报送.部门}.

#include "gui/notice/step_notice.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/state/shown_letter.hpp"
#include "core/messages/messages_zh.hpp"
#include "gui/notice/notice_letters.hpp"
#include "gui/notice/notice_parts.hpp"
#include "gui/notice/notice_sheet.hpp"
#include "gui/screen/document_buttons.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::NoticePlan;

/// The parts of a plan in the order of the page; sections lie between Opening and Annexes, letters come last
/// (first_letter_part).
struct Part {
  NoticePart kind = NoticePart::Title;
  size_t section_idx = 0;  // of a Section, or the letter
  std::string name;
};

std::vector<Part> parts_of(const NoticePlan& plan) {
  std::vector<Part> parts = {{NoticePart::Title, 0, "标题和文号"}, {NoticePart::Opening, 0, "主送和开头"}};
  for (size_t i = 0; i < plan.sections.size(); ++i) {
    const std::string& heading_words = plan.sections[i].heading;
    parts.push_back(
        {NoticePart::Section, i, heading_words.empty() ? "第 " + std::to_string(i + 1) + " 段" : heading_words});
  }
  parts.push_back({NoticePart::Annexes, 0, "附件"});
  parts.push_back({NoticePart::Signature, 0, "落款和日期"});
  parts.push_back({NoticePart::Figures, 0, "另填的数"});
  for (size_t i = 0; i < plan.letters.size(); ++i)
    parts.push_back({NoticePart::Letter, i, core::letter_name(plan.letters[i])});
  return parts;
}

int n_notice_problems(const Screen& screen) {
  return static_cast<int>(std::count_if(
      screen.results->diagnostics.begin(), screen.results->diagnostics.end(), [](const core::Diagnostic& d) {
        return static_cast<int>(d.code) / 100 == 6 && d.severity != core::Severity::Note;
      }));
}

/// True when the annexes were chosen, also once more.
bool draw_parts(const Screen& screen, const std::vector<Part>& parts, size_t selected, Rect area) {
  bool are_annexes_chosen = false;
  begin_area("parts", area, {.fill = kPaper, .scrolls = true});
  begin_region("parts", "段落");
  draw_vertical_rule(area.right() - 1, area, 0);
  const Rect head{area.x, available().y, area.w, px(44)};
  draw_text({head.x + px(20), head.y, head.w, head.h}, TextSize::Small, kInk2, "段落");
  const float width = button_width("添加", {.icon = Icon::Plus, .size = ButtonSize::Small});
  set_cursor(head.right() - width - px(12), head.y + px(8));
  if (link("add_section", "添加", {.icon = Icon::Plus, .size = ButtonSize::Small})) {
    NoticePlan plan = screen.project().notice;
    plan.sections.push_back({"新的一段", ""});
    screen.change_view([&](app::ViewState& v) { v.section_idx = static_cast<int32_t>(plan.sections.size()) + 1; });
    screen.emit(app::SetNoticePlan{std::move(plan), {"添加一段", ""}});
  }
  set_cursor(area.x, head.bottom());
  begin_one_stop("part_list", "通报的各段", Role::Listbox);
  for (size_t i = 0; i < parts.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    set_cursor(area.x, head.bottom() + static_cast<float>(i) * px(36));
    const Control row =
        list_row("part", parts[i].name, {.width = area.w - 1, .is_selected = i == selected, .role = Role::Option});
    Rect box = row.rect;
    cut_left(box, px(24));
    cut_right(box, px(8));
    draw_text_or_tooltip(box, TextSize::Body, kInk, parts[i].name);
    if (row.pressed) {
      screen.change_view([&](app::ViewState& v) { v.section_idx = static_cast<int32_t>(i); });
      are_annexes_chosen = parts[i].kind == NoticePart::Annexes;
    }
    ImGui::PopID();
  }
  end_one_stop();
  set_cursor(area.x + px(20), head.bottom() + static_cast<float>(parts.size()) * px(36) + px(8));
  if (link("add_letter", "加一份告知书", {.icon = Icon::Plus, .size = ButtonSize::Small})) {
    NoticePlan plan = screen.project().notice;
    plan.letters.push_back(app::zero_letter());
    screen.change_view([&](app::ViewState& v) { v.section_idx = static_cast<int32_t>(parts.size()); });
    screen.emit(app::SetNoticePlan{std::move(plan), {"加一份告知书", ""}});
  }
  end_region();
  end_area();
  return are_annexes_chosen;
}

/// 通报 | 告知书 above the paper, where there are letters. Long names get a list that hangs down.
void draw_switch(const Screen& screen, int32_t letter_idx, Rect area) {
  const NoticePlan& plan = screen.project().notice;
  std::vector<std::string> documents = {"通报"};
  for (const core::LetterPlan& letter : plan.letters) documents.push_back(core::letter_name(letter));
  begin_area("document", area, {.fill = kGround2});
  draw_vertical_rule(area.x, area, 0);
  int shown = letter_idx + 1;
  const float width = segments_width(documents);
  const bool fits = width <= area.w - px(32);
  set_cursor(std::floor(area.x + (area.w - (fits ? width : area.w - px(32))) / 2), area.y + px(8));
  const bool is_other = fits ? segments("document", "看哪一份", documents, shown)
                             : dropdown("document", "看哪一份", documents, shown, {.width = area.w - px(32)});
  if (is_other)
    screen.change_view([&](app::ViewState& v) {
      v.section_idx = shown == 0 ? 0 : static_cast<int32_t>(app::first_letter_part(plan)) + shown - 1;
    });
  end_area();
}

void draw_checks(const Screen& screen, float width) {
  bool any = false;
  const auto title = [&] {
    if (!any) {
      space(0, px(12));
      section_title("核对", width);
      space(0, px(4));
    }
    any = true;
  };
  for (const core::CheckResult& check : screen.results->facts.checks) {
    title();
    const Tone tone = check.holds ? Tone::Ok : Tone::Warn;
    const Rect line{available().x, available().y, width, 0};
    draw_icon({line.x, line.y, px(16), line_px(TextSize::Small)}, tone_icon(tone), tone_ink(tone), px(14));
    set_cursor(line.x + px(20), line.y);
    text_wrapped(TextSize::Small, tone_ink(tone), check.text, width - px(20));
    set_cursor(line.x, available().y - px(6));
  }
  for (const core::Diagnostic& d : screen.results->diagnostics) {
    if (static_cast<int>(d.code) / 100 != 6 || d.severity == core::Severity::Note || d.code == core::Code::SumDiffers)
      continue;
    title();
    text_wrapped(TextSize::Small, kWarn, core::sentence_zh(d.code, d.args), width);
  }
}

}  // namespace

void draw_step_notice(const Screen& screen, Rect area) {
  const core::Project& project = screen.project();
  Rect rest = area;
  const Rect head = cut_top(rest, px(kStepHeadHeight));
  begin_area("notice_head", head, {.fill = kPaper});
  const int n_problems = n_notice_problems(screen);
  step_head(head, "通报",
            n_problems == 0 ? "蓝线上的数连着数据，数据变了它跟着变。"
                            : std::to_string(n_problems) + " 处要看，在中间一栏的“核对”里。");
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const ButtonOptions go{.trailing_icon = Icon::ChevronRight};
  const int32_t letter_idx = app::shown_letter(screen.view(), project, *screen.results);
  const float go_x = head.right() - px(kGutterRight) - button_width("去导出", go, true);
  if (draw_document_buttons(screen, go_x - px(12), y) || copy_key_pressed()) screen.emit(app::CopyNotice{});
  set_cursor(go_x, y);
  if (button_primary("go_export", "去导出", go))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Export; });
  end_area();
  draw_rule(head.x, head.bottom() - 1, head.w);

  const std::vector<Part> parts = parts_of(project.notice);
  const size_t selected = position_in(screen.view().section_idx, parts.size());
  const bool are_annexes_chosen = draw_parts(screen, parts, selected,
                                             cut_left(rest, px(is_wide_page()     ? 220
                                                               : is_narrow_page() ? 160
                                                                                  : 188)));

  const Rect middle = cut_left(rest, px(is_wide_page() ? 520 : is_narrow_page() ? 330 : 392));
  begin_area("notice_editor", middle, {.fill = kPaper, .pad_x = px(20), .pad_y = px(12), .scrolls = true});
  begin_region("notice_editor", parts[selected].name.c_str());
  const float width = middle.w - px(40) - px(12);
  ImGui::PushID(static_cast<int>(selected));
  draw_notice_part(screen, parts[selected].kind, parts[selected].section_idx, width);
  ImGui::PopID();
  draw_checks(screen, width);
  end_region();
  end_area();

  if (rest.w < px(160)) return;  // beside the problems there may be no room for the paper
  if (!project.notice.letters.empty()) draw_switch(screen, letter_idx, cut_top(rest, px(48)));
  begin_area("notice_paper", rest, {.fill = kGround2, .pad_y = px(20), .scrolls = true});
  begin_region("notice_paper", letter_idx < 0 ? "通报预览" : "告知书预览");
  draw_vertical_rule(rest.x, rest, 0);
  if (letter_idx >= 0) {
    draw_letter_sheets(screen.results->letters[static_cast<size_t>(letter_idx)], rest);
    end_region();
    end_area();
    return;
  }
  SheetOptions options;
  options.scrolls_to_annexes = are_annexes_chosen;
  if (parts[selected].kind == NoticePart::Section)
    options.selected_section = static_cast<int32_t>(parts[selected].section_idx);
  const int32_t clicked = notice_sheet(screen.results->notice, rest, options);
  if (clicked >= 0) screen.change_view([&](app::ViewState& v) { v.section_idx = clicked + 2; });
  end_region();
  end_area();
}

}  // namespace tongbao::gui
