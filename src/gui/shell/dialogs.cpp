// The dialogs: what the program is, licences, the start of a new period, blank templates; those about storage are in
// storage_views.cpp, 明细 in score_details.cpp, 待确认 in step_export.cpp, 换一套细则 in method_chooser.cpp.

#include "gui/shell/dialogs.hpp"

#include <string>

#include "app/extras/assets.hpp"
#include "gui/export/step_export.hpp"
#include "gui/ranking/score_details.hpp"
#include "gui/rules/method_chooser.hpp"
#include "gui/start/storage_views.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

void draw_about(const Screen& screen) {
  bool open = true;
  app::Dialog next = app::Dialog::None;
  if (begin_dialog("about", "关于通报台", 640, open)) {
    text_wrapped(TextSize::Body, kInk,
                 "通报台把各单位的信息报送统计表汇总、计分、排名，写出通报并导出附件。"
                 "全部在这台电脑的浏览器里完成，不连接任何服务器。");
    space(0, px(4));
    text_wrapped(TextSize::Small, kInk2, "版本：" + screen.state.program + "。保存的项目文件里也记着它。");
    space(0, px(16));
    if (button_secondary("close_about", "知道了")) open = false;
    ImGui::SameLine(0, px(8));
    if (button_secondary("about_storage", "自动保存与本机痕迹", {.icon = Icon::Save})) {
      open = false;
      next = app::Dialog::Storage;
    }
    end_dialog();
  }
  if (!open) screen.show_dialog(next);
}

void draw_licences(const Screen& screen) {
  bool open = true;
  if (begin_dialog("licences", "第三方软件许可", 640, open)) {
    const Rect box{available().x, available().y, available().w, px(360)};
    begin_area("third_party", box, {.fill = kGround, .pad_x = px(12), .pad_y = px(8), .scrolls = true});
    const app::Asset* notices = app::find_asset("third-party.txt");
    text_wrapped(TextSize::Small, kInk2,
                 notices != nullptr ? notices->bytes : "许可全文没有读到；它也写在本页源代码的末尾。", box.w - px(36));
    end_area();
    set_cursor(box.x, box.bottom() + px(16));
    if (button_secondary("close_licences", "知道了")) open = false;
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
}

void draw_new_period(const Screen& screen) {
  bool open = true;
  if (begin_dialog("new_period", "用上期方案做新一期", 520, open)) {
    text_wrapped(TextSize::Body, kInk,
                 "名录、评分细则和通报的写法保留；数据文件、另填的数、名单的人工增减和文号、日期清空。"
                 "这一步可以撤销。建议先保存上期的项目。");
    space(0, px(16));
    if (button_primary("start_new_period", "开始新一期")) screen.emit(app::StartNewPeriod{});
    ImGui::SameLine(0, px(8));
    if (button_secondary("save_first", "保存上期项目", {.icon = Icon::Save})) screen.emit(app::SaveProject{});
    ImGui::SameLine(0, px(8));
    if (button_secondary("cancel_new_period", "取消")) open = false;
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
}

void draw_templates(const Screen& screen) {
  bool open = true;
  if (begin_dialog("templates", "下载空白模板", 520, open)) {
    text_wrapped(TextSize::Body, kInk,
                 "发给各单位填写，或自己填好后拖进窗口。用 Excel 或 WPS 打开，填完保存为 CSV 就行。");
    space(0, px(16));
    if (button_secondary("template_counts", "每个单位一行（统计数）", {.icon = Icon::Download}))
      screen.emit(app::SaveTemplate{false});
    space(0, px(8));
    if (button_secondary("template_items", "每条信息一行（报送流水）", {.icon = Icon::Download}))
      screen.emit(app::SaveTemplate{true});
    end_dialog();
  }
  if (!open) screen.show_dialog(app::Dialog::None);
}

}  // namespace

void draw_dialogs(const Screen& screen) {
  switch (screen.view().dialog) {
    case app::Dialog::None:
      return;
    case app::Dialog::About:
      return draw_about(screen);
    case app::Dialog::Licences:
      return draw_licences(screen);
    case app::Dialog::Methods:
      return draw_method_chooser(screen);
    case app::Dialog::NewPeriod:
      return draw_new_period(screen);
    case app::Dialog::Details:
      return draw_score_details(screen);
    case app::Dialog::Templates:
      return draw_templates(screen);
    case app::Dialog::Storage:
      return draw_storage_dialog(screen);
    case app::Dialog::Wipe:
      return draw_wipe_dialog(screen);
    case app::Dialog::DropWork:
      return draw_drop_dialog(screen);
    case app::Dialog::AskedExport:
      return draw_asked_export(screen);
  }
}

}  // namespace tongbao::gui
