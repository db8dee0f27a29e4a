// Method: each line is cut behind its numbers; what stands before the first one is the name and a label, and what stands
// between two is the label of the second.

#include "core/prose/labelled_rows.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/digits.hpp"
#include "core/record/header_phrase.hpp"
#include "core/record/row_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/find_period.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

constexpr size_t kMostLabels = 12;
constexpr int64_t kLongestLabel = 8;
constexpr int64_t kLongestName = 24;

constexpr std::string_view kSerialMarks[] = {".", "．", "、", ")", "）", " ", "\t", "　"};
constexpr std::string_view kBrackets[] = {"(", "（", ")", "）"};
constexpr std::string_view kMeasures[] = {"条", "篇", "件", "分", "次"};
constexpr std::string_view kSeparators[] = {" ", "\t", "　", ",", "，", "、", ";", "；", ":", "：", "。", "|", "—"};

struct LabelledNumber {
  std::string label, number;
};

struct LabelledLine {
  std::string name;
  std::vector<LabelledNumber> numbers;  // none: the line says that there was nothing
};

size_t n_bytes_at_front(std::string_view text, std::span<const std::string_view> words) {
  for (const std::string_view word : words)
    if (text.starts_with(word)) return word.size();
  return 0;
}

std::string_view without_separators_in_front(std::string_view text) {
  while (const size_t n = n_bytes_at_front(text, kSeparators)) text.remove_prefix(n);
  return text;
}

std::string_view without_separators_behind(std::string_view text) {
  for (size_t i = 0; i < std::size(kSeparators);) {
    const bool ends = text.ends_with(kSeparators[i]);
    if (ends) text.remove_suffix(kSeparators[i].size());
    i = ends ? 0 : i + 1;
  }
  return text;
}

std::string_view without_separators(std::string_view text) {
  return without_separators_behind(without_separators_in_front(text));
}

/// 1. 城关镇, （2）东街镇, 3、南关镇, 4 西街镇 → the name; digits directly before a name stay.
std::string_view without_serial(std::string_view line) {
  std::string_view rest = line;
  for (const std::string_view open : {"(", "（"})
    if (rest.starts_with(open)) rest.remove_prefix(open.size());
  size_t n_digits = 0;
  while (n_digits < rest.size() && is_digit(rest[n_digits])) ++n_digits;
  if (n_digits == 0 || n_digits > 3) return line;
  rest.remove_prefix(n_digits);
  const size_t n_mark = n_bytes_at_front(rest, kSerialMarks);
  return n_mark > 0 ? without_separators_in_front(rest.substr(n_mark)) : line;
}

/// 报送了 → 报送, 报 → 报送.
std::string plain_label(std::string_view label) {
  std::string_view text = without_separators(label);
  for (const std::string_view end : {"了", "为", "是", "共", "有"})
    if (text.ends_with(end)) text.remove_suffix(end.size());
  if (text == "报") return "报送";
  if (text == "采" || text == "用") return "采用";
  // 本月上报 and 报送 of two lines are one column.
  const HeaderPhrase phrase = parse_header(text);
  const bool is_plain = text.find_first_of("+-%~/") == std::string_view::npos && phrase.how == HeaderHow::Count &&
                        phrase.left_over.empty() && phrase.level.empty() && phrase.carrier.empty() &&
                        phrase.category.empty() && phrase.site.empty() && !phrase.is_part &&
                        (phrase.when == HeaderWhen::NotSaid || phrase.when == HeaderWhen::This);
  if (is_plain && phrase.what == HeaderWhat::Submitted) return "报送";
  if (is_plain && phrase.what == HeaderWhat::Adopted) return "采用";
  return std::string(text);
}

/// 张三 16:10, 李四（城关镇） 6月28日 16:02:33: who wrote the line below, and when.
bool is_chat_head(std::string_view line) {
  constexpr int64_t kLongestHead = 30;
  const size_t colon = line.rfind(':');
  if (colon == std::string_view::npos || colon == 0 || utf8_length(line) > kLongestHead) return false;
  const std::string_view minutes = line.substr(colon + 1);
  return minutes.size() == 2 && is_digit(minutes[0]) && is_digit(minutes[1]) && is_digit(line[colon - 1]) &&
         !holds_any(line, {"报", "采", "条", "篇"});
}

