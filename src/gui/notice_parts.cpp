// Every field is one value of the plan. A committed field sends the whole plan with a label for undo; the
// figures below a text are put at its end, from where they can be moved like any other words.

#include "gui/notice_parts.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "gui/labels_zh.hpp"
#include "gui/widgets.hpp"

namespace tongbao::gui {
namespace {

using core::NoticePlan;

void send(const Screen& screen, NoticePlan plan, std::string label) {
  screen.emit(app::SetNoticePlan{std::move(plan), {std::move(label), ""}});
}

void caption(std::string_view words) {
  text(TextSize::Small, kInk2, words);
  set_cursor(available().x, available().y - px(4));
}

/// A one-line field of the plan under its caption.
void plan_field(const Screen& screen, const char* id, const char* name, std::string NoticePlan::*member,
                float width, std::string_view placeholder = {}) {
  caption(name);
  NoticePlan plan = screen.project().notice;
  if (text_field(id, name, plan.*member, {.width = width, .placeholder = placeholder}))
    send(screen, std::move(plan), std::string("改") + name);
}

void plan_area(const Screen& screen, const char* id, const char* name, std::string NoticePlan::*member,
               float width, int min_lines) {
  caption(name);
  NoticePlan plan = screen.project().notice;
  if (text_area(id, name, plan.*member, {.width = width, .min_lines = min_lines}))
    send(screen, std::move(plan), std::string("改") + name);
}

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += "\n";
    text += line;
  }
  return text;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  size_t start = 0;
  while (start <= text.size()) {
    size_t end = text.find('\n', start);
    if (end == std::string::npos) end = text.size();
    const std::string line = core::trim(text.substr(start, end - start));
    if (!line.empty()) lines.push_back(line);
    start = end + 1;
  }
  return lines;
}

/// The figures and lists by name with their value; a press gives the name in braces.
template <class Use>
void draw_fact_list(const Screen& screen, float width, Use use) {
  space(0, px(12));
  section_title("可以放进来的数和名单", width);
  text(TextSize::Small, kInk3, "点一下放到文字末尾，再剪到要用的地方。");
  int idx = 0;
  const Rect list{available().x, available().y, width, 0};
  begin_one_stop("facts", "可以放进来的数和名单", Role::Listbox);
  for (const core::Fact& fact : screen.results->facts.facts) {
    const Rect line{list.x, list.y + static_cast<float>(idx) * px(26), width, px(26)};
    ImGui::PushID(idx++);
    set_cursor(line.x, line.y);
    const Control row = list_row("fact", "放进 " + fact.name,
                                 {.width = width, .height = line.h, .role = Role::Option});
    Rect box = row.rect;
    cut_left(box, px(4));
    cut_right(box, px(4));
    const std::string value = fact.by_hand ? fact.text + "（手填）" : fact.text;
    const float value_width = std::min(text_width(TextSize::Small, value), box.w * 0.55F);
    const Rect value_box = cut_right(box, value_width);
    draw_text_or_tooltip(value_box, TextSize::Small, fact.by_hand ? kWarn : kBlue, value,
                         Align::Right);
    cut_right(box, px(8));
    draw_text_or_tooltip(box, TextSize::Small, kInk, fact.name);
    record_of(row).value = value;
    record_of(row).description = fact.evidence;
    if (row.pressed) use("{" + fact.name + "}");
    if (row.hovered && !fact.evidence.empty()) tooltip(fact.evidence);
    ImGui::PopID();
  }
  end_one_stop();
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
  if (text_field("period_label", "统计期间", period_label,
                 {.width = width, .placeholder = "如 2023年一季度"})) {
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
    send(screen, std::move(plan), "百分数小数位");
  }
}

void draw_opening(const Screen& screen, float width) {
  plan_area(screen, "addressees", "主送机关", &NoticePlan::addressees, width, 2);
  plan_area(screen, "opening", "依据和开头", &NoticePlan::opening, width, 4);
  draw_fact_list(screen, width, [&](const std::string& token) {
    NoticePlan plan = screen.project().notice;
    plan.opening += token;
    send(screen, std::move(plan), "放进 " + token);
  });
}

