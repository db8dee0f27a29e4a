// The files and their bytes come from the core, so that the page's export is the same.

#include <iostream>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "core/export/export_set.hpp"

namespace tongbao::cli {

ExitStatus run_report(const Arguments& arguments) {
  const auto loaded = load_project(arguments);
  if (!loaded) return ExitStatus::Unreadable;
  if (!make_folder(arguments.out)) {
    std::cerr << "不能建立文件夹：" << arguments.out << "\n";
    return ExitStatus::Unreadable;
  }
  for (const core::ExportFile& file : core::export_set(loaded->project, loaded->results)) {
    const std::string path = join_path(arguments.out, file.name);
    if (!write_file(path, file.bytes)) {
      std::cerr << "不能写入文件：" << path << "\n";
      return ExitStatus::Unreadable;
    }
    std::cout << path << "\n";
  }
  const std::string where = "，详见 " + join_path(arguments.out, "diagnostics.json") + "。\n";
  if (const int64_t n_losses = count_losses(*loaded); n_losses > 0)
    std::cerr << "有 " << n_losses << " 处没有计入" << where;
  if (const int64_t n_asked = core::count_questions(loaded->results.diagnostics); n_asked > 0)
    std::cerr << "有 " << n_asked << " 处待确认，数字按建议算" << where;
  return status_of(*loaded);
}

}  // namespace tongbao::cli
