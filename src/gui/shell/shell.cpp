// The page is cut from its edges: top bar and double rule, rail, status strip, and the step in the rest.
// Without a project there is only the top bar and the start screen.

#include "gui/shell/shell.hpp"

#include <array>
#include <string>

#include "gui/data/step_data.hpp"
#include "gui/export/step_export.hpp"
#include "gui/notice/step_notice.hpp"
#include "gui/problems/panel_problems.hpp"
#include "gui/ranking/panel_whatif.hpp"
#include "gui/ranking/step_ranking.hpp"
#include "gui/roster/step_roster.hpp"
#include "gui/rules/step_rules.hpp"
#include "gui/screen/screen.hpp"
#include "gui/shell/dialogs.hpp"
#include "gui/shell/guide.hpp"
#include "gui/start/step_start.hpp"
#include "gui/start/storage_views.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/region_keys.hpp"
#include "gui/widgets/theme.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::Step;

/// What the rail shows beside a step's name.
enum class StepState { Open, Done, Warn, Error };

struct StepNote {
  std::string text;
  StepState state = StepState::Open;
};

int64_t n_of(const core::Diagnostics& diagnostics, core::Severity severity) {
  int64_t n = 0;
  for (const core::Diagnostic& d : diagnostics)
    if (d.severity == severity) ++n;
  return n;
}

bool in_hundred(core::Code code, int hundred) { return static_cast<int>(code) / 100 == hundred; }

bool has_trouble(const Screen& screen, int first_hundred, int last_hundred) {
  for (const core::Diagnostic& d : screen.results->diagnostics) {
    if (d.severity == core::Severity::Note) continue;
    for (int hundred = first_hundred; hundred <= last_hundred; ++hundred)
      if (in_hundred(d.code, hundred)) return true;
  }
  return false;
}

StepNote data_note(const Screen& screen) {
  if (!screen.view().failed_files.empty())
    return {std::to_string(screen.view().failed_files.size()) + " 个没有读入", StepState::Error};
  const size_t n_files = screen.project().sources.size();
  if (n_files == 0) return {"还没有文件", StepState::Open};
  int64_t n_rows = 0;
  for (const auto& account : screen.tally().accounts) n_rows += account.n_used;
  return {std::to_string(n_files) + " 文件，" + std::to_string(n_rows) + " 行",
          has_trouble(screen, 1, 3) ? StepState::Warn : StepState::Done};
}

StepNote roster_note(const Screen& screen) {
  const core::Roster& roster = screen.tally().roster;
  if (roster.units.empty()) return {"—", StepState::Open};
  const size_t n_groups = core::groups_of(roster).size();
  return {std::to_string(n_groups) + " 组，" + std::to_string(roster.units.size()) + " 家",
          has_trouble(screen, 4, 4) ? StepState::Warn : StepState::Done};
}

StepNote rules_note(const Screen& screen) {
  const core::RuleSet& rules = screen.project().rules;
  std::string each;
  for (const core::PointsRule& rule : rules.points) {
    const bool gives_none = rule.effect == core::PointsEffect::Multiply || rule.points_each == core::Points();
    if (!rule.is_on || gives_none) continue;
    if (!each.empty()) each += " / ";
    each += rule.points_each.to_string();
  }
  if (!each.empty()) return {"每条 " + each + " 分", StepState::Done};
  return {core::gives_points(rules) ? "按细则计分" : "按条数", StepState::Done};
}

StepNote ranking_note(const Screen& screen) {
  std::string counts;
  for (const core::RankedTable& group : screen.results->ranking.groups) {
    if (!counts.empty()) counts += " + ";
    counts += std::to_string(group.rows.size());
  }
  if (counts.empty()) return {"—", StepState::Open};
  return {counts + " 家", StepState::Done};
}

StepNote notice_note(const Screen& screen) {
  if (screen.results->notice.blocks.empty()) return {"未撰写", StepState::Open};
  int64_t n_open = 0;
  for (const core::Diagnostic& d : screen.results->diagnostics)
    if (in_hundred(d.code, 6) && d.severity != core::Severity::Note) ++n_open;
  if (n_open > 0) return {std::to_string(n_open) + " 处要看", StepState::Warn};
  return {"数字已核对", StepState::Done};
}

StepNote note_of(const Screen& screen, Step step) {
  switch (step) {
    case Step::Start: return {};
    case Step::Data: return data_note(screen);
    case Step::Roster: return roster_note(screen);
    case Step::Rules: return rules_note(screen);
    case Step::Ranking: return ranking_note(screen);
    case Step::Notice: return notice_note(screen);
    case Step::Export: return {"CSV、文本、项目", StepState::Open};
  }
  return {};
}

