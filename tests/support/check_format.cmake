# Names every source that clang-format would write in another way.
#
#   cmake -DCLANG_FORMAT=… -DSOURCE=… -P check_format.cmake
#
# To put them right: clang-format -i FILE…

if(NOT CLANG_FORMAT)
  message("skipped: clang-format is not installed")
  return()
endif()
execute_process(COMMAND ${CLANG_FORMAT} --version OUTPUT_VARIABLE version)
if(NOT version MATCHES "version 14\\.")
  message("skipped: clang-format 14 decides, this is ${version}")
  return()
endif()
file(GLOB_RECURSE sources ${SOURCE}/src/*.cpp ${SOURCE}/src/*.hpp ${SOURCE}/src/*.h ${SOURCE}/tests/*.cpp ${SOURCE}/tests/*.hpp)
list(FILTER sources EXCLUDE REGEX "/node_modules/")
list(LENGTH sources n_sources)
if(n_sources LESS 100)
  message(FATAL_ERROR "only ${n_sources} sources below ${SOURCE}")
endif()
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${sources} RESULT_VARIABLE status ERROR_VARIABLE problems)
if(NOT status EQUAL 0)
  string(REGEX MATCHALL "[^\n]*: error: [^\n]*" lines "${problems}")
  list(TRANSFORM lines REPLACE ":.*" "")
  list(REMOVE_DUPLICATES lines)
  string(REPLACE ";" "\n" lines "${lines}")
  message(FATAL_ERROR "not as clang-format writes it (clang-format -i mends it):\n${lines}")
endif()
message("${n_sources} sources are as clang-format writes them")
