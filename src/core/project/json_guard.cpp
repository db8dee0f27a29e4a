// Method: nlohmann's parser calls this handler for every token; the handler checks the limits and
// builds the value itself. Reason: the library's own reader keeps one of two equal keys without a
// word, turns large integers into rounded numbers, and would build any depth.

#include "core/project/json_guard.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/text/utf8.hpp"

namespace tongbao::core {

namespace {

using json = nlohmann::ordered_json;

constexpr int64_t kMaxExactInteger = int64_t{1} << 53;
constexpr size_t kMaxPathBytes = 200;

/// 1-based row and column (in characters) of a byte; CRLF, LF and CR each end a row.
Place place_of(std::string_view text, std::string_view file, size_t byte_idx) {
  int64_t row = 1;
  size_t row_start = 0;
  const size_t end = byte_idx < text.size() ? byte_idx : text.size();
  for (size_t i = 0; i < end; ++i) {
    const bool is_cr_of_crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !is_cr_of_crlf)) {
      ++row;
      row_start = i + 1;
    }
  }
  const int64_t column = utf8_length(text.substr(row_start, end - row_start)) + 1;
  return Place{std::string(file), row, static_cast<int32_t>(column < INT32_MAX ? column : INT32_MAX)};
}

/// Builds the value and stops at the first thing that is not allowed.
class GuardedBuilder : public nlohmann::json_sax<json> {
 public:
  explicit GuardedBuilder(int64_t max_values) : max_values_(max_values) {}

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return refuse(Code::JsonInvalid); }

  bool number_integer(number_integer_t value) override {
    if (value < -kMaxExactInteger || value > kMaxExactInteger) return refuse_number();
    return add(value);
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<uint64_t>(kMaxExactInteger)) return refuse_number();
    return add(value);
  }
  bool number_float(number_float_t value, const string_t& /*as_written*/) override {
    if (!std::isfinite(value) || std::fabs(value) > static_cast<double>(kMaxExactInteger)) {
      return refuse_number();
    }
    return add(value);
  }

  bool start_object(std::size_t /*n_members*/) override { return open(json::object()); }
  bool start_array(std::size_t /*n_elements*/) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = levels_.back();
    level.key = std::move(name);
    // The key is part of the path only while its value is read; here it is the one to blame.
    if (level.container->contains(level.key)) return refuse(Code::JsonDuplicateKey);
    return true;
  }

  bool parse_error(std::size_t byte_count, const std::string& /*last_token*/,
                   const nlohmann::detail::exception& exception) override {
    if (exception.id == 406) return refuse_number();  // out_of_range: a number beyond double
    code_ = Code::JsonInvalid;
    // The library counts the bytes read, so the offending one is the last of them.
    error_at_ = byte_count > 0 ? byte_count - 1 : 0;
    return false;
  }

  json take() { return std::move(root_); }
  Code code() const { return code_; }
  size_t error_at() const { return error_at_; }
  const std::string& error_path() const { return error_path_; }
  bool has_too_many_values() const { return has_too_many_values_; }

 private:
  struct Level {
    json* container;  // stays valid: its parent is not changed while it is open
    std::string key;  // objects: the member being read
  };

  template <class Value>
  bool add(Value&& value) {
    return place(json(std::forward<Value>(value))) != nullptr;
  }

  json* place(json value) {
    if (++n_values_ > max_values_) {
      refuse(Code::JsonInvalid);
      has_too_many_values_ = true;
      return nullptr;
    }
    if (levels_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Level& level = levels_.back();
    if (level.container->is_array()) {
      level.container->push_back(std::move(value));
      return &level.container->back();
    }
    json& member = (*level.container)[level.key];
    member = std::move(value);
    return &member;
  }

  bool open(json container) {
    if (levels_.size() >= static_cast<size_t>(kMaxJsonDepth)) return refuse(Code::JsonTooDeep);
    json* const placed = place(std::move(container));
    if (placed == nullptr) return false;
    levels_.push_back({placed, {}});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  bool refuse_number() { return refuse(Code::JsonNumberTooLarge); }

  bool refuse(Code code) {
    code_ = code;
    error_path_ = path();
    return false;
  }

  /// $.rules.levels[2].points, of the value being read.
  std::string path() const {
    std::string text = "$";
    for (size_t i = 0; i < levels_.size(); ++i) {
      const Level& level = levels_[i];
      if (level.container->is_array()) {
        // A container is in its array already, the value to blame is not.
        const bool is_innermost = i + 1 == levels_.size();
        text += '[';
        text += std::to_string(level.container->size() - (is_innermost ? 0 : 1));
        text += ']';
      } else {
        text += '.';
        text += level.key;
      }
    }
    if (text.size() <= kMaxPathBytes) return text;
    size_t end = kMaxPathBytes;
    while ((static_cast<uint8_t>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end) + "…";
  }

  const int64_t max_values_;
  json root_;
  std::vector<Level> levels_;
  int64_t n_values_ = 0;
  bool has_too_many_values_ = false;
  Code code_ = Code::JsonInvalid;
  size_t error_at_ = 0;
  std::string error_path_;
};

}  // namespace

Result<json> parse_json_guarded(std::string_view text, std::string_view file, const JsonLimits& limits) {
  const Place whole_file{std::string(file)};
  if (static_cast<int64_t>(text.size()) > limits.n_bytes) {
    const std::string megabytes = std::to_string(limits.n_bytes / (int64_t{1024} * 1024));
    return Error{Code::JsonInvalid, whole_file, {"文件超过 " + megabytes + " MB"}};
  }
  const size_t bad_at = find_invalid_utf8(text);
  if (bad_at != std::string_view::npos) {
    return Error{Code::JsonBadUtf8, place_of(text, file, bad_at), {}};
  }
  // The library takes a NUL for the end of the text and would not look behind it.
  const size_t nul_at = text.find('\0');
  if (nul_at != std::string_view::npos) {
    return Error{Code::JsonInvalid, place_of(text, file, nul_at), {"这里不符合 JSON 格式"}};
  }
  GuardedBuilder builder(limits.n_values);
  if (json::sax_parse(text.begin(), text.end(), &builder, json::input_format_t::json, true)) {
    return builder.take();
  }
  if (builder.code() != Code::JsonInvalid) {
    return Error{builder.code(), whole_file, {builder.error_path()}};
  }
  if (builder.has_too_many_values()) {
    return Error{Code::JsonInvalid, whole_file, {"内容超过 " + std::to_string(limits.n_values / 10'000) + " 万项"}};
  }
  const bool is_cut = builder.error_at() >= text.size();
  return Error{Code::JsonInvalid,
               place_of(text, file, builder.error_at()),
               {is_cut ? "内容到这里突然结束，文件可能不完整" : "这里不符合 JSON 格式"}};
}

}  // namespace tongbao::core
