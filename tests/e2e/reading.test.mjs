// The module that reads files: in a worker, where workers are refused in the page, and whatever happens to it. The page and
// its project stay, what happened is told, and the next file is read.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMS, openPage, tableOf } from './support/page.mjs';
import { file } from './support/cases.mjs';

const UNITS = ['甲局', '乙局', '丙局'];
const july = file('7月.csv', '单位,报送数\n甲局,8\n乙局,5\n丙局,2\n');
const august = file('8月.csv', '单位,报送数\n甲局,1\n乙局,2\n丙局,3\n');

/// A log that takes longer than a moment.
function log(nRows) {
  const rows = ['单位,标题,日期,是否采用'];
  for (let i = 0; i < nRows; i++) rows.push(`${UNITS[i % 3]},关于第${i}项工作进展情况的信息报道,2023-07-0${1 + i % 9},采用`);
  return file('日志.csv', rows.join('\n'));
}

/// 报送 of each unit, in the ranking.
async function seesSent(page, wanted) {
  await page.step('排名');
  await page.sees(async () => {
    const [header, ...rows] = await page.rows(tableOf('合并'));
    const at = [header.indexOf('单位'), header.indexOf('报送')];
    assert.deepEqual(Object.fromEntries(rows.map((row) => [row[at[0]], row[at[1]]])), wanted);
  });
}

const JULY = { 甲局: '8', 乙局: '5', 丙局: '2' };
const BOTH = { 甲局: '9', 乙局: '7', 丙局: '5' };

/// A file that was not read: told by name with its reason, and what was there before stays.
async function seesUnread(page, name, why) {
  await page.page.getByRole('heading', { name: `“${name}”读不出来`, exact: true }).waitFor();
  await page.sees(async () => {
    const told = await page.region('问题').getByRole('button').evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('aria-label')));
    assert.ok(told.some((text) => text.startsWith(name) && why.test(text)), `${told}`);
  });
}

// Runs in the tab before the page's scripts: what comes of workers is counted, held back or made to go wrong.
function watchWorkers() {
  const Real = window.Worker;
  const wait = window.setTimeout;
  window.workers = { made: 0, ended: 0, holdsResults: false, breaks: '', silences: '' };
  window.Worker = class extends Real {
    constructor(url) {
      super(url);
      window.workers.made += 1;
    }

    set onmessage(use) {
      this.use = use;
      super.onmessage = (event) => {
        if (event.data.result && window.workers.holdsResults) return;
        use(event);
      };
    }

    postMessage(message) {
      const name = message.job ? message.job.name : null;
      if (name && window.workers.holdsResults) wait(() => this.use({ data: { nBytes: 1, nRows: 1 } }), 0);
      if (name && name === window.workers.silences) return super.terminate();
      const isBroken = name && name === window.workers.breaks;
      return super.postMessage(isBroken ? { job: { name, size: 5, file: {} } } : message);
    }

    terminate() {
      window.workers.ended += 1;
      super.terminate();
    }
  };
  // Nobody waits half a minute for a worker that says nothing, and one whose results are held back is not stuck.
  window.setTimeout = (act, ms, ...rest) => {
    const { silences, holdsResults } = window.workers;
    const isWatch = ms === 5000 || ms >= 30000;
    return wait(act, !isWatch ? ms : silences ? 200 : holdsResults ? 600000 : ms, ...rest);
  };
}

const workers = (page) => page.page.evaluate(() => Object.assign({}, window.workers));
const setWorkers = (page, values) => page.page.evaluate((given) => { Object.assign(window.workers, given); }, values);

async function inWorker(form) {
  const page = await openPage({ form, script: watchWorkers });
  await page.open([july]);
  await page.open([august], '打开');
  await seesSent(page, BOTH);
  const { made, ended } = await workers(page);
  assert.deepEqual([made, ended], [1, 0], 'one worker for all files');
  // What a large file took of memory is given back.
  await page.open([log(120000)], '打开');
  await page.until(async () => (await workers(page)).ended === 1, 'the end of the worker');
  await page.finish();
}

const REFUSALS = {
  'no workers': () => { delete window.Worker; },
  'a worker that may not be made': () => {
    window.Worker = function () { throw new DOMException('refused', 'SecurityError'); };
  },
  'a worker that does not start': () => {
    const Real = window.Worker;
    window.Worker = function () { return new Real(URL.createObjectURL(new Blob(['throw new Error("no")']))); };
  },
};

/// Without workers the same is read in the page.
async function refused(name, form) {
  const page = await openPage({ form, script: REFUSALS[name] });
  await page.open([july, august]);
  await seesSent(page, BOTH);
  await page.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '单位\t报送\n甲局\t90\n乙局\t90\n丙局\t90\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.table('数据 粘贴的表格').waitFor({ state: 'attached' });
  await page.finish();
}

