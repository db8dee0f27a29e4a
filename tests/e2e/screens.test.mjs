// Every screen at the sizes of office screens, kept as build/e2e/shots/*.png to be looked at. The tests only say
// that something was drawn, that it is not what was drawn before, that no two controls lie on each other, and
// that the page has no troubles.

import assert from 'node:assert/strict';
import { openPage, tableOf } from './support/page.mjs';
import { file } from './support/cases.mjs';

const SIZES = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '1366-at-125', width: 1093, height: 614, scale: 1.25 },
];
const SAMPLES = [
  { name: '4', place: '扎兰屯市', tab: '市直部门', unit: '水利局', edit: ['上级采用每条分值', '20'] },
  { name: '1', place: '仁寿县', tab: '县级部门', unit: '县住建局', edit: ['表扬 报送条数 ≥', '23'] },
];
const STEPS = ['数据', '单位', '计分', '排名', '通报', '导出'];
// A plain page of this size packs to less.
const MIN_BYTES = 12000;

class Camera {
  constructor(page, prefix) {
    this.page = page;
    this.prefix = prefix;
    this.last = Buffer.alloc(0);
  }

  // The receipt of the last action covers something, and a step may still be drawing.
  async take(name) {
    await this.page.rest();
    const shot = await this.page.shot(`${this.prefix}-${name}`);
    assert.ok(shot.length > MIN_BYTES, `${name} is blank: ${shot.length} bytes`);
    assert.ok(!shot.equals(this.last), `${name} shows what was there before`);
    assert.deepEqual(await this.page.overlaps(), [], name);
    this.last = shot;
  }
}

async function sampleScreens(sample, size, renderer) {
  const page = await openPage({ ...size, renderer });
  const camera = new Camera(page, `${renderer}-${size.name}-${sample.name}`);
  await camera.take('0-开始');
  await page.page.getByRole('button', { name: new RegExp(`^例子 ${sample.place}`) }).click();
  await page.region('推演').waitFor({ state: 'attached' });
  for (const [i, step] of STEPS.entries()) {
    await page.step(step);
    await camera.take(`${i + 1}-${step}`);
  }
  await page.step('排名');
  await page.groupTab(sample.tab);
  const rows = await page.rows(tableOf(sample.tab));
  const at = rows.findIndex((row) => row.includes(sample.unit));
  await page.table(tableOf(sample.tab)).locator('tbody tr').nth(at - 1).dispatchEvent('click');
  await page.until(async () => (await page.paragraphs('为什么')).includes(sample.unit), 'the explanation');
  await camera.take('4-排名-为什么');
  await page.type(...sample.edit);
  await page.seesText('有改动，未保存');
  await camera.take('4-排名-改后');
  await page.page.locator('#mirror button[aria-label^="问题"]').click();
  await page.region('问题').waitFor({ state: 'attached' });
  await camera.take('4-排名-问题');
  await page.finish();
}

async function otherScreens(size) {
  const page = await openPage(size);
  const camera = new Camera(page, `software-${size.name}`);
  await page.openAbout();
  await camera.take('关于');
  await page.press('知道了');
  await camera.take('帮助');
  await page.press('关闭帮助');
  await page.press('下载空白模板');
  await page.page.getByRole('dialog', { name: '下载空白模板' }).waitFor();
  await camera.take('空白模板');
  await page.page.keyboard.press('Escape');
  await page.open([
    file('1月.csv', '单位,报送数,采用数\n财政局,10,8\n教育局,十几,4\n公安局,8,9\n水利局,-2,0\n公安局,1,1\n'),
    file('统计.xlsx', Buffer.from('504b0304140000000000', 'hex')),
  ]);
  await page.seesText('读不出来');
  await camera.take('读不出来');
  await page.press('继续用这 1 个文件');
  await page.step('数据');
  await camera.take('要看的行');
  await page.step('通报');
  await camera.take('通报');
  await page.press('开始页');
  await page.page.getByRole('link', { name: '用上期方案做新一期' }).click();
  await page.page.getByRole('dialog', { name: '用上期方案做新一期' }).waitFor();
  await camera.take('新一期');
  await page.finish();
}

export const tests = [
  ...SIZES.flatMap((size) => SAMPLES.map((sample) => (
    { name: `case ${sample.name} at ${size.name}`, run: () => sampleScreens(sample, size, 'software') }))),
  { name: 'case 4 at 1366, webgl', run: () => sampleScreens(SAMPLES[0], SIZES[0], 'webgl') },
  ...SIZES.map((size) => ({ name: `dialogs and bad files at ${size.name}`, run: () => otherScreens(size) })),
];
