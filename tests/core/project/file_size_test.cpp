// The size that is reported before anything is written against the file itself and its reader.

#include "core/project/file_size.hpp"

#include <doctest.h>

#include "core/project/project_json.hpp"
#include "support/files.hpp"
#include "support/tiny_random.hpp"

using namespace tongbao::core;
using tongbao::test_support::TinyRandom;

namespace {

Project with_table(Table table) {
  auto source = std::make_shared<SourceTable>();
  size_t widest = 0;
  for (size_t row = 0; row < table.rows.size(); ++row) widest = std::max(widest, table.rows[row].size());
  source->columns.resize(widest);
  source->n_header_rows = 0;
  source->table = std::make_shared<const Table>(std::move(table));
  Project project;
  project.sources = {source};
  return project;
}

Project random_project(TinyRandom& random) {
  const std::vector<std::string> pieces = {"",     "5",    "甲局", "\"", "\\", "\n",
                                           "\x01", "\x7F", "𠮷",   ",",  "[",  "长长的一格"};
  Table table;
  int64_t row_number = 0;
  const bool has_gaps = random.chance(2);
  for (int64_t n = random.below(20); n > 0; --n) {
    std::vector<std::string> row;
    for (int64_t m = random.below(5); m > 0; --m) row.push_back(random.pick(pieces) + random.pick(pieces));
    table.rows.add(row);
    row_number += has_gaps ? 1 + random.below(3) : 1;
    table.row_numbers.push_back(row_number);
  }
  return with_table(std::move(table));
}

}  // namespace

TEST_CASE("file size: a text is as large as its reader finds it, to the byte and the value") {
  TinyRandom random(1);
  const int n_projects = tongbao::test_support::full_run() ? 20000 : 200;
  for (int i = 0; i < n_projects; ++i) {
    const std::string text = save_project(random_project(random));
    const FileSize size = size_of_text(text);
    CAPTURE(text);
    REQUIRE(open_project(text, "p.json", {size.n_bytes, size.n_values}).has_value());
    const auto few_bytes = open_project(text, "p.json", {size.n_bytes - 1, size.n_values});
    const auto few_values = open_project(text, "p.json", {size.n_bytes, size.n_values - 1});
    REQUIRE_FALSE(few_bytes.has_value());
    REQUIRE_FALSE(few_values.has_value());
    CHECK(few_bytes.error().code == Code::JsonInvalid);
  }
  for (const char* sample : {"0-chengzhong-2016q3", "4-zhalantun-2023q1"}) {
    const std::string text =
        tongbao::test_support::read_project_file("assets/samples/" + std::string(sample) + "/project.json");
    const FileSize size = size_of_text(text);
    CHECK(open_project(text, "p.json", {size.n_bytes, size.n_values}).has_value());
    CHECK_FALSE(open_project(text, "p.json", {size.n_bytes, size.n_values - 1}).has_value());
  }
}

TEST_CASE("file size: tables take what their rows add to the file, and never less") {
  TinyRandom random(2);
  const int n_projects = tongbao::test_support::full_run() ? 20000 : 200;
  for (int i = 0; i < n_projects; ++i) {
    const Project project = random_project(random);
    Table no_rows;
    Project empty = with_table(no_rows);
    const FileSize whole = size_of_text(save_project(project));
    const FileSize rest = size_of_text(save_project(empty));
    const FileSize tables = size_of_tables(project);
    const auto n_rows = static_cast<int64_t>(project.sources[0]->table->rows.size());
    const auto n_columns = static_cast<int64_t>(project.sources[0]->columns.size());
    // What the columns say of themselves is not part of the rows.
    REQUIRE(whole.n_values - rest.n_values <= tables.n_values + 3 * n_columns + 3);
    REQUIRE(whole.n_bytes - rest.n_bytes <= tables.n_bytes + 80 * n_columns + 80);
    REQUIRE(tables.n_values <= whole.n_values + 2);
    REQUIRE(tables.n_bytes <= whole.n_bytes + 24 * n_rows);
  }
}
