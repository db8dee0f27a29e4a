// A measure that looks at items always names their status, so that a file never depends on knowing
// the default; a measure that does not look at items mentions a selector only if one is set.

#include "core/project/json_parts.hpp"

namespace tongbao::core {
namespace {

bool looks_at_items(MeasureKind kind) {
  return kind == MeasureKind::Items || kind == MeasureKind::ItemPoints || kind == MeasureKind::ZeroPeriods ||
         kind == MeasureKind::ConsecutiveZeroPeriods;
}

struct SelectorField {
  const char* key;
  std::string CountSelector::*name;
};

/// In the order of the file.
constexpr SelectorField kSelectorFields[] = {{"level", &CountSelector::level},   {"category", &CountSelector::category},
                                             {"period", &CountSelector::period}, {"carrier", &CountSelector::carrier},
                                             {"origin", &CountSelector::origin}, {"role", &CountSelector::role}};

void read_selector_fields(JsonObject& object, Need status, CountSelector& selector) {
  object.word("status", status, kStatusWords, selector.status);
  for (const SelectorField& field : kSelectorFields) object.text(field.key, Need::Optional, selector.*field.name);
}

}  // namespace

void write_selector(OrderedJson& object, const CountSelector& selector) {
  object["status"] = word_of(kStatusWords, selector.status);
  for (const SelectorField& field : kSelectorFields) put_text(object, field.key, selector.*field.name);
}

void read_selector(JsonObject& object, CountSelector& selector) {
  read_selector_fields(object, Need::Required, selector);
}

void write_measure(OrderedJson& object, const Measure& measure) {
  object["kind"] = word_of(kMeasureKindWords, measure.kind);
  if (looks_at_items(measure.kind) || measure.items != CountSelector{}) write_selector(object, measure.items);
  put_text(object, "part", measure.part);
}

void read_measure(JsonObject& object, Measure& measure) {
  object.word("kind", Need::Required, kMeasureKindWords, measure.kind);
  const Need status = looks_at_items(measure.kind) ? Need::Required : Need::Optional;
  read_selector_fields(object, status, measure.items);
  object.text("part", Need::Optional, measure.part);
}

}  // namespace tongbao::core
