// The notice templates in assets/notices with every kind of data: no name without a fact, no
// sentence that is left with a hole.

#include <doctest.h>

#include <algorithm>

#include "core/notice/notice.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

using Lines = std::vector<std::string>;

const Lines kTemplates = {"brief.json", "inspection.json", "standard.json"};

NoticePlan plan_of(const std::string& name) {
  const auto plan = open_notice_plan(read_project_file("assets/notices/" + name), name);
  REQUIRE_MESSAGE(plan.has_value(), name);
  return plan.value();
}

struct Input {
  std::string name;
  std::vector<SourceCounts> sources;
  Roster roster = {};
  RuleSet rules = {};
  std::string period = "2023年一季度";
};

Checked<Notice> composed(const NoticePlan& plan, const Input& input) {
  const auto tally = tally_of(input.sources, input.roster).value;
  const auto scores = make_scores(tally, input.rules).value;
  const auto ranking = make_ranking(tally, scores, input.rules);
  const auto lists = make_lists(tally, scores, ranking, input.rules, {}, {}).value;
  const auto facts = find_facts(tally, scores, ranking, lists, {}, input.rules, input.period, {}, {}).value;
  return compose_notice(plan, facts, {tally, scores, ranking, input.rules, {}});
}

RuleSet listing_rules() {
  const Measure submitted = {MeasureKind::Items, {Status::Submitted, "", "", ""}};
  RuleSet rules;
  rules.points = {{{Status::Adopted, "", "", ""}, Points::from_whole(5)}};
  rules.quotas = {{"任务数", {}, QuotaPer::Whole, 10}};
  ListRule praised{"先进", ListKind::Commendation, {}, Points::from_whole(2), "年度考核"};
  praised.criteria = {{"", submitted, Comparison::AtLeast, Points::from_whole(10)}};
  ListRule blamed{"落后", ListKind::Criticism, {}, {}, ""};
  blamed.criteria = {{"", submitted, Comparison::LessThan, Points::from_whole(5)}};
  rules.lists = {praised, blamed};
  return rules;
}

GivenRow both(const std::string& unit, const std::string& group, int64_t submitted, int64_t adopted) {
  return {unit, {{Status::Submitted, submitted}, {Status::Adopted, adopted}}, "", group};
}

std::vector<Input> inputs() {
  const auto grouped = source_of({both("甲", "部门", 20, 12), both("乙", "部门", 6, 0), both("丙", "镇办", 0, 0)});
  Input levels{"levels", {source_of({{"甲", {{Status::Adopted, 35, "本级"}, {Status::Adopted, 3, "上级"}}}})}};
  Input listed{"listed", {grouped}, {}, listing_rules()};
  Input unnamed = listed;
  unnamed.name = "no period";
  unnamed.period = "";
  Input barred{"passed over", {grouped}, {}, listing_rules()};
  barred.rules.rank_scope = RankScope::Overall;
  barred.rules.vetoes = {{"报送过多",
                          {MeasureKind::Items, {Status::Submitted, "", "", ""}},
                          Comparison::AtLeast,
                          Points::from_whole(20),
                          true,
                          true,
                          true}};
  barred.rules.lists[0].criteria = {{"", {}, Comparison::TopN, Points::from_whole(2)}};
  barred.rules.lists[0].criteria[0].conditions = {
      {{MeasureKind::Items, {Status::Submitted, "", "", ""}}, Comparison::AtLeast, Points::from_whole(8)}};
  Input all_zero{"zero", {source_of({both("甲", "部门", 0, 0), both("乙", "镇办", 0, 0)})}, {}, listing_rules()};
  return {{"empty", {}},
          {"submitted", {source_of({{"甲", {{Status::Submitted, 3}}}, {"乙", {{Status::Submitted, 0}}}})}},
          {"adopted", {source_of({{"甲", {{Status::Adopted, 3}}}, {"乙", {{Status::Adopted, 0}}}})}},
          {"both", {source_of({both("甲", "", 20, 12), both("乙", "", 6, 0)})}},
          {"groups", {grouped}},
          levels,
          listed,
          unnamed,
          barred,
          all_zero};
}

