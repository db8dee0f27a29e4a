// Method: an option takes the word behind it; --data takes all words up to the next option, so that
// a shell's 数据/*.csv works. Input is either one project or rules with data, never a mixture,
// because a project already has its rules, roster and notice.

#include "cli/arguments.hpp"

#include <cstddef>

namespace tongbao::cli {
namespace {

bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

/// The field an option fills, or null.
std::string* field_of(const std::string& option, Arguments& arguments) {
  if (option == "--rules") return &arguments.rules;
  if (option == "--roster") return &arguments.roster;
  if (option == "--period") return &arguments.period;
  if (option == "--notice") return &arguments.notice;
  if (option == "--out" && arguments.command == Command::Report) return &arguments.out;
  return nullptr;
}

std::string complaint_about(const Arguments& arguments) {
  const bool has_parts = !arguments.rules.empty() || !arguments.roster.empty() || !arguments.data.empty() ||
                         !arguments.period.empty() || !arguments.notice.empty();
  if (!arguments.project.empty() && has_parts)
    return "项目文件里已经有细则、名录、数据和通报，不能再用 --rules、--roster、--data、--period、"
           "--notice。";
  if (arguments.project.empty() && !has_parts) return "没有给出项目文件。";
  if (arguments.project.empty() && arguments.rules.empty()) return "缺少 --rules 细则文件。";
  if (arguments.project.empty() && arguments.data.empty()) return "缺少 --data 数据文件。";
  if (arguments.command == Command::Report && arguments.out.empty()) return "缺少 --out 文件夹。";
  return "";
}

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& words) {
  ParsedArguments parsed;
  Arguments& arguments = parsed.arguments;
  for (const std::string& word : words)
    if (word == "--help" || word == "-h") return parsed;
  if (words.empty()) {
    parsed.complaint = "没有给出命令。";
    return parsed;
  }
  if (words[0] == "report") {
    arguments.command = Command::Report;
  } else if (words[0] == "rank") {
    arguments.command = Command::Rank;
  } else if (words[0] == "check") {
    arguments.command = Command::Check;
  } else if (words[0] == "help") {
    return parsed;
  } else {
    parsed.complaint = "没有“" + words[0] + "”这个命令。";
    return parsed;
  }

  for (size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!is_option(word)) {
      if (!arguments.project.empty()) {
        parsed.complaint = "“" + word + "”多余：只能给一个项目文件。数据文件请放在 --data 后面。";
        return parsed;
      }
      arguments.project = word;
      continue;
    }
    const bool takes_many = word == "--data";
    std::string* field = field_of(word, arguments);
    if (!takes_many && field == nullptr) {
      parsed.complaint = "没有“" + word + "”这个选项。";
      return parsed;
    }
    if (i + 1 >= words.size() || is_option(words[i + 1])) {
      parsed.complaint = "“" + word + "”后面缺少内容。";
      return parsed;
    }
    if (takes_many) {
      while (i + 1 < words.size() && !is_option(words[i + 1])) arguments.data.push_back(words[++i]);
      continue;
    }
    if (!field->empty()) {
      parsed.complaint = "“" + word + "”给了两次。";
      return parsed;
    }
    *field = words[++i];
  }
  parsed.complaint = complaint_about(arguments);
  return parsed;
}

}  // namespace tongbao::cli