/// What is said behind the numbers and changes none: 收到请回复.
bool is_courtesy(std::string_view text) {
  return starts_with_any(text, {"收到", "请", "谢谢", "已核", "完毕", "特此", "感谢"}) &&
         std::none_of(text.begin(), text.end(), is_digit);
}

bool says_what_is_counted(const HeaderPhrase& phrase) {
  return phrase.what != HeaderWhat::Nothing && phrase.left_over.empty() && !phrase.is_pair;
}

/// Cuts 城关镇本月报送 before the label; name and label of 城关镇：报送 are cut already.
bool cut_name(std::string_view text, std::string& name, std::string& label) {
  size_t last_separator = std::string_view::npos;
  for (size_t at = 0; at < text.size(); next_code_point(text, at))
    if (n_bytes_at_front(text.substr(at), kSeparators) > 0) last_separator = at;
  if (last_separator != std::string_view::npos) {
    name = without_separators(text.substr(0, last_separator));
    label = plain_label(text.substr(last_separator));
    return true;
  }
  for (size_t at = 0; at < text.size(); next_code_point(text, at)) {
    if (at == 0 || !looks_like_unit(text.substr(0, at))) continue;
    label = plain_label(text.substr(at));
    if (!says_what_is_counted(parse_header(label))) continue;
    name = text.substr(0, at);
    return true;
  }
  return false;
}

/// 城关镇更正 takes back what another line says.
bool is_name(const std::string& name) {
  return !name.empty() && !holds_any(name, {"更正", "补报", "补充", "订正", "修改"}) &&
         utf8_length(name) <= kLongestName &&
         std::none_of(name.begin(), name.end(), [](char c) { return is_digit(c); });
}

/// Where the digits of a number that begins at `at` end: 12, 1,234 and 9.5 are one number.
size_t end_of_number(std::string_view text, size_t at) {
  const auto has_digit_at = [&](size_t i) { return i < text.size() && is_digit(text[i]); };
  while (has_digit_at(at) || (at < text.size() && (text[at] == '.' || text[at] == ',') && has_digit_at(at + 1))) ++at;
  return at;
}

/// Where the first number begins that counts something: 8 of 8月报送 does not.
size_t find_count(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const size_t end = end_of_number(text, at);
    if (!starts_with_any(text.substr(end), {"月", "日", "年", "季", "号", "点"})) return at;
    at = end;
  }
  return std::string_view::npos;
}

std::string_view without_brackets_in_front(std::string_view text) {
  while (const size_t n = n_bytes_at_front(text, kBrackets)) text = without_separators_in_front(text.substr(n));
  return text;
}

std::optional<LabelledLine> read_line(std::string_view text) {
  LabelledLine line;
  text = without_separators_behind(without_serial(text));
  while (!text.empty()) {
    if (!line.numbers.empty() && is_courtesy(text)) break;
    const size_t at = find_count(text);
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    const size_t end = end_of_number(text, at);
    LabelledNumber number{"", std::string(text.substr(at, end - at))};
    const std::string_view before = text.substr(0, at);
    if (line.name.empty()) {
      if (!cut_name(without_separators_behind(before), line.name, number.label) || !is_name(line.name))
        return std::nullopt;
    } else {
      number.label = plain_label(before);
      // 报送12条，其中采用3条: what is adopted is no part of what somebody else counted, as 其中市级 may be.
      constexpr std::string_view kOfThese = "其中";
      if (number.label.starts_with(kOfThese))
        if (const std::string rest = plain_label(number.label.substr(kOfThese.size()));
            parse_header(rest).what != HeaderWhat::Nothing)
          number.label = rest;
    }
    if (number.label.empty() || utf8_length(number.label) > kLongestLabel) return std::nullopt;
    if (number.label.find_first_of("+-%~/") != std::string::npos) return std::nullopt;  // 报送 -3, 8/5
    for (const LabelledNumber& other : line.numbers)
      if (other.label == number.label) return std::nullopt;
    line.numbers.push_back(std::move(number));
    const std::string_view behind = trim_view(text.substr(end));
    const size_t n_measure = n_bytes_at_front(behind, kMeasures);
    text = without_brackets_in_front(without_separators_in_front(behind.substr(n_measure)));
  }
  if (line.numbers.empty()) return std::nullopt;
  return line;
}

