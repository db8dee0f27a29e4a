// Blocks of the notice in page order, dropped parts, annex list, plain text.

#include <doctest.h>

#include "core/notice/notice.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

Fact text_fact(const std::string& name, const std::string& text) {
  Fact fact;
  fact.name = name;
  fact.kind = FactKind::Text;
  fact.text = text;
  return fact;
}

Fact number_fact(const std::string& name, int64_t value) {
  Fact fact;
  fact.name = name;
  fact.text = std::to_string(value);
  fact.value = Points::from_whole(value);
  return fact;
}

Facts some_facts() {
  Facts facts;
  facts.facts = {text_fact("期间", "一季度"), number_fact("报送", 12), number_fact("退稿", 0)};
  return facts;
}

Checked<Notice> composed(const NoticePlan& plan, const std::vector<SourceCounts>& sources = {}) {
  const auto tally = tally_of(sources).value;
  const RuleSet rules;
  const auto scores = make_scores(tally, rules).value;
  return compose_notice(plan, some_facts(), {tally, scores, make_ranking(tally, scores, rules), rules, {}});
}

std::vector<std::string> lines_of(const Notice& notice) {
  static const char* kKinds[] = {"文号", "期号", "标题", "主送", "段", "题", "附件", "落款", "日期", "附注"};
  std::vector<std::string> lines;
  for (const auto& block : notice.blocks) {
    lines.push_back(std::string(kKinds[static_cast<int>(block.kind)]) + "|" + block.text);
  }
  return lines;
}

using Lines = std::vector<std::string>;

SourceCounts one_unit() { return source_of({{"甲局", {{Status::Submitted, 12}}}}); }

}  // namespace

TEST_CASE("compose: blocks stand in the order of the page") {
  NoticePlan plan;
  plan.title = "关于{期间}情况的通报";
  plan.document_number = "某府办〔2023〕1号";
  plan.issue_number = "第3期";
  plan.addressees = "各单位：";
  plan.opening = "现通报如下。";
  plan.sections = {{"一、情况", "共{报送}条。\n第二段。"}, {"", "无题的段。"}};
  plan.issuers = {"甲办公室", "乙局（代章）"};
  plan.date = Date{2009, 2, 25};
  plan.date_style = DateStyle::Numerals;
  plan.remark = "（此件主动公开）";
  const auto notice = composed(plan, {one_unit()});
  CHECK(lines_of(notice.value) == Lines{"文号|某府办〔2023〕1号", "期号|第3期", "标题|关于一季度情况的通报",
                                        "主送|各单位：", "段|现通报如下。", "题|一、情况", "段|共12条。", "段|第二段。",
                                        "段|无题的段。", "附件|附件：一季度信息报送情况统计表", "落款|甲办公室",
                                        "落款|乙局（代章）", "日期|二〇〇九年二月二十五日", "附注|（此件主动公开）"});
  CHECK(notice.diagnostics.empty());
  const auto& paragraph = notice.value.blocks[6];
  CHECK(paragraph.section_idx == 0);
  REQUIRE(paragraph.spans.size() == 1);
  CHECK(paragraph.spans[0].fact == "报送");
  CHECK(paragraph.text.substr(paragraph.spans[0].begin, 2) == "12");
  CHECK(notice.value.blocks[8].section_idx == 1);
  CHECK(notice.value.blocks[0].section_idx == -1);
  CHECK(notice.value.annexes[0].title == "一季度信息报送情况统计表");
}

TEST_CASE("compose: empty fields give no block") {
  CHECK(composed({}).value.blocks.empty());
  CHECK(composed({}).value.annexes.empty());
}

TEST_CASE("compose: emptied paragraphs and sections drop out, headings number themselves") {
  NoticePlan plan;
  plan.sections = {{"{序}、甲", "一段\n{?退稿}退稿{退稿}条。{/}\n三段"},
                   {"{序}、乙", "{?退稿}退稿{退稿}条。{/}"},
                   {"不编号", "正文"},
                   {"{序}、丙", ""},
                   {"{序}、丁", "{?退稿}有{:}没有退稿。{/}"}};
  CHECK(lines_of(composed(plan).value) ==
        Lines{"题|一、甲", "段|一段", "段|三段", "题|不编号", "段|正文", "题|二、丙", "题|三、丁", "段|没有退稿。"});
  CHECK(composed(plan).value.blocks[0].spans.empty());
}

