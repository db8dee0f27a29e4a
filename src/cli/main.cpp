// The whole job without a browser: tables in, ranked tables and notice out, with the same core and
// the same bytes as the page.

#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace {

using tongbao::cli::Arguments;
using tongbao::cli::Command;
using tongbao::cli::ExitStatus;

constexpr const char* kHelp = R"(通报台（命令行）：信息报送统计、计分、排名和通报

用法
  tongbao report 项目.json --out 文件夹
  tongbao report --rules 细则.json --data 表.csv … [--roster 名录.csv] [--period 期间]
                 [--notice 通报模板.json] --out 文件夹
  tongbao rank   项目.json | --rules … --data …
  tongbao check  项目.json | --rules … --data …

命令
  report  写出 排名表-<分组>.csv、附件<n>-<标题>.csv、通报.txt、告知书.txt（有的话）、facts.json、diagnostics.json
  rank    在屏幕上列出排名（CSV）
  check   逐条说明数据里的问题

选项
  --rules   评分细则，例如 assets/rules/standard.json
  --data    一个或几个数据文件（CSV）
  --roster  单位名录（CSV：单位、分组、别名、不参与评比、未纳入考核）；不给时取表中的单位
  --period  统计期间，例如 2023年一季度；流水只计这些日子
  --notice  通报模板，例如 assets/notices/standard.json；不给时通报只有附件
  --out     存放结果的文件夹；同名文件会被替换
  --help    显示这段说明

退出码
  0 全部计入    1 有内容没有计入    2 命令写法不对    3 文件打不开、看不懂或写不进去
)";

ExitStatus run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::Report:
      return tongbao::cli::run_report(arguments);
    case Command::Rank:
      return tongbao::cli::run_rank(arguments);
    case Command::Check:
      return tongbao::cli::run_check(arguments);
    case Command::Help:
      break;
  }
  std::cout << kHelp;
  return ExitStatus::Clean;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const auto parsed = tongbao::cli::parse_arguments(words);
  if (!parsed.complaint.empty()) {
    std::cerr << parsed.complaint << "用法见 tongbao --help。\n";
    return static_cast<int>(ExitStatus::Usage);
  }
  return static_cast<int>(run(parsed.arguments));
}
