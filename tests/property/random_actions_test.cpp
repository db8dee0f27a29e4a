// A thousand actions of every kind, hostile ones too, from samples and from nothing: undo and redo give the same
// bytes, saving and opening gives the same bytes, results made step by step are those made from nothing, and
// nothing crashes.

#include <doctest.h>

#include <limits>

#include "app/extras/assets.hpp"
#include "app/extras/samples.hpp"
#include "app/state/shown_letter.hpp"
#include "core/export/export_set.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "property/random_project.hpp"
#include "support/files.hpp"
#include "support/test_session.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao;
using test_support::Session;
using test_support::TinyRandom;

namespace {

template <class T>
struct Tag {};

/// One overload an action: an Action without one does not compile.
class ActionMaker {
 public:
  ActionMaker(TinyRandom& random, Session& session) : random_(random), session_(session) {}

  app::Action make() {
    return make_nth(random_.below(std::variant_size_v<app::Action>),
                    std::make_index_sequence<std::variant_size_v<app::Action>>());
  }

 private:
  template <size_t... I>
  app::Action make_nth(int64_t n, std::index_sequence<I...> /*all*/) {
    app::Action action;
    ((static_cast<int64_t>(I) == n ? (void)(action = one(Tag<std::variant_alternative_t<I, app::Action>>())) : (void)0),
     ...);
    return action;
  }

