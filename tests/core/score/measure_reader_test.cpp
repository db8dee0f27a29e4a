// The values that rankings, lists and annex columns look at.

#include "core/score/measure_reader.hpp"

#include <doctest.h>

#include "core/score/score_all_units.hpp"
#include "support/small_model.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

std::optional<std::string> text_of(const Tally& tally, const RuleSet& rules, int32_t unit_idx, const Measure& measure) {
  const auto scores = make_scores(tally, rules);
  const auto value = measure_of(tally, scores.value, unit_idx, measure);
  if (!value) return std::nullopt;
  return value->to_string();
}

Tally rates() {
  return tally_of({source_of({{"甲", {{Status::Submitted, 42}, {Status::Adopted, 16}}},
                              {"乙", {{Status::Submitted, 0}, {Status::Adopted, 0}}},
                              {"丙", {{Status::Submitted, 8}}},
                              {"丁", {{Status::Submitted, 2000}, {Status::Adopted, 1}}},
                              {"戊", {{Status::Adopted, 3}}},
                              {"己", {{Status::Submitted, 3}, {Status::Adopted, 3}}}})})
      .value;
}

}  // namespace

TEST_CASE("the adoption rate is in per cent with one place, a half rounded up") {
  const Measure rate{MeasureKind::AdoptionRate, {}};
  CHECK(text_of(rates(), {}, 0, rate) == "38.1");
  CHECK(text_of(rates(), {}, 3, rate) == "0.1");  // 0.05 %
  CHECK(text_of(rates(), {}, 5, rate) == "100");
}

TEST_CASE("the adoption rate is empty without submissions or without adoption counts") {
  const Measure rate{MeasureKind::AdoptionRate, {}};
  CHECK(text_of(rates(), {}, 1, rate) == std::nullopt);
  CHECK(text_of(rates(), {}, 2, rate) == std::nullopt);
  CHECK(text_of(rates(), {}, 4, rate) == std::nullopt);
}

TEST_CASE("a rate by level asks the submissions without it, a rate by period asks both") {
  const Tally tally =
      tally_of(
          {source_of(
              {{"甲", {{Status::Submitted, 10}, {Status::Adopted, 5, "本级"}, {Status::Adopted, 2, "上级"}}, "7月"},
               {"甲", {{Status::Submitted, 10}, {Status::Adopted, 1, "上级"}}, "8月"}})})
          .value;
  const Measure by_level{MeasureKind::AdoptionRate, {Status::Submitted, "上级", "", ""}};
  CHECK(text_of(tally, {}, 0, by_level) == "15");
  const Measure by_both{MeasureKind::AdoptionRate, {Status::Submitted, "上级", "", "7月"}};
  CHECK(text_of(tally, {}, 0, by_both) == "20");
}

TEST_CASE("items are whole points, and empty when not given") {
  CHECK(text_of(rates(), {}, 0, {MeasureKind::Items, {Status::Submitted, "", "", ""}}) == "42");
  CHECK(text_of(rates(), {}, 1, {MeasureKind::Items, {Status::Submitted, "", "", ""}}) == "0");
  CHECK(text_of(rates(), {}, 4, {MeasureKind::Items, {Status::Submitted, "", "", ""}}) == std::nullopt);
}

TEST_CASE("zero periods are those of the selector's status") {
  const Tally tally =
      tally_of({source_of({{"甲", {{Status::Submitted, 1}}, "7月"}, {"甲", {{Status::Submitted, 0}}, "8月"}})}).value;
  CHECK(text_of(tally, {}, 0, {MeasureKind::ZeroPeriods, {Status::Submitted, "", "", ""}}) == "1");
  // No table says anything of adoptions, which is not 0.
  CHECK(text_of(tally, {}, 0, {MeasureKind::ZeroPeriods, {Status::Adopted, "", "", ""}}) == "0");
}

TEST_CASE("item points are what all rules give for the selected items, before any cap") {
  const Tally tally = tally_of({source_of({{"甲",
                                            {{Status::Submitted, 7},
                                             {Status::Adopted, 4, "本级", "图片"},
                                             {Status::Adopted, 3, "本级"},
                                             {Status::Adopted, 2, "上级"}}}})})
                          .value;
  RuleSet rules;
  rules.points = {{{Status::Adopted, "本级", "", ""}, Points::from_whole(5)},
                  {{Status::Adopted, "上级", "", ""}, Points::from_whole(10)},
                  {{Status::Adopted, "", "图片", ""}, Points::from_whole(1), PointsEffect::Additional},
                  {{Status::Submitted, "", "", ""}, Points::from_whole(2)}};
  rules.cap = Points::from_whole(1);
  const auto item_points = [&](CountSelector items) {
    return text_of(tally, rules, 0, {MeasureKind::ItemPoints, items});
  };
  CHECK(item_points({Status::Adopted, "", "", ""}) == "59");      // 7×5 + 2×10 + 4×1
  CHECK(item_points({Status::Adopted, "本级", "", ""}) == "39");  // 7×5 + 4×1
  CHECK(item_points({Status::Adopted, "上级", "", ""}) == "20");
  CHECK(item_points({Status::Adopted, "", "图片", ""}) == "24");  // 4×5 + 4×1
  CHECK(item_points({Status::Submitted, "", "", ""}) == "14");
  CHECK(item_points({Status::Rejected, "", "", ""}) == std::nullopt);
  CHECK(text_of(tally, rules, 0, {MeasureKind::TotalScore, {}}) == "1");
}

TEST_CASE("what no count table gives meets no limit, and what a log or a cell does not say is none") {
  const auto met = [](const Tally& tally, const Measure& measure, Comparison comparison, int64_t limit) {
    const auto scores = make_scores(tally, {});
    const MeasureReader reader(tally, scores.value, measure);
    return meets(reader, 0, comparison, Points::from_whole(limit));
  };
  const GivenRow own{"甲", {{Status::Submitted, 5}, {Status::Adopted, 0, "本级"}}};
  const Measure above{MeasureKind::Items, {Status::Adopted, "上级", "", ""}};
  const Tally without = tally_of({source_of({own})}).value;
  CHECK_FALSE(met(without, above, Comparison::LessThan, 1));
  CHECK_FALSE(met(without, above, Comparison::AtMost, 3));
  CHECK_FALSE(met(without, above, Comparison::Equal, 0));
  CHECK_FALSE(met(without, {MeasureKind::AdoptionRate, {Status::Adopted, "上级", "", ""}}, Comparison::LessThan, 30));
  CHECK_FALSE(met(without, {MeasureKind::ZeroPeriods, {Status::Endorsed, "", "", ""}}, Comparison::AtLeast, 1));
  CHECK_FALSE(met(without, {MeasureKind::QuotaCompletion, {}}, Comparison::LessThan, 60));
  // Nobody knows 3月.
  CHECK_FALSE(met(without, {MeasureKind::Items, {Status::Submitted, "", "", "3月"}}, Comparison::LessThan, 1));
  CHECK(met(without, {MeasureKind::Items, {Status::Adopted, "本级", "", ""}}, Comparison::LessThan, 1));
  CHECK(met(without, {}, Comparison::LessThan, 1));

  const GivenRow other{"乙", {{Status::Adopted, 2, "上级"}}};
  CHECK(met(tally_of({source_of({own, other})}).value, above, Comparison::LessThan, 1));  // an empty cell
  CHECK(met(tally_of({source_of({own}, false)}).value, above, Comparison::Equal, 0));     // a log
}
