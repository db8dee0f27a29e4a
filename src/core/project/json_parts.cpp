// What is empty is left out, so that a value has one text only and small projects stay readable.

#include "core/project/json_parts.hpp"

namespace tongbao::core {

void put_text(OrderedJson& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

void put_texts(OrderedJson& object, const char* name, const std::vector<std::string>& texts) {
  if (!texts.empty()) object[name] = texts;
}

void put_date(OrderedJson& object, const char* name, const std::optional<Date>& date) {
  if (date) object[name] = format_iso(*date);
}

void put_flag(OrderedJson& object, const char* name, bool flag) {
  if (flag) object[name] = true;
}

void put_points(OrderedJson& object, const char* name, Points points) {
  if (points != Points{}) object[name] = points.to_string();
}

void put_points(OrderedJson& object, const char* name, const std::optional<Points>& points) {
  if (points) object[name] = points->to_string();
}

void put_is_on(OrderedJson& object, bool is_on) {
  if (!is_on) object["is_on"] = false;
}

}  // namespace tongbao::core
