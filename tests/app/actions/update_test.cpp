// What a whole update asks for.

#include "app/actions/update.hpp"

#include <doctest.h>

#include <utility>

#include "app/small_table.hpp"
#include "support/given_files.hpp"

using namespace tongbao;
using test_support::kTable;

TEST_CASE("results are asked for by what exports, not by every action") {
  int n_asked = 0;
  const app::NeededResults none = [&]() -> const core::Results* {
    ++n_asked;
    return nullptr;
  };
  app::AppState state = app::update({}, test_support::opens({{"7月.csv", kTable}}), none).state;
  state = app::update(std::move(state), app::SetCell{0, 1, 1, "7"}, none).state;
  state = app::update(std::move(state), app::ShowToast{"好"}, none).state;
  CHECK(n_asked == 0);
  app::update(std::move(state), app::ExportFiles{}, none);
  CHECK(n_asked == 1);
}
