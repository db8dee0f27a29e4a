// The state is reported in two words and one sentence everywhere: in the rail, in its tooltip, in the
// dialog.

#include "gui/start/storage_views.hpp"

#include <string>

#include "app/state/autosave.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

using app::Autosave;
using app::StorageTrouble;

struct StorageWords {
  Tone tone;
  std::string_view state;
  std::string_view sentence;
};

StorageWords words_of(const app::AppState& state) {
  const app::StorageReport& now = state.storage.now;
  if (state.storage.is_too_large)
    return {Tone::Warn, "存不下", "数据太多，这个项目存不成文件，也不会自动保存。请去掉暂时不用的数据文件。"};
  switch (now.autosave) {
    case Autosave::Unknown:
      return {Tone::Plain, "自动保存", "正在看浏览器能不能存。"};
    case Autosave::Ask:
    case Autosave::Off:
      return {Tone::Plain, "未在保存", "自动保存没有开启。关掉页面之前，请用“保存”把项目存成文件。"};
    case Autosave::Shared:
      return {Tone::Plain, "未在保存",
              "这台电脑多人共用，浏览器里什么都不存。关掉页面之前，请用“保存”把项目存成文件。"};
    case Autosave::On:
      break;
  }
  switch (now.trouble) {
    case StorageTrouble::Blocked:
      return {Tone::Warn, "未在保存",
              "浏览器不让本页存东西，可能是隐私窗口、浏览器设置或单位的管理策略。"
              "请用“保存”把项目存成文件。"};
    case StorageTrouble::Full:
      return {Tone::Warn, "未在保存",
              "浏览器的存储空间满了。请用“保存”把项目存成文件，再清理磁盘或浏览器里别的网站的数据。"};
    case StorageTrouble::Newer:
      return {Tone::Warn, "未在保存",
              "这个浏览器里用过更新版本的通报台，这个旧版本不能再存。请改用新版本，"
              "或用“保存”把项目存成文件。"};
    case StorageTrouble::None:
      break;
  }
  if (now.is_writing || app::wants_store(state))
    return {Tone::Plain, "正在保存", "正在把最近的改动存进这台电脑的浏览器。"};
  if (app::is_unsaved(state))
    return {Tone::Ok, "已自动保存",
            "改动已存进这台电脑的浏览器，死机或误关页面后可以在开始页恢复。用“保存”存成文件后自动删"
            "掉。"};
  return {Tone::Ok, "自动保存已开启", "有改动时会存一份在这台电脑的浏览器里，死机或误关页面后可以在开始页恢复。"};
}

std::string sentence_of(const app::UnsavedWork& work) {
  switch (work.copies) {
    case app::Copies::Good:
      return "自动保存于 " + work.time + "，在这台电脑的浏览器里，没有存成文件";
    case app::Copies::OlderOnly:
      return "最后一份记录已损坏，可以恢复到前一份：" + work.time + " 自动保存的";
    case app::Copies::Damaged:
      return work.time + " 自动保存的记录已损坏，读不出来";
    case app::Copies::Foreign:
      return work.time + " 由另一个版本的通报台保存，这个版本读不了，请用那个版本恢复";
  }
  return {};
}

bool is_readable(const app::UnsavedWork& work) {
  return work.copies == app::Copies::Good || work.copies == app::Copies::OlderOnly;
}

/// Icon and two lines from the left of `row`; the buttons have been cut off it before.
void draw_two_lines(Rect row, Tone tone, Icon which, std::string_view first, std::string_view second) {
  draw_icon(cut_left(row, px(16)), which, tone == Tone::Plain ? kInk2 : tone_ink(tone), px(16));
  cut_left(row, px(12));
  const float top = row.y + (row.h - line_px(TextSize::Body) - line_px(TextSize::Small)) / 2;
  const Rect upper{row.x, top, row.w, line_px(TextSize::Body)};
  const Rect lower{row.x, upper.bottom(), row.w, line_px(TextSize::Small)};
  draw_text_or_tooltip(upper, TextSize::Body, kInk, first);
  record_text(first, upper);
  draw_text_or_tooltip(lower, TextSize::Small, kInk2, second);
  record_text(second, lower);
}

/// Takes the place of a button off the right of `row` and puts the cursor there.
void place_right(Rect& row, float width) {
  const Rect box = cut_right(row, width);
  cut_right(row, px(8));
  set_cursor(box.x, box.y + (box.h - px(kButtonHeight)) / 2);
}

