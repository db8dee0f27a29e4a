// Method: cut the beginning of the text by each separator and compare how many rows get the same number of cells. What
// cuts the header row as well comes before what cuts only rows below it.

#include "core/table/dialect.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// Stands between cells after folding; no table holds it, and nothing is quoted in such a text.
constexpr CsvDialect kFolded = {'\x1F', '\0'};
constexpr size_t kMaxSampleRows = 200;
constexpr size_t kMaxSampleCells = 1000;

/// How a separator cuts the text.
struct Fit {
  int64_t n_rows = 0;
  int64_t n_cut = 0;          // rows of two cells or more
  int64_t first_cut = 0;      // the first of them, 0-based
  int64_t n_regular = 0;      // rows of the most common number of cells
  int64_t n_cells = 0;        // of a regular row
  int64_t n_quotes = 0;       // cells that hold a quote, as those do that are cut in two
  int64_t n_with_number = 0;  // regular rows with a number behind the first cell
  int64_t n_with_value = 0;   // or with a mark that there is none
  int64_t n_named = 0;        // regular rows whose first cell is none

  bool is_more_regular(const Fit& other) const { return n_regular * other.n_rows > other.n_regular * n_rows; }
  bool is_half_as_regular(const Fit& other) const { return 2 * n_regular * other.n_rows >= other.n_regular * n_rows; }
};

/// 12, 3.5, １２, +5, 12条, +5条.
bool is_number_like(std::string_view cell) {
  cell = trim_view(cell);
  if (cell.starts_with("+")) cell.remove_prefix(1);
  int64_t n_digits = 0, n_others = 0;
  for (size_t pos = 0; pos < cell.size();) {
    const char32_t c = next_code_point(cell, pos);
    const bool is_part = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || c == U'.' || c == U'．';
    ++(is_part ? n_digits : n_others);
  }
  return n_digits > 0 && n_others <= 1;
}

/// —, 无: somebody says that there is no number.
bool says_none(std::string_view cell) {
  cell = trim_view(cell);
  return cell == "-" || cell == "—" || cell == "——" || cell == "–" || cell == "/" || cell == "无";
}

Fit fit_of(std::string_view head, bool is_all, const CsvDialect& dialect) {
  struct Row {
    size_t n_cells = 0;
    int64_t n_quotes = 0;
    bool has_number = false;
    bool says_none = false;
    bool is_named = false;
  };
  std::vector<Row> rows;
  CsvReader reader(dialect, [&rows](const CsvRow& row) {
    if (rows.size() == kMaxSampleRows) return;
    const auto has_quote = [](std::string_view cell) { return cell.find('"') != std::string_view::npos; };
    rows.push_back(
        {std::min(row.cells.size(), kMaxSampleCells), std::count_if(row.cells.begin(), row.cells.end(), has_quote),
         std::any_of(row.cells.begin() + 1, row.cells.end(), is_number_like),
         std::any_of(row.cells.begin() + 1, row.cells.end(), says_none), !is_number_like(row.cells.front())});
  });
  reader.feed(head);
  // The last row of a cut text is not whole; it counts only if there is no other.
  if (is_all || rows.empty()) reader.finish();

  std::vector<int64_t> n_rows_of_width(kMaxSampleCells + 1, 0);
  for (const Row& row : rows) ++n_rows_of_width[row.n_cells];
  const auto common = std::max_element(n_rows_of_width.begin() + 2, n_rows_of_width.end());
  const auto width = static_cast<size_t>(common - n_rows_of_width.begin());
  Fit fit;
  fit.n_rows = static_cast<int64_t>(rows.size());
  fit.n_regular = *common;
  fit.n_cells = static_cast<int64_t>(width);
  for (size_t i = rows.size(); i-- > 0;) {
    fit.n_quotes += rows[i].n_quotes;
    if (rows[i].n_cells == width && rows[i].has_number) ++fit.n_with_number;
    if (rows[i].n_cells == width && (rows[i].has_number || rows[i].says_none)) ++fit.n_with_value;
    if (rows[i].n_cells == width && rows[i].is_named) ++fit.n_named;
    if (rows[i].n_cells < 2) continue;
    ++fit.n_cut;
    fit.first_cut = static_cast<int64_t>(i);
  }
  return fit;
}

