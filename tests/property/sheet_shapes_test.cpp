// What the program makes of sheets that offices might send: read right, or asked about with the truth among the
// answers.

#include <doctest.h>

#include <array>
#include <string>
#include <vector>

#include "property/sheet_answers.hpp"
#include "support/files.hpp"

namespace tongbao::sheet_shapes {
namespace {

struct Tally {
  int64_t n_right = 0, n_asked = 0, n_lost = 0, n_wrong = 0, n_refused = 0, most_questions = 0;
  Verdict worst = Verdict::Right;
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
    // The worst there is, for whoever mends it.
    if (answer.verdict <= worst) return;
    worst = answer.verdict;
    example.clear();
    for (const Layout layout : sheet.layouts) example += name_of(layout) + ", ";
    example += answer.difference + "\n" + sheet.bytes;
  }
};

/// Layouts about which there is always a question: what has no header, what is turned, what comes in several rows, of which
/// level the rest is.
bool is_asked_about(Layout layout) {
  return layout == Layout::NoHeader || layout == Layout::Parts || layout == Layout::Wholes ||
         layout == Layout::UpperLevels || layout == Layout::Transposed || layout == Layout::RepeatedUnits ||
         layout == Layout::MergedUnits;
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
    CHECK(tally.n_wrong == 0);
    CHECK(tally.n_lost == 0);
    CHECK(tally.n_refused == 0);
    CHECK(tally.most_questions <= 3);
    if (is_asked_about(layout)) continue;
    n_right += tally.n_right;
    n_all += tally.n_all();
  }
  CHECK(n_right * 100 >= n_all * 97);
}

/// Three of the layouts at a time.
Tally compose(const std::vector<Layout>& layouts, int64_t n_sheets) {
  Tally tally;
  for (int64_t i = 0; i < n_sheets; ++i) {
    test_support::TinyRandom random(static_cast<uint64_t>(i) + 77);
    const Sheet sheet = make_sheet(random, {random.pick(layouts), random.pick(layouts), random.pick(layouts)});
    tally.add(read_sheet(sheet), sheet);
  }
  const std::string said = tally.text();
  MESSAGE(said);
  return tally;
}

TEST_CASE("sheet shapes: three layouts at once") {
  std::vector<Layout> layouts;
  for (const Layout layout : all_layouts())
    if (!is_asked_about(layout)) layouts.push_back(layout);
  const Tally tally = compose(layouts, test_support::full_run() ? 100'000 : 2'000);
  CAPTURE(tally.example);
  CHECK(tally.n_wrong == 0);
  CHECK(tally.n_lost == 0);
  CHECK(tally.n_refused == 0);
  CHECK(tally.most_questions <= 3);
  CHECK(tally.n_right * 100 >= tally.n_all() * 85);
}

TEST_CASE("sheet shapes: whatever is composed, nothing is read wrong without a word") {
  const Tally tally = compose(all_layouts(), test_support::full_run() ? 100'000 : 1'000);
  CAPTURE(tally.example);
  CHECK(tally.n_wrong == 0);
  CHECK(tally.most_questions <= 3);
}

}  // namespace
}  // namespace tongbao::sheet_shapes
