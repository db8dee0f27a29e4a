#pragma once
// code_name.hpp: codes of problems → the names that files hold
//
// In       a Code.
// Out      its name as the enum writes it ("UnitEmpty"), for diagnostics.json, saved projects and tests.
// Errors   an empty name for a number that is no code, as a damaged project may hold.
// Cost     O(1).

#include "core/base/diagnostic.hpp"

namespace tongbao::core {

const char* code_name(Code code);

}  // namespace tongbao::core
