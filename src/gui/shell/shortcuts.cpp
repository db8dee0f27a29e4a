// They work everywhere, also while a text is being edited: the text agent leaves them to us.

#include "gui/shell/shortcuts.hpp"

#include "gui/problems/asked_panel.hpp"
#include "gui/shell/guide.hpp"
#include "gui/shell/step_notes.hpp"
#include "gui/widgets/control.hpp"

namespace tongbao::gui {

void take_shortcuts(const Screen& screen) {
  const auto pressed = [](ImGuiKeyChord chord) {
    return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive);
  };
  if (pressed(ImGuiMod_Ctrl | ImGuiKey_O)) screen.emit(app::PickFiles{});
  if (pressed(ImGuiKey_F1) && screen.view().dialog == app::Dialog::None)
    open_guide(screen, name_of(screen.view().step));
  if (screen.state.project == nullptr) return;
  if (pressed(ImGuiKey_F8)) go_to_next_question(screen);
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

}  // namespace tongbao::gui
