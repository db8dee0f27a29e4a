#pragma once
// json_words.hpp: enum values ↔ their words in our JSON files
//
// One table an enum, every value exactly once: the enum's name in snake_case. A word is part of the file format and is
// never given to another value.

#include <cstddef>

#include "core/notice/notice.hpp"
#include "core/record/source_table.hpp"
#include "core/rules/rule_set.hpp"
#include "core/tally/period_overlaps.hpp"
#include "core/text/decode.hpp"

namespace tongbao::core {

template <class E>
struct JsonWord {
  E value;
  const char* word;
};

inline constexpr JsonWord<Status> kStatusWords[] = {
    {Status::Submitted, "submitted"}, {Status::Adopted, "adopted"},   {Status::Rejected, "rejected"},
    {Status::Pending, "pending"},     {Status::Endorsed, "endorsed"}, {Status::Event, "event"},
};

inline constexpr JsonWord<MeasureKind> kMeasureKindWords[] = {
    {MeasureKind::TotalScore, "total_score"},     {MeasureKind::Items, "items"},
    {MeasureKind::ItemPoints, "item_points"},     {MeasureKind::ZeroPeriods, "zero_periods"},
    {MeasureKind::AdoptionRate, "adoption_rate"}, {MeasureKind::ConsecutiveZeroPeriods, "consecutive_zero_periods"},
    {MeasureKind::PartScore, "part_score"},       {MeasureKind::QuotaCompletion, "quota_completion"},
};

inline constexpr JsonWord<CountingEffect> kCountingEffectWords[] = {
    {CountingEffect::Exclude, "exclude"},
    {CountingEffect::Limit, "limit"},
    {CountingEffect::Convert, "convert"},
};

inline constexpr JsonWord<RepeatRule> kRepeatRuleWords[] = {
    {RepeatRule::AddAll, "add_all"},
    {RepeatRule::HighestOnly, "highest_only"},
    {RepeatRule::OncePerLevel, "once_per_level"},
};

inline constexpr JsonWord<PointsEffect> kPointsEffectWords[] = {
    {PointsEffect::Absolute, "absolute"},
    {PointsEffect::Additional, "additional"},
    {PointsEffect::Multiply, "multiply"},
};

inline constexpr JsonWord<QuotaPer> kQuotaPerWords[] = {
    {QuotaPer::EachPeriod, "each_period"}, {QuotaPer::Week, "week"}, {QuotaPer::Month, "month"},
    {QuotaPer::Quarter, "quarter"},        {QuotaPer::Year, "year"}, {QuotaPer::Whole, "whole"},
};

inline constexpr JsonWord<QuotaForm> kQuotaFormWords[] = {
    {QuotaForm::Shown, "shown"},
    {QuotaForm::AllOrNothing, "all_or_nothing"},
    {QuotaForm::CappedBase, "capped_base"},
    {QuotaForm::BaseLost, "base_lost"},
    {QuotaForm::DeductPerMissing, "deduct_per_missing"},
    {QuotaForm::ByRatio, "by_ratio"},
    {QuotaForm::ExtraPerItem, "extra_per_item"},
};

inline constexpr JsonWord<LastKey> kLastKeyWords[] = {
    {LastKey::Roster, "roster"},
    {LastKey::Input, "input"},
};

inline constexpr JsonWord<TieAtLine> kTieAtLineWords[] = {
    {TieAtLine::IncludeAll, "include_all"},
    {TieAtLine::CutByKeys, "cut_by_keys"},
    {TieAtLine::Ask, "ask"},
};

inline constexpr JsonWord<TieRule> kTieRuleWords[] = {
    {TieRule::Ordinal1234, "ordinal_1234"},
    {TieRule::Standard1224, "standard_1224"},
    {TieRule::Dense1223, "dense_1223"},
};

inline constexpr JsonWord<RankScope> kRankScopeWords[] = {
    {RankScope::PerGroup, "per_group"},
    {RankScope::Overall, "overall"},
    {RankScope::Both, "both"},
};

inline constexpr JsonWord<ListKind> kListKindWords[] = {
    {ListKind::Commendation, "commendation"},
    {ListKind::Criticism, "criticism"},
    {ListKind::Zero, "zero"},
    {ListKind::Other, "other"},
};

inline constexpr JsonWord<Comparison> kComparisonWords[] = {
    {Comparison::AtLeast, "at_least"}, {Comparison::MoreThan, "more_than"}, {Comparison::LessThan, "less_than"},
    {Comparison::Equal, "equal"},      {Comparison::TopN, "top_n"},         {Comparison::AtMost, "at_most"},
    {Comparison::BottomN, "bottom_n"}, {Comparison::Places, "places"},
};

inline constexpr JsonWord<AnnexField> kAnnexFieldWords[] = {
    {AnnexField::Serial, "serial"}, {AnnexField::Rank, "rank"},         {AnnexField::Unit, "unit"},
    {AnnexField::Group, "group"},   {AnnexField::Measured, "measured"}, {AnnexField::Printed, "printed"},
};

inline constexpr JsonWord<AnnexOrder> kAnnexOrderWords[] = {
    {AnnexOrder::Rank, "rank"},
    {AnnexOrder::Source, "source"},
    {AnnexOrder::Roster, "roster"},
};

inline constexpr JsonWord<RatioForm> kRatioFormWords[] = {
    {RatioForm::Automatic, "automatic"},
    {RatioForm::Percent, "percent"},
    {RatioForm::Average, "average"},
};

inline constexpr JsonWord<DateStyle> kDateStyleWords[] = {
    {DateStyle::Arabic, "arabic"},
    {DateStyle::Numerals, "numerals"},
};

inline constexpr JsonWord<TableKind> kTableKindWords[] = {
    {TableKind::CountTable, "count_table"},
    {TableKind::ItemLog, "item_log"},
};

inline constexpr JsonWord<RepeatedRows> kRepeatedRowsWords[] = {
    {RepeatedRows::Unsettled, "unsettled"},
    {RepeatedRows::Add, "add"},
    {RepeatedRows::First, "first"},
};

inline constexpr JsonWord<DateNumbers> kDateNumbersWords[] = {
    {DateNumbers::Unsettled, "unsettled"},
    {DateNumbers::Dates, "dates"},
    {DateNumbers::NoDates, "no_dates"},
};

inline constexpr JsonWord<LogHolds> kLogHoldsWords[] = {
    {LogHolds::Unsettled, "unsettled"},
    {LogHolds::Adopted, "adopted"},
    {LogHolds::Both, "both"},
    {LogHolds::Submitted, "submitted"},
};

inline constexpr JsonWord<BlankUnits> kBlankUnitsWords[] = {
    {BlankUnits::Unsettled, "unsettled"},
    {BlankUnits::Above, "above"},
    {BlankUnits::Nobody, "nobody"},
};

inline constexpr JsonWord<OverlapUse> kOverlapUseWords[] = {
    {OverlapUse::Parts, "parts"},
    {OverlapUse::Whole, "whole"},
    {OverlapUse::Both, "both"},
};

inline constexpr JsonWord<ColumnRole> kColumnRoleWords[] = {
    {ColumnRole::Ignored, "ignored"},    {ColumnRole::Serial, "serial"},     {ColumnRole::Unit, "unit"},
    {ColumnRole::Group, "group"},        {ColumnRole::Period, "period"},     {ColumnRole::Submitted, "submitted"},
    {ColumnRole::Adopted, "adopted"},    {ColumnRole::Rejected, "rejected"}, {ColumnRole::Pending, "pending"},
    {ColumnRole::RowTotal, "row_total"}, {ColumnRole::Rank, "rank"},         {ColumnRole::Score, "score"},
    {ColumnRole::Title, "title"},        {ColumnRole::Date, "date"},         {ColumnRole::Status, "status"},
    {ColumnRole::Level, "level"},        {ColumnRole::Category, "category"}, {ColumnRole::Carrier, "carrier"},
    {ColumnRole::Origin, "origin"},      {ColumnRole::Role, "role"},         {ColumnRole::Endorsed, "endorsed"},
    {ColumnRole::Event, "event"},
};

inline constexpr JsonWord<RoleReason> kRoleReasonWords[] = {
    {RoleReason::HeaderSays, "header_says"},
    {RoleReason::FirstAdoption, "first_adoption"},
    {RoleReason::LaterAdoption, "later_adoption"},
    {RoleReason::CategoryCount, "category_count"},
    {RoleReason::CountsTimesPoints, "counts_times_points"},
    {RoleReason::RunningNumber, "running_number"},
    {RoleReason::TextColumn, "text_column"},
    {RoleReason::OtherPeriod, "other_period"},
    {RoleReason::Cumulative, "cumulative"},
    {RoleReason::TotalOfOthers, "total_of_others"},
    {RoleReason::PartOfOther, "part_of_other"},
    {RoleReason::PartCounted, "part_counted"},
    {RoleReason::TargetGiven, "target_given"},
    {RoleReason::NoCount, "no_count"},
    {RoleReason::NothingKnown, "nothing_known"},
    {RoleReason::AskedAlone, "asked_alone"},
    {RoleReason::UserSays, "user_says"},
};

inline constexpr JsonWord<Severity> kSeverityWords[] = {
    {Severity::Note, "note"},
    {Severity::Warning, "warning"},
    {Severity::Loss, "loss"},
};

/// The names of encoding_name().
inline constexpr JsonWord<Encoding> kEncodingWords[] = {
    {Encoding::Utf8, "UTF-8"},       {Encoding::Utf8Bom, "UTF-8 BOM"}, {Encoding::Gb18030, "GB18030"},
    {Encoding::Utf16Le, "UTF-16LE"}, {Encoding::Utf16Be, "UTF-16BE"},
};

/// The word of a value; every value has one.
template <class E, std::size_t N>
const char* word_of(const JsonWord<E> (&words)[N], E value) {
  for (const auto& entry : words)
    if (entry.value == value) return entry.word;
  return words[0].word;
}

}  // namespace tongbao::core
