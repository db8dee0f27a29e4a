#pragma once
// assets.hpp: the files of assets/ inside the program (随程序附带的方案、模板和例子)
//
// The build turns every file below assets/ (rule sets, notice templates, the sample projects, the
// third-party notices) into bytes in the program, so that the page needs no file system and no network.
//
// In       path relative to assets/, with '/', as in "samples/4-zhalantun/project.json".
// Out      assets(): all files, ordered by path as bytes. find_asset(): the file, or nullptr.
// Errors   none. A path that is not there gives nullptr.
// Cost     assets() is free; find_asset() is O(log n).

#include <span>
#include <string_view>

namespace tongbao::app {

struct Asset {
  std::string_view path;
  std::string_view bytes;  // exactly the file, no terminator counted
};

std::span<const Asset> assets();

const Asset* find_asset(std::string_view path);

}  // namespace tongbao::app
