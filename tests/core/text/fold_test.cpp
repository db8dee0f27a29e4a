#include "core/text/fold.hpp"

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "support/files.hpp"

using namespace tongbao::core;

TEST_CASE("spellings of one name meet") {
  const struct {
    const char* a;
    const char* b;
  } same[] = {{"Ａ组１", "A组1"},
              {"ａ组", "Ａ组"},
              {"办公室　", "办公室"},
              {"东 办", "东办"},
              {"办公\u00A0室", "办公 室"},
              {"办公\u200B室", "办公室"},
              {"\uFEFF办公室", "办公室"},
              {"办公室\r", "办公室"},
              {"办公\r\n室", "办公室"},
              {"财政局（本级）", "财政局(本级)"},
              {"财政局﹙本级﹚", "财政局(本级)"},
              {"\uF9E9江", "里江"},         // compatibility ideograph
              {"\u2F00中", "一中"},         // Kangxi radical
              {"\u2EF3", "龟"},             // CJK radical
              {"\U0002F800", "丽"},         // supplement, as U+4E3D
              {"葛\U000E0100城", "葛城"}};  // variation selector
  for (const auto& c : same) {
    CAPTURE(c.a);
    CHECK(fold_name(c.a) == fold_name(c.b));
  }
}

TEST_CASE("different names stay apart") {
  const struct {
    const char* a;
    const char* b;
  } apart[] = {
      {"A组", "А组"},                                                    // Latin and Cyrillic
      {"后勤处", "後勤處"},                                              // simplified and traditional
      {"第1科", "第一科"},  {"①组", "1组"}, {"办公\u202E室", "办公室"},  // a direction override hides something
      {"\uE81E", "\u9FB4"},                                              // private use of old tables
      {"总寨镇", "总寨乡"}};
  for (const auto& c : apart) {
    CAPTURE(c.a);
    CHECK(fold_name(c.a) != fold_name(c.b));
  }
}

TEST_CASE("an invisible character makes no other name, wherever it stands; a turned direction does") {
  const std::string name = "区经管局";
  const auto with = [&](char32_t c, size_t at) {
    std::string mark;
    append_utf8(mark, c);
    return name.substr(0, at) + mark + name.substr(at);
  };
  for (size_t at = 0; at <= name.size(); at += 3) {
    for (const char32_t c : {0x20, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFE00, 0xFE0F,
                             0xE0100, 0xE01EF}) {
      CAPTURE(static_cast<uint32_t>(c));
      CHECK(fold_name(with(c, at)) == name);
    }
    for (const char32_t c : {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xE000}) {
      CAPTURE(static_cast<uint32_t>(c));
      CHECK(fold_name(with(c, at)) != name);
    }
  }
}

TEST_CASE("the fold is a projection: folding a key changes nothing") {
  for (const char* name : {"Ａ组　１（本级）", "\uF9E9江", "\u2F00", "区卫生和计划生育局", "", " \r\n"}) {
    CHECK(fold_name(fold_name(name)) == fold_name(name));
  }
  int64_t n_wrong = 0;
  for (char32_t c = 1; c <= 0x2FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string key = fold_name(text);
    if (fold_name(key) != key) ++n_wrong;
  }
  CHECK(n_wrong == 0);
}

TEST_CASE("external: proposed fold vectors") {
  const std::string path = tongbao::test_support::shared_dir() + "/reference/unit-name-fold.json";
  if (tongbao::test_support::shared_dir().empty() || !tongbao::test_support::file_exists(path)) {
    MESSAGE("skipped: unit-name-fold.json is not here");
    return;
  }
  const auto json = nlohmann::json::parse(tongbao::test_support::read_file(path));
  CHECK(json["vectors"].size() >= 15);
  for (const auto& vector : json["vectors"]) {
    CAPTURE(vector["id"].get<std::string>());
    const bool is_same = fold_name(vector["a"].get<std::string>()) == fold_name(vector["b"].get<std::string>());
    CHECK(is_same == vector["same_after_fold"].get<bool>());
  }
}
