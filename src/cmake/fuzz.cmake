# tongbao_fuzzers(<targets>...): one libFuzzer program for each target of tests/fuzz/targets.hpp, as tests.
#
# For the preset fuzz, which compiles with clang. Each runs for TONGBAO_FUZZ_SECONDS, beginning with the kept files of
# tests/fuzz/corpus; what it finds stays in the build folder, and a file that stops a reader is named in the output:
# put it into tests/fuzz/corpus, where every run of the tests reads it (tests/fuzz/replay_test.cpp).

set(TONGBAO_FUZZ_SECONDS 60 CACHE STRING "How long each fuzz target runs")

function(tongbao_fuzzers)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*_targets.cpp)
  foreach(target IN LISTS ARGN)
    set(name fuzz_${target})
    add_executable(${name} ${CMAKE_SOURCE_DIR}/tests/support/fuzz_main.cpp ${sources})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE TONGBAO_FUZZ_TARGET=${target})
    target_link_libraries(${name} PRIVATE tongbao_core tongbao_test_warnings)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    set(found ${CMAKE_BINARY_DIR}/corpus/${target})
    file(MAKE_DIRECTORY ${found})
    add_test(NAME ${name} COMMAND ${name} -max_total_time=${TONGBAO_FUZZ_SECONDS} -timeout=10 -rss_limit_mb=2048
      -print_final_stats=1 -artifact_prefix=${CMAKE_BINARY_DIR}/${target}- ${found}
      ${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${target})
  endforeach()
endfunction()
