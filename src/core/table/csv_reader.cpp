// Method: a state machine that copies runs of ordinary characters into one buffer for the row and
// remembers where each cell ends; the sink sees views of it. Reason: a row may arrive in any number
// of chunks, and re-reading it from its beginning at each chunk would be quadratic for a long cell.
//
// An opening quote without an end is noticed only when the text is over. The cell then holds the
// whole rest, with "" already read as one quote, so the original text can be made again and is read
// a second time with the opening quote as text. In that rest every run of quotes is even (an odd
// one would have closed the cell), so no second cell can stay open: it is read at most twice.

#include "core/table/csv_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace tongbao::core {

namespace {

constexpr int64_t kMaxColumn = INT32_MAX;

}  // namespace

CsvReader::CsvReader(CsvDialect dialect, RowSink sink) : dialect_(dialect), sink_(std::move(sink)) {}

/// The end of the run of characters that mean nothing special in the state.
const char* CsvReader::run_end(const char* pos, const char* end, bool in_quotes) const {
  if (in_quotes) {
    const void* quote = std::memchr(pos, dialect_.quote, static_cast<size_t>(end - pos));
    return quote == nullptr ? end : static_cast<const char*>(quote);
  }
  const char delimiter = dialect_.delimiter;
  while (pos < end && *pos != delimiter && *pos != '\n' && *pos != '\r') ++pos;
  return pos;
}

void CsvReader::feed(std::string_view text) {
  if (text.empty()) return;
  if (!nul_seen_) nul_seen_ = std::memchr(text.data(), '\0', text.size()) != nullptr;
  const char* pos = text.data();
  const char* const end = pos + text.size();
  while (pos < end) {
    if (state_ == State::Quoted || state_ == State::Unquoted) {
      const char* const stop = run_end(pos, end, state_ == State::Quoted);
      text_.append(pos, stop);
      pos = stop;
      if (pos == end) return;
    }
    step(*pos);
    ++pos;
  }
}

void CsvReader::step(char c) {
  if (after_cr_) {
    after_cr_ = false;
    if (c == '\n') return;
  }
  if (state_ == State::Quoted) {
    if (c == dialect_.quote) {
      state_ = State::QuoteSeen;
    } else {
      text_ += c;
    }
    return;
  }
  if (state_ == State::CellStart && c == dialect_.quote) {
    state_ = State::Quoted;
    return;
  }
  if (state_ == State::QuoteSeen && c == dialect_.quote) {
    text_ += c;
    state_ = State::Quoted;
    return;
  }
  if (c == dialect_.delimiter) {
    end_cell();
    return;
  }
  if (c == '\n' || c == '\r') {
    end_row();
    after_cr_ = c == '\r';
    return;
  }
  if (state_ == State::QuoteSeen) {
    closed_at_ = text_.size();
    state_ = State::AfterQuote;
  }
  if (state_ == State::AfterQuote && c != ' ') {
    has_text_after_quote_ = true;
    state_ = State::Unquoted;
  } else if (state_ == State::CellStart) {
    state_ = State::Unquoted;
  }
  text_ += c;
}

void CsvReader::end_cell() {
  // Spaces between the closing quote and the delimiter belong to neither.
  if (state_ == State::AfterQuote) text_.resize(closed_at_);
  const size_t start = ends_.empty() ? 0 : ends_.back();
  const std::string_view cell = std::string_view(text_).substr(start);
  const auto column = static_cast<int64_t>(ends_.size()) + 1;
  if (has_text_after_quote_) {
    has_text_after_quote_ = false;
    if (++n_text_after_quote_ <= kMaxListed) {
      report(Code::TextAfterQuote, row_, column, {std::string(cell)});
    }
  }
  if (nul_seen_ && cell.find('\0') != std::string_view::npos) {
    if (n_nul_cells_++ == 0) report(Code::NulInData, row_, column);
  }
  ends_.push_back(text_.size());
  state_ = State::CellStart;
}

void CsvReader::end_row() {
  const bool is_blank = state_ == State::CellStart && ends_.empty();
  if (is_blank) {
    if (n_blank_pending_++ == 0 && n_blank_rows_ == 0) first_blank_row_ = row_;
  } else {
    end_cell();
    n_blank_rows_ += n_blank_pending_;
    n_blank_pending_ = 0;
    cells_.clear();
    size_t start = 0;
    for (const size_t end : ends_) {
      cells_.push_back(std::string_view(text_).substr(start, end - start));
      start = end;
    }
    ++n_rows_;
    sink_(CsvRow{row_, cells_});
    text_.clear();
    ends_.clear();
  }
  ++row_;
}

void CsvReader::finish() {
  if (state_ == State::Quoted) {
    const size_t start = ends_.empty() ? 0 : ends_.back();
    std::string rest;
    for (const char c : std::string_view(text_).substr(start)) {
      rest += c;
      if (c == dialect_.quote) rest += c;
    }
    report(Code::QuoteUnclosed, row_, static_cast<int64_t>(ends_.size()) + 1);
    text_.resize(start);
    text_ += dialect_.quote;
    state_ = State::Unquoted;
    feed(rest);
  }
  if (state_ != State::CellStart || !ends_.empty()) end_row();
  if (n_blank_rows_ > 0) {
    report(Code::BlankRowsSkipped, first_blank_row_, 0, {std::to_string(n_blank_rows_)});
  }
  if (n_text_after_quote_ > kMaxListed)
    report(Code::MoreOfKind, 0, 0, {std::to_string(n_text_after_quote_ - kMaxListed), "引号后还有文字的格"});
}

void CsvReader::report(Code code, int64_t row, int64_t column, std::vector<std::string> args) {
  const Severity severity = code == Code::BlankRowsSkipped ? Severity::Note : Severity::Warning;
  const auto shown_column = static_cast<int32_t>(std::min(column, kMaxColumn));
  diagnostics_.push_back({code, severity, Place{{}, row, shown_column}, std::move(args)});
}

}  // namespace tongbao::core
