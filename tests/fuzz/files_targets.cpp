#include <string>

#include "core/export/export_set.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "core/rules/check_rules.hpp"
#include "core/words/rules_text.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"

namespace tongbao::fuzz {

void project(std::string_view bytes) {
  const auto opened = core::open_project(bytes, "甲.tongbao.json");
  if (!opened) return;
  const std::string saved = core::save_project(*opened, "");
  const auto again = core::open_project(saved, "甲.tongbao.json");
  require(again.has_value(), "what was saved can be opened");
  require(core::save_project(*again, "") == saved, "saved again it is the same");
  const core::Results results = core::run_pipeline(*opened);
  core::export_set(*opened, results);
}

void rules(std::string_view bytes) {
  const auto opened = core::open_rules(bytes, "甲.json");
  if (!opened) return;
  const std::string saved = core::save_rules(*opened);
  const auto again = core::open_rules(saved, "甲.json");
  require(again.has_value(), "what was saved can be opened");
  require(core::save_rules(*again) == saved, "saved again it is the same");
  core::check_rules(*opened);
  core::rules_lines_zh(*opened);
}

}  // namespace tongbao::fuzz
