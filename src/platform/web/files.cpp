// Files are read by a module of its own (web/bridge/31-reader.js); what they hold comes here as bytes.

#include <emscripten.h>

#include <string>

#include "platform/platform.hpp"
#include "platform/web/files.hpp"

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_files, "$UTF8ToString")
#endif

EM_JS(void, tongbao_files_pick, (), { Module['bridge']['files']['pick'](); });
EM_JS(void, tongbao_files_save, (const char* name, const char* mime_type, const void* bytes, int n_bytes),
      { Module['bridge']['files']['save'](UTF8ToString(name), UTF8ToString(mime_type), bytes, n_bytes); });
EM_JS(void, tongbao_files_stop, (), { Module['bridge']['reader']['stop'](); });

namespace tongbao::platform {
namespace {

struct Files {
  Program* program = nullptr;
  int n_dragged = 0;
};
Files files;

}  // namespace

void connect_files(Program& program) { files.program = &program; }

void open_picker() { tongbao_files_pick(); }

void stop_reading() { tongbao_files_stop(); }

void save_file(std::string_view name, std::string_view mime_type, std::string_view bytes) {
  tongbao_files_save(std::string(name).c_str(), std::string(mime_type).c_str(), bytes.data(),
                     static_cast<int>(bytes.size()));
}

int drag_file_count() { return files.n_dragged; }

}  // namespace tongbao::platform

using namespace tongbao::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tongbao_drag(int n_files) {
  files.n_dragged = n_files;
  request_frame(2);
}

// Numbers of bytes and rows come as the browser has them.
EMSCRIPTEN_KEEPALIVE void tongbao_reading(double n_bytes) {
  files.program->on_reading(static_cast<std::int64_t>(n_bytes));
}

EMSCRIPTEN_KEEPALIVE void tongbao_progress(const char* name, double n_bytes, double n_rows) {
  files.program->on_progress(name, static_cast<std::int64_t>(n_bytes), static_cast<std::int64_t>(n_rows));
}

EMSCRIPTEN_KEEPALIVE void tongbao_found(const char* name, double n_bytes, const char* found, int n_found) {
  files.program->on_found(name, static_cast<std::int64_t>(n_bytes), {found, static_cast<std::size_t>(n_found)});
}

EMSCRIPTEN_KEEPALIVE void tongbao_unread(const char* name, double n_bytes, int why) {
  files.program->on_unread(name, static_cast<std::int64_t>(n_bytes), static_cast<Unread>(why));
}

EMSCRIPTEN_KEEPALIVE void tongbao_reading_end(int end, const char* plain) {
  files.program->on_reading_end(static_cast<ReadingEnd>(end), plain == nullptr ? "" : plain);
  request_frame(3);
}

// UTF-8, valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* tongbao_paste_names() {
  static std::string names;
  names = files.program->paste_names();
  return names.c_str();
}

EMSCRIPTEN_KEEPALIVE void tongbao_rest() { files.program->on_rest(); }

EMSCRIPTEN_KEEPALIVE void tongbao_extras(const char* pack) { files.program->on_extras(pack); }

}  // extern "C"
