#pragma once
// period_controls.hpp: what 本期 is: which of the tables' periods, and which days of the item logs.

#include "gui/screen/screen.hpp"

namespace tongbao::gui {

/// The choice of periods, in the head of the step.
void draw_this_period(const Screen& screen, Rect head);

/// The strip with the first and the last day; 0 where no item log has dates.
float period_days_height(const Screen& screen, float width);
void draw_period_days(const Screen& screen, Rect area);

}  // namespace tongbao::gui
