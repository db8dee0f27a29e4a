#pragma once
// random_office.hpp: small random offices for the scorer twin: every kind of rule over every kind of data
//
// Numbers are small and names few, so that ties, shared blocks, halves at the rounding line and limits that are
// just met are the rule and not the exception.

#include "property/plain_scorer.hpp"
#include "support/tiny_random.hpp"

namespace tongbao::plain {

Office random_office(test_support::TinyRandom& random);

// The same data as the engine reads it.
core::Tally engine_tally(const Office& office);

}  // namespace tongbao::plain
