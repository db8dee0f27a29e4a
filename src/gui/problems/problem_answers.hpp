#pragma once
// problem_answers.hpp: problems that are questions, and what their answers do (问题的答案)
//
// A problem that only the user can decide offers its answers as links in the list of problems; each is one undo step.

#include <string>
#include <vector>

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

struct ProblemAnswer {
  std::string words;
  app::Action action;
};

/// At most two; none for a problem that is no question.
std::vector<ProblemAnswer> answers_to(const Screen& screen, const core::Diagnostic& problem);

}  // namespace tongbao::gui
