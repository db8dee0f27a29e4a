// Tables of words; every enum is spelled out so that a new member without a word is a warning.

#include "gui/screen/labels_zh.hpp"

#include "core/rules/rule_words.hpp"

namespace tongbao::gui {

using namespace core;  // NOLINT: this file is nothing but a list of core's enums

const char* label(TableKind kind) {
  switch (kind) {
    case TableKind::CountTable:
      return "计数表";
    case TableKind::ItemLog:
      return "流水";
  }
  return "";
}

const char* label(TieRule rule) {
  switch (rule) {
    case TieRule::Ordinal1234:
      return "顺序 1234";
    case TieRule::Standard1224:
      return "美式 1224";
    case TieRule::Dense1223:
      return "中式 1223";
  }
  return "";
}

const char* label(RankScope scope) {
  switch (scope) {
    case RankScope::PerGroup:
      return "分组排名";
    case RankScope::Overall:
      return "一起排名";
    case RankScope::Both:
      return "分组并总排";
  }
  return "";
}

const char* label(ListKind kind) {
  switch (kind) {
    case ListKind::Commendation:
      return "表扬";
    case ListKind::Criticism:
      return "批评";
    case ListKind::Zero:
      return "零报送";
    case ListKind::Other:
      return "其他";
  }
  return "";
}

const char* label(Comparison comparison) {
  switch (comparison) {
    case Comparison::AtLeast:
      return "≥";
    case Comparison::MoreThan:
      return ">";
    case Comparison::LessThan:
      return "<";
    case Comparison::Equal:
      return "=";
    case Comparison::TopN:
      return "前";
    case Comparison::AtMost:
      return "≤";
    case Comparison::BottomN:
      return "后";
    case Comparison::Places:
      return "第";
  }
  return "";
}

std::string label_of(const Measure& measure) {
  switch (measure.kind) {
    case MeasureKind::TotalScore:
      return "得分";
    case MeasureKind::Items:
      return selector_zh(measure.items) + "条数";
    case MeasureKind::ItemPoints:
      return selector_zh(measure.items) + "得分";
    case MeasureKind::ZeroPeriods:
      return "零" + std::string(status_zh(measure.items.status)) + "期数";
    case MeasureKind::AdoptionRate:
      return "采用率";
    case MeasureKind::ConsecutiveZeroPeriods:
      return "连续零" + std::string(status_zh(measure.items.status)) + "期数";
    case MeasureKind::PartScore:
      return measure.part + "得分";
    case MeasureKind::QuotaCompletion:
      return "任务完成率";
  }
  return "";
}

const char* counter_of(MeasureKind kind) {
  switch (kind) {
    case MeasureKind::TotalScore:
    case MeasureKind::ItemPoints:
    case MeasureKind::PartScore:
      return "分";
    case MeasureKind::ZeroPeriods:
    case MeasureKind::ConsecutiveZeroPeriods:
      return "期";
    case MeasureKind::AdoptionRate:
    case MeasureKind::QuotaCompletion:
      return "%";
    case MeasureKind::Items:
      return "条";
  }
  return "";
}

std::string rank_words(int32_t rank) { return "第 " + std::to_string(rank) + " 名"; }

std::string label_of(const ListCriterion& criterion) {
  const std::string value = criterion.value.to_string();
  const auto limit = [](const auto& one) {
    return label_of(one.measure) + " " + label(one.comparison) + " " + one.value.to_string() + " " +
           counter_of(one.measure.kind);
  };
  std::string text;
  if (criterion.comparison == Comparison::Places && criterion.last != criterion.value)
    text = "第 " + value + " 至 " + criterion.last.to_string() + " 名";
  else if (looks_at_place(criterion.comparison))
    text = std::string(label(criterion.comparison)) + " " + value + " 名";
  else
    text = limit(criterion);
  for (const core::ListCondition& condition : criterion.conditions) text += " 且 " + limit(condition);
  return text;
}

}  // namespace tongbao::gui
