// Method: whole rows by the pattern, others from their name to the next one.

#include "core/prose/cell_rows.hpp"

#include <algorithm>

#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"

namespace tongbao::core {

int64_t whole_number(const std::string& text) {
  int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || value > 1'000'000) return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

void mark_labels(std::vector<LooseCell>& cells) {
  for (LooseCell& cell : cells) {
    if (cell.kind != CellKind::Text) continue;
    cell.is_total = is_total_label(cell.text);
    cell.is_heading = is_group_label(cell.text);
    cell.is_above = is_header(cell.text) || !caption_label(cell.text).empty();
  }
}

std::optional<CellPattern> find_pattern(const std::vector<LooseCell>& cells, size_t at, size_t width) {
  CellPattern pattern;
  size_t n_texts = 0;
  for (size_t i = at; i < at + width; ++i) {
    const bool is_text = cells[i].kind == CellKind::Text;
    if (is_text && cells[i].is_above) return std::nullopt;
    pattern.kinds.push_back(is_text ? CellKind::Text : CellKind::Number);
    if (is_text && n_texts++ == 0) pattern.unit = i - at;
  }
  if (n_texts == 0 || n_texts == width || pattern.unit > 1) return std::nullopt;
  pattern.has_serial = pattern.unit == 1;
  pattern.is_simple = n_texts == 1 && pattern.unit + 1 < width;
  return pattern;
}

bool is_header(const std::string& text) {
  const HeaderPhrase phrase = parse_header(text);
  return is_header_like(phrase) && is_understood(phrase);
}

CellPattern simple_pattern(size_t width, bool has_serial) {
  CellPattern pattern;
  pattern.kinds.assign(width, CellKind::Number);
  pattern.unit = has_serial ? 1 : 0;
  pattern.kinds[pattern.unit] = CellKind::Text;
  pattern.has_serial = has_serial;
  pattern.is_simple = true;
  return pattern;
}

size_t CellRows::n_whole() const {
  return static_cast<size_t>(
      std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.kind == Row::Kind::Whole; }));
}

void CellRows::read_from(size_t at) {
  rows_.clear();
  while (const std::optional<Row> row = row_at(at)) {
    rows_.push_back(*row);
    at = row->end;
  }
  // A heading has rows below it.
  while (!rows_.empty() && (rows_.back().kind == Row::Kind::Heading || rows_.back().kind == Row::Kind::NameOnly))
    rows_.pop_back();
}

void CellRows::read_before() {
  const size_t first = begin();
  for (size_t at = first > 3 * pattern_.width() ? first - 3 * pattern_.width() : 0; at < first; ++at) {
    std::vector<Row> before;
    size_t next = at;
    while (next < first) {
      const std::optional<Row> row = row_at(next);
      if (!row || row->kind == Row::Kind::NameOnly) break;
      before.push_back(*row);
      next = row->end;
    }
    if (next != first) continue;
    rows_.insert(rows_.begin(), before.begin(), before.end());
    return;
  }
}

bool CellRows::is_whole(size_t at) const {
  if (at + pattern_.width() > all_->size()) return false;
  for (size_t i = 0; i < pattern_.width(); ++i) {
    const LooseCell& one = cell(at + i);
    const bool is_blank = one.kind == CellKind::NotGiven;
    if (pattern_.kinds[i] == CellKind::Text ? is_blank && i == pattern_.unit : one.kind == CellKind::Text) return false;
    if (pattern_.kinds[i] == CellKind::Text && one.kind == CellKind::Number) return false;
  }
  return true;
}

std::optional<CellRows::Row> CellRows::row_at(size_t at) const {
  if (at >= all_->size()) return std::nullopt;
  const size_t after = at + pattern_.width();
  // 6 before a name is the number of the next row, not the last cell of this one.
  const bool takes_next =
      pattern_.has_serial && is_text(after) && !is_total(after) && !is_heading(after) && is_number(after - 1);
  // 12 县人社局 7 13 金沙乡: the last unit may have no numbers, behind its own 13.
  const bool is_next = takes_next && looks_like_unit(cell(after).text) &&
                       whole_number(cell(after - 1).text) == whole_number(cell(at).text) + 1;
  const bool ends_table = takes_next && !is_next && !is_number(after + 1);
  if (is_whole(at) && (!takes_next || ends_table)) return Row{at, after, Row::Kind::Whole};
  // 合计 without a number behind it is a header.
  if (is_total(at) && at + 1 < all_->size() && cell(at + 1).kind != CellKind::Text)
    return Row{at, end_of_numbers(at + 1), Row::Kind::Total};
  if (is_heading(at) && at + 1 < all_->size() && (is_whole(at + 1) || (is_text(at + 1) == !pattern_.has_serial)))
    return Row{at, at + 1, Row::Kind::Heading};
  return pattern_.is_simple ? short_row_at(at) : std::nullopt;
}

size_t CellRows::end_of_numbers(size_t at) const {
  size_t end = at;
  while (end < all_->size() && cell(end).kind != CellKind::Text && end - at < pattern_.width()) ++end;
  return end;
}

/// A row from its name to the next one: empty cells left no line.
std::optional<CellRows::Row> CellRows::short_row_at(size_t at) const {
  const size_t name = at + pattern_.unit;
  if (!is_text(name) || is_caption(cell(name).text) || (pattern_.has_serial && !is_number(at))) return std::nullopt;
  size_t end = name + 1;
  while (is_number(end)) ++end;
  const bool has_next = is_text(end) && !is_total(end) && !is_heading(end);
  if (pattern_.has_serial && has_next && end > name + 1) {
    const int64_t own = whole_number(cell(at).text), next = whole_number(cell(end - 1).text);
    if (next != own + 1 && next != own) return std::nullopt;
    --end;
  }
  const size_t n_numbers = end - name - 1;
  if (n_numbers > pattern_.n_numbers()) return std::nullopt;
  if (n_numbers == pattern_.n_numbers()) return Row{at, end, Row::Kind::Whole};
  if (n_numbers > 0) return Row{at, end, Row::Kind::Short};
  // A name without a number: its cells may be empty, or the name goes on in the next line.
  if (pattern_.has_serial && has_next) return Row{at, end, Row::Kind::NameOnly};
  const std::string& text = cell(name).text;
  if (!has_next || !is_number(end + 1) || is_header(text) || is_note(text)) return std::nullopt;
  return Row{at, end, Row::Kind::NameOnly};
}

}  // namespace tongbao::core
