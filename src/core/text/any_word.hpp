#pragma once
// any_word.hpp: does a text hold, equal, begin or end with one of a few words? (用词)
//
// Cost     O(length × words).

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace tongbao::core {

using Words = std::initializer_list<std::string_view>;

inline bool holds_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

inline bool equals_any(std::string_view text, Words words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

inline bool starts_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

inline bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace tongbao::core
