#pragma once
// action.hpp: everything that can happen (动作), a file a feature
//
// The screens only emit actions; update.hpp alone turns them into a new state. Changes of the project
// are sent as the new part with a label for undo (change_label.hpp).

#include <variant>

#include "app/actions/data.hpp"
#include "app/actions/files.hpp"
#include "app/actions/notice.hpp"
#include "app/actions/output.hpp"
#include "app/actions/page.hpp"
#include "app/actions/rules.hpp"
#include "app/actions/storage.hpp"

namespace tongbao::app {

/// One variant of all alternatives of several.
template <class... Variants>
struct Joined;
template <class... A>
struct Joined<std::variant<A...>> {
  using Type = std::variant<A...>;
};
template <class... A, class... B, class... Rest>
struct Joined<std::variant<A...>, std::variant<B...>, Rest...> : Joined<std::variant<A..., B...>, Rest...> {};

using Action =
    Joined<FileActions, DataActions, RuleActions, NoticeActions, PageActions, OutputActions, StorageActions>::Type;

}  // namespace tongbao::app
