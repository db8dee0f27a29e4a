// What an annex lists is asked in the order in which its page is read: title, whom, of when, columns, notes.

#include "gui/notice/notice_annexes.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "gui/notice/notice_fields.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

const std::string kCumulative = "累计";

bool can_be_cumulative(const core::AnnexColumn& column) {
  return column.field == core::AnnexField::Measured || column.field == core::AnnexField::Rank;
}

/// The header follows as long as it says no more than the choice.
void set_cumulative(core::AnnexColumn& column, bool is_on) {
  column.cumulative = is_on;
  const bool says_so = column.header.starts_with(kCumulative);
  if (is_on && !says_so) column.header = kCumulative + column.header;
  if (!is_on && says_so) column.header.erase(0, kCumulative.size());
}

/// A new column by its word in the list.
std::vector<std::pair<std::string, core::AnnexColumn>> column_choices(const Screen& screen) {
  std::vector<std::pair<std::string, core::AnnexColumn>> choices = {
      {"序号", {"序号", core::AnnexField::Serial, {}}},
      {"名次", {"名次", core::AnnexField::Rank, {}}},
      {"单位", {"单位", core::AnnexField::Unit, {}}},
      {"分组", {"分组", core::AnnexField::Group, {}}},
      {"得分", {"得分", core::AnnexField::Measured, {core::MeasureKind::TotalScore, {}}}},
      {"采用率", {"采用率", core::AnnexField::Measured, {core::MeasureKind::AdoptionRate, {}}}},
      {"报送条数",
       {"报送条数", core::AnnexField::Measured, {core::MeasureKind::Items, {core::Status::Submitted, "", "", ""}}}},
      {"采用条数",
       {"采用条数", core::AnnexField::Measured, {core::MeasureKind::Items, {core::Status::Adopted, "", "", ""}}}}};
  const auto add = [&](const std::string& word, core::MeasureKind kind, core::CountSelector items) {
    choices.push_back({word, {word, core::AnnexField::Measured, {kind, std::move(items)}}});
  };
  for (const std::string& level : screen.tally().levels) {
    if (level.empty()) continue;
    add(level + "采用条数", core::MeasureKind::Items, {core::Status::Adopted, level, "", ""});
    add(level + "采用得分", core::MeasureKind::ItemPoints, {core::Status::Adopted, level, "", ""});
  }
  for (const std::string& category : screen.tally().categories)
    if (!category.empty()) add(category, core::MeasureKind::Items, {core::Status::Adopted, "", category, ""});
  const size_t n_of_period = choices.size();
  for (size_t i = 0; i < n_of_period; ++i) {
    if (!can_be_cumulative(choices[i].second)) continue;
    core::AnnexColumn column = choices[i].second;
    set_cumulative(column, true);
    choices.emplace_back(kCumulative + choices[i].first, std::move(column));
  }
  for (const std::string& header : core::printable_headers(screen.project().sources))
    choices.push_back({"原表的“" + header + "”", {header, core::AnnexField::Printed, {}, false, header}});
  return choices;
}

/// The groups of the roster, and those of the annex that no unit is in, so that they can be taken out.
void draw_groups(const Screen& screen, const core::NoticePlan& plan, size_t idx, const std::string& number) {
  const auto& chosen = plan.annexes[idx].groups;
  std::vector<std::string> groups = core::groups_of(screen.tally().roster);
  for (const std::string& group : chosen)
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  if (groups.size() < 2 && chosen.empty()) return;
  caption("列哪些分组（都不勾就是全部）");
  for (size_t g = 0; g < groups.size(); ++g) {
    ImGui::PushID(static_cast<int>(g));
    const auto at = std::find(chosen.begin(), chosen.end(), groups[g]);
    bool is_listed = at != chosen.end();
    const std::string words = groups[g].empty() ? "未分组" : groups[g];
    if (checkbox("group", words, is_listed, number + " 列分组 " + words)) {
      core::NoticePlan next = plan;
      auto& listed = next.annexes[idx].groups;
      if (is_listed)
        listed.push_back(groups[g]);
      else
        listed.erase(listed.begin() + (at - chosen.begin()));
      send_notice(screen, std::move(next), number + (is_listed ? "列上" : "不列") + words);
    }
    ImGui::PopID();
  }
}

void draw_period(const Screen& screen, const core::NoticePlan& plan, size_t idx, const std::string& number) {
  const std::string& chosen = plan.annexes[idx].period;
  std::vector<std::string> periods = screen.tally().periods;
  if (periods.size() < 2 && chosen.empty()) return;
  if (!chosen.empty() && std::find(periods.begin(), periods.end(), chosen) == periods.end()) periods.push_back(chosen);
  std::vector<std::string> words = {"本期合计"};
  words.insert(words.end(), periods.begin(), periods.end());
  int selected =
      chosen.empty() ? 0 : static_cast<int>(std::find(words.begin() + 1, words.end(), chosen) - words.begin());
  caption("期间");
  if (dropdown("period", number + " 期间", words, selected, {.width = px(160)})) {
    core::NoticePlan next = plan;
    next.annexes[idx].period = selected == 0 ? "" : words[static_cast<size_t>(selected)];
    send_notice(screen, std::move(next), number + "期间改为 " + words[static_cast<size_t>(selected)]);
  }
}

