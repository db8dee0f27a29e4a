// run.mjs: how long a changed rule takes, beside a typed-array loop, Arquero and DuckDB-wasm.
//
//   npm ci && node run.mjs [ROUNDS]      after `cmake --build --preset web --target rescore_bench`
//
// Every subject gets the same counts (a unit, a month, a level, a category) and the same points, scores all units
// exactly (in tenths of a point) and ranks them; all results are compared. A round changes the rules several times
// in each subject in turn; the time of one change is the round's mean, and medians over the rounds are told.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const rounds = Number(process.argv[2] || 15);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const FOLDERS = {
  '/core/': join(here, '..', '..', '..', 'build', 'web'),
  '/arquero/': join(here, 'node_modules', 'arquero', 'dist'),
  '/duckdb/': join(here, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist'),
  '/arrow/': join(here, 'node_modules', 'apache-arrow'),
  '/tslib/': join(here, 'node_modules', 'tslib'),
  '/flatbuffers/': join(here, 'node_modules', 'flatbuffers'),
  '/': here,
};

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  const folder = Object.keys(FOLDERS).find((one) => path.startsWith(one));
  try {
    const bytes = readFileSync(join(FOLDERS[folder], path.slice(folder.length)));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] || 'application/octet-stream' });
    response.end(bytes);
  } catch (error) {
    response.writeHead(404);
    response.end();
  }
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });

const executablePath = [process.env.CHROMIUM, 'chromium', 'google-chrome'].filter(Boolean)
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
const page = await browser.newPage();
page.on('pageerror', (error) => { console.error(error.stack); process.exitCode = 1; });
page.on('requestfailed', (request) => console.error(request.url()));
page.on('response', (response) => { if (response.status() >= 400) console.error(response.url()); });
await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
await page.waitForFunction(() => window.measure);

console.log(`${rounds} rounds; Chromium ${browser.version()}`);
for (const shape of [[400, 1, 8, 10], [400, 24, 4, 10]]) {
  const figures = await page.evaluate(([wanted, n]) => window.measure(wanted, n), [shape, rounds]);
  console.log(`${shape[0]} units × ${shape[1]} months × ${shape[2]} levels × ${shape[3]} categories; ` +
    (figures.differences ? `RESULTS DIFFER: ${figures.differences}` : 'all results equal'));
  if (figures.differences) process.exitCode = 1;
  const own = figures.medians.core;
  for (const [name, time] of Object.entries(figures.medians)) {
    console.log(`  ${name.padEnd(12)} ${time.toFixed(3).padStart(9)} ms   ${(time / own).toFixed(1)} × core`);
  }
}
await browser.close();
server.close();
