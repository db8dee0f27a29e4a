// A line between the rows tells the truth: over random lists, the rows that it speaks of are the list.

#include "gui/ranking/ranking_lists.hpp"

#include <doctest.h>

#include <algorithm>

#include "core/pipeline/pipeline.hpp"
#include "gui/whole_page.hpp"
#include "support/files.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao;
using namespace tongbao::test;
using core::Points;

namespace {

core::ListRule random_list(test_support::TinyRandom& random, const std::vector<std::string>& groups, int64_t n) {
  using core::Comparison;
  core::ListRule list{"名单" + std::to_string(n), static_cast<core::ListKind>(random.below(4)), {}};
  const int64_t n_criteria = 1 + random.below(3);
  for (int64_t i = 0; i < n_criteria; ++i) {
    core::ListCriterion c;
    if (!groups.empty() && random.chance(2)) c.group = random.pick(groups);
    if (random.chance(2)) c.measure.kind = core::MeasureKind::Items;
    c.comparison = static_cast<Comparison>(random.below(8));
    c.value = Points::from_whole(core::looks_at_place(c.comparison) ? 1 + random.below(8) : random.below(60));
    c.last = c.comparison == Comparison::Places ? Points::from_whole(c.value.whole() + random.below(5)) : Points();
    c.over_all = random.chance(3);
    list.criteria.push_back(c);
  }
  return list;
}

bool is_listed(const core::UnitList& list, int32_t unit_idx) {
  return std::any_of(list.members.begin(), list.members.end(),
                     [&](const core::ListMember& m) { return m.unit_idx == unit_idx; });
}

/// The list that a band's sentence begins with.
const core::UnitList& list_of(const gui::TableBand& band, const core::Lists& lists) {
  for (const core::UnitList& list : lists.lists)
    if (band.sentence.starts_with(list.name + "　")) return list;
  FAIL("no list for " << band.sentence);
  return lists.lists.front();
}

void check_table(const core::Project& project, const core::Results& results, const core::RankedTable& table,
                 int64_t& n_lines, int64_t& n_marked) {
  const gui::TableLists shown = gui::table_lists(project.rules, results.lists, table);
  CHECK((shown.bands.empty() || !shown.is_marked));
  for (const gui::TableBand& band : shown.bands) {
    ++n_lines;
    const core::UnitList& list = list_of(band, results.lists);
    const bool is_above = band.sentence.find("以上 ") != std::string::npos;
    int64_t n = 0;
    for (size_t row = 0; row < table.rows.size(); ++row) {
      const bool is_spoken_of = (static_cast<int>(row) < band.before_row) == is_above;
      n += is_spoken_of;
      CHECK(is_listed(list, table.rows[row].unit_idx) == is_spoken_of);
    }
    CHECK(band.sentence.ends_with((is_above ? "以上 " : "以下 ") + std::to_string(n) + " 家"));
  }
  if (!shown.is_marked) return;
  ++n_marked;
  for (size_t row = 0; row < table.rows.size(); ++row) {
    std::string names;
    for (const core::UnitList& list : results.lists.lists)
      if (list.kind != core::ListKind::Zero && is_listed(list, table.rows[row].unit_idx))
        names += (names.empty() ? "" : "、") + list.name;
    CHECK(shown.marks[row] == names);
  }
}

}  // namespace

TEST_CASE("over random lists a line stands only where the rows it speaks of are the list") {
  test_support::TinyRandom random(16);
  int64_t n_lines = 0, n_marked = 0;
  const int n_rounds = test_support::full_run() ? 20 : 1;
  for (const std::string& sample : sample_folders()) {
    core::Project project = sample_project(sample);
    core::Results results = core::run_pipeline(project);
    const std::vector<std::string> groups = core::groups_of(results.tally().roster);
    for (int round = 0; round < n_rounds * 12; ++round) {
      project.rules.lists.clear();
      const int64_t n_lists = 1 + random.below(3);
      for (int64_t i = 0; i < n_lists; ++i) project.rules.lists.push_back(random_list(random, groups, i));
      results = core::run_pipeline(project);
      check_table(project, results, results.ranking.overall, n_lines, n_marked);
      for (const core::RankedTable& table : results.ranking.groups)
        check_table(project, results, table, n_lines, n_marked);
    }
  }
  CHECK(n_lines > 50);
  CHECK(n_marked > 50);
}

TEST_CASE("the merged table of groups with lines of their own marks its rows") {
  const core::Project project = sample_project("3-yueyanglou-2014q1");
  const core::Results results = core::run_pipeline(project);
  const gui::TableLists merged = gui::table_lists(project.rules, results.lists, results.ranking.overall);
  REQUIRE(merged.is_marked);
  CHECK(std::count(merged.marks.begin(), merged.marks.end(), "表扬") == 11);
  CHECK(merged.legend.front().count == "表扬 11 家");
  CHECK(merged.zero_list == "零报送");
  for (const core::RankedTable& group : results.ranking.groups)
    CHECK_FALSE(gui::table_lists(project.rules, results.lists, group).is_marked);
}
