// Unsaved work in the browser's storage: kept, offered, given back; asked for where others can read it; told
// where it fails; wiped.

import assert from 'node:assert/strict';
import { openPage } from './support/page.mjs';
import { autosaved, copies, leftovers, NOTHING, openSample, projectNamed, rename, restore, save,
  unsavedWork } from './support/storage.mjs';

async function agree(page) {
  await page.press('开启自动保存');
  await page.until(async () => !(await page.hasText('要自动保存吗')), 'the question to be gone');
}

/// A closed tab: nothing is offered to save it, the next page has it.
async function closedTab(options) {
  const first = await openPage(options);
  await openSample(first);
  if (options.form === 'file') await agree(first);
  await first.button('自动保存已开启').waitFor({ state: 'attached' });
  await rename(first, '甲县');
  await autosaved(first, '甲县');
  await rename(first, '乙县');
  await autosaved(first, '乙县');
  await first.page.close();

  const second = await openPage({ ...options, context: first.context });
  await unsavedWork(second, '乙县').waitFor({ state: 'attached' });
  await restore(second, '乙县');
  await second.seesText('有改动，未保存');
  await autosaved(second, '乙县');
  assert.ok((await save(second)).equals(projectNamed('乙县')), 'the bytes of the project');
  await second.button('自动保存已开启').waitFor({ state: 'attached' });
  await second.until(async () => (await copies(second)).length === 0, 'the copies to be gone');
  await second.page.close();

  const third = await openPage({ ...options, context: first.context });
  await third.rest();
  assert.equal(await third.hasText('上次没有保存的工作'), false);
  await third.finish();
  assert.deepEqual([...first.troubles, ...second.troubles], []);
}

async function consent() {
  const page = await openPage({ form: 'file' });
  assert.equal(await page.hasText('要自动保存吗'), false);  // there is nothing to keep yet
  await openSample(page);
  for (const words of ['存在这台电脑的浏览器里', '本机别的网页文件也可能读到', '存成文件后自动删掉', '可随时清除本机痕迹']) {
    assert.ok(await page.hasText(words), words);
  }
  await page.shot('storage-consent');
  await rename(page, '甲县');
  await page.press('不开启');
  await page.until(async () => !(await page.hasText('要自动保存吗')), 'the question to be gone');
  await page.button('未在保存').waitFor({ state: 'attached' });
  await rename(page, '乙县');
  await page.rest();
  assert.deepEqual(await leftovers(page), NOTHING);

  // Agreed to later, it holds for what is there and for the next time.
  await page.press('未在保存');
  await page.press('开启自动保存');
  await page.page.keyboard.press('Escape');
  await autosaved(page, '乙县');
  await page.page.close();
  const again = await openPage({ form: 'file', context: page.context });
  await restore(again, '乙县');
  assert.equal(await again.hasText('要自动保存吗'), false);

  // A shared machine: off, wiped, and remembered without any of the work.
  await again.press('已自动保存');
  await again.page.getByRole('checkbox', { name: /^这台电脑多人共用/ }).click();
  await again.seesText('本机痕迹已清除');
  await again.page.keyboard.press('Escape');
  await again.button('未在保存').waitFor({ state: 'attached' });
  await rename(again, '丙县');
  await again.rest();
  assert.deepEqual(await copies(again), []);
  await again.page.close();
  const last = await openPage({ form: 'file', context: page.context });
  await openSample(last);
  await last.button('未在保存').waitFor({ state: 'attached' });
  assert.equal(await last.hasText('要自动保存吗'), false);
  assert.equal(await last.hasText('上次没有保存的工作'), false);
  await last.finish();
  assert.deepEqual([...page.troubles, ...again.troubles], []);
}

// How tabs find each other where the browser has less.
const MEANS = {
  locks: null,
  messages: () => { Object.defineProperty(navigator, 'locks', { value: undefined }); },
  'storage events': () => {
    Object.defineProperty(navigator, 'locks', { value: undefined });
    window.BroadcastChannel = undefined;
  },
};

async function secondTab(means, form) {
  const options = { form, script: MEANS[means] };
  const first = await openPage(options);
  await openSample(first);
  if (form === 'file') await agree(first);
  await rename(first, '甲县');
  await autosaved(first, '甲县');

  const second = await openPage({ ...options, context: first.context });
  assert.equal(await second.hasText('上次没有保存的工作'), false);  // the first tab has it
  await openSample(second);
  await second.seesText('这个项目在另一个标签页里也打开着');
  assert.equal(await first.hasText('这个项目在另一个标签页里也打开着'), false);
  await second.shot(`storage-second-tab-${form}`);
  await rename(second, '乙县');
  await autosaved(second, '乙县');
  await rename(second, '丙县');
  await autosaved(second, '丙县');
  assert.equal((await copies(second)).filter((copy) => copy.name.startsWith('甲县')).length, 1);
  await second.press('知道了');
  await second.until(async () => !(await second.hasText('在另一个标签页里也打开着')), 'the warning to be gone');
  await second.page.close();

  // Only what no tab has open is offered.
  const third = await openPage({ ...options, context: first.context });
  await unsavedWork(third, '丙县').waitFor({ state: 'attached' });
  assert.equal(await unsavedWork(third, '甲县').count(), 0);
  await first.page.close();
  await third.page.reload();
  await unsavedWork(third, '甲县').waitFor({ state: 'attached' });

  // Of two tabs that offer the same work only one gets it.
  const fourth = await openPage({ ...options, context: first.context });
  await unsavedWork(fourth, '甲县').waitFor({ state: 'attached' });
  await third.page.bringToFront();
  await restore(third, '甲县');
  await fourth.page.bringToFront();
  await unsavedWork(fourth, '甲县').getByRole('button', { name: '恢复' }).click();
  await fourth.seesText('已在另一个标签页里打开');
  await unsavedWork(fourth, '甲县').waitFor({ state: 'detached' });
  await third.page.close();
  await fourth.finish();
  assert.deepEqual([...first.troubles, ...second.troubles, ...third.troubles], []);
}

