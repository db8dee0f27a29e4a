// Binary search over the generated list: the generator sorts it by path as bytes, the same order as
// std::string_view's operator<.

#include "app/assets.hpp"

#include <algorithm>

namespace tongbao::app {

const Asset* find_asset(std::string_view path) {
  const std::span<const Asset> all = assets();
  const auto found = std::lower_bound(
      all.begin(), all.end(), path,
      [](const Asset& asset, std::string_view wanted) { return asset.path < wanted; });
  if (found == all.end() || found->path != path) return nullptr;
  return &*found;
}

}  // namespace tongbao::app
