#pragma once
// found_files.hpp: whether two readings of files found the same

#include <doctest.h>

#include "core/reader/found_file.hpp"

namespace tongbao::test_support {

/// Every field, tables by their cells.
inline void check_same_source(core::SourceTable a, const core::SourceTable& b) {
  CAPTURE(b.file_name);
  CHECK(*a.table == *b.table);
  a.table = b.table;
  CHECK(a == b);
}

inline void check_same_files(const core::FoundFiles& found, const core::FoundFiles& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (size_t i = 0; i < wanted.size(); ++i) {
    const core::FoundFile &a = found[i], &b = wanted[i];
    CAPTURE(b.name);
    CHECK(a.name == b.name);
    CHECK(a.holds == b.holds);
    CHECK(a.head == b.head);
    CHECK(a.roster == b.roster);
    CHECK(a.json == b.json);
    CHECK(a.error == b.error);
    REQUIRE(a.sources.size() == b.sources.size());
    for (size_t k = 0; k < b.sources.size(); ++k) check_same_source(a.sources[k], b.sources[k]);
  }
}

}  // namespace tongbao::test_support