float draw_unsaved_work(const Screen& screen, const app::UnsavedWork& work, Rect card) {
  const std::string title = "上次没有保存的工作：" + work.name;
  draw_card(card);
  ImGui::PushID(std::to_string(work.id).c_str());
  begin_region("work", title.c_str());
  Rect row = card.inset(px(16), 0);
  const bool is_good = is_readable(work);
  const ButtonOptions trash{.icon = Icon::Trash, .hint = "从浏览器里删掉这份记录"};
  const float buttons = (is_good ? button_width("恢复") + px(8) : 0) + button_width("删除", trash);
  place_right(row, buttons);
  if (is_good) {
    if (button_secondary("restore", "恢复")) screen.emit(app::RestoreWork{work.id});
    ImGui::SameLine(0, px(8));
  }
  if (button_secondary("drop", "删除", trash))
    screen.change_view([&](app::ViewState& v) {
      v.drop_id = work.id;
      v.dialog = app::Dialog::DropWork;
    });
  draw_two_lines(row, is_good ? Tone::Plain : Tone::Warn, is_good ? Icon::File : Icon::Warning, title,
                 sentence_of(work));
  end_region();
  ImGui::PopID();
  return card.h;
}

void paragraph(std::string_view title, std::string_view words) {
  text(TextSize::Small, kInk3, title);
  text_wrapped(TextSize::Body, kInk, words);
}

}  // namespace

void draw_rail_storage(const Screen& screen, Rect area) {
  const StorageWords words = words_of(screen.state);
  draw_rule(area.x, area.y, area.w);
  set_cursor(area.x, area.y + 1);
  const Control row = control(
      {.id = "storage", .name = words.state, .size = ImVec2(area.w, area.h - 1), .description = words.sentence});
  if (row.hovered || row.held) draw_box({row.rect.x, row.rect.y, row.rect.w - px(1), row.rect.h}, kGround2, 0, 0);
  Rect rest = row.rect;
  cut_left(rest, px(16));
  draw_icon(cut_left(rest, px(16)), tone_icon(words.tone), tone_ink(words.tone), px(14));
  cut_left(rest, px(6));
  draw_text(rest, TextSize::Small, words.tone == Tone::Warn ? kWarn : kInk2, words.state);
  if (row.ring) draw_inner_ring(row.rect);
  if (row.pressed) screen.show_dialog(app::Dialog::Storage);
}

void draw_storage_banner(const Screen& screen, Rect& rest) {
  const app::StorageReport& now = screen.state.storage.now;
  const bool is_asking = now.autosave == Autosave::Ask;
  const bool is_warning = now.is_open_elsewhere && screen.view().show_elsewhere;
  if (!is_asking && !is_warning) return;
  const Rect area = cut_top(rest, px(56));
  begin_area("storage_banner", area, {.fill = is_warning ? kWarnTint : kGround});
  begin_region("storage_banner", is_warning ? "另一个标签页" : "自动保存");
  draw_rule(area.x, area.bottom() - 1, area.w);
  Rect row = area;
  cut_left(row, px(kGutterLeft));
  cut_right(row, px(kGutterRight));
  if (is_warning) {
    place_right(row, button_width("知道了"));
    if (button_secondary("elsewhere_seen", "知道了"))
      screen.change_view([](app::ViewState& v) { v.show_elsewhere = false; });
    draw_two_lines(row, Tone::Warn, Icon::Warning, "这个项目在另一个标签页里也打开着",
                   "两边的改动各存各的，不会合到一起。请只在一个标签页里改，把另一个关掉。");
  } else {
    const float refuse = button_width("不开启");
    const float agree = button_width("开启自动保存");
    place_right(row, agree + px(8) + refuse);
    if (button_secondary("allow", "开启自动保存")) screen.emit(app::SetAutosave{Autosave::On});
    ImGui::SameLine(0, px(8));
    if (button_secondary("refuse", "不开启")) screen.emit(app::SetAutosave{Autosave::Off});
    draw_two_lines(row, Tone::Plain, Icon::Info, "要自动保存吗？死机或误关页面后可以恢复，副本存在这台电脑的浏览器里",
                   "从文件夹打开的网页共用这处存储，本机别的网页文件也可能读到。存成文件后自动删掉"
                   "，也可随时清除本机痕迹。");
  }
  end_region();
  end_area();
}

float draw_unsaved_works(const Screen& screen, float x, float y, float width) {
  float height = 0;
  for (const app::UnsavedWork& work : screen.state.storage.now.unsaved)
    height += draw_unsaved_work(screen, work, {x, y + height, width, px(60)}) + px(8);
  return height > 0 ? height + px(8) : 0;
}

