#include "core/reader/file_reading.hpp"

#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include "core/base/take.hpp"
#include "core/prose/published_notice.hpp"
#include "core/record/tables_below.hpp"
#include "core/text/file_kind.hpp"

namespace tongbao::core {
namespace {

bool is_json(std::string_view bytes) {
  const size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && bytes[first] == '{';
}

}  // namespace

FileReading::FileReading(std::string name, std::string bytes, WantedAs wanted)
    : name_(std::move(name)), bytes_(std::move(bytes)), wanted_(wanted), n_bytes_(bytes_.size()) {}

size_t FileReading::n_bytes_read() const { return is_done_ ? n_bytes_ : table_ ? table_->n_bytes_read() : 0; }

size_t FileReading::n_rows_read() const { return table_ ? table_->n_rows_read() : n_rows_; }

void FileReading::end(FoundFile file) {
  found_.push_back(std::move(file));
  is_done_ = true;
}

/// True if the file is the text of a notice, whose tables are files of their own from here on.
bool FileReading::read_as_notice() {
  if (!may_be_notice(bytes_.size())) return false;
  const DecodedText decoded = decode(bytes_);
  if (!looks_like_notice(decoded.text)) return false;
  Result<PublishedNotice> notice = read_notice(name_, decoded.text);
  if (!notice) {
    FoundFile refused{name_};
    refused.error = notice.error();
    end(std::move(refused));
    return true;
  }
  std::optional<NoticeHead> head = std::move(notice->head);
  for (const NoticeTable& table : notice->tables) {
    FoundFile file{source_name(name_, table)};
    n_rows_ += table.table->rows.size();
    file.sources.resize(1);
    file.error = take(recognise_notice_table(file.name, decoded.encoding, table), file.sources.front());
    if (file.error)
      file.sources.clear();
    else
      file.head = std::exchange(head, std::nullopt);
    end(std::move(file));
  }
  return true;
}

void FileReading::begin() {
  FoundFile file{name_};
  if (wanted_ == WantedAs::Whatever && is_json(bytes_)) {
    file.holds = FileHolds::Json;
    file.json = std::move(bytes_);
    return end(std::move(file));
  }
  file.error = check_is_text(name_, bytes_);
  if (file.error) return end(std::move(file));
  if (!read_as_notice()) table_.emplace(name_, bytes_);
}

void FileReading::end_table() {
  Checked<Table> table = table_->finish();
  const Encoding encoding = table_->encoding();
  n_rows_ = table.value.rows.size();
  table_.reset();
  std::string().swap(bytes_);  // a large log is counted without them
  FoundFile file{name_};
  if (wanted_ == WantedAs::Whatever && looks_like_roster(table.value)) {
    file.holds = FileHolds::Roster;
    file.error = take(roster_of(name_, std::move(table)), file.roster);
  } else {
    auto shared = std::make_shared<const Table>(std::move(table.value));
    file.error = take(recognise_tables(name_, encoding, std::move(shared), std::move(table.diagnostics)), file.sources);
  }
  end(std::move(file));
}

void FileReading::read(size_t n_bytes) {
  if (is_done_) return;
  if (!table_) begin();
  if (!table_) return;
  table_->read(n_bytes);
  if (table_->is_done()) end_table();
}

FoundFiles FileReading::finish() {
  while (!is_done_) read(n_bytes_ + 1);
  return std::move(found_);
}

FoundFiles read_file(std::string name, std::string bytes) {
  return FileReading(std::move(name), std::move(bytes)).finish();
}

Result<DataFile> read_data(std::string name, std::string bytes) {
  DataFile data;
  for (FoundFile& file : FileReading(std::move(name), std::move(bytes), WantedAs::Data).finish()) {
    if (file.error) return *file.error;
    if (file.head) data.head = std::move(*file.head);
    std::move(file.sources.begin(), file.sources.end(), std::back_inserter(data.sources));
  }
  return data;
}

}  // namespace tongbao::core
