#pragma once
// text_pool.hpp: distinct texts, each kept once and known by a number (词表)
//
// A year's log has a hundred thousand rows and a few hundred names: what is kept, trimmed, folded or matched once a
// text instead of once a cell costs nothing that grows with the rows.
//
// Measure  ids count from 0 in the order in which texts were first given; the empty text is always 0. So the same
//          texts in the same order give the same ids on every machine, and equal pools hold equal texts.
// Cost     id_of O(length) on average.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongbao::core {

/// The same on every machine. Not for keys that someone may choose in order to make them meet.
uint64_t hash_text(std::string_view text);

class TextPool {
 public:
  TextPool();
  /// The id of the text, which is added if it is new. References to texts end here.
  int32_t id_of(std::string_view text);
  const std::string& operator[](int32_t id) const { return texts_[static_cast<size_t>(id)]; }
  int32_t size() const { return static_cast<int32_t>(texts_.size()); }
  bool operator==(const TextPool& other) const { return texts_ == other.texts_; }

 private:
  struct Slot {
    uint32_t tag = 0;  // of the hash
    int32_t idx = -1;  // -1 = free
  };
  void grow();

  std::vector<std::string> texts_;
  std::vector<Slot> slots_;  // at the places of their hashes; a power of two, half full at most
};

/// Pairs of numbers, numbered in the order in which they were first given.
class PairIndex {
 public:
  struct Pair {
    int32_t first = 0;
    int32_t second = 0;
    bool operator==(const Pair&) const = default;
  };
  PairIndex();
  int32_t idx_of(int32_t first, int32_t second);
  const Pair& operator[](int32_t idx) const { return pairs_[static_cast<size_t>(idx)]; }
  int32_t size() const { return static_cast<int32_t>(pairs_.size()); }

 private:
  struct Slot {
    Pair pair;
    int32_t idx = -1;
  };
  void grow();

  std::vector<Pair> pairs_;
  std::vector<Slot> slots_;  // as above
};

/// What is made of a text, made once for all cells that hold it.
template <class Value>
class ByText {
 public:
  /// Good until the next call.
  template <class Make>
  const Value& get(int32_t text_id, Make make) {
    const auto at = static_cast<size_t>(text_id);
    if (at >= idx_.size()) idx_.resize(at + 1, -1);
    if (idx_[at] < 0) {
      Value value = make();
      idx_[at] = static_cast<int32_t>(values_.size());
      values_.push_back(std::move(value));
    }
    return values_[static_cast<size_t>(idx_[at])];
  }

 private:
  std::vector<int32_t> idx_;  // by text, -1 = not made yet
  std::vector<Value> values_;
};

}  // namespace tongbao::core
