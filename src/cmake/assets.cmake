# tongbao_assets(<folder>): the files below <folder> for the program; the interface is src/app/extras/assets.hpp.
#
#   tongbao_assets        all of them as bytes in the program: tests
#   tongbao_assets_small  only what the work cannot do without: the page. The others are listed in
#                         generated/assets_beside.list, from which web/build.mjs makes the file beside the program.
#
# Documentation (*.md) and schemas stay outside, and of a sample everything but its project, which holds the
# tables as well: the rest is for people and tests.
function(tongbao_assets folder)
  set(root ${CMAKE_SOURCE_DIR}/${folder})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${root}/*)
  list(FILTER files EXCLUDE REGEX "\\.(md|schema\\.json)$")
  set(samples ${files})
  list(FILTER samples INCLUDE REGEX "/samples/([^/]+/project\\.json|cards\\.tsv)$")
  list(FILTER files EXCLUDE REGEX "/samples/")
  list(APPEND files ${samples})

  set(small ${files})
  list(FILTER small INCLUDE REGEX "/(standard\\.json|templates/[^/]+|cards\\.tsv)$")
  set(beside ${files})
  list(REMOVE_ITEM beside ${small})
  tongbao_embed(tongbao_assets ${root} true ${files})
  tongbao_embed(tongbao_assets_small ${root} false ${small})
  list(JOIN beside "\n" lines)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/assets_beside.list CONTENT "${lines}\n" @ONLY)
  set(tongbao_assets_beside ${beside} PARENT_SCOPE)
endfunction()

# tongbao_embed(<library> <root> <is_all> files...): a library with the files as bytes.
function(tongbao_embed name root is_all)
  set(generated ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  set(generator ${CMAKE_SOURCE_DIR}/src/cmake/embed_assets.cmake)
  # The list is a file of its own, so that a removed asset also renews the generated source.
  list(JOIN ARGN "\n" lines)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.list CONTENT "${lines}\n" @ONLY)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DLIST=${CMAKE_BINARY_DIR}/generated/${name}.list
      -DIS_ALL=${is_all} -DOUTPUT=${generated} -P ${generator}
    DEPENDS ${ARGN} ${generator} ${CMAKE_BINARY_DIR}/generated/${name}.list
    COMMENT "Embedding ${name}"
    VERBATIM)
  add_library(${name} STATIC EXCLUDE_FROM_ALL ${generated})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PRIVATE tongbao_options)
  tongbao_no_warnings(${name})
endfunction()
