# Warnings of our own code are errors; third-party code is compiled without any.
add_library(tongbao_warnings INTERFACE)
target_compile_options(tongbao_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)

# Test sources compare and narrow small numbers all the time, so -Wconversion would only add casts.
add_library(tongbao_test_warnings INTERFACE)
target_compile_options(tongbao_test_warnings INTERFACE -Wall -Wextra -Wpedantic -Werror)
# GCC 12 sees overlaps in std::string's operator+ where there are none (GCC bug 105651), but only with optimisation.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(tongbao_test_warnings INTERFACE -Wno-restrict)
endif()

function(tongbao_no_warnings target)
  target_compile_options(${target} PRIVATE -w)
endfunction()
