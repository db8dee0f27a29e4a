#pragma once
// widgets.hpp: all widgets of the page, for the screens.
//
//   layout    rectangles cut from rectangles, scrolling areas
//   text      lines, wrapped text, headings
//   buttons   buttons, links, chips
//   switches  segments, tabs, checkboxes, radios
//   inputs    text, search and number fields
//   textarea  several lines of text
//   choices   dropdowns and lists of choices
//   slider    the what-if slider and its rank ribbon
//   table     the ranked table
//   frame     top bar, rail, cards, the A4 sheet
//   messages  tooltips, problems, toasts, dialogs, empty places
//   icons, charts  drawn marks

#include "gui/widgets/buttons.hpp"
#include "gui/widgets/charts.hpp"
#include "gui/widgets/choices.hpp"
#include "gui/widgets/control.hpp"
#include "gui/widgets/frame.hpp"
#include "gui/widgets/icons.hpp"
#include "gui/widgets/inputs.hpp"
#include "gui/widgets/layout.hpp"
#include "gui/widgets/messages.hpp"
#include "gui/widgets/slider.hpp"
#include "gui/widgets/switches.hpp"
#include "gui/widgets/table.hpp"
#include "gui/widgets/text.hpp"
#include "gui/widgets/textarea.hpp"
#include "gui/widgets/theme.hpp"
#include "gui/widgets/widget_log.hpp"
