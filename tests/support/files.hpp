#pragma once
// files.hpp: what tests read from the project's folder, natively and as WebAssembly in Node.
//
// Paths are relative to the project's root, as in "tests/golden/4-zhalantun/ranking.csv". A file that cannot be
// read fails the running test with its name, since a test that silently compares nothing is worse
// than none.

#include <string>
#include <string_view>
#include <vector>

namespace tongbao::test_support {

// The absolute path of a file of the project.
std::string project_path(std::string_view relative);

// The bytes of a file of the project.
std::string read_project_file(std::string_view relative);

// The bytes of any file, by its absolute path.
std::string read_file(const std::string& path);

bool file_exists(const std::string& path);

// The names in a folder of the project, in byte order; empty when there is no such folder.
std::vector<std::string> list_project_folder(std::string_view relative);

// Folder of larger public test suites, from the environment variable TONGBAO_SHARED_DIR; empty when it is
// not set, and the tests that need it then say that they are skipped.
std::string shared_dir();

// True when the environment asks for the large counts (./emsdk-setup.sh test --full).
bool full_run();

}  // namespace tongbao::test_support
