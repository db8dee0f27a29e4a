// Two days belong together: one that cannot be used with the other stays in its field, with the reason beside it,
// until both fit. So a clerk can go from January to February by typing the first day and then the last.

#include "gui/data/period_controls.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/messages/messages_zh.hpp"
#include "core/project/period_days.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/text/parse_date.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

// Right of the step's one-line hint, or of its title where there is no room for both.
constexpr float kThisPeriodX = 430;
constexpr float kThisPeriodNarrowX = 88;

constexpr float kDayWidth = 128;
constexpr float kFromWidth = 88, kToWidth = 36;  // captions
constexpr float kDaysWidth = kFromWidth + kDayWidth + kToWidth + kDayWidth + 16;
constexpr const char* kDaysHint = "首尾两天都算；空着就是不限。只管有日期的流水。";

/// What is in the two fields, as long as it is not in the project.
struct TypedDays {
  app::ProjectPtr project;
  std::string first, last;
  std::string message;
  bool is_unreadable = false;  // the message is about a day by itself
};

TypedDays& typed_days(const Screen& screen) {
  static TypedDays typed;
  if (typed.project != screen.state.project) {
    const core::Period& period = screen.project().period;
    typed = {screen.state.project, core::day_text(period.first), core::day_text(period.last), "", false};
  }
  return typed;
}

void take_days(const Screen& screen, TypedDays& typed) {
  const core::Result<core::DateRange> days = core::read_days(typed.first, typed.last);
  typed.message = days ? "" : core::message_zh(days.error());
  typed.is_unreadable = !days && days.error().code == core::Code::PeriodDayUnreadable;
  if (!days) return;
  typed.first = core::day_text(days->first);
  typed.last = core::day_text(days->last);
  core::Period period = screen.project().period;
  if (core::days_of(period) == *days) return;
  period.first = days->first;
  period.last = days->last;
  const std::string words = "统计日期改为 " + (typed.first.empty() ? "不限" : typed.first) + " 至 " +
                            (typed.last.empty() ? "不限" : typed.last);
  screen.emit(app::SetIdentity{screen.project().name, std::move(period), {words, ""}});
}

int64_t n_rows_outside(const Screen& screen) {
  int64_t n_rows = 0;
  for (const core::Diagnostic& d : screen.results->tally_stage->diagnostics)
    if (d.code == core::Code::ItemsOutsidePeriod) n_rows += std::strtol(d.args.front().c_str(), nullptr, 10);
  return n_rows;
}

}  // namespace

void draw_this_period(const Screen& screen, Rect head) {
  const std::vector<std::string>& periods = screen.results->tally_stage->periods;
  const std::vector<std::string>& included = screen.project().period.included;
  std::vector<core::CalendarSpan> spans = {{"全部合并", {}}};
  for (const std::string& period : periods) spans.push_back({period, {period}});
  for (core::CalendarSpan& span : core::calendar_spans(periods))
    if (span.periods.size() < periods.size()) spans.push_back(std::move(span));
  const auto is_chosen = [&](const core::CalendarSpan& span) { return span.periods == included; };
  if (std::none_of(spans.begin(), spans.end(), is_chosen)) spans.push_back({core::span_name(included), included});
  std::vector<std::string> words;
  int chosen = 0;
  for (const core::CalendarSpan& span : spans) {
    if (is_chosen(span)) chosen = static_cast<int>(words.size());
    words.push_back(span.name);
  }
  const float y = head.y + (head.h - px(kButtonHeight)) / 2;
  const float x = head.x + px(is_narrow_page() ? kThisPeriodNarrowX : kThisPeriodX);
  draw_text({x, y, px(40), px(kButtonHeight)}, TextSize::Body, kInk, "本期");
  set_cursor(x + px(40), y);
  if (dropdown("this_period", "本期", words, chosen,
               {.width = px(132), .hint = "选一期或几期，其余各期用来算累计、环比和同比"}))
    screen.emit(app::SetThisPeriod{spans[static_cast<size_t>(chosen)].periods});
}

float period_days_height(const Screen& screen, float width) {
  const auto& sources = screen.project().sources;
  if (std::none_of(sources.begin(), sources.end(), [](const auto& source) { return core::has_dates(*source); }))
    return 0;
  const std::string& message = typed_days(screen).message;
  const float room = width - px(kGutterLeft) - px(kDaysWidth) - px(kGutterRight);
  return std::max(px(44), wrapped_height(TextSize::Small, message, room) + px(12));
}

void draw_period_days(const Screen& screen, Rect area) {
  begin_area("period_days", area, {.fill = kPaper});
  TypedDays& typed = typed_days(screen);
  Rect rest = area;
  cut_left(rest, px(kGutterLeft));
  cut_right(rest, px(kGutterRight));
  const float y = area.y + std::floor((area.h - px(kInputHeight)) / 2);
  const auto field = [&](const char* id, std::string_view caption, float caption_width, const char* name,
                         std::string& text) {
    draw_text(cut_left(rest, px(caption_width)), TextSize::Small, kInk2, caption);
    const Rect box = cut_left(rest, px(kDayWidth));
    // Of two days that do not fit each other both are marked, else the one that is no day.
    const bool is_day = text.empty() || core::parse_date(text);
    const bool is_marked = !typed.message.empty() && is_day != typed.is_unreadable;
    set_cursor(box.x, y);
    if (text_field(id, name, text,
                   {.width = box.w,
                    .placeholder = "不限",
                    .hint = "如 2023-01-31、2023.1.31、2023年1月31日",
                    .error = is_marked ? std::string_view(typed.message) : std::string_view()}))
      take_days(screen, typed);
  };
  field("first_day", "统计日期　从", kFromWidth, "统计日期起", typed.first);
  field("last_day", "　到", kToWidth, "统计日期止", typed.last);
  cut_left(rest, px(16));
  if (!typed.message.empty()) {
    const float height = wrapped_height(TextSize::Small, typed.message, rest.w);
    draw_wrapped(rest.x, rest.y + std::floor((rest.h - height) / 2), rest.w, TextSize::Small, kRed, typed.message);
    record_text(typed.message, rest);
    end_area();
    return;
  }
  if (const int64_t n_outside = n_rows_outside(screen); n_outside > 0) {
    const std::string words = "期外 " + std::to_string(n_outside) + " 行没有计入";
    const Rect chip = draw_chip(rest.x, area.y + std::floor((area.h - px(kChipHeight)) / 2), words, ChipKind::Warn);
    record_text(words, chip);
    cut_left(rest, chip.w + px(12));
  }
  draw_text_or_tooltip(rest, TextSize::Small, kInk3, kDaysHint);
  end_area();
}

}  // namespace tongbao::gui
