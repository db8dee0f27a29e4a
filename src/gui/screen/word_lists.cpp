#include "gui/screen/word_lists.hpp"

#include <algorithm>

#include "core/text/join.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::gui {

std::string joined(const std::vector<std::string>& words, std::string_view mark) {
  std::string text;
  for (const std::string& word : words) core::append_item(text, mark, {word});
  return text;
}

std::vector<std::string> split_at(std::string_view mark, std::string_view text) {
  std::vector<std::string> words;
  for (size_t start = 0; start <= text.size();) {
    const size_t end = std::min(text.find(mark, start), text.size());
    const std::string_view word = core::trim_view(text.substr(start, end - start));
    if (!word.empty()) words.emplace_back(word);
    start = end + mark.size();
  }
  return words;
}

}  // namespace tongbao::gui
