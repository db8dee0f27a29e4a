// What surrounds the canvas: the tab's title, the question before closing, the screen reader's
// voice.

#include <emscripten.h>

#include <string>

#include "platform/platform.hpp"

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_page, "$UTF8ToString")
#endif

EM_JS(void, tongbao_page_title, (const char* title), { Module['bridge']['page']['title'](UTF8ToString(title)); });
EM_JS(void, tongbao_page_unsaved, (int is_unsaved), { Module['bridge']['page']['unsaved'](!!is_unsaved); });
EM_JS(void, tongbao_page_announce, (const char* text), { Module['bridge']['page']['announce'](UTF8ToString(text)); });

EM_JS(void, tongbao_page_build, (char* out, int capacity), { stringToUTF8(Module['buildId'], out, capacity); });
EM_JS(void, tongbao_paper_print, (), { Module['bridge']['paper']['print'](); });

namespace tongbao::platform {

std::string build_id() {
  char text[16] = {};
  tongbao_page_build(text, sizeof text);
  return text;
}

void set_title(std::string_view title) { tongbao_page_title(std::string(title).c_str()); }

void set_unsaved(bool is_unsaved) { tongbao_page_unsaved(is_unsaved ? 1 : 0); }

void print_page() { tongbao_paper_print(); }

void announce(std::string_view text) { tongbao_page_announce(std::string(text).c_str()); }

}  // namespace tongbao::platform
