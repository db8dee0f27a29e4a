// The engine against its plain twin: random rules over random data, everything a clerk could see compared.

#include <doctest.h>

#include <algorithm>

#include "core/score/counting.hpp"
#include "core/score/score_lines.hpp"
#include "property/random_office.hpp"
#include "support/files.hpp"

using namespace tongbao::core;
using namespace tongbao::plain;
using tongbao::test_support::full_run;
using tongbao::test_support::TinyRandom;

namespace {

struct EngineResult {
  Tally tally;
  Checked<Scores> scores;
  std::vector<ScoreLines> lines_of_unit;
  Ranking ranking;
  Checked<Lists> lists;
};

EngineResult engine_results(const Office& office) {
  EngineResult result;
  result.tally = apply_counting(engine_tally(office), office.rules).tally;
  result.scores = make_scores(result.tally, office.rules, office.manual);
  const ScoreExplainer explainer(result.tally, office.rules, office.manual);
  for (size_t unit = 0; unit < result.scores.value.units.size(); ++unit)
    result.lines_of_unit.push_back(explainer.lines(static_cast<int32_t>(unit)));
  result.ranking = make_ranking(result.tally, result.scores.value, office.rules);
  result.lists = make_lists(result.tally, result.scores.value, result.ranking, office.rules, office.changes, {});
  return result;
}

std::string text_of(Big raw) { return Points::from_raw(static_cast<int64_t>(raw)).to_string(); }

std::string text_of(const LineKey& key, Big raw) {
  return " " + std::to_string(static_cast<int>(std::get<0>(key))) + "." + std::to_string(std::get<1>(key)) + "." +
         std::to_string(std::get<2>(key)) + "=" + text_of(raw);
}

std::string flags(bool is_recomputable, bool is_ranked, bool may_be_commended) {
  return std::string(is_recomputable ? "" : " ready") + (is_ranked ? "" : " unranked") +
         (may_be_commended ? "" : " uncommended");
}

// Everything about one unit as a line of text, so that a difference is readable.
std::string text_of(const Score& score) {
  std::string text =
      text_of(score.total) + flags(score.is_recomputable, score.is_ranked, score.may_be_commended) + " parts";
  for (const Big part : score.parts) text += " " + text_of(part);
  text += " lines";
  for (const auto& [key, raw] : score.lines) text += text_of(key, raw);
  return text;
}

std::string text_of(const UnitScore& score, const ScoreLines& score_lines) {
  std::string text =
      score.total.to_string() + flags(score.is_recomputable, score.is_ranked, score.may_be_commended) + " parts";
  for (const Points part : score.parts) text += " " + part.to_string();
  text += " lines";
  std::map<LineKey, Big> lines;
  for (const ScoreLine& line : score_lines) lines[{line.kind, line.rule_idx, line.part_idx}] += line.points.raw();
  for (const auto& [key, raw] : lines)
    if (raw != 0) text += text_of(key, raw);
  return text;
}

std::string text_of(const PlainTable& table) {
  std::string text = table.group + ":";
  for (const PlainRow& row : table.rows)
    text += " " + std::to_string(row.rank) + (row.tied ? "=" : "") + "u" + std::to_string(row.unit);
  return text;
}

std::string text_of(const RankedTable& table) {
  std::string text = table.group + ":";
  for (const RankedUnit& row : table.rows)
    text += " " + std::to_string(row.rank) + (row.tied ? "=" : "") + "u" + std::to_string(row.unit_idx);
  return text;
}

std::string text_of(const std::vector<PlainMember>& members) {
  std::string text;
  for (const PlainMember& member : members)
    text += " u" + std::to_string(member.unit) + "/" + std::to_string(member.criterion);
  return text;
}

std::string text_of(const std::vector<ListMember>& members) {
  std::string text;
  for (const ListMember& member : members)
    text += " u" + std::to_string(member.unit_idx) + "/" + std::to_string(member.criterion_idx);
  return text;
}

std::string passed_text(int unit, int criterion, int condition, int rank) {
  return " u" + std::to_string(unit) + "/" + std::to_string(criterion) + "." + std::to_string(condition) + "@" +
         std::to_string(rank);
}

std::string text_of(const std::vector<PlainPassed>& passed) {
  std::string text;
  for (const PlainPassed& one : passed) text += passed_text(one.unit, one.criterion, one.condition, one.rank);
  return text;
}

std::string text_of(const std::vector<PassedOver>& passed) {
  std::string text;
  for (const PassedOver& one : passed)
    text += passed_text(one.unit_idx, one.criterion_idx, one.condition_idx, one.rank);
  return text;
}

std::string undecided(const EngineResult& engine, const std::string& list) {
  for (const Diagnostic& diagnostic : engine.lists.diagnostics)
    if (diagnostic.code == Code::ListTieAtLine && diagnostic.args[0] == list) return diagnostic.args[1];
  return "";
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "、") + name;
  return text;
}

