// Whether it is over is no matter of the project or the view, so it is kept here and not in the state.

#include "gui/shell/receipt.hpp"

#include "gui/widgets/messages.hpp"

namespace tongbao::gui {

void draw_receipt(const Screen& screen) {
  static uint32_t serial = 0;
  static app::Step told_on = app::Step::Start;
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

}  // namespace tongbao::gui
