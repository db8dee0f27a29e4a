#include "app/files/read_files.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tongbao::app {

FilesReading::FilesReading(std::vector<OpenedFile> files) : files_(std::move(files)) {
  for (const OpenedFile& file : files_) so_far_.n_total += static_cast<int64_t>(file.bytes.size());
}

void FilesReading::read(size_t n_bytes) {
  while (!is_done()) {
    if (!reading_) {
      OpenedFile& file = files_[idx_];
      so_far_.name = file.name;
      reading_.emplace(std::move(file.name), std::move(file.bytes));
    } else if (n_bytes == 0) {
      return;
    }
    const size_t before = reading_->n_bytes_read();
    reading_->read(n_bytes);
    n_bytes -= std::min(n_bytes, reading_->n_bytes_read() - before);
    if (!reading_->is_done()) continue;
    so_far_.n_bytes += static_cast<int64_t>(reading_->n_bytes_read());
    so_far_.n_rows += static_cast<int64_t>(reading_->n_rows_read());
    core::FoundFiles found = reading_->finish();
    std::move(found.begin(), found.end(), std::back_inserter(found_));
    reading_.reset();
    ++idx_;
  }
}

ReadingProgress FilesReading::progress() const {
  ReadingProgress progress = so_far_;
  if (reading_) {
    progress.n_bytes += static_cast<int64_t>(reading_->n_bytes_read());
    progress.n_rows += static_cast<int64_t>(reading_->n_rows_read());
  }
  return progress;
}

core::FoundFiles FilesReading::finish() {
  while (!is_done()) read(static_cast<size_t>(so_far_.n_total) + 1);
  return std::move(found_);
}

}  // namespace tongbao::app
