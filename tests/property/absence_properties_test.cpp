// Absences against a slow plain account of who is named where.

#include <doctest.h>

#include <algorithm>
#include <map>

#include "core/tally/absences.hpp"
#include "property/random_logs.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

TEST_CASE("a unit is absent exactly where no table or log that shares a day knows of it") {
  // 一季度 shares its days with the months; the other periods with themselves alone.
  const std::vector<std::string> periods = {"1月", "2月", "3月", "4月", "一季度"};
  const auto overlap = [&](size_t a, size_t b) { return a == b || (a == 4 && b < 3) || (b == 4 && a < 3); };
  TinyRandom random(14);
  for (int round = 0; round < n_rounds(); ++round) {
    std::vector<SourceCounts> sources;
    std::vector<bool> is_logged(periods.size(), false), is_there(periods.size(), false);
    std::map<std::string, std::map<std::string, int64_t>> items;  // period, unit
    std::map<std::string, std::map<std::string, bool>> named;
    for (int64_t n = 1 + random.below(4); n > 0; --n) {
      const bool is_table = !random.chance(3);
      const size_t period = static_cast<size_t>(random.below(static_cast<int64_t>(periods.size())));
      std::vector<GivenRow> rows;
      for (const std::string& name : kNames) {
        if (random.chance(3)) continue;
        const int64_t n_items = random.below(3);
        rows.push_back({name, {{Status::Submitted, n_items}}, periods[period]});
        named[periods[period]][name] = true;
        items[periods[period]][name] += n_items;
      }
      is_there[period] = is_there[period] || !rows.empty();
      is_logged[period] = is_logged[period] || (!is_table && !rows.empty());
      random.shuffle(rows);
      sources.push_back(source_of(rows, is_table));
    }
    const bool with_roster = random.chance(2);
    Tally tally = tally_of(sources, with_roster ? whole_roster() : Roster{}).value;
    const auto check = [&](const std::vector<std::string>& as_zero) {
      for (int32_t unit = 0; unit < static_cast<int32_t>(tally.roster.units.size()); ++unit) {
        const std::string& name = tally.roster.units[static_cast<size_t>(unit)].full_name;
        int32_t n_zero = 0;
        size_t n_absent = 0, n_periods = 0;
        for (size_t period = 0; period < periods.size(); ++period) {
          if (!is_there[period]) continue;
          ++n_periods;
          const bool is_answered = std::count(as_zero.begin(), as_zero.end(), periods[period]) > 0;
          const auto stands_in = [&](size_t one) { return is_logged[one] || named[periods[one]].count(name) > 0; };
          bool is_elsewhere = false;
          for (size_t other = 0; other < periods.size(); ++other)
            is_elsewhere =
                is_elsewhere || (is_there[other] && overlap(period, other) && !stands_in(period) && stands_in(other));
          const bool is_known = stands_in(period) || is_answered;
          if (!is_known && !is_elsewhere) ++n_absent;
          if (is_known && !is_elsewhere && items[periods[period]][name] == 0) ++n_zero;
        }
        CHECK(absences_of(tally, unit).size() == n_absent);
        CHECK(is_missing(tally, unit) == (n_periods > 0 && n_absent == n_periods));
        CHECK(ZeroPeriods(tally, Status::Submitted).n_periods(unit) == n_zero);
      }
    };
    check({});
    const std::string& answered = random.pick(periods);
    settle_absences(tally, {answered});
    check({answered});
  }
}
