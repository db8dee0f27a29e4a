#include "gui/problems/column_answers.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/record/column_cells.hpp"
#include "core/record/column_questions.hpp"
#include "core/record/column_words.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/part_columns.hpp"
#include "core/record/read_counts.hpp"

namespace tongbao::gui {
namespace {

using core::Column;
using core::ColumnRole;
using core::SourceTable;

/// Counting tables of more rows for each choice would be felt.
constexpr size_t kMostRowsCounted = 20'000;

/// Items sent in and adopted that the counts of tables add up to.
struct Totals {
  int64_t submitted = 0;
  int64_t adopted = 0;
  void add(const SourceTable& source) {
    const core::Checked<core::SourceCounts> counts = core::read_counts(source);
    for (const core::Count& count : counts.value.counts) {
      const core::Status status = counts.value.kind_of(count).status;
      if (status == core::Status::Submitted) submitted += count.n_items;
      if (status == core::Status::Adopted) adopted += count.n_items;
    }
  }
};

std::string joined(const std::string& submitted, const std::string& adopted) {
  return submitted + (submitted.empty() || adopted.empty() ? "" : "，") + adopted;
}

/// What the tables add up to as they are read now.
std::string in_use_zh(const Totals& totals) {
  return joined(totals.submitted == 0 ? "" : "报送 " + std::to_string(totals.submitted),
                totals.adopted == 0 ? "" : "采用 " + std::to_string(totals.adopted));
}

/// 报送 86 → 412, or that no total moves.
std::string moved_zh(const Totals& before, const Totals& after) {
  const auto moved = [](const char* what, int64_t from, int64_t to) {
    return from == to ? std::string() : what + std::to_string(from) + " → " + std::to_string(to);
  };
  const std::string words =
      joined(moved("报送 ", before.submitted, after.submitted), moved("采用 ", before.adopted, after.adopted));
  return words.empty() ? "条数不变" : words;
}

class ColumnAnswers {
 public:
  ColumnAnswers(const Screen& screen, const core::Diagnostic& problem)
      : sources_(screen.project().sources), names_(problem.args[0]), use_(problem.args[1]) {
    find_tables(screen.results->tally_stage->counts, problem);
    size_t n_rows = 0;
    for (const Asked& asked : tables_) n_rows += table(asked).table->rows.size();
    if (tables_.empty() || n_rows > kMostRowsCounted) return;
    before_.emplace();
    for (const Asked& asked : tables_) before_->add(table(asked));
  }

  std::vector<ProblemAnswer> make() {
    if (tables_.empty()) return {};
    const bool is_count = core::holds_count(now());
    const bool is_unused = now().role == ColumnRole::Ignored;
    add(is_unused ? "不计入" : (is_count ? "计入" : "") + use_,
        [](const Asked&, const Column& column) { return column; });
    if (now().n_parts > 0) {
      add_whole("全算这一级，不看其中", false);
      add_whole("不减，其中另外计", true);
      return std::move(answers_);
    }
    if (is_alone() && core::n_parts_behind(source(), column_idx()) > 0)
      add("后面几列已含在里面，只算其余", [&](const Asked& asked, Column column) {
        column.n_parts = core::n_parts_behind(table(asked), asked.columns.front());
        return column;
      });
    if (is_unused && !is_alone()) add_levels();
    if (is_unused || uses_differ()) add_one_by_one();
    if (is_count || !is_unused) offer("不计入", {});
    if (source().kind == core::TableKind::ItemLog)
      add_uses_in_log();
    else if (!add_as_unit())
      add_uses_in_table();
    return std::move(answers_);
  }

 private:
  struct Asked {
    size_t source_idx = 0;
    std::vector<int32_t> columns;  // 0-based, of one question
  };

