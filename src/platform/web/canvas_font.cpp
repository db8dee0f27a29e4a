// An ImFontLoader whose rasteriser is the page's script (web/bridge/50-glyphs.js). Crisp text needs
// every glyph at a whole device pixel: advances are rounded, and the ascent is a whole number,
// chosen so that the ink of 国, which fills its square as most characters do, is centred in the
// line. The faces of different systems disagree about ascent and descent by several pixels, so
// their own figures would make the text sit high on one machine and low on another.

#include "platform/web/canvas_font.hpp"

#include <emscripten.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "gui/widgets/imgui_internal_use.hpp"
#include "gui/widgets/missing_glyphs.hpp"

// Measures and, unless `capacity` is 0, draws one character. `box` receives advance (1/64 pixel),
// left edge, top edge (both relative to the pen on the baseline, y downwards), width and height of
// the ink. Returns 1 when the ink was written to `coverage`, one byte a pixel, 2 when it is that of a box
// because the system has no such character.
EM_JS(int, tongbao_glyph, (unsigned code_point, unsigned face, int size, void* coverage, int capacity, int* box),
      { return Module['bridge']['glyphs']['draw'](code_point, face, size, coverage, capacity, box); });
// Ink above and below the baseline of 国 in pixels: above * 65536 + below.
EM_JS(int, tongbao_glyph_ink, (unsigned face, int size), { return Module['bridge']['glyphs']['ink'](face, size); });

namespace tongbao::platform {
namespace {

struct GlyphBox {
  int advance_64 = 0;
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

int pixel_size(const ImFontBaked& baked) {
  return std::max(1, static_cast<int>(std::lround(baked.Size * baked.RasterizerDensity)));
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool is_surrogate = c >= 0xD800 && c < 0xE000;
  return !is_control && !is_surrogate && c <= IM_UNICODE_CODEPOINT_MAX;
}

// Characters that mark something and take no room.
bool takes_no_room(ImWchar c) {
  return c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const int size = pixel_size(*baked);
  const int ink = tongbao_glyph_ink(source->FontLoaderFlags, size);
  const int above = ink / 65536;
  const int below = ink % 65536;
  baked->Ascent = std::floor(static_cast<float>(size + above - below) / 2 + 0.5f);
  baked->Descent = baked->Ascent - static_cast<float>(size);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph,
                float* only_advance) {
  if (!contains_glyph(atlas, source, c)) return false;
  static std::vector<unsigned char> coverage;
  const int size = pixel_size(*baked);
  GlyphBox box;
  bool has_ink = false;
  if (!takes_no_room(c)) {
    // Three squares in both directions hold every ordinary glyph; what is larger is cut off.
    const auto capacity = static_cast<std::size_t>(3 * size + 8) * static_cast<std::size_t>(3 * size + 8);
    if (coverage.size() < capacity) coverage.resize(capacity);
    const int drawn = tongbao_glyph(c, source->FontLoaderFlags, size, coverage.data(),
                                    only_advance ? 0 : static_cast<int>(capacity), &box.advance_64);
    has_ink = drawn != 0;
    if (drawn == 2) gui::note_missing_glyph(c);
  }
  const float advance = std::round(static_cast<float>(box.advance_64) / 64);
  if (only_advance) {
    *only_advance = advance;
    return true;
  }
  glyph->Codepoint = c;
  glyph->AdvanceX = advance;
  if (!has_ink) return true;

  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
  glyph->X0 = static_cast<float>(box.left);
  glyph->Y0 = static_cast<float>(box.top) + baked->Ascent;
  glyph->X1 = glyph->X0 + static_cast<float>(box.width);
  glyph->Y1 = glyph->Y0 + static_cast<float>(box.height);
  glyph->Visible = true;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place, coverage.data(), ImTextureFormat_Alpha8,
                                     box.width);
  return true;
}

}  // namespace
}  // namespace tongbao::platform

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  using namespace tongbao::platform;
  static const ImFontLoader loader = [] {
    ImFontLoader l;
    l.Name = "canvas";
    l.FontSrcContainsGlyph = contains_glyph;
    l.FontBakedInit = init_baked;
    l.FontBakedLoadGlyph = load_glyph;
    return l;
  }();
  return &loader;
}

namespace tongbao::platform {

ImFont* add_canvas_font(ImFontAtlas& atlas, Face face) {
  ImFontConfig config;
  config.FontLoader = ImGuiFreeType::GetFontLoader();
  config.FontLoaderFlags = static_cast<unsigned>(face);
  std::string_view(face == Face::Ui ? "ui" : "document").copy(config.Name, sizeof config.Name - 1);
  return atlas.AddFont(&config);
}

}  // namespace tongbao::platform
