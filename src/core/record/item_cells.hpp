#pragma once
// item_cells.hpp: what the cells of an item log say (流水单元格)

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

/// The names of a list: 本级、上级. The marks between them are in `separators`; inside brackets they do not count.
std::vector<std::string> split_names(const std::string& cell, std::u32string_view separators);

/// A cell that says whether, or how many times: 是, √, 2, or nothing.
struct MarkCell {
  int64_t n_times = 0;    // 1 for words
  bool is_words = false;  // neither yes nor no nor a number: a name or a remark
};
MarkCell read_mark(std::string_view cell);

/// 原创, 转载 or what else is typed; 是 means `yes_means` (empty = 原创), 否 the other of the two.
std::string read_origin(const std::string& cell, const std::string& yes_means);

}  // namespace tongbao::core
