#include "gui/roster/name_questions.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text/fold.hpp"
#include "core/words/name_words.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::NamePair;
using core::NameProposal;

constexpr size_t kShownLines = 5;
constexpr float kHeadHeight = 44;
constexpr float kLineHeight = 36;
constexpr float kAnswersWidth = 344;

const std::vector<NameProposal>& proposals_of(const Screen& screen) {
  return screen.results->tally_stage->name_proposals;
}

void join_names(const Screen& screen, std::vector<NamePair> pairs) {
  screen.emit(app::JoinNames{screen.tally().roster, std::move(pairs)});
}

void draw_head(const Screen& screen, Rect line) {
  const std::vector<NameProposal>& proposals = proposals_of(screen);
  std::vector<NamePair> sure;
  for (const NameProposal& proposal : proposals)
    if (proposal.is_sure) sure.push_back({proposal.name, proposal.choices.front().unit});
  set_cursor(line.x, line.y);
  text(TextSize::Body, kWarn,
       std::to_string(proposals.size()) + " 个名称像是别的单位的另一种写法，待确认。没有回答的，还没有归并。");
  if (sure.empty()) return;
  const std::string label = "确定的 " + std::to_string(sure.size()) + " 个都采用";
  const ButtonOptions options{.size = ButtonSize::Small, .hint = "标“有把握”的各行都按是同一家办，其余照旧；一步撤销"};
  set_cursor(line.right() - button_width(label, options), line.y - px(2));
  if (button_secondary("join_sure", label, options)) join_names(screen, std::move(sure));
}

/// 是同一家, or which one it is; 不是 for all of them.
void draw_answers(const Screen& screen, const NameProposal& proposal, Rect box) {
  const std::string sentence = core::proposal_zh(proposal);
  const bool is_one = proposal.choices.size() == 1;
  set_cursor(box.x, box.y);
  if (is_one) {
    if (button_secondary("join", "是同一家", {.size = ButtonSize::Small, .hint = sentence}))
      join_names(screen, {{proposal.name, proposal.choices.front().unit}});
  } else {
    std::vector<std::string> units, notes;
    for (const core::NameChoice& choice : proposal.choices) {
      units.push_back(choice.unit);
      notes.push_back(core::choice_zh(proposal, choice));
    }
    int chosen = -1;
    if (dropdown("which", "“" + proposal.name + "”是哪一家", units, chosen,
                 {.width = px(240), .placeholder = "是下面这一家…", .notes = &notes}))
      join_names(screen, {{proposal.name, units[static_cast<size_t>(chosen)]}});
  }
  ImGui::SameLine(0, px(12));
  if (button_secondary("apart", is_one ? "不是" : "都不是", {.size = ButtonSize::Small, .hint = sentence})) {
    std::vector<NamePair> pairs;
    for (const core::NameChoice& choice : proposal.choices) pairs.push_back({proposal.name, choice.unit});
    screen.emit(app::KeepNamesApart{std::move(pairs)});
  }
}

void draw_question(const Screen& screen, const NameProposal& proposal, Rect line) {
  const char* certainty = proposal.is_sure ? "有把握" : "请核对";
  const Rect mark = draw_chip(line.x, line.y + px(6), certainty, proposal.is_sure ? ChipKind::Ok : ChipKind::Warn);
  const std::string sentence = core::proposal_zh(proposal);
  const float x = mark.right() + px(12);
  const Rect words{x, line.y, line.right() - px(kAnswersWidth) - px(12) - x, line.h};
  draw_text_or_tooltip(words, TextSize::Body, kInk, sentence);
  record_text(sentence + "（" + certainty + "）", words);
  draw_answers(screen, proposal, {line.right() - px(kAnswersWidth), line.y + px(2), px(kAnswersWidth), line.h});
}

}  // namespace

float name_questions_height(const Screen& screen) {
  const size_t n_lines = std::min(proposals_of(screen).size(), kShownLines);
  return n_lines == 0 ? 0 : px(kHeadHeight) + px(kLineHeight) * static_cast<float>(n_lines);
}

bool is_name_question(const Screen& screen, const std::string& name) {
  const std::vector<NameProposal>& all = proposals_of(screen);
  return std::any_of(all.begin(), all.end(), [folded = core::fold_name(name)](const NameProposal& proposal) {
    return core::fold_name(proposal.name) == folded;
  });
}

void draw_name_questions(const Screen& screen, Rect area) {
  begin_area("name_questions", area, {.fill = kWarnTint, .pad_x = px(kGutterLeft), .pad_y = px(8), .scrolls = true});
  begin_region("name_questions", "是不是同一家");
  const Rect head{available().x, available().y, available().w, px(kHeadHeight) - px(12)};
  draw_head(screen, head);
  set_cursor(head.x, head.bottom());
  const std::vector<NameProposal>& proposals = proposals_of(screen);
  for (size_t i = 0; i < proposals.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Rect line{available().x, available().y, head.w, px(kLineHeight) - px(4)};
    draw_question(screen, proposals[i], line);
    set_cursor(line.x, line.bottom() + px(4));
    ImGui::PopID();
  }
  end_region();
  end_area();
}

}  // namespace tongbao::gui