/// 甲局未报送, 县残联本月无.
std::optional<LabelledLine> read_nothing(std::string_view text) {
  text = without_separators_behind(without_serial(text));
  for (const std::string_view words :
       {"未报送信息", "未报送", "没有报送", "未上报", "零报送", "无报送", "未报", "没报", "无"}) {
    if (!text.ends_with(words)) continue;
    text = without_separators_behind(text.substr(0, text.size() - words.size()));
    for (const std::string_view time : {"本月", "当月", "本季度", "本期"})
      if (text.ends_with(time)) text = without_separators_behind(text.substr(0, text.size() - time.size()));
    const std::string name(text);
    return looks_like_unit(name) && is_name(name) ? std::optional(LabelledLine{name, {}}) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::string> labels_of(const std::vector<std::optional<LabelledLine>>& rows) {
  std::vector<std::string> labels;
  for (const auto& row : rows) {
    if (!row) continue;
    for (const LabelledNumber& number : row->numbers)
      if (std::find(labels.begin(), labels.end(), number.label) == labels.end()) labels.push_back(number.label);
  }
  return labels;
}

std::vector<std::string> cells_of(const LabelledLine& line, const std::vector<std::string>& labels) {
  std::vector<std::string> cells{line.name};
  cells.resize(labels.size() + 1, line.numbers.empty() ? std::to_string(0) : std::string());
  for (const LabelledNumber& number : line.numbers) {
    const auto label = std::find(labels.begin(), labels.end(), number.label);
    cells[static_cast<size_t>(label - labels.begin()) + 1] = number.number;
  }
  return cells;
}

/// The line above that names a month; of a sentence the month alone.
void find_caption(const std::vector<TextLine>& lines, FoundTable& table) {
  constexpr size_t kNear = 3;
  for (size_t n = 1; n <= kNear && n <= table.first_line && table.caption.empty(); ++n) {
    const std::string& line = lines[table.first_line - n].text;
    const std::string period = period_in(line);
    if (!period.empty()) table.caption = is_sentence(line) ? period : line;
  }
}

}  // namespace

std::optional<LabelledRows> find_labelled_rows(const std::vector<TextLine>& lines) {
  std::vector<std::optional<LabelledLine>> rows;
  size_t n_others = 0, n_heads = 0;
  for (const TextLine& line : lines) n_heads += is_chat_head(line.text) ? 1 : 0;
  for (const TextLine& line : lines) {
    rows.push_back(is_chat_head(line.text) ? std::nullopt : read_line(line.text));
    if (!rows.back()) rows.back() = read_nothing(line.text);
    if (rows.back() || is_chat_head(line.text)) continue;
    if (++n_others * 2 > lines.size() - n_heads) return std::nullopt;
  }
  if (rows.size() - n_others - n_heads < 2) return std::nullopt;
  const std::vector<std::string> labels = labels_of(rows);
  const bool is_clear = std::any_of(labels.begin(), labels.end(),
                                    [](const std::string& label) { return says_what_is_counted(parse_header(label)); });
  if (!is_clear || labels.size() > kMostLabels) return std::nullopt;

  LabelledRows found;
  FoundTable& table = found.table;
  table.has_header = true;
  table.end_line = lines.size();
  table.first_line = lines.size();
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!rows[i]) {
      if (i > table.first_line && !is_page_furniture(lines[i].text) && !is_chat_head(lines[i].text))
        found.unread.push_back(i);
      continue;
    }
    if (table.rows.empty()) {
      table.first_line = i;
      table.rows.push_back({"单位"});
      table.rows.front().insert(table.rows.front().end(), labels.begin(), labels.end());
      // The line above, so that a correction of the first row is none of the header.
      table.row_numbers.push_back(lines[i].number - 1);
    }
    table.rows.push_back(cells_of(*rows[i], labels));
    table.row_numbers.push_back(lines[i].number);
    table.end_line = i + 1;
  }
  find_caption(lines, table);
  return found;
}

}  // namespace tongbao::core
