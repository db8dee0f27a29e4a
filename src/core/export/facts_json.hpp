#pragma once
// facts_json.hpp: Facts → facts.json, every figure and list by name (数据项文件)
//
// In       Facts as find_facts gives them.
// Out      {"format": "tongbao-facts", "version": 1, "facts": […], "checks": […]} in the order of
//          the facts, indented by two, ending in a newline. A fact: name, kind (number, percent,
//          text, list), text as the notice prints it, value (a decimal string; number, percent and
//          the length of a list), items (lists), evidence, by_hand, approximate. A check: text,
//          holds.
// Errors   none. Text that is not UTF-8 is written with U+FFFD.
// Cost     O(facts).

#include <string>

#include "core/facts/facts.hpp"

namespace tongbao::core {

std::string facts_json(const Facts& facts);

}  // namespace tongbao::core
