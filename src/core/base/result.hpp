#pragma once
// result.hpp: a value, or the reason why there is none
//
// C++20 has no std::expected, so this is a small type with the same words. Core is built without
// exceptions: `value()` on an error is a bug and asserts.

#include <cassert>
#include <utility>
#include <variant>

#include "core/base/diagnostic.hpp"

namespace tongbao::core {

/// Why a step has no result: the same shape as a diagnostic, so that one place makes the sentence.
struct Error {
  Code code = Code::FileEmpty;
  Place place;
  std::vector<std::string> args;
  bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}      // NOLINT: implicit, as std::expected
  Result(Error error) : held_(std::move(error)) {}  // NOLINT

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const T& value() const {
    assert(has_value());
    return *std::get_if<0>(&held_);
  }
  T& value() {
    assert(has_value());
    return *std::get_if<0>(&held_);
  }
  const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&held_);
  }
  const T& operator*() const { return value(); }
  T& operator*() { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace tongbao::core
