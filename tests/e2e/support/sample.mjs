// sample.mjs: a page with one of the sample cases open, for tests that need something to work on.

import assert from 'node:assert/strict';
import { openPage, tableOf } from './page.mjs';

export const CASE = '4-zhalantun-2023q1';
export const TAB = '市直部门';

/// Opens the sample from the start screen; takes openPage's options.
export async function openSample(options) {
  const page = await openPage(options);
  await page.page.getByRole('button', { name: /^例子 扎兰屯市/ }).click();
  await page.table(tableOf(TAB)).waitFor({ state: 'attached' });
  return page;
}

/// The cell of a unit in the ranked table under a column's header.
export async function cell(page, unit, header, tab = TAB) {
  const [headers, ...rows] = await page.rows(tableOf(tab));
  return rows.find((row) => row.includes(unit))?.[headers.indexOf(header)];
}

export async function seesCell(page, unit, header, wanted, tab = TAB) {
  await page.sees(async () => assert.equal(await cell(page, unit, header, tab), wanted, `${unit}, ${header}`));
}