void draw_annex(const Screen& screen, size_t idx, float width) {
  core::NoticePlan plan = screen.project().notice;
  core::AnnexPlan& annex = plan.annexes[idx];
  const std::string number = "附件" + std::to_string(idx + 1);
  space(0, px(8));
  section_title(number, width);
  caption("表名");
  if (text_field("annex_title", number + " 表名", annex.title, {.width = width}))
    send_notice(screen, plan, "改" + number + "表名");
  draw_groups(screen, plan, idx, number);
  draw_period(screen, plan, idx, number);
  caption("列名");
  for (size_t c = 0; c < annex.columns.size(); ++c) {
    ImGui::PushID(static_cast<int>(c));
    if (text_field("header", number + " 第 " + std::to_string(c + 1) + " 列", annex.columns[c].header,
                   {.width = width - px(36)}))
      send_notice(screen, plan, "改" + number + "列名");
    ImGui::SameLine(0, px(8));
    if (icon_button("remove_column", Icon::Close, "去掉列 " + annex.columns[c].header)) {
      core::NoticePlan next = screen.project().notice;
      auto& columns = next.annexes[idx].columns;
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(c));
      send_notice(screen, std::move(next), number + "去掉一列");
    }
    bool is_cumulative = annex.columns[c].cumulative;
    if (can_be_cumulative(annex.columns[c]) &&
        checkbox("cumulative", "计至本期累计", is_cumulative, annex.columns[c].header + " 计至本期累计")) {
      core::NoticePlan next = screen.project().notice;
      set_cumulative(next.annexes[idx].columns[c], is_cumulative);
      send_notice(screen, std::move(next), number + (is_cumulative ? "一列改为累计" : "一列改为本期"));
    }
    ImGui::PopID();
  }
  const auto choices = column_choices(screen);
  std::vector<std::string> words;
  for (const auto& choice : choices) words.push_back(choice.first);
  int chosen = -1;
  if (dropdown("add_column", number + " 加一列", words, chosen, {.width = px(160), .placeholder = "加一列…"})) {
    annex.columns.push_back(choices[static_cast<size_t>(chosen)].second);
    send_notice(screen, plan, number + "加一列");
  }
  caption("先后");
  const std::vector<std::string> orders = {"按名次", "按原表", "按名录"};
  int order = static_cast<int>(annex.order);
  if (segments("order", number + " 先后", orders, order)) {
    annex.order = static_cast<core::AnnexOrder>(order);
    send_notice(screen, plan, number + "先后");
  }
  space(0, px(6));
  bool total_row = annex.total_row;
  if (checkbox("total_row", "末尾加合计行", total_row, number + " 末尾加合计行")) {
    annex.total_row = total_row;
    send_notice(screen, plan, number + "合计行");
  }
  caption("附注（一行一条）");
  std::string notes = joined(annex.notes, "\n");
  if (text_area("notes", number + " 附注", notes, {.width = width, .min_lines = 2})) {
    annex.notes = split_at("\n", notes);
    send_notice(screen, plan, "改" + number + "附注");
  }
  space(0, px(4));
  if (link("remove_annex", "去掉" + number, {.icon = Icon::Trash})) {
    core::NoticePlan next = screen.project().notice;
    next.annexes.erase(next.annexes.begin() + static_cast<std::ptrdiff_t>(idx));
    send_notice(screen, std::move(next), "去掉" + number);
  }
}

}  // namespace

void draw_notice_annexes(const Screen& screen, float width) {
  const core::NoticePlan& plan = screen.project().notice;
  if (plan.annexes.empty()) {
    text_wrapped(TextSize::Body, kInk2, "附件自动按分组各列一张排名表。要改表名、列、先后或附注，先把它们固定下来。",
                 width);
    space(0, px(12));
    if (button_secondary("fix_annexes", "固定下来再改")) {
      core::NoticePlan next = plan;
      next.annexes = core::default_annexes(screen.tally(), screen.project().rules);
      send_notice(screen, std::move(next), "固定附件");
    }
    return;
  }
  for (size_t i = 0; i < plan.annexes.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_annex(screen, i, width);
    ImGui::PopID();
  }
  space(0, px(12));
  if (button_secondary("add_annex", "加一张附件表", {.icon = Icon::Plus})) {
    core::NoticePlan next = plan;
    for (core::AnnexPlan annex : core::default_annexes(screen.tally(), screen.project().rules)) {
      next.annexes.push_back(std::move(annex));
      break;
    }
    send_notice(screen, std::move(next), "加一张附件表");
  }
}

}  // namespace tongbao::gui
