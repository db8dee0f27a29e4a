// Characters drawn with the system's fonts, as coverage (one byte a pixel).
//
// They are drawn black, since browsers draw dark text a little heavier than light text and nearly all text
// here is dark on light.
(function () {
  'use strict';

  const bridge = window.Module.bridge;

  // In the order of the enum Face.
  const FACES = [
    '"Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Noto Sans SC", ' +
      '"Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei", sans-serif',
    '"FangSong", "STFangsong", "仿宋", "FangSong_GB2312", "Noto Serif CJK SC", "Noto Serif SC", ' +
      '"Source Han Serif SC", "SimSun", "Songti SC", serif'
  ];

  const IN_NO_FONT = '\u{10FFFF}';
  // Below it every system has its characters; Chinese ones begin here.
  const FIRST_DOUBTFUL = 0x2E80;

  let context = null;
  let unknown = null;
  let unknownFont = '';
  let font = '';

  function prepare(face, size) {
    if (!context) {
      const canvas = document.createElement('canvas');
      canvas.lang = 'zh-CN';
      // Kept in the computer's memory: every glyph is read back at once.
      context = canvas.getContext('2d', { willReadFrequently: true });
    }
    const side = size * 3 + 8;
    if (context.canvas.width < side) {
      context.canvas.width = context.canvas.height = side;
      font = '';
    }
    const wantedFont = size + 'px ' + FACES[face];
    if (font !== wantedFont) {
      font = wantedFont;
      context.font = font;
      context.textBaseline = 'alphabetic';
    }
  }

  // One pixel of margin: the browser's boxes leave out the softened edge.
  function paint(text) {
    const metrics = context.measureText(text);
    const left = Math.floor(-metrics.actualBoundingBoxLeft) - 1;
    const above = Math.ceil(metrics.actualBoundingBoxAscent) + 1;
    const side = context.canvas.width;
    const width = Math.min(side, Math.ceil(metrics.actualBoundingBoxRight) + 1 - left);
    const height = Math.min(side, above + Math.ceil(metrics.actualBoundingBoxDescent) + 1);
    if (width <= 0 || height <= 0) return null;
    context.clearRect(0, 0, width, height);
    context.fillText(text, -left, above);
    return { left, above, width, height, pixels: context.getImageData(0, 0, width, height).data };
  }

  // A square of grey with a line around it, so that nobody takes it for a character such as 口 or 日.
  function paintBox(size) {
    const line = Math.max(1, Math.round(size / 15));
    const inner = size - 2 * line;
    context.clearRect(0, 0, size, size);
    context.fillRect(line, line, inner, inner);
    context.clearRect(2 * line, 2 * line, inner - 2 * line, inner - 2 * line);
    context.globalAlpha = 0.25;
    context.fillRect(2 * line, 2 * line, inner - 2 * line, inner - 2 * line);
    context.globalAlpha = 1;
    const above = Math.round(size * 0.88);
    return { left: 0, above, width: size, height: size, pixels: context.getImageData(0, 0, size, size).data };
  }

  // Browsers draw the same sign for every character that no font has.
  function isMissingPicture(picture) {
    if (unknownFont !== font) {
      unknownFont = font;
      unknown = paint(IN_NO_FONT);
    }
    if (!picture || !unknown) return !picture;
    if (picture.width !== unknown.width || picture.height !== unknown.height) return false;
    return picture.pixels.every((value, i) => value === unknown.pixels[i]);
  }

  bridge.glyphs = {
    ink: function (face, size) {
      prepare(face, size);
      const metrics = context.measureText('国');
      const above = Math.max(0, Math.round(metrics.actualBoundingBoxAscent));
      const below = Math.max(0, Math.round(metrics.actualBoundingBoxDescent));
      return above * 65536 + below;
    },

    // 0: no ink, 1: drawn, 2: the system has no such character and a box was drawn in its place.
    draw: function (codePoint, face, size, coverage, capacity, box) {
      prepare(face, size);
      const text = String.fromCodePoint(codePoint);
      const at = box >> 2;
      bridge.words()[at] = Math.round(context.measureText(text).width * 64);
      if (!capacity) return 0;

      let picture = paint(text);
      const isMissing = codePoint >= FIRST_DOUBTFUL && isMissingPicture(picture);
      if (isMissing) {
        bridge.words()[at] = size * 64;
        picture = paintBox(size);
      }
      if (!picture) return 0;
      const { pixels, width, height } = picture;

      let x0 = width, x1 = -1, y0 = height, y1 = -1;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (pixels[(y * width + x) * 4 + 3] === 0) continue;
          if (x < x0) x0 = x;
          if (x > x1) x1 = x;
          if (y < y0) y0 = y;
          y1 = y;
        }
      }
      if (x1 < 0 || (x1 - x0 + 1) * (y1 - y0 + 1) > capacity) return 0;
      const bytes = bridge.bytes();
      let to = coverage;
      for (let y = y0; y <= y1; y++) {
        for (let x = x0; x <= x1; x++) bytes[to++] = pixels[(y * width + x) * 4 + 3];
      }
      bridge.words().set([picture.left + x0, y0 - picture.above, x1 - x0 + 1, y1 - y0 + 1], at + 1);
      return isMissing ? 2 : 1;
    }
  };
})();
