// What somebody hears and finds who does not see the canvas: axe-core finds nothing wrong in any step, dialog
// or failure, and every element of the mirror has its role, name, value and state.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openPage, tableOf } from './support/page.mjs';
import { dataFiles, file, sampleFile } from './support/cases.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STEPS = ['数据', '单位', '计分', '排名', '通报', '导出'];

/// Runs axe-core's default rules and best practices over the whole document. It comes in by the browser's own
/// protocol, since the page lets no foreign script in.
async function assertNoViolations(page, where) {
  await page.rest();
  const session = await page.context.newCDPSession(page.page);
  await session.send('Runtime.evaluate', { expression: `if (!window.axe) { ${AXE} }` });
  await session.detach();
  const found = await page.page.evaluate(async () => {
    // No text is seen in the mirror; the theme's contrast has a test of its own (tests/gui/widgets/theme_test.cpp).
    const { violations, passes } = await window.axe.run(document,
      { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
    return { violations: violations.map(({ id, help, nodes }) =>
      ({ id, help, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => [html, failureSummary]) })),
    n: passes.length };
  });
  assert.ok(found.n > 10, `${where}: axe looked at nothing`);
  assert.deepEqual(found.violations, [], where);
}

/// What is missing in the mirror, one line each.
async function faultsOfMirror(page) {
  return page.page.evaluate(() => {
    const CHINESE = /[\u4e00-\u9fff]/;
    const faults = [];
    const tell = (element, what) => faults.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
    const ids = new Set();
    const nameOf = (element) => element.getAttribute('aria-label') || (element.caption || element).textContent;
    for (const element of document.querySelectorAll('#mirror [data-id]')) {
      const role = element.getAttribute('role') || { INPUT: element.type, TEXTAREA: 'textbox', SELECT: 'combobox',
        BUTTON: 'button', TABLE: 'table' }[element.tagName] || element.tagName.toLowerCase();
      if (ids.has(element.dataset.id)) tell(element, 'the same id twice');
      ids.add(element.dataset.id);
      const name = nameOf(element);
      const isFigure = ['option', 'radio', 'text', 'p', 'button'].includes(role) && /\S/.test(name);
      if (!CHINESE.test(name) && !isFigure && !/\.(csv|txt|json)/.test(name)) tell(element, 'no Chinese name');
      if (['tab', 'option'].includes(role) && !element.hasAttribute('aria-selected')) tell(element, 'not told whether selected');
      if (role === 'option' && !element.closest('[role=listbox]')) tell(element, 'an option outside of a list');
      if (role === 'tab' && !element.closest('[role=tablist]')) tell(element, 'a tab outside of its list');
      if (role === 'radio' && !element.closest('[role=radiogroup]')) tell(element, 'a choice outside of its group');
      if (role === 'combobox' && element.tagName === 'SELECT' &&
          (!element.hasAttribute('aria-expanded') || element.options.length === 0)) tell(element, 'choices not told');
      if (role === 'range' && !(Number(element.max) > Number(element.min) && element.getAttribute('aria-valuetext') &&
          Number.isFinite(element.valueAsNumber))) tell(element, 'value not told');
      if (element.getAttribute('aria-invalid') &&
          !document.getElementById(element.getAttribute('aria-errormessage'))?.textContent) tell(element, 'wrong, but not why');
      if (role === 'table') {
        const [head] = element.tHead.rows;
        if (![...head.cells].every((cell) => cell.textContent === '' || cell.scope === 'col')) tell(head, 'a column without header');
        for (const row of element.tBodies[0].rows) {
          if (row.cells.length !== head.cells.length) tell(row, 'a row of another length');
          if (row.querySelectorAll('th[scope=row]').length !== 1) tell(row, 'no header of the row');
        }
      }
    }
    for (const region of document.querySelectorAll('#mirror [role=radiogroup]')) {
      if ([...region.querySelectorAll('input')].filter((one) => one.checked).length !== 1) tell(region, 'no one choice');
    }
    if (document.querySelectorAll('#mirror [role=tablist] [aria-selected=true]').length === 0 &&
        document.querySelector('#mirror [role=tablist]')) faults.push('no tab is selected');
    return faults;
  });
}

async function assertAccessible(page, where) {
  await assertNoViolations(page, where);
  assert.deepEqual(await faultsOfMirror(page), [], where);
}

async function openSample(page, place) {
  await page.page.getByRole('button', { name: new RegExp(`^例子 ${place}`) }).click();
  await page.region('推演').waitFor({ state: 'attached' });
}

/// Every step of a case, with a unit and a row chosen, after an edit, beside the problems.
async function steps(folder, tab, unit, edit) {
  const page = await openPage();
  await assertAccessible(page, 'the start');
  await page.open([sampleFile(folder, 'rules.json'), sampleFile(folder, 'roster.csv'), ...dataFiles(folder)]);
  await page.button('数据无误，去核对单位').waitFor();
  for (const step of STEPS) {
    await page.step(step);
    await assertAccessible(page, step);
  }
  await page.step('通报');
  for (const part of ['主送和开头', '附件', '落款和日期', '另填的数']) {
    await page.page.getByRole('option', { name: part, exact: true }).click();
    await page.region(part).waitFor({ state: 'attached' });
    await assertAccessible(page, part);
  }
  await page.step('排名');
  await page.groupTab(tab);
  await page.selectRow(tableOf(tab), unit);
  await page.type(...edit);
  await page.seesText('有改动，未保存');
  await page.page.getByRole('button', { name: /^问题 \d/ }).click();
  await assertAccessible(page, 'after an edit, beside the problems');
  assert.ok((await page.rows(tableOf(tab))).length > 20, 'also the rows out of sight');
  await page.step('单位');
  await assertAccessible(page, 'the data of a unit');
  await page.step('数据');
  await page.selectRow(`数据 ${dataFiles(folder)[0].split('/').pop()}`, unit);
  await page.region('改这一行').waitFor({ state: 'attached' });
  await assertAccessible(page, 'a row being corrected');
  await page.finish();
}

async function dialogs() {
  const page = await openPage();
  await page.openAbout();
  await assertAccessible(page, 'about');
  await page.press('知道了');
  await page.region('帮助').getByRole('link', { name: '第三方软件许可' }).click();
  await page.page.getByRole('dialog', { name: '第三方软件许可' }).waitFor();
  await assertAccessible(page, 'licences');
  await page.press('知道了');
  await assertAccessible(page, 'the guide');
  await page.textbox('找帮助').fill('重名');
  await page.page.getByRole('option', { name: '两家重名' }).first().waitFor();
  await assertAccessible(page, 'what was found in the guide');
  await page.press('关闭帮助');
  await page.press('下载空白模板');
  await page.page.getByRole('dialog', { name: '下载空白模板' }).waitFor();
  await assertAccessible(page, 'blank templates');
  await page.page.keyboard.press('Escape');
  await openSample(page, '扎兰屯市');
  // A list that dropped down; a number that is refused.
  await page.step('计分');
  await page.page.getByRole('combobox', { name: '第 1 条规则 对象' }).click();
  await page.page.getByRole('listbox', { name: '第 1 条规则 对象' }).waitFor({ state: 'attached' });
  await assertAccessible(page, 'a list that dropped down');
  await page.page.keyboard.press('Escape');
  await page.type('基础分', '五');
  await page.page.locator('#mirror [aria-invalid]').waitFor({ state: 'attached' });
  await assertAccessible(page, 'a refused number');
  const box = page.textbox('基础分');
  const message = await box.getAttribute('aria-errormessage');
  assert.match(await page.page.locator(`[id="${message}"]`).textContent(), /只填数字/);
  for (const card of ['计数规则', '任务', '条件加扣分', '人工评分', '现成得分', '分项', '一票否决']) {
    await page.region(card).getByRole('button', { name: '添加', exact: true }).focus();
    await page.rest();
    await page.region(card).getByRole('button', { name: '添加', exact: true }).click();
    await page.region(card).getByRole('button', { name: '添加', exact: true }).waitFor({ state: 'detached' });
  }
  await assertAccessible(page, 'every kind of rule');
  await page.press('开始页');
  await page.page.getByRole('link', { name: '用上期方案做新一期' }).click();
  await page.page.getByRole('dialog', { name: '用上期方案做新一期' }).waitFor();
  await assertAccessible(page, 'a new period');
  await page.finish();
}

async function badFiles() {
  const page = await openPage();
  await page.open([
    file('1月.csv', '单位,报送数,采用数\n财政局,10,8\n教育局,十几,4\n公安局,8,9\n水利局,-2,0\n公安局,1,1\n'),
    file('统计.xlsx', Buffer.from('504b0304140000000000', 'hex')),
  ]);
  await page.seesText('读不出来');
  await page.page.locator('#mirror [role=status]').waitFor({ state: 'attached' });
  await assertAccessible(page, 'a file that cannot be read, and a receipt');
  assert.match(await page.page.locator('#live').textContent(), /没有读入/);
  await page.page.getByRole('option', { name: '1月.csv' }).click();
  await page.table('数据 1月.csv').waitFor({ state: 'attached' });
  await assertAccessible(page, 'rows to look at');
  await page.finish();
}

/// What is announced after a change, and that nothing is while it goes on.
async function announcements() {
  const page = await openPage();
  await openSample(page, '扎兰屯市');
  await page.page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => {
      const text = document.getElementById('live').textContent;
      if (text) window.said.push(text);
    }).observe(document.getElementById('live'), { childList: true });
  });
  const said = () => page.page.evaluate(() => window.said.splice(0));
  const hears = async (wanted, what) => {
    await page.until(() => page.page.evaluate(() => window.said.length > 0), what);
    const [first, ...more] = await said();
    assert.match(first, wanted);
    assert.deepEqual(more, []);
  };
  assert.equal(await page.page.locator('#live').getAttribute('aria-live'), 'polite');
  await page.type('上级采用每条分值', '20');
  await hears(/^排名已更新，/, 'the news of the change');
  // A drag is told once, when it ends; with its first step the ranking has already moved.
  const slider = page.page.getByRole('slider', { name: '上级采用每条分值滑杆' });
  const box = await slider.boundingBox();
  const y = box.y + 16;
  await page.page.mouse.move(box.x + box.width * 0.66, y);
  await page.page.mouse.down();
  for (const part of [0.5, 0.3, 0.1]) {
    await page.page.mouse.move(box.x + box.width * part, y);
    await page.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 60)); }));
  }
  assert.deepEqual(await said(), []);
  await page.page.mouse.up();
  await hears(/^排名已更新，/, 'the news of the drag');
  await page.press('撤销');
  await hears(/^已撤销：.*。排名已更新，/, 'the receipt and the news');
  await page.finish();
}

