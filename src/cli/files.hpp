#pragma once
// files.hpp: reading and writing whole files

#include <optional>
#include <string>
#include <string_view>

namespace tongbao::cli {

/// All bytes of a file, or nothing if it cannot be read.
std::optional<std::string> read_file(const std::string& path);

/// Writes or replaces a file; false if that is not possible.
bool write_file(const std::string& path, std::string_view bytes);

/// Makes the folder and those above it; false if it is not there afterwards.
bool make_folder(const std::string& path);

std::string join_path(const std::string& folder, const std::string& name);

/// The last part of a path: the page knows a file by no more than this, so both give the same
/// bytes.
std::string base_name(const std::string& path);

}  // namespace tongbao::cli
