// The listed rows are the first ones exactly when the last of them is at their number, so that the first and
// the last listed row and how many there are decide it.

#include "gui/ranking/ranking_lists.hpp"

#include <algorithm>
#include <cmath>

#include "core/text/join.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/screen/list_ink.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::ListKind;

struct ListedRows {
  size_t list_idx = 0;
  std::vector<size_t> rows;
  size_t first = SIZE_MAX, last = 0;

  bool is_top() const { return last + 1 == rows.size(); }
  bool is_bottom(size_t n_rows) const { return first + rows.size() == n_rows; }
};

/// The lists that have units in the table, with their rows.
std::vector<ListedRows> listed_rows(const core::Lists& lists, const core::RankedTable& table) {
  std::vector<size_t> row_of_unit;
  for (size_t row = 0; row < table.rows.size(); ++row) {
    const auto unit = static_cast<size_t>(table.rows[row].unit_idx);
    if (unit >= row_of_unit.size()) row_of_unit.resize(unit + 1, SIZE_MAX);
    row_of_unit[unit] = row;
  }
  std::vector<ListedRows> all;
  for (size_t i = 0; i < lists.lists.size(); ++i) {
    ListedRows listed{i, {}};
    for (const core::ListMember& member : lists.lists[i].members) {
      const auto unit = static_cast<size_t>(member.unit_idx);
      if (unit >= row_of_unit.size() || row_of_unit[unit] == SIZE_MAX) continue;
      listed.rows.push_back(row_of_unit[unit]);
      listed.first = std::min(listed.first, row_of_unit[unit]);
      listed.last = std::max(listed.last, row_of_unit[unit]);
    }
    if (!listed.rows.empty()) all.push_back(std::move(listed));
  }
  return all;
}

std::string criteria_words(const core::ListRule& rule, const core::RankedTable& table) {
  std::string words;
  for (const core::ListCriterion& c : rule.criteria) {
    if (!c.group.empty() && !table.group.empty() && c.group != table.group) continue;
    core::append_item(words, "、",
                      {c.group.empty() || !table.group.empty() ? label_of(c) : c.group + " " + label_of(c)});
  }
  return words;
}

TableBand band_of(const ListedRows& listed, const core::UnitList& list, const std::string& criteria, size_t n_rows) {
  const bool is_commended = list.kind == ListKind::Commendation;
  const bool is_above = is_commended ? listed.is_top() : !listed.is_bottom(n_rows);
  TableBand band;
  band.before_row = static_cast<int>(is_above ? listed.rows.size() : n_rows - listed.rows.size());
  band.tone = is_commended ? BandTone::Commend : BandTone::Criticise;
  band.label = "名单线";
  band.sentence = list.name + "　" + criteria + (criteria.empty() ? "" : "，") + (is_above ? "以上 " : "以下 ") +
                  units_words(listed.rows.size());
  band.is_grip_shown = false;
  return band;
}

void draw_square(const Rect& box, ListKind kind) {
  draw_box({box.x, box.y + std::floor((box.h - px(6)) / 2), px(6), px(6)}, list_ink(kind), 0, 0);
}

}  // namespace

bool TableLists::has_mark_column() const {
  return std::any_of(marks.begin(), marks.end(), [](const std::string& names) { return !names.empty(); });
}

TableLists table_lists(const core::RuleSet& rules, const core::Lists& lists, const core::RankedTable& table) {
  TableLists shown;
  const size_t n_rows = table.rows.size();
  const std::vector<ListedRows> all = listed_rows(lists, table);
  shown.is_marked = std::any_of(
      all.begin(), all.end(), [&](const ListedRows& listed) { return !listed.is_top() && !listed.is_bottom(n_rows); });
  if (shown.is_marked) {
    shown.marks.resize(n_rows);
    shown.kinds.resize(n_rows);
  }
  for (const ListedRows& listed : all) {
    const core::UnitList& list = lists.lists[listed.list_idx];
    const std::string criteria = criteria_words(rules.lists[listed.list_idx], table);
    if (!shown.is_marked) {
      shown.bands.push_back(band_of(listed, list, criteria, n_rows));
      continue;
    }
    const bool is_zero = list.kind == ListKind::Zero;
    shown.legend.push_back(
        {list.kind, list.name + " " + units_words(listed.rows.size()), is_zero ? std::string() : criteria});
    if (is_zero && shown.first_zero_row < 0) {
      shown.zero_list = list.name;
      shown.first_zero_row = static_cast<int>(listed.first);
    }
    if (is_zero) continue;
    for (const size_t row : listed.rows) {
      if (shown.marks[row].empty()) shown.kinds[row] = list.kind;
      core::append_item(shown.marks[row], "、", {list.name});
    }
  }
  std::stable_sort(shown.bands.begin(), shown.bands.end(),
                   [](const TableBand& a, const TableBand& b) { return a.before_row < b.before_row; });
  return shown;
}

bool draw_list_legend(const TableLists& lists, Rect area) {
  begin_area("list_legend", area, {.fill = kPaper});
  Rect rest = area;
  cut_left(rest, px(kGutterLeft));
  cut_right(rest, px(16));
  bool is_pressed = false;
  if (lists.first_zero_row >= 0) {
    const std::string words = "转到" + lists.zero_list;
    const ButtonOptions small{.size = ButtonSize::Small};
    const Rect box = cut_right(rest, button_width(words, small));
    set_cursor(box.x, box.y + std::floor((box.h - px(24)) / 2));
    is_pressed = link("go_zero", words, small);
    cut_right(rest, px(12));
  }
  const Rect whole = rest;
  std::string sentence;
  for (const ListLegend& one : lists.legend) {
    if (one.kind != ListKind::Zero) draw_square(cut_left(rest, px(12)), one.kind);
    const float count_width = std::min(rest.w, text_width(TextSize::Small, one.count));
    const ImU32 ink = one.kind == ListKind::Zero ? kInk : list_ink(one.kind);
    draw_text_or_tooltip(cut_left(rest, count_width), TextSize::Small, ink, one.count);
    if (!one.criteria.empty()) {
      const std::string criteria = "：" + one.criteria;
      const float width = std::min(rest.w, text_width(TextSize::Small, criteria));
      draw_text_or_tooltip(cut_left(rest, width), TextSize::Small, kInk, criteria);
    }
    cut_left(rest, std::min(rest.w, px(16)));
    core::append_item(sentence, "；", {one.count, one.criteria.empty() ? "" : "：", one.criteria});
  }
  record_text(sentence, whole);
  end_area();
  return is_pressed;
}

void draw_list_mark(const Rect& cell, const std::string& names, ListKind kind) {
  if (names.empty()) return;
  Rect rest = cell;
  draw_square(cut_left(rest, px(12)), kind);
  draw_text_or_tooltip(rest, TextSize::Small, list_ink(kind), names);
}

}  // namespace tongbao::gui
