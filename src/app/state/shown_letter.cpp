#include "app/state/shown_letter.hpp"

#include <algorithm>

#include "core/export/export_set.hpp"

namespace tongbao::app {

size_t first_letter_part(const core::NoticePlan& plan) { return plan.sections.size() + 5; }

int32_t shown_letter(const ViewState& view, const core::Project& project, const core::Results& results) {
  if (view.step == Step::Notice) {
    const auto first = static_cast<int64_t>(first_letter_part(project.notice));
    const auto n_letters = static_cast<int64_t>(project.notice.letters.size());
    // Beyond the last part the last is shown.
    const int64_t part = std::min(int64_t{view.section_idx}, first + n_letters - 1);
    return part < first ? -1 : static_cast<int32_t>(part - first);
  }
  if (view.step != Step::Export) return -1;
  return core::letter_of_file(project, results, view.export_idx);
}

core::LetterPlan zero_letter() {
  core::LetterPlan letter;
  letter.name = "告知书";
  letter.title = "关于{?期间}{期间}{:}本期{/}信息报送情况的告知书";
  letter.addressees = "{单位}：";
  letter.body =
      "经统计，{?期间}{期间}{:}本期{/}你单位未报送信息。\n"
      "请认真查找原因，明确分管负责同志和信息员，按照信息报送工作要求及时、准确报送信息。"
      "如统计结果与实际情况不符，请及时与我们联系核对。\n"
      "特此告知。";
  letter.each_of = "零报送";
  return letter;
}

}  // namespace tongbao::app
