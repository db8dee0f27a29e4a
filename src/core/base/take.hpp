#pragma once
// take.hpp: the value of a result, put where it belongs, or the reason why there is none

#include <optional>
#include <utility>

#include "core/base/result.hpp"

namespace tongbao::core {

/// Leaves `into` as it is where there is an error, which is returned.
template <class T>
std::optional<Error> take(Result<T> result, T& into) {
  if (!result) return std::move(result).error();
  into = std::move(*result);
  return std::nullopt;
}

}  // namespace tongbao::core
