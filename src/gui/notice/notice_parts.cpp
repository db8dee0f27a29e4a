// Every field is one value of the plan. A committed field sends the whole plan with a label for undo.

#include "gui/notice/notice_parts.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/notice/notice_annexes.hpp"
#include "gui/notice/notice_fields.hpp"
#include "gui/notice/notice_letters.hpp"
#include "gui/screen/word_lists.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::NoticePlan;

/// A one-line field of the plan under its caption.
void plan_field(const Screen& screen, const char* id, const char* name, std::string NoticePlan::*member, float width,
                std::string_view placeholder = {}) {
  caption(name);
  NoticePlan plan = screen.project().notice;
  if (text_field(id, name, plan.*member, {.width = width, .placeholder = placeholder}))
    send_notice(screen, std::move(plan), std::string("改") + name);
}

void plan_area(const Screen& screen, const char* id, const char* name, std::string NoticePlan::*member, float width,
               int min_lines) {
  caption(name);
  NoticePlan plan = screen.project().notice;
  if (text_area(id, name, plan.*member, {.width = width, .min_lines = min_lines}))
    send_notice(screen, std::move(plan), std::string("改") + name);
}

void draw_title(const Screen& screen, float width) {
  const core::Project& project = screen.project();
  const auto identity = [&](std::string name, core::Period period, const char* label_text) {
    screen.emit(app::SetIdentity{std::move(name), std::move(period), {label_text, ""}});
  };
  caption("项目名称（地区或单位）");
  std::string name = project.name;
  if (text_field("project_name", "项目名称", name, {.width = width, .placeholder = "如 扎兰屯市"}))
    identity(name, project.period, "改项目名称");
  caption("统计期间");
  std::string period_label = project.period.label;
  if (text_field("period_label", "统计期间", period_label, {.width = width, .placeholder = "如 2023年一季度"})) {
    core::Period period = project.period;
    period.label = period_label;
    identity(project.name, period, "改统计期间");
  }
  plan_area(screen, "title", "标题", &NoticePlan::title, width, 2);
  plan_field(screen, "document_number", "文号", &NoticePlan::document_number, width, "如 某政办函〔2023〕1号");
  plan_field(screen, "issue_number", "期号", &NoticePlan::issue_number, width, "如 第十八期");
  caption("通报里的百分数（采用率、增减、占比）");
  NoticePlan plan = project.notice;
  int places = static_cast<int>(plan.rate_places);
  if (segments("rate_places", "百分数小数位", {"整数 97%", "一位 97.1%", "两位 97.07%"}, places)) {
    plan.rate_places = places;
    send_notice(screen, std::move(plan), "百分数小数位");
  }
}

void draw_opening(const Screen& screen, float width) {
  plan_area(screen, "addressees", "主送机关", &NoticePlan::addressees, width, 2);
  plan_area(screen, "opening", "依据和开头", &NoticePlan::opening, width, 4);
  draw_fact_list(screen, width, [&](const std::string& token) {
    NoticePlan plan = screen.project().notice;
    plan.opening += token;
    send_notice(screen, std::move(plan), "放进 " + token);
  });
}

void draw_section(const Screen& screen, size_t idx, float width) {
  NoticePlan plan = screen.project().notice;
  if (idx >= plan.sections.size()) return;
  caption("小标题");
  if (text_field("heading", "小标题", plan.sections[idx].heading, {.width = width}))
    send_notice(screen, plan, "改小标题");
  caption("文字（一行一段）");
  if (text_area("section_text", "段落文字", plan.sections[idx].text, {.width = width, .min_lines = 6}))
    send_notice(screen, plan, "改" + plan.sections[idx].heading);
  space(0, px(4));
  text_wrapped(TextSize::Small, kInk3,
               "花括号里的名称会换成数或名单；{?名单.批评}……{:}……{/} 表示没有批评名单时换成后一句。", width);
  space(0, px(8));
  const auto move = [&](size_t to, const char* words) {
    NoticePlan next = screen.project().notice;
    std::swap(next.sections[idx], next.sections[to]);
    screen.change_view([&](app::ViewState& v) { v.section_idx = static_cast<int32_t>(to) + 2; });
    send_notice(screen, std::move(next), words);
  };
  if (icon_button("up", Icon::ChevronUp, "上移这一段", idx > 0, true)) move(idx - 1, "上移一段");
  ImGui::SameLine(0, px(8));
  if (icon_button("down", Icon::ChevronDown, "下移这一段", idx + 1 < plan.sections.size(), true))
    move(idx + 1, "下移一段");
  ImGui::SameLine(0, px(16));
  if (button_secondary("remove_section", "去掉这一段", {.icon = Icon::Trash, .size = ButtonSize::Small})) {
    NoticePlan next = screen.project().notice;
    next.sections.erase(next.sections.begin() + static_cast<std::ptrdiff_t>(idx));
    send_notice(screen, std::move(next), "去掉一段");
  }
  draw_fact_list(screen, width, [&](const std::string& token) {
    NoticePlan next = screen.project().notice;
    next.sections[idx].text += token;
    send_notice(screen, std::move(next), "放进 " + token);
  });
}

