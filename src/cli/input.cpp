// All files are read before the first complaint ends the run, so that one run names every bad file.

#include "cli/input.hpp"

#include <iostream>
#include <utility>

#include "cli/files.hpp"
#include "core/messages/messages_zh.hpp"
#include "core/project/project_json.hpp"
#include "core/reader/file_reading.hpp"
#include "core/roster/roster.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::cli {
namespace {

class Reader {
 public:
  /// Reads one file and hands its bytes to `open`; a failure is reported and remembered.
  template <class Open>
  auto read(const std::string& path, Open open)
      -> std::optional<std::decay_t<decltype(open(std::string(), std::string()).value())>> {
    auto bytes = read_file(path);
    if (!bytes) {
      std::cerr << "打不开文件：" << path << "\n";
      has_failed_ = true;
      return std::nullopt;
    }
    auto opened = open(base_name(path), std::move(*bytes));
    if (!opened) {
      std::cerr << core::message_zh(opened.error()) << "\n";
      has_failed_ = true;
      return std::nullopt;
    }
    return std::move(opened.value());
  }
  bool has_failed() const { return has_failed_; }

 private:
  bool has_failed_ = false;
};

void read_parts(const Arguments& arguments, Reader& reader, LoadedProject& loaded) {
  core::Project& project = loaded.project;
  project.period.label = arguments.period;
  auto rules = reader.read(
      arguments.rules, [](const std::string& name, const std::string& bytes) { return core::open_rules(bytes, name); });
  if (rules) project.rules = std::move(*rules);
  if (!arguments.roster.empty()) {
    auto roster = reader.read(arguments.roster, [](const std::string& name, const std::string& bytes) {
      return core::read_roster_file(name, bytes);
    });
    if (roster) project.roster = std::make_shared<const core::Roster>(std::move(*roster));
  }
  std::vector<core::NoticeHead> heads;
  for (const std::string& path : arguments.data) {
    auto read = reader.read(
        path, [](std::string name, std::string bytes) { return core::read_data(std::move(name), std::move(bytes)); });
    if (!read) continue;
    heads.push_back(std::move(read->head));
    for (core::SourceTable& source : read->sources)
      project.sources.push_back(std::make_shared<const core::SourceTable>(std::move(source)));
  }
  if (!arguments.notice.empty()) {
    auto plan = reader.read(arguments.notice, [](const std::string& name, const std::string& bytes) {
      return core::open_notice_plan(bytes, name);
    });
    if (plan) project.notice = std::move(*plan);
  }
  for (const core::NoticeHead& head : heads) core::take_head(project, head);
}

/// --period 2023年3月 counts the days of that month in item logs; a label that says no months cuts nothing. False if it
/// does not say the year, and no log does.
bool cut_to_period(core::Project& project) {
  std::optional<core::PeriodSpan> span = core::parse_period(project.period.label);
  if (!span || span->is_week()) return true;
  for (const auto& source : project.sources) {
    if (!core::has_dates(*source)) continue;
    const std::optional<core::PeriodSpan> own = core::parse_period(source->period);
    if (span->year == 0 && own) span->year = own->year;
    if (span->year == 0) return false;
  }
  const std::optional<core::DateRange> days = core::days_of(*span);
  if (!days) return true;
  project.period.first = days->first;
  project.period.last = days->last;
  return true;
}

}  // namespace

std::optional<LoadedProject> load_project(const Arguments& arguments) {
  LoadedProject loaded;
  Reader reader;
  if (arguments.project.empty()) {
    read_parts(arguments, reader, loaded);
    if (!reader.has_failed() && !cut_to_period(loaded.project)) {
      std::cerr << "“--period " << arguments.period
                << "”没有写年份，流水里的日期就不知道算哪一年。请写上年份，例如 --period 2023年3月。\n";
      return std::nullopt;
    }
  } else {
    auto project = reader.read(arguments.project, [](const std::string& name, const std::string& bytes) {
      return core::open_project(bytes, name);
    });
    if (project) loaded.project = std::move(*project);
  }
  if (reader.has_failed()) return std::nullopt;
  loaded.results = core::run_pipeline(loaded.project);
  return loaded;
}

int64_t count_losses(const LoadedProject& loaded) {
  int64_t n_losses = 0;
  for (const core::Diagnostic& diagnostic : loaded.results.diagnostics)
    if (diagnostic.severity == core::Severity::Loss) ++n_losses;
  return n_losses;
}

ExitStatus status_of(const LoadedProject& loaded) {
  const bool is_clean = count_losses(loaded) == 0 && core::count_questions(loaded.results.diagnostics) == 0;
  return is_clean ? ExitStatus::Clean : ExitStatus::LeftOut;
}

}  // namespace tongbao::cli
