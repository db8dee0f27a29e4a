#include "core/text/join.hpp"

namespace tongbao::core {

std::string join(std::initializer_list<std::string_view> pieces) {
  std::string text;
  append_to(text, pieces);
  return text;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += between;
    text += parts[i];
  }
  return text;
}

void append_to(std::string& text, std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) text += piece;
}

void append_item(std::string& text, std::string_view separator, std::initializer_list<std::string_view> pieces) {
  if (!text.empty()) text += separator;
  append_to(text, pieces);
}

}  // namespace tongbao::core
