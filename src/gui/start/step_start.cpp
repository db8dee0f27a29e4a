// The start screen: the field that waits for tables, what can be gone on with, and the five real cases.

#include "gui/start/step_start.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/extras/samples.hpp"
#include "gui/screen/labels_zh.hpp"
#include "gui/start/storage_views.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

void draw_open_field(const Screen& screen, Rect area) {
  draw_dashed_box(area, kGround, kControl, px(kRadiusCard));
  const float left = area.x + px(32);
  set_cursor(left, area.y + px(32));
  heading(1, "把各单位的报送统计表拖到这里", TextSize::Title);
  set_cursor(left, area.y + px(68));
  text_wrapped(TextSize::Body, kInk2, "窗口任何地方都可以放开，也可以点按钮选文件。几个月、几张表可以一起放。",
               area.w - px(64));
  set_cursor(left, area.y + px(116));
  if (button_primary("open_data", "打开数据文件", {.icon = Icon::Folder, .size = ButtonSize::Large}))
    screen.emit(app::PickFiles{});
  ImGui::SameLine(0, px(12));
  if (button_secondary("templates", "下载空白模板", {.icon = Icon::Download, .size = ButtonSize::Large}))
    screen.show_dialog(app::Dialog::Templates);
  set_cursor(left, area.y + px(164));
  text_wrapped(TextSize::Small, kInk2, kPasteHint, area.w - px(64));
  const std::string formats =
      "CSV、TXT 文本表格　|　UTF-8、GBK、GB18030、UTF-16 自动辨认　|　名录、评分细则、项目文件也从这里打开";
  const Rect line{left, area.bottom() - px(52), area.w - px(64), px(20)};
  draw_text_or_tooltip(line, TextSize::Small, kInk3, formats);
  record_text(formats, line);
}

void draw_go_on(const Screen& screen, Rect area) {
  draw_card(area);
  const float left = area.x + px(24);
  const float width = area.w - px(48);
  set_cursor(left, area.y + px(24));
  heading(2, "接着做", TextSize::Body);
  float y = area.y + px(60);
  if (screen.state.project != nullptr) {
    const core::Project& project = screen.project();
    const std::string name = (project.name.empty() ? "未命名" : project.name) + "　" + project.period.label;
    set_cursor(left, y);
    const Control row = list_row("current", "继续 " + name, {.width = width, .height = px(60)});
    draw_icon({row.rect.x + px(12), row.rect.y, px(16), row.rect.h}, Icon::File, kInk2, px(16));
    draw_text_or_tooltip({row.rect.x + px(44), row.rect.y + px(8), width - px(60), px(24)}, TextSize::Body, kInk, name);
    draw_text({row.rect.x + px(44), row.rect.y + px(32), width - px(60), px(20)}, TextSize::Small, kInk3,
              "还在这个窗口里，点这里回去");
    if (row.pressed) screen.change_view([](app::ViewState& v) { v.step = app::Step::Ranking; });
    y += px(68);
    set_cursor(left, y);
    if (link("new_period", "用上期方案做新一期", {.trailing_icon = Icon::ChevronRight}))
      screen.show_dialog(app::Dialog::NewPeriod);
  } else {
    draw_wrapped(left, y, width, TextSize::Body, kInk2,
                 "上期存过的项目文件（.tongbao.json）在这里打开，名录、细则和通报都接着用。");
    record_text("上期存过的项目文件在这里打开", {left, y, width, px(48)});
  }
  set_cursor(left, area.bottom() - px(56));
  if (button_secondary("open_project", "打开项目", {.icon = Icon::Folder})) screen.emit(app::PickFiles{});
}

