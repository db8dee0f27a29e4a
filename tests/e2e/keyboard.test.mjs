// The whole job of case 4 without a pointer: once with nothing but keys, once with nothing but what an assistive
// technology does to the elements of the mirror. What is saved is what the headless command makes of the project.

import assert from 'node:assert/strict';
import { Assistant } from './support/assistant.mjs';
import { openPage, tableOf } from './support/page.mjs';
import { assertSameFiles, dataFiles, headlessProject, sampleFile } from './support/cases.mjs';

const CASE = '4-zhalantun-2023q1';
const FILES = [sampleFile(CASE, 'rules.json'), sampleFile(CASE, 'roster.csv'), ...dataFiles(CASE)];
const SOURCE = `数据 ${dataFiles(CASE)[0].split('/').pop()}`;
const RANKED = tableOf('市直部门');

/// Hands on a keyboard. Where the focus is, is asked of the page as a screen reader asks it.
class Keys {
  constructor(page) {
    this.page = page;
  }

  // Presses a key and gives the name of what has the focus when the page has come to rest.
  async press(key) {
    const before = await this.page.page.evaluate(() => window.Module.frameCount);
    await this.page.page.keyboard.press(key);
    return this.page.page.evaluate((drawn) => new Promise((done, fail) => {
      const end = performance.now() + 20000;
      let n_resting = 0;
      const look = () => {
        const { frameCount } = window.Module;
        const rests = frameCount > drawn && Number(document.documentElement.dataset.frames) === frameCount;
        n_resting = rests ? n_resting + 1 : 0;
        if (performance.now() > end) return fail(new Error('the page does not come to rest'));
        if (n_resting < 2) return requestAnimationFrame(look);
        const element = document.activeElement;
        const table = element.closest('table');
        return done(element.id === 'text-agent' ? element.getAttribute('aria-description')
          : table ? table.caption.textContent : element.getAttribute('aria-label') || '');
      };
      look();
    }), before);
  }

  // Walks with a key until the focus is on what has this name.
  async walkTo(name, key = 'Tab') {
    const seen = [];
    while (seen.length < 120) {
      const focused = await this.press(key);
      if (focused === name) return;
      seen.push(focused);
    }
    await this.page.shot(`no-way-to-${name}`);
    throw new Error(`${key} does not lead to ${name}, but to ${seen}`);
  }

  async enter(name) {
    await this.walkTo(name);
    await this.page.page.keyboard.press('Enter');
  }

  // Types over the text of the box that has the focus.
  async type(text) {
    await this.page.page.keyboard.press('Control+a');
    await this.page.page.keyboard.type(text);
    await this.press('Enter');
  }

  // Goes down in the table that has the focus to the row that holds the text.
  async rowOf(table, text) {
    const chosen = () => this.page.table(table).locator('tr[aria-current]').textContent({ timeout: 5000 });
    for (let i = 0; i < 60; ++i) {
      await this.press('ArrowDown');
      if ((await chosen()).includes(text)) return;
    }
    throw new Error(`no row ${text} in ${table}`);
  }
}

async function seesRank(page, unit, rank) {
  await page.sees(async () =>
    assert.equal((await page.rows(RANKED)).find((row) => row.includes(unit))[0], rank, unit));
}

async function adoptedBox(page) {
  const rows = await page.rows(SOURCE);
  const at = rows.findIndex((row) => row.includes('水利局'));
  return `第 ${rows[at][0]} 行 ${rows[0].find((text) => text.includes('采用条数'))}`;
}

async function assertSaved(page, save, exportAll) {
  const [[name, project]] = await page.downloads(1, save);
  assert.match(name, /^扎兰屯市.*\.tongbao\.json$/);
  const expected = headlessProject(project);
  assertSameFiles(await page.downloads(expected.size, () => exportAll(expected.size)), expected);
  assert.match(expected.get('通报.txt').toString(), /扎兰屯市/);
}

