#pragma once
// read_source.hpp: a table written in a test, read as a file is.

#include <doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/messages/messages_zh.hpp"
#include "core/record/recognise.hpp"
#include "core/record/tables_below.hpp"

namespace tongbao::test_support {

inline core::SourceTable source_in(const std::string& text, const std::string& file_name = "表.csv") {
  auto source = core::read_source(file_name, text);
  REQUIRE_MESSAGE(source.has_value(), (source ? "" : core::message_zh(source.error())));
  return *source;
}

/// The tables that stand below or beside each other in one file.
inline core::Result<std::vector<core::SourceTable>> tables_in(const std::string& text, const std::string& file_name) {
  core::Checked<core::Table> table = core::read_table(file_name, text);
  return core::recognise_tables(file_name, core::Encoding::Utf8,
                                std::make_shared<const core::Table>(std::move(table.value)),
                                std::move(table.diagnostics));
}

}  // namespace tongbao::test_support
