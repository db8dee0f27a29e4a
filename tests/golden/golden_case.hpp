#pragma once
// golden_case.hpp: one of the five published notices, as files of the project
//
// assets/samples/<folder>/         the sample: project.json, and rules.json, roster.csv and tables
// it was
//                                  made of
// tests/golden/<folder>/expected/  what must come out, transcribed from the published notice and
// worked
//                                  out by hand, never written by the program:
//   排名表-*.csv, 附件*.csv         whole files, byte for byte
//   edited-*.csv                   the same after the edit
//   expected.json                  lists, adjustments, facts, checks that fail, diagnostics, one
//   edit of
//                                  the rules and the lists after it

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/export/export_set.hpp"
#include "core/pipeline/pipeline.hpp"

namespace tongbao::golden {

struct GoldenCase {
  std::string folder;
  std::vector<std::string> tables;  // in the order in which a clerk chooses them
};

/// The five cases, in the order of their numbers.
const std::vector<GoldenCase>& golden_cases();

std::string sample_file(const GoldenCase& golden, const std::string& name);

/// The sample project as committed. A project that cannot be read fails the running test.
core::Project open_sample(const GoldenCase& golden);

/// A project made as the page makes one: rules, roster and the tables, read and recognised; without
/// figures, manual changes and notice.
core::Project assemble_from_tables(const GoldenCase& golden);

nlohmann::json expected_of(const GoldenCase& golden);

/// Makes the edit that expected.json names: another points value, or another threshold of a list.
void apply_edit(const nlohmann::json& edit, core::RuleSet& rules);

/// The exported file of this name. A missing file fails the running test.
std::string exported(const std::vector<core::ExportFile>& files, const std::string& name);

}  // namespace tongbao::golden
