#include "core/words/name_words.hpp"

#include <doctest.h>

using namespace tongbao::core;

namespace {

NameProposal proposal(std::vector<NameChoice> choices) { return {"甲", {"6月", "7月"}, std::move(choices), false}; }

}  // namespace

TEST_CASE("what speaks for one unit") {
  CHECK(proposal_zh(proposal({{"乙", NameReason::ShortForm, "部门", {"6月", "7月"}, {}}})) ==
        "“甲”像是“乙”的简称：同属“部门”；6月、7月只有前一个名称");
  CHECK(proposal_zh(proposal({{"乙", NameReason::LongForm, "", {}, {"7月"}}})) ==
        "“甲”像是“乙”的全称：7月的同一张表里两个名称都有，请特别留意");
  CHECK(proposal_zh(proposal({{"乙", NameReason::PartOfName, "", {}, {}}})) ==
        "“甲”与“乙”相近，但少了或多了整个词：两个名称不在同一张表里");
  CHECK(proposal_zh(proposal({{"乙", NameReason::Swapped, "", {"6月"}, {}}})) ==
        "“甲”与“乙”用字相同，只是次序不同：6月只有前一个名称");
  CHECK(proposal_zh(proposal({{"乙", NameReason::OneCharacter, "", {"6月"}, {}}})) ==
        "“甲”与“乙”只差一个字：6月只有前一个名称");
  CHECK(proposal_zh(proposal({{"乙", NameReason::Renamed, "", {"3月", "4月", "5月", "6月"}, {}}})) ==
        "“甲”与“乙”也许是同一家，改了名：3月、4月等 4 期只有前一个名称");
}

TEST_CASE("several units are listed, each with its grounds") {
  const NameProposal all =
      proposal({{"乙", NameReason::ShortForm, "部门", {"6月"}, {}}, {"丙", NameReason::PartOfName, "", {}, {}}});
  CHECK(proposal_zh(all) == "“甲”可能是这几家之一：“乙”“丙”");
  CHECK(choice_zh(all, all.choices[0]) == "简称；同属“部门”；6月只有前一个名称");
  CHECK(choice_zh(all, all.choices[1]) == "字都有，但少了或多了整个词；两个名称不在同一张表里");
}
