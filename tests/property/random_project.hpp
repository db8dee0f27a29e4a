#pragma once
// random_project.hpp: a project with every field filled at random, as a project file can hold it.

#include <cstdint>

#include "core/project/project.hpp"

namespace tongbao::test_support {

/// Made in project_json_test.cpp.
core::Project random_project(uint64_t seed);

}  // namespace tongbao::test_support
