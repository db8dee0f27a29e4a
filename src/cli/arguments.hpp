#pragma once
// arguments.hpp: the words of the command line → what to do
//
// In       the arguments behind the program's name.
// Out      Arguments, or one Chinese sentence that says what is wrong with them.

#include <string>
#include <vector>

namespace tongbao::cli {

enum class Command { Help, Report, Rank, Check };

struct Arguments {
  Command command = Command::Help;
  std::string project;  // a project file; empty when rules and data are given instead
  std::string rules;
  std::string roster;
  std::vector<std::string> data;
  std::string period;
  std::string notice;
  std::string out;  // report only
};

struct ParsedArguments {
  Arguments arguments;
  std::string complaint;  // empty = understood
};

ParsedArguments parse_arguments(const std::vector<std::string>& words);

}  // namespace tongbao::cli
