#pragma once
// migrate.hpp: files of older versions → the fields of today (旧版本文件)
//
// In       parsed rules (or those of a project) and their version, of any shape: hostile files come here too.
// Out      the same value with today's fields. What is not as that version wrote it is left as it is, and
//          refused by the reader with its path.
// Errors   none.
//
// Version 1 → 2: rules that match one item all added up, now only those that say so do; one shown quota
// becomes a list of quotas; the first n by ordinal ranks were cut where the ranks said.
// Version 2 → 3: only fields that may be left out came in; nothing to do. The number grew so that an older
// program says that it is older, instead of naming a field that it does not know.

#include <cstdint>
#include <nlohmann/json.hpp>

namespace tongbao::core {

void migrate_rules(nlohmann::ordered_json& rules, int64_t version);

}  // namespace tongbao::core
