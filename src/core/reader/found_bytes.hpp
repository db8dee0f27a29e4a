#pragma once
// found_bytes.hpp: what files hold ↔ bytes, for the way from the reading module to the page (字节流)
//
// Out      every field, tables with each distinct text once; good for the build that wrote it only (byte_stream.hpp).
// Errors   nothing, if the bytes are not whole.
// Cost     O(bytes).

#include <optional>
#include <string>
#include <string_view>

#include "core/reader/found_file.hpp"

namespace tongbao::core {

std::string bytes_of(const FoundFiles& files);
std::optional<FoundFiles> files_of_bytes(std::string_view bytes);

}  // namespace tongbao::core
