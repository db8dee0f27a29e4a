#pragma once
// targets.hpp: what is given any bytes at all: each reader of files from outside
//
// libFuzzer runs one target a program (the preset fuzz; support/fuzz_main.cpp), the tests run all of them over the kept
// files (replay_test.cpp). A target fails by stopping the program: a sanitizer's report, or require().

#include <string_view>

namespace tongbao::fuzz {

/// Any bytes become valid UTF-8, and the same text in pieces as in one.
void decode(std::string_view bytes);
/// A table is the same in pieces as in one, and every row of it is either kept or reported.
void table(std::string_view bytes);
/// What a file holds is the same in pieces and goes through bytes; every row of its tables is used or told about.
void file(std::string_view bytes);
/// The clipboard's text, a NUL, the cells of its HTML: what it becomes is a table that can be read.
void pasted(std::string_view bytes);
/// A project that can be opened can be saved and opened again, and counted.
void project(std::string_view bytes);
/// A rule set that can be opened can be saved and opened again, checked and put into words.
void rules(std::string_view bytes);

}  // namespace tongbao::fuzz
