// Sheets as offices lay them out, from the file to the ranking. What is not certain is asked in 问题, is answered by one
// press, and undo takes the answer back.

import assert from 'node:assert/strict';
import { file } from './support/cases.mjs';
import { openPage, tableOf } from './support/page.mjs';

const RANKED = tableOf('合并');

/// The rows of the ranking as 名次 单位 and the named counts.
async function seesRanking(page, counts, expected) {
  await page.step('排名');
  await page.sees(async () => {
    const rows = await page.rows(RANKED);
    const columns = ['名次', '单位', ...counts].map((name) => rows[0].indexOf(name));
    assert.deepEqual(rows.slice(1).map((row) => columns.map((column) => row[column]).join(' ')), expected);
  });
}

const choice = (page, words) => page.page.getByRole('radio', { name: words, exact: true });
const allColumns = (page) => page.page.getByRole('button', { name: '各列都按建议', exact: true });

/// The status strip says how many questions are open; every step has it.
async function hasQuestions(page, n) {
  await page.step('数据');
  if (n > 0) await page.seesText(`待确认 ${n} 处，数字按建议算`);
  else await page.until(async () => await page.page.getByText('数字按建议算').count() === 0, 'no question');
}

async function blocks() {
  const page = await openPage();
  await page.open([file('两栏.csv', '单位,报送数,单位,报送数\n甲局,10,丙局,7\n乙局,5,,\n合计,22,,\n')]);
  await hasQuestions(page, 0);
  await page.shot('sheets-blocks');
  await seesRanking(page, ['报送'], ['1 甲局 10', '2 丙局 7', '3 乙局 5']);
  await page.finish();
}

async function mergedHeader() {
  const page = await openPage();
  await page.open([file('三行表头.csv', '2024年3月信息报送情况,,,,\n单位,报送数,采用情况,,\n,,政府网站,,\n' +
    ',,本级,上级,合计\n甲局,9,5,2,7\n乙局,8,3,1,4\n丙局,7,2,2,4\n')]);
  await hasQuestions(page, 0);
  await page.shot('sheets-merged-header');
  await seesRanking(page, ['本级采用', '上级采用'], ['1 甲局 5 2', '2 乙局 3 1', '3 丙局 2 2']);
  await page.finish();
}

async function turned() {
  const page = await openPage();
  await page.open([file('横排.csv', '单位,甲局,乙局,丙镇\n报送数,10,5,7\n')]);
  const right = ['1 甲局 10', '2 丙镇 7', '3 乙局 5'];
  await seesRanking(page, ['报送'], right);
  await page.step('数据');
  await page.shot('sheets-turned');
  await choice(page, '就对调着读').click();
  await hasQuestions(page, 0);
  await seesRanking(page, ['报送'], right);
  await page.press('撤销');
  await page.step('数据');
  await choice(page, '就对调着读').waitFor();
  await page.finish();
}

async function noHeader() {
  const page = await openPage();
  await page.open([file('无表头.csv', '1,甲局,10,3\n2,乙局,5,2\n3,丙镇,7,1\n')]);
  await page.step('数据');
  await page.shot('sheets-no-header');
  await allColumns(page).click();
  await hasQuestions(page, 0);
  await seesRanking(page, ['报送', '采用'], ['1 甲局 10 3', '2 乙局 5 2', '3 丙镇 7 1']);
  await page.finish();
}

/// Three columns that nobody can be sure of: the best reading is in use, and one of them is answered otherwise.
async function asked() {
  const page = await openPage();
  await page.open([file('待确认.csv', '单位,报送数,优质,某市采用,其他\n甲局,10,3,1,2\n乙局,5,2,4,2\n丙镇,7,1,0,2\n')]);
  await hasQuestions(page, 3);
  await page.shot('sheets-asked');
  await choice(page, '不计入').first().click();
  await hasQuestions(page, 2);
  await allColumns(page).click();
  await hasQuestions(page, 0);
  await page.press('撤销');
  await page.press('撤销');
  await hasQuestions(page, 3);
  await seesRanking(page, ['报送', '采用'], ['1 乙局 5 4', '2 甲局 10 1', '3 丙镇 7 0']);
  await page.finish();
}

