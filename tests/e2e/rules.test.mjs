// The editor of the scoring step: a published method made from an empty rule set by hand, a preset changed and saved,
// and every kind of rule added, switched off and undone through the mirror.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Assistant } from './support/assistant.mjs';
import { openPage, root } from './support/page.mjs';
import { assertSameFiles, csvRows, dataFiles, file, goldenFile, headless, sampleFile, standardNotice } from './support/cases.mjs';
import { cell, openSample, seesCell } from './support/sample.mjs';

const CASE = '4-zhalantun-2023q1';

/// Scrolls to a control as Tab would, so that it can be clicked.
async function reach(page, locator) {
  await locator.focus();
  await page.rest();
  return locator;
}

async function choose(page, name, option) {
  const box = page.page.getByRole('combobox', { name, exact: true });
  await (await reach(page, box)).click();
  const line = page.page.getByRole('listbox', { name, exact: true }).getByRole('option', { name: option, exact: true });
  await line.click();
  await line.waitFor({ state: 'detached' });
  await page.until(() => box.evaluate((one, text) => one.selectedOptions[0]?.text === text, option), `${name}: ${option}`);
}

async function type(page, name, text) {
  await reach(page, page.textbox(name));
  await page.type(name, text);
  await page.until(async () => await page.textbox(name).inputValue() === text, `${name}: ${text}`);
}

const press = async (page, name) => (await reach(page, page.page.getByRole('link', { name, exact: true })
  .or(page.button(name)).first())).click();

async function savedRules(page) {
  const files = await page.downloads(1, () => page.press('保存细则'));
  return [...files.values()][0];
}

/// The clauses on the sheet without their numbers.
async function clauses(page) {
  const words = await page.region('评分细则').locator('p').allTextContents();
  return words.filter((text) => /^\d+ /.test(text)).map((text) => text.replace(/^\d+ /, ''));
}

/// What the page puts on the clipboard when the button is pressed.
async function copied(page) {
  await page.page.evaluate(() => {
    window.copiedText = '';
    document.addEventListener('copy', (event) => { window.copiedText = event.clipboardData.getData('text/plain'); });
  });
  await press(page, '复制文字');
  await page.until(() => page.page.evaluate(() => window.copiedText !== ''), 'the copied text');
  return page.page.evaluate(() => window.copiedText);
}

async function fromNothing() {
  const page = await openPage();
  await page.open([sampleFile(CASE, 'roster.csv'), ...dataFiles(CASE)]);
  await page.button('数据无误，去核对单位').waitFor();
  await page.step('计分');
  await press(page, '清空细则，从头来');
  await page.seesText('还没有计分规则');
  const wanted = JSON.parse(readFileSync(sampleFile(CASE, 'rules.json'), 'utf8'));
  for (const [i, rule] of wanted.points.entries()) {
    await press(page, '加一条规则');
    await choose(page, `第 ${i + 1} 条规则 对象`, `${rule.items.level}采用`);
    await type(page, `第 ${i + 1} 条规则 每条分值`, rule.points_each);
  }
  await press(page, '加一个依据');
  await choose(page, '第 2 个依据 对象', '本级采用');
  await type(page, '细则名称', wanted.name);
  await type(page, '细则出处', wanted.source);
  assert.deepEqual(JSON.parse(await savedRules(page)), wanted);
  const expected = headless('--rules', sampleFile(CASE, 'rules.json'), '--roster', sampleFile(CASE, 'roster.csv'),
    '--notice', standardNotice, '--data', ...dataFiles(CASE));
  const files = await page.exportAll(expected.size);
  assertSameFiles(files, expected);
  for (const name of ['排名表-市直部门.csv', '排名表-乡镇街道.csv']) {
    assert.ok(csvRows(goldenFile(CASE, name)).length > 2);
    assert.ok(files.get(name).equals(goldenFile(CASE, name)), name);
  }
  await page.finish();
}

async function preset() {
  const page = await openPage();
  const name = 'quota-24-minimum-5';
  await page.open([sampleFile('1-renshou-2022q2', 'roster.csv'), ...dataFiles('1-renshou-2022q2'),
    join(root, 'assets', 'rules', `${name}.json`)]);
  await page.button('数据无误，去核对单位').waitFor();
  await page.step('计分');
  await page.region('评分细则').waitFor({ state: 'attached' });
  const shown = await clauses(page);
  assert.ok(shown.length > 0);
  const golden = join(root, 'tests', 'golden', 'rules', `${name}.txt`);
  if (existsSync(golden)) {
    const text = readFileSync(golden, 'utf8').trimEnd().split(/\r?\n/).map((line) => line.replace(/^\d+[.．、]\s*/, ''));
    assert.deepEqual(shown, text);
  }
  const numbered = shown.length > 1 ? shown.map((text, i) => `${i + 1}. ${text}`) : shown;
  assert.equal(await copied(page), numbered.join('\n'));

  await page.type('表扬 第 1 条线 数', '23');
  await page.sees(async () => assert.notDeepEqual(await clauses(page), shown));
  const changed = await clauses(page);
  assert.match(changed.join('\n'), /23/);
  const saved = await savedRules(page);
  assert.notDeepEqual(JSON.parse(saved), JSON.parse(readFileSync(join(root, 'assets', 'rules', `${name}.json`))));
  await page.press('撤销');
  await page.sees(async () => assert.deepEqual(await clauses(page), shown));
  await page.press('换一套细则');
  await page.open([file('评分细则.json', saved)], '打开细则文件…');
  await page.step('计分');
  await page.sees(async () => assert.deepEqual(await clauses(page), changed));
  assert.ok((await savedRules(page)).equals(saved));

  await press(page, '作为附注写入通报');
  await page.step('通报');
  await page.until(async () => (await page.paragraphs('通报预览')).includes(changed[0]), 'the clauses in the notice');
  await page.finish();
}

