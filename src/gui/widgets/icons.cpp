// A small pen scales the 16 unit design to the wanted size. Strokes are at least one device pixel
// wide and grow with the scale, as text does.

#include "gui/widgets/icons.hpp"

#include <cmath>
#include <initializer_list>

namespace tongbao::gui {
namespace {

constexpr float kPi = 3.14159265f;

class Pen {
 public:
  Pen(const Rect& box, float size, ImU32 colour)
      : draw_(ImGui::GetWindowDrawList()),
        x_(std::floor(box.x + (box.w - size) / 2)),
        y_(std::floor(box.y + (box.h - size) / 2)),
        unit_(size / 16),
        colour_(colour) {}

  void lines(std::initializer_list<ImVec2> points, bool closed = false, float stroke = 1.5f) {
    for (const ImVec2& p : points) draw_->PathLineTo(at(p));
    draw_->PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width(stroke));
  }
  // Angles in half turns, clockwise from the right.
  void arc(ImVec2 centre, float radius, float from, float to, float stroke = 1.5f) {
    draw_->PathArcTo(at(centre), radius * unit_, from * kPi, to * kPi);
    draw_->PathStroke(colour_, ImDrawFlags_None, width(stroke));
  }
  void circle(ImVec2 centre, float radius, float stroke = 1.5f) {
    draw_->AddCircle(at(centre), radius * unit_, colour_, 0, width(stroke));
  }
  void dot(ImVec2 centre, float radius) { draw_->AddCircleFilled(at(centre), radius * unit_, colour_); }

 private:
  ImVec2 at(ImVec2 p) const { return ImVec2(x_ + p.x * unit_, y_ + p.y * unit_); }
  float width(float stroke) const { return stroke * unit_ < 1 ? 1 : stroke * unit_; }

  ImDrawList* draw_;
  float x_, y_, unit_;
  ImU32 colour_;
};

void draw_arrow_icon(Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::Save:
    case Icon::Download:
      pen.lines({{8, 2.5f}, {8, 10}});
      pen.lines({{4.8f, 7}, {8, 10.2f}, {11.2f, 7}});
      pen.lines({{2.5f, 11}, {2.5f, 13.5f}, {13.5f, 13.5f}, {13.5f, 11}});
      break;
    case Icon::Export:
      pen.lines({{8, 10.5f}, {8, 3}});
      pen.lines({{4.8f, 6}, {8, 2.8f}, {11.2f, 6}});
      pen.lines({{2.5f, 11}, {2.5f, 13.5f}, {13.5f, 13.5f}, {13.5f, 11}});
      break;
    case Icon::Undo:
      pen.lines({{5.5f, 3}, {2.5f, 6}, {5.5f, 9}});
      pen.lines({{2.5f, 6}, {10, 6}});
      pen.arc({10, 9.5f}, 3.5f, -0.5f, 0.5f);
      pen.lines({{10, 13}, {6, 13}});
      break;
    case Icon::Redo:
      pen.lines({{10.5f, 3}, {13.5f, 6}, {10.5f, 9}});
      pen.lines({{13.5f, 6}, {6, 6}});
      pen.arc({6, 9.5f}, 3.5f, 1.5f, 0.5f);
      pen.lines({{6, 13}, {10, 13}});
      break;
    case Icon::Swap:
      pen.lines({{3, 5.5f}, {12, 5.5f}});
      pen.lines({{9.5f, 3}, {12, 5.5f}, {9.5f, 8}});
      pen.lines({{13, 10.5f}, {4, 10.5f}});
      pen.lines({{6.5f, 8}, {4, 10.5f}, {6.5f, 13}});
      break;
    case Icon::ChevronRight:
      pen.lines({{6.5f, 4.5f}, {10, 8}, {6.5f, 11.5f}});
      break;
    case Icon::ChevronLeft:
      pen.lines({{9.5f, 4.5f}, {6, 8}, {9.5f, 11.5f}});
      break;
    case Icon::ChevronDown:
      pen.lines({{4.5f, 6.5f}, {8, 10}, {11.5f, 6.5f}});
      break;
    case Icon::ChevronUp:
      pen.lines({{4.5f, 9.5f}, {8, 6}, {11.5f, 9.5f}});
      break;
    default:
      break;
  }
}

void draw_sign_icon(Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::Help:
      pen.circle({8, 8}, 6.2f);
      pen.arc({8, 6.4f}, 2, -1, 0.3f);
      pen.lines({{9.2f, 8}, {8, 9.4f}});
      pen.lines({{8, 11}, {8, 12.1f}});
      break;
    case Icon::Check:
      pen.lines({{3, 8.5f}, {6.2f, 11.7f}, {13, 4.8f}}, false, 1.8f);
      break;
    case Icon::Warning:
      pen.lines({{8, 2.2f}, {14.6f, 13.8f}, {1.4f, 13.8f}}, true);
      pen.lines({{8, 6.4f}, {8, 10}});
      pen.lines({{8, 11.2f}, {8, 12.4f}});
      break;
    case Icon::Info:
      pen.circle({8, 8}, 6.2f);
      pen.lines({{8, 7.2f}, {8, 11.2f}});
      pen.lines({{8, 4.6f}, {8, 5.8f}});
      break;
    case Icon::Error:
      pen.circle({8, 8}, 6.2f);
      pen.lines({{5.8f, 5.8f}, {10.2f, 10.2f}});
      pen.lines({{10.2f, 5.8f}, {5.8f, 10.2f}});
      break;
    case Icon::Plus:
      pen.lines({{8, 3}, {8, 13}});
      pen.lines({{3, 8}, {13, 8}});
      break;
    case Icon::Minus:
      pen.lines({{3, 8}, {13, 8}});
      break;
    case Icon::Close:
      pen.lines({{4.5f, 4.5f}, {11.5f, 11.5f}});
      pen.lines({{11.5f, 4.5f}, {4.5f, 11.5f}});
      break;
    case Icon::Search:
      pen.circle({7, 7}, 4.5f);
      pen.lines({{10.4f, 10.4f}, {14, 14}});
      break;
    default:
      break;
  }
}

