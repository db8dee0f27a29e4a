// Dear ImGui has no notion of "nothing changed", so frames are counted down: every input asks for
// two or three, which lets hover states, newly opened windows and queued events settle. Held keys
// and buttons keep the loop running because key repeat and dragging need time to pass.

#include "platform/web/loop.hpp"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "gui/widgets/control.hpp"
#include "gui/widgets/imgui_internal_use.hpp"
#include "gui/widgets/widget_log.hpp"
#include "platform/web/input.hpp"
#include "platform/web/mirror.hpp"
#include "platform/web/surface.hpp"

EM_JS(void, tongbao_page_first_frame, (), { Module['bridge']['page']['firstFrame'](); });
EM_JS(void, tongbao_page_rest, (double n_frames), { Module['bridge']['page']['rest'](n_frames); });
EM_JS(void, tongbao_page_fail, (), { Module['bridge']['page']['fail']('renderer', ""); });
EM_JS(void, tongbao_page_wake_after, (double seconds), { Module['bridge']['page']['wakeAfter'](seconds); });

namespace tongbao::platform {
namespace {

// Longer gaps would only make Dear ImGui's timers jump; shorter ones it refuses.
constexpr float kLongestStep = 1.0f;
constexpr float kShortestStep = 0.0001f;
// Deadlines nearer than this are one.
constexpr double kSameMoment = 0.03;

// Windows take their sizes from the frame before; so many until all of them stay as they are.
constexpr int kSettling = 3;

constexpr double kNever = std::numeric_limits<double>::infinity();

struct Loop {
  std::unique_ptr<Program> program;
  ImFont* ui_font = nullptr;
  ImFont* document_font = nullptr;
  int n_wanted = 0;
  bool scheduled = false;
  bool drawing = false;
  double n_frames = 0;
  double last_time = 0;              // seconds
  std::vector<double> deadlines;     // seconds, in no order
  double pointer_deadline = kNever;  // when the pointer has rested long enough for a tooltip
  double timer = kNever;             // when the browser's one timer will fire
};
Loop loop;

double now() { return emscripten_get_now() / 1000; }

void set_timer() {
  double next = loop.pointer_deadline;
  for (const double deadline : loop.deadlines) next = std::min(next, deadline);
  if (next == loop.timer || next == kNever) return;
  loop.timer = next;
  tongbao_page_wake_after(std::max(0.0, next - now()));
}

void report_surface() {
  loop.program->on_surface({loop.ui_font, loop.document_font, surface_scale(), is_software_renderer()});
}

// False when no renderer can be made any more; the page says so.
bool recover_from_context_loss() {
  if (!reopen_surface()) {
    tongbao_page_fail();
    return false;
  }
  report_surface();
  return true;
}

void lay_out_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const double time = now();
  io.DeltaTime = std::clamp(static_cast<float>(time - loop.last_time), kShortestStep, kLongestStep);
  loop.last_time = time;
  io.DisplaySize = ImVec2(surface_width(), surface_height());
  io.DisplayFramebufferScale = ImVec2(1, 1);

  ImGui::NewFrame();
  gui::widget_log().begin_frame();
  loop.program->build_frame();
  ImGui::Render();
  const float wait = gui::take_wake_request();
  if (wait >= 0) request_frame_after(static_cast<double>(wait));
}

void draw_frame() {
  loop.drawing = true;
  if (loop.n_wanted > 0) --loop.n_wanted;
  if (take_context_loss() && !recover_from_context_loss()) return;
  if (fit_surface()) report_surface();
  lay_out_frame();
  draw_surface(*ImGui::GetDrawData());
  finish_input_frame();
  loop.n_frames += 1;
  if (loop.n_frames == 1) tongbao_page_first_frame();
  loop.drawing = false;
}

void schedule();

void draw_frame_and_go_on() {
  draw_frame();
  if (loop.drawing) return;  // no renderer any more
  if (input_in_progress()) loop.n_wanted = std::max(loop.n_wanted, 1);
  if (loop.n_wanted > 0) {
    schedule();
  } else if (!is_dragging()) {
    update_mirror();
    tongbao_page_rest(loop.n_frames);
  }
}

EM_BOOL on_animation_frame(double, void*) {
  loop.scheduled = false;
  draw_frame_and_go_on();
  return EM_FALSE;
}

void schedule() {
  if (loop.scheduled) return;
  loop.scheduled = true;
  emscripten_request_animation_frame(on_animation_frame, nullptr);
}

}  // namespace

void request_frame(int n) {
  loop.n_wanted = std::max(loop.n_wanted, n);
  schedule();
}

void request_frame_after(double seconds) {
  const double time = now() + seconds;
  for (const double deadline : loop.deadlines) {
    if (std::abs(deadline - time) < kSameMoment) return;
  }
  loop.deadlines.push_back(time);
  set_timer();
}

void request_frame_when_resting(double seconds) {
  loop.pointer_deadline = now() + seconds;
  set_timer();
}

void wake() {
  const double time = now() + kSameMoment;
  loop.timer = kNever;
  std::erase_if(loop.deadlines, [time](double deadline) { return deadline <= time; });
  if (loop.pointer_deadline <= time) loop.pointer_deadline = kNever;
  request_frame(2);
  set_timer();
}

void start_loop(std::unique_ptr<Program> program, ImFont* ui_font, ImFont* document_font) {
  loop.program = std::move(program);
  loop.ui_font = ui_font;
  loop.document_font = document_font;
  loop.last_time = now();
  report_surface();
}

void draw_first_frame() {
  for (int n = 1; n < kSettling; ++n) lay_out_frame();
  draw_frame_and_go_on();
}

void draw_pending_frames() {
  // Dear ImGui spreads input over frames that would change its meaning in one; a few are enough for
  // all that a person does between two events.
  constexpr int kMostFrames = 8;
  for (int n = 0; !loop.drawing && n < kMostFrames; ++n) {
    draw_frame();
    if (ImGui::GetCurrentContext()->InputEventsQueue.empty()) return;
  }
}

}  // namespace tongbao::platform

using namespace tongbao::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tongbao_request_frame(int n) { request_frame(n); }

EMSCRIPTEN_KEEPALIVE void tongbao_frame_now() { draw_pending_frames(); }

EMSCRIPTEN_KEEPALIVE void tongbao_wake() { wake(); }

// UTF-8, valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* tongbao_html_for_paper() {
  static std::string html;
  html = loop.program->html_for_paper();
  return html.c_str();
}

EMSCRIPTEN_KEEPALIVE double tongbao_frame_count() { return loop.n_frames; }

}  // extern "C"
