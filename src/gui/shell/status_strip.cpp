// Two sentences, so that a clerk can add up the rows and the counts without leaving the step.

#include "gui/shell/status_strip.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

std::string account_sentence(const Screen& screen) {
  core::SourceAccount sum;
  for (const core::SourceAccount& a : screen.tally().accounts) {
    sum.n_read += a.n_read;
    sum.n_header += a.n_header;
    sum.n_used += a.n_used;
    sum.n_total += a.n_total;
    sum.n_left_out += a.n_left_out;
  }
  std::string text = "读入 " + std::to_string(sum.n_read) + " 行 = 表头 " + std::to_string(sum.n_header) +
                     " 行 + 计入 " + std::to_string(sum.n_used) + " 行";
  if (sum.n_total > 0) text += " + 合计 " + std::to_string(sum.n_total) + " 行";
  return text + " + 未计入 " + std::to_string(sum.n_left_out) + " 行";
}

/// 报送 1199 条 = 部门 … + 乡镇 …; 采用 …
std::string totals_sentence(const Screen& screen) {
  std::string text;
  const core::Facts& facts = screen.results->facts;
  // With several levels an item may be adopted twice; the office's own site comes first.
  const bool by_level = screen.tally().levels.size() > 2;
  const auto groups = core::groups_of(screen.tally().roster);
  for (const char* name : {"报送", "采用"}) {
    const std::string level = by_level && std::string_view(name) == "采用" ? "." + screen.tally().levels[1] : "";
    const core::Fact* total = facts.find(name + level);
    if (total == nullptr) continue;
    if (!text.empty()) text += "　";
    text += (level.empty() ? "" : level.substr(1)) + name + " " + total->text + " 条";
    std::string parts;
    for (const std::string& group : groups)
      if (const core::Fact* part = facts.find(name + ("." + group) + level)) {
        if (!parts.empty()) parts += " + ";
        parts += group + " " + part->text;
      }
    if (groups.size() > 1 && !parts.empty()) text += " = " + parts;
  }
  return text;
}

}  // namespace

void draw_status(const Screen& screen, Rect area) {
  begin_area("status", area, {.fill = kGround});
  begin_region("status", "统计", Role::Contentinfo);
  draw_rule(area.x, area.y, area.w);
  Rect rest = area;
  cut_left(rest, px(kGutterLeft));
  cut_right(rest, px(kGutterRight));
  int64_t n_left_out = 0;
  for (const core::SourceAccount& a : screen.tally().accounts) n_left_out += a.n_left_out;
  const bool clean = n_left_out == 0;
  draw_icon(cut_left(rest, px(16)), clean ? Icon::Check : Icon::Error, clean ? kOk : kRed, px(14));
  cut_left(rest, px(4));
  const std::string account = account_sentence(screen);
  const Rect first = cut_left(rest, std::min(rest.w, text_width(TextSize::Small, account) + px(20)));
  draw_text_or_tooltip(first, TextSize::Small, kInk2, account);
  record_text(account, first);
  if (const int64_t n_asked = core::count_questions(screen.results->diagnostics); n_asked > 0) {
    const std::string asked = "待确认 " + std::to_string(n_asked) + " 处，数字按建议算";
    const Rect place = cut_left(rest, std::min(rest.w, text_width(TextSize::Small, asked) + px(20)));
    draw_text_or_tooltip(place, TextSize::Small, tone_ink(Tone::Warn), asked);
    record_text(asked, place);
  }
  const std::string totals = totals_sentence(screen);
  draw_text_or_tooltip(rest, TextSize::Small, kInk2, totals);
  record_text(totals, rest);
  end_region();
  end_area();
}

}  // namespace tongbao::gui
