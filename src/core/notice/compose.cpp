// compose.cpp: plan + facts → the notice, block by block in the order of the page.
//
// Every text of the plan goes through the same template filling, annex titles and notes too, so no
// figure can enter the notice unbound.

#include <algorithm>
#include <utility>

#include "core/notice/notice.hpp"
#include "core/notice/template.hpp"

namespace tongbao::core {
namespace {

constexpr const char* kHeadingNumber = "序";

class Composer {
 public:
  explicit Composer(const Facts& facts)
      : find_([&facts](std::string_view name) { return facts.find(name); }) {}

  /// One block a line. `where` names the place for the user.
  void add(BlockKind kind, const std::string& text, const std::string& where) {
    for (auto& line : fill_lines(text, where)) add_block(kind, std::move(line), -1);
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

  void tell(Diagnostics diagnostics) { append(notice_.diagnostics, std::move(diagnostics)); }

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
    number.text = chinese_number(n_headings_ + 1);
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
    notice_.value.blocks.push_back(
        {kind, std::move(line.text), std::move(line.spans), section_idx});
  }

  FactLookup find_;
  int n_headings_ = 0;
  Checked<Notice> notice_;
};

}  // namespace

Checked<Notice> compose_notice(const NoticePlan& plan, const Facts& facts, const AnnexData& data) {
  Composer composer(facts);
  composer.add(BlockKind::DocumentNumber, plan.document_number, "文号");
  composer.add(BlockKind::IssueNumber, plan.issue_number, "期号");
  composer.add(BlockKind::Title, plan.title, "标题");
  composer.add(BlockKind::Addressees, plan.addressees, "主送机关");
  composer.add(BlockKind::Paragraph, plan.opening, "开头");
  for (size_t i = 0; i < plan.sections.size(); ++i) composer.add_section(plan.sections[i], i);

  const auto annexes = plan.annexes.empty() ? default_annexes(data.tally, data.rules) : plan.annexes;
  for (size_t i = 0; i < annexes.size(); ++i) {
    composer.add_annex(make_annex(data, annexes[i], static_cast<int>(plan.rate_places)), i, annexes.size());
    composer.tell(check_annex(data, annexes[i], annex_label(i, annexes.size())));
  }
  for (const auto& issuer : plan.issuers) composer.add(BlockKind::Issuer, issuer, "落款");
  if (plan.date) {
    const bool numerals = plan.date_style == DateStyle::Numerals;
    composer.add(BlockKind::Date, numerals ? format_zh_numerals(*plan.date) : format_zh(*plan.date),
                 "日期");
  }
  composer.add(BlockKind::Remark, plan.remark, "附注");
  return composer.take();
}

}  // namespace tongbao::core
