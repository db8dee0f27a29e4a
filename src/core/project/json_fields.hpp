#pragma once
// json_fields.hpp: typed reading of one JSON object, remembering where it is (字段)
//
// A JsonReading holds the first error of a whole file, so that readers need no check after each field; after an error
// the remaining fields keep their defaults, and the file is refused as a whole.
//
// In       a value that json_guard has let through.
// Out      the fields asked for. A field that is not there leaves `out` as it is.
// Errors   JsonFieldMissing (a required field is not there), JsonFieldWrong (type, word, number out of range),
//          JsonFieldUnknown (reported by finish()); each with the path: rules.points[0].points_each.
// Cost     O(fields × names) an object; objects have about ten fields.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/points.hpp"
#include "core/base/ratio.hpp"
#include "core/base/result.hpp"
#include "core/project/json_words.hpp"

namespace tongbao::core {

/// One file that is read.
struct JsonReading {
  std::string file;            // its name, for the error
  std::optional<Error> error;  // the first one
  /// `expected` is what the file should have there, in words; for JsonFieldWrong only.
  void fail(Code code, const std::string& path, const std::string& expected = {});
};

enum class Need { Required, Optional };

class JsonObject {
 public:
  /// The value must be an object; else the error is recorded and all fields are absent.
  JsonObject(const nlohmann::ordered_json& value, std::string path, JsonReading& reading);

  bool has(std::string_view name) const;

  // Each reads one field of its own type. Names are string literals: they are kept until finish().
  void text(std::string_view name, Need need, std::string& out);
  void texts(std::string_view name, Need need, std::vector<std::string>& out);
  void flag(std::string_view name, Need need, bool& out);
  /// A whole number from min to max, both included.
  void whole(std::string_view name, Need need, int64_t min, int64_t max, int64_t& out);
  void whole(std::string_view name, int64_t min, int64_t max, std::optional<int64_t>& out);
  /// In quotes ("0.5"), since a JSON number is not exact.
  void points(std::string_view name, Need need, Points& out);
  void points(std::string_view name, std::optional<Points>& out);
  void ratio(std::string_view name, Ratio& out);
  /// In quotes, as 2023-04-13.
  void date(std::string_view name, std::optional<Date>& out);

  /// One of the words of json_words.hpp.
  template <class E, std::size_t N>
  void word(std::string_view name, Need need, const JsonWord<E> (&words)[N], E& out) {
    const nlohmann::ordered_json* value = field(name, need);
    if (value == nullptr) return;
    const auto* text = value->get_ptr<const std::string*>();
    std::string all;
    for (const auto& entry : words) {
      if (text != nullptr && *text == entry.word) {
        out = entry.value;
        return;
      }
      all += (all.empty() ? "" : "、") + std::string(entry.word);
    }
    wrong(name, "以下之一：" + all);
  }

  /// read(JsonObject&, T&) reads one entry; unknown fields of the entry are reported afterwards.
  template <class T, class Read>
  void list(std::string_view name, Need need, std::vector<T>& out, Read read) {
    const nlohmann::ordered_json* value = field(name, need);
    if (value == nullptr) return;
    if (!value->is_array()) {
      wrong(name, "列表 [ ]");
      return;
    }
    out.reserve(value->size());
    for (std::size_t i = 0; i < value->size(); ++i) {
      JsonObject entry((*value)[i], path_of(name) + "[" + std::to_string(i) + "]", reading_);
      T one{};
      read(entry, one);
      entry.finish();
      out.push_back(std::move(one));
    }
  }

  /// The same for one object.
  template <class T, class Read>
  void object(std::string_view name, Need need, T& out, Read read) {
    const nlohmann::ordered_json* value = field(name, need);
    if (value == nullptr) return;
    JsonObject inner(*value, path_of(name), reading_);
    read(inner, out);
    inner.finish();
  }

  /// The raw value of a field, for types of its own; null if it is absent.
  const nlohmann::ordered_json* field(std::string_view name, Need need);
  /// Records that a field, or a part of it, is not what it should be.
  void wrong(std::string_view name, const std::string& expected);

  /// To be called last: reports a field that nobody asked for.
  void finish();

  std::string path_of(std::string_view name) const;
  JsonReading& reading() { return reading_; }

 private:
  const nlohmann::ordered_json* object_ = nullptr;  // null if the value was no object
  std::string path_;
  JsonReading& reading_;
  std::vector<std::string_view> known_;  // names asked for; string literals
};

}  // namespace tongbao::core
