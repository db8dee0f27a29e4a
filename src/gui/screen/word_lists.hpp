#pragma once
// word_lists.hpp: several words in one text, with a mark between them, and back (一串名称)

#include <string>
#include <string_view>
#include <vector>

namespace tongbao::gui {

/// 本级、上级. Empty words at the beginning leave no mark behind.
std::string joined(const std::vector<std::string>& words, std::string_view mark = "、");

/// The words between the marks: trimmed, empty ones dropped.
std::vector<std::string> split_at(std::string_view mark, std::string_view text);

}  // namespace tongbao::gui
