#pragma once
// has_memory.hpp: whether so much memory is to be had (内存)
//
// Without exceptions an allocation that fails ends the program, so what comes from outside and may be large is asked for
// before.

#include <cstddef>
#include <cstdlib>

namespace tongbao::core {

/// `n_bytes` as a text or a list would take them, which is a little more.
inline bool has_memory_for(size_t n_bytes) {
  constexpr size_t kMore = 32;
  // Where it can be seen that the block is not used, compilers leave the asking out and say yes.
  void* volatile block = std::malloc(n_bytes + kMore);
  const bool is_there = block != nullptr;
  std::free(block);
  return is_there;
}

}  // namespace tongbao::core
