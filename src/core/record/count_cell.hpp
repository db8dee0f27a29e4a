#pragma once
// count_cell.hpp: the text of a count cell → a number, nothing, or why not

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/points.hpp"

namespace tongbao::core {

struct CountCell {
  enum class Kind {
    NotGiven,  // empty, -, —, / : the source gives no number here
    Number,
    Unreadable,  // 十二, 3o
    Negative,
    NotWhole,  // 2.5
    TooLarge,  // beyond kMaxCount
  };
  Kind kind = Kind::NotGiven;
  int64_t value = 0;
};

/// No office adopts a thousand million items; a larger number is an identity or telephone number.
constexpr int64_t kMaxCount = 1'000'000'000;

/// Understands full-width digits, 1,165, 35条 and 12.0.
CountCell read_count_cell(std::string_view cell);

/// A printed score: 95.5, 95.5分, 1,234.5, full width; nothing for any other text.
std::optional<Points> read_score_cell(std::string_view cell);

}  // namespace tongbao::core
