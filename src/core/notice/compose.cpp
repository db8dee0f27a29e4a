// compose.cpp: plan + facts → the notice, block by block in the order of the page.
//
// Every text of the plan goes through the same template filling, annex titles and notes too, so no
// figure can enter the notice unbound. A letter is composed like a notice, once for each unit that it is for, with the
// unit's own facts before those of the notice.

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/numerals_zh.hpp"
#include "core/facts/fact_builder.hpp"
#include "core/notice/notice.hpp"
#include "core/notice/template.hpp"
#include "core/rules/rule_words.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {
namespace {

constexpr const char* kHeadingNumber = "序";

class Composer {
 public:
  explicit Composer(FactLookup find) : find_(std::move(find)) {}

  /// One block a line. `where` names the place for the user.
  void add(BlockKind kind, const std::string& text, const std::string& where) {
    for (auto& line : fill_lines(text, where)) add_block(kind, std::move(line), -1);
  }

  void add_signature(const std::vector<std::string>& issuers, const std::optional<Date>& date, DateStyle style,
                     const std::string& where) {
    for (const auto& issuer : issuers) add(BlockKind::Issuer, issuer, where);
    if (!date) return;
    add(BlockKind::Date, style == DateStyle::Numerals ? format_zh_numerals(*date) : format_zh(*date), where);
  }

  void add_section(const NoticeSection& section, size_t section_idx) {
    const auto heading = fill_heading(section.heading);
    const auto where = section_name(heading, section_idx);
    const auto idx = static_cast<int32_t>(section_idx);
    auto paragraphs = fill_lines(section.text, where);
    const bool dropped_out = paragraphs.empty() && !section.text.empty();
    if (dropped_out) return;
    if (heading.is_numbered) ++n_headings_;
    for (auto& line : told(heading.filled, where)) {
      add_block(BlockKind::Heading, std::move(line), idx);
    }
    for (auto& line : paragraphs) add_block(BlockKind::Paragraph, std::move(line), idx);
  }

  void add_annex(OutTable annex, size_t annex_idx, size_t n_annexes) {
    const auto where = annex_label(annex_idx, n_annexes);
    FilledText entry;
    entry.text = annex_idx == 0 ? "附件：" : "　　　";
    if (n_annexes > 1) entry.text += std::to_string(annex_idx + 1) + ".";
    const auto shift = static_cast<uint32_t>(entry.text.size());
    // A title is one line, whatever was typed.
    auto lines = fill_lines(annex.title, where);
    annex.title.clear();
    for (auto& line : lines) {
      const auto line_shift = shift + static_cast<uint32_t>(annex.title.size());
      annex.title += line.text;
      for (auto& span : line.spans) {
        entry.spans.push_back({span.begin + line_shift, span.end + line_shift, span.fact});
      }
    }
    entry.text += annex.title;
    std::vector<std::string> notes;
    for (const auto& note : annex.notes) {
      for (auto& line : fill_lines(note, where)) notes.push_back(std::move(line.text));
    }
    annex.notes = std::move(notes);
    add_block(BlockKind::AnnexList, std::move(entry), -1);
    notice_.value.annexes.push_back(std::move(annex));
  }

  void report(Diagnostics diagnostics) { append(notice_.diagnostics, std::move(diagnostics)); }

  Checked<Notice> take() { return std::move(notice_); }

 private:
  struct Heading {
    FilledText filled;
    bool is_numbered = false;
  };

  static std::string section_name(const Heading& heading, size_t section_idx) {
    if (!heading.filled.text.empty()) return heading.filled.text;
    return "第" + std::to_string(section_idx + 1) + "段";
  }

  std::vector<FilledText> fill_lines(const std::string& text, const std::string& where) {
    return told(fill_text(text, find_), where);
  }

  /// The heading as it reads if the section stays.
  Heading fill_heading(const std::string& text) const {
    Fact number;
    number.name = kHeadingNumber;
    number.kind = FactKind::Text;
    number.text = numeral_zh(n_headings_ + 1);
    Heading heading;
    const FactLookup find = [&](std::string_view name) -> const Fact* {
      if (name != kHeadingNumber) return find_(name);
      heading.is_numbered = true;
      return &number;
    };
    heading.filled = fill_text(text, find);
    // The number is no figure of the tables.
    const auto is_number = [](const BoundSpan& span) { return span.fact == kHeadingNumber; };
    auto& spans = heading.filled.spans;
    spans.erase(std::remove_if(spans.begin(), spans.end(), is_number), spans.end());
    return heading;
  }

  std::vector<FilledText> told(const FilledText& filled, const std::string& where) {
    for (const auto& name : filled.unknown) {
      Diagnostic diagnostic{Code::FactUnknown, Severity::Warning, {}, {name, where}};
      auto& known = notice_.diagnostics;
      if (std::find(known.begin(), known.end(), diagnostic) == known.end()) {
        known.push_back(std::move(diagnostic));
      }
    }
    return lines_of(filled);
  }

  void add_block(BlockKind kind, FilledText line, int32_t section_idx) {
    notice_.value.blocks.push_back({kind, std::move(line.text), std::move(line.spans), section_idx});
  }

