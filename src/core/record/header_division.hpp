#pragma once
// header_division.hpp: a header → the words it is made of (表头分词)
//
// In       folded text.
// Out      words of the lexicon and characters that no word explains, in order, without marks between them.
// Cost     O(length × words that begin at a place).

#include <string>
#include <string_view>
#include <vector>

#include "core/record/header_lexicon.hpp"

namespace tongbao::core {

/// A word of the header, or (not is_known) a character that no word explains.
struct HeaderWord {
  WordClass word_class = WordClass::Neutral;
  std::string name;
  std::string text;
  bool is_known = true;
};

std::vector<HeaderWord> divide_header(std::string_view folded);

}  // namespace tongbao::core
