#pragma once
// opened_files.hpp: a project of tables as they are opened one after the other

#include <memory>
#include <vector>

#include "core/project/project.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::test_support {

struct File {
  const char* name;
  const char* text;
};

inline core::Project project_of(const std::vector<File>& files) {
  core::Project project;
  for (const File& file : files)
    project.sources.push_back(
        std::make_shared<const core::SourceTable>(core::read_source(file.name, file.text).value()));
  return project;
}

}  // namespace tongbao::test_support
