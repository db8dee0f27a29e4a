#pragma once
// encode.hpp: text (UTF-8) → bytes of a file
//
// In       valid UTF-8.
// Out      GB18030 as old Excel and WPS expect it, or UTF-8 with the byte order mark that makes
// Excel
//          show Chinese at a double-click.
// Errors   none: the one character GB18030 cannot hold (U+E5E5) becomes 「?」 and is counted.
// Source   WHATWG Encoding Standard, gb18030 encoder.

#include <cstdint>
#include <string>
#include <string_view>

namespace tongbao::core {

/// n_unencodable may be null.
std::string encode_gb18030(std::string_view utf8, int64_t* n_unencodable);

/// Adds the byte order mark, unless the text begins with one.
std::string utf8_with_bom(std::string_view utf8);

}  // namespace tongbao::core
