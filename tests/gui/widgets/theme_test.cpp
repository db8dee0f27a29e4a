// Contrast of the theme after WCAG 2.1: text 4.5, edges of controls and bars of data 3. The pairs are those
// that the widgets draw; a colour for what is unavailable needs none.

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "gui/widgets/theme.hpp"
#include "support/files.hpp"

using namespace tongbao::gui;

namespace {

double luminance(ImU32 colour) {
  const auto channel = [colour](int shift) {
    const double c = static_cast<double>((colour >> shift) & 255u) / 255;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) + 0.0722 * channel(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
  const double la = luminance(a), lb = luminance(b);
  return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

struct Pair {
  const char* what;
  ImU32 front, ground;
};

void check(const Pair* begin, const Pair* end, double least) {
  for (const Pair* pair = begin; pair != end; ++pair) {
    const std::string what = pair->what;
    CAPTURE(what);
    CHECK(contrast(pair->front, pair->ground) >= least);
  }
}

}  // namespace

TEST_CASE("contrast is measured as WCAG measures it") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.002));
  CHECK(contrast(kPaper, kPaper) == doctest::Approx(1));
}

TEST_CASE("every text can be read on its ground") {
  constexpr Pair kPairs[] = {
      {"text on paper", kInk, kPaper},
      {"text on the rail and headers", kInk, kGround},
      {"text on the grey ground", kInk, kGround2},
      {"text in a selected row", kInk, kBlueTint},
      {"text in a row to look at", kInk, kWarnTint},
      {"text in a row with an error", kInk, kRedTint},
      {"text in a column to look at", kInk, kWarnCell},
      {"selected text", kInk, kSelectedText},
      {"labels on paper", kInk2, kPaper},
      {"labels on the rail", kInk2, kGround},
      {"labels on the grey ground", kInk2, kGround2},
      {"labels in a selected row", kInk2, kBlueTint},
      {"labels in a row to look at", kInk2, kWarnTint},
      {"labels in a row with an error", kInk2, kRedTint},
      {"captions on paper", kInk3, kPaper},
      {"captions on the rail", kInk3, kGround},
      {"captions on the grey ground", kInk3, kGround2},
      {"zeros in a selected row", kInk3, kBlueTint},
      {"zeros in a row to look at", kInk3, kWarnTint},
      {"zeros in a row with an error", kInk3, kRedTint},
      {"primary button", kPaper, kRed},
      {"primary button under the pointer", kPaper, kRedHover},
      {"primary button held", kPaper, kRedPress},
      {"red words on paper", kRed, kPaper},
      {"red words on the rail", kRed, kGround},
      {"red words on red tint", kRed, kRedTint},
      {"places gained in a selected row", kRed, kBlueTint},
      {"links on paper", kBlue, kPaper},
      {"links on the rail", kBlue, kGround},
      {"chips and chosen segments", kBlue, kBlueTint},
      {"links held", kBlue, kBluePress},
      {"a pinned line under the pointer", kBlue, kGround2},
      {"warnings on paper", kWarn, kPaper},
      {"warnings on the rail", kWarn, kGround},
      {"warnings on the grey ground", kWarn, kGround2},
      {"warnings on their tint", kWarn, kWarnTint},
      {"what agrees on paper", kOk, kPaper},
      {"what agrees on the rail", kOk, kGround},
      {"what agrees on its tint", kOk, kOkTint},
      {"places lost in a selected row", kOk, kBlueTint},
      {"criticism on paper", kCriticise, kPaper},
      {"criticism on the rail", kCriticise, kGround},
      {"criticism on its band", kCriticise, kGround2},
  };
  check(std::begin(kPairs), std::end(kPairs), 4.5);
}

TEST_CASE("every control and every bar stands out from its ground") {
  constexpr Pair kPairs[] = {
      {"edge of a control on paper", kControl, kPaper},
      {"edge of a control on the rail", kControl, kGround},
      {"edge of what is edited", kBlue, kPaper},
      {"focus ring on the rail", kBlue, kGround},
      {"focus ring on the grey ground", kBlue, kGround2},
      {"focus ring in a selected row", kBlue, kBlueTint},
      {"edge of a refused text", kRed, kPaper},
      {"slider's thumb on the drawer", kBlue, kGround},
      {"bar of local items", kBar1, kPaper},
      {"bar of local items in a selected row", kBar1, kBlueTint},
      {"bar of higher items", kBar2, kPaper},
      {"bar of higher items in a selected row", kBar2, kBlueTint},
      {"bar of additions", kBar3, kPaper},
      {"bar of additions in a selected row", kBar3, kBlueTint},
      {"bar of others", kBar4, kPaper},
      {"bar of others in a selected row", kBar4, kBlueTint},
  };
  check(std::begin(kPairs), std::end(kPairs), 3);
}

namespace {

/// What is behind the mark, six capital digits each: #fff is FFFFFF.
std::set<std::string> colours_in(const std::string& path, const std::string& pattern) {
  const std::string text = tongbao::test_support::read_project_file(path);
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) {
    std::string digits = (*at)[1];
    if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    found.insert(digits);
  }
  return found;
}

}  // namespace

TEST_CASE("the style sheet has no colour of its own, but the black of print") {
  std::set<std::string> ours = colours_in("src/gui/widgets/colours.hpp", "0x([0-9A-F]{6})");
  const std::set<std::string> sheet = colours_in("web/style.css", "#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");
  REQUIRE(ours.size() > 20);
  REQUIRE(sheet.size() > 3);
  ours.insert("000000");
  for (const std::string& colour : sheet) {
    CAPTURE(colour);
    CHECK(ours.count(colour) == 1);
  }
}