/// In a list of names one of them may hold the sign by accident.
bool is_plausible(const Fit& fit) {
  return fit.n_cut > 0 && fit.n_cut * 3 >= fit.n_rows && (fit.n_cut >= 2 || fit.n_rows <= 2);
}

/// Sentences hold these signs too; only in a table of numbers do they cut nearly all lines, and many alike: a remark that
/// is not there leaves no separator.
bool is_plausible_own(const Fit& fit, OwnSeparator own) {
  // A colon stands between a name and its number; in times of day it stands between numbers.
  if (own == OwnSeparator::Colon && (fit.n_cells != 2 || fit.n_named < fit.n_regular)) return false;
  return fit.n_regular >= 2 && fit.n_cut * 5 >= fit.n_rows * 4 && fit.n_regular * 5 >= fit.n_rows * 2 &&
         fit.n_with_value * 2 >= fit.n_regular && fit.n_with_number > 0;
}

bool is_better(const Fit& fit, const Fit& best) {
  if (fit.first_cut < best.first_cut && fit.is_half_as_regular(best)) return true;
  if (fit.first_cut > best.first_cut && best.is_half_as_regular(fit)) return false;
  if (fit.is_more_regular(best) || best.is_more_regular(fit)) return fit.is_more_regular(best);
  if (fit.n_quotes != best.n_quotes) return fit.n_quotes < best.n_quotes;
  return fit.n_cells > best.n_cells;
}

bool is_own(char32_t c, OwnSeparator separator) {
  switch (separator) {
    case OwnSeparator::Comma:
      return c == U'，';
    case OwnSeparator::Semicolon:
      return c == U'；';
    case OwnSeparator::Enumeration:
      return c == U'、';
    case OwnSeparator::Colon:
      return c == U'：' || c == U':';
    case OwnSeparator::Spaces:
      return is_space(c) && c != '\t' && c != '\n' && c != '\r';
    case OwnSeparator::None:
      break;
  }
  return false;
}

}  // namespace

const char* separator_zh(OwnSeparator separator) {
  switch (separator) {
    case OwnSeparator::Comma:
      return "中文逗号";
    case OwnSeparator::Semicolon:
      return "中文分号";
    case OwnSeparator::Enumeration:
      return "顿号";
    case OwnSeparator::Colon:
      return "冒号";
    case OwnSeparator::Spaces:
      return "空格";
    case OwnSeparator::None:
      break;
  }
  return "";
}

std::string SeparatorFolder::fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const size_t start = pos;
    const char32_t c = next_code_point(text, pos);
    if (is_own(c, separator_)) {
      if (separator_ == OwnSeparator::Spaces)
        is_behind_spaces_ = !is_at_start_;
      else
        folded += kFolded.delimiter;
      continue;
    }
    is_at_start_ = c == '\n' || c == '\r';
    if (is_behind_spaces_ && !is_at_start_) folded += kFolded.delimiter;
    is_behind_spaces_ = false;
    folded.append(text, start, pos - start);
  }
  return folded;
}

TextDialect detect_dialect(std::string_view head, bool is_all) {
  TextDialect best;
  Fit best_fit;
  bool has_best = false;
  const auto offer = [&](const TextDialect& dialect, const Fit& fit) {
    if (has_best && !is_better(fit, best_fit)) return;
    best = dialect;
    best_fit = fit;
    has_best = true;
  };
  // The earlier one wins a draw: a TAB stands in no cell, a comma in few.
  for (const char delimiter : {'\t', ',', ';', '|'}) {
    const TextDialect dialect = {{delimiter, '"'}};
    if (const Fit fit = fit_of(head, is_all, dialect.csv); is_plausible(fit)) offer(dialect, fit);
  }
  for (const OwnSeparator own : {OwnSeparator::Comma, OwnSeparator::Semicolon, OwnSeparator::Enumeration,
                                 OwnSeparator::Colon, OwnSeparator::Spaces}) {
    const std::string folded = SeparatorFolder(own).fold(head);
    const Fit fit = fit_of(folded, is_all, kFolded);
    const bool is_needed = !has_best || fit.first_cut < best_fit.first_cut || fit.is_more_regular(best_fit);
    if (is_needed && is_plausible_own(fit, own)) offer({kFolded, own}, fit);
  }
  return best;
}

}  // namespace tongbao::core