async function wipe(form) {
  const page = await openPage({ form });
  await openSample(page);
  if (form === 'file') await agree(page);
  await rename(page, '甲县');
  await autosaved(page, '甲县');
  // Another project of this page, and another tab, have something there too.
  const other = await openPage({ form, context: page.context });
  await openSample(other);
  await rename(other, '乙县');
  await autosaved(other, '乙县');
  await page.page.bringToFront();
  await page.openAbout();
  await page.press('自动保存与本机痕迹');
  await page.press('清除本机痕迹');
  const dialog = page.page.getByRole('dialog', { name: '清除本机痕迹' });
  for (const words of ['自动保存的项目副本', '不能恢复', '下载文件夹', '有改动没有存成文件']) {
    await dialog.getByText(words).first().waitFor({ state: 'attached' });
  }
  await page.shot('storage-wipe');
  await dialog.getByRole('button', { name: '清除', exact: true }).click();
  await page.seesText('本机痕迹已清除');
  assert.deepEqual(await leftovers(page), NOTHING);
  await page.button('未在保存').waitFor({ state: 'attached' });
  await page.seesText('有改动，未保存');
  // Neither tab begins again by itself.
  await rename(page, '丙县');
  await page.rest();
  await other.page.bringToFront();
  await other.button('未在保存').waitFor({ state: 'attached' });
  await rename(other, '丁县');
  await other.rest();
  assert.deepEqual(await leftovers(other), NOTHING);
  await other.page.close();
  assert.ok((await save(page)).equals(projectNamed('丙县')), 'the project is still there');
  await rename(page, '戊县');
  await page.press('未在保存');
  await page.press('开启自动保存');
  await page.page.keyboard.press('Escape');
  await autosaved(page, '戊县');
  await page.finish();
  assert.deepEqual(other.troubles, []);
}

async function quota() {
  const page = await openPage();
  const session = await page.context.newCDPSession(page.page);
  const origin = new URL(page.page.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await openSample(page);
  await rename(page, '甲县');
  await page.seesText('未在自动保存，请用“保存”把项目存成文件');
  const told = page.button('未在保存');
  await told.waitFor({ state: 'attached' });
  assert.match(await told.getAttribute('aria-description'), /存储空间满了.*“保存”/);
  await page.shot('storage-full');
  // The work goes on, and is kept as soon as there is room.
  await rename(page, '乙县');
  await told.waitFor({ state: 'attached' });
  assert.deepEqual(await copies(page), []);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await rename(page, '丙县');
  await autosaved(page, '丙县');
  assert.ok((await save(page)).equals(projectNamed('丙县')));
  await page.finish();
}

/// As in a private window of Firefox, or where a policy forbids storage.
async function blocked() {
  const page = await openPage({
    script: () => {
      IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); };
    },
  });
  await openSample(page);
  await rename(page, '甲县');
  const told = page.button('未在保存');
  await told.waitFor({ state: 'attached' });
  assert.match(await told.getAttribute('aria-description'), /不让本页存东西.*“保存”/);
  assert.ok((await save(page)).equals(projectNamed('甲县')));
  await page.finish();
}

/// After a crash of the browser its storage may still be locked when the page opens.
async function lockedForAMoment() {
  const page = await openPage();
  await openSample(page);
  await rename(page, '甲县');
  await autosaved(page, '甲县');
  await page.page.close();
  const again = await openPage({
    context: page.context,
    script: () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        IDBFactory.prototype.open = open;
        throw new DOMException('locked', 'UnknownError');
      };
    },
  });
  await restore(again, '甲县');
  await again.finish();
}

/// Two copies, of 甲县 and of 乙县, with `change` done to them; then the start screen of the next page.
async function withCopies(change) {
  const page = await openPage();
  await openSample(page);
  await rename(page, '甲县');
  await autosaved(page, '甲县');
  await rename(page, '乙县');
  await autosaved(page, '乙县');
  const before = await copies(page, change);
  assert.deepEqual(before.map(({ sequence }) => sequence), [1, 2]);
  assert.equal(new Set(before.map(({ slot }) => slot)).size, 2);
  await page.page.close();
  return openPage({ context: page.context });
}

