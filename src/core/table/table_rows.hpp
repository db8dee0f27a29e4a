#pragma once
// table_rows.hpp: rows of cells, each distinct text kept once (行)
//
// Reads like a list of lists of texts. A cell is the number of its text (text/text_pool.hpp), so that who reads
// a column works once a text, and two tables are compared by their numbers.
//
// In       rows of texts, each of any length; they can be added, never changed.
// Out      rows and cells by position, from 0.
// Errors   none; a position beyond the rows or the row must not be asked for.
// Cost     O(length) to add a text, O(1) to read one; memory of the distinct texts and of one number a cell.

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/text/text_pool.hpp"

namespace tongbao::core {

/// One row. Good as long as the rows it is of.
class TableRow {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::string;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string*;
    using reference = const std::string&;
    Iterator() = default;
    Iterator(const TextPool* texts, const int32_t* id) : texts_(texts), id_(id) {}
    reference operator*() const { return (*texts_)[*id_]; }
    Iterator& operator++() {
      ++id_;
      return *this;
    }
    Iterator operator++(int) { return {texts_, id_++}; }
    bool operator==(const Iterator& other) const { return id_ == other.id_; }

   private:
    const TextPool* texts_ = nullptr;
    const int32_t* id_ = nullptr;
  };

  TableRow(const TextPool& texts, const int32_t* ids, size_t n_cells) : texts_(&texts), ids_(ids), n_cells_(n_cells) {}

  size_t size() const { return n_cells_; }
  bool empty() const { return n_cells_ == 0; }
  const std::string& operator[](size_t column) const { return (*texts_)[ids_[column]]; }
  /// The number of a cell's text in TableRows::texts; equal texts of one table have one number.
  int32_t text_id(size_t column) const { return ids_[column]; }
  Iterator begin() const { return {texts_, ids_}; }
  Iterator end() const { return {texts_, ids_ + n_cells_}; }
  /// A copy.
  std::vector<std::string> texts() const { return {begin(), end()}; }

 private:
  const TextPool* texts_;
  const int32_t* ids_;
  size_t n_cells_;
};

class TableRows {
 public:
  TableRows() = default;
  TableRows(std::initializer_list<std::vector<std::string>> rows) {
    for (const auto& row : rows) add(row);
  }

  /// Rows of texts that have their numbers already: those of all cells, row by row, and where each row ends.
  TableRows(TextPool texts, std::vector<int32_t> ids, std::vector<uint32_t> ends)
      : texts_(std::move(texts)), ids_(std::move(ids)), ends_(std::move(ends)) {}

  size_t size() const { return ends_.size(); }
  bool empty() const { return ends_.empty(); }
  TableRow operator[](size_t row) const {
    const size_t start = row == 0 ? 0 : ends_[row - 1];
    return {texts_, ids_.data() + start, ends_[row] - start};
  }
  /// A row of anything that gives texts.
  template <class Cells>
  void add(const Cells& cells) {
    for (const auto& cell : cells) ids_.push_back(texts_.id_of(cell));
    ends_.push_back(static_cast<uint32_t>(ids_.size()));
  }
  const TextPool& texts() const { return texts_; }
  /// A copy that can be changed.
  std::vector<std::vector<std::string>> grid() const {
    std::vector<std::vector<std::string>> grid;
    for (size_t row = 0; row < size(); ++row) grid.push_back((*this)[row].texts());
    return grid;
  }
  bool operator==(const TableRows&) const = default;

 private:
  TextPool texts_;
  std::vector<int32_t> ids_;    // of all cells, row by row
  std::vector<uint32_t> ends_;  // where each row ends in ids_
};

}  // namespace tongbao::core
