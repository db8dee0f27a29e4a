// Keys come as DOM `code` and `key` strings. Letters and digits follow `key`, so that shortcuts
// work on every layout, unless the input method hides it; all others follow `code`.
//
// Copy and cut work inside the browser's own events, the only way that needs neither a secure
// origin nor a permission. The key press has already reached Dear ImGui's queue when the copy event
// fires, so one frame is drawn inside the event, and what the program or a text field puts on the
// clipboard in that frame goes into the event. Paste is the other way round: the event fires before
// the frame that sees the key.

#include "platform/web/input.hpp"

#include <emscripten.h>

#include <algorithm>
#include <array>
#include <cfloat>
#include <utility>

#include "gui/widgets/control.hpp"
#include "gui/widgets/imgui_internal_use.hpp"
#include "platform/web/loop.hpp"

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_input, "$UTF8ToString")
#endif

EM_JS(void, tongbao_text_agent_place, (int wanted, double x, double y, double height),
      { Module['bridge']['textAgent']['place'](wanted, x, y, height); });
EM_JS(void, tongbao_clipboard_copy, (const char* plain, const char* html),
      { Module['bridge']['clipboard']['copy'](UTF8ToString(plain), UTF8ToString(html)); });
EM_JS(void, tongbao_pointer_shape, (int shape), { Module['bridge']['pointer']['shape'](shape); });
EM_JS(int, tongbao_is_mac, (), { return Module['bridge']['keyboard']['isMac']() ? 1 : 0; });

namespace tongbao::platform {
namespace {

// How long a pointer must rest before Dear ImGui shows a tooltip, and a little more.
constexpr double kTooltipSeconds = 0.6;

struct Input {
  Program* program = nullptr;
  std::string clipboard;  // what Dear ImGui pastes
  bool wants_text = false;
  ImVec2 caret;
  float line_height = 0;
  ImGuiMouseCursor shape = ImGuiMouseCursor_Arrow;
  int buttons = 0;    // bit mask as in the DOM
  int modifiers = 0;  // as in tongbao_key
};
Input input;

struct KeyName {
  std::string_view code;
  ImGuiKey key;
};

constexpr std::array kKeys = {
    KeyName{"Tab", ImGuiKey_Tab},
    KeyName{"ArrowLeft", ImGuiKey_LeftArrow},
    KeyName{"ArrowRight", ImGuiKey_RightArrow},
    KeyName{"ArrowUp", ImGuiKey_UpArrow},
    KeyName{"ArrowDown", ImGuiKey_DownArrow},
    KeyName{"PageUp", ImGuiKey_PageUp},
    KeyName{"PageDown", ImGuiKey_PageDown},
    KeyName{"Home", ImGuiKey_Home},
    KeyName{"End", ImGuiKey_End},
    KeyName{"Insert", ImGuiKey_Insert},
    KeyName{"Delete", ImGuiKey_Delete},
    KeyName{"Backspace", ImGuiKey_Backspace},
    KeyName{"Space", ImGuiKey_Space},
    KeyName{"Enter", ImGuiKey_Enter},
    KeyName{"NumpadEnter", ImGuiKey_KeypadEnter},
    KeyName{"Escape", ImGuiKey_Escape},
    KeyName{"Minus", ImGuiKey_Minus},
    KeyName{"Equal", ImGuiKey_Equal},
    KeyName{"Comma", ImGuiKey_Comma},
    KeyName{"Period", ImGuiKey_Period},
    KeyName{"Slash", ImGuiKey_Slash},
    KeyName{"NumpadAdd", ImGuiKey_KeypadAdd},
    KeyName{"NumpadSubtract", ImGuiKey_KeypadSubtract},
};

ImGuiKey function_key(std::string_view code) {
  if (code.size() < 2 || code.size() > 3 || code[0] != 'F') return ImGuiKey_None;
  int number = 0;
  for (const char c : code.substr(1)) {
    if (c < '0' || c > '9') return ImGuiKey_None;
    number = number * 10 + (c - '0');
  }
  if (number < 1 || number > 12) return ImGuiKey_None;
  return static_cast<ImGuiKey>(ImGuiKey_F1 + number - 1);
}

ImGuiKey letter_or_digit(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'a'));
  if (c >= 'A' && c <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (c - 'A'));
  if (c >= '0' && c <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (c - '0'));
  return ImGuiKey_None;
}

ImGuiKey find_key(std::string_view code, std::string_view key) {
  const bool is_letter_key = code.size() == 4 && code.substr(0, 3) == "Key";
  const bool is_digit_key = code.size() == 6 && code.substr(0, 5) == "Digit";
  if (is_letter_key || is_digit_key) {
    const ImGuiKey by_key = key.size() == 1 ? letter_or_digit(key[0]) : ImGuiKey_None;
    return by_key != ImGuiKey_None ? by_key : letter_or_digit(code.back());
  }
  // The keypad without Num Lock gives Home, ArrowUp and so on as `key`.
  const std::string_view name = code.substr(0, 6) == "Numpad" && key.size() > 1 && key != "Enter" ? key : code;
  const auto found = std::find_if(kKeys.begin(), kKeys.end(), [&](const KeyName& k) { return k.code == name; });
  return found != kKeys.end() ? found->key : function_key(name);
}

void set_ime_data(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
  input.wants_text = data->WantTextInput;
  input.caret = data->InputPos;
  input.line_height = data->InputLineHeight;
}