void draw_storage_dialog(const Screen& screen) {
  bool open = true;
  app::Dialog next = app::Dialog::None;
  const app::StorageReport& now = screen.state.storage.now;
  if (begin_dialog("storage_dialog", "自动保存与本机痕迹", 600, open)) {
    const StorageWords words = words_of(screen.state);
    message_line(words.tone, words.state, TextSize::Body);
    text_wrapped(TextSize::Body, kInk, words.sentence);
    space(0, px(12));
    paragraph("存什么", "正在做的项目：数据、名录、细则和通报。每次改动后一秒之内存好，存成文件后自动删掉。");
    paragraph("存在哪里", now.is_local_file
                              ? "这台电脑的这个浏览器里，不上传。从文件夹打开的网页共用这处存储，"
                                "本机别的网页文件也可能读到，所以要您同意才开启。"
                              : "这台电脑的这个浏览器里，不上传。隐私（无痕）窗口里存的，关掉窗口就没有了。");
    paragraph("怎么清除", "点“清除本机痕迹”，浏览器里属于通报台的东西全部删掉。");
    bool is_shared = now.autosave == Autosave::Shared;
    if (checkbox("shared", "这台电脑多人共用：不自动保存，已经存的也清除", is_shared)) {
      const Autosave otherwise = now.is_local_file ? Autosave::Off : Autosave::On;
      screen.emit(app::SetAutosave{is_shared ? Autosave::Shared : otherwise});
    }
    space(0, px(16));
    const bool is_on = now.autosave == Autosave::On;
    if (is_on && now.trouble != StorageTrouble::None) {
      if (button_secondary("retry", "再试一次")) screen.emit(app::SetAutosave{Autosave::On});
    } else if (is_on) {
      if (button_secondary("disallow", "关闭自动保存")) screen.emit(app::SetAutosave{Autosave::Off});
    } else if (button_primary("allow", "开启自动保存")) {
      screen.emit(app::SetAutosave{Autosave::On});
    }
    ImGui::SameLine(0, px(8));
    if (button_secondary("wipe", "清除本机痕迹", {.icon = Icon::Trash})) {
      open = false;
      next = app::Dialog::Wipe;
    }
    end_dialog();
  }
  if (!open) screen.show_dialog(next);
}

void draw_wipe_dialog(const Screen& screen) {
  bool open = true;
  bool is_wanted = false;
  if (begin_dialog("wipe_dialog", "清除本机痕迹", 560, open)) {
    const size_t n_left = screen.state.storage.now.unsaved.size();
    text_wrapped(TextSize::Body, kInk,
                 "从这个浏览器里删掉通报台存的全部东西：自动保存的项目副本" +
                     (n_left > 0 ? "（包括开始页上 " + std::to_string(n_left) + " 份没有保存的工作）" : std::string()) +
                     "和自动保存的设置。删掉后不能恢复。");
    space(0, px(8));
    text_wrapped(TextSize::Body, kInk,
                 "屏幕上打开的项目不受影响，自动保存随之关闭，到您再次开启为止。"
                 "已经保存、导出的文件在浏览器的下载文件夹里，请自行删除。");
    const bool unsaved = app::is_unsaved(screen.state);
    if (unsaved) {
      space(0, px(8));
      message_line(Tone::Warn, "打开的项目有改动没有存成文件", TextSize::Body);
    }
    space(0, px(16));
    if (button_primary("wipe_now", "清除")) {
      is_wanted = true;
      open = false;
    }
    ImGui::SameLine(0, px(8));
    if (unsaved) {
      if (button_secondary("save_first", "先保存项目", {.icon = Icon::Save})) screen.emit(app::SaveProject{});
      ImGui::SameLine(0, px(8));
    }
    if (button_secondary("keep", "取消")) open = false;
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
  if (is_wanted) screen.emit(app::WipeTraces{});
}

void draw_drop_dialog(const Screen& screen) {
  const auto& unsaved = screen.state.storage.now.unsaved;
  const auto work = std::find_if(unsaved.begin(), unsaved.end(),
                                 [&](const app::UnsavedWork& one) { return one.id == screen.view().drop_id; });
  if (work == unsaved.end()) {  // another tab dropped it meanwhile
    screen.show_dialog(app::Dialog::None);
    return;
  }
  bool open = true;
  bool is_wanted = false;
  if (begin_dialog("drop_dialog", "删除没有保存的工作", 480, open)) {
    text_wrapped(TextSize::Body, kInk, "“" + work->name + "”" + work->time + " 的这份记录将从浏览器里删掉，不能恢复。");
    space(0, px(16));
    if (button_primary("drop_now", "删除")) {
      is_wanted = true;
      open = false;
    }
    ImGui::SameLine(0, px(8));
    if (button_secondary("keep", "取消")) open = false;
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
  if (is_wanted) screen.emit(app::DropWork{screen.view().drop_id});
}

}  // namespace tongbao::gui
