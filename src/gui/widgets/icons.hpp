#pragma once
// icons.hpp: the page's icons, drawn with lines, arcs and circles.
//
// Each is designed in a box of 16 by 16 with a stroke of 1.5 (ticks 1.8) and about 2 of margin, and
// is drawn at any size into a square box; no picture file is shipped.

#include "gui/widgets/layout.hpp"
#include "gui/widgets/theme.hpp"

namespace tongbao::gui {

enum class Icon {
  None,
  Folder,
  Save,
  Export,
  Undo,
  Redo,
  Help,
  Check,
  Warning,
  Info,
  Error,
  ChevronRight,
  ChevronLeft,
  ChevronDown,
  ChevronUp,
  Plus,
  Minus,
  Close,
  Search,
  File,
  Table,
  Columns,
  Shield,
  Offline,
  Grip,
  Swap,
  Copy,
  Download,
  Edit,
  Trash
};

// Draws the icon in the square of `size` device pixels centred in `box`.
void draw_icon(const Rect& box, Icon icon, ImU32 colour, float size);
// In the flow, `css` pixels wide, `line_height` (device pixels; 0: as wide) high.
void icon(Icon which, ImU32 colour, float css = 16, float line_height = 0);

// The triangle of a rank that changed, 9 by 8 CSS pixels, centred in `box`.
void draw_delta_up(const Rect& box, ImU32 colour);
void draw_delta_down(const Rect& box, ImU32 colour);

}  // namespace tongbao::gui
