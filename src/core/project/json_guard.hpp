#pragma once
// json_guard.hpp: JSON text → JSON value, with everything doubtful refused by name
//
// A project file may come from anywhere. Before a value is built, the text is held against limits
// that no real project reaches and against forms that readers disagree on.
//
// In       UTF-8 text (a leading byte order mark is allowed) and the file name for messages.
// Out      the value; objects are ordered by key.
// Errors   JsonInvalid (syntax, more than the limits) with row and column for syntax;
//          JsonBadUtf8 with row and column; JsonTooDeep (more than 64 levels), JsonDuplicateKey,
//          JsonNumberTooLarge (beyond ±2^53, where numbers stop being exact) with the path.
// Cost     O(bytes).

#include <nlohmann/json.hpp>
#include <string_view>

#include "core/base/result.hpp"
#include "core/project/json_limits.hpp"

namespace tongbao::core {

constexpr int kMaxJsonDepth = 64;

Result<nlohmann::ordered_json> parse_json_guarded(std::string_view text, std::string_view file,
                                                  const JsonLimits& limits = {});

}  // namespace tongbao::core
