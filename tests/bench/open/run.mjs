// run.mjs: how long a log takes from the file input to what it says, beside Papa Parse, and what it costs in memory.
//
//   npm ci && node run.mjs [ROUNDS] [ROWS…]      after `cmake --build --preset web --target site`
//
// Every round opens each page in a browser of its own and gives it the same file; the rounds are interleaved, and
// medians are told. Times count from the change of the file input:
//   tongbao       the data step shows the table and everything is counted, scored and ranked
//   Papa Parse    the same file, streamed, as counts by unit, month, level and state
// Memory is the most that the renderer held (VmHWM), above what it held on the page before the file. Linux only.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { records } from './records.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const rounds = Number(process.argv[2] || 5);
const sizes = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [2000, 10000, 100000];

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const PAPA = `<!doctype html><title>Papa Parse</title><input type="file" id="file-input"><script src="papaparse.min.js">
</script><script>document.getElementById('file-input').addEventListener('change', (event) => {
  const counts = new Map();
  let isHeader = true;
  Papa.parse(event.target.files[0], {
    skipEmptyLines: true,
    chunk: (part) => {
      for (const [date, unit, , , , , state, level] of isHeader ? part.data.slice(1) : part.data) {
        const key = unit + '|' + date.slice(0, 7) + '|' + level + '|' + state;
        counts.set(key, (counts.get(key) || 0) + 1);
      }
      isHeader = false;
    },
    complete: () => { window.nItems = [...counts.values()].reduce((a, b) => a + b, 0); window.ready = performance.now(); }
  });
});</script>`;
const FOLDERS = {
  '/tongbao/': join(here, '..', '..', '..', 'build', 'web', 'site'),
  '/papa/': join(here, 'node_modules', 'papaparse'),
};

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  const folder = Object.keys(FOLDERS).find((one) => path.startsWith(one));
  try {
    const name = folder && path.slice(folder.length);
    const bytes = path === '/papa/' ? PAPA : readFileSync(join(FOLDERS[folder], name || 'index.html'));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] || 'text/html' });
    response.end(bytes);
  } catch (error) {
    response.writeHead(404);
    response.end();
  }
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const base = `http://127.0.0.1:${server.address().port}`;

// Our page tells nothing of benches; the table of its mirror is the sign.
function watch() {
  document.addEventListener('change', (event) => {
    if (event.target.id === 'file-input') window.began = performance.now();
  }, true);
  document.addEventListener('DOMContentLoaded', () => {
    const mirror = document.getElementById('mirror');
    if (!mirror) return;
    new MutationObserver(() => {
      const table = [...mirror.querySelectorAll('caption')].find((one) => one.textContent.startsWith('数据 '));
      if (!table || window.ready) return;
      const count = table.parentElement.getAttribute('aria-rowcount');
      window.nItems = count ? Number(count) - 1 : table.parentElement.tBodies[0].rows.length;
      window.ready = performance.now();
    }).observe(mirror, { childList: true, subtree: true, characterData: true });
  });
}

const executablePath = [process.env.CHROMIUM, 'chromium', 'google-chrome'].filter(Boolean)
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

function memory(pid, field) {
  return Number(new RegExp(field + ':\\s+(\\d+)').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

async function open(url, file, nRows) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(watch);
  await page.goto(url);
  await pause(1500);  // the page has come to rest
  const session = await browser.newBrowserCDPSession();
  const renderers = (await session.send('SystemInfo.getProcessInfo')).processInfo.filter((one) => one.type === 'renderer');
  const pid = renderers.map((one) => one.id).sort((a, b) => memory(b, 'VmRSS') - memory(a, 'VmRSS'))[0];
  const before = memory(pid, 'VmRSS');
  await page.locator('#file-input').setInputFiles(file);
  while (!await page.evaluate(() => window.ready)) await pause(50);
  await pause(1000);
  const result = await page.evaluate(() => ({ ms: window.ready - window.began, nItems: window.nItems }));
  if (result.nItems !== nRows) throw new Error(`${url} read ${result.nItems} of ${nRows} rows`);
  const mb = memory(pid, 'VmHWM') - before;
  const version = browser.version();
  await browser.close();
  return { ms: result.ms, mb, version };
}

const folder = mkdtempSync(join(tmpdir(), 'tongbao-open-'));
const subjects = { tongbao: `${base}/tongbao/`, 'Papa Parse': `${base}/papa/` };
for (const nRows of sizes) {
  const file = join(folder, `流水-${nRows}.csv`);
  writeFileSync(file, records(nRows));
  const told = new Map(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, url] of Object.entries(subjects)) told.get(name).push(await open(url, file, nRows));
  for (const [name, list] of told)
    console.log(`${String(nRows).padStart(7)} rows  ${name.padEnd(11)} ${median(list.map((one) => one.ms)).toFixed(0).padStart(6)} ms` +
      `  ${median(list.map((one) => one.mb)).toFixed(0).padStart(5)} MB above the page   (${rounds} rounds, Chromium ${list[0].version})`);
}
rmSync(folder, { recursive: true });
server.close();
