// SDL has a software renderer of its own, but it cuts all coordinates to whole pixels, and then a
// line of one pixel becomes two grey ones and round corners lose their shape. This one works as a
// graphics card does: coordinates have sixteenths of a pixel, a pixel belongs to a triangle when
// its centre does, and on an edge that two triangles share the left or upper one has it (the
// top-left rule), so nothing is drawn twice or left out.
//
// Nearly everything Dear ImGui draws is an upright rectangle of one colour or a glyph at whole
// pixels; these are recognised in the triangle list and copied row by row. Triangles are walked by
// rows too: where each edge crosses the row is calculated, so that only covered pixels are visited.

#include "platform/web/software_renderer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tongbao::platform {
namespace {

constexpr int kSubpixels = 16;

struct Clip {
  int x0, y0, x1, y1;  // up to but not including x1, y1
};

std::uint32_t alpha_of(ImU32 color) { return color >> IM_COL32_A_SHIFT; }

// `color` over `under` with alpha 0–255, exactly rounded. Two channels at a time.
std::uint32_t mix(std::uint32_t under, std::uint32_t color, std::uint32_t alpha) {
  const std::uint32_t rest = 255 - alpha;
  std::uint32_t rb = (color & 0x00FF00FFu) * alpha + (under & 0x00FF00FFu) * rest + 0x00800080u;
  rb = ((rb + ((rb >> 8) & 0x00FF00FFu)) >> 8) & 0x00FF00FFu;
  std::uint32_t g = ((color >> 8) & 0xFFu) * alpha + ((under >> 8) & 0xFFu) * rest + 0x80u;
  g = ((g + (g >> 8)) >> 8) & 0xFFu;
  return rb | (g << 8) | 0xFF000000u;
}

std::uint32_t scale_alpha(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t product = a * b + 0x80u;
  return (product + (product >> 8)) >> 8;
}

void fill_span(std::uint32_t* row, int from, int to, ImU32 color) {
  const std::uint32_t alpha = alpha_of(color);
  if (alpha == 255) {
    std::fill(row + from, row + to, color);
  } else if (alpha != 0) {
    for (int x = from; x < to; ++x) row[x] = mix(row[x], color, alpha);
  }
}

// The first pixel whose centre is at or right of (below) the edge.
int first_pixel(float edge) { return static_cast<int>(std::ceil(edge - 0.5f)); }

Clip intersect(const Clip& clip, const ImVec2& min, const ImVec2& max) {
  return {std::max(clip.x0, first_pixel(min.x)), std::max(clip.y0, first_pixel(min.y)),
          std::min(clip.x1, first_pixel(max.x)), std::min(clip.y1, first_pixel(max.y))};
}

void fill_rectangle(const PixelView& target, const Clip& area, ImU32 color) {
  if (area.x0 >= area.x1) return;
  for (int y = area.y0; y < area.y1; ++y) {
    fill_span(target.pixels + static_cast<std::ptrdiff_t>(y) * target.stride, area.x0, area.x1, color);
  }
}

// A texture's rectangle, each pixel from the texel under its centre, in the colour of the text.
void copy_rectangle(const PixelView& target, const Clip& clip, const ImTextureData& texture, const ImDrawVert& min,
                    const ImDrawVert& max) {
  const Clip area = intersect(clip, min.pos, max.pos);
  const float u_step = (max.uv.x - min.uv.x) * static_cast<float>(texture.Width) / (max.pos.x - min.pos.x);
  const float v_step = (max.uv.y - min.uv.y) * static_cast<float>(texture.Height) / (max.pos.y - min.pos.y);
  const float u0 =
      min.uv.x * static_cast<float>(texture.Width) + (static_cast<float>(area.x0) + 0.5f - min.pos.x) * u_step;
  const std::uint32_t alpha = alpha_of(min.col);
  const auto* texels = reinterpret_cast<const std::uint32_t*>(texture.Pixels);
  for (int y = area.y0; y < area.y1; ++y) {
    const float v = min.uv.y * static_cast<float>(texture.Height) + (static_cast<float>(y) + 0.5f - min.pos.y) * v_step;
    const int texel_y = std::clamp(static_cast<int>(v), 0, texture.Height - 1);
    const std::uint32_t* from = texels + static_cast<std::ptrdiff_t>(texel_y) * texture.Width;
    std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.stride;
    float u = u0;
    for (int x = area.x0; x < area.x1; ++x, u += u_step) {
      const int texel_x = std::clamp(static_cast<int>(u), 0, texture.Width - 1);
      const std::uint32_t coverage = scale_alpha(from[texel_x] >> 24, alpha);
      if (coverage != 0) row[x] = mix(row[x], min.col, coverage);
    }
  }
}

struct Point {
  std::int64_t x, y;  // sixteenths of a pixel
};

Point to_subpixels(const ImVec2& p) { return {std::lround(p.x * kSubpixels), std::lround(p.y * kSubpixels)}; }

// One edge of a triangle whose inside lies to the right of a → b (y downwards, corners clockwise):
// a point is inside when value >= 0.
struct Edge {
  std::int64_t per_x, per_y, constant;