/// In the page too a large file tells how far it is, and can be cancelled.
async function cancelledInPage() {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-reading-'));
  const path = join(folder, '日志.csv');
  writeFileSync(path, log(600000).buffer);
  const page = await openPage({ script: REFUSALS['no workers'] });
  await page.open([july]);
  await seesSent(page, JULY);
  await page.give([path], '打开');
  await page.press('取消读入');
  await page.seesText('已取消读入，项目没有改变');
  await seesSent(page, JULY);
  await page.open([august], '打开');
  await seesSent(page, BOTH);
  rmSync(folder, { recursive: true });
  await page.finish();
}

/// While a file is read the page answers; what is cancelled leaves nothing, and can be opened again.
async function cancelled(renderer) {
  const page = await openPage({ renderer, script: watchWorkers });
  await page.open([july]);
  await seesSent(page, JULY);
  await setWorkers(page, { holdsResults: true });
  await page.give([log(60000), august], '打开');
  await page.button('取消读入').waitFor({ state: 'attached' });
  await page.shot(`reading-${renderer}`);
  await page.step('通报');
  await page.region('通报预览').waitFor({ state: 'attached' });
  const start = Date.now();
  await page.press('取消读入');
  await page.seesText('已取消读入，项目没有改变');
  await page.until(async () => await page.button('取消读入').count() === 0, 'the card to go');
  assert.ok(Date.now() - start < 10000, 'cancelled at once');
  await seesSent(page, JULY);
  assert.equal((await workers(page)).ended, 1);
  await setWorkers(page, { holdsResults: false });
  await page.open([august], '打开');
  await seesSent(page, BOTH);
  await page.finish();
}

/// The module ends in the middle or says nothing any more: the file is named, the others are read.
async function fails(how, why) {
  const page = await openPage({ script: watchWorkers });
  await page.open([july]);
  await seesSent(page, JULY);
  await setWorkers(page, { [how]: '坏.csv' });
  await page.open([file('坏.csv', '单位,报送数\n甲局,100\n'), august], '打开');
  await seesUnread(page, '坏.csv', why);
  await page.shot(`reading-${how}`);
  await seesSent(page, BOTH);
  assert.equal((await workers(page)).made, 2, 'a new worker');
  await page.finish();
}

/// The module does not come: told, and the next time it is asked for again.
async function missing() {
  const page = await openPage({ script: watchWorkers, waitFor: '#canvas' });
  await page.context.route(/tongbao\.reader\.wasm/, (route) => route.abort());
  await page.page.reload();
  await page.open([july]);
  await seesUnread(page, '7月.csv', /读文件的部分没有装入/);
  await page.context.unroute(/tongbao\.reader\.wasm/);
  await page.open([july], '打开');
  await seesSent(page, JULY);
  await page.context.close();
}

/// A file that is larger than any memory, and one that is gone when it is to be read.
async function notThere() {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-reading-'));
  const page = await openPage({ script: watchWorkers });
  await page.open([july]);
  await seesSent(page, JULY);
  const huge = join(folder, '太大.csv');
  writeFileSync(huge, '单位,报送数\n');
  truncateSync(huge, 600 * 1024 * 1024);
  await page.open([huge], '打开');
  await seesUnread(page, '太大.csv', /有 600 MB，这台电脑的内存放不下/);
  // A batch waits for the one before it: the file goes meanwhile.
  const gone = join(folder, '不在了.csv');
  writeFileSync(gone, '单位,报送数\n甲局,100\n');
  await setWorkers(page, { holdsResults: true });
  await page.give([log(60000)], '打开');
  await page.button('取消读入').waitFor({ state: 'attached' });
  await page.give([gone], '打开');
  rmSync(gone);
  await setWorkers(page, { holdsResults: false });
  await page.press('取消读入');
  await seesUnread(page, '不在了.csv', /浏览器打不开这个文件/);
  await seesSent(page, JULY);
  rmSync(folder, { recursive: true });
  await page.finish();
}

export const tests = [
  ...FORMS.map((form) => ({ name: `in a worker, ${form}`, run: () => inWorker(form) })),
  ...Object.keys(REFUSALS).map((name, i) => ({ name, run: () => refused(name, FORMS[i % 2]) })),
  { name: 'cancelled in the page', run: cancelledInPage },
  { name: 'cancelled, software', run: () => cancelled('software') },
  { name: 'cancelled, webgl', run: () => cancelled('webgl') },
  { name: 'the module breaks', run: () => fails('breaks', /程序出错，没有读完/) },
  { name: 'the module says nothing any more', run: () => fails('silences', /很久没有进展，已经停下/) },
  { name: 'the module does not come', run: missing },
  { name: 'files that cannot be had', run: notThere },
];
