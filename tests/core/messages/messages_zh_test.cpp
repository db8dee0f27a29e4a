#include "core/messages/messages_zh.hpp"

#include <doctest.h>

#include <set>
#include <string>
#include <vector>

#include "core/base/code_name.hpp"

using namespace tongbao::core;

namespace {

// Every number that can be a code; those without a name are gaps between the hundreds.
std::vector<Code> all_codes() {
  std::vector<Code> codes;
  for (int number = 0; number < 1000; ++number) {
    const Code code = static_cast<Code>(number);
    if (code_name(code)[0] != '\0') codes.push_back(code);
  }
  return codes;
}

}  // namespace

TEST_CASE("every code has a name of its own and a sentence of its own") {
  const std::vector<std::string> args = {"甲", "乙", "丙", "丁", "戊"};
  std::set<std::string> names;
  std::set<std::string> sentences;
  const std::vector<Code> codes = all_codes();
  CHECK(codes.size() >= 52);
  for (const Code code : codes) {
    CAPTURE(code_name(code));
    names.insert(code_name(code));
    const std::string sentence = sentence_zh(code, args);
    sentences.insert(sentence);
    CHECK(sentence.size() > 30);
    CHECK(sentence.substr(sentence.size() - 3) == "。");
    // It ends with what to do.
    CHECK(sentence.find("请") != std::string::npos);
    // Full-width punctuation: no half-width comma, colon or question mark.
    CHECK(sentence.find_first_of(",;?!\"'") == std::string::npos);
    // A forgotten argument must not crash.
    CHECK_FALSE(sentence_zh(code, {}).empty());
  }
  CHECK(names.size() == codes.size());
  CHECK(sentences.size() == codes.size());
}

TEST_CASE("the place stands before the sentence, as far as it is known") {
  CHECK(place_zh({"附件1.csv", 12, 3}) == "附件1.csv 第 12 行第 3 列");
  CHECK(place_zh({"附件1.csv", 12, 0}) == "附件1.csv 第 12 行");
  CHECK(place_zh({"附件1.csv", 0, 3}) == "附件1.csv 第 3 列");
  CHECK(place_zh({"", 12, 0}) == "第 12 行");
  CHECK(place_zh({"附件1.csv", 0, 0}) == "附件1.csv");
  CHECK(place_zh({}) == "");
  CHECK(message_zh(Diagnostic{Code::UnitEmpty, Severity::Loss, {"附件1.csv", 12, 0}, {}}) ==
        "附件1.csv 第 12 行：“单位”是空的，这一行没有计入。请补上单位，或删掉这一行。");
  CHECK(message_zh(Error{Code::FileEmpty, {}, {}}) == sentence_zh(Code::FileEmpty, {}));
}

TEST_CASE("what the user typed is quoted on one line and not endless") {
  const std::string sentence = sentence_zh(Code::NumberUnreadable, {"十\n二" + std::string(500, 'x'), "报送数"});
  CHECK(sentence.find('\n') == std::string::npos);
  CHECK(sentence.size() < 400);
  CHECK(sentence.find("十 二") != std::string::npos);
  CHECK(sentence.find("…") != std::string::npos);
}

TEST_CASE("what is not listed is told by its number") {
  CHECK(sentence_zh(Code::MoreOfKind, {"199000", "引号后面还有文字"}).find("还有 199000 处") != std::string::npos);
}

TEST_CASE("office formats get advice that fits them") {
  CHECK(sentence_zh(Code::FileIsSpreadsheet, {"Excel 工作簿（.xlsx）"}).find("另存为") != std::string::npos);
  CHECK(sentence_zh(Code::FileIsSpreadsheet, {"Word 文档（.docx）"}).find("复制到 Excel") != std::string::npos);
  CHECK(sentence_zh(Code::FileIsSpreadsheet, {"有密码的 Office 文件"}).find("去掉密码") != std::string::npos);
}
