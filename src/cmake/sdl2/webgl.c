/* webgl.c: SDL's OpenGL ES on the browser's WebGL directly.
 *
 * SDL goes through EGL, of which Emscripten's emulation brings a quarter of its JavaScript into the page, with
 * full screen, pointer lock and every OpenGL function by name. SDL's renderer needs a context and the functions of
 * its own list.
 */
#include "SDL_internal.h"

#include <GLES2/gl2.h>
#include <emscripten/html5.h>
#include <string.h>

#include "video/emscripten/SDL_emscriptenvideo.h"
#include "video/emscripten/SDL_emscriptenopengles.h"

static const struct {
    const char *name;
    void *function;
} functions[] = {
#define SDL_PROC(result, name, parameters) {#name, (void *)name},
#include "render/opengles2/SDL_gles2funcs.h"
#undef SDL_PROC
};

void *SDL_EGL_GetProcAddress(_THIS, const char *name)
{
    for (unsigned i = 0; i < sizeof functions / sizeof functions[0]; ++i) {
        if (strcmp(functions[i].name, name) == 0) return functions[i].function;
    }
    return NULL;
}

int Emscripten_GLES_LoadLibrary(_THIS, const char *path)
{
    return 0;
}

void SDL_EGL_UnloadLibrary(_THIS) {}

/* The canvas is the surface; SDL only asks whether there is one. */
EGLSurface *SDL_EGL_CreateSurface(_THIS, NativeWindowType window)
{
    static EGLSurface canvas;
    return &canvas;
}

void SDL_EGL_DestroySurface(_THIS, EGLSurface surface) {}

SDL_GLContext Emscripten_GLES_CreateContext(_THIS, SDL_Window *window)
{
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = EM_FALSE;
    wanted.enableExtensionsByDefault = EM_FALSE;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context(((SDL_WindowData *)window->driverdata)->canvas_id, &wanted);
    if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return NULL;
    return (SDL_GLContext)context;
}

int Emscripten_GLES_MakeCurrent(_THIS, SDL_Window *window, SDL_GLContext context)
{
    return emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context) == EMSCRIPTEN_RESULT_SUCCESS ? 0
                                                                                                                     : -1;
}

void SDL_EGL_DeleteContext(_THIS, SDL_GLContext context)
{
    emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

/* The browser shows the canvas at the end of each frame by itself. */
int Emscripten_GLES_SwapWindow(_THIS, SDL_Window *window)
{
    return 0;
}

int SDL_EGL_SetSwapInterval(_THIS, int interval)
{
    return -1;
}

int SDL_EGL_GetSwapInterval(_THIS)
{
    return 0;
}
