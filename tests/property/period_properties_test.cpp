// The names of periods against the spans from which they were written, and what follows from spans against plain sets of
// months.

#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/tally/period_overlaps.hpp"
#include "core/tally/period_span.hpp"
#include "core/text/find_period.hpp"
#include "core/text/parse_period.hpp"
#include "support/files.hpp"
#include "support/small_model.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using namespace tongbao::test_support;

namespace {

const std::vector<std::string> kNumerals = {"",   "一", "二", "三", "四",   "五",  "六",
                                            "七", "八", "九", "十", "十一", "十二"};
const std::vector<std::string> kDashes = {"-", "—", "–", "－", "~", "～", "至", "到"};

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string number(TinyRandom& random, int one) {
  return random.chance(3) ? kNumerals[static_cast<size_t>(one)] : random.chance(3) ? two(one) : std::to_string(one);
}

PeriodSpan random_span(TinyRandom& random, int year) {
  const int length = random.pick<int>({1, 1, 1, 2, 3, 3, 6, 9, 12});
  const bool is_aligned = length == 3 || length == 6 || length == 12;
  const int n_starts = is_aligned ? 12 / length : 13 - length;
  const int start = static_cast<int>(random.below(n_starts));
  return {year, (is_aligned ? start * length : start) + 1, length, 0};
}

// One of the ways to write the span.
std::string write(TinyRandom& random, const PeriodSpan& span) {
  const int last = span.first_month + span.n_months - 1;
  const std::string digits = std::to_string(span.year);
  const std::string year = span.year == 0 ? "" : (random.chance(4) ? digits.substr(2) : digits) + "年";
  if (span.n_months == 12)
    return span.year == 0 ? random.pick<std::string>({"全年", "年度"})
                          : digits + random.pick<std::string>({"年", "年度", "年全年"});
  if (span.n_months == 6 && random.chance(2)) return year + (span.first_month == 1 ? "上半年" : "下半年");
  if (span.n_months == 3 && span.first_month % 3 == 1 && random.chance(2))
    return year + (random.chance(2) ? "第" : "") + number(random, (last + 2) / 3) + "季度";
  if (span.first_month == 1 && span.n_months == 9 && random.chance(2))
    return year + random.pick<std::string>({"前三季度", "一至三季度", "前9个月"});
  if (span.year > 0 && random.chance(3)) {
    const std::string sign = random.pick<std::string>({"", ".", "-", "/"});
    const auto month = [&](int one) {
      return digits + sign +
             (sign.empty()                  ? two(one)
              : number(random, one).empty() ? ""
              : random.chance(2)            ? two(one)
                                            : std::to_string(one));
    };
    return month(span.first_month) + (span.n_months > 1 ? "-" + month(last) : "");
  }
  if (span.n_months == 1) return year + number(random, last) + random.pick<std::string>({"月", "月份"});
  const std::string first = number(random, span.first_month) + (random.chance(2) ? "月" : "");
  return year + first + random.pick(kDashes) + number(random, last) + "月";
}

std::set<int> months_of(const PeriodSpan& span) {
  std::set<int> months;
  for (int i = 0; i < span.n_months; ++i) months.insert(span.year * 12 + span.first_month - 1 + i);
  return months;
}

int n_rounds() { return full_run() ? 200000 : 4000; }

}  // namespace

TEST_CASE("a span is read back from every form in which it is written, alone and inside a file's name") {
  TinyRandom random(9);
  for (int round = 0; round < n_rounds(); ++round) {
    const PeriodSpan span = random_span(random, random.chance(3) ? 0 : 2010 + static_cast<int>(random.below(30)));
    const std::string name = write(random, span);
    CAPTURE(name);
    const auto read = parse_period(name);
    REQUIRE(read.has_value());
    CHECK(*read == span);
    CHECK(parse_period(format_zh(span)) == span);
    const std::string before = random.pick<std::string>({"", "附件 ", "乡镇_", "市直部门", "附件2-", "附件3："});
    const std::string after = random.pick<std::string>({"", "报送", "信息采用情况统计表", "（定稿）", " (2)", "_v2.1"});
    const std::string file = before + name + after + ".csv";
    CAPTURE(file);
    // A name in digits behind a number of an annex may be anything.
    if (before != "附件2-" || name.find("月") != std::string::npos) CHECK(parse_period(period_in(file)) == span);
  }
}

TEST_CASE("a day's stamp is never a month") {
  TinyRandom random(10);
  for (int round = 0; round < n_rounds(); ++round) {
    const Date day = *add_days(Date{1990, 1, 1}, random.below(30000));
    const std::string sign = random.pick<std::string>({"", "-", ".", "/"});
    const std::string stamp = std::to_string(day.year) + sign + two(day.month) + sign + two(day.day);
    CAPTURE(stamp);
    CHECK(period_in("报送" + stamp + ".csv").empty());
    CHECK(period_in(format_zh(day) + "打印.csv").empty());
  }
}

