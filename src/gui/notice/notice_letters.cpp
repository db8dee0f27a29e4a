// A letter is short, so all of it is one part: whom, what, signature.

#include "gui/notice/notice_letters.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gui/notice/notice_fields.hpp"
#include "gui/notice/notice_sheet.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// The lists that the facts hold, and the one that the letter names though nothing has it.
std::vector<std::string> list_choices(const Screen& screen, const std::string& chosen) {
  std::vector<std::string> choices = {"合成一份"};
  for (const core::Fact& fact : screen.results->facts.facts)
    if (fact.kind == core::FactKind::List) choices.push_back(fact.name);
  if (!chosen.empty() && std::find(choices.begin() + 1, choices.end(), chosen) == choices.end())
    choices.push_back(chosen);
  return choices;
}

}  // namespace

void draw_notice_letter(const Screen& screen, size_t letter_idx, float width) {
  core::NoticePlan plan = screen.project().notice;
  if (letter_idx >= plan.letters.size()) return;
  core::LetterPlan& letter = plan.letters[letter_idx];
  const std::string name = core::letter_name(letter);
  const auto send = [&](const char* what) { send_notice(screen, plan, "改“" + name + "”的" + what); };

  caption("名称（也是文件名）");
  if (text_field("letter_name", "告知书名称", letter.name, {.width = width, .placeholder = "如 告知书"})) send("名称");
  caption("发给谁");
  const std::vector<std::string> choices = list_choices(screen, letter.each_of);
  int selected =
      letter.each_of.empty()
          ? 0
          : static_cast<int>(std::find(choices.begin() + 1, choices.end(), letter.each_of) - choices.begin());
  if (dropdown("letter_each", "每家一份的名单", choices, selected, {.width = width})) {
    letter.each_of = selected == 0 ? "" : choices[static_cast<size_t>(selected)];
    send("发送对象");
  }
  space(0, px(4));
  text_wrapped(
      TextSize::Small, kInk3,
      letter.each_of.empty()
          ? "合成一份发给所有单位；选一个名单，就给其中每家各制一份。"
          : "名单里每家一份。可以用 {单位}、{本单位报送}、{本单位采用}、{本单位名次}、{本单位得分}。名单是空的就不制。",
      width);
  caption("标题");
  if (text_area("letter_title", "告知书标题", letter.title, {.width = width, .min_lines = 2})) send("标题");
  caption("主送");
  if (text_field("letter_addressees", "告知书主送", letter.addressees, {.width = width})) send("主送");
  caption("正文（一行一段）");
  if (text_area("letter_body", "告知书正文", letter.body, {.width = width, .min_lines = 6})) send("正文");
  caption("落款单位（一行一个；空着就和通报一样）");
  std::string issuers = joined(letter.issuers, "\n");
  if (text_area("letter_issuers", "告知书落款单位", issuers, {.width = width, .min_lines = 1})) {
    letter.issuers = split_at("\n", issuers);
    send("落款");
  }
  caption("日期（空着就和通报一样）");
  if (date_field(screen, "letter_date", "告知书日期", letter.date, "如 2023年4月14日")) send("日期");
  space(0, px(8));
  if (link("remove_letter", "去掉这份告知书", {.icon = Icon::Trash})) {
    core::NoticePlan next = screen.project().notice;
    next.letters.erase(next.letters.begin() + static_cast<std::ptrdiff_t>(letter_idx));
    send_notice(screen, std::move(next), "去掉“" + name + "”");
  }
  draw_fact_list(screen, width, [&](const std::string& token) {
    core::NoticePlan next = screen.project().notice;
    next.letters[letter_idx].body += token;
    send_notice(screen, std::move(next), "放进 " + token);
  });
}

void draw_letter_sheets(const core::Letter& letter, const Rect& area) {
  if (letter.copies.empty()) {
    set_cursor(area.x + px(24), available().y);
    text_wrapped(TextSize::Body, kInk2, "现在没有要发的单位，或正文是空的，这份不制。", area.w - px(48));
    return;
  }
  for (size_t i = 0; i < letter.copies.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    notice_sheet(letter.copies[i], area, {});
    ImGui::PopID();
  }
}

}  // namespace tongbao::gui
