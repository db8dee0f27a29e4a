#pragma once
// imgui.hpp: the one door to Dear ImGui.
//
// Everything that draws includes this header instead of <imgui.h>, so that the version the code was
// written for is checked in one place. 1.92 brought the glyph atlas that grows while drawing, which the
// browser-drawn fonts need; a later minor version may change that interface again.

#include <imgui.h>

static_assert(IMGUI_VERSION_NUM >= 19200 && IMGUI_VERSION_NUM < 19300,
              "Tongbao is written for Dear ImGui 1.92: run ./emsdk-setup.sh to fetch it.");
