// Method: the text is scanned event by event and the scan stops at the first "format" of the
// outermost object, which our own files have at the beginning; so a large or damaged file costs
// nothing, and gets its named error from the reader that its format calls for.

#include <nlohmann/json.hpp>

#include "core/project/project_json.hpp"

namespace tongbao::core {
namespace {

using json = nlohmann::ordered_json;

/// Every event returns whether the scan goes on.
class FormatScan : public nlohmann::json_sax<json> {
 public:
  std::string format;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool string(string_t& text) override {
    if (depth_ != 1 || !is_format_next_) return true;
    format = text;
    return false;
  }
  bool start_object(std::size_t) override {
    ++depth_;
    return true;
  }
  bool key(string_t& name) override {
    is_format_next_ = depth_ == 1 && name == "format";
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool start_array(std::size_t) override {
    // A file is an object; a list can hold no format of its own.
    if (depth_ == 0) return false;
    ++depth_;
    return true;
  }
  bool end_array() override {
    --depth_;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }

 private:
  int64_t depth_ = 0;
  bool is_format_next_ = false;
};

}  // namespace

std::string json_format_of(std::string_view text) {
  FormatScan scan;
  json::sax_parse(text.begin(), text.end(), &scan);
  return scan.format;
}

}  // namespace tongbao::core
