// Method: every access records its name, so that finish() can tell what nobody asked for. A field
// is checked for its type before it is read, because the JSON library is built without exceptions.

#include "core/project/json_fields.hpp"
#include "core/text/parse_date.hpp"

#include <algorithm>

namespace tongbao::core {

using json = nlohmann::ordered_json;

void JsonReading::fail(Code code, const std::string& path, const std::string& expected) {
  if (error) return;
  Error first{code, {file, 0, 0}, {path}};
  if (code == Code::JsonFieldWrong) first.args.push_back(expected);
  error = std::move(first);
}

JsonObject::JsonObject(const json& value, std::string path, JsonReading& reading)
    : path_(std::move(path)), reading_(reading) {
  if (value.is_object())
    object_ = &value;
  else
    reading_.fail(Code::JsonFieldWrong, path_, "对象 { }");
}

std::string JsonObject::path_of(std::string_view name) const { return path_ + "." + std::string(name); }

void JsonObject::wrong(std::string_view name, const std::string& expected) {
  reading_.fail(Code::JsonFieldWrong, path_of(name), expected);
}

bool JsonObject::has(std::string_view name) const { return object_ != nullptr && object_->contains(name); }

const json* JsonObject::field(std::string_view name, Need need) {
  known_.push_back(name);
  if (object_ == nullptr) return nullptr;
  const auto found = object_->find(name);
  if (found != object_->end()) return &*found;
  if (need == Need::Required) reading_.fail(Code::JsonFieldMissing, path_of(name));
  return nullptr;
}

void JsonObject::text(std::string_view name, Need need, std::string& out) {
  const json* value = field(name, need);
  if (value == nullptr) return;
  if (const auto* text = value->get_ptr<const std::string*>())
    out = *text;
  else
    wrong(name, "带引号的文字");
}

void JsonObject::texts(std::string_view name, Need need, std::vector<std::string>& out) {
  const json* value = field(name, need);
  if (value == nullptr) return;
  if (!value->is_array()) {
    wrong(name, "列表 [ ]");
    return;
  }
  out.reserve(value->size());
  for (std::size_t i = 0; i < value->size(); ++i) {
    if (const auto* text = (*value)[i].get_ptr<const std::string*>())
      out.push_back(*text);
    else
      wrong(std::string(name) + "[" + std::to_string(i) + "]", "带引号的文字");
  }
}

void JsonObject::flag(std::string_view name, Need need, bool& out) {
  const json* value = field(name, need);
  if (value == nullptr) return;
  if (const auto* flag = value->get_ptr<const bool*>())
    out = *flag;
  else
    wrong(name, "true 或 false");
}

void JsonObject::whole(std::string_view name, Need need, int64_t min, int64_t max, int64_t& out) {
  const json* value = field(name, need);
  if (value == nullptr) return;
  // The guard has refused numbers beyond 2^53, so a number without a point fits into int64.
  const bool fits = value->is_number_integer() && value->get<int64_t>() >= min && value->get<int64_t>() <= max;
  if (fits)
    out = value->get<int64_t>();
  else
    wrong(name, "从 " + std::to_string(min) + " 到 " + std::to_string(max) + " 的整数");
}

void JsonObject::whole(std::string_view name, int64_t min, int64_t max, std::optional<int64_t>& out) {
  int64_t value = 0;
  whole(name, Need::Optional, min, max, value);
  if (has(name)) out = value;
}

void JsonObject::points(std::string_view name, Need need, Points& out) {
  const json* value = field(name, need);
  if (value == nullptr) return;
  const auto* text = value->get_ptr<const std::string*>();
  const auto points = text != nullptr ? Points::parse(*text) : std::nullopt;
  if (points)
    out = *points;
  else
    wrong(name, "带引号的分值，例如 \"5\" 或 \"0.5\"");
}

void JsonObject::points(std::string_view name, std::optional<Points>& out) {
  Points value;
  points(name, Need::Optional, value);
  if (has(name)) out = value;
}

void JsonObject::ratio(std::string_view name, Ratio& out) {
  const json* value = field(name, Need::Optional);
  if (value == nullptr) return;
  const auto* text = value->get_ptr<const std::string*>();
  const auto ratio = text != nullptr ? Ratio::parse(*text) : std::nullopt;
  if (ratio)
    out = *ratio;
  else
    wrong(name, "带引号的系数，例如 \"2\"、\"0.4\" 或 \"4/3\"");
}

void JsonObject::date(std::string_view name, std::optional<Date>& out) {
  const json* value = field(name, Need::Optional);
  if (value == nullptr) return;
  const auto* text = value->get_ptr<const std::string*>();
  const auto date = text != nullptr ? parse_date(*text) : std::nullopt;
  if (date && format_iso(*date) == *text)
    out = date;
  else
    wrong(name, "带引号的日期，例如 \"2023-04-13\"");
}

void JsonObject::finish() {
  if (object_ == nullptr) return;
  for (auto it = object_->begin(); it != object_->end(); ++it)
    if (std::find(known_.begin(), known_.end(), it.key()) == known_.end())
      reading_.fail(Code::JsonFieldUnknown, path_of(it.key()));
}

}  // namespace tongbao::core
