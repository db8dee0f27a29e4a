#pragma once
// digits.hpp: the ten digits, whatever the locale

namespace tongbao::core {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace tongbao::core
