#pragma once
// read_source.hpp: a table written in a test, read as a file is.

#include <doctest.h>

#include <string>

#include "core/messages/messages_zh.hpp"
#include "core/record/recognise.hpp"

namespace tongbao::test_support {

inline core::SourceTable source_in(const std::string& text, const std::string& file_name = "表.csv") {
  auto source = core::read_source(file_name, text);
  REQUIRE_MESSAGE(source.has_value(), (source ? "" : core::message_zh(source.error())));
  return *source;
}

}  // namespace tongbao::test_support
