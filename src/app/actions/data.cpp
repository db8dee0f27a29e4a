#include "app/actions/data.hpp"

#include <algorithm>
#include <utility>

#include "app/actions/turn.hpp"
#include "app/files/open_files.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/given_targets.hpp"
#include "core/project/in_range.hpp"
#include "core/project/rename.hpp"
#include "core/record/recognise.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::app {

void apply(Turn& turn, const SetIdentity& action) {
  turn.edit(action.label, [&](core::Project& p) {
    p.name = action.name;
    p.period = action.period;
  });
}

/// A label that was our own guess follows; one that the user typed stays.
void apply(Turn& turn, const SetThisPeriod& action) {
  const std::string name = action.included.empty() ? "全部合并" : core::span_name(action.included);
  turn.edit({"本期改为" + name, ""}, [&](core::Project& p) {
    const bool is_guess = p.period.label.empty() || p.period.label == period_label_of(p);
    p.period.included = action.included;
    if (is_guess) p.period.label = period_label_of(p);
  });
}

void apply(Turn& turn, const SetSource& action) {
  if (turn.source_at(action.source_idx) == nullptr) return;
  turn.edit(action.label, [&](core::Project& p) {
    core::SourceTable source = action.source;
    core::bring_into_range(source);
    p.sources[action.source_idx] = std::make_shared<const core::SourceTable>(std::move(source));
  });
}

void apply(Turn& turn, const SetColumns& action) {
  for (const SetColumns::One& one : action.columns) {
    const core::SourceTable* source = turn.source_at(one.source_idx);
    if (source == nullptr || one.column_idx < 0 || one.column_idx >= core::n_block_columns(*source)) return;
  }
  turn.edit(action.label, [&](core::Project& p) {
    for (const SetColumns::One& one : action.columns) {
      core::SourceTable next = *p.sources[one.source_idx];
      core::set_column(next, one.column_idx, one.column);
      core::bring_into_range(next);
      p.sources[one.source_idx] = std::make_shared<const core::SourceTable>(std::move(next));
    }
  });
}

void apply(Turn& turn, const SettleColumns&) {
  if (turn.state.project == nullptr) return;
  turn.edit({"待确认的各列按建议", ""}, [](core::Project& p) {
    for (auto& source : p.sources) {
      // What is to be pointed out is more than a proposal to nod at.
      if (source->is_to_point_out || core::count_asked_columns(*source) == 0) continue;
      core::SourceTable next = *source;
      core::settle_columns(next);
      source = std::make_shared<const core::SourceTable>(std::move(next));
    }
  });
}

void apply(Turn& turn, const UseTargets& action) {
  const core::SourceTable* source = turn.source_at(action.source_idx);
  if (source == nullptr || action.column_idx < 0 || action.column_idx >= core::n_block_columns(*source)) return;
  core::QuotaRule quota = core::quota_of_column(*source, action.column_idx, action.in_force);
  if (quota.targets.empty()) {
    turn.toast("这一列里没有名录中单位的任务数，没有改");
    return;
  }
  core::SourceTable next = *source;
  core::Column column = next.columns[static_cast<size_t>(action.column_idx)];
  column.reason = core::RoleReason::UserSays;
  core::set_column(next, action.column_idx, column);
  const std::string label = "“" + quota.name + "”用作任务";
  turn.edit({label, ""}, [&](core::Project& p) {
    p.rules.quotas.push_back(std::move(quota));
    p.sources[action.source_idx] = std::make_shared<const core::SourceTable>(std::move(next));
  });
  turn.toast("已" + label + "，只列明、不计分；要计分请到“计分”一步改");
}

void apply(Turn& turn, const UseAsRoster& action) {
  const core::SourceTable* source = turn.source_at(action.source_idx);
  if (source == nullptr) return;
  const std::string name = source->file_name;
  auto read = core::read_roster(name, *source->table);
  if (!read || read->value.units.empty()) {
    turn.toast("这张表里没有认出“单位”一列，没有改。请把那一列的表头写成“单位”");
    return;
  }
  core::Roster roster = std::move(read->value);
  roster.read_diagnostics = std::move(read->diagnostics);
  const std::string n_units = std::to_string(roster.units.size());
  turn.edit({name + " 用作单位名录", ""}, [&](core::Project& p) {
    p.sources.erase(p.sources.begin() + static_cast<std::ptrdiff_t>(action.source_idx));
    p.roster = std::make_shared<const core::Roster>(std::move(roster));
  });
  turn.state.view.source_idx = 0;
  turn.toast("已用作单位名录，" + n_units + " 家单位");
}

