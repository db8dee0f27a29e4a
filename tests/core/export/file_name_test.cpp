// Names that the user gives against what Windows, Linux and macOS take.

#include "core/export/file_name.hpp"

#include <doctest.h>

#include <algorithm>
#include <regex>

#include "core/export/export_set.hpp"
#include "core/text/utf8.hpp"
#include "support/files.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using tongbao::test_support::TinyRandom;

TEST_CASE("file name: what file systems refuse becomes _") {
  CHECK(safe_file_name("../../etc") == "_._.._etc");
  CHECK(safe_file_name("a\\b:c*d?e\"f<g>h|i") == "a_b_c_d_e_f_g_h_i");
  CHECK(safe_file_name("换\n行\x7F") == "换_行_");
  CHECK(safe_file_name("部门.") == "部门_");
  CHECK(safe_file_name("部门 ") == "部门_");
  CHECK(safe_file_name("镇（街道）") == "镇（街道）");
  CHECK(safe_file_name("表\u202Egnp.csv") == "表_gnp.csv");
  CHECK(safe_file_name("坏\xFF字") == "坏_字");
  CHECK(safe_file_name("").empty());
}

TEST_CASE("file name: the names of Windows devices are no files") {
  for (const char* name : {"CON", "nul", "Aux.txt", "com1", "LPT9.tongbao", "COM¹", "con .x"})
    CHECK(safe_file_name(name) == "_" + std::string(name));
  for (const char* name : {"console", "com", "com10", "lpta", "nu", "CONtent", "局con"})
    CHECK(safe_file_name(name) == name);
}

TEST_CASE("file name: a long name is cut between characters") {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "街";
  CHECK(safe_file_name(name) == name.substr(0, 150));
  CHECK(safe_file_name(std::string(200, 'x')) == std::string(80, 'x'));
}

TEST_CASE(
    "property: whatever groups, annexes and projects are called, each file has a name of its own that all systems "
    "take") {
  const std::vector<std::string> pieces = {"",       "CON",
                                           "nul",    ".",
                                           " ",      "/",
                                           "\\",     ":",
                                           "*",      "a",
                                           "A",      "Ａ",
                                           "部门",   "未分组",
                                           "-2",     ".csv",
                                           "全部",   "\n",
                                           "\u202E", "\u200B",
                                           "é",      "𠮷",
                                           "\xFF",   "\x01",
                                           "{期间}", "很长的名称很长的名称很长的名称"};
  const std::regex refused("[\\\\/:*?\"<>|\\x00-\\x1F\\x7F]");
  const std::regex device("^(con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\.|$)", std::regex::icase);
  const int n_runs = tongbao::test_support::full_run() ? 5000 : 60;
  TinyRandom random(7);
  const auto text = [&] {
    std::string made;
    for (int64_t n = random.below(9); n > 0; --n) made += random.pick(pieces);
    return made;
  };
  const auto lower = [](std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    return name;
  };
  const auto check = [&](const std::string& name) {
    CAPTURE(name);
    CHECK_FALSE(name.empty());
    CHECK(find_invalid_utf8(name) == std::string::npos);
    CHECK_FALSE(std::regex_search(name, refused));
    CHECK_FALSE(std::regex_search(name, device));
    CHECK(name.find("\u202E") == std::string::npos);
    CHECK(name.find_first_of(". ") != 0);
    CHECK(name.find_last_of(". ") != name.size() - 1);
    CHECK(name.size() <= 200);
    CHECK(utf8_length(name) <= 100);
  };
  for (int run = 0; run < n_runs; ++run) {
    Project project;
    auto roster = std::make_shared<Roster>();
    for (int64_t n = random.below(6); n > 0; --n)
      roster->units.push_back({"单位" + std::to_string(n), text(), {}, false, false});
    project.roster = roster;
    project.rules.rank_scope = RankScope::PerGroup;
    for (int64_t n = random.below(5); n > 0; --n) project.notice.annexes.emplace_back().title = text();
    std::set<std::string> names;
    for (const ExportFile& file : export_set(project, run_pipeline(project))) {
      check(file.name);
      REQUIRE_MESSAGE(names.insert(lower(file.name)).second, file.name);
    }
    const std::string stem = safe_file_name(text());
    if (!stem.empty()) check(stem + ".tongbao.json");
  }
}