  Edge(const Point& a, const Point& b) : per_x(a.y - b.y), per_y(b.x - a.x), constant(a.x * b.y - a.y * b.x) {
    const bool is_left = per_x > 0;
    const bool is_top = per_x == 0 && per_y > 0;
    if (!is_left && !is_top) --constant;
  }
  std::int64_t at(std::int64_t x, std::int64_t y) const { return per_x * x + per_y * y + constant; }

  // Narrows [from, to) to the pixels of the row that are inside.
  void narrow(std::int64_t y, int& from, int& to) const {
    const std::int64_t at_zero = at(kSubpixels / 2, y);
    const std::int64_t step = per_x * kSubpixels;
    if (step > 0) {
      if (at_zero < 0) from = static_cast<int>(std::max<std::int64_t>(from, (-at_zero + step - 1) / step));
    } else if (at_zero < 0) {
      to = from;
    } else if (step < 0) {
      to = static_cast<int>(std::min<std::int64_t>(to, at_zero / -step + 1));
    }
  }
};

// One channel of a colour over the triangle, linear in x and y.
struct Ramp {
  float per_x = 0, per_y = 0, origin = 0;

  float at(float x, float y) const { return origin + per_x * x + per_y * y; }
};

Ramp make_ramp(const ImVec2& a, const ImVec2& b, const ImVec2& c, float va, float vb, float vc) {
  const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  Ramp ramp;
  ramp.per_x = ((vb - va) * (c.y - a.y) - (vc - va) * (b.y - a.y)) / area;
  ramp.per_y = ((vc - va) * (b.x - a.x) - (vb - va) * (c.x - a.x)) / area;
  ramp.origin = va - ramp.per_x * a.x - ramp.per_y * a.y;
  return ramp;
}

std::uint32_t to_byte(float value) { return static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.0f, 255.0f)); }

float channel(ImU32 color, int shift) { return static_cast<float>((color >> shift) & 0xFFu); }

void fill_triangle(const PixelView& target, const Clip& clip, const ImDrawVert& va, const ImDrawVert& vb,
                   const ImDrawVert& vc) {
  const Point a = to_subpixels(va.pos);
  Point b = to_subpixels(vb.pos);
  Point c = to_subpixels(vc.pos);
  const std::int64_t area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (area == 0) return;
  if (area < 0) std::swap(b, c);
  const Edge edges[] = {Edge(a, b), Edge(b, c), Edge(c, a)};

  const float top = std::min({va.pos.y, vb.pos.y, vc.pos.y});
  const float bottom = std::max({va.pos.y, vb.pos.y, vc.pos.y});
  const float left = std::min({va.pos.x, vb.pos.x, vc.pos.x});
  const float right = std::max({va.pos.x, vb.pos.x, vc.pos.x});
  const Clip box = intersect(clip, ImVec2(left - 1, top - 1), ImVec2(right + 1, bottom + 1));

  const bool one_color = va.col == vb.col && vb.col == vc.col;
  Ramp ramps[4];
  if (!one_color) {
    for (int i = 0; i < 4; ++i) {
      ramps[i] =
          make_ramp(va.pos, vb.pos, vc.pos, channel(va.col, i * 8), channel(vb.col, i * 8), channel(vc.col, i * 8));
    }
  }
  for (int y = box.y0; y < box.y1; ++y) {
    int from = box.x0;
    int to = box.x1;
    const std::int64_t centre_y = static_cast<std::int64_t>(y) * kSubpixels + kSubpixels / 2;
    for (const Edge& edge : edges) edge.narrow(centre_y, from, to);
    if (from >= to) continue;
    std::uint32_t* row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.stride;
    if (one_color) {
      fill_span(row, from, to, va.col);
      continue;
    }
    const float fy = static_cast<float>(y) + 0.5f;
    for (int x = from; x < to; ++x) {
      const float fx = static_cast<float>(x) + 0.5f;
      const std::uint32_t color =
          to_byte(ramps[0].at(fx, fy)) | (to_byte(ramps[1].at(fx, fy)) << 8) | (to_byte(ramps[2].at(fx, fy)) << 16);
      row[x] = mix(row[x], color, to_byte(ramps[3].at(fx, fy)));
    }
  }
}

