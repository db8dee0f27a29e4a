#include "core/record/title_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "core/record/header_division.hpp"
#include "core/record/row_words.hpp"
#include "core/text/any_word.hpp"
#include "core/text/find_period.hpp"
#include "core/text/fold.hpp"
#include "core/text/parse_period.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {

std::string group_in_file_name(std::string_view file_name) {
  std::string name = erase_period(file_name.substr(0, file_name.rfind('.')));
  for (const std::string_view lead : {"附件", "附表", "表"})
    if (name.starts_with(lead)) name.erase(0, lead.size());
  for (const std::string_view tail : {"信息", "采用", "报送", "刊发", "统计", "情况", "政府网"}) {
    const size_t at = name.find(tail);
    if (at != std::string::npos) name.erase(at);
  }
  std::string group;
  for (size_t at = 0; at < name.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(name, at);
    if (c >= 0x4E00 && c <= 0x9FFF && c != U'各') group.append(name, start, at - start);
  }
  // 未报单位.csv lists units that have sent nothing.
  if (starts_with_any(group, {"未", "零"})) return {};
  return is_group_label(group) ? group : std::string();
}

bool is_sheet_title(std::string_view text) {
  const std::string folded = fold_name(text);
  return !period_in(folded).empty() ||
         holds_any(folded,
                   {"统计表", "情况表", "汇总表", "一览表", "登记表", "台账", "报送情况", "采用情况", "续表"}) ||
         (folded.find("第") != std::string::npos && folded.find("页") != std::string::npos);
}

std::string table_name(const std::string& file_name) {
  constexpr std::string_view kBetween = " · ";
  if (const size_t at = file_name.rfind(kBetween); at != std::string::npos)
    return file_name.substr(at + kBetween.size());
  return file_name.substr(0, file_name.rfind('.'));
}

namespace {

std::vector<std::string> titles_of(const SourceTable& source) {
  std::vector<std::string> titles;
  for (int32_t row = 0; row < source.n_header_rows; ++row) {
    if (!is_title_row(source, row)) break;
    for (int32_t column = 0; column < static_cast<int32_t>(source.columns.size()); ++column)
      if (std::string text = cell_text(source, row, column); !text.empty()) titles.push_back(std::move(text));
  }
  if (titles.empty()) titles.push_back(table_name(source.file_name));
  return titles;
}

void read_title(const std::string& title, TitleWords& says, bool& is_of_both) {
  const std::vector<HeaderWord> words = divide_header(fold_name(title));
  std::string level;  // of the words right before
  for (const HeaderWord& word : words) {
    const HeaderWhat what = word.is_known ? what_of(word.word_class) : HeaderWhat::Nothing;
    if (what != HeaderWhat::Nothing) {
      is_of_both = is_of_both || (says.what != HeaderWhat::Nothing && says.what != what);
      says.what = what;
      if (what == HeaderWhat::Adopted && !level.empty()) says.level = level;
    }
    const bool says_nothing = word.is_known && word.word_class == WordClass::Items;
    if (!says_nothing) level = word.is_known && word.word_class == WordClass::Level ? word.name : "";
    says.is_target = says.is_target || (word.is_known && word.word_class == WordClass::Target);
  }
  if (const HeaderWhen when = parse_header(title).when; when != HeaderWhen::NotSaid) says.when = when;
}

}  // namespace

TitleWords title_words(const SourceTable& source) {
  TitleWords says;
  bool is_of_both = false;
  for (const std::string& title : titles_of(source)) read_title(title, says, is_of_both);
  if (is_of_both) says.what = HeaderWhat::Nothing;
  return says;
}

std::string title_of(const SourceTable& source) { return titles_of(source).front(); }

TitleWords title_words(const std::string& title) {
  TitleWords says;
  bool is_of_both = false;
  read_title(title, says, is_of_both);
  if (is_of_both) says.what = HeaderWhat::Nothing;
  return says;
}

bool says_same_time(std::string_view one, std::string_view other) {
  std::optional<PeriodSpan> a = parse_period(one), b = parse_period(other);
  if (a && b && (a->year == 0 || b->year == 0)) a->year = b->year = 0;
  return a && a == b;
}

}  // namespace tongbao::core
