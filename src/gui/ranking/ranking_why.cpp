// One sentence compares the unit with its neighbours by the first key that differs. Where a score is more than counts
// times points, a second one goes through all its lines.

#include "gui/ranking/ranking_why.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "core/document/out_table.hpp"
#include "core/score/measure_reader.hpp"
#include "core/text/join.hpp"
#include "core/words/list_reasons.hpp"
#include "core/words/score_line_words.hpp"
#include "gui/ranking/score_details.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {

using core::Points;

bool has_scores(const Screen& screen) { return core::has_scores(screen.results->scores, screen.project().rules); }

core::Measure first_measure(const Screen& screen) {
  const auto& keys = screen.project().rules.rank_keys;
  core::Measure first = keys.empty() ? core::Measure() : keys.front().measure;
  if (core::is_known_before_scores(first.kind) || has_scores(screen)) return first;
  // Scores that no rule found data for are no measure of anybody: the counts are what there is to see.
  std::vector<int32_t> everybody(screen.tally().roster.units.size());
  std::iota(everybody.begin(), everybody.end(), 0);
  const std::vector<core::CountColumn> counts = core::count_columns(screen.tally(), everybody);
  return counts.empty() ? first : core::Measure{core::MeasureKind::Items, counts.front().items};
}

Points value_of(const Screen& screen, int32_t unit_idx, const core::Measure& measure) {
  return core::measure_of(screen.tally(), screen.results->scores, unit_idx, measure).value_or(Points());
}

