#pragma once
// rule_line.hpp: one rule as a Chinese sentence with fields in it (规则行)
//
// 「采用率 ＜ 30 %，加扣 -1 分」: words and fields stand one behind the other and go on in the next line where the
// width ends. The line knows whose rule it is, so that every field is read out with that name (第 1 条规则 每条分值) and
// every change has its own label for undo. Each field changes the caller's copy and returns true when the user
// changed it; finish() tells what was changed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule_set.hpp"
#include "gui/screen/screen.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {

struct RuleNumber {
  float css_width = 64;
  int max_places = core::Points::kMaxPlaces;
  std::optional<core::Points> max = std::nullopt;
  bool is_signed = true;
  std::string_view placeholder = {};  // what an empty field means
};

/// What the tools at the end of a rule ask for.
enum class RuleMove { None, Up, Down, Remove };

class RuleLine {
 public:
  /// `owner` names the rule. The line begins at the cursor; `n_tools` squares are kept free at its right.
  RuleLine(const Screen& screen, std::string owner, float width, int n_tools = 0);

  /// Stays in one line with what comes next, `next_css` wide; a counter (分) with the field before it.
  void word(std::string_view words, float next_css = 64);
  /// The rule's number, in grey.
  void mark(size_t number);
  void chip(std::string_view words, ChipKind kind);
  /// Goes on in a new line, behind the first field.
  void new_line();

  /// 用 / 停用. The rest of the rule stays as it is.
  bool on_off(bool& is_on);
  bool choice(const char* what, const std::vector<std::string>& all, int& chosen, float css_width = 0,
              std::string_view placeholder = {});
  /// `words` holds the choices in the order of the enum, a | between them.
  template <class Enum>
  bool choice_of(const char* what, std::string_view words, Enum& value, float css_width = 0) {
    int chosen = static_cast<int>(value);
    if (!choice(what, split_at("|", words), chosen, css_width)) return false;
    value = static_cast<Enum>(chosen);
    return true;
  }
  template <class Enum>
  bool segments_of(const char* what, std::string_view words, Enum& value) {
    int chosen = static_cast<int>(value);
    if (!segment(what, words, chosen)) return false;
    value = static_cast<Enum>(chosen);
    return true;
  }
  bool points(const char* what, core::Points& value, const RuleNumber& options = {});
  bool points(const char* what, std::optional<core::Points>& value, const RuleNumber& options);
  bool count(const char* what, int64_t& value);
  bool ratio(const char* what, core::Ratio& value);
  bool name(const char* what, std::string& value, float css_width, std::string_view placeholder = {});
  /// A name that is typed, or chosen from those that the data has.
  bool known_name(const char* what, std::string& value, const std::vector<std::string>& known, float css_width = 104);
  bool tick(const char* what, bool& value);
  /// 总分 or a part; nothing where the rule set has no parts.
  bool part(std::string& value);
  /// What is counted: from the data, or spelled out by its names in further lines.
  /// `is_rate`: of a rate only the names matter.
  bool selector(const char* what, core::CountSelector& items, bool is_rate = false);
  /// `is_place`, where given: 名次 is one of the choices.
  bool measure(core::Measure& measure, bool is_before_scores, bool* is_place = nullptr);
  bool comparison(core::Comparison& comparison, bool is_place = false);

  /// An × and a link in the flow, for what a rule has several of; the change is reported as removed, or by its words.
  bool remove(const char* what);
  bool add(const char* words);

  /// The squares at the right of the first line: up and down (`n` > 0), then remove.
  RuleMove tools(size_t idx, size_t n, bool is_ordered = true);

  /// Puts the cursor below; gives the label of what was changed, empty if nothing was.
  std::string finish();

 private:
  Rect take(float width);
  std::string name_of(const char* what) const;
  void changed(const char* what, const std::string& value);
  bool segment(const char* what, std::string_view words, int& chosen);
  bool number(const char* what, std::string& text, const RuleNumber& options, bool may_be_empty);

  static constexpr float kTool = 28;  // the side of a square of the tools, CSS pixels

  const Screen& screen_;
  std::string owner_;
  Rect line_;    // the current one
  float right_;  // end of the first line
  float x_;
  float first_y_;
  std::string label_;
};

}  // namespace tongbao::gui