void draw_section(const Screen& screen, size_t idx, float width) {
  NoticePlan plan = screen.project().notice;
  if (idx >= plan.sections.size()) return;
  caption("小标题");
  if (text_field("heading", "小标题", plan.sections[idx].heading, {.width = width}))
    send(screen, plan, "改小标题");
  caption("文字（一行一段）");
  if (text_area("section_text", "段落文字", plan.sections[idx].text, {.width = width, .min_lines = 6}))
    send(screen, plan, "改" + plan.sections[idx].heading);
  space(0, px(4));
  text_wrapped(TextSize::Small, kInk3,
               "花括号里的名称会换成数或名单；{?名单.批评}……{:}……{/} 表示没有批评名单时换成后一句。", width);
  space(0, px(8));
  const auto move = [&](size_t to, const char* words) {
    NoticePlan next = screen.project().notice;
    std::swap(next.sections[idx], next.sections[to]);
    screen.change_view([&](app::ViewState& v) { v.section_idx = static_cast<int32_t>(to) + 2; });
    send(screen, std::move(next), words);
  };
  if (icon_button("up", Icon::ChevronUp, "上移这一段", idx > 0, true)) move(idx - 1, "上移一段");
  ImGui::SameLine(0, px(8));
  if (icon_button("down", Icon::ChevronDown, "下移这一段", idx + 1 < plan.sections.size(), true))
    move(idx + 1, "下移一段");
  ImGui::SameLine(0, px(16));
  if (button_secondary("remove_section", "去掉这一段", {.icon = Icon::Trash, .size = ButtonSize::Small})) {
    NoticePlan next = screen.project().notice;
    next.sections.erase(next.sections.begin() + static_cast<std::ptrdiff_t>(idx));
    send(screen, std::move(next), "去掉一段");
  }
  draw_fact_list(screen, width, [&](const std::string& token) {
    NoticePlan next = screen.project().notice;
    next.sections[idx].text += token;
    send(screen, std::move(next), "放进 " + token);
  });
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
      {"报送条数", {"报送条数", core::AnnexField::Measured,
                {core::MeasureKind::Items, {core::Status::Submitted, "", "", ""}}}},
      {"采用条数", {"采用条数", core::AnnexField::Measured,
                {core::MeasureKind::Items, {core::Status::Adopted, "", "", ""}}}}};
  const auto add = [&](const std::string& word, core::MeasureKind kind, core::CountSelector items) {
    choices.push_back({word, {word, core::AnnexField::Measured, {kind, std::move(items)}}});
  };
  for (const std::string& level : screen.tally().levels) {
    if (level.empty()) continue;
    add(level + "采用条数", core::MeasureKind::Items, {core::Status::Adopted, level, "", ""});
    add(level + "采用得分", core::MeasureKind::ItemPoints, {core::Status::Adopted, level, "", ""});
  }
  for (const std::string& category : screen.tally().categories)
    if (!category.empty())
      add(category, core::MeasureKind::Items, {core::Status::Adopted, "", category, ""});
  return choices;
}

void draw_annex(const Screen& screen, size_t idx, float width) {
  NoticePlan plan = screen.project().notice;
  core::AnnexPlan& annex = plan.annexes[idx];
  const std::string number = "附件" + std::to_string(idx + 1);
  space(0, px(8));
  section_title(number, width);
  caption("表名");
  if (text_field("annex_title", number + " 表名", annex.title, {.width = width}))
    send(screen, plan, "改" + number + "表名");
  caption("列名");
  for (size_t c = 0; c < annex.columns.size(); ++c) {
    ImGui::PushID(static_cast<int>(c));
    if (text_field("header", number + " 第 " + std::to_string(c + 1) + " 列", annex.columns[c].header,
                   {.width = width - px(36)}))
      send(screen, plan, "改" + number + "列名");
    ImGui::SameLine(0, px(8));
    if (icon_button("remove_column", Icon::Close, "去掉列 " + annex.columns[c].header)) {
      NoticePlan next = screen.project().notice;
      auto& columns = next.annexes[idx].columns;
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(c));
      send(screen, std::move(next), number + "去掉一列");
    }
    ImGui::PopID();
  }
  const auto choices = column_choices(screen);
  std::vector<std::string> words;
  for (const auto& choice : choices) words.push_back(choice.first);
  int chosen = -1;
  if (dropdown("add_column", number + " 加一列", words, chosen, {.width = px(160), .placeholder = "加一列…"})) {
    annex.columns.push_back(choices[static_cast<size_t>(chosen)].second);
    send(screen, plan, number + "加一列");
  }
  caption("先后");
  const std::vector<std::string> orders = {"按名次", "按原表", "按名录"};
  int order = static_cast<int>(annex.order);
  if (segments("order", number + " 先后", orders, order)) {
    annex.order = static_cast<core::AnnexOrder>(order);
    send(screen, plan, number + "先后");
  }
  space(0, px(6));
  bool total_row = annex.total_row;
  if (checkbox("total_row", "末尾加合计行", total_row, number + " 末尾加合计行")) {
    annex.total_row = total_row;
    send(screen, plan, number + "合计行");
  }
  caption("附注（一行一条）");
  std::string notes = joined_lines(annex.notes);
  if (text_area("notes", number + " 附注", notes, {.width = width, .min_lines = 2})) {
    annex.notes = split_lines(notes);
    send(screen, plan, "改" + number + "附注");
  }
  space(0, px(4));
  if (link("remove_annex", "去掉" + number, {.icon = Icon::Trash})) {
    NoticePlan next = screen.project().notice;
    next.annexes.erase(next.annexes.begin() + static_cast<std::ptrdiff_t>(idx));
    send(screen, std::move(next), "去掉" + number);
  }
}

