// Method: JSON says what it is; a table with roster columns and no counts is a roster; everything else
// is data.

#include "app/open_files.hpp"

#include <algorithm>
#include <optional>

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

/// A file and what its first look told.
struct SortedFile {
  const OpenedFile* file = nullptr;
  FileJob job = FileJob::Data;
  core::Encoding encoding = core::Encoding::Utf8;
  core::Checked<core::Table> table = {};   // Roster, Data
  std::optional<core::Error> error = {};  // not used, and why
};

SortedFile look_at(const OpenedFile& file) {
  SortedFile sorted{&file};
  if (is_json(file)) {
    const std::string format = core::json_format_of(file.bytes);
    sorted.job = format == "tongbao-rules"    ? FileJob::Rules
                 : format == "tongbao-notice" ? FileJob::Notice
                                              : FileJob::Project;
    return sorted;
  }
  sorted.error = core::check_is_text(file.name, file.bytes);
  if (sorted.error) return sorted;
  core::TableReading reading(file.name, file.bytes);
  sorted.encoding = reading.encoding();
  sorted.table = reading.finish();
  if (core::looks_like_roster(sorted.table.value)) sorted.job = FileJob::Roster;
  return sorted;
}

const char* word_of(FileJob job) {
  switch (job) {
    case FileJob::Project:
      return "项目";
    case FileJob::Rules:
      return "细则";
    case FileJob::Notice:
      return "通报模板";
    case FileJob::Roster:
      return "名录";
    case FileJob::Data:
      break;
  }
  return "数据文件";
}

/// Takes files into a project, one after the other.
class Opener {
 public:
  Opener(core::Project project, const core::JsonLimits& limits)
      : project_(std::move(project)), limits_(limits) {}

  void take(SortedFile& sorted, OpenOutcome& out) {
    const OpenedFile& file = *sorted.file;
    const auto first = std::find_if(out.used.begin(), out.used.end(),
                                    [&](const UsedFile& used) { return used.job == sorted.job; });
    if (sorted.job != FileJob::Data && first != out.used.end()) {
      sorted.error = core::Error{core::Code::OneAtATime, {file.name, 0, 0}, {word_of(sorted.job), first->name}};
      return;
    }
    switch (sorted.job) {
      case FileJob::Project:
        assign(core::open_project(file.bytes, file.name, limits_), project_, sorted);
        if (!sorted.error) out.opened = std::make_shared<const core::Project>(project_);
        break;
      case FileJob::Rules:
        assign(core::open_rules(file.bytes, file.name), project_.rules, sorted);
        break;
      case FileJob::Notice:
        assign(core::open_notice_plan(file.bytes, file.name), project_.notice, sorted);
        break;
      case FileJob::Roster: {
        core::Roster roster;
        assign(core::read_roster_file(file.name, file.bytes), roster, sorted);
        if (!sorted.error) project_.roster = std::make_shared<const core::Roster>(std::move(roster));
        break;
      }
      case FileJob::Data: {
        core::SourceTable source;
        auto table = std::make_shared<const core::Table>(std::move(sorted.table.value));
        assign(core::recognise(file.name, sorted.encoding, std::move(table)), source, sorted);
        if (sorted.error) break;
        source.read_diagnostics = std::move(sorted.table.diagnostics);
        project_.sources.push_back(std::make_shared<const core::SourceTable>(std::move(source)));
      }
    }
    if (!sorted.error) out.used.push_back({sorted.job, file.name});
  }

  core::Project& project() { return project_; }

 private:
  template <class T>
  static void assign(core::Result<T> read, T& into, SortedFile& sorted) {
    if (read)
      into = std::move(*read);
    else
      sorted.error = read.error();
  }

  core::Project project_;
  core::JsonLimits limits_;
};

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

OpenOutcome open_files(const ProjectPtr& current, const std::vector<OpenedFile>& files,
                       const core::JsonLimits& limits) {
  std::vector<SortedFile> sorted;
  for (const OpenedFile& file : files) sorted.push_back(look_at(file));
  OpenOutcome out;
  Opener opener(current ? *current : new_project(), limits);
  for (const FileJob job : {FileJob::Project, FileJob::Rules, FileJob::Notice, FileJob::Roster, FileJob::Data})
    for (SortedFile& file : sorted)
      if (file.job == job && !file.error) opener.take(file, out);
  for (SortedFile& file : sorted)
    if (file.error) out.failed.push_back({file.file->name, std::move(*file.error)});
  out.project = out.opened ? out.opened : current;
  if (out.used.empty() || out.used.back().job == FileJob::Project) return out;
  // A label that was our own guess follows the tables; one that the user typed stays.
  core::Project& project = opener.project();
  const std::string before = out.project ? period_label_of(*out.project) : "";
  const bool has_data = out.used.back().job == FileJob::Data;
  if (has_data && (project.period.label.empty() || project.period.label == before))
    project.period.label = period_label_of(project);
  out.project = std::make_shared<const core::Project>(std::move(project));
  return out;
}

}  // namespace tongbao::app
