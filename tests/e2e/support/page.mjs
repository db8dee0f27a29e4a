// page.mjs: one open page, driven as a clerk drives it: by roles and Chinese names.
//
// Every page fails its test on a Content-Security-Policy message, a console error, an uncaught error or
// a request that leaves its own origin; finish() looks.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browser, firefoxSavingTo } from './browsers.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const built = process.env.TONGBAO_PAGE || join(root, 'build', 'web');

let server = null;  // promise of its address
/// The address of the served form.
export function serve() {
  if (!server) server = startServer();
  return server;
}

async function startServer() {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
  const http = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    try {
      const bytes = readFileSync(join(built, 'site', path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'content-type': types[extname(path)] || 'text/html' });
      response.end(bytes);
    } catch (error) {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  http.unref();
  return `http://127.0.0.1:${http.address().port}/`;
}

// Chromium knows this source since version 97, and says so of itself when it ignores it.
const UNKNOWN_TO_CHROMIUM_86 = "The source list for Content Security Policy directive 'script-src' contains " +
  "an invalid source: ''wasm-unsafe-eval''. It will be ignored.";

// Only a failure waits so long. A busy machine without a graphics card draws some WebGL frames in seconds.
export const PATIENCE = 60000;

export const FORMS = ['served', 'file'];
export const RENDERERS = ['software', 'webgl'];

/// `script` runs in the tab before the page's own; `waitFor` is what is there when the page is ready, '' for the
/// mirror. `context`: another tab of the same browser profile.
export async function openPage({ form = 'served', renderer = 'software', width = 1366, height = 768,
  scale = 1, in: browserName = 'chromium', script = null, waitFor = '', context: given = null } = {}) {
  const base = form === 'file' ? pathToFileURL(join(built, 'tongbao.html')).href
    : form === 'insecure' ? (await serve()).replace('127.0.0.1', 'intranet.example') : await serve();
  // Only the current Chromium tells Playwright of its downloads; of the others the folder is watched.
  const watched = browserName === 'chromium86' || browserName === 'firefox';
  const downloadFolder = watched ? mkdtempSync(join(tmpdir(), 'tongbao-downloads-')) : null;
  const program = await (browserName === 'firefox' ? firefoxSavingTo(downloadFolder) : browser(browserName));
  // On a screen of its own the browser's window decides.
  const view = browserName.includes(' at ') ? { viewport: null } : { viewport: { width, height }, deviceScaleFactor: scale };
  const context = given || await program.newContext({ ...view, acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (script) await page.addInitScript(script);
  if (browserName === 'chromium86') {
    // Playwright asks elements with a function that Chromium has had since version 105.
    await page.addInitScript(() => {
      Element.prototype.checkVisibility = function () { return this.getClientRects().length > 0; };
    });
  }
  const troubles = [];
  page.on('console', (message) => {
    if (browserName === 'chromium86' && message.text() === UNKNOWN_TO_CHROMIUM_86) return;
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) {
      troubles.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error}`));
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(base);
    if (!own && !url.startsWith('blob:') && !url.startsWith('data:')) troubles.push(`request: ${url}`);
  });
  // Playwright takes over the browser's file dialog while somebody listens for it, and does not wait until
  // the browser has: on a busy machine a key can come first. So it listens before the page is opened.
  page.on('filechooser', () => {});
  const driver = new Driver(page, context, troubles, downloadFolder);
  if (browserName === 'chromium86') {
    const session = await context.newCDPSession(page);
    await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloadFolder });
  }
  await page.goto(`${base}?renderer=${renderer}`);
  if (waitFor) {
    await page.locator(waitFor).waitFor();
    return driver;
  }
  await driver.until(() => page.evaluate(() => document.getElementById('mirror').childElementCount > 0),
    'the first screen');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.renderer), renderer);
  assert.equal(await page.evaluate(() => window.isSecureContext), form !== 'insecure');
  return driver;
}

/// The name of the ranked table under a tab of the ranking step.
export const tableOf = (tab) => `排名表 ${tab === '合并' ? '全部单位' : tab}`;

export class Driver {
  constructor(page, context, troubles, downloadFolder) {
    this.page = page;
    this.context = context;
    this.troubles = troubles;
    this.downloadFolder = downloadFolder;
  }

  // Asks until the answer is true; the page updates its mirror when it comes to rest.
  async until(ask, what, timeout = PATIENCE) {
    const end = Date.now() + timeout;
    for (;;) {
      let answer = false;
      try {
        answer = await ask();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      if (answer) return answer;
      if (Date.now() > end) {
        await this.shot(`timeout ${what}`.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60));
        throw new Error(`waited in vain for: ${what}`);
      }
      await this.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => done()); }));
    }
  }

  button(name, exact = true) {
    return this.page.getByRole('button', { name, exact });
  }

  async press(name, exact = true) {
    await this.button(name, exact).first().click();
  }

  // The dialog that says what the program is, by way of the guide.
  async openAbout() {
    await this.press('帮助');
    await this.region('帮助').getByRole('link', { name: '关于通报台' }).click();
    await this.page.getByRole('dialog', { name: '关于通报台' }).waitFor();
  }

  async step(name) {
    await this.page.getByRole('tablist', { name: '步骤' }).getByRole('tab', { name }).click();
  }

  // Files through the real picker: the button, the browser's dialog, the input. Gives them only.
  async give(files, by) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(by)]);
    await chooser.setFiles(files);
  }

  // The same, until they are read: what is pressed next is pressed on the page that has them.
  async open(files, by = '打开数据文件') {
    await this.give(files, by);
    await this.page.evaluate(() => window.Module.bridge.reader.settled());
  }

  // A tab of the ranking step; its name is followed by the number of units.
  async groupTab(name) {
    await this.page.getByRole('tablist', { name: '分组', exact: true })
      .getByRole('tab', { name: new RegExp(`^${name} \\d+$`) }).click();
    await this.table(tableOf(name)).waitFor({ state: 'attached' });
  }

  textbox(name) {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  table(name) {
    return this.page.getByRole('table', { name, exact: true });
  }

  // The rows of a mirrored table as arrays of text, header first.
  async rows(name) {
    const table = this.table(name);
    await table.first().waitFor({ state: 'attached' });
    return table.first().evaluate((element) =>
      Array.from(element.rows, (row) => Array.from(row.cells, (cell) => cell.textContent)));
  }

  // Chooses the row of a table that holds the text.
  async selectRow(name, text) {
    const rows = await this.rows(name);
    const at = rows.findIndex((row) => row.includes(text));
    assert.ok(at > 0, `no row ${text} in ${name}`);
    await this.table(name).locator('tbody tr').nth(at - 1).dispatchEvent('click');
  }

  // A row of a list, by the beginning of its words.
  item(words) {
    const name = new RegExp(`^${words}`);
    return this.page.getByRole('option', { name }).or(this.page.getByRole('button', { name })).first();
  }

  // Types into a box found by its name and leaves it with Enter.
  async type(name, text) {
    const box = this.textbox(name);
    await box.fill(text);
    await box.press('Enter');
  }

  region(name) {
    return this.page.getByRole('region', { name, exact: true });
  }

  // The running text and the headings of a region, without its tables.
  async paragraphs(name) {
    return (await this.region(name).locator('h2, h3, p').allTextContents()).join('\n');
  }

  // The tables of a region as arrays of rows.
  async tablesIn(name) {
    return this.region(name).locator('table').evaluateAll((tables) => tables.map((table) =>
      Array.from(table.rows, (row) => Array.from(row.cells, (cell) => cell.textContent))));
  }

  // The whole preview of the notice, tables included.
  async paper() {
    return this.region('通报预览').evaluate((region) => region.textContent);
  }

  // The lists as the scoring step tells them beside its cards: name → units in order.
  async lists() {
    const words = await this.region('试算').locator('h2, p').allTextContents();
    const lists = {};
    const rest = words.slice(words.indexOf('名单') + 1);
    for (let i = 0; i + 1 < rest.length; i += 2) {
      const [name, count] = rest[i].split('　');
      const units = rest[i + 1] === '没有单位' ? [] : rest[i + 1].split('、');
      assert.equal(count, `${units.length} 家`);
      lists[name] = units;
    }
    return lists;
  }

  // Exports everything from the export step; `n` files are expected.
  async exportAll(n) {
    await this.step('导出');
    return this.downloads(n, () => this.press(`导出 ${n} 个文件`));
  }

  // Waits until the check holds; what it says at the end is the error.
  async sees(check, timeout = PATIENCE) {
    const end = Date.now() + timeout;
    for (;;) {
      try {
        return await check();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await this.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => done()); }));
    }
  }

  async hasText(text) {
    return this.page.evaluate((wanted) =>
      document.getElementById('mirror').textContent.includes(wanted), text);
  }

  async seesText(text) {
    await this.until(() => this.hasText(text), `the text ${text}`);
  }

  // What the page saves while `act` runs, by file name; waits for `n` files.
  async downloads(n, act) {
    if (this.downloadFolder) return this.downloadsIn(this.downloadFolder, n, act);
    const files = new Map();
    const waiting = [];
    const listen = (download) => {
      waiting.push(download.path().then((path) => files.set(download.suggestedFilename(), readFileSync(path))));
    };
    this.page.on('download', listen);
    await act();
    await this.until(() => waiting.length >= n, `${n} downloads`);
    await Promise.all(waiting);
    this.page.off('download', listen);
    return files;
  }

  // The same from a folder, for a browser that tells nothing of its downloads.
  async downloadsIn(folder, n, act) {
    await act();
    const isFinished = (name) => !/\.(crdownload|part)$/.test(name) && statSync(join(folder, name)).size > 0;
    await this.until(() => {
      const names = readdirSync(folder);
      return names.length >= n && names.every(isFinished);
    }, `${n} downloads`);
    const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    for (const name of files.keys()) rmSync(join(folder, name));
    return files;
  }

  // In device pixels. Hiding the caret would need a style that the page's policy refuses.
  picture(clip) {
    return this.page.screenshot({ clip, caret: 'initial' });
  }

  async shot(name) {
    const folder = join(root, 'build', 'e2e', 'shots');
    mkdirSync(folder, { recursive: true });
    const picture = await this.picture();
    writeFileSync(join(folder, `${name}.png`), picture);
    return picture;
  }

  // Waits until no frame was drawn for a moment.
  async rest() {
    let last = -1;
    await this.until(async () => {
      const before = last;
      await this.page.waitForTimeout(150);
      last = await this.page.evaluate(() => window.Module.frameCount);
      return last === before;
    }, 'the page to come to rest');
  }

  // Pairs of controls that lie on each other. A row and the controls in it belong together, and what a
  // dialog covers cannot be reached.
  async overlaps() {
    return this.page.evaluate(() => {
      const dialog = document.querySelector('#mirror [role=dialog]');
      const boxes = Array.from((dialog || document).querySelectorAll('#mirror .act')).map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { name: element.getAttribute('aria-label') || element.textContent, left, top, right, bottom };
      });
      const found = [];
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const isRowOf = a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom;
        if (width > 2 && height > 2 && !isRowOf) found.push(`${a.name} | ${b.name}`);
      }));
      return found;
    });
  }

  async finish() {
    await this.context.close();
    if (this.downloadFolder) rmSync(this.downloadFolder, { recursive: true });
    assert.deepEqual(this.troubles, []);
  }
}
