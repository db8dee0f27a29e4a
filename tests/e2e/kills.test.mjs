// Killed at any moment while it is being worked on, the page loses at most the last second and gives the rest
// back, byte for byte. Tabs are crashed, and whole browsers are killed with SIGKILL, at moments that a seed
// decides; after each kill the next page recovers and goes on from there.
//
// The script renames the project, counting up; the page's title tells the moment of each change.

import assert from 'node:assert/strict';
import { browser, startKillableChromium } from './support/browsers.mjs';
import { openPage } from './support/page.mjs';
import { random } from './support/random.mjs';
import { openSample, projectNamed, restore, save, unsavedWork, copies } from './support/storage.mjs';

const FULL = process.env.TONGBAO_FULL === '1';
const MAX_LOSS_MS = 1000;
const LONGEST_ROUND_MS = 1300;

const nameOf = (number) => `第${number}改`;

/// Renames the project again and again, some milliseconds apart. Returns what is told while it goes on, the
/// changes that were made and those that are on the disk: { number, time } in milliseconds of the machine's clock.
async function startEditing(page, first, gaps) {
  const log = { made: [], begun: [], kept: [] };
  page.page.on('console', (message) => {
    const told = /^(made|begun|kept) (\d+) (\d+)$/.exec(message.text());
    if (told) log[told[1]].push({ number: Number(told[2]), time: Number(told[3]) });
  });
  await page.step('通报');
  await page.textbox('项目名称').waitFor({ state: 'attached' });
  await page.page.evaluate(({ first: start, gaps: pauses }) => {
    new MutationObserver(() => {
      const number = /^第(\d+)改/.exec(document.title);
      if (number) console.log(`made ${number[1]} ${Date.now()}`);
    }).observe(document.querySelector('title'), { childList: true, characterData: true, subtree: true });
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (copy) {
      const number = /^第(\d+)改/.exec(copy.name)[1];
      console.log(`begun ${number} ${Date.now()}`);
      this.transaction.addEventListener('complete', () => console.log(`kept ${number} ${Date.now()}`));
      return put.call(this, copy);
    };
    let n = 0;
    (function edit() {
      const box = document.querySelector('#mirror input[aria-label="项目名称"]');
      box.value = `第${start + n}改`;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
      n += 1;
      if (n < pauses.length) setTimeout(edit, pauses[n]);
    })();
  }, { first, gaps });
  return log;
}

/// What the page after a kill must give back. Returns the number of the change it came back with.
async function recover(page, log, killed) {
  const history = Object.entries(log).map(([what, list]) =>
    `${what} ${list.map(({ number, time }) => `${number}: ${time - killed}`).join(', ')}`).join('\n');
  await page.sees(async () => {
    if (await unsavedWork(page, '第').count() > 0) return;
    assert.fail(`nothing is offered; copies ${JSON.stringify(await copies(page))}\n${history}`);
  });
  const offered = await page.page.getByRole('region', { name: /^上次没有保存的工作/ }).count();
  assert.equal(offered, 1, 'one piece of work is offered');
  assert.equal(await page.hasText('损坏'), false, 'no unreadable copy');
  await restore(page, '第');
  const number = Number(/^第(\d+)改/.exec(await page.page.title())[1]);
  const kept = log.kept[log.kept.length - 1];
  assert.ok(!kept || number >= kept.number, `change ${number} came back\n${history}`);
  const due = log.made.filter(({ time }) => time <= killed - MAX_LOSS_MS).pop();
  assert.ok(!due || number >= due.number, `change ${number} came back, not ${due && due.number}\n${history}`);
  return number;
}

/// `open` gives the page after a kill, `kill` ends it.
async function rounds(nRounds, seed, open, kill) {
  const next = random(seed);
  let page = await open();
  await openSample(page);
  let first = 1;
  let worst = 0;
  for (let round = 1; round <= nRounds; round++) {
    const gaps = Array.from({ length: 60 }, () => Math.floor(20 + next() * 130));
    const log = await startEditing(page, first, gaps);
    const { made } = log;
    await page.until(() => made.length > 0, 'the first change');
    // At least the first change is due, and often the kill comes into the middle of a write.
    const length = MAX_LOSS_MS + next() * (LONGEST_ROUND_MS - MAX_LOSS_MS);
    await page.until(() => Date.now() - made[0].time >= length, 'the moment of the kill');
    const killed = Date.now();
    await kill(page);
    assert.deepEqual(page.troubles, []);

    page = await open();
    const number = await recover(page, log, killed);
    const lost = made.find((change) => change.number > number);
    if (lost) worst = Math.max(worst, killed - lost.time);
    if (next() < 0.5) {
      assert.ok((await save(page)).equals(projectNamed(nameOf(number))), `round ${round}: the bytes of change ${number}`);
      await page.until(async () => (await copies(page)).length === 0, 'the copies to be gone');
    }
    first = number + 100;
  }
  console.log(`       ${nRounds} kills: at most ${worst} ms of changes lost`);
  return page;
}

async function crashedTabs(nRounds) {
  const context = await (await browser('chromium')).newContext({ viewport: { width: 1366, height: 768 } });
  const open = () => openPage({ context });
  const kill = async (page) => {
    const crashed = new Promise((resolve) => { page.page.once('crash', resolve); });
    const session = await context.newCDPSession(page.page);
    session.send('Page.crash').catch(() => {});  // nobody is left to answer
    await crashed;
    await page.page.close();
  };
  const page = await rounds(nRounds, 20230401, open, kill);
  await page.finish();
}

async function killedBrowsers(nRounds) {
  const chromium = await startKillableChromium();
  try {
    const open = async () => openPage({ context: await chromium.start() });
    const page = await rounds(nRounds, 20160903, open, () => chromium.kill());
    assert.deepEqual(page.troubles, []);
  } finally {
    await chromium.end();
  }
}

export const tests = [
  { name: 'crashed tabs', run: () => crashedTabs(FULL ? 140 : 14) },
  { name: 'killed browsers', run: () => killedBrowsers(FULL ? 60 : 6) },
];