/// Nothing moves by itself, nothing keeps people from making the page larger, and a page that cannot open says so
/// in every way: heard, and with the system's own colours.
async function comfort() {
  const page = await openPage();
  await page.page.emulateMedia({ reducedMotion: 'reduce' });
  assert.doesNotMatch(await page.page.locator('meta[name=viewport]').getAttribute('content'),
    /user-scalable|maximum-scale/);
  const taken = await page.page.evaluate(() => ['Equal', 'Minus', 'Digit0', 'NumpadAdd', 'NumpadSubtract'].filter((code) =>
    !document.body.dispatchEvent(new KeyboardEvent('keydown',
      { code, key: { Equal: '=', Minus: '-', Digit0: '0' }[code] || code, ctrlKey: true, bubbles: true, cancelable: true }))));
  assert.deepEqual(taken, [], 'keys of the browser\'s zoom');
  assert.equal(await page.page.evaluate(() => document.getElementById('stage').dispatchEvent(new WheelEvent('wheel',
      { ctrlKey: true, deltaY: 100, bubbles: true, cancelable: true }))), true, 'the wheel of the browser\'s zoom');
  // The help opens at once: the page settles within the few frames that any press needs.
  const frames = () => page.page.evaluate(() => window.Module.frameCount);
  await page.page.mouse.move(5, 300);
  await page.rest();
  const before = await frames();
  await page.page.keyboard.press('F1');
  await page.region('帮助').waitFor({ state: 'attached' });
  await page.rest();
  assert.ok(await frames() - before < 20, `${await frames() - before} frames`);
  assert.equal(await page.page.evaluate(() => document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().duration > 0).length), 0);
  await page.finish();

  const failed = await openPage({ script: () => { delete window.WebAssembly; }, waitFor: '#message.failed' });
  await assertNoViolations(failed, 'the failure');
  await failed.page.emulateMedia({ forcedColors: 'active' });
  const colours = await failed.page.evaluate(() => {
    const title = getComputedStyle(document.getElementById('message-title'));
    return [title.color, getComputedStyle(document.getElementById('message')).backgroundColor,
      title.visibility, document.getElementById('message-title').textContent];
  });
  assert.notEqual(colours[0], colours[1]);
  assert.deepEqual(colours.slice(2), ['visible', '这个浏览器太旧，打不开通报台']);
  // The program itself cannot start there, and says so; nothing else may be wrong.
  assert.deepEqual(failed.troubles.splice(0), ['error: ReferenceError: WebAssembly is not defined']);
  await failed.finish();
}

export const tests = [
  { name: 'every step of case 4', run: () =>
    steps('4-zhalantun-2023q1', '市直部门', '水利局', ['上级采用每条分值', '20']) },
  { name: 'every step of case 1', run: () =>
    steps('1-renshou-2022q2', '县级部门', '县住建局', ['表扬 报送条数 ≥', '23']) },
  { name: 'dialogs, lists, refused numbers', run: dialogs },
  { name: 'bad files', run: badFiles },
  { name: 'results are announced', run: announcements },
  { name: 'motion, zoom, colours, the failure', run: comfort },
];
