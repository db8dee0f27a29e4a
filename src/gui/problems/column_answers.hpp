#pragma once
// column_answers.hpp: what a column may be that is asked about (待确认的列怎么算)
//
// In       Code::ColumnUncertain. Out the proposal first, then the rest with what each does to the totals; an answer holds
//          in all tables that ask the same.
// Cost     counts the tables once for each choice, unless they are large: not for every frame.

#include <vector>

#include "gui/problems/problem_answers.hpp"

namespace tongbao::gui {

std::vector<ProblemAnswer> column_answers(const Screen& screen, const core::Diagnostic& problem);

}  // namespace tongbao::gui