// card: the region of the card; add: its button or link; owner: whose switch it is.
const KINDS = [
  { card: '一条信息计几分', add: '加一条规则', owner: '第 3 条规则' },
  { card: '计数规则', add: '添加', owner: '第 1 条计数规则' },
  { card: '任务', add: '添加', owner: '第 1 项任务' },
  { card: '条件加扣分', add: '添加', owner: '第 1 条加扣分' },
  { card: '人工评分', add: '添加', owner: '第 1 项评分' },
  { card: '现成得分', add: '添加', owner: '现成得分' },
  { card: '一票否决', add: '添加', owner: '第 1 条否决' },
  { card: '名单线和加扣分', add: '加一份名单', owner: '名单 表扬' },
];

async function everyKind() {
  const page = await openSample();
  await page.step('计分');
  const assistant = new Assistant(page);
  const at = (card) => `section[aria-label="${card}"] `;
  const add = (card, words) => assistant.click(`${at(card)}button`, words);
  const isOn = (owner) => page.page.evaluate((name) => {
    const box = [...document.querySelectorAll('#mirror input[type=checkbox]')]
      .find((one) => one.getAttribute('aria-label') === name);
    return box ? box.checked : null;
  }, `${owner} 启用`);
  const sees = (owner, wanted) => page.until(async () => await isOn(owner) === wanted, `${owner}: ${wanted}`);
  for (const { card, add: words, owner } of KINDS) {
    await add(card, words);
    await sees(owner, true);
    await assistant.click('input[type=checkbox]', `${owner} 启用`);
    await sees(owner, owner === '现成得分' ? null : false);
    await page.press('撤销');
    await page.seesText(`已撤销：停用${owner}`);
    await sees(owner, true);
    await page.press('撤销');
    await sees(owner, null);
  }

  // Parts have no switch; what goes into one follows its name.
  await add('分项', '添加');
  await assistant.give('第 1 条规则 记入', '分项1');
  await assistant.give('第 1 个分项 名称', '日常得分');
  await page.until(() => page.page.evaluate(() => [...document.querySelectorAll('#mirror select')]
    .find((one) => one.getAttribute('aria-label') === '第 1 条规则 记入').selectedOptions[0].text === '日常得分'), 'the part by its new name');
  for (let i = 0; i < 3; ++i) await page.press('撤销');
  await page.until(async () => await page.textbox('第 1 个分项 名称').count() === 0, 'no part');

  // A value outside of its range is told, one inside of it counts.
  await assistant.give('试算单位', '水利局');
  await add('人工评分', '添加');
  await assistant.give('第 1 项评分 名称', '质量分');
  await assistant.give('质量分 评一家', '水利局', { stays: false });
  await assistant.give('质量分 水利局 评分', '99');
  await page.seesText('超出了 0 至 10 分的范围');
  await assistant.give('质量分 水利局 评分', '5');
  await assistant.give('质量分 水利局 理由', '调研文章');
  const lines = () => page.paragraphs('试算');
  await page.until(async () => (await lines()).includes('质量分（调研文章） 5'), 'the line of the score');
  await assistant.give('第 1 项评分 名称', '好稿分');
  await page.until(async () => (await lines()).includes('好稿分（调研文章） 5'), 'the entry under the new name');
  await page.press('撤销');
  await page.until(async () => (await lines()).includes('质量分（调研文章） 5'), 'the old name after one step back');
  await assistant.click('button', '去掉第 1 项评分');
  await page.until(async () => !(await lines()).includes('质量分'), 'the rule and its entry gone');
  await page.press('撤销');
  await page.until(async () => (await lines()).includes('质量分（调研文章） 5'), 'both back after one step');

  // Ranked both ways, a group's table tells the rank over all.
  await assistant.click('input[type=radio]', '分组并总排');
  await page.step('排名');
  await page.until(async () => /^\d+$/.test(await cell(page, '水利局', '总排名')), 'the rank over all');
  const beside = await cell(page, '水利局', '总排名');
  await page.groupTab('合并');
  await seesCell(page, '水利局', '名次', beside, '合并');
  await page.finish();
}

/// A list that is known gives the line behind it, and the line gives the list.
async function lineOfList() {
  const page = await openPage();
  await page.open([file('7月.csv', '单位,报送数\n甲镇,40\n乙镇,33\n丙镇,12\n丁镇,8\n戊镇,2\n')]);
  await page.button('数据无误，去核对单位').waitFor();
  await page.step('计分');
  await press(page, '贴上一份名单，反过来找线');
  const names = page.textbox('要找线的名单');
  await reach(page, names);
  await names.fill('甲镇、乙镇，没有的镇');
  await names.press('Control+Enter');
  await page.seesText('没有这样的单位，没有算在内：没有的镇');
  const use = page.page.getByRole('button', { name: '用这条线' }).first();
  await (await reach(page, use)).click();
  await page.sees(async () => assert.deepEqual(Object.values(await page.lists())[0], ['甲镇', '乙镇']));
  await page.finish();
}

export const tests = [
  { name: 'case 4 made from an empty rule set', run: fromNothing },
  { name: 'a preset changed, saved, opened again', run: preset },
  { name: 'every kind through the mirror', run: everyKind },
  { name: 'the line of a list', run: lineOfList },
];
