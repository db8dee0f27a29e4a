/* gl_functions.c: finds the functions of OpenGL ES that SDL uses, by name.
 *
 * Emscripten's own eglGetProcAddress knows all of OpenGL ES, and so brings all of it into the page. This one is
 * linked in its place and knows what SDL's renderer calls, by SDL's own list.
 */
#include <EGL/egl.h>
#include <GLES2/gl2.h>
#include <string.h>

static const struct {
  const char *name;
  __eglMustCastToProperFunctionPointerType function;
} functions[] = {
#define SDL_PROC(result, name, parameters) {#name, (__eglMustCastToProperFunctionPointerType)name},
#include "render/opengles2/SDL_gles2funcs.h"
#undef SDL_PROC
};

__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char *name) {
  for (unsigned i = 0; i < sizeof functions / sizeof functions[0]; ++i) {
    if (strcmp(functions[i].name, name) == 0) return functions[i].function;
  }
  return 0;
}
