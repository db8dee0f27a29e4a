#pragma once
// imgui_internal_use.hpp: the one door to Dear ImGui's internal interface.
//
// imgui_internal.h promises nothing between versions. Whoever needs a piece of it includes this header,
// so that a search for the file name lists every place that a new version may break.

#include "gui/widgets/imgui.hpp"

#include <imgui_internal.h>
// Declares the place of the standard font loader, which whoever draws fills (see imconfig_tongbao.h).
#include <misc/freetype/imgui_freetype.h>
