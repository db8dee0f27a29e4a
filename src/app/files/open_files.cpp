#include "app/files/open_files.hpp"

#include <algorithm>
#include <optional>

#include "app/extras/assets.hpp"
#include "core/base/take.hpp"
#include "core/project/project_json.hpp"
#include "core/tally/compared_periods.hpp"
#include "core/tally/period_span.hpp"

namespace tongbao::app {
namespace {

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
  Opener(core::Project project, const core::JsonLimits& limits) : project_(std::move(project)), limits_(limits) {}

  /// Why the file was not taken; nothing if it was.
  std::optional<core::Error> take(const core::FoundFile& file, FileJob job, OpenOutcome& out) {
    const auto first =
        std::find_if(out.used.begin(), out.used.end(), [&](const UsedFile& used) { return used.job == job; });
    if (job != FileJob::Data && first != out.used.end())
      return core::Error{core::Code::OneAtATime, {file.name, 0, 0}, {word_of(job), first->name}};
    std::optional<core::Error> error;
    switch (job) {
      case FileJob::Project:
        error = core::take(core::open_project(file.json, file.name, limits_), project_);
        if (!error) out.opened = std::make_shared<const core::Project>(project_);
        break;
      case FileJob::Rules:
        error = core::take(core::open_rules(file.json, file.name), project_.rules);
        break;
      case FileJob::Notice:
        error = core::take(core::open_notice_plan(file.json, file.name), project_.notice);
        break;
      case FileJob::Roster:
        project_.roster = std::make_shared<const core::Roster>(file.roster);
        break;
      case FileJob::Data:
        take_data(file, out);
        return std::nullopt;
    }
    if (!error) out.used.push_back({job, file.name});
    return error;
  }

  core::Project& project() { return project_; }

 private:
  /// A file may hold several tables, each a source.
  void take_data(const core::FoundFile& file, OpenOutcome& out) {
    if (file.head) core::take_head(project_, *file.head);
    for (const core::SourceTable& source : file.sources) {
      out.used.push_back({FileJob::Data, source.file_name});
      project_.sources.push_back(std::make_shared<const core::SourceTable>(source));
    }
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
    if (auto read = core::open_notice_plan(notice->bytes, "notices/standard.json")) project.notice = *read;
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
      if (!source->period.empty() && core::find_period(periods, source->period) < 0) periods.push_back(source->period);
  return core::span_name(periods);
}

FileJob job_of(const core::FoundFile& file) {
  if (file.holds == core::FileHolds::Tables) return FileJob::Data;
  if (file.holds == core::FileHolds::Roster) return FileJob::Roster;
  const std::string format = core::json_format_of(file.json);
  return format == "tongbao-rules" ? FileJob::Rules : format == "tongbao-notice" ? FileJob::Notice : FileJob::Project;
}

OpenOutcome open_files(const ProjectPtr& current, const core::FoundFiles& files, const core::JsonLimits& limits) {
  OpenOutcome out;
  Opener opener(current ? *current : new_project(), limits);
  std::vector<std::optional<core::Error>> errors;
  std::vector<FileJob> jobs;
  for (const core::FoundFile& file : files) {
    errors.push_back(file.error);
    jobs.push_back(job_of(file));
  }
  for (const FileJob job : {FileJob::Project, FileJob::Rules, FileJob::Notice, FileJob::Roster, FileJob::Data})
    for (size_t i = 0; i < files.size(); ++i)
      if (jobs[i] == job && !files[i].error) errors[i] = opener.take(files[i], job, out);
  for (size_t i = 0; i < files.size(); ++i)
    if (errors[i]) out.failed.push_back({files[i].name, std::move(*errors[i])});
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
