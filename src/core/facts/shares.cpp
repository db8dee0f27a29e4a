// shares.cpp: see shares.hpp. All is whole numbers: units of the last place, and remainders over the same denominator.

#include "core/facts/shares.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tongbao::core {

std::vector<Points> shares_of(const std::vector<int64_t>& parts, int places) {
  int64_t hundred = 100;  // per cent, in units of the last place
  int64_t unit = Points::kScale;
  for (int i = 0; i < places; ++i) {
    hundred *= 10;
    unit /= 10;
  }
  int64_t whole = 0;
  for (const int64_t part : parts) {
    if (part > INT64_MAX / hundred - whole) return {};
    whole += part;
  }
  if (whole == 0) return {};
  std::vector<Points> shares;
  std::vector<int64_t> remainders;
  int64_t missing = hundred;
  for (const int64_t part : parts) {
    const int64_t n_units = part * hundred / whole;
    shares.push_back(Points::from_raw(n_units * unit));
    remainders.push_back(part * hundred % whole);
    missing -= n_units;
  }
  std::vector<size_t> order(parts.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return remainders[a] > remainders[b]; });
  for (size_t i = 0; i < static_cast<size_t>(missing); ++i)
    shares[order[i]] = Points::from_raw(shares[order[i]].raw() + unit);
  return shares;
}

}  // namespace tongbao::core
