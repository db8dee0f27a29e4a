/* left_out.c: stands in the place of those parts of SDL that the page has no use for (src/cmake/sdl2.cmake).
 *
 * Pointer, keys, touch and the clipboard come from web/bridge, so SDL's devices never tell anything. Errors of SDL
 * are known by what its functions return; nobody reads their words or its log. The linker names any function that
 * is missing here. (Blitters stay: textures are converted by them.)
 */
#include "SDL_internal.h"

#include "SDL_error.h"
#include "SDL_hints.h"
#include "SDL_hints_c.h"
#include "SDL_log.h"
#include "SDL_log_c.h"
#include "events/SDL_events_c.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

/* Hints: fixed answers in the place of a list that can be changed while it runs. */
SDL_bool SDL_SetHint(const char *name, const char *value) { return SDL_FALSE; }
const char *SDL_GetHint(const char *name)
{
    if (SDL_strcmp(name, SDL_HINT_RENDER_DRIVER) == 0) return "opengles2";
    /* The window's surface is memory, not a texture. */
    if (SDL_strcmp(name, SDL_HINT_FRAMEBUFFER_ACCELERATION) == 0) return "0";
    return NULL;
}
SDL_bool SDL_GetHintBoolean(const char *name, SDL_bool default_value) { return default_value; }
SDL_bool SDL_GetStringBoolean(const char *value, SDL_bool default_value) { return default_value; }
void SDL_AddHintCallback(const char *name, SDL_HintCallback callback, void *userdata) {}
void SDL_DelHintCallback(const char *name, SDL_HintCallback callback, void *userdata) {}
void SDL_ClearHints(void) {}

int SDL_SetError(SDL_PRINTF_FORMAT_STRING const char *fmt, ...) { return -1; }
int SDL_Error(SDL_errorcode code) { return -1; }
const char *SDL_GetError(void) { return ""; }
void SDL_ClearError(void) {}

void SDL_LogInit(void) {}
void SDL_LogQuit(void) {}
void SDL_Log(SDL_PRINTF_FORMAT_STRING const char *fmt, ...) {}
void SDL_LogInfo(int category, SDL_PRINTF_FORMAT_STRING const char *fmt, ...) {}
void SDL_LogWarn(int category, SDL_PRINTF_FORMAT_STRING const char *fmt, ...) {}
void SDL_LogMessageV(int category, SDL_LogPriority priority, const char *fmt, va_list ap) {}

void Emscripten_RegisterEventHandlers(SDL_WindowData *data) {}
void Emscripten_UnregisterEventHandlers(SDL_WindowData *data) {}
EM_BOOL Emscripten_HandleCanvasResize(int eventType, const void *reserved, void *userData) { return 0; }
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
void SDL_ResetKeyboard(void) {}
void SDL_ReleaseAutoReleaseKeys(void) {}
SDL_Window *SDL_GetKeyboardFocus(void) { return NULL; }
void SDL_SetKeyboardFocus(SDL_Window *window) {}

int SDL_MousePreInit(void) { return 0; }
void SDL_MousePostInit(void) {}
void SDL_MouseQuit(void) {}
SDL_Mouse *SDL_GetMouse(void)
{
    static SDL_Mouse none;
    return &none;
}
SDL_Window *SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window *window) {}
Uint32 SDL_GetMouseState(int *x, int *y) { return 0; }
SDL_bool SDL_GetRelativeMouseMode(void) { return SDL_FALSE; }
int SDL_SetRelativeMouseMode(SDL_bool enabled) { return -1; }
int SDL_UpdateMouseCapture(SDL_bool force_release) { return 0; }
void SDL_WarpMouseInWindow(SDL_Window *window, int x, int y) {}
void SDL_PerformWarpMouseInWindow(SDL_Window *window, int x, int y, SDL_bool ignore_relative_mode) {}
int SDL_ShowCursor(int toggle) { return 0; }

int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
void SDL_GestureProcessEvent(SDL_Event *event) {}

int SDL_QuitInit(void) { return 0; }
void SDL_QuitQuit(void) {}
int SDL_SendQuit(void) { return 0; }
void SDL_SendPendingSignalEvents(void) {}

/* What Emscripten would bring along as JavaScript for things that never happen here. One function of its library
 * for browsers brings all of it, so the screen, which SDL asks for at the start, is as large as a window can be. */
void emscripten_get_screen_size(int *width, int *height) { *width = *height = 16384; }
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(
    const char *target, EM_BOOL defer, const EmscriptenFullscreenStrategy *strategy)
{
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
void emscripten_set_window_title(const char *title) {}
void emscripten_sleep(unsigned int ms) {}
int emscripten_has_asyncify(void) { return 0; }
