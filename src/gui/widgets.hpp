#pragma once
// widgets.hpp: all widgets of the page, for the screens.
//
//   widgets_layout    rectangles cut from rectangles, scrolling areas
//   widgets_text      lines, wrapped text, headings
//   widgets_buttons   buttons, links, chips
//   widgets_switches  segments, tabs, checkboxes, radios
//   widgets_inputs    text, search and number fields
//   widgets_textarea  several lines of text
//   widgets_choices   dropdowns and lists of choices
//   widgets_slider    the what-if slider and its rank ribbon
//   widgets_table     the ranked table
//   widgets_frame     top bar, rail, cards, status strip, the A4 sheet
//   widgets_messages  tooltips, problems, toasts, dialogs, empty places
//   icons, charts     drawn marks

#include "gui/charts.hpp"
#include "gui/icons.hpp"
#include "gui/theme.hpp"
#include "gui/widget_log.hpp"
#include "gui/widgets_buttons.hpp"
#include "gui/widgets_choices.hpp"
#include "gui/widgets_control.hpp"
#include "gui/widgets_frame.hpp"
#include "gui/widgets_inputs.hpp"
#include "gui/widgets_layout.hpp"
#include "gui/widgets_messages.hpp"
#include "gui/widgets_slider.hpp"
#include "gui/widgets_switches.hpp"
#include "gui/widgets_table.hpp"
#include "gui/widgets_text.hpp"
#include "gui/widgets_textarea.hpp"