void draw_signature(const Screen& screen, float width) {
  NoticePlan plan = screen.project().notice;
  caption("落款单位（一行一个）");
  std::string issuers = joined(plan.issuers, "\n");
  if (text_area("issuers", "落款单位", issuers, {.width = width, .min_lines = 2})) {
    plan.issuers = split_at("\n", issuers);
    send_notice(screen, plan, "改落款");
  }
  caption("日期");
  if (date_field(screen, "date", "日期", plan.date, "如 2023年4月13日"))
    send_notice(screen, plan, plan.date ? "日期改为 " + core::format_zh(*plan.date) : "去掉日期");
  space(0, px(6));
  const std::vector<std::string> styles = {"2023年4月13日", "二〇二三年四月十三日"};
  int style = static_cast<int>(plan.date_style);
  if (segments("date_style", "日期写法", styles, style)) {
    plan.date_style = static_cast<core::DateStyle>(style);
    send_notice(screen, plan, "日期写法");
  }
  plan_field(screen, "remark", "附注", &NoticePlan::remark, width, "如 （此件主动公开）");
}

void send_figures(const Screen& screen, std::vector<core::Figure> figures, std::string label) {
  screen.emit(app::SetFigures{std::move(figures), screen.project().checks, {std::move(label), ""}});
}

void draw_figure(const Screen& screen, size_t idx, float width) {
  std::vector<core::Figure> figures = screen.project().figures;
  core::Figure& figure = figures[idx];
  space(0, px(10));
  draw_rule(available().x, available().y, width);
  const std::string nth = "第 " + std::to_string(idx + 1) + " 个数 ";
  const float half = std::floor((width - px(8)) / 2);
  const auto field = [&](const char* id, const char* name, std::string& value, float field_width,
                         std::string_view placeholder) {
    if (text_field(id, nth + name, value, {.width = field_width, .placeholder = placeholder}))
      send_figures(screen, figures, nth + name);
  };
  caption("名称、数（手工填写的数标“手填”）");
  field("name", "名称", figure.name, half, "如 收到报送");
  ImGui::SameLine(0, px(8));
  field("text", "数", figure.text, half, "如 2000");
  caption("或者由别的数算出；已公布的数要与哪个数一致");
  field("formula", "算式", figure.formula, half, "如 报送.部门 + 82");
  ImGui::SameLine(0, px(8));
  field("must_equal", "应等于", figure.must_equal, half, "如 报送");
  if (!figure.formula.empty()) {
    caption("相除写成（自动：除以家数得平均数）");
    int form = static_cast<int>(figure.form);
    if (segments("form", nth + "相除写成", {"自动", "百分数 38.1%", "平均数 5.5"}, form)) {
      figure.form = static_cast<core::RatioForm>(form);
      send_figures(screen, figures, nth + "相除写成");
    }
  }
  caption("出处");
  field("source_note", "出处", figure.source_note, width - px(36), "如 附注 2");
  ImGui::SameLine(0, px(8));
  if (icon_button("remove_figure", Icon::Trash, "去掉" + nth)) {
    std::vector<core::Figure> next = screen.project().figures;
    next.erase(next.begin() + static_cast<std::ptrdiff_t>(idx));
    send_figures(screen, std::move(next), "去掉一个另填的数");
  }
}

void draw_figures(const Screen& screen, float width) {
  text_wrapped(TextSize::Small, kInk2, "表里没有、通报要用的数填在这里，注明出处；可以让程序核对它们加得对不对。",
               width);
  for (size_t i = 0; i < screen.project().figures.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_figure(screen, i, width);
    ImGui::PopID();
  }
  space(0, px(10));
  if (button_secondary("add_figure", "加一个数", {.icon = Icon::Plus, .size = ButtonSize::Small})) {
    std::vector<core::Figure> next = screen.project().figures;
    core::Figure figure;
    figure.name = "数" + std::to_string(next.size() + 1);
    figure.text = "0";
    next.push_back(std::move(figure));
    send_figures(screen, std::move(next), "加一个另填的数");
  }
  space(0, px(12));
  section_title("要核对的等式", width);
  caption("一行一个，如 发布 = 转载 + 审核发布");
  std::string checks;
  for (const core::FigureCheck& check : screen.project().checks) checks += (checks.empty() ? "" : "\n") + check.text;
  if (text_area("checks", "要核对的等式", checks, {.width = width, .min_lines = 3})) {
    std::vector<core::FigureCheck> next;
    for (std::string& line : split_at("\n", checks)) next.push_back({std::move(line)});
    screen.emit(app::SetFigures{screen.project().figures, std::move(next), {"改要核对的等式", ""}});
  }
}

}  // namespace

void draw_notice_part(const Screen& screen, NoticePart part, size_t section_idx, float width) {
  switch (part) {
    case NoticePart::Title:
      return draw_title(screen, width);
    case NoticePart::Opening:
      return draw_opening(screen, width);
    case NoticePart::Section:
      return draw_section(screen, section_idx, width);
    case NoticePart::Annexes:
      return draw_notice_annexes(screen, width);
    case NoticePart::Signature:
      return draw_signature(screen, width);
    case NoticePart::Figures:
      return draw_figures(screen, width);
    case NoticePart::Letter:
      return draw_notice_letter(screen, section_idx, width);
  }
}

}  // namespace tongbao::gui
