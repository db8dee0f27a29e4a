// How the page is drawn: a lost WebGL context, another screen or zoom, sharpness of text.

import assert from 'node:assert/strict';
import { file } from './support/cases.mjs';
import { openPage, RENDERERS, tableOf } from './support/page.mjs';
import { openSample, seesCell, TAB } from './support/sample.mjs';

const renderer = (page) => page.page.evaluate(() => document.documentElement.dataset.renderer);

// What the page tells besides pixels.
const told = (page) => page.page.evaluate(() => document.getElementById('mirror').textContent);

/// The context is lost twice in a row, as a crashing driver does it: at first WebGL comes back, then the page
/// stops trusting it. Nothing of the work is lost.
async function contextLoss() {
  const page = await openSample({ renderer: 'webgl' });
  await page.type('上级采用每条分值', '20');
  await seesCell(page, '人力资源和社会保障局', '名次', '6');
  await page.rest();
  const before = await told(page);
  for (const expected of ['webgl', 'software']) {
    await page.page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      window.lostCanvas = canvas;
      const gl = canvas.getContext('webgl');
      gl.getExtension('WEBGL_lose_context').loseContext();
    });
    await page.until(() => page.page.evaluate(() => document.getElementById('canvas') !== window.lostCanvas), 'a new canvas');
    await page.rest();
    assert.equal(await renderer(page), expected);
    assert.equal(await told(page), before);
    const shot = await page.shot(`context-lost-${expected}`);
    assert.ok(shot.length > 12000, `drawn again: ${shot.length} bytes`);
  }
  await page.press('撤销');
  await seesCell(page, '人力资源和社会保障局', '名次', '9');
  await page.finish();
}

/// The browser is zoomed, which makes the window narrower in CSS pixels, or moves to another screen, which
/// does not. Nothing of the work is lost, and back at the first scale the picture is the first one.
const SCALES = [
  { scale: 1, width: 1366, height: 768 },
  { scale: 1.25, width: 1093, height: 614 },
  { scale: 2, width: 1366, height: 768 },
  { scale: 1.5, width: 1280, height: 720 },
  { scale: 1, width: 1366, height: 768 },
];

async function zoom(kind) {
  const page = await openSample({ renderer: kind });
  await page.type('上级采用每条分值', '20');
  await seesCell(page, '人力资源和社会保障局', '名次', '6');
  await page.rest();
  const session = await page.context.newCDPSession(page.page);
  const before = await told(page);
  const pictures = [];
  for (const { scale, width, height } of SCALES) {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    // Chromium tells a page of a real change of the scale alone, but not of an emulated one.
    await page.page.mouse.move(700, 700 + scale);
    await page.until(() => page.page.evaluate(([w, h]) => {
      const canvas = document.getElementById('canvas');
      return canvas.width === w && canvas.height === h;
    }, [Math.floor(width * scale + 0.01), Math.floor(height * scale + 0.01)]), `the canvas at ${scale}`);
    await page.rest();
    assert.equal(await told(page), before, `at ${scale}`);
    pictures.push(await page.shot(`scale-${kind}-${scale}`));
  }
  assert.ok(pictures[0].equals(pictures[pictures.length - 1]), 'the first picture again');
  await page.finish();
}

// The names in the ranked table, in CSS pixels: black on white, without lines.
const NAMES = { left: 228, width: 236, middle: 152, line: 24, half: 9, rows: 15 };

// Runs in a page of its own. Edge contrast: the squared steps of brightness along each row of pixels, for
// one unit of ink. A blurred text has the same ink and flatter steps.
async function edgeContrast({ base64, scale, names }) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  let steps = 0;
  let sum = 0;
  for (let row = 0; row < names.rows; row++) {
    const top = names.middle + row * names.line - names.half;
    const [x, y, width, height] = [names.left, top, names.width, 2 * names.half].map((n) => Math.round(n * scale));
    const { data } = context.getImageData(x, y, width, height);
    const ink = (i) => 1 - (0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2]) / 255;
    for (let i = 0; i < width * height; i++) {
      sum += ink(i);
      if (i % width > 0) steps += (ink(i) - ink(i - 1)) ** 2;
    }
  }
  return { ink: sum / scale / scale, contrast: steps / sum };
}

