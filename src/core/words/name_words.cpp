#include "core/words/name_words.hpp"

#include "core/text/join.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kShownPeriods = 3;

/// 7月 or 1月至6月 as they are; of many the first ones.
std::string periods_zh(const std::vector<std::string>& periods) {
  if (periods.size() <= kShownPeriods) return join(periods);
  return join({periods[0], "、", periods[1], "等 ", std::to_string(periods.size()), " 期"});
}

std::string grounds_zh(const NameProposal& proposal, const NameChoice& choice) {
  std::string grounds;
  if (!choice.group.empty()) append_item(grounds, "；", {"同属“", choice.group, "”"});
  if (!choice.together.empty())
    append_item(grounds, "；", {periods_zh(choice.together), "的同一张表里两个名称都有，请特别留意"});
  if (!choice.lacking.empty())
    append_item(grounds, "；", {periods_zh(choice.lacking), "只有前一个名称"});
  else if (choice.together.empty() && !proposal.periods.empty())
    append_item(grounds, "；", {"两个名称不在同一张表里"});
  return grounds;
}

const char* reason_zh(NameReason reason) {
  switch (reason) {
    case NameReason::ShortForm:
      return "简称";
    case NameReason::LongForm:
      return "全称";
    case NameReason::PartOfName:
      return "字都有，但少了或多了整个词";
    case NameReason::Swapped:
      return "用字相同，次序不同";
    case NameReason::OneCharacter:
      return "只差一个字";
    case NameReason::Renamed:
      return "也许改了名";
  }
  return "";
}

std::string likeness_zh(const std::string& name, const NameChoice& choice) {
  const std::string& unit = choice.unit;
  switch (choice.reason) {
    case NameReason::ShortForm:
      return join({"“", name, "”像是“", unit, "”的简称"});
    case NameReason::LongForm:
      return join({"“", name, "”像是“", unit, "”的全称"});
    case NameReason::PartOfName:
      return join({"“", name, "”与“", unit, "”相近，但少了或多了整个词"});
    case NameReason::Swapped:
      return join({"“", name, "”与“", unit, "”用字相同，只是次序不同"});
    case NameReason::OneCharacter:
      return join({"“", name, "”与“", unit, "”只差一个字"});
    case NameReason::Renamed:
      return join({"“", name, "”与“", unit, "”也许是同一家，改了名"});
  }
  return name;
}

}  // namespace

std::string proposal_zh(const NameProposal& proposal) {
  const NameChoice& first = proposal.choices.front();
  if (proposal.choices.size() > 1) {
    std::string units;
    for (const NameChoice& choice : proposal.choices) append_to(units, {"“", choice.unit, "”"});
    return join({"“", proposal.name, "”可能是这几家之一：", units});
  }
  const std::string grounds = grounds_zh(proposal, first);
  return join({likeness_zh(proposal.name, first), grounds.empty() ? "" : "：", grounds});
}

std::string choice_zh(const NameProposal& proposal, const NameChoice& choice) {
  const std::string grounds = grounds_zh(proposal, choice);
  return join({reason_zh(choice.reason), grounds.empty() ? "" : "；", grounds});
}

}  // namespace tongbao::core
