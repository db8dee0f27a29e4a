// From a score down to the rows behind it, and which days and periods count: what a clerk does whom a unit asks.

import assert from 'node:assert/strict';
import { file } from './support/cases.mjs';
import { openPage, tableOf } from './support/page.mjs';
import { openSample, TAB } from './support/sample.mjs';

const SIZES = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '1366-at-125', width: 1093, height: 614, scale: 1.25 },
];
const ALL = tableOf('合并');
const DETAILS = '甲局 得分明细';

/// 59 items of 甲局, every third adopted by the city too, in January and February; 乙局 has one in March.
function log() {
  const rows = ['单位,标题,日期,采用层级'];
  for (let i = 1; i <= 59; i += 1) {
    const day = `2023-0${i <= 31 ? 1 : 2}-${String(i <= 31 ? i : i - 31).padStart(2, '0')}`;
    rows.push(`甲局,第${i}期：关于做好政务信息公开和网站内容保障工作的情况,${day},${i % 3 === 0 ? '本级、市级' : '本级'}`);
  }
  rows.push('乙局,春耕,2023-03-05,本级');
  return file('报送流水.csv', `${rows.join('\n')}\n`);
}

async function openLog(options) {
  const page = await openPage(options);
  await page.open([log(), file('补报.csv', '单位,报送数,本级采用\n甲局,4,3\n乙局,2,1\n')]);
  await page.step('数据');
  return page;
}

async function openDetails(page) {
  await page.step('排名');
  await page.selectRow(ALL, '甲局');
  await page.until(async () => (await page.paragraphs('为什么')).includes('甲局'), 'the explanation');
  await page.press('明细');
  await page.page.getByRole('dialog', { name: DETAILS }).waitFor();
}

async function rowsBehindALine(size) {
  const page = await openLog(size);
  await openDetails(page);
  const dialog = page.page.getByRole('dialog', { name: DETAILS });
  await page.seesText('共 81 条，来自 2 个文件。其中 3 条来自统计表');
  const lines = await page.rows('得分项');
  assert.equal(lines[0].join(), '得分项,得分');
  assert.equal(lines.at(-1).join(), '合计,81');
  const name = `明细 ${lines[1][0]}`;
  await page.sees(async () => assert.equal((await page.rows(name)).length, 80));
  const rows = await page.rows(name);
  assert.equal(rows[0].join(), '文件,行,标题,日期,期间,计作,条数');
  assert.equal(rows[1].join(), '报送流水.csv,2,第1期：关于做好政务信息公开和网站内容保障工作的情况,2023-01-01,2023年1月,本级采用,1');
  assert.equal(rows.at(-1).join(), '补报.csv,2,（统计表）,,本期,本级采用,3');
  assert.equal(await dialog.locator('table').count(), 2);
  await page.rest();
  await page.shot(`details-${size.name}`);
  await page.selectRow(name, '第49期：关于做好政务信息公开和网站内容保障工作的情况');
  await page.press('到数据里看这一行');
  await page.page.getByRole('textbox', { name: /^第 50 行 标题/ }).waitFor({ state: 'attached' });
  await page.rest();
  await page.shot(`details-row-${size.name}`);
  await page.finish();
}

async function byKeyboard() {
  const page = await openLog({});
  const focused = () => page.page.evaluate(() => {
    const element = document.activeElement;
    return element.getAttribute('aria-label') || element.textContent;
  });
  const dialog = page.page.getByRole('dialog', { name: DETAILS });
  await page.step('排名');
  await page.selectRow(ALL, '甲局');
  await page.button('明细').focus();
  await page.rest();
  await page.page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.rest();
  await page.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.until(async () => (await focused()) === '明细', 'the focus on the button again');
  await page.rest();
  await page.page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.finish();
}

/// A count table's cell: what there is to tell of it.
async function countTable(size) {
  const page = await openSample(size);
  await page.selectRow(tableOf(TAB), '水利局');
  await page.until(async () => (await page.paragraphs('为什么')).includes('水利局'), 'the explanation');
  await page.press('明细');
  await page.page.getByRole('dialog', { name: '水利局 得分明细' }).waitFor();
  await page.seesText('共 36 条，来自 1 个文件。都来自统计表');
  await page.rest();
  await page.shot(`details-counts-${size.name}`);
  const name = '明细 本级采用 36 条 × 5 分';
  assert.equal((await page.rows(name))[0].join(), '文件,行,期间,计作,条数');
  await page.selectRow('得分项', '合计');
  await page.seesText('各项相加：36×5');
  await page.rest();
  await page.shot(`details-total-${size.name}`);
  await page.page.keyboard.press('Escape');
  await page.finish();
}

async function freeDays(size) {
  const page = await openLog(size);
  await page.type('统计日期起', '2023.1.10');
  await page.seesText('期外 9 行没有计入');
  await page.type('统计日期止', '2023年2月30日');
  await page.seesText('没有“2023年2月30日”这一天');
  await page.rest();
  await page.shot(`days-wrong-${size.name}`);
  await page.type('统计日期止', '2023-01-09');
  await page.seesText('止日 2023年1月9日 早于起日 2023年1月10日');
  await page.type('统计日期止', '2023年1月31日');
  await page.seesText('期外 38 行没有计入');
  assert.equal(await page.textbox('统计日期起').inputValue(), '2023-01-10');
  assert.equal(await page.textbox('统计日期止').inputValue(), '2023-01-31');
  await page.rest();
  await page.shot(`days-${size.name}`);
  await openDetails(page);
  await page.seesText('共 32 条，来自 2 个文件。');
  await page.page.keyboard.press('Escape');
  await page.step('数据');
  await page.press('撤销');
  await page.seesText('期外 9 行没有计入');
  assert.equal(await page.textbox('统计日期止').inputValue(), '');
  await page.finish();
}

async function noDaysForCountTables() {
  const page = await openSample({});
  await page.step('数据');
  await page.page.getByRole('table', { name: /^数据 / }).waitFor({ state: 'attached' });
  assert.equal(await page.textbox('统计日期起').count(), 0);
  await page.finish();
}

export const tests = [
  ...SIZES.flatMap((size) => [
    { name: `the rows behind a line at ${size.name}`, run: () => rowsBehindALine(size) },
    { name: `a count table's cells at ${size.name}`, run: () => countTable(size) },
    { name: `days of the period at ${size.name}`, run: () => freeDays(size) },
  ]),
  { name: 'by keyboard', run: byKeyboard },
  { name: 'no days where no log has dates', run: noDaysForCountTables },
];
