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

const char* label(ColumnRole role) {
  switch (role) {
    case ColumnRole::Ignored:
      return "不用";
    case ColumnRole::Serial:
      return "序号";
    case ColumnRole::Unit:
      return "单位";
    case ColumnRole::Group:
      return "分组";
    case ColumnRole::Period:
      return "期间";
    case ColumnRole::Submitted:
      return "报送";
    case ColumnRole::Adopted:
      return "采用";
    case ColumnRole::Rejected:
      return "退稿";
    case ColumnRole::Pending:
      return "待定";
    case ColumnRole::RowTotal:
      return "对照：合计";
    case ColumnRole::Rank:
      return "对照：名次";
    case ColumnRole::Score:
      return "对照：得分";
    case ColumnRole::Title:
      return "标题";
    case ColumnRole::Date:
      return "日期";
    case ColumnRole::Status:
      return "是否采用";
    case ColumnRole::Level:
      return "采用层级";
    case ColumnRole::Category:
      return "栏目";
    case ColumnRole::Carrier:
      return "刊物";
    case ColumnRole::Origin:
      return "原创转载";
    case ColumnRole::Role:
      return "署名";
    case ColumnRole::Endorsed:
      return "批示";
    case ColumnRole::Event:
      return "其他事项";
  }
  return "";
}

const char* label(RoleReason reason) {
  switch (reason) {
    case RoleReason::HeaderSays:
      return "表头写明";
    case RoleReason::FirstAdoption:
      return "采用列，算本级";
    case RoleReason::LaterAdoption:
      return "后面的采用列";
    case RoleReason::CategoryCount:
      return "一列一个栏目";
    case RoleReason::CountsTimesPoints:
      return "= 条数 × 分值";
    case RoleReason::RunningNumber:
      return "1, 2, 3 …";
    case RoleReason::TextColumn:
      return "像单位名称";
    case RoleReason::NothingKnown:
      return "看不出用处";
    case RoleReason::UserSays:
      return "您指定的";
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

std::string label_of(const Column& column) {
  if (!column.category.empty()) return column.category;
  if (column.role == ColumnRole::Adopted) return column.level + column.carrier + "采用";
  if (column.role == ColumnRole::Endorsed) return column.level + "批示";
  return label(column.role);
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
