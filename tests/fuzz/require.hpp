#pragma once
// require.hpp: what must hold in a fuzz target; stops the program, so that libFuzzer keeps the bytes

#include <cstdio>
#include <cstdlib>

namespace tongbao::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace tongbao::fuzz
