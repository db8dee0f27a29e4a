// Method: the bytes are read as the page does; where something is asked, every combination of answers is tried until one
// gives the truth.

#include "property/sheet_answers.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/reader/file_reading.hpp"
#include "core/record/column_questions.hpp"
#include "core/record/group_rows.hpp"
#include "core/record/part_columns.hpp"
#include "core/record/read_counts.hpp"
#include "core/tally/tally.hpp"

namespace tongbao::sheet_shapes {
namespace {

using Sources = std::vector<core::SourceTable>;

struct Read {
  std::vector<core::Checked<core::SourceCounts>> counts;
  core::Checked<core::Tally> tally;
};

Read read(const Sources& sources) {
  Read out;
  for (const core::SourceTable& source : sources) out.counts.push_back(core::read_counts(source));
  std::vector<core::NamedCounts> named;
  for (size_t i = 0; i < sources.size(); ++i) named.push_back({sources[i].file_name, &out.counts[i].value});
  out.tally = core::make_tally(named, {});
  return out;
}

/// What the columns give as they are, units taken from the tables.
Counts counts_of(const core::Checked<core::Tally>& tally) {
  Counts found;
  for (const core::Unit& unit : tally.value.roster.units) found[unit.full_name] = 0;
  for (const core::TallyCell& cell : tally.value.cells) {
    const core::Facet& facet = tally.value.facets[static_cast<size_t>(cell.facet_idx)];
    const auto name = [](const std::vector<std::string>& names, int32_t idx) {
      return names[static_cast<size_t>(idx)];
    };
    const std::string period = name(tally.value.periods, cell.period_idx);
    if (cell.n_items > 0)
      found[tally.value.roster.units[static_cast<size_t>(cell.unit_idx)].full_name + "|" +
            (period == core::kUnnamedPeriod ? "" : period) + "|" + std::to_string(static_cast<int>(facet.status)) +
            "|" + name(tally.value.levels, facet.level_idx) + "|" + name(tally.value.carriers, facet.carrier_idx) +
            "|" + name(tally.value.categories, facet.category_idx)] = cell.n_items;
  }
  return found;
}

struct Question {
  std::vector<std::pair<size_t, size_t>> columns;  // sources and columns, 0-based; empty: of a row that may be a group
  size_t source_idx = 0;
  core::Diagnostic group;
};

std::vector<Question> questions_of(const Read& read) {
  std::vector<Question> questions;
  core::Diagnostics asked;  // beside the questions
  for (size_t source = 0; source < read.counts.size(); ++source)
    for (const core::Diagnostic& d : read.counts[source].diagnostics) {
      if (d.code != core::Code::ColumnUncertain) continue;
      const auto same = std::find_if(asked.begin(), asked.end(),
                                     [&](const core::Diagnostic& other) { return core::asks_the_same(d, other); });
      const auto at = static_cast<size_t>(same - asked.begin());
      if (same == asked.end()) {
        asked.push_back(d);
        questions.emplace_back();
      }
      for (const int32_t column : core::columns_asked(d))
        questions[at].columns.push_back({source, static_cast<size_t>(column)});
    }
  for (size_t source = 0; source < read.counts.size(); ++source)
    for (const core::Diagnostic& d : read.counts[source].diagnostics)
      if (d.code == core::Code::GroupCounted) questions.push_back({{}, source, d});
  return questions;
}

/// True if the truth comes out when each question from `first` on is answered in some way.
bool some_answer_is(const Sources& sources, const std::vector<Question>& questions, size_t first, const Counts& truth) {
  if (first == questions.size()) return counts_of(read(sources).tally) == truth;
  if (const Question& question = questions[first]; question.columns.empty()) {
    for (const bool is_sum : {false, true}) {
      Sources next = sources;
      const core::Diagnostic& row = question.group;
      core::settle_group_row(next[question.source_idx], row.place.row, row.place.column - 1, row.args[0], is_sum);
      if (some_answer_is(next, questions, first + 1, truth)) return true;
    }
    return false;
  }
  using core::ColumnRole;
  const std::vector<core::Column> others = {{ColumnRole::Ignored, "", ""},
                                            {ColumnRole::Submitted, "", ""},
                                            {ColumnRole::Adopted, "本级", ""},
                                            {ColumnRole::Adopted, "上级", ""}};
  // And what is offered where the columns behind it may be parts.
  if (questions[first].columns.size() == 1) {
    Sources next = sources;
    const auto [source_idx, whole] = questions[first].columns.front();
    core::SourceTable& source = next[source_idx];
    source.columns[whole].n_parts = core::n_parts_behind(source, static_cast<int32_t>(whole));
    source.columns[whole].is_asked = false;
    if (source.columns[whole].n_parts > 0 && some_answer_is(next, questions, first + 1, truth)) return true;
  }
  for (size_t choice = 0; choice <= others.size(); ++choice) {
    Sources next = sources;
    for (const auto& [source_idx, column_idx] : questions[first].columns) {
      core::Column& column = next[source_idx].columns[column_idx];
      // The first choice is what is proposed.
      if (choice > 0) column = others[choice - 1];
      column.is_asked = false;
    }
    if (some_answer_is(next, questions, first + 1, truth)) return true;
  }
  return false;
}

std::string first_difference(const Counts& found, const Counts& truth) {
  for (const auto& [key, n] : truth)
    if (const auto at = found.find(key); at == found.end() || at->second != n)
      return key + ": " + (at == found.end() ? "nothing" : std::to_string(at->second)) + " instead of " +
             std::to_string(n);
  for (const auto& [key, n] : found)
    if (!truth.contains(key)) return key + ": " + std::to_string(n) + " that is not there";
  return {};
}

}  // namespace

Answer read_sheet(const Sheet& sheet) {
  Answer answer;
  Sources sources;
  for (const core::FoundFile& file : core::read_file(sheet.file_name, sheet.bytes)) {
    if (file.error || file.holds != core::FileHolds::Tables) {
      answer.verdict = file.error ? Verdict::Refused : Verdict::Wrong;
      answer.difference =
          file.error ? "refused with code " + std::to_string(static_cast<int>(file.error->code)) : "taken for no table";
      return answer;
    }
    sources.insert(sources.end(), file.sources.begin(), file.sources.end());
  }
  const Read as_proposed = read(sources);
  answer.n_questions = static_cast<int>(core::count_questions(as_proposed.tally.diagnostics));
  core::Diagnostics of_tables;
  for (const auto& counts : as_proposed.counts) core::append_questions_once(of_tables, counts.diagnostics);
  answer.n_questions += static_cast<int>(core::count_questions(of_tables));
  answer.difference = first_difference(counts_of(as_proposed.tally), sheet.truth);
  const bool is_truth = answer.difference.empty();
  // Nobody answers more than a few questions.
  const bool can_be_answered = answer.n_questions > 0 && answer.n_questions <= 3 &&
                               some_answer_is(sources, questions_of(as_proposed), 0, sheet.truth);
  if (answer.n_questions == 0)
    answer.verdict = is_truth ? Verdict::Right : Verdict::Wrong;
  else
    answer.verdict = is_truth || can_be_answered ? Verdict::Asked : Verdict::Lost;
  return answer;
}

}  // namespace tongbao::sheet_shapes
