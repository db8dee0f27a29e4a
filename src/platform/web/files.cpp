// Files arrive in slices (web/bridge/30-files.js), so that a large file never is in memory
// twice, and are handed over together when the last one is read. Memory is asked for before the
// first slice: a file that does not fit is named as unreadable and the rest goes on.

#include <emscripten.h>

#include <string>
#include <utility>

#include "core/base/has_memory.hpp"
#include "platform/platform.hpp"
#include "platform/web/files.hpp"

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_files, "$UTF8ToString")
#endif

EM_JS(void, tongbao_files_pick, (const char* accept, int multiple, int purpose),
      { Module['bridge']['files']['pick'](UTF8ToString(accept), !!multiple, purpose); });
EM_JS(void, tongbao_files_save, (const char* name, const char* mime_type, const void* bytes, int n_bytes),
      { Module['bridge']['files']['save'](UTF8ToString(name), UTF8ToString(mime_type), bytes, n_bytes); });

namespace tongbao::platform {
namespace {

// Files above this size are no tables of a government office, and would not fit beside their
// results.
constexpr double kLargestFile = 512.0 * 1024 * 1024;

struct Reading {
  Program* program = nullptr;
  OpenedFiles opened;
  OpenedFile file;
  bool fits = false;
  int n_dragged = 0;
};
Reading reading;

}  // namespace

void connect_files(Program& program) { reading.program = &program; }

void open_picker(const PickerOptions& options) {
  tongbao_files_pick(std::string(options.accept).c_str(), options.multiple ? 1 : 0, options.purpose);
}

void save_file(std::string_view name, std::string_view mime_type, std::string_view bytes) {
  tongbao_files_save(std::string(name).c_str(), std::string(mime_type).c_str(), bytes.data(),
                     static_cast<int>(bytes.size()));
}

int drag_file_count() { return reading.n_dragged; }

}  // namespace tongbao::platform

using namespace tongbao::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tongbao_drag(int n_files) {
  reading.n_dragged = n_files;
  request_frame(2);
}

EMSCRIPTEN_KEEPALIVE void tongbao_files_begin(int origin, int purpose) {
  reading.opened = {static_cast<FileOrigin>(origin), purpose, {}, {}};
}

EMSCRIPTEN_KEEPALIVE void tongbao_file_begin(const char* name, double n_bytes) {
  reading.file = {name, {}};
  reading.fits = n_bytes <= kLargestFile && tongbao::core::has_memory_for(static_cast<std::size_t>(n_bytes));
  if (reading.fits) reading.file.bytes.reserve(static_cast<std::size_t>(n_bytes));
}

EMSCRIPTEN_KEEPALIVE void tongbao_file_bytes(const char* bytes, int n_bytes) {
  if (reading.fits) reading.file.bytes.append(bytes, static_cast<std::size_t>(n_bytes));
}

EMSCRIPTEN_KEEPALIVE void tongbao_file_end(int was_read) {
  if (was_read != 0 && reading.fits) {
    reading.opened.files.push_back(std::move(reading.file));
  } else {
    reading.opened.unreadable.push_back(std::move(reading.file.name));
  }
}

EMSCRIPTEN_KEEPALIVE void tongbao_files_end() {
  reading.program->on_files(std::exchange(reading.opened, {}));
  request_frame(3);
}

EMSCRIPTEN_KEEPALIVE void tongbao_rest() { reading.program->on_rest(); }

EMSCRIPTEN_KEEPALIVE void tongbao_extras(const char* pack) { reading.program->on_extras(pack); }

}  // extern "C"
