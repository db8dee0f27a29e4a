// facts.json and diagnostics.json, byte for byte.

#include <doctest.h>

#include <nlohmann/json.hpp>

#include "core/export/diagnostics_json.hpp"
#include "core/export/facts_json.hpp"
#include "core/messages/messages_zh.hpp"

using namespace tongbao::core;

TEST_CASE("facts.json: kinds, evidence and checks") {
  Facts facts;
  Fact rate;
  rate.name = "采用率";
  rate.kind = FactKind::Percent;
  rate.text = "50.0%";
  rate.value = Points::from_whole(50);
  rate.evidence = "1 / 2";
  Fact list;
  list.name = "零报送";
  list.kind = FactKind::List;
  list.text = "甲、乙";
  list.items = {"甲", "乙"};
  list.value = Points::from_whole(2);
  list.by_hand = true;
  Fact words;
  words.name = "期间";
  words.kind = FactKind::Text;
  words.text = "一季度";
  facts.facts = {rate, list, words};
  facts.checks = {{"1 = 2", false}};
  CHECK(facts_json(facts) == R"({
  "format": "tongbao-facts",
  "version": 1,
  "facts": [
    {
      "name": "采用率",
      "kind": "percent",
      "text": "50.0%",
      "value": "50",
      "evidence": "1 / 2",
      "by_hand": false,
      "approximate": false
    },
    {
      "name": "零报送",
      "kind": "list",
      "text": "甲、乙",
      "value": "2",
      "items": [
        "甲",
        "乙"
      ],
      "evidence": "",
      "by_hand": true,
      "approximate": false
    },
    {
      "name": "期间",
      "kind": "text",
      "text": "一季度",
      "evidence": "",
      "by_hand": false,
      "approximate": false
    }
  ],
  "checks": [
    {
      "text": "1 = 2",
      "holds": false
    }
  ]
}
)");
}

TEST_CASE("facts.json: bytes that are no UTF-8 do not stop the export") {
  Facts facts;
  Fact fact;
  fact.name = "\xFF";
  facts.facts = {fact};
  CHECK(facts_json(facts).find("\"name\": \"\xEF\xBF\xBD\"") != std::string::npos);
}

TEST_CASE("diagnostics.json: number, name, place, sentence, counts") {
  const Diagnostic loss{Code::UnitEmpty, Severity::Loss, {"附件1.csv", 12, 2}, {}};
  const Diagnostic note{Code::UnitByAlias, Severity::Note, {}, {"东 办", "东办"}};
  const auto json = nlohmann::json::parse(diagnostics_json({loss, note, loss}));
  CHECK(json["format"] == "tongbao-diagnostics");
  CHECK(json["version"] == 1);
  CHECK(json["counts"] == nlohmann::json({{"loss", 2}, {"warning", 0}, {"note", 1}}));
  const auto& first = json["diagnostics"][0];
  CHECK(first["code"] == "UnitEmpty");
  CHECK(first["number"] == 302);
  CHECK(first["severity"] == "loss");
  CHECK(first["file"] == "附件1.csv");
  CHECK(first["row"] == 12);
  CHECK(first["column"] == 2);
  CHECK(first["sentence"] == message_zh(loss));
  CHECK(json["diagnostics"][1]["args"] == nlohmann::json({"东 办", "东办"}));
  CHECK(diagnostics_json({}).back() == '\n');
}