const char* name_of(Step step) {
  switch (step) {
    case Step::Start: return "开始";
    case Step::Data: return "数据";
    case Step::Roster: return "单位";
    case Step::Rules: return "计分";
    case Step::Ranking: return "排名";
    case Step::Notice: return "通报";
    case Step::Export: return "导出";
  }
  return "";
}

RailState rail_state(StepState state) {
  switch (state) {
    case StepState::Open: return RailState::None;
    case StepState::Done: return RailState::Done;
    case StepState::Warn: return RailState::Warn;
    case StepState::Error: return RailState::Error;
  }
  return RailState::None;
}

struct TopButton {
  const char* label;
  Icon icon;
  std::string_view hint;
  bool enabled;
  void (*press)(const Screen& screen);
};

/// Draws the button and returns where the next one begins.
float draw_top_button(const Screen& screen, const TopButton& button, float x, float y) {
  const ButtonOptions options{.icon = button.icon, .enabled = button.enabled, .hint = button.hint};
  set_cursor(x, y);
  if (button_quiet(button.label, button.label, options)) button.press(screen);
  return x + button_width(button.label, options);
}

void toggle_help(const Screen& screen) {
  if (screen.view().show_guide) return close_guide(screen);
  open_guide(screen, name_of(screen.view().step));
}

void draw_top_bar(const Screen& screen, Rect area) {
  const bool has_project = screen.state.project != nullptr;
  begin_area("top", area, {.fill = kPaper});
  begin_region("top", "页首", Role::Banner);
  Rect rest = area;
  cut_left(rest, px(16));
  cut_right(rest, px(16));
  draw_seal(cut_left(rest, px(28)));
  cut_left(rest, px(10));
  const auto words = [&](std::string_view text, ImU32 colour) {
    const float width = text_width(TextSize::Body, text);
    const Rect box = cut_left(rest, width);
    draw_text(box, TextSize::Body, colour, text);
    record_text(text, box);
    cut_left(rest, px(16));
  };
  words("通报台", kInk);
  draw_vertical_rule(rest.x, area, px(20));
  cut_left(rest, px(17));

  const float y = area.y + (area.h - px(kButtonHeight)) / 2;
  if (!has_project) {
    const Rect help = cut_right(rest, button_width("帮助", {.icon = Icon::Help}));
    words("政府门户网站信息报送的计分、排名与通报", kInk2);
    draw_top_button(screen, {"帮助", Icon::Help, "这一步怎么做（F1）", true, toggle_help}, help.x, y);
    end_region();
    end_area();
    return;
  }

  const app::History& history = screen.state.history;
  const std::string undo_hint =
      history.can_undo() ? "撤销：" + history.undo_label() : "没有可以撤销的";
  const std::string redo_hint =
      history.can_redo() ? "重做：" + history.redo_label() : "没有可以重做的";
  std::vector<TopButton> buttons;
  if (screen.view().step != Step::Start)
    buttons.push_back({"开始页", Icon::ChevronLeft, "新一期、空白模板和例子；这个项目不会关掉", true,
                       [](const Screen& s) { s.emit(app::CloseProject{}); }});
  buttons.push_back({"撤销", Icon::Undo, undo_hint, history.can_undo(),
                     [](const Screen& s) { s.emit(app::Undo{}); }});
  buttons.push_back({"重做", Icon::Redo, redo_hint, history.can_redo(),
                     [](const Screen& s) { s.emit(app::Redo{}); }});
  buttons.push_back({"打开", Icon::Folder, "打开数据、名录、细则或项目（Ctrl+O）", true,
                     [](const Screen& s) { s.emit(app::PickFiles{}); }});
  buttons.push_back({"保存", Icon::Save, "保存项目文件（Ctrl+S）", true,
                     [](const Screen& s) { s.emit(app::SaveProject{}); }});
  buttons.push_back({"导出", Icon::Export, "去导出", true, [](const Screen& s) {
                       s.change_view([](app::ViewState& v) { v.step = Step::Export; });
                     }});
  buttons.push_back({"帮助", Icon::Help, "这一步怎么做（F1）", true, toggle_help});
  float width = 0;
  for (const TopButton& button : buttons) width += button_width(button.label, {.icon = button.icon});
  float x = cut_right(rest, width).x;

  const core::Project& project = screen.project();
  const auto clipped = [&](std::string_view text, ImU32 colour) {
    if (text.empty() || rest.w < px(60)) return;
    const float text_w = std::min(text_width(TextSize::Body, text), rest.w - px(8));
    const Rect box = cut_left(rest, text_w);
    draw_text_or_tooltip(box, TextSize::Body, colour, text);
    record_text(text, box);
    cut_left(rest, px(16));
  };
  clipped(project.name.empty() ? "未命名" : project.name, kInk);
  clipped(project.period.label, kInk);
  const bool unsaved = app::is_unsaved(screen.state);
  const char* saved = unsaved ? "有改动，未保存" : "没有未保存的改动";
  if (rest.w > text_width(TextSize::Small, saved)) {
    const Rect box = cut_left(rest, text_width(TextSize::Small, saved));
    draw_text(box, TextSize::Small, unsaved ? kWarn : kInk3, saved);
    record_text(saved, box);
  }
  for (const TopButton& button : buttons) x = draw_top_button(screen, button, x, y);
  end_region();
  end_area();
}

