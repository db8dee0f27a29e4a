#pragma once
// site_levels.hpp: sites of offices by the places that their names say (网站的层级)
//
// 县政府网 is below 市政府网, and that below 省政府网. 政法网 says nothing of it.

#include <map>
#include <string>
#include <string_view>

#include "core/record/source_table.hpp"

namespace tongbao::core {

/// 1 for 县, 区 and 旗, 2 for 市, 3 for 省, 0 where the name says no place.
int site_height(std::string_view site);

/// 县级 of 县网, 市级 of 市政府网站; empty where the name begins with no place.
std::string level_at_front(std::string_view site);

/// The carriers of a log's column that are sites, with the level of each: 本级 of the lowest, 上级, 省级. Empty unless there
/// are sites of several heights. Looks at the first kMaxRowsLooked rows; column_idx may be -1.
std::map<std::string, std::string> levels_of_sites(const SourceTable& source, int32_t column_idx);

}  // namespace tongbao::core
