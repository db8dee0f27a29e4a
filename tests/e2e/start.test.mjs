// How the page starts, and what it says where it cannot: old and restricted browsers, slow lines, broken files.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, openPage, PATIENCE, serve } from './support/page.mjs';
import { browser } from './support/browsers.mjs';
import { inPage, Monkey } from './support/monkey.mjs';
import { random } from './support/random.mjs';

const oneFile = join(built, 'tongbao.html');

// A page that is not expected to start. `prepare` runs in it before anything else.
async function openRaw(url, prepare) {
  const context = await (await browser('chromium')).newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}

const message = (page) => page.locator('#message-title');

async function says(page, title, text) {
  await page.locator('#message.failed').waitFor();
  assert.equal(await message(page).textContent(), title);
  assert.match(await page.locator('#message-text').textContent(), text);
  assert.ok(await page.locator('#message').isVisible());
  await page.context().close();
}

const withoutWebAssembly = () => { delete window.WebAssembly; };
const withoutCanvas = () => { HTMLCanvasElement.prototype.getContext = () => null; };
const withoutWebGL = () => {
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
  };
};

async function refusals(form) {
  const url = form === 'served' ? await serve() : pathToFileURL(oneFile).href;
  await says(await openRaw(url, withoutWebAssembly), '这个浏览器太旧，打不开通报台', /极速模式/);
  await says(await openRaw(url, withoutCanvas), '通报台没有打开：浏览器没有给出可以作图的画布', /F5/);
}

/// A browser that cannot read the scripts stops at their first new word, as Internet Explorer does.
async function tooOldForScripts() {
  const page = await openRawWithScript((text) => `let class = 1;${text}`);
  await says(page, '这个浏览器太旧，打不开通报台', /兼容模式/);
}

async function openRawWithScript(change) {
  const context = await (await browser('chromium')).newContext();
  context.setDefaultTimeout(PATIENCE);
  await context.route(/tongbao\.js/, async (route) => {
    await route.fulfill({ contentType: 'text/javascript', body: change(readFileSync(join(built, 'site', 'tongbao.js'), 'utf8')) });
  });
  const page = await context.newPage();
  await page.goto(await serve(), { waitUntil: 'commit' });
  return page;
}

async function damagedFile() {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-damaged-'));
  const path = join(folder, 'tongbao.html');
  writeFileSync(path, readFileSync(oneFile, 'utf8').replace(/(id="tongbao-wasm">.{4000}).{4000}/, '$1'));
  await says(await openRaw(pathToFileURL(path).href), '通报台没有打开', /重新取得这个文件/);
  writeFileSync(path, readFileSync(oneFile, 'utf8').replace(/(id="tongbao-rest\.wasm">.{4000}).{4000}/, '$1'));
  await says(await openRaw(pathToFileURL(path).href), '通报台没有打开', /重新取得这个文件/);
  // The served form opened from its folder, which no browser lets read its own parts.
  await says(await openRaw(pathToFileURL(join(built, 'site', 'index.html')).href),
    '通报台没有打开：本页不能直接从文件夹里打开', /单文件版/);
  rmSync(folder, { recursive: true });
}

/// Without WebGL the page draws by itself, unasked.
async function drawsWithoutWebGL() {
  const page = await openRaw(await serve(), withoutWebGL);
  await page.locator('#mirror > *').first().waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.renderer), 'software');
  await page.context().close();
}

/// A browser that cannot unpack gzip, such as Firefox before 113, gets the program unpacked by pako.
async function unpacksByItself() {
  const page = await openRaw(pathToFileURL(oneFile).href, () => { delete window.DecompressionStream; });
  await page.locator('#mirror > *').first().waitFor({ state: 'attached' });
  await page.context().close();
}

