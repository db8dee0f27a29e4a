#include "app/files/read_files.hpp"

#include <algorithm>
#include <utility>

#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "core/text/file_kind.hpp"

namespace tongbao::app {
namespace {

bool is_json(const std::string& bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && bytes[first] == '{';
}

FileJob job_of_json(const std::string& bytes) {
  const std::string format = core::json_format_of(bytes);
  return format == "tongbao-rules" ? FileJob::Rules : format == "tongbao-notice" ? FileJob::Notice : FileJob::Project;
}

}  // namespace

FilesReading::FilesReading(std::vector<OpenedFile> files) : files_(std::move(files)) {
  for (const OpenedFile& file : files_) so_far_.n_total += static_cast<int64_t>(file.bytes.size());
}

/// True if the file is the text of a notice, whose tables are files of their own from here on.
bool FilesReading::read_as_notice(const OpenedFile& file) {
  if (!core::may_be_notice(file.bytes.size())) return false;
  const core::DecodedText decoded = core::decode(file.bytes);
  if (!core::looks_like_notice(decoded.text)) return false;
  core::Result<core::PublishedNotice> notice = core::read_notice(file.name, decoded.text);
  if (!notice) {
    ReadFile refused{file.name, {}};
    refused.error = notice.error();
    read_.push_back(std::move(refused));
    return true;
  }
  auto head = std::make_shared<const core::NoticeHead>(std::move(notice->head));
  for (core::NoticeTable& table : notice->tables) {
    ReadFile read{core::source_name(file.name, table), {}};
    read.encoding = decoded.encoding;
    read.of_notice = std::make_shared<const core::NoticeTable>(std::move(table));
    read.head = std::exchange(head, nullptr);
    so_far_.n_rows += static_cast<int64_t>(read.of_notice->table->rows.size());
    read_.push_back(std::move(read));
  }
  return true;
}

void FilesReading::begin_file() {
  OpenedFile& file = files_[idx_];
  ReadFile read{file.name, {}};
  so_far_.name = file.name;
  const bool is_table = !is_json(file.bytes);
  if (is_table)
    read.error = core::check_is_text(file.name, file.bytes);
  else
    read.job = job_of_json(file.bytes);
  if (is_table && !read.error && read_as_notice(file)) {
    so_far_.n_bytes += static_cast<int64_t>(file.bytes.size());
    ++idx_;
    return;
  }
  if (is_table && !read.error) {
    reading_.emplace(file.name, file.bytes);
    read.encoding = reading_->encoding();
  } else {
    so_far_.n_bytes += static_cast<int64_t>(file.bytes.size());
    if (!is_table) read.bytes = std::move(file.bytes);
    ++idx_;
  }
  read_.push_back(std::move(read));
}

void FilesReading::end_table() {
  std::string& bytes = files_[idx_].bytes;
  ReadFile& read = read_.back();
  so_far_.n_bytes += static_cast<int64_t>(bytes.size());
  so_far_.n_rows += static_cast<int64_t>(reading_->n_rows_read());
  core::Checked<core::Table> table = reading_->finish();
  reading_.reset();
  if (core::looks_like_roster(table.value)) {
    read.job = FileJob::Roster;
    read.bytes = std::move(bytes);
  } else {
    read.table = std::make_shared<const core::Table>(std::move(table.value));
    read.table_diagnostics = std::move(table.diagnostics);
    std::string().swap(bytes);
  }
  ++idx_;
}

void FilesReading::read(size_t n_bytes) {
  while (!is_done()) {
    if (!reading_) {
      begin_file();
      continue;
    }
    if (n_bytes == 0) return;
    const size_t before = reading_->n_bytes_read();
    reading_->read(n_bytes);
    n_bytes -= std::min(n_bytes, reading_->n_bytes_read() - before);
    if (reading_->is_done()) end_table();
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

ReadFiles FilesReading::finish() {
  read(static_cast<size_t>(so_far_.n_total));
  return std::move(read_);
}

}  // namespace tongbao::app
