#pragma once
// typed_figures.hpp: what the user typed by hand, as facts, and the checks on it (另填的数、核对)
//
// Part of find_facts.
//
// Rule     text that is a number (figure_formula.hpp, read_quantity) is a number or a percentage; any
//          other text is words and is printed as typed. Text made of figure characters that is no
//          number (1,10) is reported, and so is anything unreadable that a formula, a check or
//          must_equal needs as a number. A name that another fact has already keeps that fact; an
//          entry that differs from it is reported.

#include "core/facts/fact_builder.hpp"

namespace tongbao::core {

/// Adds one fact a readable figure, in order; each may use the facts before it.
Diagnostics add_typed_figures(FactBuilder& facts, const std::vector<Figure>& figures);

Checked<std::vector<CheckResult>> run_checks(const FactBuilder& facts, const std::vector<FigureCheck>& checks);

}  // namespace tongbao::core
