// Random offices with names and texts that are hard on every format: what the screen draws (page_pieces), the
// text file, the paper and the tables' files must say the same, line by line and cell by cell.

#include <doctest.h>

#include <algorithm>

#include "core/export/facts_json.hpp"
#include "core/export/html.hpp"
#include "core/notice/notice.hpp"
#include "core/score/counting.hpp"
#include "core/table/csv_reader.hpp"
#include "core/table/csv_writer.hpp"
#include "property/random_office.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using namespace tongbao::plain;
using tongbao::test_support::full_run;
using tongbao::test_support::TinyRandom;

namespace {

using Lines = std::vector<std::string>;

int n_rounds() { return full_run() ? 20000 : 200; }

// Everything from the tally to the facts.
struct Made {
  Tally tally;
  Scores scores;
  Ranking ranking;
  Checked<Lists> lists;
  Facts facts;
};

Made make(const Office& office) {
  Made made;
  made.tally = apply_counting(engine_tally(office), office.rules).tally;
  made.scores = make_scores(made.tally, office.rules, office.manual).value;
  made.ranking = make_ranking(made.tally, made.scores, office.rules);
  made.lists = make_lists(made.tally, made.scores, made.ranking, office.rules, office.changes, {});
  made.facts =
      find_facts(made.tally, made.scores, made.ranking, made.lists.value, {}, office.rules, "一季度", {}, {}).value;
  return made;
}

AnnexData data_of(const Office& office, const Made& made) {
  return {made.tally, made.scores, made.ranking, office.rules, office.manual};
}

// ---- plans ----

const std::vector<std::string> kHardTexts = {
    "",        "共{报送}条。",   "{?采用}采用{采用}条，{采用率}。{:}没有采用。{/}",
    "=1+1",    "a\tb",           "甲\n乙",
    "<b>&amp", "\"{第一名}\"",   "注：第一条",
    "注:x",    "　　前空",       "{没有的名}",
    "-5",      "{名单.名单0}等", "{/}",
    "1-2"};

const std::vector<std::string> kHardNames = {"=SUM(A1)", "甲\n局", "乙\t局", "<丙>&局", "丁\"局\"", "1-2", "戊,局"};

std::string hard_text(TinyRandom& random) {
  std::string text = random.pick(kHardTexts);
  while (random.chance(3)) text += random.pick(kHardTexts);
  return text;
}

Lines hard_texts(TinyRandom& random) {
  Lines texts;
  for (int64_t n = random.below(4); n > 0; --n) texts.push_back(hard_text(random));
  return texts;
}

const std::vector<MeasureKind> kKinds = {MeasureKind::TotalScore,   MeasureKind::Items,
                                         MeasureKind::ItemPoints,   MeasureKind::ZeroPeriods,
                                         MeasureKind::AdoptionRate, MeasureKind::ConsecutiveZeroPeriods,
                                         MeasureKind::PartScore,    MeasureKind::QuotaCompletion};

Measure some_measure(TinyRandom& random) {
  Measure measure;
  measure.kind = random.pick(kKinds);
  measure.items.status = random.pick<Status>({Status::Submitted, Status::Adopted, Status::Adopted});
  if (random.chance(2)) measure.items.level = random.pick<std::string>({"县级", "市级"});
  if (random.chance(3)) measure.items.category = "调研";
  if (random.chance(3)) measure.items.carrier = "简报";
  measure.part = random.pick<std::string>({"", "报送", "采用"});
  return measure;
}

AnnexPlan some_annex(TinyRandom& random, const Office& office) {
  AnnexPlan plan;
  plan.title = hard_text(random);
  plan.notes = hard_texts(random);
  plan.total_row = random.chance(2);
  plan.order = random.pick<AnnexOrder>({AnnexOrder::Rank, AnnexOrder::Source, AnnexOrder::Roster});
  if (random.chance(2)) plan.period = random.pick(office.periods).label;
  if (random.chance(3)) return plan;
  for (const AnnexField field : {AnnexField::Serial, AnnexField::Rank, AnnexField::Unit, AnnexField::Group})
    if (!random.chance(3)) plan.columns.push_back({hard_text(random), field, {}});
  for (int64_t n = random.below(5); n > 0; --n)
    plan.columns.push_back({hard_text(random), AnnexField::Measured, some_measure(random), random.chance(3)});
  return plan;
}

NoticePlan some_plan(TinyRandom& random, const Office& office) {
  NoticePlan plan;
  plan.title = hard_text(random);
  plan.document_number = hard_text(random);
  plan.addressees = hard_text(random);
  plan.opening = hard_text(random);
  for (int64_t n = random.below(4); n > 0; --n) {
    NoticeSection section;
    section.heading = random.chance(3) ? "" : "{序}、" + hard_text(random);
    section.text = hard_text(random);
    plan.sections.push_back(section);
  }
  for (int64_t n = random.below(3); n > 0; --n) plan.annexes.push_back(some_annex(random, office));
  plan.issuers = hard_texts(random);
  if (random.chance(2)) plan.date = Date{2023, 4, 13};
  plan.remark = hard_text(random);
  plan.rate_places = random.below(kMaxRatePlaces + 1);
  return plan;
}

// Some units get names that are hard on a format, wherever they are named.
void make_names_hard(TinyRandom& random, Office& office) {
  for (size_t i = 0; i < office.units.size(); ++i) {
    if (!random.chance(2)) continue;
    const std::string before = office.units[i].full_name;
    const std::string after = random.pick(kHardNames) + std::to_string(i);
    office.units[i].full_name = after;
    for (ListChange& change : office.changes)
      if (change.unit == before) change.unit = after;
    for (ManualPoints& points : office.manual)
      if (points.unit == before) points.unit = after;
  }
}

// ---- what each form says, as lines; the cells of a row are divided by tabs ----

std::string row_line(const std::vector<OutCell>& row) {
  std::string line;
  for (size_t i = 0; i < row.size(); ++i) line += (i > 0 ? "\t" : "") + row[i].text;
  return line;
}

std::string header_line(const OutTable& table) {
  std::string line;
  for (size_t i = 0; i < table.headers.size(); ++i) line += (i > 0 ? "\t" : "") + table.headers[i];
  return line;
}

// Indents and blank lines are the form's own.
std::string without_indent(std::string line) {
  const std::string indent = "　";
  while (line.rfind(indent, 0) == 0) line.erase(0, indent.size());
  return line;
}

void add_line(Lines& lines, const std::string& line) {
  const std::string kept = without_indent(line);
  if (!kept.empty()) lines.push_back(kept);
}

Lines drawn(const Notice& notice) {
  Lines lines;
  for (const PagePiece& piece : page_pieces(notice)) {
    if (piece.table == nullptr) {
      add_line(lines, piece.text);
      continue;
    }
    add_line(lines, header_line(*piece.table));
    for (const auto& row : piece.table->rows) add_line(lines, row_line(row));
  }
  return lines;
}

Lines written(const std::string& file) {
  Lines lines;
  REQUIRE(file.rfind("\xEF\xBB\xBF", 0) == 0);
  size_t at = 3;
  while (at < file.size()) {
    const size_t end = file.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    add_line(lines, file.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string unescaped(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities = {
      {"<br>", "\n"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
  for (const auto& [entity, plain] : entities)
    for (size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + plain.size()))
      text.replace(at, entity.size(), plain);
  return text;
}

Lines printed(const std::string& html) {
  Lines lines;
  std::string row;
  bool is_first_cell = true;
  size_t at = 0;
  while (at < html.size()) {
    REQUIRE(html[at] == '<');
    const size_t close = html.find('>', at);
    const std::string tag = html.substr(at + 1, html.find_first_of(" >", at) - at - 1);
    at = close + 1;
    const bool is_cell = tag == "td" || tag == "th";
    if (tag == "/tr") add_line(lines, row);
    if (tag == "tr" || tag == "/tr") {
      row.clear();
      is_first_cell = true;
    }
    if (!is_cell && tag != "p" && tag != "h1" && tag != "h2") continue;
    const size_t end = html.find("</" + tag + ">", at);
    const std::string text = unescaped(html.substr(at, end - at));
    if (is_cell) {
      row += (is_first_cell ? "" : "\t") + text;
      is_first_cell = false;
    } else {
      add_line(lines, text);
    }
    at = end + tag.size() + 3;
  }
  return lines;
}

std::vector<Lines> csv_rows(const std::string& bytes) {
  std::vector<Lines> rows;
  CsvReader reader({}, [&rows](const CsvRow& row) {
    rows.emplace_back();
    for (const std::string_view cell : row.cells) rows.back().emplace_back(strip_formula_guard(cell));
  });
  reader.feed(std::string_view(bytes).substr(3));
  reader.finish();
  return rows;
}

std::vector<Lines> cells_of(const OutTable& table) {
  std::vector<Lines> rows = {table.headers};
  for (const auto& row : table.rows) {
    rows.emplace_back();
    for (const OutCell& cell : row) rows.back().push_back(cell.text);
  }
  // A row without columns is a blank line of the file.
  rows.erase(std::remove(rows.begin(), rows.end(), Lines{}), rows.end());
  return rows;
}

}  // namespace

TEST_CASE("screen, text file, paper and tables say the same") {
  for (int round = 0; round < n_rounds(); ++round) {
    TinyRandom random(9100 + static_cast<uint64_t>(round));
    Office office = random_office(random);
    make_names_hard(random, office);
    const Made made = make(office);
    const Notice notice = compose_notice(some_plan(random, office), made.facts, data_of(office, made)).value;
    CAPTURE(round);
    const Lines lines = drawn(notice);
    REQUIRE(written(notice_text(notice)) == lines);
    REQUIRE(printed(notice_html(notice)) == lines);
    for (const OutTable& annex : notice.annexes) {
      CAPTURE(table_csv(annex));
      REQUIRE(csv_rows(table_csv(annex)) == cells_of(annex));
    }
  }
}

TEST_CASE("a letter says on the screen, in its file and on paper the same, copy by copy") {
  for (int round = 0; round < n_rounds(); ++round) {
    TinyRandom random(9150 + static_cast<uint64_t>(round));
    Office office = random_office(random);
    make_names_hard(random, office);
    const Made made = make(office);
    NoticePlan plan;
    plan.issuers = hard_texts(random);
    plan.letters.resize(2);
    for (LetterPlan& letter : plan.letters) {
      letter.title = hard_text(random);
      letter.addressees = "{单位}：" + hard_text(random);
      letter.body = hard_text(random) + "{?本单位报送}{本单位报送}条{/}";
      letter.each_of = random.pick<std::string>({"", "零报送", "零采用", "名单.名单0", "报送"});
    }
    CAPTURE(round);
    for (const Letter& letter : compose_letters(plan, made.facts, data_of(office, made)).value) {
      Lines lines;
      for (const Notice& copy : letter.copies)
        for (std::string& line : drawn(copy)) lines.push_back(std::move(line));
      std::string text = letter_text(letter);
      text.erase(std::remove(text.begin(), text.end(), '\f'), text.end());
      REQUIRE(written(text) == lines);
      REQUIRE(printed(letter_html(letter)) == lines);
    }
  }
}

TEST_CASE("an annex of the only period is the annex of all periods, points decided by hand too") {
  for (int round = 0; round < n_rounds(); ++round) {
    TinyRandom random(9200 + static_cast<uint64_t>(round));
    const Office office = random_office(random);
    const Made made = make(office);
    if (made.tally.periods.size() != 1) continue;
    AnnexPlan plan = some_annex(random, office);
    // By source order the annex of one period breaks ties in its own way.
    plan.order = AnnexOrder::Roster;
    plan.period.clear();
    const OutTable all = make_annex(data_of(office, made), plan);
    plan.period = made.tally.periods[0];
    CAPTURE(round);
    REQUIRE(make_annex(data_of(office, made), plan) == all);
  }
}

TEST_CASE("the total of an annex: sums of what is given, rates from their counts, no sums of runs") {
  for (int round = 0; round < n_rounds(); ++round) {
    TinyRandom random(9300 + static_cast<uint64_t>(round));
    const Office office = random_office(random);
    Made made = make(office);
    // Times and items are the same here; rate_adoptions_test has the difference.
    made.tally.repeated.clear();
    AnnexPlan plan;
    plan.total_row = true;
    // A rate is of one level and of items: without a level the column of adoptions would count more.
    CountSelector adopted = {Status::Adopted, "县级", "", ""};
    if (random.chance(2)) adopted.carrier = "简报";
    plan.columns = {{"采用", AnnexField::Measured, {MeasureKind::Items, adopted}},
                    {"报送", AnnexField::Measured, {MeasureKind::Items, {Status::Submitted, "", "", ""}}},
                    {"采用率", AnnexField::Measured, {MeasureKind::AdoptionRate, adopted}},
                    {"连续零报送", AnnexField::Measured, {MeasureKind::ConsecutiveZeroPeriods, {}}},
                    {"零报送", AnnexField::Measured, {MeasureKind::ZeroPeriods, {}}}};
    const int places = round % 3;
    const OutTable table = make_annex(data_of(office, made), plan, places);
    if (table.rows.empty()) continue;
    // In units of the last place, a half up.
    const auto rate = [places](int64_t n, int64_t of) {
      const int64_t scale = places == 0 ? 1 : places == 1 ? 10 : 100;
      if (of == 0) return std::string();
      const int64_t units = (200 * scale * n + of) / (2 * of);
      return percent_text(Points::from_raw(units * (Points::kScale / scale)), places);
    };
    int64_t sums[2] = {0, 0};
    bool is_given[2] = {false, false};
    int64_t n_adopted = 0;
    int64_t n_submitted = 0;
    for (size_t row = 0; row + 1 < table.rows.size(); ++row) {
      const auto& cells = table.rows[row];
      for (size_t c = 0; c < 2; ++c) {
        if (cells[c].text.empty()) continue;
        is_given[c] = true;
        sums[c] += std::stoll(cells[c].text);
      }
      if (cells[0].text.empty() || cells[1].text.empty()) continue;
      REQUIRE(cells[2].text == rate(std::stoll(cells[0].text), std::stoll(cells[1].text)));
      n_adopted += std::stoll(cells[0].text);
      n_submitted += std::stoll(cells[1].text);
    }
    const auto& totals = table.rows.back();
    CAPTURE(round);
    for (size_t c = 0; c < 2; ++c) REQUIRE(totals[c].text == (is_given[c] ? std::to_string(sums[c]) : ""));
    REQUIRE(totals[2].text == rate(n_adopted, n_submitted));
    REQUIRE(totals[3].text.empty());
    REQUIRE(totals[4].text.empty());
  }
}

TEST_CASE("a list that is off is as if it were not there") {
  for (int round = 0; round < n_rounds(); ++round) {
    TinyRandom random(9400 + static_cast<uint64_t>(round));
    Office office = random_office(random);
    if (office.rules.lists.empty()) continue;
    const auto gone = static_cast<size_t>(random.below(static_cast<int64_t>(office.rules.lists.size())));
    office.rules.lists[gone].adjustment = Points::from_whole(2);
    office.changes.push_back({office.rules.lists[gone].name, random.pick(office.units).full_name, true, ""});
    Office without = office;
    office.rules.lists[gone].is_on = false;
    without.rules.lists.erase(without.rules.lists.begin() + static_cast<std::ptrdiff_t>(gone));
    const std::string& name = office.rules.lists[gone].name;
    std::erase_if(without.changes, [&name](const ListChange& change) { return change.list == name; });
    const Made off = make(office);
    const Made absent = make(without);
    CAPTURE(round);
    REQUIRE(facts_json(off.facts) == facts_json(absent.facts));
    REQUIRE(off.lists.diagnostics == absent.lists.diagnostics);
    REQUIRE(off.lists.value.lists[gone].members.empty());
    REQUIRE(off.lists.value.adjustments.size() == absent.lists.value.adjustments.size());
  }
}
