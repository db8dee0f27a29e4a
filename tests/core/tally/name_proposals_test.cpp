// Names that may be other spellings of units: which are proposed, which are sure, and what speaks against it.

#include "core/tally/name_proposals.hpp"

#include <doctest.h>

#include <algorithm>

#include "core/pipeline/pipeline.hpp"
#include "core/record/recognise.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

/// A table of units without numbers.
SourceCounts table(const std::string& period, const std::vector<std::string>& units, const std::string& group = "",
                   bool is_log = false) {
  std::vector<GivenRow> rows;
  for (const std::string& unit : units) rows.push_back({unit, {}, period, group});
  return source_of(rows, !is_log);
}

SourceCounts log(const std::string& period, const std::vector<std::string>& units) {
  return table(period, units, "", true);
}

std::vector<NameProposal> proposals(const std::vector<SourceCounts>& sources, const Roster& given = {},
                                    const std::vector<NamePair>& apart = {}) {
  std::vector<NamedCounts> named;
  for (const SourceCounts& source : sources) named.push_back({"a.csv", &source});
  const Roster in_force = make_tally(named, given).value.roster;
  return propose_names(named, in_force, !given.units.empty(), apart).value;
}

/// 区经管局=区经营管理局! 农业局=甲／乙: `!` is sure.
std::string plain(const std::vector<NameProposal>& all) {
  std::string text;
  for (const NameProposal& one : all) {
    text += (text.empty() ? "" : " ") + one.name + "=";
    for (const NameChoice& choice : one.choices)
      text += (&choice == one.choices.data() ? "" : "／") + choice.unit +
              (choice.reason == NameReason::Renamed ? "改名" : "");
    text += one.is_sure ? "!" : "";
  }
  return text;
}

const Roster kRoster{
    {unit_of("区经营管理局", "部门"), unit_of("区教育和体育局", "部门"), unit_of("区财政局", "部门"),
     unit_of("城关镇", "乡镇"), unit_of("城郊镇", "乡镇"), unit_of("第一小学", "学校"), unit_of("第二小学", "学校")},
    {}};

}  // namespace

TEST_CASE("with a roster a short form of one unit is sure") {
  const auto all =
      proposals({table("7月", {"区经管局", "财政局", "城关镇人民政府", "一小", "三小", "气象站"})}, kRoster);
  CHECK(plain(all) == "区经管局=区经营管理局! 财政局=区财政局! 城关镇人民政府=城关镇! 一小=第一小学!");
  const NameChoice expected{"区经营管理局", NameReason::ShortForm, "", {"7月"}, {}};
  CHECK(all[0].choices == std::vector<NameChoice>{expected});
  CHECK(all[0].periods == std::vector<std::string>{"7月"});
  CHECK(all[2].choices[0].reason == NameReason::LongForm);
}

TEST_CASE("beside the unit in one table it is another unit, or at least not sure") {
  CHECK(plain(proposals({table("7月", {"区经管局", "区经营管理局"})}, kRoster)) == "区经管局=区经营管理局");
  CHECK(plain(proposals({log("7月", {"区经管局", "区经营管理局"})}, kRoster)) == "区经管局=区经营管理局");
  const auto all = proposals({table("7月", {"区经管局", "区经营管理局"}), table("8月", {"区经管局"})}, kRoster);
  CHECK(plain(all) == "区经管局=区经营管理局");
  CHECK(all[0].choices[0].together == std::vector<std::string>{"7月"});
  CHECK(all[0].choices[0].lacking == std::vector<std::string>{"8月"});
  // In another table of the month, or in another month, nothing speaks against it.
  CHECK(plain(proposals({table("7月", {"区经管局"}), table("7月", {"区经营管理局"})}, kRoster)) ==
        "区经管局=区经营管理局!");
}

TEST_CASE("what only the words of an office tell apart is asked about even beside each other, and never sure") {
  CHECK(plain(proposals(
            {table("7月", {"城关镇", "城关镇人民政府", "财政局", "县财政局", "南关街道", "南关街道办事处"})})) ==
        "城关镇=城关镇人民政府 财政局=县财政局 南关街道=南关街道办事处");
  CHECK(plain(proposals({table("7月", {"教体局", "教育体育局", "卫健局", "卫生健康局"})})) ==
        "教体局=教育体育局 卫健局=卫生健康局");
  CHECK(plain(proposals({table("7月", {"公安局", "公安局交警大队", "市水利局", "县水利局", "县医院", "县中医院"})}))
            .empty());
}

