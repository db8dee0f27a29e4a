#pragma once
// sheet_answers.hpp: what the program makes of a sheet, against the truth about it

#include <string>

#include "property/sheet_shapes.hpp"

namespace tongbao::sheet_shapes {

/// Asked: the truth is the answer to the questions. Lost: something is asked, but no answer gives the truth.
enum class Verdict { Right, Asked, Lost, Wrong, Refused };

struct Answer {
  Verdict verdict = Verdict::Right;
  int n_questions = 0;
  std::string difference;  // the first, for whoever mends it
};

/// Reads the bytes as the page does when a file is opened.
Answer read_sheet(const Sheet& sheet);

}  // namespace tongbao::sheet_shapes
