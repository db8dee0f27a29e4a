// run.mjs: how long the page takes to its first interactive frame, beside a blank page, sql.js and jsimgui.
//
//   npm ci && node run.mjs [ROUNDS]      after `cmake --build --preset web --target site`
//
// Every round opens each page once, in a browser profile of its own, so that nothing is cached; the rounds are
// interleaved, and medians are told. Times count from the start of the navigation:
//   blank     the first animation frame after the page has loaded
//   tongbao   the first frame is drawn and its controls can be reached
//   sql.js    the library has answered a first query
//   jsimgui   the first frame with one window is drawn
// Afterwards the page is left alone with a case open, and the processor time of its renderer is told.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, '..', '..', '..', 'build', 'web');
const rounds = Number(process.argv[2] || 15);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const PAGES = {
  '/blank/': '<!doctype html><title>blank</title><script>' +
    'addEventListener("load", () => requestAnimationFrame(() => { window.ready = performance.now(); }));</script>',
  '/sql/': '<!doctype html><title>sql.js</title><script src="sql-wasm.js"></script><script>' +
    'initSqlJs({ locateFile: (name) => name }).then((SQL) => {' +
    'new SQL.Database().exec("select 1"); window.ready = performance.now(); });</script>',
  '/jsimgui/': '<!doctype html><title>jsimgui</title><canvas id="c" style="width:100vw;height:100vh"></canvas>' +
    '<script type="module">import { ImGui, ImGuiImplWeb } from "./mod.js";' +
    'await ImGuiImplWeb.Init({ canvas: document.getElementById("c") });' +
    'requestAnimationFrame(() => { ImGuiImplWeb.BeginRender(); ImGui.Begin("w"); ImGui.Text("hello"); ImGui.End();' +
    'ImGuiImplWeb.EndRender(); window.ready = performance.now(); });</script>',
};
const FOLDERS = {
  '/tongbao/': join(built, 'site'),
  '/sql/': join(here, 'node_modules', 'sql.js', 'dist'),
  '/jsimgui/': join(here, 'node_modules', '@mori2003', 'jsimgui', 'build'),
};

// Our page tells nothing of benches; the first controls of its mirror are the sign.
function watchTongbao() {
  const observer = new MutationObserver(() => {
    const mirror = document.getElementById('mirror');
    if (!mirror || !mirror.firstElementChild) return;
    window.ready = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  const folder = Object.keys(FOLDERS).find((one) => path.startsWith(one));
  try {
    const name = folder && path.slice(folder.length);
    const bytes = PAGES[path] || readFileSync(join(FOLDERS[folder], name || 'index.html'));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] || 'text/html' });
    response.end(bytes);
  } catch (error) {
    response.writeHead(404);
    response.end();
  }
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const base = `http://127.0.0.1:${server.address().port}`;

const subjects = {
  'blank page': `${base}/blank/`,
  'tongbao, served': `${base}/tongbao/`,
  'tongbao, one file': pathToFileURL(join(built, 'tongbao.html')).href,
  'sql.js': `${base}/sql/`,
  jsimgui: `${base}/jsimgui/`,
};

const executablePath = [process.env.CHROMIUM, 'chromium', 'google-chrome'].filter(Boolean)
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const times = new Map(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, url] of Object.entries(subjects)) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    if (name.startsWith('tongbao')) await page.addInitScript(watchTongbao);
    await page.goto(url);
    let ready = 0;
    while (!ready) ready = await page.evaluate(() => new Promise((done) => { setTimeout(() => done(window.ready || 0), 5); }));
    times.get(name).push(ready);
    await context.close();
  }
}

const blank = median(times.get('blank page'));
console.log(`${rounds} rounds; Chromium ${browser.version()}`);
for (const [name, list] of times) {
  const time = median(list);
  console.log(`${name.padEnd(18)} ${time.toFixed(0).padStart(5)} ms   blank + ${(time - blank).toFixed(0).padStart(4)} ms` +
    `   ${(time / blank).toFixed(1)} × blank   (${Math.min(...list).toFixed(0)}–${Math.max(...list).toFixed(0)})`);
}

const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
const page = await context.newPage();
await page.goto(subjects['tongbao, served']);
await page.getByRole('button', { name: /^例子 / }).first().click();
await page.getByRole('table').first().waitFor({ state: 'attached' });
await page.waitForTimeout(3000);
const session = await context.newCDPSession(page);
await session.send('Performance.enable');
const metric = async (name) => (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === name).value;
const frames = () => page.evaluate(() => window.Module.frameCount);
const [task, count] = [await metric('TaskDuration'), await frames()];
await page.waitForTimeout(10000);
console.log(`10 s at rest with a case open: ${await frames() - count} frames, ` +
  `${((await metric('TaskDuration') - task) * 1000).toFixed(1)} ms of the renderer's main thread`);
await browser.close();
server.close();