TEST_CASE("several units are asked about with all of them") {
  const Roster roster{{unit_of("市公安局"), unit_of("县公安局"), unit_of("公安局交警大队"), unit_of("财政局")}, {}};
  CHECK(plain(proposals({table("7月", {"公安局"})}, roster)) == "公安局=市公安局／县公安局");
  CHECK(plain(proposals({table("7月", {"公安局"})}, roster, {{"公安 局", "县公安局"}})) == "公安局=市公安局!");
  CHECK(plain(proposals({table("7月", {"公安局"})}, roster, {{"公安局", "县公安局"}, {"市公安局", "公安局"}})) == "");
}

TEST_CASE("the group tells units apart") {
  const Roster roster{{unit_of("市公安局", "市直"), unit_of("县公安局", "县直"), unit_of("财政局", "县直")}, {}};
  CHECK(plain(proposals({table("7月", {"公安局"}, "市直")}, roster)) == "公安局=市公安局!");
  CHECK(proposals({table("7月", {"公安局"}, "市直")}, roster)[0].choices[0].group == "市直");
  // A group in other words than the roster's says nothing.
  CHECK(plain(proposals({table("7月", {"公安局"}, "机关")}, roster)) == "公安局=市公安局／县公安局");
}

TEST_CASE("two names beside each other are not both the same unit") {
  CHECK(plain(proposals({table("7月", {"教体局", "区教体局"})}, kRoster)) ==
        "教体局=区教育和体育局 区教体局=区教育和体育局");
  CHECK(plain(proposals({table("7月", {"教体局"}), table("8月", {"区教体局"})}, kRoster)) ==
        "教体局=区教育和体育局! 区教体局=区教育和体育局!");
}

TEST_CASE("slips are asked about, never sure, and only where nothing is a short form") {
  const Roster roster{{unit_of("市融媒体中心"), unit_of("教体局"), unit_of("财政局")}, {}};
  CHECK(plain(proposals({table("7月", {"市融煤体中心", "体教局"})}, roster)) ==
        "市融煤体中心=市融媒体中心 体教局=教体局");
}

TEST_CASE("an alias of the roster is a spelling too") {
  const Roster roster{{unit_of("农业农村和水利局", "", {"农水局"}), unit_of("财政局")}, {}};
  CHECK(plain(proposals({table("7月", {"县农水局"})}, roster)) == "县农水局=农业农村和水利局!");
  CHECK(plain(proposals({table("7月", {"农水局"})}, roster)) == "");
}

TEST_CASE("with a roster a name takes the place of a unit that its tables lack: renamed") {
  const Roster roster{{unit_of("区卫健局"), unit_of("区财政局"), unit_of("区教育局"), unit_of("区水利局")}, {}};
  CHECK(plain(proposals({table("6月", {"区卫计局", "区财政局", "区教育局", "区水利局"}),
                         table("7月", {"区卫健局", "区财政局", "区教育局", "区水利局"})},
                        roster)) == "区卫计局=区卫健局改名");
  // The unit has no table yet; another name in the same case makes it a guess, unless the characters tell.
  CHECK(plain(proposals({table("6月", {"扶贫办", "区财政局", "区教育局", "区水利局"})}, roster)) ==
        "扶贫办=区卫健局改名");
  CHECK(plain(proposals({table("6月", {"扶贫办", "区卫计局", "区财政局", "区教育局", "区水利局"})}, roster)) ==
        "区卫计局=区卫健局改名");
  // Most of the roster is not in the table, so nothing can be said.
  CHECK(plain(proposals({table("6月", {"区卫计局", "区财政局"})}, roster)) == "");
}