/// `hasDetours`: also looks at another table, moves a slider and opens the help on the way.
async function byKeyboard(form, renderer, hasDetours) {
  const page = await openPage({ form, renderer });
  const keys = new Keys(page);
  const keyboard = page.page.keyboard;
  await keys.walkTo('打开数据文件');
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), keyboard.press('Enter')]);
  await chooser.setFiles(FILES);
  await page.table(SOURCE).waitFor({ state: 'attached' });

  // A cell is corrected: the row by arrows, its box by Tab.
  await keys.walkTo(SOURCE);
  await keys.rowOf(SOURCE, '水利局');
  await keys.walkTo(await adoptedBox(page));
  await keys.type('46');
  await keys.walkTo('数据无误，去核对单位', 'Shift+Tab');
  await keyboard.press('Enter');
  await page.table('单位名录').waitFor({ state: 'attached' });
  await keys.enter('单位无误，去计分');
  await page.region('试算').waitFor({ state: 'attached' });
  await keys.enter('看排名');
  await page.table(RANKED).waitFor({ state: 'attached' });
  await seesRank(page, '水利局', '1');

  // Another table by arrows among the tabs, and back.
  if (hasDetours) {
    await keys.walkTo('市直部门 35');
    assert.equal(await keys.press('ArrowRight'), '乡镇街道 18');
    await page.table(tableOf('乡镇街道')).waitFor({ state: 'attached' });
    await keys.press('ArrowLeft');
  }
  await keys.walkTo(RANKED);
  await keys.rowOf(RANKED, '人力资源和社会保障局');
  await page.until(async () => (await page.paragraphs('为什么')).includes('人力资源和社会保障局'), 'the reason');
  await keys.walkTo('上级采用每条分值');
  await keys.type('20');
  await seesRank(page, '人力资源和社会保障局', '6');
  if (hasDetours) {
    await keys.walkTo('上级采用每条分值滑杆');
    await keys.press('ArrowLeft');
    await page.until(async () => await page.textbox('上级采用每条分值').inputValue() === '19.5', 'half a point less');
    await keys.press('ArrowRight');
    await page.until(async () => await page.textbox('上级采用每条分值').inputValue() === '20', 'half a point more');
  }

  // The steps by arrows in the rail; parts of the page by F6.
  await keys.walkTo('4 排名', 'F6');
  assert.equal(await keys.press('ArrowDown'), '5 通报');
  await keyboard.press('Enter');
  await page.region('通报预览').waitFor({ state: 'attached' });
  await keys.walkTo('项目名称');
  await keys.type('扎兰屯市');
  await page.seesText('扎兰屯市');

  // The help comes and goes by keys, and the focus is back where it was.
  await keys.walkTo('去导出', 'Shift+Tab');
  if (hasDetours) {
    await keyboard.press('F1');
    const help = page.region('帮助');
    await help.waitFor({ state: 'attached' });
    await keys.walkTo('关于通报台');
    await keyboard.press('Enter');
    const about = page.page.getByRole('dialog', { name: '关于通报台' });
    await about.waitFor();
    const inside = new Set();
    for (let i = 0; i < 4; ++i) inside.add(await keys.press('Tab'));
    assert.deepEqual([...inside].sort(), ['关闭', '知道了', '自动保存与本机痕迹'].sort());
    await keyboard.press('Escape');
    await about.waitFor({ state: 'detached' });
    assert.equal(await keys.press('Escape'), '去导出');
    await help.waitFor({ state: 'detached' });
  }
  await keyboard.press('Enter');
  await page.region('要导出的文件').waitFor({ state: 'attached' });
  await assertSaved(page, () => keyboard.press('Control+s'), (n) => keys.enter(`导出 ${n} 个文件`));
  await page.finish();
}

/// Tab goes through a step as the eye does: in each part of the page down, and from left to right where things
/// stand beside each other.
async function visualOrder() {
  const page = await openPage({ width: 1920, height: 1080 });  // so large that nothing has to scroll
  const keys = new Keys(page);
  await keys.walkTo('例子 扎兰屯市 2023年第一季度');
  await page.page.keyboard.press('Enter');
  await page.region('推演').waitFor({ state: 'attached' });
  const place = (name) => page.page.evaluate((label) => {
    const active = document.activeElement;
    const element = active.id === 'text-agent' ? document.querySelector(`#mirror [aria-label="${label}"]`)
      : active.closest('table') || active;
    let { left, top, bottom } = element.getBoundingClientRect();
    if (element.tagName === 'TABLE') top = bottom - 1;  // its header holds controls that come before its rows
    const part = element.parentElement.closest('header, nav, main, footer, section');
    return { name: label, left, top, bottom, part: part.getAttribute('aria-label') };
  }, name);
  let now = '4 排名';
  for (const [step, first, last] of [['4 排名', '市直部门 35', '任务数'], ['1 数据', '空白模板', SOURCE]]) {
    if (now !== step) {
      await keys.walkTo(now, 'F6');
      await keys.walkTo(step, 'ArrowUp');
      await keys.press('Enter');
      now = step;
    }
    await keys.walkTo('开始页', 'F6');
    const order = [await place('开始页')];
    while (order.length < 100) {
      const name = await keys.press('Tab');
      if (name === '开始页') break;
      order.push(await place(name));
    }
    const names = order.map(({ name }) => name);
    assert.deepEqual(names.filter((name) => /^\d .+$/.test(name)), [step], 'the rail is one stop');
    const problems = names.findIndex((name) => /^问题 \d+$/.test(name));
    assert.deepEqual(names.slice(problems + 1, problems + 3), ['自动保存已开启', first]);
    assert.ok(names.includes(last), `${last} in ${names}`);
    assert.deepEqual([...new Set(order.map(({ part }) => part))].slice(0, 2), ['页首', '步骤和问题']);
    order.slice(1).forEach((here, i) => {
      const before = order[i];
      const isBelow = here.top >= before.bottom - 4;
      const isBeside = Math.abs(here.top + here.bottom - before.top - before.bottom) < 48 && here.left >= before.left;
      assert.ok(here.part !== before.part || isBelow || isBeside,
        `${step}: ${JSON.stringify(before)} comes before ${JSON.stringify(here)}`);
    });
  }
  await page.finish();
}

