#pragma once
// name_counts.hpp: what to call the counts of columns that count alike (期间、层级、载体)
//
// Several adoption columns differ in their period, level or carrier. What the headers name is taken; what they
// leave open follows the order of the columns, and is marked as asked where more than one reading is possible.
//
// In       columns with roles, and the phrase of each header.
// Out      period, level, carrier and is_asked of the counts; the period of the table if all name one.

#include <vector>

#include "core/record/header_phrase.hpp"
#include "core/record/source_table.hpp"

namespace tongbao::core {

void name_counts(SourceTable& source, const std::vector<HeaderPhrase>& phrases);

}  // namespace tongbao::core
