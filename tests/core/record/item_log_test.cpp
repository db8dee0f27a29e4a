// Logs are written as text and go through decode, read_csv and recognise, as a file does.

#include <doctest.h>

#include "core/messages/messages_zh.hpp"
#include "core/record/read_counts.hpp"
#include "core/tally/unit_counts.hpp"
#include "support/reading.hpp"

using namespace tongbao::core;
using tongbao::test_support::all_of;
using tongbao::test_support::check_account;
using tongbao::test_support::listing;
using tongbao::test_support::source_in;
using tongbao::test_support::word_of;

namespace {

// 「甲局采用·本级 + 甲局采用·上级 条数」 of every entry of the items adopted several times.
std::string repeats(const SourceCounts& counts) {
  std::string text;
  for (const RepeatedItems& r : counts.repeated) {
    for (size_t i = 0; i < r.count_idx.size(); ++i)
      text += (i > 0 ? " + " : "") + word_of(counts, counts.counts[static_cast<size_t>(r.count_idx[i])]);
    text += " " + std::to_string(r.n_items) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("carrier, origin and role of an item are counted apart") {
  const auto out =
      read_counts(source_in("单位,标题,采用刊物,是否原创,署名\n"
                            "甲局,一,每日信息,是,主办\n"
                            "甲局,二,专报,否,\n"
                            "甲局,三,,是,\n"));
  // The log divides by carrier only, so nothing says that the items were adopted at 本级.
  CHECK(listing(out.value) ==
        "甲局报送·原创·主办 1\n甲局采用·每日信息·原创·主办 1\n"
        "甲局报送·转载 1\n甲局采用·专报·转载 1\n"
        "甲局报送·原创 1\n");
  CHECK(out.diagnostics.empty());
  check_account(out.value);
}

TEST_CASE("levels and carriers of one row pair up, and the item is one that was adopted several times") {
  const auto out =
      read_counts(source_in("单位,标题,采用层级,刊物\n"
                            "甲局,一,市级、省级,日报、专报\n"
                            "甲局,二,市级、省级,快讯\n"
                            "乙局,三,本级、上级,\n"
                            "乙局,四,本级、上级,\n"
                            "乙局,五,本级,\n"));
  CHECK(listing(out.value) ==
        "甲局报送 2\n甲局采用·市级·日报 1\n甲局采用·省级·专报 1\n甲局采用·市级·快讯 1\n"
        "甲局采用·省级·快讯 1\n乙局报送 3\n乙局采用·本级 3\n乙局采用·上级 2\n");
  CHECK(repeats(out.value) ==
        "甲局采用·市级·日报 + 甲局采用·省级·专报 1\n甲局采用·市级·快讯 + 甲局采用·省级·快讯 1\n"
        "乙局采用·本级 + 乙局采用·上级 2\n");
  CHECK(out.diagnostics.empty());
}

TEST_CASE("levels and carriers that do not match in number are told") {
  const auto out = read_counts(source_in("单位,标题,采用层级,刊物\n甲局,一,市级、省级,日报、专报、快讯\n"));
  CHECK(listing(out.value) == "甲局报送 1\n甲局采用·市级·日报 1\n甲局采用·省级·专报 1\n甲局采用·快讯 1\n");
  const auto told = all_of(out.diagnostics, Code::AdoptionsUnpaired);
  REQUIRE(told.size() == 1);
  CHECK(told[0]->place == Place{"表.csv", 2, 3});
  CHECK(told[0]->args == std::vector<std::string>{"2", "3"});
}

TEST_CASE("each endorser listed counts, by name or by what the header says") {
  const auto named = read_counts(source_in("单位,标题,领导批示\n甲局,一,王市长、李省长\n乙局,二,是\n丙局,三,无\n"));
  CHECK(listing(named.value) ==
        "甲局报送 1\n甲局批示·王市长 1\n甲局批示·李省长 1\n乙局报送 1\n乙局批示 1\n丙局报送 1\n");
  CHECK(repeats(named.value) == "甲局批示·王市长 + 甲局批示·李省长 1\n");
  const auto by_header =
      read_counts(source_in("单位,标题,市领导批示,省领导批示\n甲局,一,王某、李某,赵某\n乙局,二,2,\n"));
  CHECK(listing(by_header.value) ==
        "甲局报送 1\n甲局批示·市领导 2\n甲局批示·省领导 1\n乙局报送 1\n乙局批示·市领导 2\n");
  CHECK(repeats(by_header.value) ==
        "甲局批示·市领导 + 甲局批示·市领导 + 甲局批示·省领导 1\n乙局批示·市领导 + 乙局批示·市领导 1\n");
}

TEST_CASE("a number of endorsements that cannot be one leaves its row out") {
  const auto out = read_counts(source_in("单位,标题,领导批示\n甲局,一,20230413\n"));
  CHECK(out.value.counts.empty());
  REQUIRE(out.diagnostics.size() == 1);
  CHECK(out.diagnostics[0].code == Code::NumberTooLarge);
  CHECK(out.diagnostics[0].severity == Severity::Loss);
  check_account(out.value);
}

TEST_CASE("events of an item are named by their columns") {
  const auto out = read_counts(source_in("单位,标题,是否迟报,差错\n甲局,一,是,2\n甲局,二,否,\n甲局,三,√,1处\n"));
  CHECK(listing(out.value) == "甲局报送 3\n甲局事项·迟报 2\n甲局事项·差错 3\n");
}

TEST_CASE("each unit of a joint item has it; the row is one") {
  const auto out = read_counts(source_in("单位,标题,采用层级\n甲局、乙局,一,本级\n甲局,二,\n乙局；甲局；乙 局,三,\n"));
  CHECK(listing(out.value) ==
        "甲局报送·联合 2\n甲局采用·本级·联合 1\n乙局报送·联合 2\n乙局采用·本级·联合 1\n甲局报送 1\n");
  CHECK(out.value.rows[0].n_rows == 2);
  CHECK(out.value.rows[0].n_joint_rows == 1);
  CHECK(out.value.rows[1].n_rows == 1);
  CHECK(out.value.rows[1].n_joint_rows == 1);
  check_account(out.value);

  const auto roles = read_counts(source_in("单位,标题,署名\n甲局、乙局、丙局,一,主办、协办\n甲局、乙局,二,第一作者\n"));
  CHECK(listing(roles.value) ==
        "甲局报送·主办 1\n乙局报送·协办 1\n丙局报送·协办 1\n甲局报送·第一作者 1\n乙局报送·第一作者 1\n");
}

TEST_CASE("the account of joint rows holds whether or not the roster knows the units") {
  for (const char* known : {"甲局", "乙局"}) {
    Roster roster;
    roster.units.push_back({known, "", {}, false, false});
    const auto counts = read_counts(source_in("单位,标题\n甲局、乙局,一\n甲局、乙局,二\n"));
    const auto tally = make_tally({{"表.csv", &counts.value}}, roster);
    const SourceAccount a = tally.value.accounts.at(0);
    CHECK(a.n_read == a.n_header + a.n_used + a.n_total + a.n_left_out);
    const auto told = all_of(tally.diagnostics, Code::UnitNotInRoster);
    REQUIRE(told.size() == 1);
    CHECK(told[0]->args.at(1) == "2");
    CHECK(count_of(tally.value, 0, {Status::Submitted, "", "", ""}) == 2);
  }
}

TEST_CASE("a row that adds a level, a carrier or an endorser is the same item again") {
  const auto out =
      read_counts(source_in("单位,标题,采用层级,刊物,批示\n"
                            "甲局,春耕,市级,日报,\n"
                            "甲局,春 耕,省级,日报,\n"
                            "甲局,春耕,省级,专报,王市长\n"
                            "乙局,春耕,省级,日报,\n"
                            "甲局,夏收,市级,日报,\n"));
  CHECK(listing(out.value) ==
        "甲局报送 2\n甲局采用·市级·日报 2\n甲局采用·省级·日报 1\n甲局批示·王市长 1\n甲局采用·省级·专报 1\n"
        "乙局报送 1\n乙局采用·省级·日报 1\n");
  CHECK(repeats(out.value) == "甲局采用·市级·日报 + 甲局采用·省级·日报 + 甲局采用·省级·专报 1\n");
  CHECK(out.diagnostics.empty());
  check_account(out.value);
}

TEST_CASE("endorsements of one item in several rows are repeats") {
  const auto out = read_counts(source_in("单位,标题,批示\n甲局,一,王市长\n甲局,一,李省长\n"));
  CHECK(listing(out.value) == "甲局报送 1\n甲局批示·王市长 1\n甲局批示·李省长 1\n");
  CHECK(repeats(out.value) == "甲局批示·王市长 + 甲局批示·李省长 1\n");
}

TEST_CASE("rows that are equal in everything are items of their own, and are told") {
  const auto out =
      read_counts(source_in("单位,标题,采用层级\n"
                            "甲局,一,市级\n甲局,一,市级\n甲局,一,市级\n"
                            "甲局,二,\n甲局,二,\n甲局,,市级\n甲局,,市级\n"));
  CHECK(listing(out.value) == "甲局报送 7\n甲局采用·市级 5\n");
  CHECK(out.value.repeated.empty());
  const auto told = all_of(out.diagnostics, Code::ItemRepeated);
  REQUIRE(told.size() == 3);
  CHECK(told[0]->severity == Severity::Warning);
  CHECK(told[0]->place == Place{"表.csv", 3, 2});
  CHECK(told[0]->args == std::vector<std::string>{"甲局", "一", "2"});
  CHECK(told[1]->args == std::vector<std::string>{"甲局", "一", "2"});
  CHECK(told[2]->args == std::vector<std::string>{"甲局", "二", "5"});
}

TEST_CASE("two items of one title are each adopted again") {
  const auto out =
      read_counts(source_in("单位,标题,采用层级\n甲局,一,市级\n甲局,一,市级\n甲局,一,省级\n甲局,一,省级\n"));
  CHECK(listing(out.value) == "甲局报送 2\n甲局采用·市级 2\n甲局采用·省级 2\n");
  CHECK(repeats(out.value) == "甲局采用·市级 + 甲局采用·省级 2\n");
  // The second 省级 may as well be the first one entered twice.
  CHECK(all_of(out.diagnostics, Code::ItemRepeated).size() == 2);
}

TEST_CASE("a title that stands in thousands of rows is counted row by row") {
  std::string text = "单位,标题,采用层级\n";
  const int n_rows = 20000;
  for (int i = 0; i < n_rows; ++i) text += "甲局,工作动态,市级\n";
  const auto out = read_counts(source_in(text));
  CHECK(listing(out.value) == "甲局报送 20000\n甲局采用·市级 20000\n");
  CHECK(all_of(out.diagnostics, Code::ItemRepeated).size() == n_rows - 1);
  check_account(out.value);
}

TEST_CASE("a rejected row, another month and another unit are other items") {
  const auto out =
      read_counts(source_in("单位,标题,日期,是否采用,采用层级\n"
                            "甲局,一,2023-01-03,采用,市级\n"
                            "甲局,一,2023-02-03,采用,省级\n"
                            "甲局,一,2023-01-05,未采用,\n"));
  CHECK(listing(out.value) == "甲局报送 2\n甲局采用·市级 1\n甲局报送 1\n甲局采用·省级 1\n甲局退稿 1\n");
  CHECK(out.value.repeated.empty());
  CHECK(out.diagnostics.empty());
}

TEST_CASE("items outside the days are left out and told once a file; both ends are in") {
  const auto source = source_in(
      "单位,标题,日期\n"
      "甲局,一,2022-12-31 23:59:59\n"
      "甲局,二,2023-01-01 00:00:00\n"
      "甲局,三,2023/12/31 23:59:59\n"
      "甲局,四,2024年1月1日\n"
      "甲局,五,2024-01-01 00:00:00\n"
      "甲局,六,上周\n");
  const Date first{2023, 1, 1};
  const Date last{2023, 12, 31};
  const auto out = read_counts(source, {first, last});
  CHECK(listing(out.value) == "甲局报送 1\n甲局报送 1\n");
  CHECK(out.value.rows.at(0).period == "2023年1月");
  CHECK(out.value.rows.at(1).period == "2023年12月");
  CHECK(out.value.n_rows_left_out == 4);
  check_account(out.value);
  const auto told = all_of(out.diagnostics, Code::ItemsOutsidePeriod);
  REQUIRE(told.size() == 1);
  CHECK(told[0]->severity == Severity::Loss);
  CHECK(told[0]->place == Place{"表.csv", 2, 3});
  CHECK(told[0]->args == std::vector<std::string>{"3", "2023年1月1日", "2023年12月31日"});
  CHECK(sentence_zh(Code::ItemsOutsidePeriod, told[0]->args).find("2023年1月1日至2023年12月31日") != std::string::npos);

  CHECK(read_counts(source, {first, {}}).value.n_rows_left_out == 2);
  CHECK(read_counts(source, {{}, last}).value.n_rows_left_out == 3);
  CHECK(read_counts(source).value.n_rows_left_out == 1);
  const auto open = read_counts(source, {first, {}});
  const auto open_told = all_of(open.diagnostics, Code::ItemsOutsidePeriod);
  REQUIRE(open_told.size() == 1);
  CHECK(sentence_zh(Code::ItemsOutsidePeriod, open_told[0]->args).find("2023年1月1日起") != std::string::npos);
}

TEST_CASE("days do not bound count tables") {
  const auto source = source_in("单位,日期,报送数\n甲局,2022-12-01,3\n");
  CHECK(listing(read_counts(source, {Date{2023, 1, 1}, {}}).value) == "甲局报送 3\n");
}

TEST_CASE("a carrier or level that says not adopted is no adoption, and what may be either is told") {
  const auto levels =
      read_counts(source_in("日期,单位,标题,采用级别\n"
                            "2024-03-01,甲局,一,县级\n2024-03-01,乙局,三,未采用\n"
                            "2024-03-01,丙局,四,市级\n2024-03-01,丙局,五,\n"));
  CHECK(listing(levels.value) == "甲局报送 1\n甲局采用·县级 1\n乙局报送 1\n乙局退稿 1\n丙局报送 2\n丙局采用·市级 1\n");
  for (const char* header : {"采用载体", "刊用刊物"}) {
    const auto out = read_counts(source_in(std::string("单位,标题,") + header +
                                           "\n甲局,一,县政府网\n乙局,二,未刊用\n丙局,三,待审\n丁局,四,无\n"
                                           "戊局,五,√\n己局,六,县政府网未采用\n"));
    CHECK(listing(out.value) ==
          "甲局报送 1\n甲局采用·县政府网 1\n乙局报送 1\n乙局退稿 1\n丙局报送 1\n丙局待定 1\n丁局报送 1\n"
          "戊局报送 1\n戊局采用 1\n己局报送 1\n");
    const auto told = all_of(out.diagnostics, Code::StatusUnknown);
    REQUIRE(told.size() == 1);
    CHECK(told[0]->place == Place{"表.csv", 7, 3});
    CHECK(told[0]->args == std::vector<std::string>{"县政府网未采用"});
  }
}

TEST_CASE("a state and a place that contradict each other are told") {
  const auto out =
      read_counts(source_in("单位,标题,状态,采用级别\n甲局,一,采用,未采用\n乙局,二,,县级\n丙局,三,,未采用\n"));
  CHECK(listing(out.value) == "甲局报送 1\n乙局报送 1\n丙局报送 1\n丙局退稿 1\n");
  const auto told = all_of(out.diagnostics, Code::StatusUnknown);
  REQUIRE(told.size() == 2);
  CHECK(told[0]->place == Place{"表.csv", 2, 4});
  CHECK(told[1]->place == Place{"表.csv", 3, 4});
}

TEST_CASE("a mark column that may say the contrary of an adoption is told") {
  const auto out = read_counts(source_in("单位,标题,上级采用,省级采用\n甲局,一,未采用,√\n乙局,二,采用后撤稿,已退回\n"));
  CHECK(listing(out.value) == "甲局报送 1\n甲局采用·省级 1\n乙局报送 1\n");
  CHECK(all_of(out.diagnostics, Code::StatusUnknown).size() == 1);
}

TEST_CASE("marks that say what does not count go before marks of adoptions, if the user says so") {
  SourceTable log = source_in("单位,标题,上级采用,撤稿\n甲局,一,√,\n甲局,二,√,√\n甲局,三,√,撤稿\n甲局,四,√,否\n");
  const auto n_with = [&](Status status) {
    int64_t n = 0;
    const auto out = read_counts(log);
    for (const Count& count : out.value.counts)
      if (out.value.kind_of(count).status == status) n += count.n_items;
    return n;
  };
  CHECK(log.columns[3].is_asked);
  CHECK(n_with(Status::Adopted) == 4);
  log.columns[3] = {ColumnRole::Rejected, "", "", RoleReason::UserSays};
  CHECK(n_with(Status::Submitted) == 4);
  CHECK(n_with(Status::Adopted) == 2);
  CHECK(n_with(Status::Rejected) == 2);
}

TEST_CASE("a remark that takes an adopted item back is told by its row") {
  const auto read =
      read_counts(source_in("单位,标题,是否采用,备注\n甲局,一,是,\n甲局,二,是,已撤稿\n乙局,三,否,退回修改\n乙局,四,否,"
                            "与上条重复\n乙局,五,是,头条\n"));
  const auto told = all_of(read.diagnostics, Code::RemarkSaysOtherwise);
  REQUIRE(told.size() == 2);
  CHECK(told[0]->place.row == 3);
  CHECK(told[0]->place.column == 4);
  CHECK(told[1]->place.row == 5);
  check_account(read.value);
}

TEST_CASE("titles that say that they were taken back, units joined by 和, and numbers of items are told or asked") {
  const auto codes = [](const std::string& text) {
    std::vector<Code> found;
    for (const Diagnostic& d : read_counts(source_in(text)).diagnostics) found.push_back(d.code);
    return found;
  };
  CHECK(codes("单位,标题,是否采用\n甲局,【作废】一,是\n甲局,二（已撤）,是\n乙局,三（图）,是\n") ==
        std::vector<Code>{Code::RemarkSaysOtherwise, Code::RemarkSaysOtherwise});
  CHECK(codes("单位,标题,是否采用\n财政局和税务局,一,是\n") == std::vector<Code>{Code::UnitsInOneCell});
  CHECK(codes("日期,单位,标题,条数,是否采用\n2026-05-03,甲局,一,2,是\n2026-05-04,乙局,二,1,否\n") ==
        std::vector<Code>{Code::ColumnUncertain});
  const SourceTable several = source_in("单位,标题,篇数\n甲局,一,2\n甲局,二,3\n乙局,三,1\n");
  CHECK(several.kind == TableKind::CountTable);
}

namespace {

/// 「采用·本级 3」 of all units together, and the codes that were told.
std::string counted_in(const std::string& file_name, const std::string& text, LogHolds holds = LogHolds::Unsettled) {
  auto source = read_source(file_name, text);
  REQUIRE(source.has_value());
  source->log_holds = holds;
  const auto read = read_counts(*source, {});
  int64_t n_sent = 0, n_adopted = 0;
  std::string level;
  for (const Count& count : read.value.counts) {
    const CountKind& kind = read.value.kind_of(count);
    (kind.status == Status::Adopted ? n_adopted : n_sent) += count.n_items;
    if (kind.status == Status::Adopted) level = kind.level;
  }
  std::string words = "报送" + std::to_string(n_sent) + " 采用" + std::to_string(n_adopted) + level;
  for (const Diagnostic& d : read.diagnostics)
    if (d.code == Code::ItemsAllAdopted) words += " ? " + d.args[0] + " " + d.args[1];
  return words;
}

}  // namespace

TEST_CASE("a log whose title speaks of adoptions alone holds what was adopted, and asks") {
  const std::string rows = "单位,标题\n甲局,一\n乙局,二\n甲局,三\n";
  CHECK(counted_in("5月采用.csv", rows) == "报送0 采用3本级 ? 3 5月采用");
  CHECK(counted_in("表.csv", "2024年5月市级采用信息明细,\n" + rows) == "报送0 采用3市级 ? 3 2024年5月市级采用信息明细");
  CHECK(counted_in("5月采用.csv", rows, LogHolds::Adopted) == "报送0 采用3本级");
  CHECK(counted_in("5月采用.csv", rows, LogHolds::Both) == "报送3 采用3本级");
  CHECK(counted_in("5月采用.csv", rows, LogHolds::Submitted) == "报送3 采用0");
  // Titles of both, of what was sent, or of nothing; and columns that say it of each item.
  CHECK(counted_in("5月报送采用.csv", rows) == "报送3 采用0");
  CHECK(counted_in("5月来稿.csv", rows) == "报送3 采用0");
  CHECK(counted_in("5月.csv", rows) == "报送3 采用0");
  CHECK(counted_in("5月采用.csv", "单位,标题,采用情况\n甲局,一,采用\n乙局,二,未采用\n") == "报送3 采用1本级");
}

TEST_CASE("a heading within a log says of the rows below what became of them") {
  CHECK(counted_in("表.csv",
                   "单位,标题,日期\n一、县级采用,,\n甲局,一,2024-05-02\n乙局,二,2024-05-03\n二、市级采用（1条）,,\n"
                   "甲局,三,2024-05-04\n三、未采用,,\n丙局,四,2024-05-05\n") == "报送5 采用3市级");
  CHECK(counted_in("表.csv", "序号,单位,标题\n例,某某局,如何填写\n1,甲局,一\n2,乙局,二\n") == "报送2 采用0");
}

TEST_CASE("the number of items of a row counts where the user says so") {
  auto source = source_in("单位,标题,篇数,是否采用\n甲局,系列,3,是\n甲局,修路,1,否\n乙局,供水,×,是\n");
  CHECK(source.columns[2].is_asked);
  set_column(source, 2, {ColumnRole::Submitted, "", "", RoleReason::UserSays});
  CHECK(listing(read_counts(source).value) == "甲局报送 4\n甲局采用·本级 3\n甲局退稿 1\n");
}
