// Tables of words; every enum is spelled out so that a new member without a word is a warning.

#include "core/record/column_words.hpp"

namespace tongbao::core {

namespace {

const char* role_zh(ColumnRole role) {
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

}  // namespace

const char* reason_zh(RoleReason reason) {
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
    case RoleReason::OtherPeriod:
      return "别的期间，不计";
    case RoleReason::Cumulative:
      return "累计数";
    case RoleReason::TotalOfOthers:
      return "其他列的合计";
    case RoleReason::PartOfOther:
      return "前面一列的一部分";
    case RoleReason::PartCounted:
      return "前面一列的一部分，单独计";
    case RoleReason::TargetGiven:
      return "任务数，不计";
    case RoleReason::NoCount:
      return "不是条数，不计";
    case RoleReason::NothingKnown:
      return "看不出用处";
    case RoleReason::AskedAlone:
      return "逐列确认";
    case RoleReason::UserSays:
      return "您指定的";
  }
  return "";
}

std::string use_zh(const Column& column) {
  if (column.n_parts > 0) {
    Column whole = column;
    whole.n_parts = 0;
    return use_zh(whole) + "，减其中";
  }
  if (!column.category.empty()) return column.period + column.category;
  if (column.role == ColumnRole::Adopted) return column.period + column.level + column.carrier + "采用";
  if (column.role == ColumnRole::Endorsed) return column.level + "批示";
  return role_zh(column.role);
}

}  // namespace tongbao::core
