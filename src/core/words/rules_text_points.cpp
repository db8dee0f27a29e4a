// Method: a rule for a narrower kind of items is said behind the rule that it is taken out of (其中…), as the
// methods themselves are written; where two rules overlap without one lying in the other, a sentence says
// which of them counts.

#include <algorithm>

#include "core/rules/rule_words.hpp"
#include "core/rules/selectors.hpp"
#include "core/text/join.hpp"
#include "core/words/rules_text_parts.hpp"

namespace tongbao::core {
namespace {

using RulePtrs = std::vector<const PointsRule*>;

RulePtrs rules_of(const RuleSet& rules, PointsEffect effect) {
  RulePtrs found;
  for (const PointsRule& rule : rules.points) {
    // Of two rules for exactly the same items only the first has an effect.
    const auto is_same = [&](const PointsRule* other) { return other->items == rule.items; };
    if (!rule.is_on || rule.effect != effect) continue;
    if (effect != PointsEffect::Additional && std::any_of(found.begin(), found.end(), is_same)) continue;
    found.push_back(&rule);
  }
  return found;
}

RulePtrs of_part(const RulePtrs& rules, const std::string& part) {
  RulePtrs found;
  for (const PointsRule* rule : rules)
    if (rule->part == part) found.push_back(rule);
  return found;
}

std::string each_text(const PointsRule& rule, std::string_view plus, std::string_view minus) {
  const std::string what = selector_zh(rule.items);
  if (rule.points_each == Points{}) return what + "不计分";
  std::string text =
      join({what, "每", items_counter_zh(rule.items.status), gives_points(rule.points_each, plus, minus)});
  if (rule.cap) append_to(text, {"（最多", rule.points_each < Points{} ? "扣" : "计", rule.cap->to_string(), "分）"});
  return text;
}

bool lies_in(const PointsRule& narrow, const PointsRule& wide) {
  return &narrow != &wide && covers(wide.items, narrow.items);
}

/// 采用每条计3分，其中调研采用每条计10分。报送每条计1分，图片报送每条计0.5分。
std::string absolute_text(const RulePtrs& rules) {
  std::string text;
  std::string sentence;
  const auto close = [&] {
    if (!sentence.empty()) append_to(text, {sentence, "。"});
    sentence.clear();
  };
  for (const PointsRule* rule : rules) {
    std::string inner;
    bool is_within = false;
    for (const PointsRule* other : rules) {
      is_within = is_within || lies_in(*rule, *other);
      if (lies_in(*other, *rule)) append_to(inner, {inner.empty() ? "，其中" : "，", each_text(*other, "计", "扣")});
    }
    if (is_within) continue;
    if (!inner.empty()) close();
    append_item(sentence, "，", {each_text(*rule, "计", "扣"), inner});
    if (!inner.empty()) close();
  }
  close();
  return text;
}

/// Rules that can meet in one item without its being said which is the narrower one.
bool overlap_unsaid(const RulePtrs& rules) {
  for (const PointsRule* a : rules)
    for (const PointsRule* b : rules) {
      if (a == b || !can_share_items(a->items, b->items)) continue;
      const bool is_nested = covers(a->items, b->items) || covers(b->items, a->items);
      const bool is_said = is_nested && a->part == b->part && a->effect == PointsEffect::Absolute;
      const bool is_same = a->part == b->part && a->points_each == b->points_each && a->factor == b->factor;
      if (!is_said && !is_same) return true;
    }
  return false;
}

bool is_rounded(const RuleSet& rules, const PointsRule& multiply) {
  return std::any_of(rules.points.begin(), rules.points.end(), [&](const PointsRule& rule) {
    if (!rule.is_on || rule.effect == PointsEffect::Multiply || !can_share_items(rule.items, multiply.items))
      return false;
    const auto one = scaled(rule.points_each, multiply.factor, static_cast<int>(rules.places));
    return one && checked_mul(*one, multiply.factor.den) != checked_mul(rule.points_each, multiply.factor.num);
  });
}

std::string multiply_text(const RuleSet& rules, const RulePtrs& multiplies) {
  std::string text;
  bool is_any_rounded = false;
  for (const PointsRule* rule : multiplies) {
    append_item(text, "，",
                {selector_zh(rule->items), "的得分", times(rule->factor), is_percent(rule->factor) ? "计" : ""});
    is_any_rounded = is_any_rounded || is_rounded(rules, *rule);
  }
  if (is_any_rounded) append_to(text, {"，每个分值", rounding_text(rules)});
  return text;
}

/// The points of one part, or of none, as one clause.
void add_part_text(const RulePtrs& absolute, const RulePtrs& additional, const std::string& part, RuleClauses& out) {
  const std::string text = absolute_text(of_part(absolute, part));
  std::string more;
  for (const PointsRule* rule : of_part(additional, part)) append_item(more, "，", {each_text(*rule, "另加", "另扣")});
  if (text.empty() && more.empty()) return;
  const bool is_named = !part.empty();
  say(out, RuleTopic::Points,
      {is_named ? "“" : "", part, is_named ? "”项：" : "", text, more, more.empty() ? "" : "。"});
}

void add_repeats(const RuleSet& rules, Status status, RepeatRule repeats, std::string_view again,
                 std::string_view again_at_level, RuleClauses& out) {
  const bool gives = std::any_of(rules.points.begin(), rules.points.end(),
                                 [&](const PointsRule& rule) { return rule.is_on && rule.items.status == status; });
  if (!gives) return;
  const std::string_view result = repeats == RepeatRule::AddAll        ? "，累计计分。"
                                  : repeats == RepeatRule::HighestOnly ? "，就高不就低，不重复计分。"
                                                                       : "，只计分值最高的一次。";
  say(out, RuleTopic::Repeats, {"同一条信息", repeats == RepeatRule::OncePerLevel ? again_at_level : again, result});
}

}  // namespace

void add_counting_text(const RuleSet& rules, RuleClauses& out) {
  for (const CountingRule& rule : rules.counting) {
    if (!rule.is_on) continue;
    const std::string what = selector_zh(rule.items);
    if (rule.effect == CountingEffect::Exclude)
      say(out, RuleTopic::Counting, {what, "的，不计数。"});
    else if (rule.effect == CountingEffect::Convert)
      say(out, RuleTopic::Counting, {conversion_zh(rule), rule.keeps_rest ? "，余数仍按原来的计。" : "，余数不计。"});
    else
      say(out, RuleTopic::Counting,
          {rule.items.period.empty() ? "每期" : "", what, "的条数以", selector_zh(rule.limit),
           "的条数为限，超出的不计数。"});
  }
}

void add_points_text(const RuleSet& rules, RuleClauses& out) {
  const RulePtrs absolute = rules_of(rules, PointsEffect::Absolute);
  const RulePtrs additional = rules_of(rules, PointsEffect::Additional);
  const RulePtrs multiply = rules_of(rules, PointsEffect::Multiply);
  // What goes straight into the total comes first, then the parts as the rules name them.
  std::vector<const std::string*> parts;
  const std::string none;
  add_part_text(absolute, additional, none, out);
  for (const RulePtrs* some : {&absolute, &additional})
    for (const PointsRule* rule : *some) {
      const auto is_same = [&](const std::string* part) { return *part == rule->part; };
      if (rule->part.empty() || std::any_of(parts.begin(), parts.end(), is_same)) continue;
      parts.push_back(&rule->part);
      add_part_text(absolute, additional, rule->part, out);
    }
  if (overlap_unsaid(absolute))
    say(out, RuleTopic::Points, {"一条信息同时符合几项的，按规定最细的一项计分；同样细的，按排在前面的一项计分。"});
  if (multiply.empty() || (absolute.empty() && additional.empty())) return;
  say(out, RuleTopic::Points, {multiply_text(rules, multiply), "。"});
  if (overlap_unsaid(multiply))
    say(out, RuleTopic::Points, {"一条信息同时符合几项乘算的，只按规定最细的一项；同样细的，按排在前面的一项。"});
}

void add_repeats_text(const RuleSet& rules, RuleClauses& out) {
  add_repeats(rules, Status::Adopted, rules.adoption_repeats, "被多次采用的", "被同一级多次采用的", out);
  add_repeats(rules, Status::Endorsed, rules.endorsement_repeats, "得到多次批示的", "得到同一级多次批示的", out);
}

}  // namespace tongbao::core
