// Every edge is a whole device pixel: the running sum is rounded, not the single widths, so that a
// bar of several segments ends where the sum says.

#include "gui/widgets/charts.hpp"

#include <algorithm>
#include <cmath>

#include "gui/widgets/control.hpp"
#include "gui/widgets/text.hpp"

namespace tongbao::gui {

ImU32 bar_colour(BarKind kind) {
  switch (kind) {
    case BarKind::Local:
      return kBar1;
    case BarKind::Higher:
      return kBar2;
    case BarKind::Bonus:
      return kBar3;
    case BarKind::Other:
      return kBar4;
    case BarKind::Deduction:
      return kRed;
  }
  return kBar1;
}

void draw_hatched(const Rect& r, ImU32 colour) {
  draw_box(r, kPaper, 0, 0);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->PushClipRect(r.min(), r.max(), true);
  const float pitch = px(5);
  const int n_lines = static_cast<int>(std::ceil((r.w + r.h) / pitch));
  for (int i = 0; i < n_lines; ++i) {
    const float x = r.x - r.h + static_cast<float>(i) * pitch;
    draw->AddLine(ImVec2(x, r.bottom()), ImVec2(x + r.h, r.y), colour, px(1));
  }
  draw->PopClipRect();
  draw_box(r, 0, colour, 0);
}

void draw_score_bar(const Rect& box, const std::vector<BarSegment>& segments, double full) {
  if (full <= 0) return;
  const float height = px(12), gap = px(1), least = px(2);
  const float y = std::floor(box.y + (box.h - height) / 2);
  double sum = 0;
  float x = box.x;
  for (const BarSegment& segment : segments) {
    if (segment.value <= 0) continue;
    sum += segment.value;
    // What is taken off is drawn behind what was given: together it may be more than the whole.
    const float end = std::min(
        std::max(box.x + std::round(static_cast<float>(std::min(1.0, sum / full)) * box.w), x + least), box.right());
    if (end <= x) break;
    const Rect r{x, y, end - x, height};
    if (segment.kind == BarKind::Deduction) {
      draw_hatched(r, kRed);
    } else {
      draw_box(r, bar_colour(segment.kind), 0, 0);
    }
    x = end + gap;
  }
}

float draw_legend(const Rect& box, const std::vector<LegendItem>& items) {
  float x = box.x;
  const float side = px(9);
  for (const LegendItem& item : items) {
    if (x > box.x) x += px(12);
    const Rect mark{x, std::floor(box.y + (box.h - side) / 2), side, side};
    if (item.kind == BarKind::Deduction) {
      draw_hatched(mark, kRed);
    } else {
      draw_box(mark, bar_colour(item.kind), 0, 0);
    }
    x += side + px(4);
    const float width = text_width(TextSize::Small, item.label);
    draw_text({x, box.y, width, box.h}, TextSize::Small, kInk2, item.label);
    x += width;
  }
  return x - box.x;
}

void draw_columns(const Rect& box, const std::vector<double>& values, ImU32 colour) {
  double most = 0;
  for (const double value : values) {
    if (value > most) most = value;
  }
  draw_box({box.x, box.bottom() - px(1), box.w, px(1)}, kLine2, 0, 0);
  if (most <= 0) return;
  const float pitch = box.w / static_cast<float>(values.size());
  const float gap = pitch >= px(3) ? px(1) : 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float from = std::floor(box.x + pitch * static_cast<float>(i));
    const float to = std::floor(box.x + pitch * static_cast<float>(i + 1)) - gap;
    float height = std::round(static_cast<float>(values[i] / most) * box.h);
    if (height < px(1)) height = px(1);
    draw_box({from, box.bottom() - height, to > from ? to - from : 1, height}, colour, 0, 0);
  }
}

}  // namespace tongbao::gui
