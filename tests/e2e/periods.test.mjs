// One of several months as 本期: what a clerk does who keeps the year's tables in one project.

import assert from 'node:assert/strict';
import { file } from './support/cases.mjs';
import { openPage, tableOf } from './support/page.mjs';

const PREVIEW = '预览 排名表-镇办.csv';

async function monthOfQuarter() {
  const page = await openPage({});
  await page.page.getByRole('button', { name: /^例子 西宁市城中区/ }).click();
  await page.table(tableOf('镇办')).waitFor({ state: 'attached' });
  await page.step('导出');
  await page.until(async () => (await page.rows(PREVIEW))[0].join() === '名次,单位,报送,采用', 'the quarter');
  await page.step('数据');
  await page.page.getByRole('combobox', { name: '本期' }).selectOption('9月');
  await page.shot('period-chosen');
  await page.step('导出');
  await page.until(async () => (await page.rows(PREVIEW))[0].join() === '名次,单位,报送,采用,上期名次,升降',
    'the month beside the one before');
  assert.equal((await page.rows(PREVIEW))[1].join(), '1,仓门街办事处,14,3,4,+3');
  await page.press('撤销');
  await page.until(async () => (await page.rows(PREVIEW))[0].join() === '名次,单位,报送,采用', 'the quarter again');
  await page.finish();
}

async function quarterOfHalfYear() {
  const page = await openPage({});
  const months = [1, 2, 3, 4, 5, 6].map((month) => (
    file(`${month}月.csv`, `单位,报送数\n甲局,${month}\n乙局,${7 - month}\n`)));
  await page.open(months);
  await page.step('数据');
  const box = page.page.getByRole('combobox', { name: '本期' });
  await box.waitFor({ state: 'attached' });
  assert.deepEqual(await box.locator('option').allTextContents(),
    ['全部合并', '1月', '2月', '3月', '4月', '5月', '6月', '一季度', '二季度']);
  await box.selectOption('二季度');
  await page.step('排名');
  await page.until(async () => (await page.rows(tableOf('合并')))[1].join().includes('甲局'), 'the second quarter');
  const rows = await page.rows(tableOf('合并'));
  assert.ok(rows[1].includes('15') && rows[2].includes('6'), rows.join(' | '));
  await page.step('数据');
  await page.shot('quarter-chosen');
  await page.press('撤销');
  await page.seesText('已撤销：本期改为二季度');
  await page.finish();
}

export const tests = [
  { name: 'a quarter of six months', run: quarterOfHalfYear },
  { name: 'one month of three', run: monthOfQuarter },
];
