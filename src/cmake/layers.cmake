# tongbao_layer(<name> FOLDERS folders... [PUBLIC libraries...] [PRIVATE libraries...])
#
# Makes the library tongbao_<name> from all sources below the folders. The linked libraries decide which
# headers the layer can see; tests/support/check_layers.py checks the same rule over the #include lines.

# What all layers are built with. Errors are values (src/core/base/result.hpp), so neither exceptions nor
# run-time type information are needed.
add_library(tongbao_options INTERFACE)
target_include_directories(tongbao_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(tongbao_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)

# .clang-tidy says what is looked for.
function(tongbao_tidy target)
  if(TONGBAO_TIDY)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet;--warnings-as-errors=*")
  endif()
endfunction()

function(tongbao_existing out)
  set(existing "")
  foreach(library IN LISTS ARGN)
    if(TARGET ${library})
      list(APPEND existing ${library})
    endif()
  endforeach()
  set(${out} ${existing} PARENT_SCOPE)
endfunction()

# All sources below the folders; empty if there is nothing to compile.
function(tongbao_sources out)
  set(patterns "")
  foreach(folder IN LISTS ARGN)
    list(APPEND patterns ${CMAKE_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_SOURCE_DIR}/${folder}/*.hpp)
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${patterns})
  if(NOT sources MATCHES "\\.cpp(;|$)")
    set(sources "")
  endif()
  set(${out} ${sources} PARENT_SCOPE)
endfunction()

function(tongbao_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FOLDERS;PUBLIC;PRIVATE")
  tongbao_sources(sources ${arg_FOLDERS})
  if(NOT sources)
    return()
  endif()
  tongbao_existing(public_libraries ${arg_PUBLIC})
  tongbao_existing(private_libraries ${arg_PRIVATE})
  add_library(tongbao_${name} STATIC ${sources})
  target_include_directories(tongbao_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(tongbao_${name}
    PUBLIC ${public_libraries}
    PRIVATE ${private_libraries} tongbao_options tongbao_warnings)
  tongbao_tidy(tongbao_${name})
endfunction()

# tongbao_program(<name> <folder> [libraries...]): a native program from all sources below <folder>.
function(tongbao_program name folder)
  tongbao_sources(sources ${folder})
  if(NOT sources)
    return()
  endif()
  tongbao_existing(libraries ${ARGN})
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${libraries} tongbao_options tongbao_warnings)
  tongbao_tidy(${name})
endfunction()
