// The words and effects of all questions are worked out once a change of the tables, not once a frame: an effect counts a
// whole table.

#include "gui/problems/asked_panel.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/messages/messages_zh.hpp"
#include "core/record/column_questions.hpp"
#include "core/record/column_words.hpp"
#include "gui/problems/problem_answers.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::Code;

struct Question {
  core::Diagnostic problem;
  std::string seen;      // what was seen, in a line or two
  std::string evidence;  // the numbers behind it, or how else to answer; may be empty
  std::vector<ProblemAnswer> answers;
};

/// In few words, since the choices say the rest; of other questions their whole sentence.
void describe(Question& question) {
  const std::vector<std::string>& args = question.problem.args;
  switch (question.problem.code) {
    case Code::ColumnUncertain:
      question.seen = "“" + args[0] + "”" + (core::columns_asked(question.problem).size() > 1 ? "各" : "") + "是什么？";
      question.evidence = args[2].empty() || args[2] == core::reason_zh(core::RoleReason::HeaderSays)
                              ? "表头和数字都说不准"
                              : "像是" + args[2] + "，说不准";
      if (const size_t n = core::n_other_tables_asked(question.problem); n > 0)
        question.evidence += "；另有 " + std::to_string(n) + " 张表也是这样，一并回答";
      return;
    case Code::UnitsRepeated:
      question.seen = "“" + args[1] + "”等有好几行，怎么算？";
      question.evidence = "这样的行共 " + args[0] + " 行，前一行在第 " + args[2] + " 行";
      return;
    case Code::TableTurned:
      question.seen = "单位排在一行里，已把行和列对调来读";
      return;
    case Code::GroupCounted:
      question.seen = "“" + args[0] + "”是一个单位，还是一组单位的小计？";
      question.evidence = "像一组单位的名称，可它的数不是下面各行加起来的数";
      return;
    case Code::RowIsSum:
      question.seen = "“" + args[0] + "”是一个单位，还是小计？";
      question.evidence = "它的数正好是第 " + args[1] + "—" + args[2] + " 行加起来的数";
      return;
    case Code::RowMayBePart:
      question.seen = "“" + args[0] + "”是一个单位，还是包含在“" + args[1] + "”里？";
      question.evidence = "它紧接在“" + args[1] + "”的“其中”之后" +
                          (args[2] == "1" ? "" : "，这样的 " + args[2] + " 行正好加成“" + args[1] + "”的数");
      return;
    case Code::ItemsAllAdopted:
      question.seen = "“" + args[1] + "”里都是采用的稿件吗？";
      question.evidence = "没有一列写明采用了哪些，只有表名这样说，共 " + args[0] + " 条";
      return;
    case Code::YearsTogether:
      question.seen = args[0] + "和" + args[1] + "都有，加在一起算吗？";
      question.evidence = "只算一年时，别的年份留作对比";
      return;
    case Code::UnitsBlank:
      question.seen = "有 " + args[0] + " 行没有写单位，是合并单元格吗？";
      question.evidence = "按上一行的单位算，第一行是“" + args[1] + "”的";
      return;
    case Code::ColumnsToPointOut:
      question.seen = "没有认出单位列和数量列，请点选";
      question.evidence = "现在一个数也没有计入；也可以点列上的标签指定";
      return;
    default:
      question.seen = core::sentence_zh(question.problem.code, args);
  }
}

/// What questions and answers are made of: no point of a rule is among it, so that a slider makes nothing anew.
struct QuestionInput {
  std::shared_ptr<const core::TallyStage> tables;
  std::string name;
  core::Period period;
  bool operator==(const QuestionInput&) const = default;
};

const std::vector<Question>& questions_of(const Screen& screen) {
  static QuestionInput made_for;
  static std::vector<Question> questions;
  QuestionInput now{screen.results->tally_stage, screen.project().name, screen.project().period};
  if (made_for == now) return questions;
  made_for = std::move(now);
  questions.clear();
  for (const core::Diagnostic& d : screen.results->tally_stage->diagnostics) {
    if (!core::is_question(d.code)) continue;
    Question& question = questions.emplace_back(Question{d, {}, {}, answers_to(screen, d)});
    describe(question);
  }
  return questions;
}

/// Shows the file and the column that are asked about; names are asked about where the units are.
void show_place(const Screen& screen, const core::Diagnostic& problem) {
  screen.change_view([&](app::ViewState& v) {
    v.step = problem.code == Code::NamesAlike ? app::Step::Roster : app::Step::Data;
    v.failed_idx = -1;
    const auto& sources = screen.project().sources;
    for (size_t i = 0; i < sources.size(); ++i)
      if (sources[i]->file_name == problem.place.file) v.source_idx = static_cast<int32_t>(i);
    if (problem.place.column > 0) v.column_idx = problem.place.column - 1;
  });
}