/// Over a slow line the page tells how much of the program has arrived.
async function slowLine() {
  const context = await (await browser('chromium')).newContext();
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions',
    { offline: false, latency: 0, downloadThroughput: 300 * 1024, uploadThroughput: -1 });
  await page.goto(await serve(), { waitUntil: 'commit' });
  const shares = new Set();
  await page.locator('#message-share').filter({ hasText: '已经读入' }).waitFor();
  while (await page.locator('#message-progress').isVisible()) {
    const share = await page.evaluate(() => document.getElementById('message-bar').value);
    assert.ok([...shares].every((before) => before <= share), `never less: ${share}`);
    shares.add(share);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
  }
  assert.ok(shares.size >= 3, `progress told ${shares.size} times`);
  await page.locator('#mirror > *').first().waitFor({ state: 'attached' });
  await context.close();
}

/// What lies beside the program does not come: the start screen says so, a sample cannot be opened, files can.
async function noExtras() {
  const context = await (await browser('chromium')).newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(PATIENCE);
  await context.route(/tongbao\.data/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(await serve(), { waitUntil: 'commit' });
  await page.locator('#mirror').getByText('例子没有读到，请按 F5 重新打开本页；').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /^例子 扎兰屯市/ }).waitFor({ state: 'attached' });
  await page.locator('#file-input').setInputFiles(
    { name: '7月.csv', mimeType: 'text/csv', buffer: Buffer.from('单位,报送数\n甲局,5\n') });
  await page.locator('#mirror').getByText('甲局').first().waitFor({ state: 'attached' });
  await context.close();
}

/// While the rest of the program is on its way, the first screen bears whatever is done to it, and says that it waits.
/// All of it is done when the rest is there.
async function restOnItsWay(renderer, seed) {
  let release = null;
  const held = new Promise((resolve) => { release = resolve; });
  const context = await (await browser('chromium')).newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(PATIENCE);
  await context.route(/tongbao\.rest\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  const page = await openPage({ renderer, context, script: inPage });
  const waiting = page.page.locator('#live').filter({ hasText: '正在读入通报台的其余部分' });
  assert.equal(await waiting.count(), 0);
  await new Monkey(page, random(seed)).play(150);
  await page.page.setViewportSize({ width: 1000, height: 700 });
  await page.page.locator('#file-input').setInputFiles(
    { name: '7月.csv', mimeType: 'text/csv', buffer: Buffer.from('单位,报送数\n甲局,5\n') });
  await waiting.waitFor({ state: 'attached' });
  await page.shot(`start-rest-on-its-way-${renderer}`);
  release();
  await page.seesText('甲局');
  await page.finish();
}

/// The rest does not come, or is damaged: the page says so at once.
async function noRest() {
  const context = await (await browser('chromium')).newContext();
  context.setDefaultTimeout(PATIENCE);
  await context.route(/tongbao\.rest\.wasm/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(await serve(), { waitUntil: 'commit' });
  await says(page, '通报台没有打开', /F5/);
}

/// The one file asks for nothing but itself.
async function oneRequest() {
  const page = await openPage({ form: 'file' });
  const entries = await page.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  assert.deepEqual(entries, []);
  assert.equal(await page.page.evaluate(() => navigator.serviceWorker ? navigator.serviceWorker.controller : null), null);
  // Whoever asks for help can tell which build it is.
  const build = await page.page.evaluate(() => window.Module.buildId);
  assert.match(build, /^[0-9a-f]{10}$/);
  await page.openAbout();
  await page.seesText(`版本：通报台 ${build}。`);
  await page.finish();
}

export const tests = [
  { name: 'no WebAssembly, no canvas, served', run: () => refusals('served') },
  { name: 'no WebAssembly, no canvas, file', run: () => refusals('file') },
  { name: 'scripts that the browser cannot read', run: tooOldForScripts },
  { name: 'a damaged file, and the wrong one of two', run: damagedFile },
  { name: 'no WebGL', run: drawsWithoutWebGL },
  { name: 'no gzip in the browser', run: unpacksByItself },
  { name: 'a slow line', run: slowLine },
  { name: 'nothing beside the program', run: noExtras },
  { name: 'the rest on its way, software', run: () => restOnItsWay('software', 1) },
  { name: 'the rest on its way, webgl', run: () => restOnItsWay('webgl', 2) },
  { name: 'no rest', run: noRest },
  { name: 'one request', run: oneRequest },
];
