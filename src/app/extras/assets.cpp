// Binary search over one sorted list: the files in the program, and behind them those that came later. Views into the
// pack stay valid because it is kept, and the one pack of a page is taken once.

#include "app/extras/assets.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tongbao::app {
namespace {

struct Store {
  std::string pack;
  std::vector<Asset> all{assets_in_program().begin(), assets_in_program().end()};
  bool is_complete = assets_are_all_in_program();
};

Store& store() {
  static Store one;
  return one;
}

/// Takes the bytes up to the next line end off the front of `rest`.
std::string_view take_line(std::string_view& rest) {
  const size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

std::span<const Asset> assets() { return store().all; }

const Asset* find_asset(std::string_view path) {
  const std::span<const Asset> all = assets();
  const auto found = std::lower_bound(all.begin(), all.end(), path,
                                      [](const Asset& asset, std::string_view wanted) { return asset.path < wanted; });
  if (found == all.end() || found->path != path) return nullptr;
  return &*found;
}

std::optional<std::vector<Asset>> unpack_assets(std::string_view rest) {
  std::vector<Asset> files;
  while (!rest.empty()) {
    const std::string_view path = take_line(rest);
    const std::string_view size = take_line(rest);
    size_t n_bytes = 0;
    const auto read = std::from_chars(size.data(), size.data() + size.size(), n_bytes);
    if (path.empty() || size.empty() || read.ptr != size.data() + size.size() || n_bytes > rest.size()) return {};
    files.push_back({path, rest.substr(0, n_bytes)});
    rest.remove_prefix(n_bytes);
  }
  return files;
}

bool add_assets(std::string pack) {
  Store& here = store();
  if (here.is_complete || !unpack_assets(pack) || pack.empty()) return false;
  here.pack = std::move(pack);
  const auto files = unpack_assets(here.pack);
  here.all.insert(here.all.end(), files->begin(), files->end());
  std::sort(here.all.begin(), here.all.end(), [](const Asset& a, const Asset& b) { return a.path < b.path; });
  here.is_complete = true;
  return true;
}

bool assets_are_complete() { return store().is_complete; }

}  // namespace tongbao::app
