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

}  // namespace tongbao::core
