#pragma once
// storage_views.hpp: what the page says about unsaved work and the browser's storage
// (自动保存、恢复、清除)

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// The state of the autosave in the rail; a press opens its dialog.
void draw_rail_storage(const Screen& screen, Rect area);
/// A row taken off the top of `rest` while the user is to be asked, or warned of another tab.
void draw_storage_banner(const Screen& screen, Rect& rest);
/// The work that was left unsaved, one card each, from (x, y); returns the height taken.
float draw_unsaved_works(const Screen& screen, float x, float y, float width);

void draw_storage_dialog(const Screen& screen);
void draw_wipe_dialog(const Screen& screen);
void draw_drop_dialog(const Screen& screen);

}  // namespace tongbao::gui