void draw_annexes(const Screen& screen, float width) {
  const NoticePlan& plan = screen.project().notice;
  if (plan.annexes.empty()) {
    text_wrapped(TextSize::Body, kInk2,
                 "附件自动按分组各列一张排名表。要改表名、列、先后或附注，先把它们固定下来。", width);
    space(0, px(12));
    if (button_secondary("fix_annexes", "固定下来再改")) {
      NoticePlan next = plan;
      next.annexes = core::default_annexes(screen.tally(), screen.project().rules);
      send(screen, std::move(next), "固定附件");
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
    NoticePlan next = plan;
    for (core::AnnexPlan annex : core::default_annexes(screen.tally(), screen.project().rules)) {
      next.annexes.push_back(std::move(annex));
      break;
    }
    send(screen, std::move(next), "加一张附件表");
  }
}

void draw_signature(const Screen& screen, float width) {
  NoticePlan plan = screen.project().notice;
  caption("落款单位（一行一个）");
  std::string issuers = joined_lines(plan.issuers);
  if (text_area("issuers", "落款单位", issuers, {.width = width, .min_lines = 2})) {
    plan.issuers = split_lines(issuers);
    send(screen, plan, "改落款");
  }
  caption("日期");
  std::string date = plan.date ? core::format_zh(*plan.date) : "";
  const auto typed = [&] { return core::parse_date(date); };
  if (text_field("date", "日期", date, {.width = px(200), .placeholder = "如 2023年4月13日"})) {
    if (core::trim(date).empty()) {
      plan.date.reset();
      send(screen, plan, "去掉日期");
    } else if (const auto parsed = typed()) {
      plan.date = *parsed;
      send(screen, plan, "日期改为 " + core::format_zh(*parsed));
    } else {
      screen.emit(app::ShowToast{"“" + date + "”不是日期，请写成 2023年4月13日 或 2023-4-13。"});
    }
  }
  space(0, px(6));
  const std::vector<std::string> styles = {"2023年4月13日", "二〇二三年四月十三日"};
  int style = static_cast<int>(plan.date_style);
  if (segments("date_style", "日期写法", styles, style)) {
    plan.date_style = static_cast<core::DateStyle>(style);
    send(screen, plan, "日期写法");
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
  text_wrapped(TextSize::Small, kInk2,
               "表里没有、通报要用的数填在这里，注明出处；可以让程序核对它们加得对不对。", width);
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
  for (const core::FigureCheck& check : screen.project().checks)
    checks += (checks.empty() ? "" : "\n") + check.text;
  if (text_area("checks", "要核对的等式", checks, {.width = width, .min_lines = 3})) {
    std::vector<core::FigureCheck> next;
    for (std::string& line : split_lines(checks)) next.push_back({std::move(line)});
    screen.emit(app::SetFigures{screen.project().figures, std::move(next), {"改要核对的等式", ""}});
  }
}

}  // namespace

void draw_notice_part(const Screen& screen, NoticePart part, size_t section_idx, float width) {
  switch (part) {
    case NoticePart::Title: return draw_title(screen, width);
    case NoticePart::Opening: return draw_opening(screen, width);
    case NoticePart::Section: return draw_section(screen, section_idx, width);
    case NoticePart::Annexes: return draw_annexes(screen, width);
    case NoticePart::Signature: return draw_signature(screen, width);
    case NoticePart::Figures: return draw_figures(screen, width);
  }
}

}  // namespace tongbao::gui
