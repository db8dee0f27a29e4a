// The cards of the start screen against the samples themselves: a card must never differ from what a click on it
// gives. TONGBAO_UPDATE=1 writes the file anew.

#include "app/extras/samples.hpp"

#include <doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "app/extras/assets.hpp"
#include "core/pipeline/pipeline.hpp"
#include "core/project/project_json.hpp"
#include "support/files.hpp"

using namespace tongbao;

namespace {

std::string points_line(const core::RuleSet& rules) {
  const bool by_score =
      rules.rank_keys.empty() || rules.rank_keys.front().measure.kind == core::MeasureKind::TotalScore;
  if (!by_score) {
    const auto status = rules.rank_keys.front().measure.items.status;
    return status == core::Status::Adopted ? "按采用条数排名" : "按报送条数排名";
  }
  std::string points;
  for (const core::PointsRule& rule : rules.points) {
    if (!points.empty()) points += "、";
    points += rule.points_each.to_string();
  }
  return "按得分排名，每条计 " + points + " 分";
}

std::string lists_line(const core::Lists& lists) {
  std::string line;
  for (const core::UnitList& list : lists.lists) {
    if (!line.empty()) line += "，";
    line += list.name + " " + std::to_string(list.members.size()) + " 家";
  }
  return line.empty() ? "只排名，不列名单" : line;
}

app::SampleCard make_card(const std::string& folder, const core::Project& project) {
  const core::Results results = core::run_pipeline(project);
  app::SampleCard card;
  card.folder = folder;
  card.name = project.name;
  card.period = project.period.label;
  for (const core::RankedUnit& unit : results.ranking.overall.rows) {
    const auto submitted = core::count_of(results.tally(), unit.unit_idx, {});
    card.columns.push_back(submitted.value_or(results.scores.units[static_cast<size_t>(unit.unit_idx)].total.raw()));
  }
  std::sort(card.columns.rbegin(), card.columns.rend());
  card.first_line = points_line(project.rules);
  card.second_line = lists_line(results.lists);
  card.figures = std::to_string(results.tally().roster.units.size()) + " 家";
  for (const char* name : {"报送", "采用.本级", "采用"})
    if (const core::Fact* fact = results.facts.find(name)) {
      card.figures += "　" + std::string(name).substr(0, std::string_view("报送").size()) + " " + fact->text + " 条";
      break;
    }
  const auto n_open = std::count_if(results.diagnostics.begin(), results.diagnostics.end(),
                                    [](const core::Diagnostic& d) { return d.severity != core::Severity::Note; });
  card.is_clean = n_open == 0;
  card.outcome = n_open == 0 ? "数字全部对得上" : std::to_string(n_open) + " 处与表不符，已标出";
  return card;
}

std::string line_of(const app::SampleCard& card) {
  std::string line;
  for (const std::string& text :
       {card.folder, card.name, card.period, card.first_line, card.second_line, card.figures, card.outcome})
    line += text + "\t";
  line += card.is_clean ? "clean\t" : "open\t";
  for (const int64_t value : card.columns) line += (line.back() == '\t' ? "" : " ") + std::to_string(value);
  return line + "\n";
}

}  // namespace

TEST_CASE("the cards of the start screen tell what the samples give") {
  std::string made;
  constexpr std::string_view kFolder = "samples/";
  constexpr std::string_view kFile = "/project.json";
  for (const app::Asset& asset : app::assets()) {
    if (!asset.path.starts_with(kFolder) || !asset.path.ends_with(kFile)) continue;
    const auto project = core::open_project(asset.bytes, std::string(asset.path));
    REQUIRE(project);
    const std::string folder(asset.path.substr(kFolder.size(), asset.path.size() - kFolder.size() - kFile.size()));
    made += line_of(make_card(folder, *project));
  }
  const std::string path = "assets/samples/cards.tsv";
  if (std::getenv("TONGBAO_UPDATE") != nullptr)
    std::ofstream(test_support::project_path(path), std::ios::binary) << made;
  else
    CHECK(test_support::read_project_file(path) == made);
}

TEST_CASE("the cards are read as they were written") {
  std::string read;
  for (const app::SampleCard& card : app::sample_cards()) read += line_of(card);
  CHECK(app::sample_cards().size() == 5);
  CHECK(read == test_support::read_project_file("assets/samples/cards.tsv"));
}
