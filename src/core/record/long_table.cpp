#include "core/record/long_table.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/record/count_cell.hpp"
#include "core/record/header_roles.hpp"
#include "core/record/row_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMaxRowsAboveHeader = 8;
constexpr size_t kMostColumns = 18;
constexpr size_t kMostMeasures = 12;

std::string cell_of(const Table& table, size_t row, size_t column) {
  const TableRow cells = table.rows[row];
  return column < cells.size() ? trim(cells[column]) : std::string();
}

bool is_filled(const std::string& cell) { return !trim_view(cell).empty(); }

class LongTable {
 public:
  explicit LongTable(const Table& table) : table_(table) {}

  std::shared_ptr<const Table> widen() {
    if (!find_header() || !find_columns()) return nullptr;
    std::map<std::vector<std::string>, size_t> row_of_key;
    std::vector<std::vector<std::string>> rows;
    std::vector<int64_t> row_numbers;
    const size_t n_key = key_columns_.size();
    std::vector<std::string> above;
    for (size_t row = header_ + 1; row < table_.rows.size(); ++row) {
      const std::string measure = cell_of(table_, row, measure_column_);
      if (measure.empty()) return nullptr;
      std::vector<std::string> key;
      for (const size_t column : key_columns_) key.push_back(cell_of(table_, row, column));
      // The cells of a unit are often merged over its rows.
      if (std::none_of(key.begin(), key.end(), is_filled)) key = above;
      above = key;
      const auto [entry, is_new] = row_of_key.emplace(key, rows.size());
      if (is_new) {
        key.resize(n_key + measures_.size() * number_columns_.size());
        rows.push_back(std::move(key));
        row_numbers.push_back(table_.row_numbers[row]);
      }
      const auto at = static_cast<size_t>(std::find(measures_.begin(), measures_.end(), measure) - measures_.begin());
      for (size_t i = 0; i < number_columns_.size(); ++i) {
        std::string& cell = rows[entry->second][n_key + i * measures_.size() + at];
        if (!cell.empty()) return nullptr;
        cell = cell_of(table_, row, number_columns_[i]);
      }
    }
    return table_of(rows, row_numbers);
  }

 private:
  bool find_header() {
    for (header_ = 0; header_ < std::min(table_.rows.size(), kMaxRowsAboveHeader); ++header_) {
      const TableRow cells = table_.rows[header_];
      if (std::count_if(cells.begin(), cells.end(), is_filled) < 3) continue;
      return cells.size() <= kMostColumns && std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
               return role_of_header(cell) == ColumnRole::Unit;
             });
    }
    return false;
  }

  bool find_columns() {
    bool has_unit = false, has_measure = false, has_number = false;
    std::vector<size_t> months;
    for (size_t column = 0; column < table_.rows[header_].size(); ++column) {
      const std::string header = cell_of(table_, header_, column);
      const HeaderPhrase phrase = parse_header(header);
      if (phrase.how == HeaderHow::Serial || phrase.how == HeaderHow::Remark) continue;
      if (phrase.how == HeaderHow::Title) return false;  // a log, whose 采用 is a state
      if (!has_number && equals_any(fold_name(header), {"数量", "条数", "篇数", "件数", "数", "值", "数值", "数据"})) {
        number_columns_ = {column};
        has_number = true;
      } else if (!has_measure && holds_measures(column)) {
        measure_column_ = column;
        has_measure = true;
      } else if (phrase.when == HeaderWhen::Named || is_sum_word(header)) {
        months.push_back(column);
      } else {
        key_columns_.push_back(column);
        has_unit = has_unit || role_of_phrase(phrase) == ColumnRole::Unit;
      }
    }
    if (!has_number) number_columns_ = months;
    if (has_number) key_columns_.insert(key_columns_.end(), months.begin(), months.end());
    return has_unit && has_measure && (has_number || months.size() > 1);
  }

  /// 报送数, 采用数 … and nothing else.
  bool holds_measures(size_t column) {
    std::vector<std::string> found;
    bool has_submitted = false;
    for (size_t row = header_ + 1; row < table_.rows.size(); ++row) {
      std::string cell = cell_of(table_, row, column);
      if (cell.empty()) return false;
      if (std::find(found.begin(), found.end(), cell) != found.end()) continue;
      const HeaderPhrase phrase = parse_header(cell);
      if (phrase.what == HeaderWhat::Nothing || !is_understood(phrase) || found.size() == kMostMeasures) return false;
      has_submitted = has_submitted || phrase.what == HeaderWhat::Submitted;
      found.push_back(std::move(cell));
    }
    if (found.size() < 2 || !has_submitted) return false;
    measures_ = std::move(found);
    return true;
  }

  std::shared_ptr<const Table> table_of(const std::vector<std::vector<std::string>>& rows,
                                        const std::vector<int64_t>& row_numbers) const {
    auto wide = std::make_shared<Table>();
    const auto add = [&](const std::vector<std::string>& cells, int64_t number) {
      wide->rows.add(cells);
      wide->row_numbers.push_back(number);
    };
    for (size_t row = 0; row < header_; ++row) add(table_.rows[row].texts(), table_.row_numbers[row]);
    std::vector<std::string> header;
    for (const size_t column : key_columns_) header.push_back(cell_of(table_, header_, column));
    for (const size_t column : number_columns_)
      for (const std::string& measure : measures_)
        header.push_back(number_columns_.size() == 1 ? measure : cell_of(table_, header_, column) + measure);
    add(header, table_.row_numbers[header_]);
    for (size_t i = 0; i < rows.size(); ++i) add(rows[i], row_numbers[i]);
    return wide;
  }

  const Table& table_;
  size_t header_ = 0;
  size_t measure_column_ = 0;
  std::vector<size_t> key_columns_;
  std::vector<size_t> number_columns_;  // one, or one a month
  std::vector<std::string> measures_;
};

}  // namespace

std::shared_ptr<const Table> widened_table(const Table& table) { return LongTable(table).widen(); }

}  // namespace tongbao::core
