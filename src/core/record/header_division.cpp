// Method: the division that leaves the fewest characters unexplained, of equals the one with the fewest words,
// found by dynamic programming from the end.

#include "core/record/header_division.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Marks that may stand between words and say nothing.
constexpr std::u32string_view kMarks = U"-—_·.:：,，、;；\"'“”‘’()[]【】《》<>*#&+";

/// 局 of 教育局 is no level, and 天 of 天山区 no day: a single character beside characters without a word belongs to
/// their name. Those that end a header are left as they are.
void widen_names(std::vector<HeaderWord>& words) {
  const auto is_weak = [](const HeaderWord& word) {
    constexpr std::array kWeak = {WordClass::Level,   WordClass::Other,   WordClass::Submitted,
                                  WordClass::Adopted, WordClass::Date,    WordClass::Difference,
                                  WordClass::Group,   WordClass::Neutral, WordClass::Rate};
    return word.is_known && utf8_length(word.text) == 1 &&
           std::find(kWeak.begin(), kWeak.end(), word.word_class) != kWeak.end();
  };
  for (size_t i = 1; i < words.size(); ++i)
    if (!words[i - 1].is_known && is_weak(words[i]) && i + 1 < words.size()) words[i].is_known = false;
  for (size_t i = words.size(); i-- > 1;)
    if (!words[i].is_known && is_weak(words[i - 1])) words[i - 1].is_known = false;
}

struct Division {
  int n_unknown = 0;
  int n_words = 0;
  LexiconWord word;  // n_bytes 0: the character is unknown, or a mark
  size_t n_bytes = 0;
  bool is_mark = false;
  bool operator<(const Division& other) const {
    return n_unknown != other.n_unknown ? n_unknown < other.n_unknown : n_words < other.n_words;
  }
};

}  // namespace

std::vector<HeaderWord> divide_header(std::string_view text) {
  std::vector<Division> best(text.size() + 1);
  std::vector<size_t> starts;
  for (size_t at = 0; at < text.size();) {
    starts.push_back(at);
    next_code_point(text, at);
  }
  for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
    const size_t at = *start;
    size_t after = at;
    const char32_t c = next_code_point(text, after);
    const bool is_mark = kMarks.find(c) != std::u32string_view::npos;
    Division one{best[after].n_unknown + (is_mark ? 0 : 1), best[after].n_words + 1, {}, after - at, is_mark};
    for (LexiconWord& word : words_at(text, at)) {
      const Division& rest = best[at + word.n_bytes];
      Division with_word{rest.n_unknown, rest.n_words + 1, {}, word.n_bytes, false};
      if (!(with_word < one)) continue;
      with_word.word = std::move(word);
      one = std::move(with_word);
    }
    best[at] = std::move(one);
  }
  std::vector<HeaderWord> words;
  for (size_t at = 0; at < text.size(); at += best[at].n_bytes) {
    const Division& one = best[at];
    if (one.is_mark) continue;
    words.push_back(
        {one.word.word_class, one.word.name, std::string(text.substr(at, one.n_bytes)), one.word.n_bytes > 0});
  }
  widen_names(words);
  return words;
}

}  // namespace tongbao::core
