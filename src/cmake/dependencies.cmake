# Third-party sources: nlohmann_json and doctest (headers), Dear ImGui, SDL2.
#
# ./emsdk-setup.sh puts them into .deps/ from the distribution's packages, checked by signature and
# checksum. Where there is no such package client, FetchContent takes the same versions from upstream.
# That second way is untested: it was written without a machine to try it on.

set(TONGBAO_DEPS ${CMAKE_SOURCE_DIR}/.deps CACHE PATH "Where ./emsdk-setup.sh put the third-party sources")

option(TONGBAO_FETCH_DEPENDENCIES "Take missing third-party sources from upstream" OFF)

set(imgui_dir ${TONGBAO_DEPS}/imgui)
set(sdl2_dir ${TONGBAO_DEPS}/SDL2)
set(headers_dir ${TONGBAO_DEPS}/include)

if(NOT EXISTS ${headers_dir}/doctest.h OR NOT EXISTS ${imgui_dir}/imgui.h
   OR NOT EXISTS ${sdl2_dir}/include/SDL.h)
  if(NOT TONGBAO_FETCH_DEPENDENCIES)
    message(FATAL_ERROR
      "The third-party sources are missing below ${TONGBAO_DEPS}. Run ./emsdk-setup.sh once, "
      "or give -DTONGBAO_FETCH_DEPENDENCIES=ON to take them from upstream.")
  endif()
  include(FetchContent)
  FetchContent_Declare(nlohmann_json
    GIT_REPOSITORY https://github.com/nlohmann/json.git GIT_TAG v3.11.2 GIT_SHALLOW ON
    SOURCE_SUBDIR no-cmake-here)
  FetchContent_Declare(doctest
    GIT_REPOSITORY https://github.com/doctest/doctest.git GIT_TAG v2.4.9 GIT_SHALLOW ON
    SOURCE_SUBDIR no-cmake-here)
  FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW ON
    SOURCE_SUBDIR no-cmake-here)
  FetchContent_Declare(sdl2
    GIT_REPOSITORY https://github.com/libsdl-org/SDL.git GIT_TAG release-2.32.4 GIT_SHALLOW ON
    SOURCE_SUBDIR no-cmake-here)
  FetchContent_MakeAvailable(nlohmann_json doctest imgui sdl2)
  set(imgui_dir ${imgui_SOURCE_DIR})
  set(sdl2_dir ${sdl2_SOURCE_DIR})
  set(headers_dir ${CMAKE_BINARY_DIR}/third_party_headers)
  file(COPY ${nlohmann_json_SOURCE_DIR}/include/nlohmann DESTINATION ${headers_dir})
  file(COPY ${doctest_SOURCE_DIR}/doctest/doctest.h DESTINATION ${headers_dir})
endif()

# JSON_NOEXCEPTION is told to everyone: test sources are built with exceptions, and the same inline
# functions must not exist in two versions in one program.
add_library(nlohmann_headers INTERFACE)
target_include_directories(nlohmann_headers SYSTEM INTERFACE ${headers_dir})
target_compile_definitions(nlohmann_headers INTERFACE JSON_NOEXCEPTION)

add_library(doctest_headers INTERFACE)
target_include_directories(doctest_headers SYSTEM INTERFACE ${headers_dir})

add_library(imgui STATIC
  ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp
  ${imgui_dir}/imgui_widgets.cpp ${CMAKE_SOURCE_DIR}/src/cmake/imgui/left_out.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir})
target_include_directories(imgui PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="gui/widgets/imconfig_tongbao.h")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
if(TONGBAO_SANITIZE)
  target_compile_options(imgui PRIVATE -fno-sanitize=all)
endif()
tongbao_no_warnings(imgui)
set_target_properties(imgui PROPERTIES EXCLUDE_FROM_ALL ON)
