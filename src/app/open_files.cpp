// Method: JSON says what it is; a table with roster columns and no counts is a roster; everything else
// is data. Rules and rosters may come in any order with the data, because nothing is counted here.

#include "app/open_files.hpp"

#include <algorithm>

#include "app/assets.hpp"
#include "core/project/project_json.hpp"
#include "core/record/recognise.hpp"
#include "core/table/table.hpp"
#include "core/tally/spans.hpp"
#include "core/text/file_kind.hpp"

namespace tongbao::app {
namespace {

bool is_json(const OpenedFile& file) {
  const auto first = file.bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && file.bytes[first] == '{';
}

template <class T>
void assign_or_fail(core::Result<T> read, T& into, const OpenedFile& file, OpenOutcome& out) {
  if (!read) {
    out.failed.push_back({file.name, read.error()});
    return;
  }
  into = std::move(*read);
  ++out.n_opened;
}

void open_json(const OpenedFile& file, core::Project& project, OpenOutcome& out) {
  const std::string format = core::json_format_of(file.bytes);
  if (format == "tongbao-rules") {
    assign_or_fail(core::open_rules(file.bytes, file.name), project.rules, file, out);
  } else if (format == "tongbao-notice") {
    assign_or_fail(core::open_notice_plan(file.bytes, file.name), project.notice, file, out);
  } else {
    const int n_before = out.n_opened;
    assign_or_fail(core::open_project(file.bytes, file.name), project, file, out);
    out.replaced = out.replaced || out.n_opened > n_before;
  }
}

void open_table(const OpenedFile& file, core::Project& project, OpenOutcome& out) {
  if (const auto error = core::check_is_text(file.name, file.bytes)) {
    out.failed.push_back({file.name, *error});
    return;
  }
  const core::DecodedText decoded = core::decode(file.bytes);
  core::Checked<core::Table> table = core::read_table(file.name, decoded.text, decoded.n_bad > 0);
  if (core::looks_like_roster(table.value)) {
    auto roster = core::read_roster_file(file.name, file.bytes);
    if (!roster) {
      out.failed.push_back({file.name, roster.error()});
      return;
    }
    project.roster = std::make_shared<const core::Roster>(std::move(*roster));
    ++out.n_opened;
    return;
  }
  auto source = core::recognise(file.name, decoded.encoding,
                                std::make_shared<const core::Table>(std::move(table.value)));
  if (!source) {
    out.failed.push_back({file.name, source.error()});
    return;
  }
  source->read_diagnostics = std::move(table.diagnostics);
  project.sources.push_back(std::make_shared<const core::SourceTable>(std::move(*source)));
  ++out.n_opened;
}

}  // namespace

core::Project new_project() {
  core::Project project;
  if (const Asset* rules = find_asset("rules/standard.json"))
    if (auto read = core::open_rules(rules->bytes, "rules/standard.json")) project.rules = *read;
  if (const Asset* notice = find_asset("notices/standard.json"))
    if (auto read = core::open_notice_plan(notice->bytes, "notices/standard.json"))
      project.notice = *read;
  return project;
}

core::Project next_period(const core::Project& last) {
  core::Project next = last;
  next.period = {};
  next.sources.clear();
  next.list_changes.clear();
  next.list_orders.clear();
  next.manual_points.clear();
  // The names of hand figures stay, so that the notice keeps its sentences; the numbers are new.
  for (core::Figure& figure : next.figures) {
    figure.text.clear();
    figure.units.clear();
  }
  next.notice.document_number.clear();
  next.notice.issue_number.clear();
  next.notice.date.reset();
  return next;
}

std::string period_label_of(const core::Project& project) {
  std::vector<std::string> periods = project.period.included;
  if (periods.empty())
    for (const auto& source : project.sources)
      if (!source->period.empty() &&
          std::find(periods.begin(), periods.end(), source->period) == periods.end())
        periods.push_back(source->period);
  return core::span_name(periods);
}

OpenOutcome open_files(const ProjectPtr& current, const std::vector<OpenedFile>& files) {
  OpenOutcome out;
  core::Project project = current ? *current : new_project();
  for (const OpenedFile& file : files) {
    if (is_json(file))
      open_json(file, project, out);
    else
      open_table(file, project, out);
  }
  // A label that was our own guess follows the tables; one that the user typed stays.
  const bool is_guess = !out.replaced && current && project.period.label == period_label_of(*current);
  if (project.period.label.empty() || is_guess) project.period.label = period_label_of(project);
  out.project = out.n_opened > 0 ? std::make_shared<const core::Project>(std::move(project)) : current;
  return out;
}

}  // namespace tongbao::app
