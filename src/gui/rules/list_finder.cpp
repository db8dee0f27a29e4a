// Below the lists: the line behind a list that is known, found from the names alone. Last year's notice names whom it commends;
// which line gave them it rarely says.

#include <algorithm>
#include <string>
#include <utility>

#include "core/learn/learnt_words.hpp"
#include "core/roster/name_match.hpp"
#include "gui/rules/rule_cards.hpp"
#include "gui/rules/send_rules.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

/// What was typed, and what was found for it as long as tables and rules are the same.
struct Finder {
  bool is_open = false;
  std::string names;
  uint64_t made_for = 0;  // Screen::serial; 0: nothing was looked for
  std::string list;       // that the found lines are for
  std::vector<core::ListFit> fits;
  std::vector<std::string> unknown;  // names of no unit
};

Finder& finder() {
  static Finder kept;
  return kept;
}

/// The lists of the rules, then one that is new.
std::vector<core::NamedList> choices_of(const core::RuleSet& rules) {
  std::vector<core::NamedList> choices;
  for (const core::ListRule& list : rules.lists) choices.push_back({list.name, list.kind, {}});
  choices.push_back({"名单" + std::to_string(rules.lists.size() + 1), core::ListKind::Other, {}});
  return choices;
}

void look_for_line(const Screen& screen, core::NamedList named, Finder& out) {
  out.made_for = screen.serial;
  out.list = named.name;
  out.unknown.clear();
  std::string text = out.names;
  for (const std::string mark : {"、", "，", ",", "；", ";", "\t", " "})
    for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.replace(at, mark.size(), "\n");
  const core::NameMatcher matcher(screen.tally().roster);
  for (const std::string& name : split_at("\n", text)) {
    const core::NameMatch match = matcher.find(name);
    if (match.unit_idx < 0)
      out.unknown.push_back(name);
    else if (std::find(named.unit_idx.begin(), named.unit_idx.end(), match.unit_idx) == named.unit_idx.end())
      named.unit_idx.push_back(match.unit_idx);
  }
  out.fits.clear();
  if (!named.unit_idx.empty()) out.fits = core::learn_list(screen.tally(), screen.project().rules, named);
}

void draw_found(const Screen& screen, const Finder& found, float width) {
  if (!found.unknown.empty())
    text_wrapped(TextSize::Small, kWarn, "没有这样的单位，没有算在内：" + joined(found.unknown), width);
  for (size_t i = 0; i < found.fits.size(); ++i) {
    const core::ListFit& fit = found.fits[i];
    const std::string line = core::learnt_line_zh(fit, screen.tally());
    const bool is_whole = fit.not_met.empty() && fit.not_named.empty();
    text_wrapped(TextSize::Body, is_whole ? kInk : kWarn, line, width);
    space(0, px(4));
    const std::string id = "use_line_" + std::to_string(i);
    if (button_secondary(id.c_str(), "用这条线", {.size = ButtonSize::Small, .hint = line}))
      send_rules(screen, core::with_list(screen.project().rules, fit.rule), found.list + "：用从名单找到的线");
    space(0, px(6));
  }
  if (found.fits.empty() && found.unknown.empty())
    text_wrapped(TextSize::Body, kInk2, "没有哪条线给得出这份名单：可能是按别的理由点的名，或者条数和印名单时不同。",
                 width);
  if (found.fits.size() > 1)
    text_wrapped(TextSize::Small, kInk2, "这几条线同样相符，从名单上分不出来，请按办法原文选一条。", width);
}

}  // namespace

void draw_list_finder(const Screen& screen, float width) {
  Finder& state = finder();
  if (!state.is_open) {
    if (link("find_line", "贴上一份名单，反过来找线", {.icon = Icon::Search})) state.is_open = true;
    return;
  }
  text_wrapped(TextSize::Small, kInk2, "名单上的单位，用顿号或换行隔开：", width);
  const std::vector<core::NamedList> choices = choices_of(screen.project().rules);
  std::vector<std::string> words;
  int selected = 0;
  for (size_t i = 0; i < choices.size(); ++i) {
    words.push_back(choices[i].name);
    if (choices[i].name == state.list) selected = static_cast<int>(i);
  }
  const bool is_typed = text_area("line_names", "要找线的名单", state.names, {.width = width, .min_lines = 2});
  space(0, px(4));
  text_wrapped(TextSize::Small, kInk2, "找到的线用于：", width);
  const bool is_chosen = dropdown("line_list", "找到的线用于", words, selected, {.width = px(160)});
  if (is_typed || is_chosen) {
    look_for_line(screen, choices[static_cast<size_t>(selected)], state);
    request_wake(0);
  }
  if (state.made_for == screen.serial && !state.names.empty()) draw_found(screen, state, width);
}

}  // namespace tongbao::gui