  /// The table of the question first, then those where the same is asked.
  void find_tables(const std::vector<std::shared_ptr<const core::Checked<core::SourceCounts>>>& counts,
                   const core::Diagnostic& problem) {
    for (size_t i = 0; i < sources_.size() && i < counts.size(); ++i)
      for (const core::Diagnostic& one : counts[i]->diagnostics) {
        const bool is_it = one.code == problem.code && one.place == problem.place;
        if (!is_it && !core::asks_the_same(one, problem)) continue;
        std::vector<int32_t> columns = core::columns_asked(one);
        // Results may be a frame behind the project.
        const auto n_columns = core::n_block_columns(*sources_[i]);
        std::erase_if(columns, [&](int32_t column) { return column < 0 || column >= n_columns; });
        if (!columns.empty()) tables_.insert(is_it ? tables_.begin() : tables_.end(), {i, std::move(columns)});
        break;
      }
  }

  const SourceTable& table(const Asked& asked) const { return *sources_[asked.source_idx]; }
  const SourceTable& source() const { return table(tables_.front()); }
  int32_t column_idx() const { return tables_.front().columns.front(); }
  const Column& now() const { return source().columns[static_cast<size_t>(column_idx())]; }
  bool is_alone() const { return tables_.front().columns.size() == 1; }
  /// Columns of one header may have one level each.
  bool uses_differ() const {
    const auto& columns = tables_.front().columns;
    return std::any_of(columns.begin(), columns.end(),
                       [&](int32_t i) { return source().columns[static_cast<size_t>(i)].level != now().level; });
  }
  std::string label(const std::string& words) const { return "“" + names_ + "”：" + words; }

  /// The answer, unless there is one of these words.
  void push(const std::string& words, std::vector<app::SetColumns::One> columns) {
    if (std::any_of(answers_.begin(), answers_.end(), [&](const ProblemAnswer& one) { return one.words == words; }))
      return;
    std::string effect;
    if (before_ && answers_.empty()) effect = in_use_zh(*before_);
    if (before_ && !answers_.empty()) effect = moved_zh(*before_, totals_with(columns));
    answers_.push_back(
        {words, app::SetColumns{std::move(columns), {label(words), ""}}, std::move(effect), answers_.empty()});
  }

  Totals totals_with(const std::vector<app::SetColumns::One>& columns) const {
    Totals totals;
    for (const Asked& asked : tables_) {
      SourceTable next = table(asked);
      for (const app::SetColumns::One& one : columns)
        if (one.source_idx == asked.source_idx) core::set_column(next, one.column_idx, one.column);
      totals.add(next);
    }
    return totals;
  }

  /// `use` makes each column, settled, of what it is now.
  template <class Use>
  void add(const std::string& words, Use use) {
    std::vector<app::SetColumns::One> columns;
    for (const Asked& asked : tables_)
      for (const int32_t i : asked.columns) {
        Column column = as_it_is(asked, i);
        for (const int32_t part : parts_of(asked, column))
          columns.push_back({asked.source_idx, part, as_it_is(asked, part)});
        columns.push_back({asked.source_idx, i, use(asked, std::move(column))});
      }
    push(words, std::move(columns));
  }

  static Column settled(Column column) {
    column.is_asked = false;
    column.reason = core::RoleReason::UserSays;
    return column;
  }

  Column as_it_is(const Asked& asked, int32_t i) const { return settled(table(asked).columns[static_cast<size_t>(i)]); }

  /// What the first column of the question is said to be settles its parts, too.
  std::vector<int32_t> parts_of(const Asked& asked, const Column& whole) const {
    std::vector<int32_t> parts;
    const int32_t at = asked.columns.front();
    for (int32_t i = at + 1; i <= at + whole.n_parts && i < core::n_block_columns(table(asked)); ++i)
      if (table(asked).columns[static_cast<size_t>(i)].role == whole.role) parts.push_back(i);
    return parts;
  }

  void offer(const std::string& words, const Column& use) {
    if (now().role == use.role && now().level == use.level && !uses_differ()) return;
    add(words, [&](const Asked&, const Column& was) {
      Column column = settled(use);
      if (!core::holds_count(use)) return column;
      // Each month stays its own, and so do the categories and carriers of one question.
      column.period = was.period;
      if (is_alone()) return column;
      column.category = was.category;
      column.carrier = was.carrier;
      return column;
    });
  }