void draw_rail(const Screen& screen, Rect area) {
  begin_area("rail", area, {.fill = kGround});
  begin_region("rail", "步骤和问题", Role::Navigation);
  begin_one_stop("steps", "步骤", Role::Tablist);
  constexpr std::array<Step, 6> kSteps = {Step::Data,    Step::Roster, Step::Rules,
                                          Step::Ranking, Step::Notice, Step::Export};
  Rect rest = area;
  cut_top(rest, px(8));
  int number = 0;
  for (const Step step : kSteps) {
    ++number;
    const Rect box = cut_top(rest, px(kRailStepHeight));
    set_cursor(box.x, box.y);
    const StepNote note = note_of(screen, step);
    const bool current = screen.view().step == step;
    if (rail_step(name_of(step), number, name_of(step), note.text, rail_state(note.state), current,
                  box.w) &&
        !current)
      screen.change_view([&](app::ViewState& v) { v.step = step; });
  }
  end_one_stop();

  const Rect foot = cut_bottom(rest, px(36));
  const Rect storage = cut_bottom(rest, px(32));
  const Rect problems = cut_bottom(rest, px(46));
  draw_rule(problems.x, problems.y, problems.w);
  set_cursor(problems.x, problems.y + 1);
  const auto n_loss = n_of(screen.results->diagnostics, core::Severity::Loss) +
                      static_cast<int64_t>(screen.view().failed_files.size());
  const auto n_warn = n_of(screen.results->diagnostics, core::Severity::Warning);
  if (rail_problems("问题", n_loss + n_warn, n_loss > 0, screen.view().show_problems, problems.w,
                    problems.h - 1))
    screen.change_view([](app::ViewState& v) { v.show_problems = !v.show_problems; });
  draw_rail_storage(screen, storage);

  draw_rule(foot.x, foot.y, foot.w);
  Rect foot_text = foot;
  cut_left(foot_text, px(16));
  draw_icon(cut_left(foot_text, px(16)), Icon::Shield, kInk3, px(14));
  cut_left(foot_text, px(6));
  draw_text(foot_text, TextSize::Small, kInk2, "数据不离开本机");
  record_text("数据不离开本机", foot_text);
  end_region();
  end_area();
}

std::string account_sentence(const Screen& screen) {
  core::SourceAccount sum;
  for (const core::SourceAccount& a : screen.tally().accounts) {
    sum.n_read += a.n_read;
    sum.n_header += a.n_header;
    sum.n_used += a.n_used;
    sum.n_total += a.n_total;
    sum.n_left_out += a.n_left_out;
  }
  std::string text = "读入 " + std::to_string(sum.n_read) + " 行 = 表头 " +
                     std::to_string(sum.n_header) + " 行 + 计入 " + std::to_string(sum.n_used) +
                     " 行";
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
    const std::string level =
        by_level && std::string_view(name) == "采用" ? "." + screen.tally().levels[1] : "";
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
  const Rect first =
      cut_left(rest, std::min(rest.w, text_width(TextSize::Small, account) + px(20)));
  draw_text_or_tooltip(first, TextSize::Small, kInk2, account);
  record_text(account, first);
  const std::string totals = totals_sentence(screen);
  draw_text_or_tooltip(rest, TextSize::Small, kInk2, totals);
  record_text(totals, rest);
  end_region();
  end_area();
}