/// What two months leave open alike is asked once, and what nobody knows of days without a header is one question.
async function askedTogether() {
  const page = await openPage();
  await page.open([file('7月.csv', '单位,报送数,亮点做法\n甲局,10,3\n乙局,5,4\n'),
    file('8月.csv', '单位,亮点做法,报送数\n甲局,1,9\n乙局,2,8\n')]);
  await hasQuestions(page, 1);
  await page.shot('sheets-asked-once');
  await choice(page, '计入报送').click();
  await hasQuestions(page, 0);
  await page.press('撤销');
  await hasQuestions(page, 1);
  await page.finish();

  const days = await openPage();
  await days.open([file('无表头.csv', '甲镇,75,1,0,2,0,1\n乙镇,65,0,3,0,2,0\n丙镇,118,1,2,3,2,3\n丁镇,20,4,2,2,0,1\n')]);
  await hasQuestions(days, 3);
  await days.shot('sheets-asked-together');
  await choice(days, '逐列确认').focus();
  await days.page.keyboard.press('Space');
  await hasQuestions(days, 6);
  await days.finish();
}

async function severalRows() {
  const page = await openPage();
  await page.open([file('多行.csv', '单位,报送数\n甲局,4\n乙局,5\n甲局,6\n')]);
  await seesRanking(page, ['报送'], ['1 甲局 10', '2 乙局 5']);
  await page.step('数据');
  await choice(page, '只取第一行').click();
  await seesRanking(page, ['报送'], ['1 乙局 5', '2 甲局 4']);
  await page.press('撤销');
  await page.step('数据');
  await choice(page, '相加').click();
  await hasQuestions(page, 0);
  await page.finish();
}

/// A table that says too little opens and counts nothing, until two columns are pointed out.
async function pointedOut() {
  const page = await openPage();
  await page.open([file('说不清.csv', '甲,1,2\n某某一,17,15\n某某二,15,9\n某某三,13,18\n')]);
  await page.step('数据');
  await page.seesText('没有认出单位列和数量列，请点选');
  await page.shot('sheets-point-out');
  await page.page.getByRole('button', { name: '就按这两列', exact: true }).first().click();
  await hasQuestions(page, 0);
  await seesRanking(page, ['报送'], ['1 某某一 17', '2 某某二 15', '3 某某三 13', '4 甲 1']);
  await page.press('撤销');
  await page.step('数据');
  await page.seesText('没有认出单位列和数量列，请点选');
  await page.finish();
}

/// A list as units report it in a chat; the same text may be pasted or saved.
async function chatList() {
  const page = await openPage();
  await page.open([file('接龙.txt', '7月份报送情况\n1. 城关镇 报送12条 采用3条\n2. 南关镇 报送8条，其中采用5条\n3. 教育局 报送9条\n')]);
  await hasQuestions(page, 0);
  await page.shot('sheets-chat-list');
  await seesRanking(page, ['报送', '采用'], ['1 南关镇 8 5', '2 城关镇 12 3', '3 教育局 9 —']);
  await page.finish();
}

async function parts() {
  const page = await openPage();
  await page.open([file('其中.csv', '单位,采用总数,其中：上级采用\n甲局,10,3\n乙局,5,2\n丙镇,7,1\n')]);
  await hasQuestions(page, 1);
  await page.shot('sheets-parts');
  await seesRanking(page, ['本级采用', '上级采用'], ['1 甲局 7 3', '2 丙镇 6 1', '3 乙局 3 2']);
  await page.step('数据');
  await choice(page, '不减，其中另外计').click();
  await hasQuestions(page, 0);
  await seesRanking(page, ['本级采用', '上级采用'], ['1 甲局 10 3', '2 丙镇 7 1', '3 乙局 5 2']);
  await page.finish();
}

async function groupOrUnit() {
  const page = await openPage();
  await page.open([file('小计.csv', '单位,报送数\n一、某县,14\n丁镇,7\n戊镇,6\n')]);
  await hasQuestions(page, 1);
  await page.shot('sheets-group');
  await choice(page, '是小计，不算单位').click();
  await hasQuestions(page, 0);
  await seesRanking(page, ['报送'], ['1 丁镇 7', '2 戊镇 6']);
  await page.finish();
}

export const tests = [
  { name: 'sheets: two blocks side by side', run: blocks },
  { name: 'sheets: a merged header of three rows', run: mergedHeader },
  { name: 'sheets: units across', run: turned },
  { name: 'sheets: a table without a header', run: noHeader },
  { name: 'sheets: three columns that are asked about', run: asked },
  { name: 'sheets: what is asked alike is asked once', run: askedTogether },
  { name: 'sheets: several rows of a unit', run: severalRows },
  { name: 'sheets: columns to point out', run: pointedOut },
  { name: 'sheets: a list from a chat', run: chatList },
  { name: 'sheets: a count and what 其中 says of it', run: parts },
  { name: 'sheets: a row that is a sum or a unit', run: groupOrUnit },
];