void apply(Turn& turn, const TurnTable& action) {
  const core::SourceTable* source = turn.source_at(action.source_idx);
  if (source == nullptr) return;
  auto turned = core::turn_table(*source);
  if (!turned) {
    turn.toast("行列对调后认不出单位和条数，没有改");
    return;
  }
  const std::string label = source->file_name + (turned->is_turned ? " 行列对调" : " 不对调");
  apply(turn, SetSource{action.source_idx, std::move(*turned), {label, ""}});
}

void apply(Turn& turn, const SetCell& action) {
  const core::SourceTable* source = turn.source_at(action.source_idx);
  if (source == nullptr) return;
  const auto row = static_cast<size_t>(action.row_idx);
  const auto column = static_cast<size_t>(action.column_idx);
  if (row >= source->table->rows.size() || column >= source->columns.size()) return;
  const int64_t row_number = source->table->row_numbers[row];
  const core::TableRow cells = source->table->rows[row];
  const std::string printed = column < cells.size() ? cells[column] : "";
  if (action.text == core::cell_text(*source, action.row_idx, action.column_idx)) return;
  core::SourceTable next = *source;
  if (action.text == printed)
    core::drop_edit(next, row_number, action.column_idx);
  else
    core::set_edit(next, {row_number, action.column_idx + 1, action.text});
  const std::string label = "第 " + std::to_string(row_number) + " 行“" +
                            core::header_text(*source, action.column_idx) + "”：" + printed + " → " + action.text;
  apply(turn, SetSource{action.source_idx, std::move(next), {label, ""}});
}

void apply(Turn& turn, const RemoveSource& action) {
  if (turn.state.project == nullptr || action.source_idx >= turn.state.project->sources.size()) return;
  const std::string name = turn.state.project->sources[action.source_idx]->file_name;
  turn.edit({"去掉 " + name, ""}, [&](core::Project& p) {
    p.sources.erase(p.sources.begin() + static_cast<std::ptrdiff_t>(action.source_idx));
  });
  turn.state.view.source_idx = 0;
  turn.toast("已去掉 " + name);
}

void apply(Turn& turn, const SetRoster& action) {
  turn.edit(action.label, [&](core::Project& p) {
    core::Roster roster = action.roster;
    core::bring_into_range(roster);
    p.roster = std::make_shared<const core::Roster>(std::move(roster));
  });
}

void apply(Turn& turn, const RenameUnit& action) {
  if (turn.state.project == nullptr || action.unit_idx >= action.roster.units.size()) return;
  const std::string name = core::trim(action.name);
  const std::string& old_name = action.roster.units[action.unit_idx].full_name;
  if (name.empty() || name == old_name) return;
  auto renamed = core::rename_unit(*turn.state.project, action.roster, action.unit_idx, name);
  if (renamed)
    turn.change(std::move(*renamed), {old_name + " 改名为 " + name, ""});
  else
    turn.toast(core::message_zh(renamed.error()));
}

void apply(Turn& turn, const RenameGroup& action) {
  const std::string name = core::trim(action.name);
  if (turn.state.project == nullptr || action.group.empty() || name.empty() || name == action.group) return;
  turn.change(core::rename_group(*turn.state.project, action.roster, action.group, name),
              {"分组“" + action.group + "”改名为 " + name, ""});
}

void apply(Turn& turn, const JoinNames& action) {
  if (turn.state.project == nullptr || action.pairs.empty()) return;
  const core::NamePair& first = action.pairs.front();
  const std::string label = action.pairs.size() == 1 ? first.name + " 归到 " + first.unit
                                                     : "归并 " + std::to_string(action.pairs.size()) + " 个名称";
  turn.change(core::join_names(*turn.state.project, action.roster, action.pairs), {label, ""});
}

void apply(Turn& turn, const KeepNamesApart& action) {
  if (turn.state.project == nullptr || action.pairs.empty()) return;
  turn.edit({action.pairs.front().name + " 是另一家", ""}, [&](core::Project& p) {
    for (const core::NamePair& pair : action.pairs)
      if (std::find(p.distinct_names.begin(), p.distinct_names.end(), pair) == p.distinct_names.end())
        p.distinct_names.push_back(pair);
  });
}

}  // namespace tongbao::app
