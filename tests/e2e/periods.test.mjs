// One of several months as 本期: what a clerk does who keeps the year's tables in one project.

import assert from 'node:assert/strict';
import { openPage, tableOf } from './support/page.mjs';

const PREVIEW = '预览 ranking-镇办.csv';

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

export const tests = [
  { name: 'one month of three', run: monthOfQuarter },
];
