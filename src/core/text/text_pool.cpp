// Method: open addressing with linear steps over ids, the texts themselves beside it in one list. Reason: a table
// of eight million cells asks eight million times, and a node for each text would cost more than the texts. A slot
// says so much of what it holds that others are passed by without a look at the list, which no cache holds.

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
template <class Slot, class IsSame>
Slot& slot_of(std::vector<Slot>& slots, uint64_t hash, IsSame is_same) {
  const size_t mask = slots.size() - 1;
  size_t at = static_cast<size_t>(hash) & mask;
  while (slots[at].idx >= 0 && !is_same(slots[at])) at = (at + 1) & mask;
  return slots[at];
}

template <class Slot>
Slot& free_slot(std::vector<Slot>& slots, uint64_t hash) {
  return slot_of(slots, hash, [](const Slot&) { return false; });
}

/// The bits of a hash that do not choose the place.
uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

uint64_t word_at(const char* bytes, size_t n) {
  uint64_t word = 0;
  for (size_t i = 0; i < n; ++i) word |= uint64_t{static_cast<uint8_t>(bytes[i])} << (8 * i);
  return word;
}

}  // namespace

uint64_t hash_text(std::string_view text) {
  constexpr size_t kWord = 8;
  uint64_t hash = text.size();
  // A length that the compiler knows is one read instead of eight.
  for (; text.size() >= kWord; text.remove_prefix(kWord)) hash = mix(hash ^ word_at(text.data(), kWord));
  if (!text.empty()) hash = mix(hash ^ word_at(text.data(), text.size()));
  return mix(hash);
}

TextPool::TextPool() : texts_(1), slots_(kFirstSlots) { free_slot(slots_, hash_text({})) = {tag_of(hash_text({})), 0}; }

int32_t TextPool::id_of(std::string_view text) {
  if (text.empty()) return 0;
  const uint64_t hash = hash_text(text);
  const uint32_t tag = tag_of(hash);
  const Slot& known =
      slot_of(slots_, hash, [&](const Slot& slot) { return slot.tag == tag && (*this)[slot.idx] == text; });
  if (known.idx >= 0) return known.idx;
  if (texts_.size() * 2 >= slots_.size()) grow();
  const int32_t id = size();
  free_slot(slots_, hash) = {tag, id};
  texts_.emplace_back(text);
  return id;
}

void TextPool::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (int32_t id = 0; id < size(); ++id) {
    const uint64_t hash = hash_text((*this)[id]);
    free_slot(slots_, hash) = {tag_of(hash), id};
  }
}

PairIndex::PairIndex() : slots_(kFirstSlots) {}

int32_t PairIndex::idx_of(int32_t first, int32_t second) {
  const Pair pair{first, second};
  const uint64_t hash = hash_pair(pair);
  const Slot& known = slot_of(slots_, hash, [&](const Slot& slot) { return slot.pair == pair; });
  if (known.idx >= 0) return known.idx;
  if (pairs_.size() * 2 >= slots_.size()) grow();
  const int32_t idx = size();
  free_slot(slots_, hash) = {pair, idx};
  pairs_.push_back(pair);
  return idx;
}

void PairIndex::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (int32_t idx = 0; idx < size(); ++idx) free_slot(slots_, hash_pair((*this)[idx])) = {(*this)[idx], idx};
}

}  // namespace tongbao::core
