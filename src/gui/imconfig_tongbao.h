#pragma once
// imconfig_tongbao.h: compile-time settings of Dear ImGui (IMGUI_USER_CONFIG).
//
// The settings are part of every ImGui structure's layout, so the same header is used for the library,
// its back ends and all code that includes it. CMake passes it; nobody includes it by hand.

#ifdef __EMSCRIPTEN__
// imgui_impl_sdl2.cpp includes only <emscripten/em_js.h>, which in Emscripten 3.1.6 lacks
// EMSCRIPTEN_KEEPALIVE.
#include <emscripten.h>
#endif

// Names of people and places use characters outside the Basic Multilingual Plane.
#define IMGUI_USE_WCHAR32

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// Glyphs come from the browser's own fonts, so ImGui's embedded Latin font would be dead weight.
#define IMGUI_DISABLE_DEFAULT_FONT
