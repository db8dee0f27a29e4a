# Toolchain file: finds Emscripten and hands over to its own toolchain file.
#
# Order: $EMSDK (an installed emsdk), then emcc on the path (the distribution's package). EM_CACHE must not
# be set for the distribution's package: its libraries come prebuilt in a frozen cache.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten/emcc.py")
  set(EMSCRIPTEN_ROOT_PATH "$ENV{EMSDK}/upstream/emscripten")
  set(ENV{PATH} "${EMSCRIPTEN_ROOT_PATH}:$ENV{PATH}")
else()
  find_program(TONGBAO_EMCC emcc)
  if(NOT TONGBAO_EMCC)
    message(FATAL_ERROR "emcc was not found. Run ./emsdk-setup.sh, or set EMSDK to an installed emsdk.")
  endif()
  file(REAL_PATH "${TONGBAO_EMCC}" emcc_file)
  cmake_path(GET emcc_file PARENT_PATH EMSCRIPTEN_ROOT_PATH)
endif()
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")
