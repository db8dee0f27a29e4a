# tongbao_assets(<folder>): the library tongbao_assets, all files below <folder> as bytes in the program.
# The interface is src/app/assets.hpp. Documentation (*.md) and schemas stay outside, and of a sample
# everything but its project, which holds the tables as well: the rest is for people and tests.
function(tongbao_assets folder)
  set(root ${CMAKE_SOURCE_DIR}/${folder})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${root}/*)
  list(FILTER files EXCLUDE REGEX "\\.(md|schema\\.json)$")
  set(projects ${files})
  list(FILTER projects INCLUDE REGEX "/samples/[^/]+/project\\.json$")
  list(FILTER files EXCLUDE REGEX "/samples/")
  list(APPEND files ${projects})
  set(generated ${CMAKE_BINARY_DIR}/generated/assets.cpp)
  set(generator ${CMAKE_SOURCE_DIR}/src/cmake/embed_assets.cmake)
  # The list is a file of its own, so that a removed asset also renews the generated source.
  list(JOIN files "\n" file_lines)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/assets.list CONTENT "${file_lines}\n" @ONLY)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DLIST=${CMAKE_BINARY_DIR}/generated/assets.list
      -DOUTPUT=${generated} -P ${generator}
    DEPENDS ${files} ${generator} ${CMAKE_BINARY_DIR}/generated/assets.list
    COMMENT "Embedding ${folder}/"
    VERBATIM)
  add_library(tongbao_assets STATIC ${generated})
  target_include_directories(tongbao_assets PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(tongbao_assets PRIVATE tongbao_options)
  tongbao_no_warnings(tongbao_assets)
endfunction()
