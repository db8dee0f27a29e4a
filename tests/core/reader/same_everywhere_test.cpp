// What the kept files hold, as bytes, is the same natively, as WebAssembly and in the reading module
// (tests/reader/module_test.mjs). A change of what is recognised in them changes the hash: the test says the new one.

#include <doctest.h>

#include <string>

#include "core/reader/file_reading.hpp"
#include "core/reader/found_bytes.hpp"
#include "support/files.hpp"
#include "support/sha256.hpp"

namespace tongbao::core {

TEST_CASE("what the kept files hold is the same everywhere") {
  std::string all;
  for (const std::string folder : {"tests/fuzz/corpus/file", "tests/fuzz/corpus/table", "tests/fuzz/corpus/decode"})
    for (const std::string& name : test_support::list_project_folder(folder))
      all += bytes_of(read_file(name, test_support::read_project_file(folder + "/" + name)));
  const std::string wanted = test_support::read_project_file("tests/core/reader/found.txt");
  CHECK(test_support::sha256_hex(all).substr(0, 16) + "\n" == wanted);
}

}  // namespace tongbao::core
