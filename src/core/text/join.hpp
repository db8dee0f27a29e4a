#pragma once
// join.hpp: pieces of text → one text
//
// For sentences put together from many pieces: one call in the place of a chain of +, whose temporaries make the
// program several times larger.
//
// In       pieces that live until the call returns.
// Out      their bytes one after another, or with something between them.
// Errors   none.
// Cost     O(length).

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tongbao::core {

std::string join(std::initializer_list<std::string_view> pieces);

/// a、b、c
std::string join(const std::vector<std::string>& parts, std::string_view between = "、");

void append_to(std::string& text, std::initializer_list<std::string_view> pieces);

/// The same behind a separator, unless the text is still empty.
void append_item(std::string& text, std::string_view separator, std::initializer_list<std::string_view> pieces);

}  // namespace tongbao::core
