#pragma once
// problem_answers.hpp: problems that are questions, and what their answers do (问题的答案)
//
// A problem that only the user can decide offers its answers, as choices in 待确认 or as links in the list of problems;
// each is one undo step.

#include <string>
#include <vector>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

struct ProblemAnswer {
  std::string words;
  app::Action action;
  std::string effect = {};  // what it does, in numbers where some move: 报送 86 → 412
  bool is_in_use = false;   // what is done until the user answers; pressing it settles the question
};

/// Of a question (core::is_question) all there are, the one in use first; of another problem at most two, or none.
/// Effects count whole tables: not for every frame.
std::vector<ProblemAnswer> answers_to(const Screen& screen, const core::Diagnostic& problem);

}  // namespace tongbao::gui