void draw_sample(const Screen& screen, const app::SampleCard& card, Rect area) {
  set_cursor(area.x, area.y);
  const Control pressed = control({.id = card.folder.c_str(),
                                   .name = "例子 " + card.name + " " + card.period,
                                   .role = Role::Button,
                                   .size = area.size()});
  draw_box(area, kPaper, pressed.hovered ? kBlue : kLine2, px(kRadiusCard));
  if (pressed.ring) draw_focus_ring(area, px(kRadiusCard));
  const float left = area.x + px(16);
  const float width = area.w - px(32);
  float y = area.y + px(16);
  const auto line = [&](TextSize size, ImU32 colour, std::string_view words) {
    draw_text_or_tooltip({left, y, width, line_px(size)}, size, colour, words);
    y += line_px(size);
  };
  line(TextSize::Body, kInk, card.name);
  line(TextSize::Small, kInk2, card.period);
  y += px(12);
  std::vector<double> columns;
  for (const int64_t value : card.columns) columns.push_back(static_cast<double>(value));
  draw_columns({left, y, width, px(38)}, columns, pressed.hovered ? kBlue : kBar1);
  y += px(46);
  line(TextSize::Small, kInk2, card.first_line);
  line(TextSize::Small, kInk2, card.second_line);
  y = area.bottom() - px(56);
  line(TextSize::Small, kInk, card.figures);
  const Tone tone = card.is_clean ? Tone::Ok : Tone::Warn;
  draw_icon({left, y, px(16), px(20)}, tone_icon(tone), tone_ink(tone), px(14));
  draw_text_or_tooltip({left + px(20), y, width - px(20), px(20)}, TextSize::Small, tone_ink(tone), card.outcome);
  record_of(pressed).description =
      card.first_line + "，" + card.second_line + "，" + card.figures + "，" + card.outcome;
  if (pressed.pressed) screen.emit(app::OpenSample{card.folder});
}

void draw_foot(const Screen& screen, Rect area) {
  begin_area("start_foot", area, {.fill = kGround});
  draw_rule(area.x, area.y, area.w);
  Rect rest = area.inset(std::max(px(16), (area.w - px(1160)) / 2), 0);
  draw_icon(cut_left(rest, px(16)), Icon::Shield, kOk, px(14));
  cut_left(rest, px(8));
  const std::string_view about = "自动保存与本机痕迹";
  const Rect link_box = cut_right(rest, text_width(TextSize::Body, about) + px(16));
  const bool is_kept = screen.state.storage.now.autosave == app::Autosave::On;
  const std::string words =
      is_kept ? "数据不离开本机　本页不上传任何内容，断网也能用。没有保存的改动会存在这个浏览器里，存成文件后删掉。"
              : "数据不离开本机　本页不上传任何内容，断网也能用。关掉页面就不留痕迹，除非您开启自动保存。";
  draw_text_or_tooltip(rest, TextSize::Small, kInk2, words);
  record_text(words, rest);
  set_cursor(link_box.x, area.y + (area.h - px(kButtonHeight)) / 2);
  if (link("storage", about)) screen.show_dialog(app::Dialog::Storage);
  end_area();
}

}  // namespace

void draw_start(const Screen& screen, Rect area) {
  Rect rest = area;
  draw_foot(screen, cut_bottom(rest, px(44)));
  begin_area("start", rest, {.fill = kPaper, .scrolls = true});
  const float width = std::min(rest.w - px(48), px(1160));
  const float left = rest.x + std::floor((rest.w - width) / 2);
  const float side = px(376);
  const float gap = px(16);
  float top = available().y + px(32);
  top += draw_unsaved_works(screen, left, top, width);
  draw_open_field(screen, {left, top, width - side - gap, px(248)});
  draw_go_on(screen, {left + width - side, top, side, px(248)});

  const float below = top + px(248) + px(32);
  set_cursor(left, below);
  heading(2, "看一个例子", TextSize::Title);
  const std::string note = screen.state.extras == app::Extras::Missing
                               ? "例子没有读到，请按 F5 重新打开本页；您自己的文件照常能用"
                               : "五份公开发布的真实通报，点开就能试，不影响您的文件";
  record_text(note, {left, below, width, px(28)});
  draw_text({left + text_width(TextSize::Title, "看一个例子") + px(12), below + px(2), width, px(28)}, TextSize::Small,
            kInk2, note);
  const std::vector<app::SampleCard>& cards = app::sample_cards();
  const auto n = static_cast<float>(std::max<size_t>(cards.size(), 1));
  const float card_gap = px(12);
  const float card_width = std::floor((width - card_gap * (n - 1)) / n);
  float x = left;
  for (const app::SampleCard& card : cards) {
    draw_sample(screen, card, {x, below + px(40), card_width, px(240)});
    x += card_width + card_gap;
  }
  set_cursor(left, below + px(40) + px(240));
  space(width, px(24));
  end_area();
}

}  // namespace tongbao::gui
