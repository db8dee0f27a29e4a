// Method: tables first, the safest layout before the others, so that what is left is text; then what stands over each
// table, then title and date in the rest.

#include "core/prose/published_notice.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/base/digits.hpp"
#include "core/prose/cell_per_line.hpp"
#include "core/prose/flat_rows.hpp"
#include "core/prose/labelled_rows.hpp"
#include "core/prose/row_per_line.hpp"
#include "core/prose/said_tables.hpp"
#include "core/record/recognise.hpp"
#include "core/record/row_words.hpp"
#include "core/record/title_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/find_period.hpp"
#include "core/text/join.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kLinesOfCaption = 6;
constexpr int64_t kLongestLoneName = 8;

bool is_filled(const std::string& cell) { return !trim_view(cell).empty(); }

/// Running text has marks that no title has.
bool is_running_text(std::string_view line) {
  return is_sentence(line) && (line.find("，") != std::string_view::npos || line.find("。") != std::string_view::npos ||
                               line.find('.') != std::string_view::npos);
}

class NoticeReader {
 public:
  explicit NoticeReader(std::string_view text) : lines_(lines_of_text(text)), is_taken_(lines_.size(), false) {}

  void find_tables() {
    find_barred_cells();
    for (FoundTable& table : find_row_per_line_tables(lines_, is_taken_)) found_.push_back(std::move(table));
    find_cells();
    FlatTables flat = find_flat_tables(lines_, is_taken_);
    for (FoundTable& table : flat.tables) found_.push_back(std::move(table));
    unread_ = std::move(flat.unread);
    if (found_.empty()) find_labelled();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const FoundTable& a, const FoundTable& b) { return a.first_line < b.first_line; });
  }

  bool has_tables() const { return !found_.empty(); }

  PublishedNotice finish() {
    PublishedNotice notice;
    notice.head = find_head(lines_, is_taken_);
    for (FoundTable& table : found_) notice.tables.push_back(notice_table(std::move(table), notice.head.period));
    name_apart(notice.tables);
    const SaidCounts said = find_said_counts(lines_, is_taken_);
    if (notice.tables.empty())
      use_sentences(said, notice);
    else
      compare(said, notice);
    if (!notice.tables.empty()) append(notice.tables.front().diagnostics, lines_not_read());
    return notice;
  }

 private:
  /// Each cell has a bar behind it: 单位 |. An empty cell is a bar alone.
  void find_barred_cells() {
    const auto is_cell = [](const TextLine& line) {
      return line.text.back() == '|' && line.text.find('|') + 1 == line.text.size();
    };
    for (size_t at = 0; at < lines_.size(); ++at) {
      std::vector<LooseCell> cells;
      for (; at < lines_.size() && !is_taken_[at] && is_cell(lines_[at]); ++at) {
        const std::string text = trim(std::string_view(lines_[at].text).substr(0, lines_[at].text.size() - 1));
        cells.push_back({text, at, lines_[at].number, kind_of_cell(text)});
      }
      take(find_cell_per_line_tables(std::move(cells)));
    }
  }

  void find_cells() {
    for (size_t at = 0; at < lines_.size();) {
      size_t end = at;
      while (end < lines_.size() && !is_taken_[end] && !is_sentence(lines_[end].text) &&
             !is_page_furniture(lines_[end].text))
        ++end;
      if (end > at) {
        std::vector<FoundTable> plain = find_cell_per_line_tables(loose_cells(lines_, at, end, false));
        std::vector<FoundTable> with_gaps = find_cell_per_line_tables(loose_cells(lines_, at, end, true));
        take(is_better(with_gaps, plain) ? std::move(with_gaps) : std::move(plain));
      }
      at = end + 1;
    }
  }

  void find_labelled() {
    std::optional<LabelledRows> labelled = find_labelled_rows(lines_);
    if (!labelled) return;
    take({std::move(labelled->table)});
    unread_ = std::move(labelled->unread);
  }

  static void use_sentences(const SaidCounts& said, PublishedNotice& notice) {
    Table rows = table_of_sentences(said);
    if (rows.rows.empty()) return;
    NoticeTable table;
    table.name = "正文";
    table.period = notice.head.period;
    table.table = std::make_shared<const Table>(std::move(rows));
    // Sentences that say of what and speak of one period alone are clear.
    table.counts_are_asked = std::any_of(said.counts.begin(), said.counts.end(), [](const SaidCount& count) {
      const bool is_of_other_time =
          holds_any(count.sentence, {"累计", "今年以来", "截至", "上月", "上季", "去年", "上年", "同期"});
      return !count.unit.empty() && (count.what == HeaderWhat::Nothing || is_of_other_time);
    });
    table.diagnostics = told_of_sentences(said);
    notice.tables.push_back(std::move(table));
  }

  /// What the tables count is not counted again.
  static void compare(const SaidCounts& said, PublishedNotice& notice) {
    std::vector<SourceTable> sources;
    for (const NoticeTable& table : notice.tables)
      if (auto source = recognise_notice_table(table.name, Encoding::Utf8, table))
        sources.push_back(std::move(*source));
    append(notice.tables.front().diagnostics, compare_said(said, sources));
  }

  struct Quality {
    size_t n_doubts = 0, n_lines = 0;
  };
  static Quality quality_of(const std::vector<FoundTable>& tables) {
    Quality quality;
    for (const FoundTable& table : tables) {
      quality.n_doubts += table.questions.size() + (table.has_header && !table.header_is_asked ? 0 : 1);
      quality.n_lines += table.end_line - table.first_line;
    }
    return quality;
  }
  /// Empty lines are empty cells only where everything is clear with them.
  static bool is_better(const std::vector<FoundTable>& with_gaps, const std::vector<FoundTable>& plain) {
    const Quality a = quality_of(with_gaps), b = quality_of(plain);
    return a.n_doubts == 0 && a.n_lines >= b.n_lines && a.n_lines > 0;
  }

  void take(std::vector<FoundTable> tables) {
    for (FoundTable& table : tables) {
      std::fill(is_taken_.begin() + static_cast<std::ptrdiff_t>(table.first_line),
                is_taken_.begin() + static_cast<std::ptrdiff_t>(table.end_line), true);
      found_.push_back(std::move(table));
    }
  }

  NoticeTable notice_table(FoundTable found, const std::string& period) const {
    NoticeTable table;
    const Caption caption = found.caption.empty() ? caption_above(found.first_line) : whole_caption(found);
    table.name = caption.label;
    append_item(table.name, " ", {caption.text});
    table.group = group_of(caption.text);
    table.period = period_in(caption.text);
    if (table.period.empty()) table.period = period;
    Table rows;
    for (const auto& row : found.rows) rows.rows.add(row);
    rows.row_numbers = std::move(found.row_numbers);
    table.table = std::make_shared<const Table>(std::move(rows));
    table.counts_are_asked = found.header_is_asked;
    table.diagnostics = std::move(found.questions);
    return table;
  }

  struct Caption {
    std::string label;  // 附件1
    std::string text;
  };

  /// 附件1：各乡镇… as its two parts.
  static Caption parts_of(const std::string& line) {
    Caption caption{caption_label(line), {}};
    size_t at = caption.label.size();
    for (bool is_mark = true; is_mark && at < line.size();) {
      is_mark = false;
      for (const std::string_view mark : {" ", ".", ":", "：", "、", "．", "　"})
        if (line.compare(at, mark.size(), mark) == 0) {
          at += mark.size();
          is_mark = true;
        }
    }
    caption.text = line.substr(at);
    return caption;
  }

  /// The lines above a table: 附件1：, and the title of the table below it.
  Caption caption_above(size_t first_line) const {
    Caption caption;
    for (size_t i = first_line, n = 0; i-- > 0 && n < kLinesOfCaption; ++n) {
      const std::string& line = lines_[i].text;
      if (is_taken_[i] || is_sentence(line)) break;
      if (is_page_furniture(line)) continue;
      if (!caption_label(line).empty()) {
        Caption whole = parts_of(line);
        if (whole.text.empty()) whole.text = caption.text;
        return whole;
      }
      if (line.find_first_of(",\t") != std::string::npos) continue;  // a header, whose table was found by its rows
      if (caption.text.empty() && (is_caption(line) || is_group_label(line))) caption.text = line;
    }
    return caption;
  }

  /// In a line that holds everything the caption begins with 附件, if that is near.
  Caption whole_caption(const FoundTable& found) const {
    constexpr size_t kNear = 40;
    const std::string& line = lines_[found.first_line].text;
    const size_t at = line.rfind(found.caption);
    const size_t label = at == std::string::npos ? at : line.rfind("附件", at);
    if (label == std::string::npos || at - label > kNear) return {"", found.caption};
    return parts_of(line.substr(label, at + found.caption.size() - label));
  }

  static std::string group_of(std::string_view caption) {
    // 2008年县市区…: the year is no part of a group's name.
    size_t at = 0;
    while (at < caption.size() && is_digit(caption[at])) ++at;
    constexpr std::string_view kYear = "年";
    if (at == 4 && caption.substr(at).starts_with(kYear)) caption.remove_prefix(at + kYear.size());
    return group_in_file_name(std::string(caption) + ".");
  }

  /// Problems are told by the name of a source, so no two may be the same.
  static void name_apart(std::vector<NoticeTable>& tables) {
    for (size_t i = 0; i < tables.size(); ++i) {
      const auto is_same = [&](const NoticeTable& other) { return other.name == tables[i].name; };
      const bool is_alone = std::count_if(tables.begin(), tables.end(), is_same) == 1;
      if (tables.size() > 1 && (!is_alone || tables[i].name.empty()))
        tables[i].name = trim("表" + std::to_string(i + 1) + " " + tables[i].name);
    }
  }

  /// Lines with numbers that no table took, several together.
  Diagnostics lines_not_read() const {
    constexpr size_t kNear = 3;
    Diagnostics diagnostics;
    for (size_t at = 0; at < lines_.size(); ++at) {
      if (!is_left(at)) continue;
      size_t n = 0, last = at;
      for (size_t i = at; i < lines_.size() && i - last <= kNear && !is_taken_[i]; ++i)
        if (is_left(i)) {
          ++n;
          last = i;
        }
      if (n > 1)
        diagnostics.push_back(
            {Code::LinesNotRead, Severity::Loss, {{}, lines_[at].number, 0}, {std::to_string(n), lines_[at].text}});
      at = last;
    }
    // A name alone behind the last row may be a unit without a number.
    const auto is_behind_row = [&](size_t i) {
      const bool has_serial = i > 1 && !is_taken_[i - 1] && kind_of_cell(lines_[i - 1].text) == CellKind::Number;
      return is_taken_[has_serial ? i - 2 : i - 1];
    };
    for (size_t i = 1; i < lines_.size(); ++i)
      if (is_behind_row(i) && !is_taken_[i] && looks_like_unit(lines_[i].text) &&
          utf8_length(lines_[i].text) <= kLongestLoneName && caption_label(lines_[i].text).empty())
        diagnostics.push_back({Code::LinesNotRead, Severity::Loss, {{}, lines_[i].number, 0}, {"1", lines_[i].text}});
    for (const size_t line : unread_)
      diagnostics.push_back(
          {Code::LinesNotRead, Severity::Loss, {{}, lines_[line].number, 0}, {"1", lines_[line].text}});
    return diagnostics;
  }

  bool is_left(size_t i) const {
    if (is_taken_[i] || is_page_furniture(lines_[i].text)) return false;
    const std::string& text = lines_[i].text;
    if (kind_of_cell(text) == CellKind::Number) return true;
    return text.find_first_of("|\t") != std::string::npos && text.find_first_of("0123456789") != std::string::npos;
  }

  std::vector<TextLine> lines_;
  std::vector<bool> is_taken_;
  std::vector<FoundTable> found_;
  std::vector<size_t> unread_;  // lines that a table should have and has not
};