bool is_sum_of_lines(const UnitScore& score, const ScoreLines& lines) {
  int64_t sum = 0;
  std::vector<int64_t> parts(score.parts.size(), 0);
  for (const ScoreLine& line : lines) {
    sum += line.points.raw();
    if (line.part_idx >= 0) parts[static_cast<size_t>(line.part_idx)] += line.points.raw();
  }
  bool are_parts = true;
  for (size_t i = 0; i < parts.size(); ++i) are_parts = are_parts && parts[i] == score.parts[i].raw();
  return sum == score.total.raw() && are_parts;
}

// The first difference, or nothing.
std::string difference(const Office& office) {
  const EngineResult engine = engine_results(office);
  const PlainResult plain = plain_results(office);
  const auto differ = [](const std::string& what, const std::string& a, const std::string& b) {
    return what + "\n engine " + a + "\n plain  " + b;
  };
  for (size_t i = 0; i < office.units.size(); ++i) {
    const UnitScore& score = engine.scores.value.units[i];
    const ScoreLines& lines = engine.lines_of_unit[i];
    if (!is_sum_of_lines(score, lines)) return "lines do not add up for unit " + std::to_string(i);
    if (text_of(score, lines) != text_of(plain.scores[i]))
      return differ("score of unit " + std::to_string(i), text_of(score, lines), text_of(plain.scores[i]));
  }
  for (const Diagnostic& diagnostic : engine.scores.diagnostics)
    if (diagnostic.code == Code::PointsOverflow) return "overflow of " + diagnostic.args[0];
  if (text_of(engine.ranking.overall) != text_of(plain.overall))
    return differ("overall", text_of(engine.ranking.overall), text_of(plain.overall));
  if (engine.ranking.groups.size() != plain.groups.size()) return "number of groups";
  for (size_t i = 0; i < plain.groups.size(); ++i)
    if (text_of(engine.ranking.groups[i]) != text_of(plain.groups[i]))
      return differ("group", text_of(engine.ranking.groups[i]), text_of(plain.groups[i]));
  for (size_t i = 0; i < plain.lists.size(); ++i) {
    const UnitList& list = engine.lists.value.lists[i];
    if (text_of(list.members) != text_of(plain.lists[i]))
      return differ("list " + list.name, text_of(list.members), text_of(plain.lists[i]));
    if (text_of(list.passed_over) != text_of(plain.passed[i]))
      return differ("passed over by " + list.name, text_of(list.passed_over), text_of(plain.passed[i]));
    if (undecided(engine, list.name) != joined(plain.undecided[i]))
      return differ("undecided " + list.name, undecided(engine, list.name), joined(plain.undecided[i]));
  }
  return "";
}

}  // namespace

TEST_CASE("the scoring engine agrees with its plain twin on scores, explanations, ranks and lists") {
  const int n_rounds = full_run() ? 100000 : 1000;
  for (int round = 0; round < n_rounds; ++round) {
    TinyRandom random(7000 + static_cast<uint64_t>(round));
    const std::string found = difference(random_office(random));
    CHECK_MESSAGE(found.empty(), "round " << round << ": " << found);
    if (!found.empty()) break;
  }
}
