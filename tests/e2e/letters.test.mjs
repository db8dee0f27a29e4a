// Beside the notice: a letter to each unit that sent nothing, per cents with the places an office writes, from file to
// download.

import assert from 'node:assert/strict';
import { file, headlessProject } from './support/cases.mjs';
import { openPage } from './support/page.mjs';

const TABLE = '单位,报送数,采用数\n甲局,7,3\n乙局,2,1\n丙局,0,0\n丁局,0,0\n';

async function letters() {
  const page = await openPage();
  await page.open([file('7月.csv', TABLE)]);
  await page.step('通报');
  await page.page.getByRole('link', { name: '加一份告知书' }).click();
  await page.textbox('告知书正文').waitFor({ state: 'attached' });
  const sheet = page.region('告知书预览');
  await page.until(async () => /丙局/.test(await sheet.textContent()) && /丁局/.test(await sheet.textContent()), 'two copies');
  assert.doesNotMatch(await sheet.textContent(), /甲局|乙局/);
  await page.rest();
  await page.shot('letters');
  await page.step('导出');
  const go = await page.page.getByRole('button', { name: /^导出 \d+ 个文件$/ }).getAttribute('aria-label');
  const files = await page.exportAll(Number(/\d+/.exec(go)[0]));
  const letter = files.get('告知书.txt').toString('utf8');
  assert.equal(letter.split('\f').length, 2, 'a page for each unit');
  assert.match(letter, /丙局/);
  await page.shot('letters-export');
  const [[, project]] = await page.downloads(1, () => page.page.keyboard.press('Control+s'));
  const same = headlessProject(project);
  assert.ok(same.get('告知书.txt').equals(files.get('告知书.txt')), 'the command writes the same letter');
  await page.press('撤销');
  await page.step('通报');
  await page.until(async () => await sheet.count() === 0, 'no letter');
  await page.finish();
}

async function places() {
  const page = await openPage();
  await page.open([file('7月.csv', TABLE)]);
  await page.step('通报');
  await page.until(async () => /44\.4%/.test(await page.paper()), 'one place');
  await page.item('标题和文号').dispatchEvent('click');
  await page.page.getByRole('radio', { name: '整数 97%' }).check({ force: true });
  await page.until(async () => /44%/.test(await page.paper()) && !/44\.4%/.test(await page.paper()), 'whole per cents');
  await page.shot('letters-places');
  await page.press('撤销');
  await page.until(async () => /44\.4%/.test(await page.paper()), 'one place again');
  await page.finish();
}

export const tests = [
  { name: 'a letter to each unit that sent nothing', run: letters },
  { name: 'per cents without decimals', run: places },
];
