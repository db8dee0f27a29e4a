// Method: the first bytes name the format (its "magic"); a ZIP or an old Office container is looked
// into for the part names that tell one office format from another. Reason: clerks rename files,
// and the extension of a picture renamed to .csv says nothing.

#include "core/text/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/decode.hpp"

namespace tongbao::core {

namespace {

using namespace std::string_view_literals;

bool begins_with(std::string_view bytes, std::string_view magic) { return bytes.substr(0, magic.size()) == magic; }

bool contains(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

/// The extension in lower case without its dot.
std::string extension_of(std::string_view file_name) {
  const size_t dot = file_name.rfind('.');
  std::string extension;
  if (dot == std::string_view::npos) return extension;
  for (const char c : file_name.substr(dot + 1)) {
    extension += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return extension;
}

struct Magic {
  std::string_view bytes;
  std::string_view kind;
};

constexpr std::array kMagics = {
    Magic{"\x89PNG\r\n\x1A\n"sv, "图片"sv},
    Magic{"\xFF\xD8\xFF"sv, "图片"sv},
    Magic{"GIF87a"sv, "图片"sv},
    Magic{"GIF89a"sv, "图片"sv},
    Magic{"II*\0"sv, "图片"sv},
    Magic{"MM\0*"sv, "图片"sv},
    Magic{"\0\0\1\0"sv, "图片"sv},
    Magic{"%PDF-"sv, "PDF 文件"sv},
    Magic{"%!PS"sv, "PostScript 文件"sv},
    Magic{"Rar!\x1A\x07"sv, "压缩包"sv},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "压缩包"sv},
    Magic{"\x1F\x8B\x08"sv, "压缩包"sv},
    Magic{"BZh9"sv, "压缩包"sv},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "压缩包"sv},
    Magic{"\x7F"
          "ELF"sv,
          "程序文件"sv},
    Magic{"\0asm"sv, "程序文件"sv},
    Magic{"ID3\x03"sv, "录音或音乐"sv},
    Magic{"ID3\x04"sv, "录音或音乐"sv},
    Magic{"SQLite format 3\0"sv, "数据库文件"sv},
};

/// Names that are known by two letters only, so a NUL nearby must confirm that it is no text.
std::string_view kind_by_two_letters(std::string_view bytes) {
  if (!contains(bytes.substr(0, 64), "\0"sv)) return {};
  if (begins_with(bytes, "BM")) return "图片"sv;
  if (begins_with(bytes, "MZ")) return "程序文件"sv;
  if (begins_with(bytes, "RIFF")) {
    return begins_with(bytes.substr(std::min<size_t>(8, bytes.size())), "WEBP") ? "图片"sv : "录音或视频"sv;
  }
  if (bytes.size() > 8 && bytes.substr(4, 4) == "ftyp"sv) {
    const std::string_view brand = bytes.substr(8, 4);
    const bool is_picture = brand == "heic"sv || brand == "heix"sv || brand == "mif1"sv || brand == "avif"sv;
    return is_picture ? "图片"sv : "视频"sv;
  }
  return {};
}

/// Office formats inside a ZIP are known by their part names, which are uncompressed in it.
std::string_view office_format_in_zip(std::string_view bytes, const std::string& extension) {
  if (contains(bytes, "xl/")) return "Excel 工作簿（.xlsx）"sv;
  if (contains(bytes, "word/")) return "Word 文档（.docx）"sv;
  if (contains(bytes, "ppt/")) return "演示文稿（.pptx）"sv;
  if (contains(bytes, "opendocument.spreadsheet")) return "OpenDocument 表格（.ods）"sv;
  if (contains(bytes, "opendocument.text")) return "OpenDocument 文档（.odt）"sv;
  if (extension == "xlsx" || extension == "xlsm" || extension == "et") return "Excel 工作簿（.xlsx）"sv;
  if (extension == "docx" || extension == "wps") return "Word 文档（.docx）"sv;
  return {};
}

/// The container of Office 97–2003, WPS, and of password-protected new files.
std::string_view office_format_in_container(std::string_view bytes, const std::string& extension) {
  // Stream names are UTF-16LE. An encrypted .xlsx is such a container too.
  if (contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0"sv)) return "有密码的 Office 文件"sv;
  if (extension == "et" || extension == "ett") return "WPS 表格（.et）"sv;
  if (extension == "wps" || extension == "wpt") return "WPS 文字（.wps）"sv;
  if (contains(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0"sv) || extension == "xls") {
    return "Excel 97-2003 工作簿（.xls）"sv;
  }
  if (contains(bytes, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv) || extension == "doc") {
    return "Word 97-2003 文档（.doc）"sv;
  }
  return "旧版 Office 或 WPS 文件"sv;
}

/// Web systems hand out pages and XML named .xls; Excel opens them, a CSV reader cannot.
std::string_view office_format_in_markup(std::string_view bytes) {
  size_t start = begins_with(bytes, "\xEF\xBB\xBF") ? 3 : 0;
  while (start < bytes.size() &&
         (bytes[start] == ' ' || bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == '\t')) {
    ++start;
  }
  std::string head;
  for (const char c : bytes.substr(start, 1024)) {
    head += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (begins_with(head, "<!doctype html") || begins_with(head, "<html") || begins_with(head, "<table") ||
      begins_with(head, "<meta")) {
    return "网页格式的表格"sv;
  }
  if (begins_with(head, "<?xml")) {
    return contains(head, "spreadsheet") ? "XML 表格"sv : std::string_view{};
  }
  if (begins_with(head, "{\\rtf")) return "RTF 文档"sv;
  return {};
}

/// Text has next to no control characters. UTF-16 was recognised before.
bool is_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  size_t n_control = 0;
  for (const char c : head) {
    const auto byte = static_cast<uint8_t>(c);
    const bool is_text_control = byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v' ||
                                 byte == 0x1A || (byte >= 0x1C && byte <= 0x1F);
    if ((byte < 0x20 && !is_text_control) || byte == 0x7F) ++n_control;
  }
  return n_control > 1 && n_control * 10 > head.size();
}

/// Big5 has its common characters (A440–C67E) at other places than GB2312 (B0A1–D7FE), and both have nearly all of a text
/// among them.
bool is_big5(std::string_view bytes) {
  int64_t n_pairs = 0, n_common_big5 = 0, n_common_gb = 0;
  for (size_t pos = 0; pos + 1 < bytes.size(); ++pos) {
    const auto lead = static_cast<uint8_t>(bytes[pos]), trail = static_cast<uint8_t>(bytes[pos + 1]);
    if (lead < 0x80) continue;
    ++pos;
    const bool is_high = trail >= 0xA1 && trail <= 0xFE;
    if (!is_high && (trail < 0x40 || trail > 0x7E)) return false;
    if (lead < 0xA1 || lead > 0xF9) return false;
    ++n_pairs;
    if (lead >= 0xA4 && lead <= 0xC6) ++n_common_big5;
    // A1 to A3 are signs, digits and letters.
    if (is_high && ((lead >= 0xB0 && lead <= 0xD7) || lead <= 0xA3)) ++n_common_gb;
  }
  constexpr int64_t kFewest = 8;
  return n_pairs >= kFewest && n_common_big5 * 10 >= n_pairs * 9 && n_common_gb * 4 < n_pairs * 3;
}

Error refuse(Code code, std::string_view file_name, std::string_view what) {
  Error error{code, Place{std::string(file_name)}, {}};
  if (!what.empty()) error.args.emplace_back(what);
  return error;
}

}  // namespace

std::optional<Error> check_is_text(std::string_view file_name, std::string_view bytes) {
  if (bytes.empty()) return refuse(Code::FileEmpty, file_name, {});
  const std::string extension = extension_of(file_name);
  for (const Magic& magic : kMagics) {
    if (begins_with(bytes, magic.bytes)) return refuse(Code::FileNotText, file_name, magic.kind);
  }
  if (const auto format = office_format_in_markup(bytes); !format.empty()) {
    return refuse(Code::FileIsSpreadsheet, file_name, format);
  }
  if (begins_with(bytes, "<?xml") || begins_with(bytes, "\xEF\xBB\xBF<?xml")) {
    return refuse(Code::FileNotText, file_name, "XML 文件"sv);
  }
  if (begins_with(bytes, "PK\x03\x04"sv) || begins_with(bytes, "PK\x05\x06"sv)) {
    const std::string_view format = office_format_in_zip(bytes, extension);
    if (!format.empty()) return refuse(Code::FileIsSpreadsheet, file_name, format);
    const bool is_ofd = extension == "ofd" || contains(bytes, "OFD.xml");
    return refuse(Code::FileNotText, file_name, is_ofd ? "OFD 版式文件"sv : "压缩包"sv);
  }
  if (begins_with(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
    return refuse(Code::FileIsSpreadsheet, file_name, office_format_in_container(bytes, extension));
  }
  if (const auto kind = kind_by_two_letters(bytes); !kind.empty()) {
    return refuse(Code::FileNotText, file_name, kind);
  }
  EncodingDetector detector;
  detector.feed(bytes.substr(0, size_t{64} * 1024));
  const Encoding encoding = detector.finish();
  const bool is_utf16 = encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
  if (!is_utf16 && is_binary(bytes)) {
    return refuse(Code::FileNotText, file_name, "程序用的二进制文件"sv);
  }
  // A pair that the end cuts in two says nothing.
  std::string_view head = bytes.substr(0, size_t{64} * 1024);
  head = head.substr(0, head.find_last_of('\n') == std::string_view::npos ? head.size() : head.find_last_of('\n'));
  if (encoding == Encoding::Gb18030 && is_big5(head)) return refuse(Code::FileIsBig5, file_name, {});
  return std::nullopt;
}

}  // namespace tongbao::core
