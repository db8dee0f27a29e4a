#include "core/record/item_cells.hpp"

#include "core/record/count_cell.hpp"
#include "core/text/fold.hpp"

namespace tongbao::core {

std::vector<std::string> split_names(const std::string& cell, std::u32string_view separators) {
  std::vector<std::string> names;
  std::string name;
  int depth = 0;
  const auto finish = [&] {
    if (std::string trimmed = trim(name); !trimmed.empty()) names.push_back(std::move(trimmed));
    name.clear();
  };
  for (size_t at = 0; at < cell.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(cell, at);
    if (c == U'(' || c == U'（') ++depth;
    if (c == U')' || c == U'）') --depth;
    if (depth <= 0 && separators.find(c) != std::u32string_view::npos)
      finish();
    else
      name.append(cell, start, at - start);
  }
  finish();
  return names;
}

MarkCell read_mark(std::string_view cell) {
  const CountCell number = read_count_cell(cell);
  if (number.kind == CountCell::Kind::NotGiven) return {};
  if (number.kind == CountCell::Kind::Number) return {number.value, false};
  const std::string text = fold_name(cell);
  for (const std::string_view no : {"否", "无", "没有", "×", "x", "n", "no", "正常", "按时", "及时"})
    if (text == no) return {};
  for (const std::string_view yes : {"是", "有", "√", "✓", "✔", "y", "yes"})
    if (text == yes) return {1, false};
  return {1, true};
}

std::string read_origin(const std::string& cell, const std::string& yes_means) {
  const bool yes_is_reprint = yes_means == "转载";
  const std::string yes = yes_means.empty() ? "原创" : yes_means;
  const std::string text = fold_name(cell);
  for (const std::string_view no : {"否", "不是", "×", "x", "n", "no", "0"})
    if (text == no) return yes_is_reprint ? "原创" : "转载";
  if (text == "非原创") return "转载";
  const MarkCell mark = read_mark(cell);
  if (mark.is_words) return cell;
  return mark.n_times > 0 ? yes : std::string();
}

}  // namespace tongbao::core
