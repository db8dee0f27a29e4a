// Method: each part is first tried on the rest of the line; the try stops as soon as it is too
// long, so a large table costs no more than its own text.

#include "core/project/json_layout.hpp"

namespace tongbao::core {
namespace {

using Json = nlohmann::ordered_json;

std::string scalar_text(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string key_text(const std::string& key) { return scalar_text(Json(key)); }

int width_of(const std::string& text) {
  int width = 0;
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++width;
  return width;
}

bool is_plain_list(const Json& value) {
  if (!value.is_array()) return false;
  for (const Json& entry : value)
    if (entry.is_structured()) return false;
  return true;
}

bool is_list_of_lists(const Json& value) { return value.is_array() && !value.empty() && value.front().is_array(); }

/// A single line as it grows; `is_full` once it is wider than allowed.
class Line {
 public:
  explicit Line(int width_left) : width_left_(width_left) {}
  void put(const std::string& text) {
    width_left_ -= width_of(text);
    if (!is_full()) text_ += text;
  }
  bool is_full() const { return width_left_ < 0; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  int width_left_;
};

void put_on_line(const Json& value, Line& line) {
  if (!value.is_structured()) {
    line.put(scalar_text(value));
    return;
  }
  const bool is_object = value.is_object();
  line.put(is_object ? "{" : "[");
  bool is_first = true;
  for (auto it = value.begin(); it != value.end() && !line.is_full(); ++it) {
    if (!is_first) line.put(", ");
    is_first = false;
    if (is_object) line.put(key_text(it.key()) + ": ");
    // A list of lists keeps its rows apart wherever it stands.
    if (is_list_of_lists(*it)) line.put(std::string(kMaxLineWidth + 1, ' '));
    put_on_line(*it, line);
  }
  line.put(is_object ? "}" : "]");
}

/// `column` is where the value starts on its line.
void put_value(const Json& value, int depth, int column, std::string& out) {
  if (!value.is_structured()) {
    out += scalar_text(value);
    return;
  }
  if (is_plain_list(value)) {
    Line line(INT32_MAX);
    put_on_line(value, line);
    out += line.text();
    return;
  }
  if (depth > 0 && !is_list_of_lists(value)) {
    constexpr int kComma = 1;
    Line line(kMaxLineWidth - column - kComma);
    put_on_line(value, line);
    if (!line.is_full()) {
      out += line.text();
      return;
    }
  }
  const bool is_object = value.is_object();
  const std::string indent(static_cast<size_t>(2 * (depth + 1)), ' ');
  out += is_object ? "{" : "[";
  bool is_first = true;
  for (auto it = value.begin(); it != value.end(); ++it) {
    out += is_first ? "\n" : ",\n";
    is_first = false;
    out += indent;
    std::string key;
    if (is_object) key = key_text(it.key()) + ": ";
    out += key;
    put_value(*it, depth + 1, static_cast<int>(indent.size()) + width_of(key), out);
  }
  out += "\n" + std::string(static_cast<size_t>(2 * depth), ' ');
  out += is_object ? "}" : "]";
}

}  // namespace

std::string lay_out_json(const nlohmann::ordered_json& value) {
  std::string out;
  put_value(value, 0, 0, out);
  out += "\n";
  return out;
}

}  // namespace tongbao::core
