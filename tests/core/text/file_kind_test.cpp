#include "core/text/file_kind.hpp"

#include <doctest.h>

#include <string>

#include "core/text/encode.hpp"

using namespace tongbao::core;
using namespace std::string_literals;

namespace {

struct Answer {
  bool is_text = true;
  Code code = Code::FileEmpty;
  std::string what;
};

Answer ask(const char* name, const std::string& bytes) {
  const auto error = check_is_text(name, bytes);
  if (!error) return {};
  CHECK(error->place.file == name);
  return {false, error->code, error->args.empty() ? "" : error->args[0]};
}

}  // namespace

TEST_CASE("an empty file is refused by name") {
  const Answer answer = ask("空.csv", "");
  CHECK_FALSE(answer.is_text);
  CHECK(answer.code == Code::FileEmpty);
}

TEST_CASE("pictures and other binaries are refused whatever their extension says") {
  const struct {
    std::string bytes;
    const char* kind;
  } cases[] = {{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "图片"},
               {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "图片"},
               {"GIF89a\x01\0\x01\0"s, "图片"},
               {"BM\x36\0\0\0"s, "图片"},
               {"RIFF\x24\0\0\0WEBPVP8 "s, "图片"},
               {"\0\0\0\x18"
                "ftypheic"s,
                "图片"},
               {"%PDF-1.7\n"s, "PDF 文件"},
               {"<?xml version=\"1.0\"?><data/>"s, "XML 文件"},
               {"PK\x03\x04\x14\0\0\0\0\0readme.txt"s, "压缩包"},
               {"PK\x03\x04\x14\0\0\0\0\0OFD.xml"s, "OFD 版式文件"},
               {"Rar!\x1A\x07\x01\0"s, "压缩包"},
               {"\x1F\x8B\x08\0\0"s, "压缩包"},
               {"MZ\x90\0\x03\0"s, "程序文件"},
               {"\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F"s, "程序用的二进制文件"}};
  for (const auto& c : cases) {
    CAPTURE(c.kind);
    const Answer answer = ask("一月.csv", c.bytes);
    CHECK_FALSE(answer.is_text);
    CHECK(answer.code == Code::FileNotText);
    CHECK(answer.what == c.kind);
  }
}

TEST_CASE("office files are named, also under a false extension") {
  const std::string container = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
  const struct {
    const char* name;
    std::string bytes;
    const char* format;
  } cases[] = {
      {"一月.xlsx", "PK\x03\x04..[Content_Types].xml..xl/workbook.xml"s, "Excel 工作簿（.xlsx）"},
      {"一月.csv", "PK\x03\x04..[Content_Types].xml..xl/workbook.xml"s, "Excel 工作簿（.xlsx）"},
      {"通报.docx", "PK\x03\x04..word/document.xml"s, "Word 文档（.docx）"},
      {"一月.ods", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"s, "OpenDocument 表格（.ods）"},
      {"一月.xls", container + "...."s, "Excel 97-2003 工作簿（.xls）"},
      {"一月.csv", container + "W\0o\0r\0k\0b\0o\0o\0k\0"s, "Excel 97-2003 工作簿（.xls）"},
      {"一月.et", container + "W\0o\0r\0k\0b\0o\0o\0k\0"s, "WPS 表格（.et）"},
      {"通报.wps", container, "WPS 文字（.wps）"},
      {"通报.doc", container, "Word 97-2003 文档（.doc）"},
      {"一月.xlsx", container + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "有密码的 Office 文件"},
      {"一月.xls", "<html xmlns:o=\"x\"><table>"s, "网页格式的表格"},
      {"一月.xls",
       "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
       "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"s,
       "XML 表格"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Answer answer = ask(c.name, c.bytes);
    CHECK_FALSE(answer.is_text);
    CHECK(answer.code == Code::FileIsSpreadsheet);
    CHECK(answer.what == c.format);
  }
}

TEST_CASE("Big5 is refused by name instead of read as other characters") {
  const std::string big5 =
      "\xb3\xe6\xa6\xec,\xb3\xf8\xb0\x65\xbc\xc6,\xb1\xc4\xa5\xce\xbc\xc6\n"
      "\xc1\x60\xb9\xeb\xc2\xed,15,3\n\xc0\xf4\xb9\xd2\xab\x4f\xc5\x40\xa7\xbd,8,2\n";
  CHECK(ask("一月.csv", big5).code == Code::FileIsBig5);
  CHECK(ask("一月.csv", encode_gb18030("单位,报送数,采用数\n总寨镇,15,3\n环境保护局,8,2\n", nullptr)).is_text);
  // Characters of the traditional script are in GB18030 as well.
  CHECK(ask("一月.csv", encode_gb18030("單位,報送數,採用數\n總寨鎮,15,3\n環境保護局,8,2\n", nullptr)).is_text);
}

TEST_CASE("text tables pass, in every encoding and with a false extension") {
  const std::string table = "单位,报送数\r\n总寨镇,15\r\n";
  CHECK(ask("一月.csv", table).is_text);
  CHECK(ask("一月.xls", table).is_text);
  CHECK(ask("一月.csv", utf8_with_bom(table)).is_text);
  CHECK(ask("一月.csv", encode_gb18030(table, nullptr)).is_text);
  CHECK(ask("一月.txt", "\xFF\xFE\x55\x53\x4D\x4F\x2C\0\x31\0"s).is_text);
  CHECK(ask("一月.txt", "a\0,\0b\0\r\0\n\0c\0,\0d\0"s).is_text);
  CHECK(ask("a.csv", "BMW,5\n").is_text);
  CHECK(ask("a.csv", "MZ1,5\n").is_text);
  CHECK(ask("a.csv", "a").is_text);
  CHECK(ask("a.csv", "名称\0,5\n"s).is_text);  // one stray NUL is reported later, not refused
}
