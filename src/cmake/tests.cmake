# tongbao_tests(<name> <folder> [libraries...]): one doctest program from all sources below <folder>.
#
# Test sources are built with exceptions (doctest's REQUIRE throws), the layers they test without. In the
# web preset the same program runs as WebAssembly in Node, reading and writing real files.

add_library(test_support STATIC ${CMAKE_SOURCE_DIR}/tests/support/main.cpp
  ${CMAKE_SOURCE_DIR}/tests/support/files.cpp)
target_include_directories(test_support PUBLIC ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(test_support
  PUBLIC doctest_headers nlohmann_headers PRIVATE tongbao_test_warnings)
target_compile_definitions(test_support PRIVATE TONGBAO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
if(EMSCRIPTEN)
  target_compile_options(test_support PUBLIC -fexceptions)
endif()

# Larger public test suites; tests that need them say that they are skipped where the folder is missing.
set(TONGBAO_SHARED_DIR ${CMAKE_SOURCE_DIR}/../shared CACHE PATH "Folder of public test suites")

function(tongbao_tests name folder)
  tongbao_sources(sources ${folder})
  if(NOT sources)
    return()
  endif()
  tongbao_existing(libraries ${ARGN})
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE test_support tongbao_test_warnings ${libraries})
  if(EMSCRIPTEN)
    # One file with the program inside: Node would otherwise try to fetch() the .wasm by its path.
    # Whole-program optimisation is for the page; five test programs would repeat it.
    target_link_options(${name} PRIVATE -O1 -fexceptions -sENVIRONMENT=node -sSINGLE_FILE=1 -sNODERAWFS=1
      -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
      "SHELL:--pre-js ${CMAKE_SOURCE_DIR}/tests/support/node_environment.js")
    set_target_properties(${name} PROPERTIES
      LINK_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/node_environment.js)
  endif()
  add_test(NAME ${name} COMMAND ${name} --no-colors=true WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT 3600)
  if(IS_DIRECTORY ${TONGBAO_SHARED_DIR})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT TONGBAO_SHARED_DIR=${TONGBAO_SHARED_DIR})
  endif()
endfunction()

# The command-line program as its users meet it: words, exit status, files.
function(tongbao_cli_test)
  if(NOT TARGET tongbao)
    return()
  endif()
  add_test(NAME cli_test COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:tongbao>
    -DSOURCE=${CMAKE_SOURCE_DIR} -DWORK=${CMAKE_BINARY_DIR}/cli_test
    -P ${CMAKE_SOURCE_DIR}/tests/cli/cli_test.cmake)
endfunction()

function(tongbao_layer_check)
  find_package(Python3 COMPONENTS Interpreter)
  if(NOT Python3_FOUND)
    message(WARNING "No Python 3: the layer check is left out of the tests.")
    return()
  endif()
  set(script ${CMAKE_SOURCE_DIR}/tests/support/check_layers.py)
  add_test(NAME check_layers COMMAND Python3::Interpreter ${script} ${CMAKE_SOURCE_DIR})
  add_test(NAME check_layers_self_test COMMAND Python3::Interpreter ${script} --self-test)
endfunction()

# Whether the sources are as the formatter writes them. Other versions write other things, so only one decides.
function(tongbao_format_check)
  find_program(TONGBAO_CLANG_FORMAT NAMES clang-format-14 clang-format)
  add_test(NAME check_format COMMAND ${CMAKE_COMMAND} -DCLANG_FORMAT=${TONGBAO_CLANG_FORMAT} -DSOURCE=${CMAKE_SOURCE_DIR}
    -P ${CMAKE_SOURCE_DIR}/tests/support/check_format.cmake)
  set_tests_properties(check_format PROPERTIES SKIP_REGULAR_EXPRESSION "skipped:")
endfunction()

# The schema of rule sets. core_tests gives the same files to the reader.
function(tongbao_schema_check)
  find_package(Python3 COMPONENTS Interpreter)
  if(NOT Python3_FOUND)
    message(WARNING "No Python 3: the check of the schema is left out of the tests.")
    return()
  endif()
  add_test(NAME check_schema COMMAND Python3::Interpreter
    ${CMAKE_SOURCE_DIR}/tests/support/check_schema.py ${CMAKE_SOURCE_DIR})
  set_tests_properties(check_schema PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

# The page's own check, once it is built: nothing in it may be newer than the oldest browser we run in.
function(tongbao_page_check)
  find_program(TONGBAO_WASM_OPT wasm-opt HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin REQUIRED
    NO_CMAKE_FIND_ROOT_PATH)
  add_test(NAME check_size_and_age COMMAND ${TONGBAO_NODE} ${CMAKE_SOURCE_DIR}/tests/support/check_size_and_age.mjs
    ${CMAKE_BINARY_DIR} ${TONGBAO_WASM_OPT})
endfunction()

# The reading module beside the core.
function(tongbao_reader_test)
  add_test(NAME reader_test COMMAND ${TONGBAO_NODE} ${CMAKE_SOURCE_DIR}/tests/reader/module_test.mjs
    $<TARGET_FILE:tongbao_reader>)
endfunction()
