#include "gui/screen/document_buttons.hpp"

#include "app/state/shown_letter.hpp"
#include "gui/widgets/widgets.hpp"

namespace tongbao::gui {
namespace {

constexpr const char* kPrint = "打印";

}  // namespace

bool draw_document_buttons(const Screen& screen, float right, float y) {
  const bool is_letter = app::shown_letter(screen.view(), screen.project(), *screen.results) >= 0;
  const char* copy_words = is_letter ? "复制这份文字" : "复制通报文字";
  const ButtonOptions print{.hint = is_letter ? "打印这份告知书，每家一页（Ctrl+P）" : "打印通报和附件表（Ctrl+P）"};
  const float copy_x = right - button_width(copy_words, {.icon = Icon::Copy});
  set_cursor(copy_x - px(12) - button_width(kPrint, print), y);
  if (button_secondary("print", kPrint, print)) screen.emit(app::PrintNotice{});
  set_cursor(copy_x, y);
  return button_secondary("copy_notice", copy_words, {.icon = Icon::Copy});
}

}  // namespace tongbao::gui
