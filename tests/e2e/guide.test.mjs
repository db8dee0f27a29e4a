// 帮助: F1 on each step opens the fitting part, words are found, the work beside it stays as it is.

import assert from 'node:assert/strict';
import { openPage, RENDERERS } from './support/page.mjs';
import { openSample, TAB } from './support/sample.mjs';

const SIZES = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '1366-125', width: 1093, height: 614, scale: 1.25 },
];
const PARTS = {
  数据: '认错了怎么改',
  单位: '单位对不上怎么办',
  计分: '计分规则怎么写',
  排名: '看排名和推演',
  通报: '写通报',
  导出: '导出和保存',
};

const heading = (page, name) => page.region(name).getByRole('heading', { name, exact: true });
const closed = (page) => page.region('帮助').waitFor({ state: 'detached' });

async function everyStep() {
  const page = await openPage();
  await page.page.keyboard.press('F1');
  await heading(page, '五步做完一份通报').waitFor({ state: 'attached' });
  await page.page.keyboard.press('Escape');
  await closed(page);
  await page.finish();

  const sample = await openSample();
  for (const [step, part] of Object.entries(PARTS)) {
    await sample.step(step);
    await sample.page.keyboard.press('F1');
    await heading(sample, part).waitFor({ state: 'attached' });
    // The focus is in the contents; a screen reader reads on from there.
    await sample.until(() => sample.page.evaluate((name) =>
      document.activeElement?.getAttribute('aria-label') === name
      || document.querySelector('[aria-activedescendant]') !== null, part), `the focus on ${part}`);
    await sample.page.keyboard.press('Escape');
    await closed(sample);
  }
  assert.ok(await sample.button('撤销').isDisabled());
  await sample.finish();
}

async function searches(form) {
  const page = await openSample({ form });
  await page.press('帮助');
  await page.textbox('找帮助').fill('重名');
  const hit = page.region('帮助').getByRole('option', { name: '两家重名' }).first();
  await hit.waitFor();
  assert.ok(await page.region('帮助').getByRole('option').count() >= 2);
  await hit.click();
  await heading(page, '单位对不上怎么办').waitFor({ state: 'attached' });
  await page.textbox('找帮助').fill('没有这个词语');
  await page.seesText('没有找到，换个词再找');
  await page.textbox('找帮助').fill('');
  await page.region('帮助').getByRole('option', { name: '键盘' }).click();
  await heading(page, '键盘').waitFor({ state: 'attached' });
  // The table beside it is still that of the step.
  await page.table(`排名表 ${TAB}`).waitFor({ state: 'attached' });
  await page.press('关闭帮助');
  await closed(page);
  await page.finish();
}

async function printsAll() {
  const page = await openSample();
  await page.page.evaluate(() => {
    window.printed = '';
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.printed = document.getElementById('paper').textContent;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.press('帮助');
  await page.press('打印全部');
  await page.until(() => page.page.evaluate(() => window.printed.includes('两家重名')), 'the guide on paper');
  // After that the browser's own print is the notice again.
  await page.page.evaluate(() => window.print());
  assert.ok(!await page.page.evaluate(() => window.printed.includes('两家重名')));
  await page.finish();
}

async function looks(size, renderer) {
  const page = await openSample({ ...size, renderer });
  await page.step('数据');
  await page.press('帮助');
  await page.region('帮助').getByRole('option', { name: '五步做完一份通报' }).click();
  await heading(page, '五步做完一份通报').waitFor({ state: 'attached' });
  await page.rest();
  await page.shot(`guide-${size.name}-${renderer}`);
  assert.deepEqual(await page.overlaps(), []);
  await page.textbox('找帮助').fill('csv');
  await page.region('帮助').getByRole('option', { name: '在 Excel 里' }).first().click();
  await heading(page, '从 Excel、WPS 存 CSV').waitFor({ state: 'attached' });
  await page.rest();
  await page.shot(`guide-search-${size.name}-${renderer}`);
  assert.deepEqual(await page.overlaps(), []);
  await page.press('关闭帮助');
  await closed(page);
  await page.press('开始页');
  await page.press('帮助');
  await heading(page, '五步做完一份通报').waitFor({ state: 'attached' });
  await page.rest();
  await page.shot(`guide-start-${size.name}-${renderer}`);
  await page.finish();
}

export const tests = [
  { name: 'F1 on every step', run: everyStep },
  { name: 'words are found, served', run: () => searches('served') },
  { name: 'words are found, file', run: () => searches('file') },
  { name: 'on paper', run: printsAll },
  ...SIZES.map((size) => ({ name: `looks at ${size.name}`, run: () => looks(size, 'software') })),
  ...RENDERERS.slice(1).map((renderer) => ({ name: `looks at 1366, ${renderer}`, run: () => looks(SIZES[0], renderer) })),
];
