// diagnostics_json.cpp: the number is what programs should compare, the sentence is what people
// read.

#include "core/export/diagnostics_json.hpp"

#include <nlohmann/json.hpp>

#include "core/base/code_name.hpp"
#include "core/messages/messages_zh.hpp"

namespace tongbao::core {
namespace {

const char* severity_name(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Loss:
      return "loss";
  }
  return "";
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics) {
  using Json = nlohmann::ordered_json;
  Json entries = Json::array();
  Json counts = {{"loss", 0}, {"warning", 0}, {"note", 0}};
  for (const auto& diagnostic : diagnostics) {
    const char* severity = severity_name(diagnostic.severity);
    counts[severity] = counts[severity].get<int64_t>() + 1;
    entries.push_back({{"code", code_name(diagnostic.code)},
                       {"number", static_cast<int>(diagnostic.code)},
                       {"severity", severity},
                       {"file", diagnostic.place.file},
                       {"row", diagnostic.place.row},
                       {"column", diagnostic.place.column},
                       {"sentence", message_zh(diagnostic)},
                       {"args", diagnostic.args}});
  }
  const Json json = {{"format", "tongbao-diagnostics"},
                     {"version", 1},
                     {"counts", std::move(counts)},
                     {"diagnostics", std::move(entries)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tongbao::core