bool holds(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("templates: all shipped ones are tested, and are saved in the canonical form") {
  Lines names;
  for (const auto& name : list_project_folder("assets/notices"))
    if (name.size() > 5 && name.substr(name.size() - 5) == ".json") names.push_back(name);
  CHECK(names == kTemplates);
  for (const auto& name : kTemplates)
    CHECK_MESSAGE(save_notice_plan(plan_of(name)) == read_project_file("assets/notices/" + name), name);
}

TEST_CASE("templates: every name has a fact and no sentence a hole, whatever the data") {
  for (const auto& name : kTemplates) {
    const NoticePlan plan = plan_of(name);
    for (const auto& input : inputs()) {
      const auto notice = composed(plan, input);
      CHECK_MESSAGE(notice.diagnostics.empty(), name, ", ", input.name);
      for (const auto& block : notice.value.blocks) {
        const auto where = name + ", " + input.name + ": " + block.text;
        for (const char* hole :
             {"{", "}", "，，", "。。", "，。", "：。", "、。", "共条", "有0个", "下列0个", "信息0条", "采用0条"})
          CHECK_MESSAGE(!holds(block.text, hole), where);
        CHECK_MESSAGE(block.text.rfind("，", 0) == std::string::npos, where);
        CHECK_MESSAGE(block.text.rfind("。", 0) == std::string::npos, where);
      }
    }
  }
}

TEST_CASE("templates: every digit of the body is bound to a fact") {
  for (const auto& name : kTemplates) {
    const NoticePlan plan = plan_of(name);
    for (const auto& input : inputs()) {
      for (const auto& block : composed(plan, input).value.blocks) {
        if (block.kind == BlockKind::AnnexList) continue;
        for (uint32_t i = 0; i < block.text.size(); ++i) {
          if (block.text[i] < '0' || block.text[i] > '9') continue;
          bool bound = false;
          for (const auto& span : block.spans) bound = bound || (span.begin <= i && i < span.end);
          CHECK_MESSAGE(bound, name, ": ", block.text);
        }
      }
    }
  }
}

TEST_CASE("templates: the standard notice in full") {
  const auto all = inputs();
  const auto listed = std::find_if(all.begin(), all.end(), [](const Input& input) { return input.name == "listed"; });
  REQUIRE(listed != all.end());
  Lines lines;
  for (const auto& block : composed(plan_of("standard.json"), *listed).value.blocks) lines.push_back(block.text);
  const Lines expected = {"关于2023年一季度政府门户网站信息报送情况的通报",
                          "各有关单位：",
                          "为便于各单位掌握政府门户网站信息工作进展，现将2023年一季度有关情况通报如下。",
                          "一、基本情况",
                          "各单位共报送信息26条，其中部门26条、镇办0条。信息被采用12条，其中部门12条、镇办0条。总体采"
                          "用率为46.2%"
                          "。未被采用的有14条。",
                          "按采用每条5分计算得分。",
                          "二、表扬和批评",
                          "下列1个单位信息工作成效较好，予以表扬：甲。（表扬标准：报送10条及以上。）",
                          "下列1个单位信息工作较为落后，予以批评：丙。（批评标准：报送不足5条。）",
                          "三、存在的问题",
                          "没有报送信息的单位有1个：丙。",
                          "没有信息被采用的单位有1个：乙。",
                          "四、工作要求",
                          "请各单位明确专人负责网站信息工作，内容经本单位审核后再报送，做到真实、准确、及时，不得报送"
                          "涉密信息。",
                          "各单位的报送任务为10条，没有完成的单位要查明原因，制定补报计划。零报送的单位要尽快恢复报送"
                          "。被批评的单位"
                          "要对照附件查找差距，认真改进。",
                          "五、加扣分",
                          "本期加扣分结果：甲加2分。上述分值计入年度考核。",
                          "附件：1.2023年一季度部门信息报送采用情况统计表",
                          "　　　2.2023年一季度镇办信息报送采用情况统计表"};
  REQUIRE(lines.size() == expected.size());
  for (size_t i = 0; i < lines.size(); ++i) CHECK(lines[i] == expected[i]);
}
