// Plain C streams and readdir: they behave the same natively and under Emscripten's NODERAWFS.

#include "support/files.hpp"

#include <dirent.h>
#include <doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tongbao::test_support {

std::string project_path(std::string_view relative) {
  return std::string(TONGBAO_SOURCE_DIR) + "/" + std::string(relative);
}

std::string read_project_file(std::string_view relative) { return read_file(project_path(relative)); }

std::string read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE_MESSAGE(file != nullptr, "cannot read " << path);
  std::string bytes;
  char buffer[65536];
  for (;;) {
    const std::size_t n_read = std::fread(buffer, 1, sizeof buffer, file);
    if (n_read == 0) break;
    bytes.append(buffer, n_read);
  }
  std::fclose(file);
  return bytes;
}

bool file_exists(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  std::fclose(file);
  return true;
}

std::vector<std::string> list_project_folder(std::string_view relative) {
  std::vector<std::string> names;
  DIR* folder = opendir(project_path(relative).c_str());
  if (folder == nullptr) return names;
  for (dirent* entry = readdir(folder); entry != nullptr; entry = readdir(folder)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  closedir(folder);
  std::sort(names.begin(), names.end());
  return names;
}

std::string shared_dir() {
  const char* value = std::getenv("TONGBAO_SHARED_DIR");
  return value == nullptr ? std::string() : std::string(value);
}

bool full_run() {
  const char* value = std::getenv("TONGBAO_FULL");
  return value != nullptr && *value == '1';
}

}  // namespace tongbao::test_support
