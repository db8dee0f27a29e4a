#pragma once
// byte_stream.hpp: values ↔ bytes, for the way between two modules of one program (字节流)
//
// Not for files that are kept: the bytes are good only for the build that wrote them, so they hold no names of fields and
// no version. What a value consists of is written once, as `pass(io, value)` with a ByteWriter or a ByteReader as `io`.
//
// Out      whole numbers in as few bytes as they need, texts and lists after their length.
// Errors   ByteReader::is_good() is false once the bytes ended early or said what cannot be; values read from then on are
//          empty.
// Cost     O(bytes).

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace tongbao::core {

/// The last member of an enum that is read from bytes, so that no number beyond it becomes one.
template <class Enum>
constexpr Enum kLastOf = Enum(-1);

class ByteWriter {
 public:
  template <class T>
  using Ref = const T&;

  template <class... Fields>
  void operator()(const Fields&... fields) {
    (one(fields), ...);
  }
  /// How many values follow one by one.
  void count(size_t n) { number(n); }
  std::string take() { return std::move(bytes_); }

 private:
  void number(uint64_t n) {
    for (; n >= 0x80; n >>= 7) bytes_ += static_cast<char>(static_cast<unsigned char>(n | 0x80));
    bytes_ += static_cast<char>(static_cast<unsigned char>(n));
  }

  template <class T>
  void one(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      bytes_ += value ? '\1' : '\0';
    } else if constexpr (std::is_enum_v<T>) {
      number(static_cast<uint64_t>(value));
    } else if constexpr (std::is_integral_v<T>) {
      // Small negative numbers are short, too.
      const auto n = static_cast<uint64_t>(static_cast<int64_t>(value));
      number((n << 1) ^ (value < 0 ? ~uint64_t{0} : 0));
    } else {
      pass(*this, value);
    }
  }
  void one(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  template <class T>
  void one(const std::vector<T>& list) {
    number(list.size());
    for (const T& value : list) one(value);
  }
  template <class T>
  void one(const std::optional<T>& value) {
    one(value.has_value());
    if (value) one(*value);
  }

  std::string bytes_;
};

class ByteReader {
 public:
  template <class T>
  using Ref = T&;

  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <class... Fields>
  void operator()(Fields&... fields) {
    (one(fields), ...);
  }
  /// How many values follow one by one, each of a byte at least.
  size_t count() { return length(); }
  bool is_good() const { return is_good_; }
  bool is_at_end() const { return at_ == bytes_.size(); }
  /// What was read cannot be.
  void refuse() {
    is_good_ = false;
    at_ = bytes_.size();
  }

 private:
  uint64_t number() {
    uint64_t n = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ == bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      n |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return n;
    }
    refuse();
    return 0;
  }
  /// Of a list or text whose parts take a byte each at least.
  size_t length() {
    const uint64_t n = number();
    if (n <= bytes_.size() - at_) return static_cast<size_t>(n);
    refuse();
    return 0;
  }

  template <class T>
  void one(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      const uint64_t n = number();
      if (n > 1) refuse();
      value = n == 1;
    } else if constexpr (std::is_enum_v<T>) {
      static_assert(kLastOf<T> != T(-1), "say which is the last");
      const uint64_t n = number();
      if (n > static_cast<uint64_t>(kLastOf<T>)) refuse();
      value = is_good_ ? static_cast<T>(n) : T();
    } else if constexpr (std::is_integral_v<T>) {
      const uint64_t n = number();
      const auto read = static_cast<int64_t>((n >> 1) ^ (~(n & 1) + 1));
      if (read < std::numeric_limits<T>::min() || read > std::numeric_limits<T>::max()) refuse();
      value = is_good_ ? static_cast<T>(read) : T();
    } else {
      pass(*this, value);
    }
  }
  void one(std::string& text) {
    const size_t n = length();
    text = bytes_.substr(at_, n);
    at_ += n;
  }
  template <class T>
  void one(std::vector<T>& list) {
    list.clear();
    const size_t n = length();
    for (size_t i = 0; i < n && is_good_; ++i) one(list.emplace_back());
  }
  template <class T>
  void one(std::optional<T>& value) {
    bool is_given = false;
    one(is_given);
    value.reset();
    if (is_given) one(value.emplace());
  }

  std::string_view bytes_;
  size_t at_ = 0;
  bool is_good_ = true;
};

}  // namespace tongbao::core
