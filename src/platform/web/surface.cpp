// The window is made without SDL_WINDOW_ALLOW_HIGHDPI and sized in device pixels by ourselves: SDL
// would notice neither a change of the zoom alone nor fractional ratios. The canvas gets its CSS
// size from the page's script.
//
// A canvas that ever had a WebGL context can never give a 2D one, which drawing in software needs.
// So every attempt starts from a fresh canvas element, both when WebGL cannot be opened and after
// it is lost.
//
// SDL's own listeners for mouse, keyboard and touch, which would cancel the browser's default actions, are
// left out of the program (src/cmake/sdl2/left_out.c): Dear ImGui is fed from input.cpp.

#include "platform/web/surface.hpp"

#include <SDL.h>
#include <emscripten.h>
#include <imgui_impl_sdlrenderer2.h>

#include <algorithm>

#include "gui/widgets/imgui.hpp"
#include "platform/web/software_renderer.hpp"

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_surface, "$UTF8ToString")
#endif

// Number of the wanted renderer: 0 WebGL, 1 software.
EM_JS(int, tongbao_surface_choose, (), { return Module['bridge']['surface']['choose'](); });
EM_JS(void, tongbao_surface_new_canvas, (), { Module['bridge']['surface']['newCanvas'](); });
EM_JS(double, tongbao_surface_scale, (), { return Module['bridge']['surface']['scale'](); });
EM_JS(int, tongbao_surface_width, (), { return Module['bridge']['surface']['width'](); });
EM_JS(int, tongbao_surface_height, (), { return Module['bridge']['surface']['height'](); });
EM_JS(void, tongbao_surface_fit, (int width, int height, double scale),
      { Module['bridge']['surface']['fit'](width, height, scale); });
EM_JS(void, tongbao_surface_tell, (int is_software), { Module['bridge']['surface']['tell'](is_software); });

namespace tongbao::platform {
namespace {

constexpr double kSecondsBetweenLosses = 60;

struct Surface {
  SDL_Window* window = nullptr;
  SDL_Renderer* renderer = nullptr;  // null when drawing in software
  bool is_software = false;
  int width = 0;
  int height = 0;
  double scale = 1;
  bool context_lost = false;
  bool lost_before = false;
  double last_loss = 0;  // seconds
};
Surface surface;

void close() {
  if (surface.renderer) SDL_DestroyRenderer(surface.renderer);
  if (surface.window) SDL_DestroyWindow(surface.window);
  surface.renderer = nullptr;
  surface.window = nullptr;
}

// SDL answers with its own software renderer when WebGL cannot be had.
bool draws_with_webgl(SDL_Renderer* renderer) {
  SDL_RendererInfo info;
  return renderer && SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & SDL_RENDERER_ACCELERATED) != 0;
}

// The renderer, or the memory to draw into.
bool has_target(bool software) {
  if (!surface.window) return false;
  if (software) return SDL_GetWindowSurface(surface.window) != nullptr;
  surface.renderer = SDL_CreateRenderer(surface.window, -1, SDL_RENDERER_ACCELERATED);
  return draws_with_webgl(surface.renderer);
}

bool open_with(bool software) {
  surface.width = tongbao_surface_width();
  surface.height = tongbao_surface_height();
  surface.scale = tongbao_surface_scale();
  surface.window = SDL_CreateWindow("", 0, 0, surface.width, surface.height, 0);
  if (!has_target(software)) {
    close();
    return false;
  }
  surface.is_software = software;
  if (software) {
    connect_software_renderer();
  } else {
    ImGui_ImplSDLRenderer2_Init(surface.renderer);
  }
  tongbao_surface_fit(surface.width, surface.height, surface.scale);
  tongbao_surface_tell(software ? 1 : 0);
  return true;
}

bool open(bool software) {
  if (open_with(software)) return true;
  tongbao_surface_new_canvas();
  return !software && open_with(true);
}

}  // namespace

bool open_surface() {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  return open(tongbao_surface_choose() == 1);
}

bool reopen_surface() {
  const double now = emscripten_get_now() / 1000;
  const bool software = surface.lost_before && now - surface.last_loss < kSecondsBetweenLosses;
  surface.lost_before = true;
  surface.last_loss = now;
  if (surface.is_software) {
    disconnect_software_renderer();
  } else {
    ImGui_ImplSDLRenderer2_Shutdown();
  }
  close();
  tongbao_surface_new_canvas();
  return open(software);
}

bool fit_surface() {
  // SDL's renderers hear of a new size through SDL's own queue; nobody else reads it.
  SDL_PumpEvents();
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  const int width = tongbao_surface_width();
  const int height = tongbao_surface_height();
  const double scale = tongbao_surface_scale();
  const bool resized = width != surface.width || height != surface.height;
  if (!resized && scale == surface.scale) return false;
  surface.width = width;
  surface.height = height;
  surface.scale = scale;
  if (resized) SDL_SetWindowSize(surface.window, width, height);
  tongbao_surface_fit(width, height, scale);
  return true;
}

void draw_surface(ImDrawData& data) {
  if (!surface.is_software) {
    SDL_SetRenderDrawColor(surface.renderer, 255, 255, 255, 255);
    SDL_RenderClear(surface.renderer);
    ImGui_ImplSDLRenderer2_RenderDrawData(&data, surface.renderer);
    SDL_RenderPresent(surface.renderer);
    return;
  }
  // Asked for anew in each frame: SDL makes another one when the window's size has changed.
  SDL_Surface* memory = SDL_GetWindowSurface(surface.window);
  if (!memory) return;
  const PixelView view{static_cast<std::uint32_t*>(memory->pixels), memory->w, memory->h,
                       memory->pitch / static_cast<int>(sizeof(std::uint32_t))};
  std::fill(view.pixels, view.pixels + static_cast<std::ptrdiff_t>(view.stride) * view.height, 0xFFFFFFFFu);
  draw_in_software(data, view);
  SDL_UpdateWindowSurface(surface.window);
}

bool is_software_renderer() { return surface.is_software; }
float surface_width() { return static_cast<float>(surface.width); }
float surface_height() { return static_cast<float>(surface.height); }
float surface_scale() { return static_cast<float>(surface.scale); }

bool take_context_loss() {
  const bool lost = surface.context_lost;
  surface.context_lost = false;
  return lost;
}

}  // namespace tongbao::platform

extern "C" EMSCRIPTEN_KEEPALIVE void tongbao_context_lost() { tongbao::platform::surface.context_lost = true; }
