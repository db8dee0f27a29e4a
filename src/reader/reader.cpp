// The reading of files as a module of its own, tongbao-reader.wasm: JavaScript gives it the bytes of one file after the
// other, in a worker or in the page, and takes what they hold as bytes (core/reader/found_bytes.hpp). It knows nothing of
// the page, so that whatever happens to it, the page and its project stay as they are.
//
// reader_open    a file of so many bytes; returns where they go. 0: there is no memory for them. An open file is closed.
// reader_paste   the bytes are what a paste held: so many of its text, then the cells of its table; the name is two names,
//                with a line feed between them: of a notice, of a table. 0: it is neither
// reader_read    reads on, about so many bytes; 1 once all is read
// reader_found   what the file holds, once all is read; reader_found_size() bytes, there until the next file is opened

#include <emscripten.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/has_memory.hpp"
#include "core/reader/file_reading.hpp"
#include "core/reader/found_bytes.hpp"
#include "core/reader/pasted_file.hpp"

namespace tongbao::reader {
namespace {

struct OneFile {
  std::string name;
  std::string bytes;  // until the reading begins
  std::optional<core::FileReading> reading;
  std::string found;
};

OneFile file;

}  // namespace
}  // namespace tongbao::reader

using tongbao::reader::file;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* reader_open(const char* name, size_t n_bytes) {
  file.reading.reset();
  file.name = name;
  std::string().swap(file.found);
  std::string().swap(file.bytes);
  // What is read of them takes about as much again; asked for at once, memory grows in one step.
  if (!tongbao::core::has_memory_for(2 * n_bytes)) return nullptr;
  file.bytes.resize(n_bytes);
  return file.bytes.data();
}

EMSCRIPTEN_KEEPALIVE int reader_paste(size_t n_plain) {
  using namespace tongbao::core;
  const size_t end = file.name.find('\n');
  const PasteNames names{file.name.substr(0, end), file.name.substr(end + 1)};
  const std::string_view bytes = file.bytes;
  std::optional<PastedFile> pasted = pasted_file(bytes.substr(0, n_plain), bytes.substr(n_plain), names);
  if (!pasted) return 0;
  file.name = std::move(pasted->name);
  file.bytes = std::move(pasted->bytes);
  return 1;
}

EMSCRIPTEN_KEEPALIVE int reader_read(size_t n_bytes) {
  if (!file.reading) file.reading.emplace(std::move(file.name), std::move(file.bytes));
  if (!file.reading->is_done()) file.reading->read(n_bytes);
  if (!file.reading->is_done()) return 0;
  if (file.found.empty()) file.found = tongbao::core::bytes_of(file.reading->finish());
  return 1;
}

EMSCRIPTEN_KEEPALIVE size_t reader_bytes_read() { return file.reading ? file.reading->n_bytes_read() : 0; }
EMSCRIPTEN_KEEPALIVE size_t reader_rows_read() { return file.reading ? file.reading->n_rows_read() : 0; }
EMSCRIPTEN_KEEPALIVE const char* reader_found() { return file.found.data(); }
EMSCRIPTEN_KEEPALIVE size_t reader_found_size() { return file.found.size(); }

}  // extern "C"
