// Method: every place of the text is tried from the left (parse_period.hpp). A part of a year says more than an issue,
// and an issue more than a year.

#include "core/text/find_period.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/digits.hpp"
#include "core/base/numerals_zh.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_date.hpp"
#include "core/text/parse_period.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

/// From the first to the last day of months: 2024年7月1日至7月31日.
std::optional<PeriodSpan> span_of_days(std::string_view text) {
  std::vector<WrittenDate> days;
  for (size_t at = 0; at < text.size() && days.size() < 3; ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    for (const std::string_view end : {"日", "号"}) {
      const size_t close = text.find(end, at);
      const auto date =
          close == std::string_view::npos ? std::nullopt : read_written_date(text.substr(at, close + end.size() - at));
      if (!date || !date->day) continue;
      days.push_back(*date);
      at = close;
      break;
    }
  }
  if (days.size() != 2 || !days[0].year) return std::nullopt;
  const int last_year = days[1].year.value_or(*days[0].year);
  const PeriodSpan span{*days[0].year, days[0].month,
                        (last_year - *days[0].year) * kMonthsOfYear + days[1].month - days[0].month + 1, 0};
  const std::optional<Date> first = make_date(span.year, days[0].month, *days[0].day);
  const std::optional<Date> last = make_date(last_year, days[1].month, *days[1].day);
  if (span.n_months < 1 || !first || !last) return std::nullopt;
  return days_of(span) == std::optional(DateRange{first, last}) ? std::optional(span) : std::nullopt;
}

std::string words_of(std::string_view text, size_t start, const PeriodMatch& match) {
  if (match.is_digits) return format_zh(match.span);
  std::string words(text.substr(start, match.n_bytes));
  std::erase(words, ' ');
  return words;
}

/// 第27期 is a name of its own; the bytes of it, or 0.
size_t n_issue_bytes(std::string_view text) {
  constexpr std::string_view kOrdinal = "第", kIssue = "期";
  if (!text.starts_with(kOrdinal)) return 0;
  const size_t end = text.find(kIssue);
  if (end == std::string_view::npos) return 0;
  std::string number(text.substr(kOrdinal.size(), end - kOrdinal.size()));
  std::erase(number, ' ');
  const bool is_number = !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
  return is_number || value_of_numeral_zh(number) > 0 ? end + kIssue.size() : 0;
}

/// Of what a text names: a part of a year, else an issue, else a year.
class PeriodFinder {
 public:
  explicit PeriodFinder(std::string_view text) : text_(text) {
    for (size_t at = 0; at < text.size();) {
      const size_t n_bytes = take(at);
      if (n_bytes > 0)
        at += n_bytes;
      else
        next_code_point(text, at);
    }
  }

  std::string best() const {
    const std::string& found = part_.empty() ? issue_ : part_;
    if (found.empty()) return year_.empty() ? whole_year_ : year_;
    const bool has_own_year = !part_.empty() && part_has_year_;
    const bool takes_year = !has_own_year && !year_.empty() && !has_other_year_;
    return (takes_year ? std::to_string(year_number_) + "年" : std::string()) + found;
  }

  const std::vector<std::pair<size_t, size_t>>& all() const { return all_; }

 private:
  static void keep(std::string& place, std::string found) {
    if (place.empty()) place = std::move(found);
  }

  size_t take(size_t at) {
    const size_t n_bytes = read(at);
    if (n_bytes > 0) all_.emplace_back(at, n_bytes);
    return n_bytes;
  }

  size_t read(size_t at) {
    if (const size_t n_bytes = n_issue_bytes(text_.substr(at)); n_bytes > 0) {
      keep(issue_, std::string(text_.substr(at, n_bytes)));
      return n_bytes;
    }
    const std::optional<PeriodMatch> match = match_period(text_, at);
    if (!match) return 0;
    std::string one = words_of(text_, at, *match);
    if (!match->is_year) {
      if (part_.empty()) part_has_year_ = match->span.year > 0;
      keep(part_, std::move(one));
    } else if (match->span.year == 0) {
      keep(whole_year_, std::move(one));
    } else {
      has_other_year_ = has_other_year_ || (!year_.empty() && year_number_ != match->span.year);
      year_number_ = match->span.year;
      keep(year_, std::move(one));
    }
    return match->n_bytes;
  }

  std::string_view text_;
  std::vector<std::pair<size_t, size_t>> all_;  // places and bytes
  std::string part_, issue_, year_, whole_year_;
  bool part_has_year_ = false;
  bool has_other_year_ = false;
  int year_number_ = 0;
};

}  // namespace

std::string period_in(std::string_view text) {
  const std::string folded = fold_signs(text);
  std::string found = PeriodFinder(folded).best();
  const bool is_part = found.find("月") != std::string::npos || found.find("季") != std::string::npos;
  const std::optional<PeriodSpan> of_days = is_part ? std::nullopt : span_of_days(folded);
  return of_days ? format_zh(*of_days) : found;
}

std::string erase_period(std::string_view text) {
  std::string folded = fold_signs(text);
  const std::vector<std::pair<size_t, size_t>> all = PeriodFinder(folded).all();
  for (auto one = all.rbegin(); one != all.rend(); ++one) folded.erase(one->first, one->second);
  return folded;
}

}  // namespace tongbao::core
