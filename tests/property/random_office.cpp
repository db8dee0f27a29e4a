#include "property/random_office.hpp"

#include <algorithm>

#include "core/tally/absences.hpp"
#include "support/small_model.hpp"

namespace tongbao::plain {

using namespace core;
using test_support::TinyRandom;

namespace {

const std::vector<std::string> kLevels = {"", "县级", "市级", "省级"};
const std::vector<std::string> kCategories = {"", "调研", "约稿"};
const std::vector<std::string> kCarriers = {"", "简报", "专报"};
const std::vector<std::string> kOrigins = {"", "原创", "转载"};
const std::vector<std::string> kRoles = {"", "主办", "联合"};
const std::vector<std::string> kParts = {"", "报送", "采用", "没有的分项"};
const std::vector<std::string> kGroups = {"镇办", "部门", "企业"};
const std::vector<Status> kStatuses = {Status::Submitted, Status::Adopted,  Status::Adopted,
                                       Status::Rejected,  Status::Endorsed, Status::Event};
const std::vector<Period> kPeriods = {{"1月", 0, 1, 1, 0},          {"2月", 0, 2, 1, 0},
                                      {"3月", 0, 3, 1, 0},          {"4月份", 0, 4, 1, 0},
                                      {"2023年4月", 2023, 4, 1, 0}, {"2023年6月", 2023, 6, 1, 0},
                                      {"一季度", 0, 1, 3, 0},       {"2023年第2季度", 2023, 4, 3, 0},
                                      {"上半年", 0, 1, 6, 0},       {"1-6月", 0, 1, 6, 0},
                                      {"2023年", 2023, 1, 12, 0},   {"全年", 0, 1, 12, 0},
                                      {"2023年5月", 2023, 5, 1, 0}, {"2023年一季度", 2023, 1, 3, 0},
                                      {"第12周", 0, 1, 0, 12},      {"第13周", 0, 1, 0, 13},
                                      {"本期", 0, 1, 0, 0},         {"专项行动", 0, 1, 0, 0}};
const std::vector<const char*> kPoints = {"0",    "1",    "1",  "2",    "3",  "5",     "10",     "0.5", "0.1",
                                          "0.05", "0.25", "-1", "-0.5", "-2", "0.125", "0.0001", "4",   "1.5"};
const std::vector<const char*> kRatios = {"1", "2", "0.5", "4/3", "40%", "60%", "1/3", "0", "1/7", "3"};

class Maker {
 public:
  explicit Maker(TinyRandom& random) : random_(random) {}
  Office make() {
    office_.is_log = chance(3);
    add_units();
    add_periods();
    add_rules();
    add_data();
    add_manual();
    return std::move(office_);
  }

 private:
  bool chance(int64_t one_in) { return random_.chance(one_in); }
  Points points() { return *Points::parse(random_.pick(kPoints)); }
  Points positive() {
    const Points value = points();
    return value < Points{} ? Points::from_raw(-value.raw()) : value;
  }
  std::optional<Points> maybe(int64_t one_in, int64_t from, int64_t to) {
    if (!chance(one_in)) return std::nullopt;
    return Points::from_raw((from + random_.below(to - from + 1)) * 5000);
  }
  Ratio ratio() { return *Ratio::parse(random_.pick(kRatios)); }
  // Mostly no name at all.
  const std::string& name(const std::vector<std::string>& names, int64_t one_in) {
    return chance(one_in) ? random_.pick(names) : names[0];
  }
  const std::string& period() { return random_.pick(office_.periods).label; }
  const std::string& unit() { return random_.pick(office_.units).full_name; }
  const std::string& part() { return random_.pick(kParts); }

  CountSelector selector() {
    CountSelector what;
    what.status = random_.pick(kStatuses);
    what.level = name(kLevels, 2);
    what.category = name(kCategories, 4);
    what.carrier = name(kCarriers, 4);
    what.origin = name(kOrigins, 6);
    what.role = name(kRoles, 6);
    if (chance(20)) what.level = "没有的层级";
    if (chance(8)) what.period = chance(6) ? "没有的期间" : period();
    return what;
  }

