#pragma once
// json_layout.hpp: JSON value → the text of our files
//
// Project files are read by people too: a table's row is on one line, a long list of objects
// has one a line. The layout depends on the value only, so the same value always gives the same
// bytes.
//
// In       an ordered value; strings in UTF-8 (a broken byte is written as U+FFFD).
// Out      text: two spaces a level; a list of plain values always on one line; a list or an object
//          that holds others on one line if it fits in kMaxLineWidth characters; ends with a
//          newline. The outermost object and lists of lists always take one line an entry.
// Errors   none.
// Cost     O(bytes × depth); our files are less than eight levels deep.

#include <nlohmann/json.hpp>
#include <string>

namespace tongbao::core {

constexpr int kMaxLineWidth = 100;

std::string lay_out_json(const nlohmann::ordered_json& value);

}  // namespace tongbao::core
