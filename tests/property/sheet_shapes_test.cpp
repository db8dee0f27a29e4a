// What the program makes of sheets that offices might send. A sheet is read right, or asked about; what is still read
// wrong without a word is counted by layout, and the counts may only fall.

#include <doctest.h>

#include <array>
#include <string>
#include <vector>

#include "property/sheet_shapes.hpp"
#include "support/files.hpp"

namespace tongbao::sheet_shapes {
namespace {

struct Tally {
  int64_t n_right = 0, n_asked = 0, n_lost = 0, n_wrong = 0, n_refused = 0, most_questions = 0;
  std::string example;
  int64_t n_all() const { return n_right + n_asked + n_lost + n_wrong + n_refused; }
  std::string text() const {
    return "right " + std::to_string(n_right) + " asked " + std::to_string(n_asked) + " lost " +
           std::to_string(n_lost) + " wrong " + std::to_string(n_wrong) + " refused " + std::to_string(n_refused);
  }
  void add(const Answer& answer, const Sheet& sheet) {
    ++(answer.verdict == Verdict::Right   ? n_right
       : answer.verdict == Verdict::Asked ? n_asked
       : answer.verdict == Verdict::Lost  ? n_lost
       : answer.verdict == Verdict::Wrong ? n_wrong
                                          : n_refused);
    most_questions = std::max<int64_t>(most_questions, answer.n_questions);
    if (answer.verdict != Verdict::Right && example.empty()) example = answer.difference + "\n" + sheet.bytes;
  }
};

/// Layouts that are not read yet: shapes and rows of a later step. What is in none of them must never be read wrong.
bool is_read(Layout layout) {
  switch (layout) {
    case Layout::MergedHeader:
    case Layout::NoHeader:
    case Layout::Blocks:
    case Layout::Transposed:
    case Layout::RepeatedUnits:
      return false;
    default:
      return true;
  }
}

std::vector<Layout> all_layouts() {
  std::vector<Layout> all;
  for (int i = 0; i < kLayouts; ++i) all.push_back(static_cast<Layout>(i));
  return all;
}

TEST_CASE("sheet shapes: one layout at a time is read right, or asked about") {
  const int64_t n_each = test_support::full_run() ? 1000 : 20;
  int64_t n_right = 0, n_all = 0;
  for (const Layout layout : all_layouts()) {
    Tally tally;
    for (int64_t i = 0; i < n_each; ++i) {
      test_support::TinyRandom random(static_cast<uint64_t>(i) * 1000 + static_cast<uint64_t>(layout));
      const Sheet sheet = make_sheet(random, {layout});
      tally.add(read_sheet(sheet), sheet);
    }
    CAPTURE(name_of(layout));
    CAPTURE(tally.example);
    const std::string said = name_of(layout) + ": " + tally.text();
    MESSAGE(said);
    if (!is_read(layout)) continue;
    CHECK(tally.n_wrong == 0);
    CHECK(tally.n_lost == 0);
    CHECK(tally.n_refused == 0);
    CHECK(tally.most_questions <= 3);
    n_right += tally.n_right;
    n_all += tally.n_all();
  }
  CHECK(n_right * 100 >= n_all * 97);
}

TEST_CASE("sheet shapes: three layouts at once") {
  const int64_t n_sheets = test_support::full_run() ? 100'000 : 2'000;
  std::vector<Layout> layouts;
  for (const Layout layout : all_layouts())
    if (is_read(layout)) layouts.push_back(layout);
  Tally tally;
  std::string wrong;
  for (int64_t i = 0; i < n_sheets; ++i) {
    test_support::TinyRandom random(static_cast<uint64_t>(i) + 77);
    const Sheet sheet = make_sheet(random, {random.pick(layouts), random.pick(layouts), random.pick(layouts)});
    const Answer answer = read_sheet(sheet);
    tally.add(answer, sheet);
    if (answer.verdict == Verdict::Wrong && wrong.empty()) {
      for (const Layout layout : sheet.layouts) wrong += std::string(name_of(layout)) + ", ";
      wrong += answer.difference + "\n" + sheet.bytes;
    }
  }
  CAPTURE(wrong);
  const std::string said = tally.text();
  MESSAGE(said);
  CHECK(tally.n_wrong == 0);
  CHECK(tally.n_lost == 0);
  CHECK(tally.n_refused == 0);
  CHECK(tally.most_questions <= 3);
  CHECK(tally.n_right * 100 >= tally.n_all() * 85);
}

}  // namespace
}  // namespace tongbao::sheet_shapes