async function byMirror(form, renderer) {
  // A low window: most of what is used lies out of sight.
  const page = await openPage({ form, renderer, width: 1024, height: 420 });
  const assistant = new Assistant(page);
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'),
    assistant.click('button', '打开数据文件')]);
  await chooser.setFiles(FILES);
  await page.table(SOURCE).waitFor({ state: 'attached' });
  await assistant.click('table tbody tr', '水利局');
  await page.region('改这一行').waitFor({ state: 'attached' });
  await assistant.give(await adoptedBox(page), '46');
  await assistant.click('button', '数据无误，去核对单位');
  await page.table('单位名录').waitFor({ state: 'attached' });
  await assistant.click('button', '单位无误，去计分');
  await page.region('试算').waitFor({ state: 'attached' });
  await assistant.give('试算单位', '水利局');
  await assistant.click('[role=radio], #mirror input[type=radio]', '美式');
  await page.until(() => page.page.getByRole('radio', { name: '美式' }).isChecked(), 'the other way of ranks');
  await assistant.click('button', '看排名');
  await page.table(RANKED).waitFor({ state: 'attached' });
  await seesRank(page, '水利局', '1');
  await assistant.click('[role=tab]', '乡镇街道');
  await page.table(tableOf('乡镇街道')).waitFor({ state: 'attached' });
  await assistant.click('[role=tab]', '市直部门');
  await page.table(RANKED).waitFor({ state: 'attached' });
  await assistant.click('table tbody tr', '人力资源和社会保障局');
  await page.until(async () => (await page.paragraphs('为什么')).includes('人力资源和社会保障局'), 'the reason');
  await assistant.give('上级采用每条分值滑杆', '20');
  await seesRank(page, '人力资源和社会保障局', '6');
  await assistant.click('[role=tab]', '5 通报');
  await assistant.give('项目名称', '扎兰屯市');
  await assistant.click('button', '导出');
  await page.region('要导出的文件').waitFor({ state: 'attached' });
  await assertSaved(page, () => assistant.click('button', '保存项目'),
    (n) => assistant.click('button', `导出 ${n} 个文件`));
  await page.finish();
}

/// A press that no movement of the pointer came before, by touch or from a program that clicks for people, chooses
/// the row under it, also while a box is being edited.
async function pressFromNowhere() {
  const page = await openPage();
  await page.page.getByRole('button', { name: /^例子 扎兰屯市/ }).click();
  await page.table(RANKED).waitFor({ state: 'attached' });
  const { x, y } = await page.table(RANKED).boundingBox();
  for (const [kind, row, unit] of [['mouse', 1, '水利局'], ['touch', 3, '公安局']]) {
    await page.textbox('上级采用每条分值').click();
    await page.until(() => page.page.evaluate(() => document.activeElement.id === 'text-agent'), 'the box to be edited');
    await page.rest();
    await page.page.evaluate(([pointerType, clientX, clientY]) => {
      const at = (type, buttons) => document.getElementById('stage').dispatchEvent(
        new PointerEvent(type, { pointerType, clientX, clientY, buttons, bubbles: true, cancelable: true }));
      at('pointerdown', 1);
      at('pointerup', 0);
    }, [kind, x + 100, y + 32 + 24 * row + 12]);
    await page.until(async () => (await page.paragraphs('为什么')).includes(unit), `${kind}: ${unit} chosen`);
  }
  await page.finish();
}

export const tests = [
  { name: 'the job by keyboard alone, served, software', run: () => byKeyboard('served', 'software', true) },
  { name: 'the job by keyboard alone, served, webgl', run: () => byKeyboard('served', 'webgl', false) },
  { name: 'the job by keyboard alone, file, software', run: () => byKeyboard('file', 'software', false) },
  { name: 'the order of Tab is that of the screen', run: visualOrder },
  { name: 'a press from nowhere', run: pressFromNowhere },
  { name: 'the job through the mirror alone', run: () => byMirror('served', 'software') },
];