/// Draws one question; true if its words were pressed.
bool draw_question(const Screen& screen, const Question& question) {
  const Rect rest = available();
  const float pad_x = px(16), pad_y = px(12);
  const float text_x = rest.x + px(40);
  const float text_w = rest.right() - pad_x - text_x;
  const std::string place = core::place_zh(question.problem.place);
  const float place_h = place.empty() ? 0 : line_px(TextSize::Small);
  const float seen_h = wrapped_height(TextSize::Body, question.seen, text_w);
  const float evidence_h = question.evidence.empty() ? 0 : wrapped_height(TextSize::Small, question.evidence, text_w);
  const Control words = control({.id = "question",
                                 .name = place + "：" + question.seen,
                                 .size = ImVec2(rest.w, pad_y + place_h + seen_h + evidence_h + px(8)),
                                 .overlappable = true});
  if (words.hovered) draw_box(words.rect, kGround, 0, 0);
  draw_box({rest.x + px(20), rest.y + pad_y + px(6), px(8), px(8)}, kAskEdge, 0, px(4));
  float y = rest.y + pad_y;
  if (!place.empty()) draw_text({text_x, y, text_w, place_h}, TextSize::Small, kInk3, place);
  y += place_h;
  y += draw_wrapped(text_x, y, text_w, TextSize::Body, kInk, question.seen);
  if (!question.evidence.empty()) y += draw_wrapped(text_x, y, text_w, TextSize::Small, kInk2, question.evidence);
  if (words.ring) draw_inner_ring(words.rect);
  y = words.rect.bottom();
  const bool has_one_in_use = std::any_of(question.answers.begin(), question.answers.end(),
                                          [](const ProblemAnswer& answer) { return answer.is_in_use; });
  if (has_one_in_use) begin_one_stop("answers", question.seen, Role::Radiogroup);
  for (size_t i = 0; i < question.answers.size(); ++i) {
    const ProblemAnswer& answer = question.answers[i];
    ImGui::PushID(static_cast<int>(i));
    set_cursor(text_x, y);
    // A group of choices has one that is chosen; without one they are buttons.
    const bool is_pressed =
        has_one_in_use ? choice_box("answer", answer.words, answer.effect, answer.is_in_use, text_w)
                       : button_secondary("answer", answer.words, {.size = ButtonSize::Small, .width = text_w});
    if (is_pressed) screen.emit(answer.action);
    ImGui::PopID();
    y += px(32);
  }
  if (has_one_in_use) end_one_stop();
  y += px(12);
  draw_rule(rest.x, y, rest.w);
  set_cursor(rest.x, y + px(1));
  return words.pressed;
}

}  // namespace

void draw_asked(const Screen& screen) {
  const std::vector<Question>& questions = questions_of(screen);
  if (questions.empty()) return;
  const Rect head{available().x, available().y, available().w, px(44)};
  set_cursor(head.x + px(16), head.y + px(10));
  heading(3, "待确认 " + std::to_string(questions.size()), TextSize::Body);
  int n_columns = 0;
  for (const Question& question : questions) n_columns += question.problem.code == Code::ColumnUncertain ? 1 : 0;
  if (n_columns > 1) {
    const ButtonOptions small{.size = ButtonSize::Small};
    set_cursor(head.right() - px(16) - button_width("各列都按建议", small), head.y + px(8));
    if (button_secondary("settle_columns", "各列都按建议", small)) screen.emit(app::SettleColumns{});
  }
  draw_rule(head.x, head.bottom(), head.w);
  set_cursor(head.x, head.bottom() + px(1));
  for (size_t i = 0; i < questions.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    if (draw_question(screen, questions[i])) show_place(screen, questions[i].problem);
    ImGui::PopID();
  }
}

void go_to_next_question(const Screen& screen) {
  const std::vector<Question>& questions = questions_of(screen);
  if (questions.empty()) return;
  // Behind the place that is shown, else the first.
  const auto& sources = screen.project().sources;
  const size_t source_idx = position_in(screen.view().source_idx, sources.size());
  size_t next = 0;
  for (size_t i = 0; i < questions.size(); ++i) {
    const core::Place& place = questions[i].problem.place;
    if (source_idx < sources.size() && place.file == sources[source_idx]->file_name &&
        place.column == screen.view().column_idx + 1)
      next = (i + 1) % questions.size();
  }
  show_place(screen, questions[next].problem);
}

}  // namespace tongbao::gui