/// The number of cells that most rows have.
size_t usual_width(const Table& table) {
  std::map<size_t, size_t> n_rows;  // by width
  for (size_t row = 0; row < table.rows.size(); ++row) ++n_rows[table.rows[row].size()];
  size_t usual = 0;
  for (const auto& [width, n] : n_rows)
    if (usual == 0 || n > n_rows[usual]) usual = width;
  return usual;
}

}  // namespace

bool looks_like_notice(std::string_view text) {
  if (find_labelled_rows(lines_of_text(text))) return true;
  // ，；、 and spaces separate cells where there is no sentence; else they are signs of sentences.
  const TextDialect dialect = detect_dialect(text, true);
  const bool is_chat = dialect.own != OwnSeparator::None;
  const Table table = read_table_as({}, text, is_chat ? TextDialect{} : dialect).value;
  const Table cut = is_chat ? read_table_as({}, text, dialect).value : Table{};
  const size_t n_usual = usual_width(cut);
  size_t n_wide = 0, n_prose = 0;
  bool has_prose_above = false;
  for (size_t i = 0; i < table.rows.size(); ++i) {
    // Many columns make a long line, which is no sentence for that.
    if (i < cut.rows.size() && cut.row_numbers[i] == table.row_numbers[i] && cut.rows[i].size() == n_usual) continue;
    const std::vector<std::string> cells = table.rows[i].texts();
    const auto n_filled = std::count_if(cells.begin(), cells.end(), is_filled);
    if (n_filled >= 2) ++n_wide;
    if (n_filled != 1 || !is_running_text(trim_view(*std::find_if(cells.begin(), cells.end(), is_filled)))) continue;
    ++n_prose;
    has_prose_above = has_prose_above || n_wide < 2;
  }
  if (is_chat) return n_prose > 0;
  // A title above and a remark below make no notice of an ordinary table.
  if (n_wide * 10 >= table.rows.size() * 9) return false;
  if (has_prose_above && n_prose > 0) return true;
  // A small one has a few remarks below it, and nothing else but titles.
  constexpr size_t kMostRemarks = 3, kMostTitles = 3;
  if (!has_prose_above && n_wide > n_prose && n_prose <= kMostRemarks &&
      table.rows.size() - n_wide - n_prose <= kMostTitles)
    return false;
  if (n_wide * 2 >= table.rows.size()) return n_prose > 1;
  NoticeReader reader(text);
  reader.find_tables();
  return reader.has_tables();
}

Result<PublishedNotice> read_notice(const std::string& file_name, std::string_view text) {
  NoticeReader reader(text);
  reader.find_tables();
  PublishedNotice notice = reader.finish();
  if (notice.tables.empty()) return Error{Code::NoticeWithoutTable, {file_name, 0, 0}, {}};
  return notice;
}

std::string source_name(const std::string& file_name, const NoticeTable& table) {
  return table.name.empty() ? file_name : join({file_name, " · ", table.name});
}

Result<SourceTable> recognise_notice_table(const std::string& source_name, Encoding encoding,
                                           const NoticeTable& table) {
  Result<SourceTable> source = recognise(source_name, encoding, table.table);
  if (!source) return source;
  source->group = table.group;
  source->period = table.period;
  if (table.counts_are_asked)
    for (Column& column : source->columns)
      if (holds_count(column) || column.role == ColumnRole::RowTotal) column.is_asked = true;
  source->read_diagnostics = table.diagnostics;
  for (Diagnostic& diagnostic : source->read_diagnostics) diagnostic.place.file = source_name;
  return source;
}

}  // namespace tongbao::core