void draw_step(const Screen& screen, Rect area) {
  switch (screen.view().step) {
    case Step::Start: return draw_start(screen, area);
    case Step::Data: return draw_step_data(screen, area);
    case Step::Roster: return draw_step_roster(screen, area);
    case Step::Rules: return draw_step_rules(screen, area);
    case Step::Ranking: return draw_step_ranking(screen, area);
    case Step::Notice: return draw_step_notice(screen, area);
    case Step::Export: return draw_step_export(screen, area);
  }
}

/// Ctrl+O/S/Z/Y work everywhere, also while a text is being edited: the text agent leaves them to us.
void take_shortcuts(const Screen& screen) {
  const auto pressed = [](ImGuiKeyChord chord) {
    return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive);
  };
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_O)) screen.emit(app::PickFiles{});
  if (pressed(ImGuiKey_F1) && screen.view().dialog == app::Dialog::None)
    open_guide(screen, name_of(screen.view().step));
  if (screen.state.project == nullptr) return;
  // What is being typed belongs to the project too: the field is left first, and saved a frame later.
  static bool save_is_due = false;
  if (save_is_due && !ImGui::IsAnyItemActive()) {
    save_is_due = false;
    screen.emit(app::SaveProject{});
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_S)) {
    save_is_due = true;
    stop_editing();
    request_wake(0);
  }
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z)) screen.emit(app::Undo{});
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_Y) || pressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z))
    screen.emit(app::Redo{});
}

/// What was just done, for some seconds, and not beyond the step it was done on.
void draw_receipt(const Screen& screen) {
  static uint32_t serial = 0;
  static Step told_on = Step::Start;
  static bool is_over = false;
  const app::Toast& receipt = screen.view().toast;
  if (receipt.serial != serial) {
    serial = receipt.serial;
    told_on = screen.view().step;
    is_over = false;
  }
  if (screen.view().step != told_on || receipt.text.empty()) is_over = true;
  if (!is_over && toast(static_cast<int>(serial), Icon::Info, receipt.text) == ToastResult::Expired) is_over = true;
}

void draw_reading(const app::ReadingProgress& reading, const Rect& canvas) {
  const bool is_read = reading.n_bytes >= reading.n_total;
  const std::string rows = std::to_string(reading.n_rows) + " 行";
  const int64_t per_cent = reading.n_total > 0 ? reading.n_bytes * 100 / reading.n_total : 100;
  draw_progress_card(canvas, is_read ? "正在统计 " + rows : "正在读入“" + reading.name + "”",
                     is_read ? "马上就好" : "已读 " + rows + "，" + std::to_string(per_cent) + "%",
                     static_cast<float>(per_cent) / 100);
}

}  // namespace

void draw_page(const PageInput& input, std::vector<app::Action>& actions) {
  const Screen screen{input.shown, actions};
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const Rect canvas{0, 0, size.x, size.y};
  begin_page();
  take_shortcuts(screen);

  Rect rest = canvas;
  draw_top_bar(screen, cut_top(rest, px(kTopBarHeight)));
  draw_double_rule(cut_top(rest, px(kDoubleRuleHeight)));
  const bool start = input.shown.state.project == nullptr || screen.view().step == Step::Start;
  const Rect drawer = cut_right(rest, guide_width(screen, rest));
  // What the guide lies over keeps its place, and is cut off at its edge.
  begin_area("work", rest, {});
  rest.w += drawer.w;
  if (start) {
    begin_region("main", name_of(Step::Start), Role::Main);
    draw_start(screen, rest);
    end_region();
  } else {
    draw_rail(screen, cut_left(rest, px(kRailWidth)));
    const Rect status = cut_bottom(rest, px(kStatusHeight));
    const bool has_problems = screen.view().show_problems && screen.view().step != Step::Data;
    const Rect problems = has_problems ? cut_right(rest, px(is_wide_page() ? 400 : 336)) : Rect();
    draw_storage_banner(screen, rest);
    begin_region("main", name_of(screen.view().step), Role::Main);
    draw_step(screen, rest);
    end_region();
    if (has_problems) draw_problems(screen, problems);
    draw_status(screen, status);
  }
  end_area();
  if (screen.view().show_guide) draw_guide(screen, drawer);
  draw_dialogs(screen);
  draw_receipt(screen);
  if (input.n_dragged_files > 0)
    draw_drop_overlay(canvas, "松开即可加入 " + std::to_string(input.n_dragged_files) + " 个文件",
                      input.shown.state.project ? "原来的数据不变" : "CSV 表格、名录、细则或项目文件");
  if (input.reading != nullptr) draw_reading(*input.reading, canvas);
  move_between_regions();
  keep_focus();
  end_page();
}

}  // namespace tongbao::gui
