// Method: runs of short names and digits; what stands before the first digits ends with the caption, the header and the
// first name. Each place where the header can end gives a number of columns, and the digits of all rows say which it is.

#include "core/prose/flat_rows.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/digits.hpp"
#include "core/record/header_division.hpp"
#include "core/record/row_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr int64_t kLongestName = 20;
constexpr size_t kFewestRows = 4;
constexpr size_t kMostDigits = 40;

struct Pair {
  std::string name;
  std::string digits;
  size_t line = 0;
  std::string line_before = {};  // of the first of a line: the line above, if it has no digits
};

/// A name without marks between; what is before the first name of a run is not looked at here.
bool is_name(const std::string& text) {
  // 年, 月 of a date are no names.
  if (utf8_length(text) < 2 || utf8_length(text) > kLongestName) return false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!(c >= 0x3400 && c <= 0x9FFF) && c != U'（' && c != U'）' && c != U'(' && c != U')' && !is_space(c))
      return false;
  }
  return true;
}

/// A line as texts and the digits behind each.
std::vector<Pair> pairs_of(const std::string& text, size_t line) {
  std::vector<Pair> pairs;
  Pair pair{"", "", line};
  for (const char c : text) {
    if (!is_digit(c) && !pair.digits.empty()) {
      pairs.push_back(std::exchange(pair, {"", "", line}));
    }
    (is_digit(c) ? pair.digits : pair.name) += c;
  }
  if (!pair.digits.empty()) pairs.push_back(std::move(pair));
  return pairs;
}

/// One way to read the header: where its columns end and the first name begins.
struct HeaderReading {
  std::vector<std::string> columns;
  std::string first_name;
  bool total_is_first = false;
  size_t n_fitting = 0;  // rows
};

