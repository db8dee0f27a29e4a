#include "core/record/name_counts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "core/record/column_cells.hpp"
#include "core/record/part_columns.hpp"
#include "core/record/site_levels.hpp"
#include "core/record/title_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/parse_period.hpp"

namespace tongbao::core {
namespace {

class CountNamer {
 public:
  CountNamer(SourceTable& source, const std::vector<HeaderPhrase>& phrases) : source_(source), phrases_(phrases) {}

  void name_all() {
    set_other_years_aside();
    name_periods();
    name_levels();
    name_sites();
    ask_about_levels_within();
    ask_about_levels_above();
    ask_about_posts();
    ask_about_other_works();
    ask_about_wholes();
    ask_about_twins();
    ask_about_inferred();
  }

 private:
  Column& column(size_t i) { return source_.columns[i]; }
  size_t n_columns() const { return phrases_.size(); }

  /// 2023年采用, 2024年采用, 上半年 of both: the last year is this period's, the others are what it is compared with.
  void set_other_years_aside() {
    std::vector<PeriodSpan> spans(n_columns());
    std::vector<size_t> named;
    for (size_t i = 0; i < n_columns(); ++i) {
      if (!holds_count(column(i)) || phrases_[i].when != HeaderWhen::Named) continue;
      const std::optional<PeriodSpan> span = parse_period(phrases_[i].period);
      if (!span || span->year == 0) return;
      spans[i] = *span;
      named.push_back(i);
    }
    int latest = 0;
    for (const size_t i : named) {
      PeriodSpan in_first_year = spans[i];
      in_first_year.year = spans[named.front()].year;
      if (in_first_year != spans[named.front()]) return;
      latest = std::max(latest, spans[i].year);
    }
    for (const size_t i : named) {
      if (spans[i].year == latest) continue;
      column(i) = Column{};
      column(i).reason = RoleReason::OtherPeriod;
      column(i).is_asked = true;
    }
  }

  /// 7月采用, 8月采用: each of its own period. One period alone is the whole table's.
  void name_periods() {
    std::vector<std::string> periods;
    for (size_t i = 0; i < n_columns(); ++i)
      if (holds_count(column(i)) && phrases_[i].when == HeaderWhen::Named &&
          std::find(periods.begin(), periods.end(), phrases_[i].period) == periods.end())
        periods.push_back(phrases_[i].period);
    if (periods.size() == 1 && source_.period.empty()) source_.period = periods.front();
    // 7月 under a title of 2016年7月 says nothing new.
    if (periods.size() < 2 && (periods.empty() || says_same_time(source_.period, periods.front()))) return;
    // 1-6月 beside 7月 is what was before it, or one of two periods.
    int shortest = kMonthsOfYear;
    for (const std::string& period : periods)
      if (const auto span = parse_period(period)) shortest = std::min(shortest, span->n_months);
    for (size_t i = 0; i < n_columns(); ++i) {
      if (!holds_count(column(i)) || phrases_[i].when != HeaderWhen::Named) continue;
      column(i).period = phrases_[i].period;
      const std::optional<PeriodSpan> span = parse_period(phrases_[i].period);
      if (periods.size() < 2 || (span && span->first_month == 1 && span->n_months > shortest))
        column(i).is_asked = true;
    }
  }

  /// Adoptions that count the same items, but for the level. Those of another day are other items.
  bool differ_in_level(size_t i, size_t other) const {
    const Column& a = source_.columns[i];
    const Column& b = source_.columns[other];
    return i != other && phrases_[i].day == phrases_[other].day && a.role == b.role && a.origin == b.origin &&
           a.category == b.category && a.period == b.period;
  }
  bool says_the_same(size_t i, size_t other) const {
    const HeaderPhrase& a = phrases_[i];
    const HeaderPhrase& b = phrases_[other];
    return a.site == b.site && a.left_over == b.left_over && a.level == b.level && a.carrier == b.carrier;
  }