  /// 其中 may be all that the count is divided into, or beside it.
  void add_whole(const std::string& words, bool counts_parts) {
    std::vector<app::SetColumns::One> columns;
    for (const Asked& asked : tables_) {
      Column whole = as_it_is(asked, asked.columns.front());
      for (const int32_t part : parts_of(asked, whole))
        columns.push_back({asked.source_idx, part, counts_parts ? as_it_is(asked, part) : settled({})});
      whole.n_parts = 0;
      columns.push_back({asked.source_idx, asked.columns.front(), whole});
    }
    push(words, std::move(columns));
  }

  std::string level_of(const Asked& asked, int32_t column) const {
    return core::parse_header(core::header_text(table(asked), column)).level;
  }

  /// 其中：市级, 其中：省级: each of its own.
  void add_levels() {
    for (const Asked& asked : tables_)
      for (const int32_t i : asked.columns)
        if (level_of(asked, i).empty()) return;
    std::vector<app::SetColumns::One> columns;
    for (const Asked& asked : tables_)
      for (const int32_t i : asked.columns)
        columns.push_back({asked.source_idx, i, settled({ColumnRole::Adopted, level_of(asked, i), ""})});
    push("各按自己的层级计入采用", std::move(columns));
  }

  void add_one_by_one() {
    if (is_alone()) return;
    std::vector<app::SetColumns::One> columns;
    for (const Asked& asked : tables_)
      for (const int32_t i : asked.columns) {
        Column column = table(asked).columns[static_cast<size_t>(i)];
        column.reason = core::RoleReason::AskedAlone;
        columns.push_back({asked.source_idx, i, column});
      }
    push("逐列确认", std::move(columns));
  }

  void add_uses_in_log() {
    offer("有记号算本级采用", {ColumnRole::Adopted, "本级", ""});
    offer("有记号的不算采用", {ColumnRole::Rejected, "", ""});
    offer("是每一行的报送条数", {ColumnRole::Submitted, "", ""});
  }

  /// 报送单位 beside 责任单位: either may be meant.
  bool add_as_unit() {
    std::vector<app::SetColumns::One> columns;
    for (const Asked& asked : tables_) {
      const int32_t unit_column = core::column_with(table(asked), ColumnRole::Unit);
      const int32_t at = asked.columns.front();
      if (!is_alone() || now().role != ColumnRole::Ignored || unit_column < 0 ||
          !core::look_below(table(asked), at).holds_units())
        return false;
      columns.push_back({asked.source_idx, unit_column, settled({})});
      columns.push_back({asked.source_idx, at, settled({ColumnRole::Unit, "", ""})});
    }
    push("这一列才是单位", std::move(columns));
    return true;
  }

  void add_uses_in_table() {
    if (now().role != ColumnRole::Submitted) offer("计入报送", {ColumnRole::Submitted, "", ""});
    const std::string header = core::header_text(source(), column_idx());
    const core::HeaderPhrase phrase = core::parse_header(header);
    if (is_alone() && phrase.how == core::HeaderHow::Carrier && phrase.left_over.empty() && now().carrier.empty())
      offer("计入“" + header + "”的采用", {ColumnRole::Adopted, "", "", core::RoleReason::UserSays, header});
    if (is_alone() && phrase.how == core::HeaderHow::Level && !phrase.level.empty())
      offer("计入" + phrase.level + "采用", {ColumnRole::Adopted, phrase.level, ""});
    const bool is_adopted = now().role == ColumnRole::Adopted;
    for (const std::string level : {"本级", "上级", "市级", "省级"})
      if (is_adopted || level == "本级" || level == "上级")
        offer("计入" + level + "采用", {ColumnRole::Adopted, level, now().category});
  }

  const std::vector<std::shared_ptr<const SourceTable>>& sources_;
  const std::string names_, use_;
  std::vector<Asked> tables_;
  std::optional<Totals> before_;  // none if the tables are too large to count
  std::vector<ProblemAnswer> answers_;
};

}  // namespace

std::vector<ProblemAnswer> column_answers(const Screen& screen, const core::Diagnostic& problem) {
  return ColumnAnswers(screen, problem).make();
}

}  // namespace tongbao::gui
