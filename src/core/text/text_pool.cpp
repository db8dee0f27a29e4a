// Method: open addressing with linear steps over ids, the texts themselves beside it in one list. Reason: a table
// of eight million cells asks eight million times, and a node for each text would cost more than the texts.

#include "core/text/text_pool.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kFirstSlots = 16;
constexpr uint64_t kSpread = 0x9E3779B97F4A7C15U;

/// The upper bits of a product depend on all bits of both; the lower ones, which choose the place, must too.
uint64_t mix(uint64_t bits) {
  bits *= kSpread;
  return bits ^ (bits >> 32);
}

uint64_t hash_pair(PairIndex::Pair pair) {
  const uint64_t bits = (uint64_t{static_cast<uint32_t>(pair.first)} << 32) | static_cast<uint32_t>(pair.second);
  return mix(mix(bits));
}

/// The slot that holds what is looked for, or the free one where it belongs.
template <class IsSame>
size_t slot_of(const std::vector<int32_t>& slots, uint64_t hash, IsSame is_same) {
  const size_t mask = slots.size() - 1;
  size_t slot = static_cast<size_t>(hash) & mask;
  while (slots[slot] >= 0 && !is_same(slots[slot])) slot = (slot + 1) & mask;
  return slot;
}

bool is_none(int32_t) { return false; }

}  // namespace

uint64_t hash_text(std::string_view text) {
  uint64_t hash = text.size();
  while (!text.empty()) {
    const size_t n = text.size() < 8 ? text.size() : 8;
    uint64_t word = 0;
    for (size_t i = 0; i < n; ++i) word |= uint64_t{static_cast<uint8_t>(text[i])} << (8 * i);
    hash = mix(hash ^ word);
    text.remove_prefix(n);
  }
  return mix(hash);
}

TextPool::TextPool() : texts_(1), slots_(kFirstSlots, -1) { slots_[slot_of(slots_, hash_text({}), is_none)] = 0; }

int32_t TextPool::id_of(std::string_view text) {
  if (text.empty()) return 0;
  const uint64_t hash = hash_text(text);
  const auto is_same = [&](int32_t id) { return (*this)[id] == text; };
  size_t slot = slot_of(slots_, hash, is_same);
  if (slots_[slot] >= 0) return slots_[slot];
  if (texts_.size() * 2 >= slots_.size()) {
    grow();
    slot = slot_of(slots_, hash, is_none);
  }
  const int32_t id = size();
  slots_[slot] = id;
  texts_.emplace_back(text);
  return id;
}

void TextPool::grow() {
  slots_.assign(slots_.size() * 2, -1);
  for (int32_t id = 0; id < size(); ++id) slots_[slot_of(slots_, hash_text((*this)[id]), is_none)] = id;
}

PairIndex::PairIndex() : slots_(kFirstSlots, -1) {}

int32_t PairIndex::idx_of(int32_t first, int32_t second) {
  const Pair pair{first, second};
  const uint64_t hash = hash_pair(pair);
  size_t slot = slot_of(slots_, hash, [&](int32_t idx) { return (*this)[idx] == pair; });
  if (slots_[slot] >= 0) return slots_[slot];
  if (pairs_.size() * 2 >= slots_.size()) {
    grow();
    slot = slot_of(slots_, hash, is_none);
  }
  const int32_t idx = size();
  slots_[slot] = idx;
  pairs_.push_back(pair);
  return idx;
}

void PairIndex::grow() {
  slots_.assign(slots_.size() * 2, -1);
  for (int32_t idx = 0; idx < size(); ++idx) slots_[slot_of(slots_, hash_pair((*this)[idx]), is_none)] = idx;
}

}  // namespace tongbao::core