  FactLookup find_;
  int n_headings_ = 0;
  Checked<Notice> notice_;
};

/// The count of a unit as the lists of units without items see it: 0 where the tables name the unit and give it none.
std::optional<int64_t> unit_count(const Tally& tally, int32_t unit_idx, Status status) {
  const auto n_items = count_of(tally, unit_idx, {status, "", "", ""});
  const bool is_given = std::any_of(tally.cells.begin(), tally.cells.end(),
                                    [&](const TallyCell& cell) { return tally.facet_of(cell).status == status; });
  if (n_items || !is_given || !absences_of(tally, unit_idx).empty()) return n_items;
  return 0;
}

/// {单位} and what is known of it; `places` by unit.
std::vector<Fact> unit_facts(const AnnexData& data, const std::vector<RankPlace>& places, const std::string& name) {
  FactBuilder facts(kRatePlaces);  // none of them is a rate
  facts.add_text("单位", name, "名单");
  const auto& units = data.tally.roster.units;
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.full_name == name; });
  if (found == units.end()) return facts.take();
  const auto unit_idx = static_cast<int32_t>(found - units.begin());
  for (const Status status : {Status::Submitted, Status::Adopted})
    if (const auto n_items = unit_count(data.tally, unit_idx, status))
      facts.add_count(std::string("本单位") + status_zh(status), *n_items, name);
  const int32_t rank = places[static_cast<size_t>(unit_idx)].rank;
  if (rank > 0) facts.add_count("本单位名次", rank, "排名表");
  const UnitScore& score = data.scores.units[static_cast<size_t>(unit_idx)];
  if (has_scores(data.scores, data.rules) && score.has_total) facts.add_points("本单位得分", score.total, "排名表");
  return facts.take();
}

/// Nothing if the body says nothing.
Checked<Notice> compose_copy(const NoticePlan& plan, const LetterPlan& letter, const FactLookup& find) {
  const std::string where = letter_name(letter);
  Composer body(find);
  body.add(BlockKind::Paragraph, letter.body, where);
  Checked<Notice> paragraphs = body.take();
  if (paragraphs.value.blocks.empty()) return {};
  Composer composer(find);
  composer.add(BlockKind::Title, letter.title, where);
  composer.add(BlockKind::Addressees, letter.addressees, where);
  composer.add(BlockKind::Paragraph, letter.body, where);
  composer.add_signature(letter.issuers.empty() ? plan.issuers : letter.issuers, letter.date ? letter.date : plan.date,
                         plan.date_style, where);
  return composer.take();
}

Checked<Letter> compose_letter(const NoticePlan& plan, const LetterPlan& letter, const Facts& facts,
                               const AnnexData& data) {
  Checked<Letter> made;
  made.value.name = letter_name(letter);
  const auto add_copy = [&](const FactLookup& find) {
    Checked<Notice> copy = compose_copy(plan, letter, find);
    for (Diagnostic& diagnostic : copy.diagnostics)
      if (std::find(made.diagnostics.begin(), made.diagnostics.end(), diagnostic) == made.diagnostics.end())
        made.diagnostics.push_back(std::move(diagnostic));
    if (!copy.value.blocks.empty()) made.value.copies.push_back(std::move(copy.value));
  };
  if (letter.each_of.empty()) {
    add_copy([&facts](std::string_view name) { return facts.find(name); });
    return made;
  }
  const Fact* list = facts.find(letter.each_of);
  if (list == nullptr || list->kind != FactKind::List) {
    const Code code = list == nullptr ? Code::FactUnknown : Code::LetterListWrong;
    const std::string& name = made.value.name;
    made.diagnostics.push_back(
        {code,
         Severity::Warning,
         {},
         list == nullptr ? std::vector{letter.each_of, name} : std::vector{name, letter.each_of}});
    return made;
  }
  const std::vector<RankPlace> places = rank_places(data.ranking, data.rules, data.tally.roster.units.size());
  std::set<std::string_view> done;  // a list of several kinds may name a unit twice
  for (const std::string& unit : list->items) {
    if (!done.insert(unit).second) continue;
    const std::vector<Fact> own = unit_facts(data, places, unit);
    add_copy([&](std::string_view name) -> const Fact* {
      const auto found = std::find_if(own.begin(), own.end(), [&](const Fact& fact) { return fact.name == name; });
      return found != own.end() ? &*found : facts.find(name);
    });
  }
  return made;
}

}  // namespace

Checked<Notice> compose_notice(const NoticePlan& plan, const Facts& facts, const AnnexData& data) {
  Composer composer([&facts](std::string_view name) { return facts.find(name); });
  composer.add(BlockKind::DocumentNumber, plan.document_number, "文号");
  composer.add(BlockKind::IssueNumber, plan.issue_number, "期号");
  composer.add(BlockKind::Title, plan.title, "标题");
  composer.add(BlockKind::Addressees, plan.addressees, "主送机关");
  composer.add(BlockKind::Paragraph, plan.opening, "开头");
  for (size_t i = 0; i < plan.sections.size(); ++i) composer.add_section(plan.sections[i], i);

  const auto annexes = plan.annexes.empty() ? default_annexes(data.tally, data.rules) : plan.annexes;
  for (size_t i = 0; i < annexes.size(); ++i) {
    composer.add_annex(make_annex(data, annexes[i], static_cast<int>(plan.rate_places)), i, annexes.size());
    composer.report(check_annex(data, annexes[i], annex_label(i, annexes.size())));
  }
  composer.add_signature(plan.issuers, plan.date, plan.date_style, "落款");
  composer.add(BlockKind::Remark, plan.remark, "附注");
  return composer.take();
}

std::string letter_name(const LetterPlan& plan) {
  const std::string name = trim(plan.name);
  return name.empty() ? "告知书" : name;
}

Checked<std::vector<Letter>> compose_letters(const NoticePlan& plan, const Facts& facts, const AnnexData& data) {
  Checked<std::vector<Letter>> letters;
  for (const LetterPlan& letter : plan.letters) {
    Checked<Letter> made = compose_letter(plan, letter, facts, data);
    letters.value.push_back(std::move(made.value));
    append(letters.diagnostics, std::move(made.diagnostics));
  }
  return letters;
}

}  // namespace tongbao::core