namespace {

/// Asked of the rules and not of the unit, so that the height stays the same from unit to unit.
bool needs_words(const Screen& screen) { return !core::is_items_only(screen.project().rules); }

/// On which lists a unit is, with what was done by hand.
std::string list_words(const Screen& screen, int32_t unit_idx) {
  std::string words;
  const auto add = [&](const std::string& text) { core::append_item(words, "，", {text}); };
  const auto& lists = screen.results->lists.lists;
  const core::RuleSet& rules = screen.project().rules;
  for (size_t i = 0; i < lists.size(); ++i) {
    const core::UnitList& list = lists[i];
    for (const core::PassedOver& passed : list.passed_over)
      if (passed.unit_idx == unit_idx)
        add(core::passed_over_zh(passed, rules.lists[i], screen.tally(), screen.results->scores, rules));
    for (const core::ListMember& member : list.members)
      if (member.unit_idx == unit_idx)
        add(member.criterion_idx < 0
                ? "列入" + list.name + "（人工增加" + (member.reason.empty() ? "" : "：" + member.reason) + "）"
                : "列入" + list.name);
    for (const core::ListMember& member : list.removed)
      if (member.unit_idx == unit_idx)
        add("人工移出" + list.name + (member.reason.empty() ? "" : "（" + member.reason + "）"));
  }
  return words;
}

/// How a unit stands to its neighbour: apart by the first key that differs, or equal in all.
std::string against_neighbour(const Screen& screen, const core::RankedUnit& self, const core::RankedUnit& other,
                              bool other_is_above) {
  const std::vector<core::RankKey> keys = core::keys_in_order(screen.project().rules);
  const std::string whom = (other.rank > 0 ? rank_words(other.rank) : "") + screen.unit(other.unit_idx).full_name;
  const bool is_shared = screen.project().rules.tie_rule != core::TieRule::Ordinal1234;
  for (size_t i = 0; i < keys.size(); ++i) {
    const Points mine = value_of(screen, self.unit_idx, keys[i].measure);
    const Points theirs = value_of(screen, other.unit_idx, keys[i].measure);
    if (mine == theirs) continue;
    const Points gap =
        core::checked_sub(std::max(mine, theirs), std::min(mine, theirs)).value_or(Points::from_raw(INT64_MAX));
    const bool is_score = keys[i].measure.kind == core::MeasureKind::TotalScore;
    const char* unit_word = is_score ? " 分" : keys[i].measure.kind == core::MeasureKind::Items ? " 条" : "";
    const std::string more_or_less = mine > theirs ? "多 " : "少 ";
    if (i == 0)
      return "比" + whom + (is_score ? "" : label_of(keys[i].measure)) + more_or_less + gap.to_string() + unit_word;
    const bool first_is_score = keys[0].measure.kind == core::MeasureKind::TotalScore;
    return "与" + whom + (first_is_score ? "同分，" : "的" + label_of(keys[0].measure) + "相同，") +
           label_of(keys[i].measure) + more_or_less + gap.to_string() + unit_word +
           (keys[i].only_order && is_shared ? "，并列，排" : "，排") + (other_is_above ? "后" : "前");
  }
  return "与" + whom + "各项都相同" + (is_shared ? "，并列" : "，按名录先后排");
}

/// What a list asks of a group: 街道的线是报送条数 ≥ 50 条.
std::string line_words(const core::ListRule& rule, const std::string& group) {
  std::string words;
  for (const core::ListCriterion& c : rule.criteria)
    if (c.group.empty() || c.group == group) words += (words.empty() ? "" : "或") + label_of(c);
  const std::string whose = group.empty() ? "名单" : group;
  return words.empty() ? "名单线里没有" + whose + "这一组" : whose + "的线是" + words;
}

/// By how much a unit misses the only line of its group: ，差 27 条. Nothing where no number says it.
std::string gap_words(const Screen& screen, const core::ListRule& rule, int32_t unit_idx) {
  const core::ListCriterion* own = nullptr;
  for (const core::ListCriterion& c : rule.criteria) {
    if (!c.group.empty() && c.group != screen.unit(unit_idx).group) continue;
    if (own != nullptr) return "";
    own = &c;
  }
  if (own == nullptr || own->comparison != core::Comparison::AtLeast) return "";
  const auto gap = core::checked_sub(own->value, value_of(screen, unit_idx, own->measure));
  if (!gap || *gap <= Points()) return "";
  return "，差 " + gap->to_string() + " " + counter_of(own->measure.kind);
}

/// How a listed unit further down comes onto the list: 下一行区禁违办 21 条，够区直的线.
std::string listed_below_words(const Screen& screen, const core::ListRule& rule, const core::ListMember& member,
                               const std::string& where) {
  const std::string whom = where + screen.unit(member.unit_idx).full_name;
  if (member.criterion_idx < 0) return whom + "是人工增加的";
  const core::ListCriterion& line = rule.criteria[static_cast<size_t>(member.criterion_idx)];
  const std::string& group = screen.unit(member.unit_idx).group;
  if (core::looks_at_place(line.comparison)) return whom + "在" + group + label_of(line) + "里";
  return whom + " " + value_of(screen, member.unit_idx, line.measure).to_string() + " " +
         counter_of(line.measure.kind) + "，够" + (group.empty() ? "名单" : group) + "的线";
}

/// Why a unit is not commended although one further down is: groups have lines of their own.
std::string not_listed_words(const Screen& screen, const core::RankedTable& table, size_t row) {
  const int32_t unit_idx = table.rows[row].unit_idx;
  const auto is_in = [](const std::vector<core::ListMember>& members, int32_t unit) {
    return std::find_if(members.begin(), members.end(), [&](const core::ListMember& m) { return m.unit_idx == unit; });
  };
  std::string words;
  for (size_t i = 0; i < screen.results->lists.lists.size(); ++i) {
    const core::UnitList& list = screen.results->lists.lists[i];
    const core::ListRule& rule = screen.project().rules.lists[i];
    if (list.kind != core::ListKind::Commendation || is_in(list.members, unit_idx) != list.members.end() ||
        is_in(list.removed, unit_idx) != list.removed.end())
      continue;
    for (size_t below = row + 1; below < table.rows.size(); ++below) {
      const auto member = is_in(list.members, table.rows[below].unit_idx);
      if (member == list.members.end()) continue;
      const std::string where = below == row + 1 ? "下一行" : rank_words(table.rows[below].rank);
      words += "没有列入" + list.name + "：" + line_words(rule, screen.unit(unit_idx).group) +
               gap_words(screen, rule, unit_idx) + "；" + listed_below_words(screen, rule, *member, where) + "。";
      break;
    }
  }
  return words;
}

/// In the table over all: the place within the unit's own group.
std::string place_in_group(const Screen& screen, const core::RankedTable& table, int32_t unit_idx) {
  if (&table != &screen.results->ranking.overall || screen.results->ranking.groups.size() < 2) return "";
  for (const core::RankedTable& group : screen.results->ranking.groups)
    for (const core::RankedUnit& row : group.rows)
      if (row.unit_idx == unit_idx && row.rank > 0) return group.group + "内" + rank_words(row.rank);
  return "";
}

std::string why_sentence(const Screen& screen, const core::RankedTable& table, size_t row) {
  const core::RankedUnit& self = table.rows[row];
  if (core::is_missing(screen.tally(), self.unit_idx))
    return "本期的表里没有这一家，不知道报送了几条，所以不排名次，也不算零报送。确实没有报送的，请在“问题”里点“计为 "
           "0”。";
  std::string text = core::vetoes_zh(self.unit_idx, screen.tally(), screen.results->scores, screen.project().rules);
  if (!text.empty()) text += "。";
  const std::string lists = list_words(screen, self.unit_idx);
  if (self.rank == 0) {
    if (screen.unit(self.unit_idx).exempt) return "不参与评比，只列数据，不排名次，也不进名单。";
    if (!screen.results->scores.units[static_cast<size_t>(self.unit_idx)].has_total)
      return "得分要除以人数，这一家没有人数，算不出人均得分，所以不排名次。请在“单位”一步填上“人数”。";
    return text + lists + (lists.empty() ? "" : "。");
  }
  if (lists.empty())
    if (const std::string not_listed = not_listed_words(screen, table, row); !not_listed.empty())
      return text + not_listed;
  const size_t start = text.size();
  if (row > 0) text += against_neighbour(screen, self, table.rows[row - 1], true);
  if (row + 1 < table.rows.size()) {
    if (text.size() > start) text += "；";
    text += against_neighbour(screen, self, table.rows[row + 1], false);
  }
  text += "。";
  if (!lists.empty()) text += lists + "。";
  return text;
}

std::string source_of(const Screen& screen, int32_t unit_idx) {
  std::string text;
  int n_sources = 0;
  for (const core::TallySourceRow& row : screen.tally().source_rows) {
    if (row.unit_idx != unit_idx) continue;
    ++n_sources;
    if (n_sources == 1)
      text = screen.project().sources[static_cast<size_t>(row.source_idx)]->file_name + " 第 " +
             std::to_string(row.row) + " 行";
  }
  if (n_sources == 0) return "各表都没有这一家";
  if (n_sources > 1) text += " 等 " + std::to_string(n_sources) + " 处";
  return "来源：" + text;
}

}  // namespace

