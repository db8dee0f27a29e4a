// The cards are a file of their own: computing five cases would hold up the first frame of every start. A test
// (tests/app/extras/samples_test.cpp) makes each card anew from what a click on it gives.

#include "app/extras/samples.hpp"

#include <algorithm>
#include <charconv>

#include "app/extras/assets.hpp"

namespace tongbao::app {
namespace {

/// Takes what is before the next `end` off the front of `rest`.
std::string_view take(std::string_view& rest, char end) {
  const size_t length = std::min(rest.find(end), rest.size());
  const std::string_view taken = rest.substr(0, length);
  rest.remove_prefix(std::min(length + 1, rest.size()));
  return taken;
}

SampleCard read_card(std::string_view line) {
  SampleCard card;
  for (std::string* text :
       {&card.folder, &card.name, &card.period, &card.first_line, &card.second_line, &card.figures, &card.outcome})
    *text = take(line, '\t');
  card.is_clean = take(line, '\t') == "clean";
  while (!line.empty()) {
    const std::string_view digits = take(line, ' ');
    int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    card.columns.push_back(value);
  }
  return card;
}

std::vector<SampleCard> read_cards() {
  std::vector<SampleCard> cards;
  const Asset* file = find_asset("samples/cards.tsv");
  for (std::string_view rest = file != nullptr ? file->bytes : ""; !rest.empty();)
    cards.push_back(read_card(take(rest, '\n')));
  return cards;
}

}  // namespace

const std::vector<SampleCard>& sample_cards() {
  static const std::vector<SampleCard> cards = read_cards();
  return cards;
}

}  // namespace tongbao::app
