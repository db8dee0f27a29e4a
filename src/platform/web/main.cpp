// Starts the page: canvas and renderer, Dear ImGui with the browser's fonts, the listeners, the
// program. Then main returns and the page lives on in the browser's events (loop.cpp).

#include <emscripten.h>

#include <memory>
#include <utility>

#include "gui/widgets/imgui.hpp"
#include "platform/platform.hpp"
#include "platform/web/canvas_font.hpp"
#include "platform/web/files.hpp"
#include "platform/web/input.hpp"
#include "platform/web/loop.hpp"
#include "platform/web/storage.hpp"
#include "platform/web/surface.hpp"

EM_JS(void, tongbao_start_failed, (), { Module['bridge']['page']['fail']('renderer', ""); });
// The scripts read and write the program's memory through these; the arrays change whenever it
// grows.
EM_JS(void, tongbao_start_lend_memory, (), {
  Module['bridge']['bytes'] = function() { return HEAPU8; };
  Module['bridge']['words'] = function() { return HEAP32; };
});
EM_JS(void, tongbao_start_listening, (), { Module['bridge']['start'](); });

int main() {
  using namespace tongbao::platform;
  tongbao_start_lend_memory();
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  // A blinking caret would keep the page drawing for nothing.
  io.ConfigInputTextCursorBlink = false;
  io.BackendPlatformName = "tongbao";
  if (!open_surface()) {
    tongbao_start_failed();
    return 1;
  }
  ImFont* ui_font = add_canvas_font(*io.Fonts, Face::Ui);
  ImFont* document_font = add_canvas_font(*io.Fonts, Face::Document);
  io.FontDefault = ui_font;

  std::unique_ptr<Program> program = make_program();
  connect_input(*program);
  connect_files(*program);
  connect_storage(*program);
  start_loop(std::move(program), ui_font, document_font);
  tongbao_start_listening();
  draw_first_frame();
  return 0;
}
