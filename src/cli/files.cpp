// A stream says only that something failed; the sentence for the user names the file, which is what
// helps.

#include "cli/files.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace tongbao::cli {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const std::string& path) {
  std::error_code error;
  // Opening a folder succeeds on Linux, and reading it would look like an empty file.
  if (fs::is_directory(path, error)) return std::nullopt;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  const uintmax_t n_expected = fs::file_size(path, error);
  std::string bytes;
  if (!error) bytes.reserve(static_cast<size_t>(n_expected));
  // By blocks until the end, since a pipe has no size and a file may grow.
  constexpr size_t kBlock = 1 << 16;
  std::array<char, kBlock> block;
  while (stream.read(block.data(), kBlock) || stream.gcount() > 0)
    bytes.append(block.data(), static_cast<size_t>(stream.gcount()));
  if (stream.bad()) return std::nullopt;
  return bytes;
}

bool write_file(const std::string& path, std::string_view bytes) {
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  return stream.good();
}

bool make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return fs::is_directory(path, error);
}

std::string join_path(const std::string& folder, const std::string& name) { return (fs::path(folder) / name).string(); }

std::string base_name(const std::string& path) { return fs::path(path).filename().string(); }

}  // namespace tongbao::cli
