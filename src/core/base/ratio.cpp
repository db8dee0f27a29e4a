// Method: everything that can be typed is a fraction of whole numbers, so it is kept as one; only
// scaled() divides.

#include "core/base/ratio.hpp"

#include <numeric>

namespace tongbao::core {
namespace {

constexpr int64_t kMost = 1'000'000'000;

std::optional<Ratio> reduced(int64_t num, int64_t den) {
  if (num < 0 || den <= 0) return std::nullopt;
  const int64_t common = std::gcd(num, den);
  const Ratio ratio{num / common, den / common};
  if (ratio.num > kMost || ratio.den > kMost) return std::nullopt;
  return ratio;
}

}  // namespace

std::optional<Ratio> Ratio::parse(std::string_view text) {
  const size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    const auto num = Points::parse(text.substr(0, slash));
    const auto den = Points::parse(text.substr(slash + 1));
    if (!num || !den || !num->is_whole() || !den->is_whole()) return std::nullopt;
    return reduced(num->whole(), den->whole());
  }
  const bool is_percent = !text.empty() && text.back() == '%';
  if (is_percent) text.remove_suffix(1);
  const auto value = Points::parse(text);
  if (!value || value->raw() > kMost * Points::kScale) return std::nullopt;
  return reduced(value->raw(), is_percent ? Points::kScale * 100 : Points::kScale);
}

std::string Ratio::to_string() const {
  if (Points::kScale % den == 0) return Points::from_raw(num * (Points::kScale / den)).to_string();
  return std::to_string(num) + "/" + std::to_string(den);
}

std::optional<Points> scaled(Points points, Ratio ratio, int places) {
  const std::optional<Points> product = checked_mul(points, ratio.num);
  return product ? divide_half_up(*product, ratio.den, places) : std::nullopt;
}

}  // namespace tongbao::core
