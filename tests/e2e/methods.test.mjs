// 换一套细则: a method is found, looked at, taken and undone; its effect is told before it is taken.

import assert from 'node:assert/strict';
import { FORMS, RENDERERS } from './support/page.mjs';
import { openSample, TAB } from './support/sample.mjs';

const SIZES = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '1366-125', width: 1093, height: 614, scale: 1.25 },
];

const chooser = (page) => page.page.getByRole('dialog', { name: '换一套细则' });
const option = (page, name) => chooser(page).getByRole('option', { name, exact: true });

async function openChooser(options) {
  const page = await openSample(options);
  await page.step('计分');
  await page.press('换一套细则');
  await chooser(page).waitFor();
  await option(page, '任务24条，不足5条点名').waitFor({ state: 'attached' });
  return page;
}

const ranks = async (page) => {
  const [headers, ...rows] = await page.rows(`排名表 ${TAB}`);
  return new Map(rows.map((row) => [row[headers.indexOf('单位')], row[headers.indexOf('名次')]]));
};

async function takesOne(form, renderer) {
  const page = await openChooser({ form, renderer });
  assert.equal(await chooser(page).getByRole('option').count(), 24);
  await page.textbox('找细则').fill('仁寿');
  await page.until(async () => await chooser(page).getByRole('option').count() === 1, 'one method');
  await page.until(async () => (await page.paragraphs('所选细则')).includes('任务数'), 'its clauses');
  const told = await chooser(page).getByText(/^用到本期数据：/).textContent();
  assert.match(told, /升 \d+ 家，降 \d+ 家/);
  assert.match(told, /表扬/);
  // Nothing has changed yet.
  await page.page.keyboard.press('Escape');
  await page.until(async () => await page.button('撤销').isDisabled(), 'nothing to undo');
  if (await chooser(page).count() > 0) await page.page.keyboard.press('Escape');
  await chooser(page).waitFor({ state: 'detached' });
  await page.step('排名');
  const before = await ranks(page);

  await page.step('计分');
  await page.press('换一套细则');
  await chooser(page).waitFor();
  await page.textbox('找细则').fill('仁寿');
  await page.until(async () => await chooser(page).getByRole('option').count() === 1, 'one method again');
  await option(page, '任务24条，不足5条点名').click();
  await page.press('用这套细则');
  await chooser(page).waitFor({ state: 'detached' });
  await page.until(async () => await page.textbox('细则名称').inputValue() === '任务24条，不足5条点名', 'the method in use');
  await page.step('排名');
  await page.sees(async () => assert.notDeepEqual(await ranks(page), before));
  await page.press('撤销');
  await page.seesText('已撤销：换成细则“任务24条，不足5条点名”');
  await page.sees(async () => assert.deepEqual(await ranks(page), before));
  await page.until(async () => await page.button('撤销').isDisabled(), 'one step back is all');
  await page.finish();
}

/// Only keys: typed words, arrows, Enter.
async function byKeys() {
  const page = await openChooser();
  await page.page.keyboard.type('2013');
  await page.until(async () => await chooser(page).getByRole('option').count() === 1, 'one method by a typed word');
  for (let i = 0; i < 4; ++i) await page.page.keyboard.press('Backspace');
  await page.until(async () => await chooser(page).getByRole('option').count() === 24, 'all again');
  const selected = () => chooser(page).locator('[role=option][aria-selected=true]').getAttribute('aria-label');
  const first = await selected();
  await page.page.keyboard.press('ArrowDown');
  await page.sees(async () => assert.notEqual(await selected(), first));
  const second = await selected();
  await page.page.keyboard.press('Enter');
  await chooser(page).waitFor({ state: 'detached' });
  await page.until(async () => await page.textbox('细则名称').inputValue() === second, 'the method taken by Enter');
  await page.finish();
}

async function looks(size, renderer) {
  const page = await openChooser({ ...size, renderer });
  await page.rest();
  await page.shot(`methods-${size.name}-${renderer}`);
  await option(page, '投送1分、采用3分，少1篇扣2分').focus();
  await page.rest();
  await option(page, '投送1分、采用3分，少1篇扣2分').click();
  await page.until(async () => (await page.paragraphs('所选细则')).includes('（本期用不上）'), 'what cannot be used');
  await page.seesText('原文在“每少投送1篇扣2分”之后截断');
  await page.rest();
  await page.shot(`methods-selected-${size.name}-${renderer}`);
  assert.deepEqual(await page.overlaps(), []);
  await page.finish();
}

export const tests = [
  ...FORMS.map((form) => ({ name: `found, taken, undone, ${form}`, run: () => takesOne(form, 'software') })),
  { name: 'found, taken, undone, webgl', run: () => takesOne('served', 'webgl') },
  { name: 'only keys', run: byKeys },
  ...SIZES.map((size) => ({ name: `looks at ${size.name}`, run: () => looks(size, 'software') })),
  ...RENDERERS.slice(1).map((renderer) => ({ name: `looks at 1366, ${renderer}`, run: () => looks(SIZES[0], renderer) })),
];
