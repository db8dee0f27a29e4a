// Method: a project becomes an ordered JSON value in the order of the structs and is laid out as
// text; the way back checks every field (json_fields) after the guard has refused hostile text
// (json_guard).

#include "core/project/project_json.hpp"

#include <utility>

#include "core/project/json_guard.hpp"
#include "core/project/json_layout.hpp"
#include "core/project/json_parts.hpp"
#include "core/project/migrate.hpp"

namespace tongbao::core {
namespace {

constexpr const char* kProjectFormat = "tongbao-project";
constexpr const char* kRulesFormat = "tongbao-rules";
constexpr const char* kNoticeFormat = "tongbao-notice";
constexpr int64_t kProjectVersion = 3;
constexpr int64_t kRulesVersion = 3;
constexpr int64_t kNoticeVersion = 2;

template <class T, class Write>
std::string save_file(const char* format, int64_t version, const T& value, Write write) {
  OrderedJson file = OrderedJson::object();
  file["format"] = format;
  file["version"] = version;
  write(file, value);
  return lay_out_json(file);
}

/// migrate(OrderedJson&, version) turns a file of an older version into one of today.
template <class T, class Read, class Migrate>
Result<T> open_file(std::string_view text, const std::string& file_name, const char* format, int64_t newest_version,
                    Read read, Migrate migrate, const JsonLimits& limits = {}) {
  auto parsed = parse_json_guarded(text, file_name, limits);
  if (!parsed) return parsed.error();
  JsonReading reading{file_name, std::nullopt};
  // The version is looked at before anything else is, since another version may have other fields.
  std::string found_format;
  int64_t version = 0;
  {
    JsonObject head(*parsed, "$", reading);
    head.text("format", Need::Required, found_format);
    if (found_format != format) head.wrong("format", "\"" + std::string(format) + "\"");
    head.whole("version", Need::Required, 1, 999999, version);
  }
  if (!reading.error && version > newest_version)
    reading.error = Error{Code::ProjectVersionUnknown, {file_name, 0, 0}, {std::to_string(version)}};
  if (reading.error) return *reading.error;
  migrate(*parsed, version);
  JsonObject file(*parsed, "$", reading);
  file.text("format", Need::Required, found_format);
  file.whole("version", Need::Required, 1, 999999, version);
  T value{};
  read(file, value);
  file.finish();
  if (reading.error) return *reading.error;
  return value;
}

void write_unit(OrderedJson& object, const Unit& unit) {
  object["full_name"] = unit.full_name;
  put_text(object, "group", unit.group);
  put_texts(object, "aliases", unit.aliases);
  put_flag(object, "exempt", unit.exempt);
  put_flag(object, "outside_assessment", unit.outside_assessment);
  if (unit.n_people > 0) object["n_people"] = unit.n_people;
}

void read_unit(JsonObject& object, Unit& unit) {
  object.text("full_name", Need::Required, unit.full_name);
  object.text("group", Need::Optional, unit.group);
  object.texts("aliases", Need::Optional, unit.aliases);
  object.flag("exempt", Need::Optional, unit.exempt);
  object.flag("outside_assessment", Need::Optional, unit.outside_assessment);
  object.whole("n_people", Need::Optional, 1, kMaxPeople, unit.n_people);
}

void write_overlap(OrderedJson& object, const OverlapAnswer& answer) {
  object["whole"] = answer.whole;
  object["use"] = word_of(kOverlapUseWords, answer.use);
}

void read_overlap(JsonObject& object, OverlapAnswer& answer) {
  object.text("whole", Need::Required, answer.whole);
  object.word("use", Need::Required, kOverlapUseWords, answer.use);
}

void write_period(OrderedJson& object, const Period& period) {
  put_text(object, "label", period.label);
  put_date(object, "first", period.first);
  put_date(object, "last", period.last);
  put_texts(object, "included", period.included);
  put_texts(object, "absent_as_zero", period.absent_as_zero);
  put_list(object, "overlaps", period.overlaps, write_overlap);
}

void read_period(JsonObject& object, Period& period) {
  object.text("label", Need::Optional, period.label);
  object.date("first", period.first);
  object.date("last", period.last);
  object.texts("included", Need::Optional, period.included);
  object.texts("absent_as_zero", Need::Optional, period.absent_as_zero);
  object.list("overlaps", Need::Optional, period.overlaps, read_overlap);
}

void write_list_change(OrderedJson& object, const ListChange& change) {
  object["list"] = change.list;
  object["unit"] = change.unit;
  object["add"] = change.add;
  put_text(object, "reason", change.reason);
}

void read_list_change(JsonObject& object, ListChange& change) {
  object.text("list", Need::Required, change.list);
  object.text("unit", Need::Required, change.unit);
  object.flag("add", Need::Required, change.add);
  object.text("reason", Need::Optional, change.reason);
}

void write_list_order(OrderedJson& object, const ListOrder& order) {
  object["list"] = order.list;
  object["units"] = order.units;
}

void read_list_order(JsonObject& object, ListOrder& order) {
  object.text("list", Need::Required, order.list);
  object.texts("units", Need::Required, order.units);
}

void write_figure(OrderedJson& object, const Figure& figure) {
  object["name"] = figure.name;
  put_text(object, "text", figure.text);
  put_text(object, "formula", figure.formula);
  put_texts(object, "units", figure.units);
  put_text(object, "must_equal", figure.must_equal);
  put_text(object, "source_note", figure.source_note);
  if (figure.form != RatioForm::Automatic) object["form"] = word_of(kRatioFormWords, figure.form);
}

void read_figure(JsonObject& object, Figure& figure) {
  object.text("name", Need::Required, figure.name);
  object.text("text", Need::Optional, figure.text);
  object.text("formula", Need::Optional, figure.formula);
  object.texts("units", Need::Optional, figure.units);
  object.text("must_equal", Need::Optional, figure.must_equal);
  object.text("source_note", Need::Optional, figure.source_note);
  object.word("form", Need::Optional, kRatioFormWords, figure.form);
}

void write_check(OrderedJson& object, const FigureCheck& check) { object["text"] = check.text; }

void read_check(JsonObject& object, FigureCheck& check) { object.text("text", Need::Required, check.text); }

void write_name_pair(OrderedJson& object, const NamePair& pair) {
  object["name"] = pair.name;
  object["unit"] = pair.unit;
}

void read_name_pair(JsonObject& object, NamePair& pair) {
  object.text("name", Need::Required, pair.name);
  object.text("unit", Need::Required, pair.unit);
}

/// Appends an object unless all its fields have their defaults.
template <class T, class Write>
void put_object(OrderedJson& object, const char* name, const T& value, Write write) {
  OrderedJson inner = OrderedJson::object();
  write(inner, value);
  if (!inner.empty()) object[name] = std::move(inner);
}

void write_project_fields(OrderedJson& object, const Project& project) {
  put_text(object, "name", project.name);
  put_object(object, "period", project.period, write_period);
  put_list(object, "sources", project.sources,
           [](OrderedJson& entry, const std::shared_ptr<const SourceTable>& source) {
             write_source_fields(entry, *source);
           });
  put_object(object, "roster", *project.roster, [](OrderedJson& entry, const Roster& roster) {
    put_list(entry, "units", roster.units, write_unit);
    put_list(entry, "read_diagnostics", roster.read_diagnostics, write_diagnostic);
  });
  put_list(object, "same_names", project.same_names, write_name_pair);
  put_list(object, "distinct_names", project.distinct_names, write_name_pair);
  OrderedJson rules = OrderedJson::object();
  write_rule_fields(rules, project.rules);
  object["rules"] = std::move(rules);
  put_list(object, "manual_points", project.manual_points, write_manual_points);
  put_list(object, "list_changes", project.list_changes, write_list_change);
  put_list(object, "list_orders", project.list_orders, write_list_order);
  put_list(object, "figures", project.figures, write_figure);
  put_list(object, "checks", project.checks, write_check);
  put_object(object, "notice", project.notice, write_notice_fields);
}

void read_project_fields(JsonObject& object, Project& project) {
  std::string saved_by;
  object.text("saved_by", Need::Optional, saved_by);
  object.text("name", Need::Optional, project.name);
  object.object("period", Need::Optional, project.period, read_period);
  object.list("sources", Need::Optional, project.sources,
              [](JsonObject& entry, std::shared_ptr<const SourceTable>& source) {
                auto opened = std::make_shared<SourceTable>();
                read_source_fields(entry, *opened);
                source = std::move(opened);
              });
  auto roster = std::make_shared<Roster>();
  object.object("roster", Need::Optional, *roster, [](JsonObject& entry, Roster& opened) {
    entry.list("units", Need::Optional, opened.units, read_unit);
    entry.list("read_diagnostics", Need::Optional, opened.read_diagnostics, read_diagnostic);
  });
  project.roster = std::move(roster);
  object.list("same_names", Need::Optional, project.same_names, read_name_pair);
  object.list("distinct_names", Need::Optional, project.distinct_names, read_name_pair);
  object.object("rules", Need::Required, project.rules, read_rule_fields);
  object.list("manual_points", Need::Optional, project.manual_points, read_manual_points);
  object.list("list_changes", Need::Optional, project.list_changes, read_list_change);
  object.list("list_orders", Need::Optional, project.list_orders, read_list_order);
  object.list("figures", Need::Optional, project.figures, read_figure);
  object.list("checks", Need::Optional, project.checks, read_check);
  object.object("notice", Need::Optional, project.notice, read_notice_fields);
}

}  // namespace

std::string save_project(const Project& project, std::string_view saved_by) {
  return save_file(kProjectFormat, kProjectVersion, project, [saved_by](OrderedJson& object, const Project& written) {
    put_text(object, "saved_by", std::string(saved_by));
    write_project_fields(object, written);
  });
}

Result<Project> open_project(std::string_view text, const std::string& file_name, const JsonLimits& limits) {
  return open_file<Project>(
      text, file_name, kProjectFormat, kProjectVersion, read_project_fields,
      [](OrderedJson& file, int64_t version) {
        const auto rules = file.find("rules");
        if (rules != file.end()) migrate_rules(*rules, version);
      },
      limits);
}

std::string save_rules(const RuleSet& rules) {
  return save_file(kRulesFormat, kRulesVersion, rules, write_rule_fields);
}

Result<RuleSet> open_rules(std::string_view text, const std::string& file_name) {
  return open_file<RuleSet>(text, file_name, kRulesFormat, kRulesVersion, read_rule_fields, migrate_rules);
}

std::string save_notice_plan(const NoticePlan& plan) {
  return save_file(kNoticeFormat, kNoticeVersion, plan, write_notice_fields);
}

Result<NoticePlan> open_notice_plan(std::string_view text, const std::string& file_name) {
  return open_file<NoticePlan>(text, file_name, kNoticeFormat, kNoticeVersion, read_notice_fields,
                               [](OrderedJson&, int64_t) {});
}

}  // namespace tongbao::core
