#pragma once
// imconfig_tongbao.h: compile-time settings of Dear ImGui (IMGUI_USER_CONFIG).
//
// The settings are part of every ImGui structure's layout, so the same header is used for the library,
// its back ends and all code that includes it. CMake passes it; nobody includes it by hand.

// Names of people and places use characters outside the Basic Multilingual Plane.
#define IMGUI_USE_WCHAR32

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
// src/cmake/imgui/left_out.cpp has a smaller one.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS

// Glyphs come from the browser's own fonts, so ImGui's embedded Latin font would be dead weight.
#define IMGUI_DISABLE_DEFAULT_FONT
// So would its TrueType rasteriser. It is left out where another font loader is the standard one, which ImGui
// knows as FreeType: whoever draws defines ImGuiFreeType::GetFontLoader(), the page with the browser's fonts.
#define IMGUI_ENABLE_FREETYPE
// ImGui reads numbers from text in its settings file, its colour picker and its number fields, of which none is
// used. Without sscanf the C library's number reading stays out of the program.
#include <stdio.h>
#define sscanf(...) 0
