# The target sdl2: SDL 2 for the page, compiled directly.
#
# SDL's own configure runs about a hundred compiler checks, each a whole emcc run: minutes for a
# platform whose answers are known. SDL ships those answers (SDL_config_emscripten.h), and
# src/cmake/sdl2/prelude.h takes away the parts the page does not use. The subsystems that are switched off are
# still compiled, as their stubs are referred to; the linker drops them.

set(sdl2_source ${sdl2_dir}/src)
file(GLOB sdl2_files
  ${sdl2_source}/*.c
  ${sdl2_source}/atomic/*.c
  ${sdl2_source}/audio/*.c
  ${sdl2_source}/cpuinfo/*.c
  ${sdl2_source}/events/*.c
  ${sdl2_source}/file/*.c
  ${sdl2_source}/filesystem/dummy/*.c
  ${sdl2_source}/haptic/*.c
  ${sdl2_source}/haptic/dummy/*.c
  ${sdl2_source}/joystick/*.c
  ${sdl2_source}/joystick/dummy/*.c
  ${sdl2_source}/libm/*.c
  ${sdl2_source}/loadso/dummy/*.c
  ${sdl2_source}/locale/*.c
  ${sdl2_source}/locale/dummy/*.c
  ${sdl2_source}/misc/*.c
  ${sdl2_source}/misc/dummy/*.c
  ${sdl2_source}/power/*.c
  ${sdl2_source}/render/*.c
  ${sdl2_source}/render/opengles2/*.c
  ${sdl2_source}/render/software/*.c
  ${sdl2_source}/sensor/*.c
  ${sdl2_source}/sensor/dummy/*.c
  ${sdl2_source}/stdlib/*.c
  ${sdl2_source}/thread/*.c
  ${sdl2_source}/thread/generic/*.c
  ${sdl2_source}/timer/*.c
  ${sdl2_source}/timer/unix/*.c
  ${sdl2_source}/video/*.c
  ${sdl2_source}/video/emscripten/*.c)

# What the page has no use for but the rest of SDL refers to; left_out.c and webgl.c stand in its place.
list(FILTER sdl2_files EXCLUDE REGEX "/SDL_(hints|log|error|clipboardevents|dropevents|gesture|keyboard|mouse|quit|touch)\\.c$")
list(FILTER sdl2_files EXCLUDE REGEX "/(SDL_keysym_to_scancode|SDL_scancode_tables|imKStoUCS)\\.c$")
list(FILTER sdl2_files EXCLUDE REGEX "/SDL_(bmp|clipboard|shape)\\.c$")
list(FILTER sdl2_files EXCLUDE REGEX "/SDL_(egl|emscriptenevents|emscriptenmouse|emscriptenopengles)\\.c$")

add_library(sdl2 STATIC ${sdl2_files}
  ${CMAKE_SOURCE_DIR}/src/cmake/sdl2/webgl.c ${CMAKE_SOURCE_DIR}/src/cmake/sdl2/left_out.c)
# An ordinary -I: it must come before Emscripten's own SDL 1 headers, and -isystem would not.
target_include_directories(sdl2 PUBLIC ${sdl2_dir}/include)
target_compile_options(sdl2 PRIVATE -include ${CMAKE_SOURCE_DIR}/src/cmake/sdl2/prelude.h)
target_include_directories(sdl2 PRIVATE ${sdl2_source})
target_compile_definitions(sdl2 PRIVATE _GNU_SOURCE)
tongbao_no_warnings(sdl2)
set_target_properties(sdl2 PROPERTIES C_EXTENSIONS ON)

add_library(imgui_sdl STATIC ${imgui_dir}/backends/imgui_impl_sdlrenderer2.cpp)
target_include_directories(imgui_sdl SYSTEM PUBLIC ${imgui_dir}/backends)
target_link_libraries(imgui_sdl PUBLIC imgui sdl2)
target_compile_options(imgui_sdl PRIVATE -fno-exceptions -fno-rtti)
tongbao_no_warnings(imgui_sdl)