  Measure measure(bool is_early) {
    std::vector<MeasureKind> kinds = {MeasureKind::Items, MeasureKind::ZeroPeriods, MeasureKind::AdoptionRate,
                                      MeasureKind::ConsecutiveZeroPeriods, MeasureKind::QuotaCompletion};
    if (!is_early || chance(12))
      kinds = {MeasureKind::TotalScore, MeasureKind::Items,        MeasureKind::ItemPoints,
               MeasureKind::PartScore,  MeasureKind::AdoptionRate, MeasureKind::QuotaCompletion};
    Measure measure;
    measure.kind = random_.pick(kinds);
    measure.items = selector();
    measure.part = part();
    return measure;
  }

  Points limit_of(MeasureKind kind) {
    if (kind == MeasureKind::AdoptionRate || kind == MeasureKind::QuotaCompletion)
      return *Points::parse(random_.pick<const char*>({"30", "50", "33.3", "100", "66.7", "0"}));
    return kind == MeasureKind::TotalScore || kind == MeasureKind::ItemPoints || kind == MeasureKind::PartScore
               ? Points::from_raw(random_.below(20) * 5000)
               : Points::from_whole(random_.below(4));
  }

  Comparison comparison() {
    return random_.pick<Comparison>(
        {Comparison::AtLeast, Comparison::MoreThan, Comparison::LessThan, Comparison::Equal, Comparison::AtMost});
  }

  void add_units() {
    const int64_t n_units = 1 + random_.below(6);
    for (int64_t i = 0; i < n_units; ++i) {
      Unit unit = test_support::unit_of("单位" + std::to_string(i), random_.pick(kGroups));
      unit.exempt = chance(8);
      unit.outside_assessment = chance(10);
      if (!chance(6)) unit.n_people = 1 + random_.below(7);
      office_.units.push_back(unit);
    }
  }

  void add_periods() {
    std::vector<Period> periods = kPeriods;
    random_.shuffle(periods);
    // All of one year or all without: which names are of one period is not the question here (period_properties_test).
    const bool has_years = chance(2);
    const auto n_periods = static_cast<size_t>(1 + random_.below(4));
    for (Period& one : periods) {
      const bool says_span = one.n_months > 0 || one.week > 0;
      if (says_span && (one.year > 0) != has_years) continue;
      const auto is_same = [&](const Period& other) {
        return says_span && other.first_month == one.first_month && other.n_months == one.n_months &&
               other.week == one.week;
      };
      const bool is_there = std::any_of(office_.periods.begin(), office_.periods.end(), is_same);
      if (office_.periods.size() < n_periods && !is_there) office_.periods.push_back(one);
    }
    periods = office_.periods;
    const bool all_are_zero = chance(2);
    for (const Period& one : periods)
      if (all_are_zero || chance(3)) office_.absent_as_zero.push_back(one.label);
  }

  void add_rules() {
    RuleSet& rules = office_.rules;
    rules.places = random_.below(5);
    const std::vector<RepeatRule> repeats = {RepeatRule::AddAll, RepeatRule::HighestOnly, RepeatRule::OncePerLevel};
    rules.adoption_repeats = random_.pick(repeats);
    rules.endorsement_repeats = random_.pick(repeats);
    for (int64_t n = random_.below(7); n > 0; --n) add_points_rule();
    for (int64_t n = random_.below(3); n > 0 && chance(2); --n) add_counting_rule();
    for (int64_t n = random_.below(3); n > 0; --n) add_quota();
    for (int64_t n = random_.below(3); n > 0; --n) {
      ConditionRule rule;
      rule.name = "条件" + std::to_string(n);
      rule.measure = measure(true);
      rule.comparison = chance(12) ? Comparison::TopN : comparison();
      rule.value = limit_of(rule.measure.kind);
      rule.points = points();
      rule.part = part();
      rule.is_on = !chance(6);
      rules.conditions.push_back(rule);
    }
    for (int64_t n = random_.below(3); n > 0; --n)
      rules.manual.push_back(
          {"人工" + std::to_string(n), *Points::parse("-2"), *Points::parse("5"), part(), !chance(6)});
    rules.ready_made = {chance(6), part()};
    for (size_t i = 1; i < 3 && chance(2); ++i)
      rules.parts.push_back({kParts[i], chance(2) ? points() : Points{}, maybe(3, -6, 6), maybe(3, 0, 20),
                             chance(2) ? ratio() : Ratio{}});
    if (chance(3)) add_veto();
    if (chance(3)) rules.base_score = points();
    rules.floor = maybe(4, -6, 6);
    rules.cap = maybe(4, 0, 40);
    if (chance(3)) rules.factor = ratio();
    rules.per_head = chance(4);
    add_ranking();
    for (int64_t n = random_.below(3); n > 0; --n) add_list();
  }

