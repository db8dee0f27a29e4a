// Whatever sheet is read, what was found in it goes through bytes.

#include "core/reader/found_bytes.hpp"

#include <doctest.h>

#include "core/reader/file_reading.hpp"
#include "property/sheet_shapes.hpp"
#include "support/files.hpp"
#include "support/found_files.hpp"

namespace tongbao {

TEST_CASE("what random sheets hold goes through bytes") {
  const int n_sheets = test_support::full_run() ? 20'000 : 200;
  for (int i = 0; i < n_sheets; ++i) {
    test_support::TinyRandom random(static_cast<uint64_t>(i) + 31);
    std::vector<sheet_shapes::Layout> layouts;
    for (int64_t n = random.below(4); n > 0; --n)
      layouts.push_back(static_cast<sheet_shapes::Layout>(random.below(sheet_shapes::kLayouts)));
    const sheet_shapes::Sheet sheet = sheet_shapes::make_sheet(random, layouts);
    const core::FoundFiles found = core::read_file(sheet.file_name, sheet.bytes);
    const auto back = core::files_of_bytes(core::bytes_of(found));
    REQUIRE(back);
    test_support::check_same_files(*back, found);
  }
}

}  // namespace tongbao