void draw_ranking_why(const Screen& screen, Rect area, const core::RankedTable& table, int selected_row) {
  begin_area("why", area, {.fill = kPaper});
  begin_region("why", "为什么");
  draw_rule(area.x, area.y, area.w, kLine2);
  Rect rest = area.inset(px(kGutterLeft), px(8));
  if (selected_row < 0) {
    draw_text(rest, TextSize::Small, kInk3, "点一行，看这一家的得分是怎么算出来的、为什么排在这里。");
    end_region();
    end_area();
    return;
  }
  const core::RankedUnit& self = table.rows[static_cast<size_t>(selected_row)];
  const core::UnitScore& score = screen.results->scores.units[static_cast<size_t>(self.unit_idx)];
  Rect line = cut_top(rest, px(26));
  const std::string rank = self.rank > 0                                     ? rank_words(self.rank)
                           : core::is_missing(screen.tally(), self.unit_idx) ? std::string("未出现")
                           : screen.unit(self.unit_idx).exempt               ? std::string("不参与评比")
                           : !score.has_total                                ? std::string("没有人数")
                                                                             : std::string("不排名");
  const Rect chip_box = draw_chip(line.x, line.y + px(2), rank, ChipKind::Blue);
  cut_left(line, chip_box.w + px(8));
  const ButtonOptions small{.size = ButtonSize::Small, .hint = "得分的每一项，和它背后的每一条（回车）"};
  const Rect details_box = cut_right(line, button_width("明细", small));
  cut_right(line, px(12));
  const std::string source = source_of(screen, self.unit_idx);
  const Rect source_box = cut_right(line, std::min(line.w * 0.45F, text_width(TextSize::Small, source)));
  draw_text_or_tooltip(source_box, TextSize::Small, kInk2, source, Align::Right);
  const std::string& name = screen.unit(self.unit_idx).full_name;
  const Rect name_box = cut_left(line, std::min(text_width(TextSize::Body, name), line.w * 0.5F));
  draw_text_or_tooltip(name_box, TextSize::Body, kInk, name);
  cut_left(line, px(10));
  const bool scored = has_scores(screen);
  const core::Measure measure = first_measure(screen);
  const std::string total = scored ? core::total_zh(score) + (score.has_total ? " 分" : "")
                                   : label_of(measure) + " " + value_of(screen, self.unit_idx, measure).to_string();
  draw_text(cut_left(line, text_width(TextSize::Body, total)), TextSize::Body, kBlue, total);
  cut_left(line, px(8));
  const std::string in_group = place_in_group(screen, table, self.unit_idx);
  if (!in_group.empty()) {
    draw_text(cut_left(line, text_width(TextSize::Small, in_group)), TextSize::Small, kInk2, in_group);
    cut_left(line, px(8));
  }
  const core::ScoreLines score_lines = screen.explainer->lines(self.unit_idx);
  const std::string formula = scored ? "= " + core::formula_zh(score_lines) : std::string();
  draw_text_or_tooltip(line, TextSize::Body, kInk, formula);
  const std::string why = why_sentence(screen, table, static_cast<size_t>(selected_row));
  Rect words = rest;
  std::string lines;
  if (needs_words(screen)) {
    lines = "得分说明：" +
            core::score_lines_zh(score_lines, screen.tally(), screen.project().rules, screen.project().manual_points);
    draw_text_or_tooltip(cut_bottom(words, px(28)), TextSize::Body, kInk2, lines);
  }
  draw_wrapped(words.x, words.y + px(2), words.w, TextSize::Body, kInk2, why);
  record_text(rank + " " + name + " " + total + " " + formula + "。" + in_group + (in_group.empty() ? "" : "。") + why +
                  source + lines,
              area);
  set_cursor(details_box.x, details_box.y);
  if (button_secondary("details", "明细", small)) open_score_details(screen, self.unit_idx);
  end_region();
  end_area();
}

float why_height(const Screen& screen, bool has_unit) { return px(has_unit && needs_words(screen) ? 128 : 92); }

}  // namespace tongbao::gui
