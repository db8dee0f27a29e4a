#pragma once
// commands.hpp: what the program can do, and how it says how it went
//
// Every command reads its input (input.hpp), runs the core's pipeline and returns the exit status.
// Results go to standard output, troubles to standard error.

#include "cli/arguments.hpp"
#include "core/pipeline/pipeline.hpp"

namespace tongbao::cli {

enum class ExitStatus {
  Clean = 0,
  LeftOut = 1,     // there is a result, and some input was left out of it
  Usage = 2,       // the command line was not understood
  Unreadable = 3,  // a file could not be read, understood or written
};

/// Writes all export files into arguments.out.
ExitStatus run_report(const Arguments& arguments);

/// Prints the ranked tables as CSV.
ExitStatus run_rank(const Arguments& arguments);

/// Prints one sentence for everything there is to tell about the input.
ExitStatus run_check(const Arguments& arguments);

}  // namespace tongbao::cli
