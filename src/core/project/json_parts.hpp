#pragma once
// json_parts.hpp: the parts of our JSON files, each with its writer and its reader
//
// In       a struct to be written, or an object to be read.
// Out      a writer appends the struct's fields to an object, in their order, leaving out what has its default; the
//          reader takes the same fields. Measures and selectors are flat in the object around them:
//          {"kind": "items", "status": "adopted", "level": "本级"}.
// Errors   those of json_fields.hpp, kept in the JsonReading of the object.
// Cost     O(fields).

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/project/json_fields.hpp"
#include "core/project/project.hpp"

namespace tongbao::core {

using OrderedJson = nlohmann::ordered_json;

// json_parts.cpp
/// Appends a field unless it is empty.
void put_text(OrderedJson& object, const char* name, const std::string& text);
void put_texts(OrderedJson& object, const char* name, const std::vector<std::string>& texts);
/// As 2023-04-13.
void put_date(OrderedJson& object, const char* name, const std::optional<Date>& date);
/// Appends a flag that is set; every flag written with this one is false by default.
void put_flag(OrderedJson& object, const char* name, bool flag);

/// In quotes, exactly; not if they are 0 (or, below, not set).
void put_points(OrderedJson& object, const char* name, Points points);
void put_points(OrderedJson& object, const char* name, const std::optional<Points>& points);
/// Appends is_on: false; rules that are on do not say so.
void put_is_on(OrderedJson& object, bool is_on);

/// Appends a list unless it is empty; write(OrderedJson&, const T&) fills one object.
template <class T, class Write>
void put_list(OrderedJson& object, const char* name, const std::vector<T>& list, Write write) {
  if (list.empty()) return;
  OrderedJson entries = OrderedJson::array();
  for (const T& one : list) {
    OrderedJson entry = OrderedJson::object();
    write(entry, one);
    entries.push_back(std::move(entry));
  }
  object[name] = std::move(entries);
}

// measure_json.cpp
void write_selector(OrderedJson& object, const CountSelector& selector);
void read_selector(JsonObject& object, CountSelector& selector);
void write_measure(OrderedJson& object, const Measure& measure);
void read_measure(JsonObject& object, Measure& measure);

// rules_json.cpp
void write_rule_fields(OrderedJson& object, const RuleSet& rules);
void read_rule_fields(JsonObject& object, RuleSet& rules);
void write_manual_points(OrderedJson& object, const ManualPoints& entry);
void read_manual_points(JsonObject& object, ManualPoints& entry);

// notice_json.cpp
void write_notice_fields(OrderedJson& object, const NoticePlan& plan);
void read_notice_fields(JsonObject& object, NoticePlan& plan);

// source_json.cpp
void write_diagnostic(OrderedJson& object, const Diagnostic& diagnostic);
void read_diagnostic(JsonObject& object, Diagnostic& diagnostic);

void write_source_fields(OrderedJson& object, const SourceTable& source);
void read_source_fields(JsonObject& object, SourceTable& source);

}  // namespace tongbao::core