TEST_CASE("the order of periods is that of their months, whatever the order in which they come") {
  TinyRandom random(11);
  for (int round = 0; round < n_rounds() / 4; ++round) {
    const bool has_years = random.chance(2);
    std::vector<std::string> names;
    std::vector<PeriodSpan> spans;
    for (int64_t n = 1 + random.below(7); n > 0; --n) {
      const PeriodSpan span = random_span(random, has_years ? 2022 + static_cast<int>(random.below(3)) : 0);
      if (std::find(spans.begin(), spans.end(), span) != spans.end()) continue;
      spans.push_back(span);
      names.push_back(format_zh(span));
    }
    std::vector<std::string> sorted;
    for (const int32_t idx : time_order(names)) sorted.push_back(names[static_cast<size_t>(idx)]);
    std::vector<std::string> shuffled = names;
    random.shuffle(shuffled);
    std::vector<std::string> again;
    for (const int32_t idx : time_order(shuffled)) again.push_back(shuffled[static_cast<size_t>(idx)]);
    CHECK(sorted == again);
    for (size_t i = 1; i < sorted.size(); ++i)
      CHECK(*months_of(*parse_period(sorted[i - 1])).begin() <= *months_of(*parse_period(sorted[i])).begin());
    // 至 joins only what has no gap, and every name is said or within.
    const std::string list = list_of_periods(names);
    std::set<int> all, said;
    for (const PeriodSpan& span : spans)
      for (const int month : months_of(span)) all.insert(month);
    for (size_t at = 0; at < list.size();) {
      const size_t end = std::min(list.find("、", at), list.size());
      const std::string run = list.substr(at, end - at);
      at = end + std::string("、").size();
      bool is_whole = false;
      for (size_t to = run.find("至"); to != std::string::npos; to = run.find("至", to + 1)) {
        const auto first = parse_period(run.substr(0, to));
        const auto last = parse_period(run.substr(to + std::string("至").size()));
        if (!first || !last) continue;
        for (int month = *months_of(*first).begin(); month <= *months_of(*last).rbegin(); ++month) said.insert(month);
        is_whole = true;
      }
      if (is_whole) continue;
      const auto one = parse_period(run);
      REQUIRE(one.has_value());
      for (const int month : months_of(*one)) said.insert(month);
    }
    CHECK(said == all);
  }
}

TEST_CASE("spellings of one period are one, and two years are two") {
  TinyRandom random(12);
  for (int round = 0; round < n_rounds() / 4; ++round) {
    const int n_years = 1 + static_cast<int>(random.below(2));
    std::vector<PeriodSpan> spans;
    std::vector<std::string> names;
    for (int64_t n = 2 + random.below(6); n > 0; --n) {
      const int year = 2022 + static_cast<int>(random.below(n_years));
      spans.push_back(random_span(random, year));
      // Without its year only where there is one year in all.
      PeriodSpan written = spans.back();
      if (n_years == 1 && n > 2 && random.chance(2)) written.year = 0;
      names.push_back(write(random, written));
    }
    std::vector<int32_t> idx;
    const std::vector<std::string> merged = merge_names(names, idx);
    const bool says_year = std::any_of(names.begin(), names.end(), [](const std::string& name) {
      const auto span = parse_period(name);
      return span && span->year > 0;
    });
    REQUIRE(says_year);
    for (size_t a = 0; a < names.size(); ++a)
      for (size_t b = 0; b < names.size(); ++b) {
        CAPTURE(names[a] + " " + names[b]);
        CHECK((idx[a] == idx[b]) == (spans[a] == spans[b]));
      }
    CHECK(merged.size() == static_cast<size_t>(*std::max_element(idx.begin(), idx.end()) + 1));
  }
}

TEST_CASE("no unit has an item twice where tables of months stand beside longer ones") {
  TinyRandom random(13);
  const std::vector<std::string> names = {"1月", "2月", "3月", "4月", "一季度", "二季度", "上半年", "2-3月"};
  const std::vector<std::string> units = {"甲局", "乙局", "丙镇"};
  for (int round = 0; round < n_rounds() / 10; ++round) {
    // Every unit sends one item a month, and each table counts those of its months: nobody can have more than one a month.
    std::vector<SourceCounts> sources;
    std::vector<std::string> files;
    std::set<std::string> loaded;
    for (const std::string& name : names) {
      if (random.chance(2)) continue;
      std::vector<GivenRow> rows;
      for (const std::string& unit : units)
        if (!random.chance(4)) rows.push_back({unit, {{Status::Submitted, parse_period(name)->n_months}}, name});
      if (rows.empty()) continue;
      sources.push_back(source_of(rows));
      files.push_back(name + ".csv");
      loaded.insert(name);
    }
    if (sources.empty()) continue;
    std::vector<OverlapAnswer> answers;
    for (const std::string& name : names)
      if (random.chance(3)) answers.push_back({name, random.chance(2) ? OverlapUse::Parts : OverlapUse::Whole});
    Tally tally = tally_of(sources).value;
    const Diagnostics told = settle_overlaps(tally, files, answers);
    for (size_t unit = 0; unit < tally.roster.units.size(); ++unit) {
      std::multiset<int> months;
      int64_t n_items = 0;
      for (const TallyCell& cell : tally.cells) {
        if (cell.unit_idx != static_cast<int32_t>(unit)) continue;
        n_items += cell.n_items;
        for (const int month : months_of(*parse_period(tally.periods[static_cast<size_t>(cell.period_idx)])))
          months.insert(month);
      }
      CHECK(n_items == static_cast<int64_t>(months.size()));
      CHECK(std::set<int>(months.begin(), months.end()).size() == months.size());
      CHECK(n_items > 0);
    }
    for (const SourceAccount& account : tally.accounts)
      CHECK(account.n_read == account.n_header + account.n_used + account.n_total + account.n_left_out);
    int64_t n_told = 0, n_left_out = 0;
    for (const Diagnostic& d : told)
      if (d.code == Code::OverlapLeftOut) n_told += std::stoll(d.args[0]);
    for (const SourceAccount& account : tally.accounts) n_left_out += account.n_left_out;
    CHECK(n_told == n_left_out);
  }
}