TEST_CASE("compose: a name that no fact has is told with its place, once a section") {
  NoticePlan plan;
  plan.title = "{没有}";
  plan.sections = {{"{序}、情况", "{没有}、{没有}"}, {"", "{?退稿}{也没有}{/}{另一个}"}};
  const auto notice = composed(plan);
  REQUIRE(notice.diagnostics.size() == 3);
  CHECK(notice.diagnostics[0].code == Code::FactUnknown);
  CHECK(notice.diagnostics[0].severity == Severity::Warning);
  CHECK(notice.diagnostics[0].args == Lines{"没有", "标题"});
  CHECK(notice.diagnostics[1].args == Lines{"没有", "一、情况"});
  CHECK(notice.diagnostics[2].args == Lines{"另一个", "第2段"});
  CHECK(notice.value.blocks[0].text == "{没有}");
}

TEST_CASE("compose: several annexes are numbered; titles and notes are filled in") {
  NoticePlan plan;
  AnnexPlan first;
  first.title = "{期间}甲表";
  first.notes = {"共{报送}条。", "{?退稿}退稿。{/}", "另注。"};
  AnnexPlan second;
  second.title = "乙表（{报送}）";
  plan.annexes = {first, second};
  const auto notice = composed(plan, {one_unit()}).value;
  CHECK(lines_of(notice) == Lines{"附件|附件：1.一季度甲表", "附件|　　　2.乙表（12）"});
  const auto& span = notice.blocks[1].spans[0];
  CHECK(notice.blocks[1].text.substr(span.begin, span.end - span.begin) == "12");
  CHECK(notice.annexes[0].notes == Lines{"共12条。", "另注。"});
}

TEST_CASE("text: BOM, CRLF, indented paragraphs, parts apart, annexes with tabs") {
  NoticePlan plan;
  plan.title = "通报";
  plan.addressees = "各单位：";
  plan.sections = {{"一、情况", "共{报送}条。"}};
  AnnexPlan annex;
  annex.title = "统计表";
  annex.notes = {"甲。", "乙。"};
  plan.annexes = {annex};
  plan.issuers = {"办公室"};
  plan.date = Date{2023, 4, 13};
  plan.remark = "（主动公开）";
  const auto notice = composed(plan, {one_unit()}).value;
  CHECK(notice_text(notice) ==
        "\xEF\xBB\xBF通报\r\n\r\n各单位：\r\n　　一、情况\r\n　　共12条。\r\n\r\n　　附件：统计表\r"
        "\n\r\n"
        "办公室\r\n2023年4月13日\r\n\r\n　　（主动公开）\r\n\r\n附件\r\n统计表\r\n名次\t单位\t报送"
        "\r\n"
        "1\t甲局\t12\r\n注：1.甲。\r\n　　2.乙。\r\n");
  CHECK(notice_text({}) == "\xEF\xBB\xBF");
}

TEST_CASE("text: annexes are numbered, a typed 注： is kept") {
  Notice notice;
  OutTable annex;
  annex.title = "表";
  annex.headers = {"单位"};
  annex.rows = {{{"甲局", false}}};
  annex.notes = {"注：1.一", "2.二"};
  notice.annexes = {annex, annex};
  CHECK(notice_text(notice) ==
        "\xEF\xBB\xBF附件1\r\n表\r\n单位\r\n甲局\r\n注：1.一\r\n　　2.二\r\n\r\n"
        "附件2\r\n表\r\n单位\r\n甲局\r\n注：1.一\r\n　　2.二\r\n");
}

TEST_CASE("compose: an annex of a group or period that nobody has is told, with the annex named") {
  NoticePlan plan;
  plan.annexes.resize(2);
  plan.annexes[0].period = "本期";
  plan.annexes[1].groups = {"", "镇办"};
  plan.annexes[1].period = "13月";
  const auto notice = composed(plan, {one_unit()});
  CHECK(notice.diagnostics == Diagnostics{{Code::AnnexGroupUnknown, Severity::Warning, {}, {"附件2", "镇办"}},
                                          {Code::AnnexPeriodUnknown, Severity::Warning, {}, {"附件2", "13月"}}});
  CHECK(composed(plan).diagnostics.empty());
}