void draw_thing_icon(Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::Folder:
      pen.lines({{1.8f, 13}, {1.8f, 3.5f}, {5.8f, 3.5f}, {7.3f, 5.5f}, {14.3f, 5.5f}, {14.3f, 13}}, true);
      break;
    case Icon::File:
      pen.lines({{3.5f, 1.8f}, {9.5f, 1.8f}, {12.5f, 4.8f}, {12.5f, 14.2f}, {3.5f, 14.2f}}, true);
      pen.lines({{9.5f, 1.8f}, {9.5f, 4.8f}, {12.5f, 4.8f}});
      break;
    case Icon::Table:
      pen.lines({{2, 3}, {14, 3}, {14, 13}, {2, 13}}, true);
      pen.lines({{2, 6.3f}, {14, 6.3f}});
      pen.lines({{2, 9.6f}, {14, 9.6f}});
      pen.lines({{6.5f, 3}, {6.5f, 13}});
      break;
    case Icon::Columns:
      pen.lines({{2, 3}, {14, 3}, {14, 13}, {2, 13}}, true);
      pen.lines({{8, 3}, {8, 13}});
      break;
    case Icon::Copy:
      pen.lines({{5.5f, 5.5f}, {13.5f, 5.5f}, {13.5f, 13.5f}, {5.5f, 13.5f}}, true);
      pen.lines({{10.5f, 5.5f}, {10.5f, 2.5f}, {2.5f, 2.5f}, {2.5f, 10.5f}, {5.5f, 10.5f}});
      break;
    case Icon::Edit:
      pen.lines({{2.5f, 13.5f}, {3.3f, 10.2f}, {10.8f, 2.7f}, {13.3f, 5.2f}, {5.8f, 12.7f}}, true);
      pen.lines({{9.2f, 4.3f}, {11.7f, 6.8f}});
      break;
    case Icon::Trash:
      pen.lines({{2.5f, 4.2f}, {13.5f, 4.2f}});
      pen.lines({{6, 4.2f}, {6, 2.2f}, {10, 2.2f}, {10, 4.2f}});
      pen.lines({{3.8f, 4.2f}, {4.5f, 13.8f}, {11.5f, 13.8f}, {12.2f, 4.2f}});
      break;
    case Icon::Shield:
      pen.lines({{8, 1.8f},
                 {13.2f, 3.8f},
                 {13.2f, 8},
                 {12.5f, 10.4f},
                 {10.8f, 12.6f},
                 {8, 14.2f},
                 {5.2f, 12.6f},
                 {3.5f, 10.4f},
                 {2.8f, 8},
                 {2.8f, 3.8f}},
                true);
      pen.lines({{5.6f, 8}, {7.4f, 9.8f}, {10.4f, 6.6f}});
      break;
    case Icon::Offline:
      pen.arc({8, 13}, 9, -0.73f, -0.27f);
      pen.arc({8, 12.8f}, 5.4f, -0.73f, -0.27f);
      pen.lines({{8, 11.8f}, {8, 12.9f}});
      pen.lines({{2.5f, 13.5f}, {13.5f, 2.5f}});
      break;
    case Icon::Grip:
      for (const float y : {4.0f, 8.0f, 12.0f}) {
        pen.dot({6, y}, 1.1f);
        pen.dot({10, y}, 1.1f);
      }
      break;
    default:
      break;
  }
}

}  // namespace

void draw_icon(const Rect& box, Icon icon, ImU32 colour, float size) {
  Pen pen(box, size, colour);
  draw_arrow_icon(pen, icon);
  draw_sign_icon(pen, icon);
  draw_thing_icon(pen, icon);
}

void icon(Icon which, ImU32 colour, float css, float line_height) {
  const ImVec2 pos = ImGui::GetCursorScreenPos();
  const float size = px(css);
  const Rect box{pos.x, pos.y, size, line_height > 0 ? line_height : size};
  draw_icon(box, which, colour, size);
  ImGui::Dummy(box.size());
}

void draw_delta_up(const Rect& box, ImU32 colour) {
  const float w = px(9), h = px(7);
  const float x = std::floor(box.x + (box.w - w) / 2), y = std::floor(box.y + (box.h - h) / 2);
  ImGui::GetWindowDrawList()->AddTriangleFilled(ImVec2(x + w / 2, y), ImVec2(x + w, y + h), ImVec2(x, y + h), colour);
}

void draw_delta_down(const Rect& box, ImU32 colour) {
  const float w = px(9), h = px(7);
  const float x = std::floor(box.x + (box.w - w) / 2), y = std::floor(box.y + (box.h - h) / 2);
  ImGui::GetWindowDrawList()->AddTriangleFilled(ImVec2(x, y), ImVec2(x + w, y), ImVec2(x + w / 2, y + h), colour);
}

}  // namespace tongbao::gui