  // Values
  bool chance(int64_t one_in) { return random_.chance(one_in); }
  int64_t number() {
    return random_.pick<int64_t>({0, 1, 2, 3, 5, 7, -1, -2, 1'000'000'000, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN});
  }
  int32_t small() { return static_cast<int32_t>(chance(4) ? number() % INT32_MAX : random_.below(6) - 1); }
  size_t index() { return chance(4) ? static_cast<size_t>(number()) : static_cast<size_t>(random_.below(4)); }
  std::string text() {
    static const std::vector<std::string> kPieces = {"",
                                                     "甲局",
                                                     "部门",
                                                     "{报送.部门}",
                                                     "{?名单.表扬}",
                                                     "{:}{/}",
                                                     "5",
                                                     "-0.5",
                                                     "99999999999999999999",
                                                     " ",
                                                     "\n",
                                                     "\t",
                                                     ",",
                                                     "\"",
                                                     "𠮷",
                                                     "\xFF",
                                                     "\xED\xA0\x80",
                                                     "\x01",
                                                     "　",
                                                     "\u202E",
                                                     "報送",
                                                     "é",
                                                     "/",
                                                     "=1+1",
                                                     "采用 = 报送 / 0"};
    std::string made;
    for (int64_t n = random_.below(4); n > 0; --n) made += random_.pick(kPieces);
    if (chance(60)) made += std::string(30'000, 'x');
    if (chance(60)) made += std::string(1, '\0');
    return made;
  }
  app::ChangeLabel label() { return {text(), chance(2) ? "" : random_.pick<std::string>({"a", "b"})}; }
  core::Project donor() { return test_support::random_project(random_.next()); }
  const core::Project* project() { return session_.state.project.get(); }
  core::Roster in_force() {
    const auto results = session_.results();
    return results ? results->tally().roster : core::Roster{};
  }
  std::string unit_name() {
    const core::Roster roster = in_force();
    return roster.units.empty() || chance(4) ? text() : random_.pick(roster.units).full_name;
  }
  std::string group_name() {
    const core::Roster roster = in_force();
    return roster.units.empty() || chance(4) ? text() : random_.pick(roster.units).group;
  }

  core::Points points() { return core::Points::from_raw(number()); }

  std::string file_bytes() {
    switch (random_.below(9)) {
      case 0:
        return core::save_project(project() != nullptr && chance(2) ? *project() : donor());
      case 1:
        return core::save_rules(donor().rules);
      case 2:
        return core::save_notice_plan(donor().notice);
      case 3:
        return "单位,分组,别名\n甲局,部门,甲\n乙镇,乡镇,\n" + text() + ",部门,\n";
      case 4:
        return text() + "\n" + text() + "," + text();
      case 5:
        return "单位,标题,日期,是否采用\n甲局,春耕,2023-01-03,采用\n乙局," + text() + ",2023-13-40," + text() + "\n";
      default:
        break;
    }
    std::string table = "单位,报送数,本级采用,得分\n";
    for (int64_t n = random_.below(6); n > 0; --n)
      table += unit_name() + "," + std::to_string(random_.below(9)) + "," + text() + "," + text() + "\n";
    return table;
  }
  test_support::GivenFile file() {
    test_support::GivenFile made{random_.pick<std::string>({"7月.csv", "8月.csv", "a.json", "", "名录.csv", text()}),
                                 file_bytes()};
    if (chance(3) && !made.bytes.empty()) {
      const auto at = static_cast<size_t>(random_.below(static_cast<int64_t>(made.bytes.size())));
      if (chance(2))
        made.bytes.resize(at);
      else
        made.bytes[at] = static_cast<char>(random_.below(256));
    }
    return made;
  }

  // Actions
  app::OpenFiles one(Tag<app::OpenFiles>) {
    std::vector<test_support::GivenFile> files;
    for (int64_t n = random_.below(4); n > 0; --n) files.push_back(file());
    return test_support::opens(std::move(files));
  }
  app::OpenPaste one(Tag<app::OpenPaste>) {
    const core::PasteNames names = app::paste_names(session_.state);
    if (chance(2)) return test_support::pastes(text(), "", names);
    return test_support::pastes("单位\t报送\r\n" + unit_name() + "\t" + std::to_string(random_.below(9)) + "\r\n",
                                chance(3) ? text() : "", names);
  }
  app::BeginReading one(Tag<app::BeginReading>) { return {}; }
  app::CancelReading one(Tag<app::CancelReading>) { return {}; }
  app::OpenSample one(Tag<app::OpenSample>) { return {chance(4) ? text() : random_.pick(app::sample_cards()).folder}; }
  app::ExtrasArrived one(Tag<app::ExtrasArrived>) { return {chance(2)}; }
  app::StartNewPeriod one(Tag<app::StartNewPeriod>) { return {}; }
  app::CloseProject one(Tag<app::CloseProject>) { return {}; }
  app::SetIdentity one(Tag<app::SetIdentity>) {
    app::SetIdentity action{text(), donor().period, label()};
    if (project() != nullptr && chance(2)) action.period.included = included();
    for (const std::string& period : action.period.included)
      if (chance(2)) action.period.overlaps.push_back({period, static_cast<core::OverlapUse>(random_.below(3))});
    return action;
  }
  std::vector<std::string> included() {
    std::vector<std::string> made;
    for (const auto& source : project()->sources)
      if (chance(2)) made.push_back(source->period);
    if (chance(4)) made.push_back(text());
    return made;
  }
  app::SetThisPeriod one(Tag<app::SetThisPeriod>) {
    return {project() != nullptr ? included() : std::vector<std::string>{text()}};
  }
  app::SetSource one(Tag<app::SetSource>) {
    app::SetSource action{index(), {}, label()};
    action.source.table = std::make_shared<core::Table>();
    const core::Project other = donor();
    if (!other.sources.empty()) action.source = *other.sources[0];
    if (project() != nullptr && action.source_idx < project()->sources.size() && !chance(3))
      action.source = *project()->sources[action.source_idx];
    core::SourceTable& source = action.source;
    if (chance(2)) source.n_header_rows = small();
    if (chance(4)) source.kind = core::TableKind::ItemLog;
    if (chance(4)) source.period = text();
    if (chance(4)) source.group = group_name();
    if (chance(3)) source.edits.push_back({number(), small(), text()});
    if (chance(3)) source.columns.resize(static_cast<size_t>(random_.below(8)));
    for (core::Column& column : source.columns) {
      if (chance(5)) column.role = static_cast<core::ColumnRole>(random_.below(22));
      if (chance(5)) column.is_asked = !column.is_asked;
      if (chance(9)) column.period = text();
      if (chance(9)) column.n_parts = static_cast<int32_t>(random_.below(4));
    }
    if (chance(4)) source.block_width = small();
    if (chance(4)) source.repeated_rows = static_cast<core::RepeatedRows>(random_.below(3));
    if (chance(4)) source.log_holds = static_cast<core::LogHolds>(random_.below(4));
    if (chance(4)) source.blank_units = static_cast<core::BlankUnits>(random_.below(3));
    if (chance(4)) source.date_numbers = static_cast<core::DateNumbers>(random_.below(3));
    if (chance(4)) source.turn_is_asked = !source.turn_is_asked;
    if (chance(4)) source.is_to_point_out = !source.is_to_point_out;
    return action;
  }
  app::SetCell one(Tag<app::SetCell>) {
    return {index(), chance(4) ? number() : random_.below(8), small(),
            chance(2) ? text() : std::to_string(random_.below(9))};
  }
  app::SetColumns one(Tag<app::SetColumns>) {
    app::SetColumns action{{}, label()};
    for (int64_t i = random_.below(4); i > 0; --i) {
      core::Column column;
      column.role = static_cast<core::ColumnRole>(random_.below(static_cast<int64_t>(core::ColumnRole::Event) + 1));
      column.level = chance(2) ? text() : "";
      column.n_parts = chance(3) ? small() : 0;
      column.is_asked = chance(2);
      action.columns.push_back({index(), small(), column});
    }
    return action;
  }
  app::SettleColumns one(Tag<app::SettleColumns>) { return {}; }
  app::UseTargets one(Tag<app::UseTargets>) {
    return {index(), static_cast<int32_t>(random_.below(8)) - 1, in_force()};
  }
  app::UseAsRoster one(Tag<app::UseAsRoster>) { return {index()}; }
  app::TurnTable one(Tag<app::TurnTable>) { return {index()}; }
  app::RemoveSource one(Tag<app::RemoveSource>) { return {index()}; }
  app::SetRoster one(Tag<app::SetRoster>) {
    core::Roster roster = chance(3) ? *donor().roster : in_force();
    if (chance(3) && !roster.units.empty()) roster.units.push_back(roster.units[0]);
    if (chance(3)) random_.shuffle(roster.units);
    for (core::Unit& unit : roster.units) {
      if (chance(8)) unit.group = group_name();
      if (chance(8)) unit.aliases.push_back(unit_name());
      if (chance(9)) unit.exempt = !unit.exempt;
      if (chance(9)) unit.outside_assessment = !unit.outside_assessment;
      if (chance(9)) unit.n_people = number();
    }
    return {roster, label()};
  }
  app::RenameUnit one(Tag<app::RenameUnit>) { return {in_force(), index(), chance(3) ? unit_name() : text()}; }
  app::RenameGroup one(Tag<app::RenameGroup>) { return {in_force(), group_name(), chance(3) ? group_name() : text()}; }
  std::vector<core::NamePair> name_pairs() {
    std::vector<core::NamePair> pairs;
    for (int64_t n = random_.below(3); n > 0; --n) pairs.push_back({unit_name(), unit_name()});
    return pairs;
  }
  app::JoinNames one(Tag<app::JoinNames>) { return {in_force(), name_pairs()}; }
  app::KeepNamesApart one(Tag<app::KeepNamesApart>) { return {name_pairs()}; }
  app::SetRules one(Tag<app::SetRules>) {
    core::RuleSet rules = project() == nullptr || chance(2) ? donor().rules : project()->rules;
    if (chance(2)) rules.points.push_back({{core::Status::Adopted, "", "", ""}, points()});
    if (chance(4)) rules.places = number();
    if (chance(3)) rules.base_score = points();
    if (chance(6)) rules.cap = points();
    if (chance(6)) rules.per_head = !rules.per_head;
    if (chance(6))
      rules.counting.push_back({core::CountingEffect::Convert,
                                {core::Status::Adopted, "", "", ""},
                                {},
                                number(),
                                {core::Status::Adopted, "", text(), ""},
                                chance(2)});
    if (chance(4)) {
      core::QuotaRule quota;
      quota.name = text();
      quota.n_items = number();
      quota.targets = {{unit_name(), number()}, {group_name(), random_.below(9)}};
      quota.form = static_cast<core::QuotaForm>(random_.below(7));
      quota.points = points();
      rules.quotas.push_back(quota);
    }
    if (chance(4))
      rules.manual.push_back({random_.pick<std::string>({"质量分", text()}), core::Points::from_raw(-50000), points()});
    if (chance(3)) {
      core::ListRule list;
      list.name = random_.pick<std::string>({"表扬", "批评", text()});
      list.kind = static_cast<core::ListKind>(random_.below(4));
      list.criteria.push_back(
          {chance(2) ? "" : group_name(), {}, static_cast<core::Comparison>(random_.below(8)), points(), points()});
      list.adjustment = points();
      rules.lists.push_back(list);
    }
    rules.rank_scope = static_cast<core::RankScope>(random_.below(3));
    rules.tie_rule = static_cast<core::TieRule>(random_.below(3));
    return {rules, label()};
  }
  app::SetListChanges one(Tag<app::SetListChanges>) {
    app::SetListChanges action;
    for (int64_t n = random_.below(3); n > 0; --n)
      action.changes.push_back({random_.pick<std::string>({"表扬", "批评", text()}), unit_name(), chance(2), text()});
    for (int64_t n = random_.below(3); n > 0; --n)
      action.orders.push_back({random_.pick<std::string>({"表扬", text()}), {unit_name(), unit_name()}});
    action.label = label();
    return action;
  }
  app::SetManualPoints one(Tag<app::SetManualPoints>) {
    return {{{random_.pick<std::string>({"质量分", text()}), unit_name(), points(), text()}}, label()};
  }
  app::SetFigures one(Tag<app::SetFigures>) {
    const core::Project other = donor();
    app::SetFigures action{other.figures, other.checks, label()};
    action.figures.push_back({text(),
                              "",
                              random_.pick<std::string>({"报送 + 采用", "报送 / 0", "报送 / 单位数", text()}),
                              {},
                              "",
                              "",
                              static_cast<core::RatioForm>(random_.below(3))});
    action.checks.push_back({random_.pick<std::string>({"报送 = 采用", "= = =", text()})});
    return action;
  }
  app::SetNoticePlan one(Tag<app::SetNoticePlan>) {
    core::NoticePlan plan = project() == nullptr || chance(2) ? donor().notice : project()->notice;
    plan.opening = text();
    if (chance(4)) plan.rate_places = random_.below(9) - 3;
    plan.annexes.resize(static_cast<size_t>(random_.below(4)));
    for (core::AnnexPlan& annex : plan.annexes)
      if (chance(2)) annex.groups = {group_name(), text()};
    plan.letters.resize(static_cast<size_t>(random_.below(3)));
    for (core::LetterPlan& letter : plan.letters) {
      letter = app::zero_letter();
      if (chance(2)) letter.body += text();
      if (chance(2)) letter.each_of = chance(2) ? "" : text();
    }
    return {plan, label()};
  }
  app::EndGesture one(Tag<app::EndGesture>) { return {}; }
  app::Undo one(Tag<app::Undo>) { return {}; }
  app::Redo one(Tag<app::Redo>) { return {}; }
  app::SetView one(Tag<app::SetView>) {
    app::ViewState view = session_.state.view;
    view.step = static_cast<app::Step>(random_.below(7));
    for (int32_t* at :
         {&view.source_idx, &view.failed_idx, &view.row_idx, &view.column_idx, &view.group_idx, &view.unit_idx,
          &view.line_idx, &view.item_idx, &view.section_idx, &view.list_idx, &view.export_idx})
      if (chance(3)) *at = small();
    if (chance(4)) view.unticked_exports.insert("通报.txt");
    return {view};
  }
  app::ShowToast one(Tag<app::ShowToast>) { return {text()}; }
  app::PickFiles one(Tag<app::PickFiles>) { return {}; }
  app::SaveProject one(Tag<app::SaveProject>) { return {}; }
  app::ExportFiles one(Tag<app::ExportFiles>) { return {}; }
  app::SaveTemplate one(Tag<app::SaveTemplate>) { return {chance(2)}; }
  app::SaveRules one(Tag<app::SaveRules>) { return {}; }
  app::SaveRoster one(Tag<app::SaveRoster>) { return {}; }
  app::CopyTable one(Tag<app::CopyTable>) {
    app::CopyTable action;
    action.table.headers = {text(), text()};
    action.table.rows = {{{text(), false}, {"-0.5", true}}, {}};
    return action;
  }
  app::CopyNotice one(Tag<app::CopyNotice>) { return {}; }
  app::CopyRules one(Tag<app::CopyRules>) { return {}; }
  app::RulesIntoNotice one(Tag<app::RulesIntoNotice>) { return {}; }
  app::PrintNotice one(Tag<app::PrintNotice>) { return {}; }
  app::PrintGuide one(Tag<app::PrintGuide>) { return {}; }
  app::SetAutosave one(Tag<app::SetAutosave>) { return {static_cast<app::Autosave>(random_.below(5))}; }
  app::RestoreWork one(Tag<app::RestoreWork>) { return {random_.next()}; }
  app::DropWork one(Tag<app::DropWork>) { return {random_.next()}; }
  app::WipeTraces one(Tag<app::WipeTraces>) { return {}; }
  app::StoreNow one(Tag<app::StoreNow>) { return {}; }
  app::StorageReported one(Tag<app::StorageReported>) {
    return {{static_cast<app::Autosave>(random_.below(5)),
             static_cast<app::StorageTrouble>(random_.below(4)),
             chance(2),
             chance(2),
             chance(2),
             {{random_.next(), text(), text(), static_cast<app::Copies>(random_.below(4))}}}};
  }
  app::WorkRestored one(Tag<app::WorkRestored>) { return {random_.next(), chance(4) ? "" : file().bytes, text()}; }
  app::TracesWiped one(Tag<app::TracesWiped>) { return {chance(2)}; }

  TinyRandom& random_;
  Session& session_;
};

std::string bytes_of(const app::ProjectPtr& project) { return project ? core::save_project(*project) : std::string(); }

void check_results(Session& session) {
  if (session.state.project == nullptr) return;
  const core::Project& project = *session.state.project;
  const auto kept = core::export_set(project, *session.results());
  const auto anew = core::export_set(project, core::run_pipeline(project));
  REQUIRE(kept.size() == anew.size());
  for (size_t i = 0; i < kept.size(); ++i) REQUIRE_MESSAGE(kept[i] == anew[i], kept[i].name);
}

void check_file(Session& session) {
  if (session.state.project == nullptr) return;
  const std::string saved = session.save();
  REQUIRE_FALSE(saved.empty());
  CHECK_FALSE(app::is_unsaved(session.state));
  Session other;
  other.open("p.json", saved);
  REQUIRE_MESSAGE(other.state.view.failed_files.empty(), core::message_zh(other.state.view.failed_files.at(0).error));
  REQUIRE(other.save() == saved);
}

void check_history(Session& session) {
  const std::string now = bytes_of(session.state.project);
  std::vector<std::string> back;
  while (session.state.history.can_undo()) {
    back.push_back(bytes_of(session.state.project));
    session.act(app::Undo{});
  }
  while (!back.empty()) {
    REQUIRE(session.state.history.can_redo());
    session.act(app::Redo{});
    REQUIRE(bytes_of(session.state.project) == back.back());
    back.pop_back();
  }
  REQUIRE(bytes_of(session.state.project) == now);
}

}  // namespace

TEST_CASE("property: any actions, in any order: history, files and results stay true") {
  const bool full = test_support::full_run();
  const int n_walks = full ? 40 : 8;
  const int n_actions = full ? 1000 : 50;
  for (int walk = 0; walk < n_walks; ++walk) {
    CAPTURE(walk);
    TinyRandom random(static_cast<uint64_t>(walk) + 1);
    Session session;
    const auto& cards = app::sample_cards();
    if (walk % 2 == 0) session.act(app::OpenSample{cards[static_cast<size_t>(walk / 2) % cards.size()].folder});
    ActionMaker maker(random, session);
    for (int step = 0; step < n_actions; ++step) {
      const app::Action action = maker.make();
      CAPTURE(step);
      CAPTURE(action.index());
      session.act(action);
      if (step % 10 == 9) check_results(session);
    }
    check_results(session);
    check_history(session);
    check_results(session);
    check_file(session);
  }
}
