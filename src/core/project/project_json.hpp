#pragma once
// project_json.hpp: Project and RuleSet ↔ JSON text (项目文件、细则文件)
//
// Every file says what it is and in which version: {"format": "tongbao-project", "version": 3, …}.
// save → open → save gives the same bytes, by the same program. Unknown fields are refused, not dropped. Points are strings.
// assets/README.md documents every field with an example.
//
// Errors   Json… codes with the path of the field, ProjectVersionUnknown. Input is guarded first
//          (json_guard.hpp), so hostile files are refused by name.

#include <string>
#include <string_view>

#include "core/project/json_limits.hpp"
#include "core/project/project.hpp"

namespace tongbao::core {

/// `saved_by` names the program for those who look into the file; it is no part of the project.
std::string save_project(const Project& project, std::string_view saved_by = {});
Result<Project> open_project(std::string_view text, const std::string& file_name, const JsonLimits& limits = {});

std::string save_rules(const RuleSet& rules);
Result<RuleSet> open_rules(std::string_view text, const std::string& file_name);

std::string save_notice_plan(const NoticePlan& plan);
Result<NoticePlan> open_notice_plan(std::string_view text, const std::string& file_name);

/// What a JSON file says it is ("tongbao-project", "tongbao-rules", "tongbao-notice"), or empty.
std::string json_format_of(std::string_view text);

}  // namespace tongbao::core