bool same(const ImVec2& a, const ImVec2& b) { return a.x == b.x && a.y == b.y; }

// The two triangles 0 1 2, 0 2 3 that Dear ImGui makes of an upright rectangle.
bool is_rectangle(const ImDrawVert* v, const ImDrawIdx* i) {
  if (i[1] != i[0] + 1 || i[2] != i[0] + 2 || i[3] != i[0] || i[4] != i[2] || i[5] != i[0] + 3) {
    return false;
  }
  const ImDrawVert* corner = v + i[0];
  const bool upright = corner[0].pos.y == corner[1].pos.y && corner[1].pos.x == corner[2].pos.x &&
                       corner[2].pos.y == corner[3].pos.y && corner[3].pos.x == corner[0].pos.x;
  const bool in_order = corner[0].pos.x < corner[2].pos.x && corner[0].pos.y < corner[2].pos.y;
  const bool one_color =
      corner[0].col == corner[1].col && corner[1].col == corner[2].col && corner[2].col == corner[3].col;
  return upright && in_order && one_color;
}

void draw_command(const ImDrawList& list, const ImDrawCmd& command, const PixelView& target) {
  const Clip clip = {std::max(0, static_cast<int>(command.ClipRect.x)),
                     std::max(0, static_cast<int>(command.ClipRect.y)),
                     std::min(target.width, static_cast<int>(command.ClipRect.z)),
                     std::min(target.height, static_cast<int>(command.ClipRect.w))};
  if (clip.x0 >= clip.x1 || clip.y0 >= clip.y1) return;
  const auto* texture = reinterpret_cast<const ImTextureData*>(command.GetTexID());
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawIdx* end = indices + command.ElemCount;
  while (indices < end) {
    if (end - indices >= 6 && is_rectangle(vertices, indices)) {
      const ImDrawVert& min = vertices[indices[0]];
      const ImDrawVert& max = vertices[indices[2]];
      if (same(min.uv, max.uv)) {
        fill_rectangle(target, intersect(clip, min.pos, max.pos), min.col);
      } else {
        copy_rectangle(target, clip, *texture, min, max);
      }
      indices += 6;
    } else {
      fill_triangle(target, clip, vertices[indices[0]], vertices[indices[1]], vertices[indices[2]]);
      indices += 3;
    }
  }
}

// The texture is its own handle: nothing is copied.
void take_texture(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantDestroy) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  } else if (texture.Status != ImTextureStatus_Destroyed) {
    texture.SetTexID(static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(&texture)));
    texture.SetStatus(ImTextureStatus_OK);
  }
}

}  // namespace

void connect_software_renderer() {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "tongbao software";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
}

void disconnect_software_renderer() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetStatus(ImTextureStatus_WantDestroy);
    take_texture(*texture);
  }
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = nullptr;
  io.BackendFlags &= ~(ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures);
}

void draw_in_software(const ImDrawData& data, const PixelView& target) {
  if (data.Textures) {
    for (ImTextureData* texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) take_texture(*texture);
    }
  }
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback) continue;
      draw_command(*list, command, target);
    }
  }
}

}  // namespace tongbao::platform
