/* prelude.h: forced into every SDL source (-include), see src/cmake/sdl2.cmake.
 *
 * Starts from SDL's own configuration for Emscripten and switches off what the page does not use:
 * sound, game controllers, sensors, battery, shared objects, the file system, video frames.
 */
#ifndef TONGBAO_SDL2_PRELUDE_H_
#define TONGBAO_SDL2_PRELUDE_H_

#include "SDL_config_emscripten.h"

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1

#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_JOYSTICK_DISABLED 1

#undef SDL_SENSOR_DUMMY
#define SDL_SENSOR_DISABLED 1

#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1

#undef SDL_POWER_EMSCRIPTEN
#define SDL_POWER_DISABLED 1

#undef SDL_FILESYSTEM_EMSCRIPTEN
#define SDL_FILESYSTEM_DUMMY 1

#define SDL_LOCALE_DUMMY 1

/* SDL draws with WebGL alone: without it the page has a rasteriser of its own. So neither SDL's software
 * renderer nor its many blitters are needed, a quarter of the whole program. */
#define SDL_LEAN_AND_MEAN 1

/* Emscripten 3.1.6 has no EM_JS_DEPS. What SDL names with it (UTF8ToString, stringToUTF8) is exported by
 * the page's link options. */
#ifndef EM_JS_DEPS
#define EM_JS_DEPS(tag, deps)
#endif

#endif
