// The kept files of each fuzz target, and whatever the program itself brings of that kind: what once stopped a reader is
// read in every run of the tests.

#include <doctest.h>

#include <string>
#include <vector>

#include "fuzz/targets.hpp"
#include "support/files.hpp"

using namespace tongbao;

namespace {

void replay(const std::vector<std::string>& folders, void (*target)(std::string_view)) {
  size_t n_files = 0;
  for (const std::string& folder : folders)
    for (const std::string& name : test_support::list_project_folder(folder)) {
      const std::string path = folder + "/" + name;
      CAPTURE(path);
      const std::string bytes = test_support::read_project_file(path);
      target(bytes);
      // Cut anywhere, and with one byte changed: the neighbours of every kept file.
      for (size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 40) {
        target(std::string_view(bytes).substr(0, at));
        std::string other = bytes;
        other[at] = static_cast<char>(other[at] ^ 0x15);
        target(other);
      }
      ++n_files;
    }
  CHECK(n_files >= 3);
}

}  // namespace

TEST_CASE("any bytes are decoded") { replay({"tests/fuzz/corpus/decode"}, fuzz::decode); }
TEST_CASE("any bytes are a table or none") {
  replay({"tests/fuzz/corpus/table", "tests/fuzz/corpus/decode"}, fuzz::table);
}
TEST_CASE("any bytes hold something or are refused") {
  replay({"tests/fuzz/corpus/file", "tests/fuzz/corpus/table", "tests/fuzz/corpus/decode"}, fuzz::file);
}
TEST_CASE("any bytes can be pasted") { replay({"tests/fuzz/corpus/pasted"}, fuzz::pasted); }
TEST_CASE("any bytes are a project or none") { replay({"tests/fuzz/corpus/project"}, fuzz::project); }
TEST_CASE("any bytes are rules or none") { replay({"tests/fuzz/corpus/rules"}, fuzz::rules); }
