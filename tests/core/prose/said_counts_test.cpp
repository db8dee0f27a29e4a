// Counts in sentences, as notices say them.

#include "core/prose/said_counts.hpp"

#include <doctest.h>

#include <string>

using namespace tongbao::core;

namespace {

/// 甲局+15 甲局=9 of each count, + sent in, = adopted, ? the text does not say; of all without a name, and 「…」 of each
/// sentence that is open.
std::string counts_in(const std::string& text) {
  const SaidCounts said = find_said_counts(lines_of_text(text), {false});
  std::string words;
  for (const SaidCount& count : said.counts) {
    words += (words.empty() ? "" : " ") + count.unit;
    words += count.what == HeaderWhat::Submitted ? "+" : count.what == HeaderWhat::Adopted ? "=" : "?";
    words += std::to_string(count.n_items);
  }
  for (const OpenSentence& open : said.open) words += (words.empty() ? "「" : " 「") + open.sentence + "」";
  return words;
}

}  // namespace

TEST_CASE("units that share a number have it each, others their own") {
  CHECK(counts_in("甲、乙、丙各4条") == "甲?4 乙?4 丙?4");
  CHECK(counts_in("甲局、乙局、丙局各报送4条") == "甲局+4 乙局+4 丙局+4");
  CHECK(counts_in("甲镇12条、乙镇8条") == "甲镇?12 乙镇?8");
  CHECK(counts_in("甲局报送15条，采用9条；乙局报送4条") == "甲局+15 甲局=9 乙局+4");
  CHECK(counts_in("甲局、乙局12条") == "「甲局、乙局12条」");
  CHECK(counts_in("甲、乙局12条") == "「甲、乙局12条」");
  CHECK(counts_in("甲局、乙局各报送信息9条，分别采用4条、3条") ==
        "甲局+9 乙局+9 「甲局、乙局各报送信息9条，分别采用4条、3条」");
}

TEST_CASE("what is said of others than the named is nobody's, and told") {
  CHECK(counts_in("甲镇12条；其他3条") == "甲镇?12 「其他3条」");
  CHECK(counts_in("甲镇12条、其他单位3条") == "甲镇?12 「甲镇12条、其他单位3条」");
}

TEST_CASE("the first ones are named with what they have, also in brackets") {
  CHECK(counts_in("报送前三名分别是甲局15条、乙局12条、丙局9条") == "甲局+15 乙局+12 丙局+9");
  CHECK(counts_in("前三名分别是：甲局15条，乙局12条，丙局9条") == "甲局?15 乙局?12 丙局?9");
  CHECK(counts_in("报送居前五位的依次是：甲局15条、乙局12条") == "甲局+15 乙局+12");
  CHECK(counts_in("报送前三名分别是甲局（15条）、乙局（12条）、丙局（9条）") == "甲局+15 乙局+12 丙局+9");
  CHECK(counts_in("报送前三名分别是甲局(15条)、乙局(12条)和丙局(9条)") == "甲局+15 乙局+12 丙局+9");
  CHECK(counts_in("采用较多的有甲局8条，乙局7条") == "甲局=8 乙局=7");
  CHECK(counts_in("国有资产局报送2条") == "国有资产局+2");
  CHECK(counts_in("甲局报送15条（采用9条）、乙局报送12条（采用8条）") == "甲局+15 甲局=9 乙局+12 乙局=8");
}

TEST_CASE("levels are said with the adoptions") {
  const auto levels_in = [](const char* text) {
    std::string words;
    for (const SaidCount& count : find_said_counts(lines_of_text(text), {false}).counts)
      words += (words.empty() ? "" : " ") + count.unit + count.level + std::to_string(count.n_items);
    return words;
  };
  CHECK(levels_in("教育局报送8条，其中市级采用3条、省级采用1条") == "教育局8 教育局市级3 教育局省级1");
  CHECK(levels_in("教育局报送14条，采用8条，被市政府网站采用2条") == "教育局14 教育局8 教育局市级2");
}

TEST_CASE("a difference to another time is no count, and the sentence goes on behind it") {
  CHECK(counts_in("东镇报送8条，比上月增加2条，采用4条，同比减少1条") == "东镇+8 东镇=4");
}

TEST_CASE("a level before a list is that of all in it") {
  std::string words;
  for (const SaidCount& count : find_said_counts(lines_of_text("市级采用：财政局4条、东镇3条"), {false}).counts)
    words += count.unit + count.level + std::to_string(count.n_items) + " ";
  CHECK(words == "财政局市级4 东镇市级3 ");
}

TEST_CASE("what a heading is about goes on in the sentences below it") {
  const auto read = [](const char* text) {
    std::string words;
    const std::vector<TextLine> lines = lines_of_text(text);
    for (const SaidCount& count : find_said_counts(lines, std::vector<bool>(lines.size(), false)).counts)
      words += (words.empty() ? "" : " ") + count.unit + (count.what == HeaderWhat::Adopted ? "=" : "+") +
               std::to_string(count.n_items);
    return words;
  };
  CHECK(read("一、报送情况\n甲局5条、乙镇3条。\n二、采用情况\n甲局2条、乙镇1条。") == "甲局+5 乙镇+3 甲局=2 乙镇=1");
  // 20 says which units they are.
  CHECK(
      read("一、报送情况\n（一）报送20条以上的：甲局（25条）、乙镇（23条）。\n（二）报送20条以下的：县妇联（6条）。") ==
      "甲局+25 乙镇+23 县妇联+6");
}

TEST_CASE("units that are said to have sent nothing are named") {
  const auto nothing_in = [](const char* text) {
    std::string words;
    for (const SaidNothing& nothing : find_said_counts(lines_of_text(text), {false}).nothing)
      words += (words.empty() ? "" : " ") + nothing.unit + (nothing.what == HeaderWhat::Adopted ? "=" : "+");
    return words;
  };
  CHECK(nothing_in("县教育局报送12条，县工商联未报送。") == "县工商联+");
  CHECK(nothing_in("县教育局：12条；县工商联：未报送") == "县工商联+");
  CHECK(nothing_in("县档案局、县残联本月没有报送信息") == "县档案局+ 县残联+");
  CHECK(nothing_in("县档案局上报数为零") == "县档案局+");
  CHECK(nothing_in("县档案局采用数为0") == "县档案局=");
  CHECK(nothing_in("零报送的单位有县档案局、县残联") == "县档案局+ 县残联+");
  CHECK(nothing_in("未报送单位：县档案局、县残联。") == "县档案局+ 县残联+");
  CHECK(nothing_in("县档案局连续三个月未报送") == "");
  CHECK(nothing_in("未报送的单位扣2分") == "");
}
