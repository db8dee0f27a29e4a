#include "app/files/paste_names.hpp"

#include <algorithm>
#include <string>

namespace tongbao::app {
namespace {

std::string free_name(const AppState& state, const std::string& first) {
  const auto is_taken = [&state](const std::string& name) {
    if (state.project == nullptr) return false;
    const auto& sources = state.project->sources;
    return std::any_of(sources.begin(), sources.end(), [&](const auto& source) {
      return source->file_name == name || source->file_name.starts_with(name + " · ");
    });
  };
  std::string name = first;
  for (int n = 2; is_taken(name); ++n) name = first + " " + std::to_string(n);
  return name;
}

}  // namespace

core::PasteNames paste_names(const AppState& state) {
  return {free_name(state, "粘贴的通报"), free_name(state, "粘贴的表格")};
}

}  // namespace tongbao::app
