// Every sample is opened and run once, when the start screen is first shown: the cards then never differ
// from what a click on them gives.

#include "app/samples.hpp"

#include <algorithm>

#include "app/assets.hpp"
#include "core/pipeline.hpp"
#include "core/project/project_json.hpp"

namespace tongbao::app {
namespace {

std::string points_line(const core::RuleSet& rules) {
  const bool by_score = rules.rank_keys.empty() ||
                        rules.rank_keys.front().measure.kind == core::MeasureKind::TotalScore;
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

SampleCard make_card(const std::string& folder, const core::Project& project) {
  const core::Results results = core::run_pipeline(project);
  SampleCard card;
  card.folder = folder;
  card.name = project.name;
  card.period = project.period.label;
  for (const core::RankedUnit& unit : results.ranking.overall.rows) {
    const auto submitted = core::count_of(results.tally(), unit.unit_idx, {});
    card.columns.push_back(
        submitted.value_or(results.scores.units[static_cast<size_t>(unit.unit_idx)].total.raw()));
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
  const auto n_open = std::count_if(
      results.diagnostics.begin(), results.diagnostics.end(),
      [](const core::Diagnostic& d) { return d.severity != core::Severity::Note; });
  card.is_clean = n_open == 0;
  card.outcome = n_open == 0 ? "数字全部对得上" : std::to_string(n_open) + " 处与表不符，已标出";
  return card;
}

std::vector<SampleCard> make_cards() {
  std::vector<SampleCard> cards;
  constexpr std::string_view kFolder = "samples/";
  constexpr std::string_view kFile = "/project.json";
  for (const Asset& asset : assets()) {
    if (!asset.path.starts_with(kFolder) || !asset.path.ends_with(kFile)) continue;
    const auto project = core::open_project(asset.bytes, std::string(asset.path));
    if (!project) continue;
    const std::string folder(
        asset.path.substr(kFolder.size(), asset.path.size() - kFolder.size() - kFile.size()));
    cards.push_back(make_card(folder, *project));
  }
  return cards;
}

}  // namespace

const std::vector<SampleCard>& sample_cards() {
  static const std::vector<SampleCard> cards = make_cards();
  return cards;
}

}  // namespace tongbao::app