  void add_points_rule() {
    PointsRule rule;
    rule.items = selector();
    rule.points_each = points();
    rule.effect = random_.pick<PointsEffect>(
        {PointsEffect::Absolute, PointsEffect::Absolute, PointsEffect::Additional, PointsEffect::Multiply});
    if (rule.effect == PointsEffect::Multiply) {
      rule.factor = ratio();
    } else {
      rule.cap = maybe(4, 0, 20);
      rule.part = part();
    }
    rule.is_on = !chance(8);
    office_.rules.points.push_back(rule);
  }

  void add_counting_rule() {
    CountingRule rule;
    rule.items = selector();
    if (chance(2)) {
      rule.effect = CountingEffect::Limit;
      // What limits is never limited itself.
      rule.items.status = random_.pick<Status>({Status::Submitted, Status::Adopted});
      rule.limit.status = random_.pick<Status>({Status::Event, Status::Rejected});
    }
    if (chance(3)) {
      rule.effect = CountingEffect::Convert;
      rule.every = 2 + random_.below(3);
      rule.into.level = name(kLevels, 4);
      rule.into.category = chance(4) ? "信息" : name(kCategories, 2);
      rule.into.carrier = name(kCarriers, 4);
      rule.into.origin = name(kOrigins, 6);
      rule.into.role = name(kRoles, 6);
      rule.keeps_rest = chance(2);
    }
    rule.is_on = !chance(6);
    office_.rules.counting.push_back(rule);
  }

  void add_quota() {
    QuotaRule rule;
    rule.name = "任务";
    rule.items = selector();
    rule.per = random_.pick<QuotaPer>(
        {QuotaPer::EachPeriod, QuotaPer::Week, QuotaPer::Month, QuotaPer::Quarter, QuotaPer::Year, QuotaPer::Whole});
    rule.n_items = random_.below(6);
    if (chance(3)) rule.targets.push_back({random_.pick(kGroups), random_.below(6)});
    if (chance(3)) rule.targets.push_back({unit(), random_.below(6)});
    rule.form =
        random_.pick<QuotaForm>({QuotaForm::Shown, QuotaForm::AllOrNothing, QuotaForm::CappedBase, QuotaForm::BaseLost,
                                 QuotaForm::DeductPerMissing, QuotaForm::ByRatio, QuotaForm::ExtraPerItem});
    rule.points = positive();
    rule.cap = maybe(3, 0, 12);
    rule.part = part();
    rule.is_on = !chance(6);
    office_.rules.quotas.push_back(rule);
  }

  void add_veto() {
    VetoRule rule;
    rule.name = "否决";
    rule.measure = measure(true);
    rule.comparison = comparison();
    rule.value = limit_of(rule.measure.kind);
    rule.zero_score = chance(2);
    rule.not_ranked = chance(2);
    rule.no_commendation = chance(2);
    rule.is_on = !chance(6);
    office_.rules.vetoes.push_back(rule);
  }

  void add_ranking() {
    RuleSet& rules = office_.rules;
    rules.tie_rule = random_.pick<TieRule>({TieRule::Ordinal1234, TieRule::Standard1224, TieRule::Dense1223});
    rules.rank_scope = random_.pick<RankScope>({RankScope::PerGroup, RankScope::Overall, RankScope::Both});
    rules.last_key = chance(2) ? LastKey::Input : LastKey::Roster;
    for (int64_t n = random_.below(3); n > 0; --n) rules.rank_keys.push_back({measure(false), !chance(3), chance(3)});
  }

