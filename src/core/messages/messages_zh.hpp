#pragma once
// messages_zh.hpp: codes → Chinese sentences
//
// The only place where a sentence about a problem is written. A sentence says what happened, where,
// and what to do: 「第 12 行“单位”是空的，这一行没有计入。请补上单位，或删掉这一行。」

#include <string>

#include "core/base/result.hpp"

namespace tongbao::core {

/// The full sentence, beginning with the place (file, row, column) where it is known.
std::string message_zh(const Diagnostic& diagnostic);
std::string message_zh(const Error& error);

/// Only the place: 「附件1.csv 第 12 行第 3 列」; empty if nothing is known.
std::string place_zh(const Place& place);

/// The sentence without the place.
std::string sentence_zh(Code code, const std::vector<std::string>& args);

}  // namespace tongbao::core
