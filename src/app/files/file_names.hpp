#pragma once
// file_names.hpp: names for saved files and for projects (文件名)

#include <string>

#include "core/export/file_name.hpp"
#include "core/project/project.hpp"

namespace tongbao::app {

/// 扎兰屯市2023年一季度.tongbao.json
inline std::string project_file_name(const core::Project& project) {
  const std::string name = core::safe_file_name(project.name + project.period.label);
  return (name.empty() ? "未命名" : name) + ".tongbao.json";
}

/// 扎兰屯市　2023年一季度
inline std::string title_of(const core::Project& project) {
  const std::string name = project.name.empty() ? "未命名" : project.name;
  return project.period.label.empty() ? name : name + "　" + project.period.label;
}

}  // namespace tongbao::app
