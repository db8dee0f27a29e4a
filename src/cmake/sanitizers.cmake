# The sanitizers watch our own code, not Dear ImGui's. -fsanitize=vptr needs run-time type information,
# which our layers are built without. Not optimised, and with line numbers only (-g1): optimising what
# the sanitizers add makes compiling several times slower, and the tests are fast enough without.
if(TONGBAO_SANITIZE)
  add_compile_options(-O0 -g1 -fsanitize=address,undefined -fno-sanitize=vptr
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# libFuzzer finds its way by what a run of a reader passed through.
if(TONGBAO_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT EMSCRIPTEN)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
