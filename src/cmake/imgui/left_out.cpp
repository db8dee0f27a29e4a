// left_out.cpp: takes the place of those parts of Dear ImGui that the page has no use for.
//
// Tables and columns: the page's tables are its own (gui/widgets/table.hpp), yet windows and the recovery from errors
// refer to ImGui's, whose source (imgui_tables.cpp) is not compiled. Nothing here is ever called with work to do.
//
// Formatted text: ImGui prints names and whole numbers only. A printf that knows no fractions is a tenth of the size.

#include <cstdarg>
#include <cstdio>

#include "imgui.h"
#include "imgui_internal.h"

#ifdef __EMSCRIPTEN__
extern "C" int vsniprintf(char* buf, size_t buf_size, const char* fmt, va_list args);  // in no header
#else
#define vsniprintf vsnprintf
#endif

void ImGui::EndColumns() {}
void ImGui::PushColumnsBackground() {}
void ImGui::PopColumnsBackground() {}
void ImGui::EndTable() {}
void ImGui::TableEndRow(ImGuiTable*) {}
void ImGui::TableEndCell(ImGuiTable*) {}
void ImGui::TablePushColumnChannel(int) {}
void ImGui::TablePopColumnChannel() {}
void ImGui::TablePushBackgroundChannel() {}
void ImGui::TablePopBackgroundChannel() {}
void ImGui::TableGcCompactSettings() {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::TableSettingsAddSettingsHandler() {}

int ImFormatStringV(char* buf, size_t buf_size, const char* fmt, va_list args) {
  const int n_wanted = vsniprintf(buf, buf_size, fmt, args);
  if (buf == nullptr) return n_wanted;
  const int n_most = static_cast<int>(buf_size) - 1;
  const int n = n_wanted < 0 || n_wanted > n_most ? n_most : n_wanted;
  buf[n] = 0;
  return n;
}

int ImFormatString(char* buf, size_t buf_size, const char* fmt, ...) {
  va_list args;
  va_start(args, fmt);
  const int n = ImFormatStringV(buf, buf_size, fmt, args);
  va_end(args);
  return n;
}
