#pragma once
// files.hpp: files from the picker, from a drop or from the clipboard, and downloads

#include "platform/platform.hpp"

namespace tongbao::platform {

/// From now on, what was read goes to this program.
void connect_files(Program& program);

}  // namespace tongbao::platform
