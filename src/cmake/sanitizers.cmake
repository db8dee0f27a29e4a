# The sanitizers apply to everything that is linked, third-party code included. -fsanitize=vptr needs
# run-time type information, which our layers are built without.
if(TONGBAO_SANITIZE)
  add_compile_options(-O1 -fsanitize=address,undefined -fno-sanitize=vptr
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT EMSCRIPTEN)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
