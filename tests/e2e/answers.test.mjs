// Questions that only the clerk can answer: each is answered in 问题 by one press, the result follows, and undo takes
// the answer back. Large files show how far they are.

import assert from 'node:assert/strict';
import { file } from './support/cases.mjs';
import { openPage, tableOf } from './support/page.mjs';

const RANKED = tableOf('合并');

/// The rows of the ranking as 名次 单位 报送.
async function ranking(page) {
  await page.step('排名');
  const rows = await page.rows(RANKED);
  const columns = ['名次', '单位', '报送'].map((name) => rows[0].indexOf(name));
  return rows.slice(1).map((row) => columns.map((column) => row[column]).join(' '));
}

async function seesRanking(page, expected) {
  await page.sees(async () => assert.deepEqual(await ranking(page), expected));
}

async function answer(page, words) {
  await page.step('数据');
  await page.page.getByRole('link', { name: words, exact: true }).click();
}

async function absent() {
  const page = await openPage();
  await page.open([file('7月.csv', '单位,报送数\n甲局,3\n乙局,2\n丙局,1\n'), file('8月.csv', '单位,报送数\n甲局,1\n乙局,4\n')]);
  await page.page.getByRole('combobox', { name: '本期' }).selectOption('8月');
  const open = ['1 乙局 4', '2 甲局 1', '— 丙局 —'];
  await seesRanking(page, open);
  await page.shot('answers-absent');
  await answer(page, '计为 0');
  const zero = ['1 乙局 4', '2 甲局 1', '3 丙局 —'];
  await seesRanking(page, zero);
  await answer(page, '不计为 0');
  await seesRanking(page, open);
  await page.press('撤销');
  await seesRanking(page, zero);
  await page.finish();
}

async function revised() {
  const page = await openPage();
  const july = '单位,报送数\n甲局,8\n乙局,5\n丙局,2\n';
  await page.open([file('7月.csv', july), file('7月（改）.csv', '单位,报送数\n甲局,8\n乙局,6\n丙局,9\n')]);
  const both = ['1 甲局 16', '2 乙局 11', '2 丙局 11'];
  await seesRanking(page, both);
  await page.step('数据');
  await page.shot('answers-revised');
  await answer(page, '用新的替换');
  await seesRanking(page, ['1 丙局 9', '2 甲局 8', '3 乙局 6']);
  await page.press('撤销');
  await seesRanking(page, both);
  await answer(page, '都计入');
  await seesRanking(page, both);
  await page.step('数据');
  await page.until(async () => await page.page.getByRole('link', { name: '都计入' }).count() === 0, 'no question');
  await page.finish();
}

async function copied() {
  const page = await openPage();
  const july = '单位,报送数\n甲局,8\n乙局,5\n丙局,2\n';
  await page.open([file('7月.csv', july), file('8月.csv', july)]);
  await answer(page, '移除这一份');
  await seesRanking(page, ['1 甲局 8', '2 乙局 5', '3 丙局 2']);
  await page.finish();
}

/// A file of some megabytes: its rows are told while it is read, and it ends as it would have at once.
async function large() {
  const page = await openPage({ renderer: 'software' });
  const rows = ['单位,标题,日期,是否采用'];
  for (let i = 0; i < 60000; i++) rows.push(`第${i % 50}局,关于第${i}项工作进展情况的信息报道,2023-07-0${1 + i % 9},采用`);
  await page.page.evaluate(() => {
    window.told = [];
    new MutationObserver(() => { window.told.push(document.body.textContent); })
      .observe(document.querySelector('[aria-live]'), { childList: true, characterData: true, subtree: true });
  });
  await page.open([file('7月.csv', rows.join('\n'))]);
  await page.button('数据无误，去核对单位').waitFor();
  assert.ok(await page.page.evaluate(() => window.told.some((text) => text.includes('正在读入'))), 'told while reading');
  await page.step('排名');
  await page.until(async () => (await page.rows(RANKED)).length === 51, 'the units');
  assert.ok((await page.rows(RANKED))[1].includes('1200'));
  await page.finish();
}

export const tests = [
  { name: 'units that are missing from a table', run: absent },
  { name: 'a revised table beside its original', run: revised },
  { name: 'a table under the name of another month', run: copied },
  { name: 'a large file shows how far it is', run: large },
];
