# The page: tongbao.js + tongbao.wasm, then web/build.mjs assembles the site and the one-file form.

include(sdl2)

tongbao_sources(sources src/platform)
if(NOT sources OR NOT EXISTS ${CMAKE_SOURCE_DIR}/web/shell.html)
  return()
endif()

# Optimised as a whole when it is linked, which takes 13 KB from what travels over the line.
foreach(library sdl2 imgui imgui_sdl tongbao_read tongbao_score tongbao_notice tongbao_project tongbao_app tongbao_gui)
  target_compile_options(${library} PRIVATE -flto)
endforeach()

# What runs at every step of a slider is built for speed, all else for size.
set_source_files_properties(
  ${CMAKE_SOURCE_DIR}/src/core/base/points.cpp ${CMAKE_SOURCE_DIR}/src/core/rank/rank.cpp
  ${CMAKE_SOURCE_DIR}/src/core/score/score_plan.cpp ${CMAKE_SOURCE_DIR}/src/core/score/score_items.cpp
  ${CMAKE_SOURCE_DIR}/src/core/score/score_one_unit.cpp
  PROPERTIES COMPILE_OPTIONS -O2)

# An object library: functions that only JavaScript calls must not be left behind in an archive.
tongbao_existing(libraries tongbao_core tongbao_app tongbao_gui imgui imgui_sdl sdl2)
add_library(tongbao_platform OBJECT ${sources})
target_include_directories(tongbao_platform PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(tongbao_platform
  PUBLIC ${libraries} PRIVATE tongbao_options tongbao_warnings)
# EM_JS and EM_ASM expand to code that is correct but not strictly standard.
target_compile_options(tongbao_platform PRIVATE
  -Wno-gnu-zero-variadic-macro-arguments -Wno-dollar-in-identifier-extension)

target_compile_options(tongbao_platform PRIVATE -flto)

add_executable(tongbao_page)
target_link_libraries(tongbao_page PRIVATE tongbao_platform tongbao_assets_small)
set_target_properties(tongbao_page PROPERTIES OUTPUT_NAME tongbao LINKER_LANGUAGE CXX)
# Only features of the WebAssembly baseline: no SIMD, no threads, no WebAssembly exceptions, so that
# browsers of 2020 run the page. DYNAMIC_EXECUTION=0 keeps eval and new Function out of the JavaScript,
# which the Content-Security-Policy forbids in current browsers. The program has no files of its own, and
# every browser that runs it has a TextDecoder. The small malloc is as
# fast here as the large one; inlining again when linking (-inline-threshold) makes code larger, not faster.
# web/split.mjs divides the program by the names of its functions, as the compiler writes them, and has Binaryen optimise
# the parts; so the linker keeps names, and does not call Binaryen (-O1).
set(link_for_size -flto -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0 -sENVIRONMENT=web
  -sMALLOC=emmalloc -Wl,-mllvm,-inline-threshold=0)
target_link_options(tongbao_page PRIVATE
  ${link_for_size}
  -sTEXTDECODER=2
  -sMIN_WEBGL_VERSION=1
  -sMAX_WEBGL_VERSION=1
  -sDYNAMIC_EXECUTION=0
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8
  --profiling-funcs
  -Wl,--no-demangle
  -O1)

# The reading of files as a module of its own, without JavaScript of Emscripten's (web/reader/reader.js). The same objects as
# in the page, which links of them what it needs to show and to count what was read.
tongbao_sources(reader_sources src/reader)
add_executable(tongbao_reader ${reader_sources})
target_link_libraries(tongbao_reader PRIVATE tongbao_read tongbao_options tongbao_warnings)
target_compile_options(tongbao_reader PRIVATE -flto)
set_target_properties(tongbao_reader PROPERTIES OUTPUT_NAME tongbao-reader SUFFIX .wasm)
target_link_options(tongbao_reader PRIVATE -flto -O2 -sSTANDALONE_WASM=1 --no-entry -sALLOW_MEMORY_GROWTH=1
  -sMALLOC=emmalloc -sFILESYSTEM=0)

# What draws the first screen; the rest of the program comes after it (web/split.mjs). Whoever calls from here to elsewhere
# makes sure that a project is there, or Program::on_rest was called.
set(first_folders "/src/(platform|gui/(widgets|screen|start|shell)|app/(state|session|extras)|core/(base|text))/")
set(own_objects "")
foreach(library read score notice project app gui platform)
  list(APPEND own_objects "$<TARGET_OBJECTS:tongbao_${library}>")
endforeach()
set(other_objects "$<TARGET_OBJECTS:imgui>" "$<TARGET_OBJECTS:imgui_sdl>" "$<TARGET_OBJECTS:sdl2>")
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/first_objects.list
  CONTENT "$<JOIN:$<FILTER:${own_objects},INCLUDE,${first_folders}>;${other_objects},\n>")
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/rest_objects.list
  CONTENT "$<JOIN:$<FILTER:${own_objects},EXCLUDE,${first_folders}>,\n>")

find_program(TONGBAO_WASM_SPLIT wasm-split HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin REQUIRED NO_CMAKE_FIND_ROOT_PATH)
cmake_path(GET TONGBAO_WASM_SPLIT PARENT_PATH binaryen_folder)
find_program(TONGBAO_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
file(GLOB web_files CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/web/*.html ${CMAKE_SOURCE_DIR}/web/*.css ${CMAKE_SOURCE_DIR}/web/bridge/*.js
  ${CMAKE_SOURCE_DIR}/web/reader/*.js)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/tongbao.html ${CMAKE_BINARY_DIR}/site/index.html
  COMMAND ${TONGBAO_NODE} ${CMAKE_SOURCE_DIR}/web/split.mjs --wasm ${CMAKE_BINARY_DIR}/tongbao.wasm
    --first ${CMAKE_BINARY_DIR}/generated/first_objects.list --rest ${CMAKE_BINARY_DIR}/generated/rest_objects.list
    --nm ${EMSCRIPTEN_ROOT_PATH}/emnm --binaryen ${binaryen_folder} --out ${CMAKE_BINARY_DIR}/split
  COMMAND ${TONGBAO_NODE} ${CMAKE_SOURCE_DIR}/web/build.mjs
    --program ${CMAKE_BINARY_DIR} --data ${CMAKE_BINARY_DIR}/generated/assets_beside.list
    --out ${CMAKE_BINARY_DIR}
  DEPENDS tongbao_page tongbao_reader ${web_files} ${CMAKE_SOURCE_DIR}/web/build.mjs ${CMAKE_SOURCE_DIR}/web/security-policy.mjs
    ${CMAKE_SOURCE_DIR}/web/split.mjs ${CMAKE_BINARY_DIR}/generated/first_objects.list
    ${CMAKE_BINARY_DIR}/generated/rest_objects.list
    ${tongbao_assets_beside} ${CMAKE_BINARY_DIR}/generated/assets_beside.list
  COMMENT "Assembling the site and the one-file form"
  VERBATIM)
add_custom_target(site ALL DEPENDS ${CMAKE_BINARY_DIR}/tongbao.html)

# The core alone, built as for the page: tests/bench/rescore measures it beside other programs.
add_executable(rescore_bench EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/bench/rescore/rescore.cpp)
target_link_libraries(rescore_bench PRIVATE tongbao_core tongbao_options)
target_compile_options(rescore_bench PRIVATE -flto)
target_link_options(rescore_bench PRIVATE ${link_for_size} -sMODULARIZE=1 -sEXPORT_NAME=RescoreBench)