  /// The first adoption column without a level in its words is the office's own site; later ones are higher up,
  /// because a table goes from near to far. Two sites are known by their names; anything else is asked about.
  void name_levels() {
    const std::string of_title = title_words(source_).level;
    for (size_t i = 0; i < n_columns(); ++i) {
      Column& c = column(i);
      if (c.role != ColumnRole::Adopted || !c.level.empty() || !c.carrier.empty()) continue;
      std::vector<std::string> taken;
      bool has_rival = !phrases_[i].left_over.empty();
      for (size_t other = 0; other < n_columns(); ++other) {
        if (!differ_in_level(i, other)) continue;
        if (!column(other).level.empty()) taken.push_back(column(other).level);
        if (says_the_same(i, other)) has_rival = true;
      }
      const auto is_taken = [&](const std::string& level) {
        return std::find(taken.begin(), taken.end(), level) != taken.end();
      };
      // 省级采用情况 above 采用数.
      if (taken.empty() && !has_rival && !of_title.empty() && phrases_[i].site.empty()) {
        c.level = of_title;
        c.is_asked = true;
        continue;
      }
      c.reason = is_taken("本级") ? RoleReason::LaterAdoption : RoleReason::FirstAdoption;
      c.level = is_taken("本级") ? "上级" : "本级";
      for (int n = 2; is_taken(c.level); ++n) c.level = "上级" + std::to_string(n);
      // Without the name of a site nothing but its place says that it is higher up.
      const bool is_third = c.level.size() > std::string_view("上级").size();
      if (has_rival || is_third || (c.reason == RoleReason::LaterAdoption && !is_higher_site(i))) c.is_asked = true;
    }
  }

  /// 市政府网 behind 县政府网; 政法网 and 政府网 say nothing of levels.
  bool is_higher_site(size_t i) const {
    const std::string& site = phrases_[i].site;
    if (site.empty()) return false;
    const auto is_portal = [](const std::string& name) {
      return ends_with_any(name, {"政府网", "政府网站", "政府门户网站", "市网", "省网", "县网", "区网"});
    };
    for (size_t other = 0; other < n_columns(); ++other) {
      if (!differ_in_level(i, other) || source_.columns[other].level != "本级") continue;
      const std::string& own = phrases_[other].site;
      // Beside 采用 alone any portal of a place is another one.
      if (own.empty()) return is_portal(site) && site_height(site) > 0 && phrases_[other].left_over.empty();
      return is_portal(site) && is_portal(own) && site_height(site) > 0 && site_height(site) >= site_height(own);
    }
    return false;
  }

  /// 微信采用 beside 网站采用: the site is one carrier of several.
  void name_sites() {
    const auto is_by_carrier = [](const Column& c) { return c.role == ColumnRole::Adopted && !c.carrier.empty(); };
    if (std::none_of(source_.columns.begin(), source_.columns.end(), is_by_carrier)) return;
    for (size_t i = 0; i < n_columns(); ++i) {
      Column& c = column(i);
      if (c.role != ColumnRole::Adopted || phrases_[i].site.empty() || !c.carrier.empty()) continue;
      c.carrier = phrases_[i].site;
      if (c.category == c.carrier) c.category.clear();
      c.level = phrases_[i].level;
      c.reason = RoleReason::HeaderSays;
    }
  }

  /// 省级采用 beside 市级以上采用 is among it.
  void ask_about_levels_within() {
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != ColumnRole::Adopted || !phrases_[i].is_at_least) continue;
      for (size_t other = 0; other < n_columns(); ++other) {
        if (!differ_in_level(i, other) || height_of(phrases_[other].level) <= height_of(phrases_[i].level)) continue;
        column(other) = Column{};
        column(other).reason = RoleReason::PartOfOther;
        column(other).is_asked = true;
      }
    }
  }
  static size_t height_of(const std::string& level) {
    constexpr std::string_view kLevels[] = {"乡镇级", "县级", "区级", "市级", "省级", "国家级", "中央"};
    return static_cast<size_t>(std::find(std::begin(kLevels), std::end(kLevels), level) - std::begin(kLevels)) %
           std::size(kLevels);
  }

  /// 报送, 报送: nothing tells them apart.
  void ask_about_twins() {
    for (size_t i = 0; i < n_columns(); ++i)
      for (size_t other = 0; other < n_columns(); ++other)
        if (holds_count(column(i)) && differ_in_level(i, other) && column(i).level == column(other).level &&
            column(i).carrier == column(other).carrier)
          column(i).is_asked = true;
  }