  void add_list() {
    ListRule rule;
    rule.name = "名单" + std::to_string(office_.rules.lists.size());
    rule.kind = chance(2) ? ListKind::Commendation : ListKind::Criticism;
    rule.is_on = !chance(8);
    for (int64_t n = 1 + random_.below(2); n > 0; --n) {
      ListCriterion criterion;
      if (chance(3)) criterion.group = random_.pick(kGroups);
      criterion.measure = measure(false);
      criterion.comparison = comparison();
      criterion.value = limit_of(criterion.measure.kind);
      if (chance(2)) {
        criterion.comparison = random_.pick<Comparison>({Comparison::TopN, Comparison::BottomN, Comparison::Places});
        criterion.value = Points::from_whole(1 + random_.below(3));
        if (criterion.comparison == Comparison::Places)
          criterion.last = Points::from_whole(criterion.value.whole() + random_.below(3));
        criterion.over_all = chance(3);
        criterion.tie = random_.pick<TieAtLine>({TieAtLine::IncludeAll, TieAtLine::CutByKeys, TieAtLine::Ask});
      }
      for (int64_t m = random_.below(3); m > 0; --m) {
        ListCondition condition;
        condition.measure = measure(false);
        condition.comparison = comparison();
        condition.value = limit_of(condition.measure.kind);
        criterion.conditions.push_back(condition);
      }
      criterion.moves_up = chance(2);
      rule.criteria.push_back(criterion);
    }
    office_.rules.lists.push_back(rule);
    if (chance(3)) office_.changes.push_back({rule.name, unit(), chance(2), "领导意见"});
  }

  Kind kind(Status status) {
    Kind kind;
    kind.status = status;
    kind.level = random_.pick(kLevels);
    kind.category = name(kCategories, 3);
    kind.carrier = name(kCarriers, 3);
    kind.origin = name(kOrigins, 4);
    kind.role = name(kRoles, 4);
    return kind;
  }

  void add_data() {
    const auto n_units = static_cast<int>(office_.units.size());
    const auto n_periods = static_cast<int>(office_.periods.size());
    for (int unit = 0; unit < n_units; ++unit)
      for (int period = 0; period < n_periods; ++period)
        if (!chance(5)) office_.rows.push_back({unit, period, printed_score()});
    random_.shuffle(office_.rows);
    for (size_t row = 0; row < office_.rows.size(); ++row) {
      for (int64_t n = random_.below(5); n > 0; --n) {
        const Status status = random_.pick(kStatuses);
        Items items{static_cast<int>(row), {kind(status)}, random_.below(4)};
        const bool may_repeat = status == Status::Adopted || status == Status::Endorsed;
        while (may_repeat && items.n > 0 && items.times.size() < 3 && chance(2)) add_time(items);
        office_.items.push_back(items);
      }
    }
  }

  // One item is in one publication once.
  void add_time(Items& items) {
    const Kind more = kind(items.times[0].status);
    const auto same = [&](const Kind& time) {
      return time.level == more.level && time.category == more.category && time.carrier == more.carrier &&
             time.origin == more.origin && time.role == more.role;
    };
    if (std::none_of(items.times.begin(), items.times.end(), same)) items.times.push_back(more);
  }

  std::string printed_score() { return random_.pick<std::string>({"", "5", "2.5", "0.1", "—", "-1", "12.25"}); }

  void add_manual() {
    for (int64_t n = random_.below(3); n > 0; --n)
      office_.manual.push_back({"人工" + std::to_string(1 + random_.below(2)), unit(), points(), ""});
  }

  TinyRandom& random_;
  Office office_;
};

}  // namespace

Office random_office(TinyRandom& random) { return Maker(random).make(); }

Tally engine_tally(const Office& office) {
  SourceCounts source;
  source.one_row_per_unit = !office.is_log;
  for (const Row& given : office.rows) {
    CountRow row;
    row.row = static_cast<int64_t>(source.rows.size()) + 2;
    row.unit = office.units[static_cast<size_t>(given.unit)].full_name;
    row.period = office.periods[static_cast<size_t>(given.period)].label;
    row.printed_score = given.printed_score;
    source.rows.push_back(row);
  }
  for (const Items& items : office.items) {
    RepeatedItems repeated;
    repeated.row_idx = items.row;
    repeated.n_items = items.n;
    for (const Kind& kind : items.times) {
      repeated.count_idx.push_back(static_cast<int32_t>(source.counts.size()));
      source.add_count(items.row, {kind.status, kind.level, kind.category, kind.carrier, kind.origin, kind.role},
                       items.n);
    }
    if (items.times.size() > 1 && items.n > 0) source.repeated.push_back(repeated);
  }
  Roster roster;
  roster.units = office.units;
  Tally tally = test_support::tally_of({source}, roster).value;
  settle_absences(tally, office.absent_as_zero);
  return tally;
}

}  // namespace tongbao::plain
