#pragma once
// file_kind.hpp: is this file a text table at all? (文件种类)
//
// In       the file's name and its bytes, or the first part of them (64 KiB are enough).
// Out      nothing, if it may be a text table.
// Errors   FileEmpty; FileIsBig5; FileNotText (picture, PDF, archive … with its Chinese kind);
// FileIsSpreadsheet
//          (Excel, WPS, Word, web page … with its format), whose sentence says how to save it as
//          CSV. The content decides; the extension only names an office format more exactly.
// Cost     O(bytes given).

#include <optional>
#include <string_view>

#include "core/base/result.hpp"

namespace tongbao::core {

std::optional<Error> check_is_text(std::string_view file_name, std::string_view bytes);

}  // namespace tongbao::core
