#pragma once
// migrate.hpp: files of older versions → the fields of today (旧版本文件)
//
// In       the parsed rules (or project) of an older version, of any shape: hostile files come here too.
// Out      the same value with today's fields. What is not as that version wrote it is left as it is, and
//          refused by the reader with its path.
// Errors   none.
//
// Version 1 → 2: rules that match one item all added up, now only those that say so do; one shown quota
// becomes a list of quotas; the first n by ordinal ranks were cut where the ranks said.

#include <nlohmann/json.hpp>

namespace tongbao::core {

void migrate_rules_1_to_2(nlohmann::ordered_json& rules);

}  // namespace tongbao::core
