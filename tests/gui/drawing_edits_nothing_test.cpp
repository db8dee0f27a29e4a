// Looking changes nothing: whatever the project holds, a frame without input emits no action.

#include <doctest.h>

#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "whole_page.hpp"

using namespace tongbao;
using namespace tongbao::test;
using core::Points;

namespace {

struct PageSize {
  float width, height, scale;
};
constexpr PageSize kSizes[] = {{1280, 720, 1},     {1366, 768, 1},     {1920, 1080, 1},
                               {1280, 720, 1.25F}, {1366, 768, 1.25F}, {1920, 1080, 1.25F}};

/// Values that no slider's step, whole number or sign fits, and that a cast would break.
const std::vector<Points> kOddValues = {Points(),
                                        Points::from_whole(-10),
                                        *Points::parse("-0.5"),
                                        *Points::parse("0.0001"),
                                        *Points::parse("3.3"),
                                        Points::from_whole(400'000'000),
                                        Points::from_raw(INT64_MAX),
                                        Points::from_raw(-INT64_MAX)};

/// Every step with its panels open, and every dialog.
template <class Look>
void for_all_views(Look look) {
  for (int step = static_cast<int>(app::Step::Start); step <= static_cast<int>(app::Step::Export); ++step) {
    app::ViewState view;
    view.step = static_cast<app::Step>(step);
    view.unit_idx = 0;
    view.row_idx = 0;
    view.show_problems = view.step != app::Step::Ranking;
    view.failed_files = {{"坏.csv", {core::Code::FileEmpty, {}, {}}}, {"坏.xls", {core::Code::FileEmpty, {}, {}}}};
    for (const int part : {0, 1, 2, 99}) {  // tabs, files, parts of the notice; beyond the last too
      view.group_idx = view.source_idx = view.section_idx = view.export_idx = part;
      look(view);
      const bool has_parts = view.step == app::Step::Ranking || view.step == app::Step::Notice;
      if (!has_parts) break;
    }
  }
  for (int dialog = 1; dialog <= static_cast<int>(app::Dialog::AskedExport); ++dialog) {
    app::ViewState view;
    view.step = app::Step::Ranking;
    view.dialog = static_cast<app::Dialog>(dialog);
    view.unit_idx = 0;
    look(view);
  }
}

void check_looking(WholePage& whole, const PageSize& size) {
  whole.page().resize(size.width, size.height, size.scale);
  const std::string bytes = core::save_project(*whole.state().project);
  for_all_views([&](const app::ViewState& view) {
    whole.state().view = view;
    whole.page().frames(2);
    const std::vector<app::Action> actions = whole.take_actions();
    CHECK_MESSAGE(actions.empty(), "step ", static_cast<int>(view.step), ", dialog ", static_cast<int>(view.dialog),
                  ", part ", view.group_idx, ": action ", actions.empty() ? 0 : actions.front().index());
    whole.state().view.dialog = app::Dialog::None;
  });
  CHECK(core::save_project(*whole.state().project) == bytes);
}

}  // namespace

TEST_CASE("looking at a sample with any of the rule sets changes nothing") {
  WholePage whole;
  const std::vector<std::string> samples = sample_folders(), presets = preset_names();
  REQUIRE(samples.size() == 5);
  REQUIRE(presets.size() > 20);
  size_t n = 0;
  for (const std::string& sample : samples) {
    const core::Project own = sample_project(sample);
    for (const std::string& preset : presets) {
      const size_t turn = n++;
      if (!test_support::full_run() && turn % 12 != 0 && !(preset == "late-minus-10" && &sample == &samples.back()))
        continue;
      CAPTURE(sample);
      CAPTURE(preset);
      core::Project project = own;
      project.rules = preset_rules(preset);
      whole.show(project, own);
      for (size_t i = 0; i < std::size(kSizes); ++i)
        if (test_support::full_run() || i == turn / 12 % std::size(kSizes)) check_looking(whole, kSizes[i]);
    }
  }
}

TEST_CASE("looking at rules of every kind with odd values changes nothing") {
  WholePage whole;
  const core::Project own = sample_project("4-zhalantun-2023q1");
  size_t n = 0;
  for (const Points value : kOddValues) {
    CAPTURE(value.to_string());
    core::Project project = own;
    project.rules = every_kind_of_rule(value);
    project.manual_points = {{"领导评分", own.sources.empty() ? "" : "水利局", value, ""}};
    whole.show(project, own);
    for (size_t i = 0; i < std::size(kSizes); ++i)
      if (test_support::full_run() || i == n % std::size(kSizes)) check_looking(whole, kSizes[i]);
    ++n;
  }
}