const char* get_clipboard(ImGuiContext*) { return input.clipboard.c_str(); }

void set_clipboard(ImGuiContext*, const char* text) {
  input.clipboard = text;
  tongbao_clipboard_copy(text, "");
}

void use_up_events() {
  if (!ImGui::GetCurrentContext()->InputEventsQueue.empty()) draw_pending_frames();
}

void set_modifiers(int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  // Dear ImGui would take Ctrl down, O down and Ctrl up of one slow frame for a plain O, so what
  // was pressed is shown to the program before a modifier is let go.
  if ((input.modifiers & ~modifiers) != 0) use_up_events();
  input.modifiers = modifiers;
  io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & 1) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & 2) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (modifiers & 4) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (modifiers & 8) != 0);
}

}  // namespace

void connect_input(Program& program) {
  input.program = &program;
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigMacOSXBehaviors = tongbao_is_mac() != 0;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  // No field of ours takes a tab, so a Tab waits until the text before it has been used; else it would
  // leave a cell whose first character comes in the same frame.
  ImGui::GetCurrentContext()->KeysMayBeCharInput.ClearBit(ImGuiKey_Tab);
  ImGuiPlatformIO& platform_io = ImGui::GetPlatformIO();
  platform_io.Platform_SetImeDataFn = set_ime_data;
  platform_io.Platform_GetClipboardTextFn = get_clipboard;
  platform_io.Platform_SetClipboardTextFn = set_clipboard;
}

void finish_input_frame() {
  const int wanted = !input.wants_text ? 0 : gui::text_input_only_begins() ? 1 : 2;
  tongbao_text_agent_place(wanted, static_cast<double>(input.caret.x), static_cast<double>(input.caret.y),
                           static_cast<double>(input.line_height));
  const ImGuiMouseCursor shape = ImGui::GetMouseCursor();
  if (shape != input.shape) {
    input.shape = shape;
    tongbao_pointer_shape(shape);
  }
}

bool is_dragging() { return input.buttons != 0; }

bool input_in_progress() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.InputEventsQueue.Size > 0 || ImGui::IsAnyMouseDown()) return true;
  for (int k = ImGuiKey_Tab; k <= ImGuiKey_F12; ++k) {
    const bool is_modifier = k >= ImGuiKey_LeftCtrl && k <= ImGuiKey_RightSuper;
    if (!is_modifier && ImGui::IsKeyDown(static_cast<ImGuiKey>(k))) return true;
  }
  return false;
}

void copy_text(std::string_view plain, std::string_view html) {
  input.clipboard = std::string(plain);
  tongbao_clipboard_copy(input.clipboard.c_str(), std::string(html).c_str());
}

}  // namespace tongbao::platform

using namespace tongbao::platform;

extern "C" {

// `kind` 0 mouse, 1 touch, 2 pen; `buttons` as in the DOM (1 left, 2 right, 4 middle).
EMSCRIPTEN_KEEPALIVE void tongbao_pointer(double x, double y, int buttons, int kind, int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  set_modifiers(modifiers);
  io.AddMouseSourceEvent(kind == 1   ? ImGuiMouseSource_TouchScreen
                         : kind == 2 ? ImGuiMouseSource_Pen
                                     : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
  // What may be overlapped notices the pointer a frame late: a press or a tap that comes with its
  // first movement waits for it.
  if ((buttons & ~input.buttons) != 0) use_up_events();
  for (int button = 0; button < 3; ++button) {
    const int bit = 1 << button;
    const bool is_down = (buttons & bit) != 0;
    if (((buttons ^ input.buttons) & bit) == 0) continue;
    // A press can come from a place where no frame has seen the pointer yet: by touch, and from programs
    // that click for people. Dear ImGui holds only a touch back until a frame knows what lies under it.
    if (is_down) io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMouseButtonEvent(button, is_down);
  }
  const bool pressed_or_released = buttons != input.buttons;
  input.buttons = buttons;
  request_frame(pressed_or_released ? 3 : 2);
  request_frame_when_resting(kTooltipSeconds);
}

EMSCRIPTEN_KEEPALIVE void tongbao_pointer_left() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  request_frame(2);
}

EMSCRIPTEN_KEEPALIVE void tongbao_wheel(double x, double y, int modifiers) {
  set_modifiers(modifiers);
  ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(x), static_cast<float>(y));
  request_frame(3);
}

// `code` and `key` as in the DOM; `modifiers` 1 Ctrl, 2 Shift, 4 Alt, 8 Meta.
EMSCRIPTEN_KEEPALIVE void tongbao_key(const char* code, const char* key, int is_down, int modifiers) {
  set_modifiers(modifiers);
  const ImGuiKey found = find_key(code, key);
  if (found != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(found, is_down != 0);
  request_frame(3);
}

EMSCRIPTEN_KEEPALIVE void tongbao_window_focus(int has_focus) {
  ImGui::GetIO().AddFocusEvent(has_focus != 0);
  if (has_focus == 0) input.buttons = 0;
  request_frame(3);
}

EMSCRIPTEN_KEEPALIVE void tongbao_text(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  request_frame(3);
}

// A text field that is being edited takes the text with the key press. 0: there is none, so it is a file to be read.
EMSCRIPTEN_KEEPALIVE int tongbao_paste(const char* plain) {
  input.clipboard = plain;
  request_frame(3);
  return input.wants_text && !tongbao::gui::text_input_only_begins() ? 1 : 0;
}

}  // extern "C"
