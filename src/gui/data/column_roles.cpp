#include "gui/data/column_roles.hpp"

#include <utility>

#include "core/record/column_words.hpp"

namespace tongbao::gui {

using core::Column;
using core::ColumnRole;
using core::SourceTable;

std::vector<RoleChoice> role_choices(const SourceTable& source, int32_t column_idx) {
  std::vector<RoleChoice> choices;
  const auto add = [&](Column column) {
    column.reason = core::RoleReason::UserSays;
    choices.push_back({core::use_zh(column), column});
  };
  const std::string header = core::header_text(source, column_idx);
  const auto add_extras = [&] {
    for (const char* whose : {"", "县领导", "市领导", "省领导", "中央领导"}) add({ColumnRole::Endorsed, whose, "", {}});
    for (const char* event : {"迟报", "漏报", "差错", "约稿未完成", "审签表"}) add({ColumnRole::Event, "", event, {}});
    if (header.empty()) return;
    add({ColumnRole::Endorsed, header, "", {}});
    choices.back().word = "批示：" + header;
    add({ColumnRole::Event, "", header, {}});
    choices.back().word = "事项：" + header;
  };
  const Column& now = source.columns[static_cast<size_t>(column_idx)];
  if (now.is_asked) {
    Column settled = now;
    settled.is_asked = false;
    add(settled);
    choices.back().word = "按建议：" + choices.back().word;
  }
  add({ColumnRole::Ignored, "", "", {}});
  add({ColumnRole::Unit, "", "", {}});
  add({ColumnRole::Group, "", "", {}});
  add({ColumnRole::Period, "", "", {}});
  if (source.kind == core::TableKind::CountTable) {
    add({ColumnRole::Submitted, "", "", {}});
    for (const char* level : {"本级", "上级", "市级", "省级", "中央"}) add({ColumnRole::Adopted, level, "", {}});
    add({ColumnRole::Rejected, "", "", {}});
    add({ColumnRole::Pending, "", "", {}});
    if (!header.empty()) {
      add({ColumnRole::Adopted, "本级", header, {}});
      choices.back().word = "栏目：" + header;
    }
    add_extras();
    if (!header.empty()) {
      add({ColumnRole::Adopted, "", "", {}, header});
      choices.back().word = "刊物：" + header;
    }
    add({ColumnRole::RowTotal, "", "", {}});
    add({ColumnRole::Score, "", "", {}});
    add({ColumnRole::Rank, "", "", {}});
    add({ColumnRole::Serial, "", "", {}});
  } else {
    add({ColumnRole::Title, "", "", {}});
    add({ColumnRole::Date, "", "", {}});
    add({ColumnRole::Status, "", "", {}});
    add({ColumnRole::Level, "", "", {}});
    add({ColumnRole::Category, "", "", {}});
    add({ColumnRole::Carrier, "", "", {}});
    add({ColumnRole::Origin, "", "", {}});
    add({ColumnRole::Role, "", "", {}});
    add_extras();
  }
  return choices;
}

bool is_compared_only(ColumnRole role) {
  return role == ColumnRole::Serial || role == ColumnRole::Rank || role == ColumnRole::Score ||
         role == ColumnRole::RowTotal || role == ColumnRole::Ignored;
}

Align align_of(const Column& column) {
  switch (column.role) {
    case ColumnRole::Unit:
    case ColumnRole::Title:
    case ColumnRole::Group:
    case ColumnRole::Category:
    case ColumnRole::Level:
    case ColumnRole::Status:
    case ColumnRole::Carrier:
      return Align::Left;
    default:
      return Align::Right;
  }
}

}  // namespace tongbao::gui
