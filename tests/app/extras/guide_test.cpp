// The text of 帮助: its format, that each step has its part, and that words are found.

#include "app/extras/guide.hpp"

#include <doctest.h>

#include <algorithm>
#include <set>

#include "app/extras/assets.hpp"

using namespace tongbao;
using app::GuideLine;
using Kind = app::GuideLine::Kind;

TEST_CASE("guide: parts, headings, marks and paragraphs") {
  const auto parts = app::read_guide(
      "lost\n# 一\t数据\n前言 一\n## 小\t单位\n| 1 2 3 4 FFFFFF -\n~ 2A5B8C 0 1 2 3\n句一。句二。\n\n# 二\n");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].title == "一");
  CHECK(parts[0].step == "数据");
  REQUIRE(parts[0].lines.size() == 5);
  CHECK(parts[0].lines[0].text == "前言 一");
  CHECK(parts[0].lines[1].kind == Kind::Heading);
  CHECK(parts[0].lines[1].step == "单位");
  CHECK(parts[0].lines[2].text == "1 2 3 4 FFFFFF -");
  CHECK(parts[0].lines[3].kind == Kind::Stroke);
  CHECK(parts[0].lines[4].text == "句一。句二。");
  CHECK(parts[1].step.empty());
  CHECK(app::read_guide("").empty());
}

TEST_CASE("guide: every step has one part, and what every part says is not empty") {
  const auto& parts = app::guide();
  REQUIRE(parts.size() >= 7);
  for (const char* step : {"开始", "数据", "单位", "计分", "排名", "通报", "导出"}) {
    const auto n = std::count_if(parts.begin(), parts.end(), [&](const auto& part) { return part.step == step; });
    CHECK_MESSAGE(n == 1, step);
    CHECK(parts[static_cast<size_t>(app::guide_part_of(parts, step))].step == step);
  }
  CHECK(app::guide_part_of(parts, "没有") == 0);
  std::set<std::string_view> titles;
  for (const auto& part : parts) {
    CHECK(titles.insert(part.title).second);
    CHECK(!part.lines.empty());
    // A heading has something below it.
    for (size_t i = 0; i < part.lines.size(); ++i)
      if (part.lines[i].kind == Kind::Heading)
        CHECK((i + 1 < part.lines.size() && part.lines[i + 1].kind != Kind::Heading));
  }
}

TEST_CASE("guide: five steps with pictures") {
  const auto& lines = app::guide().front().lines;
  int n_headings = 0, n_pictures = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != Kind::Heading) continue;
    ++n_headings;
    n_pictures += lines[i + 1].kind == Kind::Box ? 1 : 0;
    CHECK(!lines[i].step.empty());
  }
  CHECK(n_headings == 5);
  CHECK(n_pictures == 5);
}

TEST_CASE("guide: what is looked for is found with its sentence") {
  const auto& parts = app::guide();
  for (const char* words : {"重名", "WPS", "F6", "撤销", "ctrl+v", "不参与评比", "另存为", "没有名次"}) {
    const auto hits = app::find_in_guide(parts, words);
    CHECK_MESSAGE(!hits.empty(), words);
    for (const auto& hit : hits) CHECK(!hit.title.empty());
  }
  CHECK(app::find_in_guide(parts, "没有这个词语").empty());
  const auto hits = app::find_in_guide(parts, "本期用不上");
  REQUIRE(!hits.empty());
  CHECK(hits[0].sentence.find("本期用不上") != std::string_view::npos);
  CHECK(hits[0].sentence.find("多半") == std::string_view::npos);
}

TEST_CASE("guide: on paper there is all of it and nothing that HTML would read") {
  const auto& parts = app::guide();
  const app::Asset* file = app::find_asset("guide.txt");
  REQUIRE(file != nullptr);
  CHECK(file->bytes.find_first_of("<>&") == std::string_view::npos);
  const std::string html = app::guide_html(parts);
  for (const auto& part : parts)
    for (const GuideLine& line : part.lines) {
      const bool is_words = line.kind == Kind::Heading || line.kind == Kind::Paragraph;
      CHECK((html.find(">" + std::string(line.text) + "<") != std::string::npos) == is_words);
    }
}