async function damaged() {
  const older = await withCopies('flip a bit of the newest');
  await older.seesText('最后一份记录已损坏，可以恢复到前一份');
  await older.shot('storage-damaged');
  await restore(older, '甲县');
  assert.ok((await save(older)).equals(projectNamed('甲县')));
  await older.finish();

  const cut = await withCopies('cut the newest');
  await restore(cut, '甲县');
  // The next write goes over the damaged copy, not over the whole one.
  await rename(cut, '丙县');
  await autosaved(cut, '丙县');
  assert.deepEqual((await copies(cut)).map(({ name }) => name.slice(0, 2)), ['甲县', '丙县']);
  await cut.finish();

  const none = await withCopies('spoil every checksum');
  await none.seesText('自动保存的记录已损坏，读不出来');
  assert.equal(await none.button('恢复').count(), 0);
  await none.press('删除');
  await none.page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await none.until(async () => (await copies(none)).length === 0, 'the copies to be gone');
  await none.until(async () => !(await none.hasText('读不出来')), 'the card to be gone');
  await none.finish();
}

async function otherVersion() {
  const page = await withCopies('another format');
  await page.seesText('由另一个版本的通报台保存');
  assert.equal(await page.button('恢复').count(), 0);
  assert.equal((await copies(page)).length, 2);  // left for the version that can read it
  await page.finish();
}

/// The program breaks down: the page says what became of the work, and has it after F5.
async function brokenDown() {
  for (const isKept of [true, false]) {
    const page = await openPage();
    await openSample(page);
    if (!isKept) {
      await page.press('自动保存已开启');
      await page.press('关闭自动保存');
      await page.page.keyboard.press('Escape');
      await page.button('未在保存').waitFor({ state: 'attached' });
    }
    await rename(page, '甲县');
    if (isKept) await autosaved(page, '甲县');
    await page.page.evaluate(() => {
      window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
    });
    const words = page.page.locator('#message-text');
    await page.until(async () => (await words.textContent()).includes('F5'), 'what became of the work');
    assert.match(await words.textContent(), isKept ? /改动已自动保存/ : /改动没有留下/);
    await page.page.reload();
    await page.until(() => page.page.evaluate(() => document.getElementById('mirror').childElementCount > 0), 'the page');
    if (isKept) {
      await restore(page, '甲县');
      assert.ok((await save(page)).equals(projectNamed('甲县')));
    } else {
      await page.rest();
      assert.equal(await page.hasText('上次没有保存的工作'), false);
    }
    await page.finish();
  }
}

/// Another project over unsaved work: that is offered on the start screen of the same page.
async function replaced() {
  const page = await openPage();
  await openSample(page);
  await rename(page, '甲县');
  await page.open([{ name: 'x.tongbao.json', mimeType: 'application/json', buffer: projectNamed('乙县') }], '打开');
  await page.until(async () => (await page.page.title()).startsWith('乙县'), 'the other project');
  await page.press('开始页');
  await restore(page, '甲县');
  assert.ok((await save(page)).equals(projectNamed('甲县')));
  await page.finish();
}

/// The page is hidden or left right after a change, before the usual moment of writing.
async function lastChance() {
  const page = await openPage();
  await openSample(page);
  await page.step('通报');
  await page.textbox('项目名称').waitFor();
  await page.page.evaluate(() => new Promise((done) => {
    // Timers that would write later do not come any more.
    window.setTimeout = () => 0;
    const box = document.querySelector('#mirror input[aria-label="项目名称"]');
    new MutationObserver(() => {
      window.dispatchEvent(new Event('pagehide'));
      done();
    }).observe(document.querySelector('title'), { childList: true, characterData: true, subtree: true });
    box.value = '甲县';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }));
  await page.until(async () => (await copies(page)).length === 1, 'the copy');
  await page.finish();
}

export const tests = [
  { name: 'closed tab, served, software', run: () => closedTab({ form: 'served', renderer: 'software' }) },
  { name: 'closed tab, file, webgl', run: () => closedTab({ form: 'file', renderer: 'webgl' }) },
  { name: 'closed tab, served, Chromium 86', run: () => closedTab({ form: 'served', renderer: 'software', in: 'chromium86' }) },
  { name: 'consent on a page from a file', run: consent },
  { name: 'second tab by locks, served', run: () => secondTab('locks', 'served') },
  { name: 'second tab by messages, served', run: () => secondTab('messages', 'served') },
  { name: 'second tab by storage events, file', run: () => secondTab('storage events', 'file') },
  { name: 'wiped, served', run: () => wipe('served') },
  { name: 'wiped, file', run: () => wipe('file') },
  { name: 'full storage', run: quota },
  { name: 'blocked storage', run: blocked },
  { name: 'storage locked for a moment', run: lockedForAMoment },
  { name: 'damaged copies', run: damaged },
  { name: 'copies of another version', run: otherVersion },
  { name: 'program broken down', run: brokenDown },
  { name: 'another project over unsaved work', run: replaced },
  { name: 'left right after a change', run: lastChance },
];
