// The places are cut from the right first, since what is left to the tabs decides what gives way; the widgets are
// drawn from left to right.

#include "gui/ranking/ranking_head.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

constexpr const char* kCopy = "复制表格";
constexpr ButtonOptions kCopyOptions{.icon = Icon::Copy, .hint = "复制这张表，可以粘贴到 Excel 或 WPS（Ctrl+C）"};
constexpr const char* kWrite = "写入通报";
constexpr ButtonOptions kWriteOptions{.trailing_icon = Icon::ChevronRight};

std::vector<TabItem> tabs_of(const Screen& screen, const std::vector<const core::RankedTable*>& tables) {
  std::vector<TabItem> tabs;
  for (const core::RankedTable* one : tables) {
    const bool is_overall = one == &screen.results->ranking.overall;
    tabs.push_back({is_overall           ? "合并"
                    : one->group.empty() ? "全部单位"
                                         : one->group,
                    std::to_string(one->rows.size())});
  }
  return tabs;
}

struct Places {
  Rect write;
  Rect whatif;
  Rect copy;
  bool copy_has_word = false;
  Rect search;
  bool has_search = false;
};

Places place_widgets(const Screen& screen, const RankingHead& head, const std::vector<TabItem>& tabs, Rect rest) {
  Places places;
  cut_right(rest, px(kGutterRight));
  places.write = cut_right(rest, button_width(kWrite, kWriteOptions, true));
  cut_right(rest, px(12));
  if (!head.has_whatif) {
    places.whatif = cut_right(rest, button_width("推演"));
    cut_right(rest, px(12));
  }
  float tabs_width = px(24);
  for (const TabItem& tab : tabs) tabs_width += text_width(TextSize::Body, tab.label + " " + tab.count) + px(36);
  const float copy_width = button_width(kCopy, kCopyOptions);
  places.copy_has_word = rest.w - copy_width - px(92) >= tabs_width;
  if (!head.tables[head.table_idx]->rows.empty()) {
    places.copy = cut_right(rest, places.copy_has_word ? copy_width : px(28));
    cut_right(rest, px(12));
  }
  const float search_width = std::min(px(168), rest.w - tabs_width);
  // A search that is under way keeps its field, or nobody would know why rows are missing.
  places.has_search = search_width >= px(80) || !screen.view().unit_filter.empty();
  if (places.has_search) places.search = cut_right(rest, std::max(px(80), search_width));
  return places;
}

}  // namespace

bool draw_ranking_head(const Screen& screen, const RankingHead& head, Rect area) {
  begin_area("ranking_head", area, {.fill = kPaper});
  record_heading(1, "排名", {area.x, area.y, 1, 1});  // the tabs stand where other steps have their title
  const std::vector<TabItem> tabs = tabs_of(screen, head.tables);
  const Places places = place_widgets(screen, head, tabs, area);
  bool is_copied = copy_key_pressed();

  int tab = static_cast<int>(head.table_idx);
  set_cursor(area.x + px(8), area.y);
  if (tab_bar("groups", "分组", tabs, tab)) screen.change_view([&](app::ViewState& v) { v.group_idx = tab; });
  if (places.has_search) {
    set_cursor(places.search.x, area.y + (area.h - px(kInputHeight)) / 2);
    std::string filter = screen.view().unit_filter;
    if (search_field("find_unit", "找单位", filter, places.search.w, "找单位"))
      screen.change_view([&](app::ViewState& v) { v.unit_filter = filter; });
  }
  const float button_y = area.y + (area.h - px(kButtonHeight)) / 2;
  if (!head.tables[head.table_idx]->rows.empty()) {
    set_cursor(places.copy.x, places.copy_has_word ? button_y : area.y + std::floor((area.h - px(28)) / 2));
    if (places.copy_has_word ? button_secondary("copy_table", kCopy, kCopyOptions)
                             : icon_button("copy_table", Icon::Copy, kCopy))
      is_copied = true;
  }
  set_cursor(places.whatif.x, button_y);
  if (!head.has_whatif && button_secondary("open_whatif", "推演"))
    screen.change_view([&](app::ViewState& v) {
      v.show_whatif = true;
      if (!head.has_room) v.show_problems = false;
    });
  set_cursor(places.write.x, button_y);
  if (button_primary("write_notice", kWrite, kWriteOptions))
    screen.change_view([](app::ViewState& v) { v.step = app::Step::Notice; });
  end_area();
  draw_rule(area.x, area.bottom() - 1, area.w);
  return is_copied;
}

}  // namespace tongbao::gui