// The same names as the browser itself writes them.
function writeNames({ texts, names }) {
  document.body.style.font = '15px "Noto Sans CJK SC", sans-serif';
  texts.slice(0, names.rows).forEach((text, row) => {
    const line = document.createElement('div');
    line.textContent = text;
    line.lang = 'zh-CN';
    Object.assign(line.style, { position: 'absolute', left: `${names.left}px`, color: '#1e2226', whiteSpace: 'nowrap',
      top: `${names.middle + row * names.line - 12}px`, lineHeight: '24px' });
    document.body.append(line);
  });
}

/// The page's text beside the same text written by the browser: as much ink, and as sharp.
async function sharpness(kind, scales) {
  for (const scale of scales) {
    const page = await openSample({ renderer: kind, in: `chromium at ${scale}` });
    assert.equal(await page.page.evaluate(() => devicePixelRatio), scale);
    await page.rest();
    const measure = await page.context.newPage();
    const contrastOf = async (png) => measure.evaluate(edgeContrast, { base64: png.toString('base64'), scale, names: NAMES });
    const drawn = await contrastOf(await page.picture());
    const [headers, ...rows] = await page.rows(tableOf(TAB));
    await measure.evaluate(writeNames, { texts: rows.map((row) => row[headers.indexOf('单位')]), names: NAMES });
    const written = await contrastOf(await measure.screenshot({ caret: 'initial' }));
    const ratio = drawn.contrast / written.contrast;
    console.log(`       text at ${scale}, ${kind}: edge contrast ${drawn.contrast.toFixed(3)}, ` +
      `${ratio.toFixed(2)} of the browser's own`);
    assert.ok(Math.abs(drawn.ink / written.ink - 1) < 0.15, `ink ${drawn.ink}, the browser's ${written.ink}`);
    assert.ok(ratio > 0.9, `edge contrast ${drawn.contrast}, the browser's ${written.contrast}`);
    await page.finish();
  }
}

/// A character that no font has is a box; one outside the Basic Multilingual Plane that a font has is not.
async function missingGlyphs() {
  const page = await openPage();
  const drawn = await page.page.evaluate((texts) => {
    const { Module } = window;
    const box = Module._malloc(32);
    const coverage = Module._malloc(10000);
    return texts.map((text) => Module.bridge.glyphs.draw(text.codePointAt(0), 0, 15, coverage, 10000, box));
  }, ['国', '𠮷', '，', ' ', 'A', '\u{31350}', '\u{3FFFD}']);
  assert.deepEqual(drawn, [1, 1, 1, 0, 1, 2, 2]);
  await page.open([file('统计.csv', '单位,报送数,采用数\n\u{31350}家村,10,8\n𠮷家村,9,4\n')]);
  await page.step('排名');
  const [headers, first] = await page.rows(tableOf('合并'));
  assert.equal(first[headers.indexOf('单位')], '\u{31350}家村');
  await page.page.mouse.move(225, 152);
  await page.page.mouse.move(230, 152);
  await page.rest();
  await page.shot('missing-glyph');
  await page.finish();
}

export const tests = [
  { name: 'a character that no font has', run: missingGlyphs },
  { name: 'a lost WebGL context', run: contextLoss },
  ...RENDERERS.map((kind) => ({ name: `zoom and other screens, ${kind}`, run: () => zoom(kind) })),
  { name: 'sharp text, software', run: () => sharpness('software', [1, 1.25, 1.5, 2]) },
  { name: 'sharp text, webgl', run: () => sharpness('webgl', [1.25, 2]) },
];
