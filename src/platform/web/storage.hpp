#pragma once
// storage.hpp: copies of unsaved work in the browser's storage (implements part of platform.hpp)

#include "platform/platform.hpp"

namespace tongbao::platform {

void connect_storage(Program& program);

}  // namespace tongbao::platform