class FlatTable {
 public:
  explicit FlatTable(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {
    prefix_ = fold_name(pairs_.front().line_before + pairs_.front().name);
  }

  std::optional<FoundTable> make() {
    if (!read_header()) return std::nullopt;
    put_rows();
    return std::move(table_);
  }

 private:
  bool read_header() {
    const std::vector<HeaderWord> words = divide_header(prefix_);
    HeaderReading best;
    size_t best_unit = words.size();
    bool is_alone = false;
    // 街道 of a name is a word for units too.
    for (size_t unit = 0; unit < words.size(); ++unit) {
      if (!words[unit].is_known || words[unit].word_class != WordClass::Unit) continue;
      for (HeaderReading& reading : readings_behind(words, unit)) {
        reading.n_fitting = count_fitting(reading);
        const bool is_same = reading.columns == best.columns && reading.first_name == best.first_name &&
                             reading.total_is_first == best.total_is_first;
        if (reading.n_fitting == best.n_fitting && !is_same) is_alone = false;
        if (is_same) best_unit = unit;
        if (reading.n_fitting <= best.n_fitting) continue;
        best = std::move(reading);
        best_unit = unit;
        is_alone = true;
      }
    }
    if (!is_alone || best.n_fitting * 2 <= n_rows()) return false;
    find_caption(words, best_unit);
    unit_header_ = words[best_unit].text;
    reading_ = std::move(best);
    return true;
  }

  /// Every place behind the word for units where the header may end.
  std::vector<HeaderReading> readings_behind(const std::vector<HeaderWord>& words, size_t unit) const {
    std::vector<HeaderReading> readings;
    HeaderReading reading;
    bool has_total = false;
    for (size_t i = unit + 1; i < words.size() && words[i].is_known; ++i) {
      has_total = has_total || words[i].word_class == WordClass::Total;
      const bool is_column = names_column(words[i].word_class);
      if (!is_column && words[i].word_class != WordClass::Total) continue;
      if (is_column) reading.columns.push_back(words[i].text);
      if (!has_total || reading.columns.empty() || !fits_as_name(words, i + 1, reading.first_name)) continue;
      for (const bool total_is_first : {false, true}) {
        reading.total_is_first = total_is_first;
        readings.push_back(reading);
      }
    }
    return readings;
  }

  static bool names_column(WordClass word_class) {
    return word_class == WordClass::Category || word_class == WordClass::Carrier || word_class == WordClass::Level ||
           word_class == WordClass::Site;
  }

  /// What is behind the header must be a name, no longer than the others are.
  bool fits_as_name(const std::vector<HeaderWord>& words, size_t first, std::string& name) const {
    name.clear();
    for (size_t i = first; i < words.size(); ++i) name += words[i].text;
    int64_t longest = 0;
    for (size_t i = 1; i < n_rows(); ++i) longest = std::max(longest, utf8_length(pairs_[i].name));
    if (!pairs_.front().line_before.empty()) return name == fold_name(pairs_.front().name);
    return looks_like_unit(name) && utf8_length(name) <= longest + 2;
  }

  void find_caption(const std::vector<HeaderWord>& words, size_t unit) {
    for (size_t i = 0; i < unit; ++i) table_.caption += words[i].text;
  }

  bool has_totals_row() const { return is_total_label(pairs_.back().name); }
  size_t n_rows() const { return pairs_.size() - (has_totals_row() ? 1 : 0); }

  std::vector<SplitCells> cuts(const Pair& pair, const HeaderReading& reading) const {
    return cuts_with_total(pair.digits, reading.columns.size() + 1, reading.total_is_first);
  }

  size_t count_fitting(const HeaderReading& reading) const {
    if (has_totals_row() && cuts(pairs_.back(), reading).empty()) return 0;
    size_t n = 0;
    for (size_t i = 0; i < n_rows(); ++i)
      if (!cuts(pairs_[i], reading).empty()) ++n;
    return n;
  }

  void put_rows() {
    std::vector<std::string> header = {unit_header_};
    header.insert(header.end(), reading_.columns.begin(), reading_.columns.end());
    header.insert(reading_.total_is_first ? header.begin() + 1 : header.end(), "合计");
    const size_t width = header.size();
    table_.rows.push_back(std::move(header));
    table_.has_header = true;
    std::vector<UnsettledRow> unsettled;
    for (size_t i = 0; i < n_rows(); ++i) {
      std::vector<std::string> cells(width);
      cells[0] = i == 0 ? reading_.first_name : std::string(trim_view(pairs_[i].name));
      table_.rows.push_back(std::move(cells));
      unsettled.push_back({i + 1, pairs_[i].digits, cuts(pairs_[i], reading_)});
    }
    std::vector<SplitCells> totals;
    if (has_totals_row()) totals = cuts(pairs_.back(), reading_);
    number_rows();
    settle_rows(table_, 1, 0, std::move(unsettled), {}, totals);
    if (totals.size() != 1) return;
    std::vector<std::string> cells = {pairs_.back().name};
    for (const auto& total : totals.front()) cells.push_back(total ? std::to_string(*total) : "");
    table_.rows.push_back(std::move(cells));
    table_.row_numbers.push_back(table_.row_numbers.back() + 1);
  }

  /// Rows of one line cannot have its number each.
  void number_rows() {
    for (size_t i = 0; i < table_.rows.size(); ++i) table_.row_numbers.push_back(static_cast<int64_t>(i) + 1);
    table_.first_line = pairs_.front().line;
    table_.end_line = pairs_.back().line + 1;
  }

  std::vector<Pair> pairs_;
  std::string prefix_;
  std::string unit_header_;
  HeaderReading reading_;
  FoundTable table_;
};

}  // namespace

FlatTables find_flat_tables(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken) {
  std::vector<Pair> pairs;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (is_taken[i]) continue;
    const size_t first = pairs.size();
    for (Pair& pair : pairs_of(lines[i].text, i)) pairs.push_back(std::move(pair));
    if (i > 0 && pairs.size() > first && pairs_of(lines[i - 1].text, i).empty())
      pairs[first].line_before = lines[i - 1].text;
  }
  FlatTables found;
  size_t unread_end = 0;  // pairs behind the last run that was no table
  for (size_t at = 0; at < pairs.size();) {
    // The first name of a run has the header before it.
    size_t end = at + 1;
    while (end < pairs.size() && is_name(pairs[end].name) && pairs[end].digits.size() <= kMostDigits &&
           !is_total_label(pairs[end - 1].name))
      ++end;
    if (end - at < kFewestRows) {
      ++at;
      continue;
    }
    const auto first = pairs.begin() + static_cast<std::ptrdiff_t>(at);
    std::vector<Pair> run(first, pairs.begin() + static_cast<std::ptrdiff_t>(end));
    auto table = FlatTable(run).make();
    // The line above may be a caption.
    if (!table && !std::exchange(run.front().line_before, {}).empty()) table = FlatTable(std::move(run)).make();
    if (table) {
      if (at < unread_end) found.unread.pop_back();
      found.tables.push_back(std::move(*table));
      at = end;
      continue;
    }
    if (at >= unread_end) found.unread.push_back(pairs[at].line);
    unread_end = std::max(unread_end, end);
    ++at;
  }
  return found;
}

}  // namespace tongbao::core