  /// 图片数 beside 信息数 is what was taken of it, unless it is more than that.
  void ask_about_inferred() {
    std::vector<size_t> inferred;
    bool is_more = false;
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != ColumnRole::Adopted || !phrases_[i].is_inferred) continue;
      inferred.push_back(i);
      for (size_t other = 0; other < n_columns(); ++other)
        is_more = is_more || (column(other).role == ColumnRole::Submitted &&
                              falls_below(look_below(source_, static_cast<int32_t>(other)),
                                          look_below(source_, static_cast<int32_t>(i))));
    }
    // 信息（条） beside 专报（篇）: nothing says that either was adopted.
    const bool is_said = title_words(source_).what != HeaderWhat::Nothing ||
                         std::any_of(phrases_.begin(), phrases_.end(), [](const HeaderPhrase& phrase) {
                           return phrase.what != HeaderWhat::Nothing && !phrase.is_inferred;
                         });
    for (const size_t i : inferred)
      if (is_more || (!is_said && has_count_of_nothing())) column(i).is_asked = true;
  }
  bool has_count_of_nothing() const {
    return std::any_of(phrases_.begin(), phrases_.end(), [](const HeaderPhrase& phrase) {
      return phrase.how == HeaderHow::Count && phrase.what == HeaderWhat::Nothing && phrase.when == HeaderWhen::NotSaid;
    });
  }

  /// 政务信息 beside 政府网站信息 is another work of the office.
  void ask_about_other_works() {
    const auto is_of_site = [](const HeaderPhrase& phrase) { return !phrase.site.empty(); };
    if (std::none_of(phrases_.begin(), phrases_.end(), is_of_site)) return;
    for (size_t i = 0; i < n_columns(); ++i)
      if (holds_count(column(i)) && phrases_[i].site.empty() &&
          equals_any(phrases_[i].category, {"政务信息", "党委信息", "党建信息"}))
        column(i).is_asked = true;
  }

  /// 微博发布, 公众号推送 beside 采用: what a medium posts may be adopted, or something else.
  void ask_about_posts() {
    const auto is_post = [&](size_t i) {
      return !column(i).carrier.empty() &&
             holds_any(header_text(source_, static_cast<int32_t>(i)), {"发布", "推送", "推文"});
    };
    bool is_said = false;  // 采用 in other words
    for (size_t i = 0; i < n_columns(); ++i)
      is_said = is_said || (column(i).role == ColumnRole::Adopted && !is_post(i));
    for (size_t i = 0; i < n_columns() && is_said; ++i)
      if (holds_count(column(i)) && is_post(i)) column(i).is_asked = true;
  }

  /// 图片采用, 微信采用 beside 采用 may be parts of it, unless they are more in some row: the whole is asked about, and
  /// where it stands behind them they are.
  void ask_about_wholes() {
    for (size_t whole = 0; whole < n_columns(); ++whole) {
      const SaidColumn all{column(whole), phrases_[whole]};
      if (!may_be_whole(all)) continue;
      const ColumnCells cells = look_below(source_, static_cast<int32_t>(whole));
      for (size_t i = 0; i < n_columns(); ++i) {
        if (i == whole || column(i).is_asked || !may_be_part(all, {column(i), phrases_[i]})) continue;
        if (falls_below(cells, look_below(source_, static_cast<int32_t>(i)))) continue;
        column(i < whole ? i : whole).is_asked = true;
      }
    }
  }

  /// 上级采用 beside 市级采用 and 省级采用 is their sum, or one number more.
  void ask_about_levels_above() {
    for (size_t i = 0; i < n_columns(); ++i) {
      if (column(i).role != ColumnRole::Adopted || phrases_[i].level != "上级" || phrases_[i].is_part) continue;
      std::vector<ColumnCells> higher;
      for (size_t other = 0; other < n_columns(); ++other)
        if (differ_in_level(i, other) && height_of(phrases_[other].level) >= height_of("市级"))
          higher.push_back(look_below(source_, static_cast<int32_t>(other)));
      if (higher.empty()) continue;
      std::vector<const ColumnCells*> parts;
      for (const ColumnCells& one : higher) parts.push_back(&one);
      if (is_sum_of(look_below(source_, static_cast<int32_t>(i)), parts)) {
        column(i) = Column{};
        column(i).reason = RoleReason::TotalOfOthers;
      }
      column(i).is_asked = true;
    }
  }

  SourceTable& source_;
  const std::vector<HeaderPhrase>& phrases_;
};

}  // namespace

void name_counts(SourceTable& source, const std::vector<HeaderPhrase>& phrases) {
  CountNamer(source, phrases).name_all();
}

}  // namespace tongbao::core
