#include "whole_page.hpp"

#include <doctest.h>

#include <utility>

#include "app/extras/assets.hpp"
#include "core/project/project_json.hpp"
#include "core/score/measure_reader.hpp"

namespace tongbao::test {
namespace {

constexpr std::string_view kProjectEnd = "/project.json";

std::vector<std::string> assets_between(std::string_view before, std::string_view after) {
  std::vector<std::string> names;
  for (const app::Asset& asset : app::assets()) {
    if (!asset.path.starts_with(before) || !asset.path.ends_with(after)) continue;
    names.emplace_back(asset.path.substr(before.size(), asset.path.size() - before.size() - after.size()));
  }
  return names;
}

core::Measure measure_of(core::MeasureKind kind) {
  return {kind, {}, kind == core::MeasureKind::PartScore ? "甲" : ""};
}

}  // namespace

std::vector<std::string> sample_folders() { return assets_between("samples/", kProjectEnd); }
std::vector<std::string> preset_names() { return assets_between("rules/", ".json"); }

core::Project sample_project(const std::string& folder) {
  const app::Asset* file = app::find_asset("samples/" + folder + std::string(kProjectEnd));
  REQUIRE_MESSAGE(file != nullptr, folder);
  auto project = core::open_project(file->bytes, folder);
  REQUIRE_MESSAGE(project.has_value(), folder);
  return std::move(project).value();
}

core::RuleSet preset_rules(const std::string& file_name) {
  const app::Asset* file = app::find_asset("rules/" + file_name + ".json");
  REQUIRE_MESSAGE(file != nullptr, file_name);
  auto rules = core::open_rules(file->bytes, file_name);
  REQUIRE_MESSAGE(rules.has_value(), file_name);
  return std::move(rules).value();
}

core::RuleSet every_kind_of_rule(core::Points value) {
  using namespace core;
  RuleSet rules;
  rules.name = "各种规则";
  rules.counting = {
      {CountingEffect::Exclude, {Status::Rejected, "", "", ""}},
      {CountingEffect::Limit, {Status::Adopted, "", "", ""}, {Status::Submitted, "", "", ""}},
      {CountingEffect::Convert, {Status::Adopted, "", "简讯", ""}, {}, 4, {Status::Adopted, "", "信息", ""}}};
  rules.adoption_repeats = RepeatRule::HighestOnly;
  rules.points = {{{Status::Submitted, "", "", ""}, value},
                  {{Status::Adopted, "", "", ""}, value, PointsEffect::Absolute, {}, value, "甲"},
                  {{Status::Adopted, "本级", "", ""}, value, PointsEffect::Additional},
                  {{Status::Adopted, "上级", "", ""}, value, PointsEffect::Multiply, *Ratio::parse("4/3")},
                  {{Status::Adopted, "", "图片", ""}, value, PointsEffect::Absolute, {}, {}, "", false}};
  for (int form = 0; form <= static_cast<int>(QuotaForm::ExtraPerItem); ++form)
    rules.quotas.push_back({"任务" + std::to_string(form),
                            {},
                            QuotaPer::EachPeriod,
                            10,
                            {{"没有的单位", 3}},
                            static_cast<QuotaForm>(form),
                            value,
                            value});
  for (const auto kind : {MeasureKind::Items, MeasureKind::ItemPoints, MeasureKind::ZeroPeriods,
                          MeasureKind::AdoptionRate, MeasureKind::ConsecutiveZeroPeriods}) {
    rules.conditions.push_back({"条件", measure_of(kind), Comparison::LessThan, value, value, "甲"});
    rules.vetoes.push_back({"否决", measure_of(kind), Comparison::Equal, value});
  }
  rules.manual = {{"领导评分", value, value, "甲"}};
  rules.ready_made = {true, "甲"};
  rules.parts = {{"甲", value, value, value, *Ratio::parse("40%")}, {"乙"}};
  rules.base_score = value;
  rules.floor = value;
  rules.cap = value;
  rules.factor = *Ratio::parse("0.5");
  rules.per_head = true;
  rules.rank_scope = RankScope::Both;
  for (const auto kind : {MeasureKind::TotalScore, MeasureKind::PartScore, MeasureKind::QuotaCompletion})
    rules.rank_keys.push_back({measure_of(kind)});
  ListRule every{"各条线", ListKind::Other, {}, value, "年度考核"};
  for (int comparison = 0; comparison <= static_cast<int>(Comparison::Places); ++comparison)
    for (const auto kind : {MeasureKind::TotalScore, MeasureKind::Items, MeasureKind::QuotaCompletion})
      every.criteria.push_back({"", measure_of(kind), static_cast<Comparison>(comparison), value, value});
  rules.lists = {std::move(every),
                 {"表扬", ListKind::Commendation, {{"", {}, Comparison::TopN, Points::from_whole(3)}}},
                 {"零报送", ListKind::Zero, {{"", measure_of(MeasureKind::Items), Comparison::Equal, Points()}}}};
  return rules;
}

WholePage::WholePage() : page_([this] { draw(); }, TestPage::Whole{}) {
  session_.state.storage.now.unsaved = {{0, "没有保存的工作", "6月3日 14:05"}};  // a dialog asks about it
}

void WholePage::show(core::Project project, core::Project saved) {
  session_.state.project = std::make_shared<const core::Project>(std::move(project));
  session_.state.saved = std::make_shared<const core::Project>(std::move(saved));
}

void WholePage::draw() {
  const gui::PageInput input{session_.shown()};
  std::vector<app::Action> actions;
  gui::draw_page(input, actions);
  for (app::Action& action : actions) act(std::move(action));
}

void WholePage::act(app::Action action) {
  session_.act(action);
  actions_.push_back(std::move(action));
}

}  // namespace tongbao::test
