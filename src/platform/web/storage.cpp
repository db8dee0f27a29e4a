// Bytes out to web/bridge/61-storage.js, and what it found back in. A report comes as its list
// first and its state last, so that the program sees both at once.

#include "platform/web/storage.hpp"

#include <emscripten.h>

#include <string>
#include <utility>

#ifdef EM_JS_DEPS
EM_JS_DEPS(tongbao_storage, "$UTF8ToString")
#endif

EM_JS(double, tongbao_storage_number, (), { return Module['bridge']['storage']['number'](); });
EM_JS(void, tongbao_storage_store, (double id, const char* name, const void* bytes, int n_bytes),
      { Module['bridge']['storage']['store'](id, UTF8ToString(name), bytes, n_bytes); });
EM_JS(void, tongbao_storage_drop, (double id), { Module['bridge']['storage']['drop'](id); });
EM_JS(void, tongbao_storage_load, (double id), { Module['bridge']['storage']['load'](id); });
EM_JS(void, tongbao_storage_hold, (double id, const void* bytes, int n_bytes),
      { Module['bridge']['storage']['hold'](id, bytes, n_bytes); });
EM_JS(void, tongbao_storage_allow, (int wish), { Module['bridge']['storage']['allow'](wish); });
EM_JS(void, tongbao_storage_wipe, (), { Module['bridge']['storage']['wipe'](); });
EM_JS(void, tongbao_storage_call_back, (double seconds), { Module['bridge']['storage']['callBackAfter'](seconds); });

namespace tongbao::platform {
namespace {

struct Storage {
  Program* program = nullptr;
  app::StorageReport report;
};
Storage storage;

}  // namespace

void connect_storage(Program& program) { storage.program = &program; }

std::uint64_t new_project_number() { return static_cast<std::uint64_t>(tongbao_storage_number()); }

void store_copy(std::uint64_t id, std::string_view name, std::string_view bytes) {
  tongbao_storage_store(static_cast<double>(id), std::string(name).c_str(), bytes.data(),
                        static_cast<int>(bytes.size()));
}

void drop_copies(std::uint64_t id) { tongbao_storage_drop(static_cast<double>(id)); }

void load_stored(std::uint64_t id) { tongbao_storage_load(static_cast<double>(id)); }

void hold_project(std::uint64_t id, std::string_view bytes) {
  tongbao_storage_hold(static_cast<double>(id), bytes.data(), static_cast<int>(bytes.size()));
}

void allow_storage(app::Autosave wish) { tongbao_storage_allow(static_cast<int>(wish)); }

void wipe_storage() { tongbao_storage_wipe(); }

void call_back_after(double seconds) { tongbao_storage_call_back(seconds); }

}  // namespace tongbao::platform

using namespace tongbao::platform;
namespace app = tongbao::app;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tongbao_storage_work(double id, int copies, const char* name, const char* time) {
  storage.report.unsaved.push_back({static_cast<std::uint64_t>(id), name, time, static_cast<app::Copies>(copies)});
}

EMSCRIPTEN_KEEPALIVE void tongbao_storage_report(int autosave, int trouble, int is_writing, int is_local_file,
                                                 int is_open_elsewhere) {
  app::StorageReport& report = storage.report;
  report.autosave = static_cast<app::Autosave>(autosave);
  report.trouble = static_cast<app::StorageTrouble>(trouble);
  report.is_writing = is_writing != 0;
  report.is_local_file = is_local_file != 0;
  report.is_open_elsewhere = is_open_elsewhere != 0;
  storage.program->on_storage(std::exchange(report, {}));
}

EMSCRIPTEN_KEEPALIVE void tongbao_storage_loaded(double id, const char* bytes, int n_bytes, const char* time) {
  storage.program->on_stored_loaded(static_cast<std::uint64_t>(id),
                                    std::string(bytes, static_cast<std::size_t>(n_bytes)), time);
}

EMSCRIPTEN_KEEPALIVE void tongbao_storage_wiped(int all_gone) { storage.program->on_storage_wiped(all_gone != 0); }

EMSCRIPTEN_KEEPALIVE void tongbao_storage_due(int is_last_chance) {
  storage.program->on_storage_due(is_last_chance != 0);
}

}  // extern "C"
