// One clause a kind of file, in the order in which they are taken: a project first, data last.

#include "app/files/receipts_zh.hpp"

namespace tongbao::app {
namespace {

constexpr size_t kMaxNamed = 3;

/// 7月.csv、8月.csv; of many the first: 7月.csv 等 12 个数据文件.
std::string names_zh(const std::vector<std::string>& names, const char* what) {
  if (names.size() > kMaxNamed) return names[0] + " 等 " + std::to_string(names.size()) + " 个" + what;
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "、") + name;
  return text;
}

const char* verb_zh(FileJob job) {
  switch (job) {
    case FileJob::Project:
      return "打开项目";
    case FileJob::Rules:
      return "换用细则";
    case FileJob::Notice:
      return "换用通报模板";
    case FileJob::Roster:
      return "换用名录";
    case FileJob::Data:
      break;
  }
  return "加入";
}

}  // namespace

std::string used_files_zh(const std::vector<UsedFile>& used) {
  std::string text;
  std::vector<std::string> data;
  for (const UsedFile& file : used) {
    if (file.job == FileJob::Data)
      data.push_back(file.name);
    else
      text += std::string(text.empty() ? "" : "，") + verb_zh(file.job) + "“" + file.name + "”";
  }
  if (data.empty()) return text;
  return text + (text.empty() ? "" : "，并") + verb_zh(FileJob::Data) + " " + names_zh(data, "数据文件");
}

std::string opened_zh(const OpenOutcome& outcome) {
  std::string text = used_files_zh(outcome.used);
  if (!text.empty()) text.insert(0, "已");
  if (outcome.failed.empty()) return text;
  std::vector<std::string> failed;
  for (const FailedFile& file : outcome.failed) failed.push_back(file.file_name);
  return text + (text.empty() ? "" : "；") + names_zh(failed, "文件") + " 没有读入";
}

}  // namespace tongbao::app
