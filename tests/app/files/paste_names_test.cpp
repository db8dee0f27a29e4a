// What a paste is called.

#include "app/files/paste_names.hpp"

#include <doctest.h>

#include "support/test_session.hpp"

using namespace tongbao;
using test_support::Session;

TEST_CASE("no two pastes have the same name, whatever was removed between them") {
  Session s;
  CHECK(app::paste_names(s.state).table == "粘贴的表格");
  for (int i = 0; i < 3; ++i) s.paste("单位\t报送\r\n甲局\t1\r\n");
  REQUIRE(s.state.project->sources.size() == 3);
  CHECK(app::paste_names(s.state).table == "粘贴的表格 4");
  CHECK(app::paste_names(s.state).notice == "粘贴的通报");
  s.act(app::RemoveSource{1});
  CHECK(app::paste_names(s.state).table == "粘贴的表格 2");
}
