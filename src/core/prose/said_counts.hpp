#pragma once
// said_counts.hpp: counts that running text says → unit, kind, number, sentence (正文里的数)
//
// 甲镇12条、乙镇8条; 甲局、乙局、丙局各4条; 甲局报送15条，采用9条; 前三名分别是甲局15条…. A number is a unit's only if it
// stands behind the unit's name; several names before one number share it only where the text says 各 or 均. 其他单位3条
// names nobody, so it gives nobody a count.
//
// In       lines of the text, and which of them belong to tables.
// Out      the counts in order, and the sentences that count for units they do not name.
// Errors   none.
// Cost     O(length).

#include <cstdint>
#include <string>
#include <vector>

#include "core/prose/text_lines.hpp"
#include "core/record/header_phrase.hpp"

namespace tongbao::core {

struct SaidCount {
  std::string unit;  // empty: of all together
  HeaderWhat what = HeaderWhat::Nothing;
  std::string level;  // 市级 of 市级采用; empty if none is named
  int64_t n_items = 0;
  std::string sentence;
  int64_t line = 0;
};

/// 县工商联未报送, 县档案局采用数为零.
struct SaidNothing {
  std::string unit;
  HeaderWhat what = HeaderWhat::Submitted;  // Submitted: it has nothing of any kind
  std::string sentence;
};

struct OpenSentence {
  std::string sentence;
  int64_t line = 0;
};

struct SaidCounts {
  std::vector<SaidCount> counts;
  std::vector<SaidNothing> nothing;
  std::vector<OpenSentence> open;
};

SaidCounts find_said_counts(const std::vector<TextLine>& lines, const std::vector<bool>& is_taken);

}  // namespace tongbao::core