TEST_CASE("without a roster two names that are never together are one or two units") {
  CHECK(plain(proposals({table("7月", {"区经管局", "财政局"}), table("8月", {"区经营管理局", "财政局"})})) ==
        "区经管局=区经营管理局!");
  CHECK(plain(proposals({table("8月", {"区经营管理局", "财政局"}), table("7月", {"区经管局", "财政局"})})) ==
        "区经管局=区经营管理局!");
  // Together they are two, but for an abbreviation, and in a log they may be one.
  CHECK(plain(proposals({table("7月", {"农业局", "农业农村局"}), table("8月", {"农业农村局"})})) == "");
  CHECK(plain(proposals({table("7月", {"区经管局", "区经营管理局"}), table("8月", {"区经营管理局"})})) ==
        "区经管局=区经营管理局");
  CHECK(plain(proposals({log("7月", {"区经管局", "区经营管理局"})})) == "区经管局=区经营管理局");
  CHECK(plain(proposals({log("7月", {"区经管局"}), log("8月", {"区经营管理局"})})) == "区经管局=区经营管理局!");
  // Two tables of one month: of two authors, or of two kinds of units.
  CHECK(plain(proposals({table("7月", {"区经管局"}), table("7月", {"区经营管理局"})})) == "区经管局=区经营管理局");
  CHECK(plain(proposals({table("7月", {"区经管局"}, "部门"), table("8月", {"区经营管理局"}, "乡镇")})) == "");
}

TEST_CASE(
    "without a roster what is less than a short form is asked about only where the one stops and the other starts") {
  CHECK(plain(proposals({table("7月", {"区教育局", "财政局"}), table("8月", {"区教育和体育局", "财政局"})})) ==
        "区教育局=区教育和体育局");
  CHECK(plain(proposals({table("7月", {"区教育局"}, "部门"), table("7月", {"区教育和体育局"}, "部门")})) == "");
}

TEST_CASE("a chain of short forms leads to the full name") {
  CHECK(plain(proposals({table("7月", {"公安局"}), table("8月", {"市公安局"}), table("9月", {"扎兰屯市公安局"})})) ==
        "公安局=扎兰屯市公安局! 市公安局=扎兰屯市公安局!");
  CHECK(plain(proposals({table("7月", {"公安局"}), table("8月", {"市公安局", "县公安局"})})) ==
        "公安局=市公安局／县公安局");
}

TEST_CASE("without a roster one unit stops and one starts in a group that goes on: renamed") {
  const auto six = [](const std::string& one) { return std::vector<std::string>{one, "甲局", "乙局", "丙局"}; };
  CHECK(plain(proposals({table("6月", six("区卫计局")), table("7月", six("区卫健局")),
                         table("8月", six("区卫健局"))})) == "区卫计局=区卫健局改名");
  CHECK(plain(proposals({table("6月", six("扶贫办")), table("7月", six("乡村振兴局"))})) == "扶贫办=乡村振兴局改名");
  // It comes back, so it has no new name.
  CHECK(plain(proposals({table("6月", six("扶贫办")), table("7月", six("乡村振兴局")), table("8月", six("扶贫办"))})) ==
        "");
  // Tables that name other units each month name only those that sent something.
  CHECK(plain(proposals({table("6月", {"扶贫办", "甲局"}), table("7月", {"乡村振兴局", "乙局"})})) == "");
  // A log has whoever sent something.
  CHECK(plain(proposals({log("6月", six("扶贫办")), log("7月", six("乡村振兴局"))})) == "");
  // Without an order in time nothing stops.
  CHECK(plain(proposals({table("甲", six("扶贫办")), table("乙", six("乡村振兴局"))})) == "");
}

TEST_CASE("the one question for all") {
  CHECK(ask_about_names({}).empty());
  const Roster roster{{unit_of("市公安局"), unit_of("县公安局"), unit_of("区经营管理局")}, {}};
  const Diagnostics asked = ask_about_names(proposals({table("7月", {"公安局", "区经管局"})}, roster));
  const Diagnostics expected = {
      warning(Code::NamesAlike, {"2", "1", "公安局→市公安局／县公安局、区经管局→区经营管理局"})};
  CHECK(asked == expected);
  CHECK(is_question(Code::NamesAlike));
}

TEST_CASE("names without end are not compared") {
  std::vector<std::string> names;
  for (size_t i = 0; i < kMaxComparedNames; ++i) names.push_back("第" + std::to_string(i) + "处");
  names.push_back("区经营管理局");
  CHECK(proposals({table("7月", names), table("8月", {"区经管局"})}).empty());
  // Whoever asked for a comparison is told that there was none.
  std::string text = "单位,报送数\n";
  for (const std::string& name : names) text += name + ",1\n";
  Project project;
  project.sources = {std::make_shared<const SourceTable>(read_source("7月.csv", text).value())};
  const Diagnostics told = run_pipeline(project).diagnostics;
  CHECK(std::any_of(told.begin(), told.end(), [](const auto& d) { return d.code == Code::NamesNotCompared; }));
}
