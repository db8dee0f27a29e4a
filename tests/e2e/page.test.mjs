// What the page does around the main job: templates, the next period, keys, drops, an input method, projects,
// corrections, rest, and its closed doors.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS, openPage, root, tableOf } from './support/page.mjs';
import { assertSameFiles, dataFiles, file, sampleFile, withoutProgram } from './support/cases.mjs';
import { CASE, cell, openSample, seesCell, TAB } from './support/sample.mjs';

async function blankTemplates() {
  const page = await openPage();
  await page.press('下载空白模板');
  const dialog = page.page.getByRole('dialog', { name: '下载空白模板' });
  for (const [button, saved, asset] of [
    ['每个单位一行（统计数）', '空白模板-每个单位一行.csv', 'count-table.csv'],
    ['每条信息一行（报送流水）', '空白模板-每条信息一行.csv', 'item-log.csv'],
  ]) {
    const files = await page.downloads(1, () => dialog.getByRole('button', { name: button }).click());
    assertSameFiles(files, new Map([[saved, readFileSync(join(root, 'assets', 'templates', asset))]]));
  }
  await page.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // Filled in, both are understood without a correction.
  const filled = (name, ...rows) =>
    file(name, `${readFileSync(join(root, 'assets', 'templates', name), 'utf8').trimEnd()}\n${rows.join('\n')}\n`);
  await page.open([filled('count-table.csv', '财政局,部门,5,3', '教育局,部门,4,4')]);
  await page.step('排名');
  await seesCell(page, '财政局', '报送', '5', '部门');
  await page.open([filled('item-log.csv', '财政局,部门召开会议,2023-01-05,政务动态,采用,本级')], '打开');
  await page.step('排名');
  await seesCell(page, '财政局', '报送', '6', '部门');
  await seesCell(page, '财政局', '采用', '4', '部门');
  await page.finish();
}

async function nextPeriod() {
  const page = await openSample();
  await page.press('开始页');
  await page.page.getByRole('link', { name: '用上期方案做新一期' }).click();
  await page.press('开始新一期');
  await page.seesText('请打开新一期的数据文件');
  const [departments] = dataFiles(CASE);
  await page.open([file('2023年4月.csv', readFileSync(departments))], '添加文件');
  await page.step('排名');
  // Roster and points are those of the last period, the items those of the new one.
  await seesCell(page, '水利局', '得分', '180');
  assert.equal(await page.textbox('上级采用每条分值').inputValue(), '10');
  await page.groupTab('乡镇街道');
  await seesCell(page, '大河湾镇', '得分', '0', '乡镇街道');
  await page.step('通报');
  await page.until(async () => (await page.paragraphs('通报预览')).includes('2023年4月'), 'the new period');
  // Every step back is open: the new file, then the new period.
  await page.press('撤销');
  await page.press('撤销');
  await page.step('排名');
  await page.groupTab('乡镇街道');
  await seesCell(page, '大河湾镇', '得分', '205', '乡镇街道');
  await page.finish();
}

async function keys() {
  const page = await openSample();
  const keyboard = page.page.keyboard;
  await page.type('上级采用每条分值', '20');
  await seesCell(page, '人力资源和社会保障局', '名次', '6');
  await page.page.mouse.click(700, 700);
  await keyboard.press('Control+z');
  await seesCell(page, '人力资源和社会保障局', '名次', '9');
  await keyboard.press('Control+y');
  await seesCell(page, '人力资源和社会保障局', '名次', '6');
  const saved = await page.downloads(1, () => keyboard.press('Control+s'));
  assert.match([...saved.keys()][0], /^扎兰屯市.*\.tongbao\.json$/);
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), keyboard.press('Control+o')]);
  await chooser.setFiles([sampleFile('1-renshou-2022q2', 'project.json')]);
  await page.table(tableOf('县级部门')).or(page.table(tableOf('乡镇街道'))).waitFor({ state: 'attached' });
  await page.finish();
}

/// Drops files on the window as the system's file manager does.
async function drop(page, files) {
  const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await page.page.evaluate(async (list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.getElementById('stage').dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, given);
}

async function dropFiles() {
  const page = await openPage();
  const folder = '0-chengzhong-2016q3';
  const paths = [sampleFile(folder, 'rules.json'), sampleFile(folder, 'roster.csv'), ...dataFiles(folder)];
  await drop(page, paths.map((path) => file(path.split('/').pop(), readFileSync(path))));
  await page.button('数据无误，去核对单位').waitFor();
  await page.step('排名');
  await seesCell(page, '南川东路办事处', '报送', '42', '镇办');
  // What is dropped later joins what is there.
  await drop(page, [file('补报.csv', '单位,总数,采纳数\n总寨镇,20,1\n')]);
  await page.step('排名');
  await seesCell(page, '总寨镇', '报送', '51', '镇办');
  await seesCell(page, '总寨镇', '名次', '1', '镇办');
  await page.finish();
}

/// Types into a field of the canvas through an input method: the composition is shown, cancelled or given.
async function inputMethod() {
  const page = await openSample();
  await page.step('通报');
  const box = page.textbox('项目名称');
  await box.click();
  await page.until(() => page.page.evaluate(() => document.activeElement.id === 'text-agent'), 'the text agent');
  const session = await page.context.newCDPSession(page.page);
  const compose = (text) => session.send('Input.imeSetComposition',
    { text, selectionStart: text.length, selectionEnd: text.length });
  await page.page.keyboard.press('Control+a');
  await compose('hu');
  await compose('hu lun');
  await compose('呼伦');
  await session.send('Input.insertText', { text: '呼伦贝尔' });
  await compose('shi');
  await compose('');  // given up
  await session.send('Input.insertText', { text: '市' });
  await page.page.keyboard.type('A1');
  await page.page.keyboard.press('Enter');
  await page.until(async () => await box.inputValue() === '呼伦贝尔市A1', 'the text in the field, once');
  const [[name, bytes]] = await page.downloads(1, () => page.press('保存'));
  assert.match(name, /^呼伦贝尔市A1/);
  assert.equal(JSON.parse(bytes).name, '呼伦贝尔市A1');
  await page.press('撤销');
  await page.until(async () => await box.inputValue() === '扎兰屯市', 'the old name after one step back');
  await page.finish();
}

async function saveAndOpen() {
  for (const folder of ['0-chengzhong-2016q3', '2-xianyang-2008']) {
    const page = await openPage();
    const original = readFileSync(sampleFile(folder, 'project.json'));
    await page.open([sampleFile(folder, 'project.json')], '打开项目');
    await page.step('通报');
    const [[name, bytes]] = await page.downloads(1, () => page.press('保存'));
    assert.ok(withoutProgram(bytes).equals(original), `${folder}: saved as opened`);
    await page.type('项目名称', '另一个区');
    await page.seesText('有改动，未保存');
    const [[, edited]] = await page.downloads(1, () => page.press('保存'));
    await page.seesText('没有未保存的改动');
    await page.open([{ name, mimeType: 'application/json', buffer: edited }], '打开');
    await page.step('通报');
    await page.until(async () => await page.textbox('项目名称').inputValue() === '另一个区', 'the edited project');
    const [[, again]] = await page.downloads(1, () => page.press('保存'));
    assert.ok(again.equals(edited), `${folder}: save, open, save`);
    await page.finish();
  }
}

async function correctCell() {
  const page = await openSample();
  await page.step('数据');
  const [source] = dataFiles(CASE).map((path) => path.split('/').pop());
  const rows = await page.rows(`数据 ${source}`);
  const at = rows.findIndex((row) => row.includes('水利局'));
  await page.table(`数据 ${source}`).locator('tbody tr').nth(at - 1).dispatchEvent('click');
  const header = rows[0].find((text) => text.includes('采用条数'));
  const box = page.textbox(`第 ${rows[at][0]} 行 ${header}`);
  assert.equal(await box.inputValue(), '36');
  await box.fill('46');
  await box.press('Enter');
  await page.step('排名');
  await seesCell(page, '水利局', '名次', '1');
  await seesCell(page, '水利局', '得分', '230');
  await page.press('撤销');
  await seesCell(page, '水利局', '名次', '2');
  await seesCell(page, '水利局', '得分', '180');
  await page.finish();
}

/// Chooses what a column of the preview is from the list that its chip opens.
async function chooseRole(page, header, role) {
  const chip = page.page.locator(`#mirror button[aria-description^="列 ${header}："]`);
  await chip.click();
  const option = page.page.getByRole('option', { name: role, exact: true });
  await option.click();
  await option.waitFor({ state: 'detached' });
  await page.until(async () => await chip.getAttribute('aria-label') === role, `${header} to be ${role}`);
}

async function correctColumn() {
  const page = await openPage();
  await page.open([file('统计.csv', '单位,报送数,采用数,转载\n财政局,10,8,1\n教育局,9,4,7\n')]);
  await page.step('排名');
  await seesCell(page, '财政局', '名次', '1', '合并');
  await page.step('数据');
  await chooseRole(page, '采用数', '不用');
  await chooseRole(page, '转载', '本级采用');
  await page.step('排名');
  await seesCell(page, '教育局', '名次', '1', '合并');
  await seesCell(page, '教育局', '采用', '7', '合并');
  await page.press('撤销');
  await page.press('撤销');
  await seesCell(page, '财政局', '名次', '1', '合并');
  await seesCell(page, '财政局', '采用', '8', '合并');
  await page.finish();
}

/// A drag of the slider: the table follows while the button is held, and one step back undoes all of it.
async function slider() {
  const page = await openSample();
  const { mouse } = page.page;
  const table = () => page.picture({ x: 240, y: 140, width: 640, height: 440 });
  const track = await page.page.getByRole('slider', { name: '上级采用每条分值滑杆', exact: true }).boundingBox();
  const y = track.y + track.height / 2;
  await mouse.move(track.x + track.width * 0.4, y);
  const before = await table();
  await mouse.down();
  await mouse.move(track.x + track.width * 0.6, y, { steps: 4 });
  await mouse.move(track.x + track.width - 2, y, { steps: 4 });
  await page.until(async () => !(await table()).equals(before), 'the table to follow while the button is held');
  await mouse.up();
  await page.until(async () => Number(await page.textbox('上级采用每条分值').inputValue()) > 20, 'the last value');
  const rank = Number(await cell(page, '人力资源和社会保障局', '名次'));
  assert.ok(rank < 6, `rank ${rank}`);
  await page.press('撤销');
  await page.until(async () => await page.textbox('上级采用每条分值').inputValue() === '10', 'the value of before');
  await seesCell(page, '人力资源和社会保障局', '名次', '9');
  await page.page.getByRole('slider', { name: '上级采用每条分值滑杆', exact: true }).fill('20');
  await seesCell(page, '人力资源和社会保障局', '名次', '6');
  await page.finish();
}

async function idle(options) {
  const page = await openSample(options);
  const frames = () => page.page.evaluate(() => Number(document.documentElement.dataset.frames));
  for (const step of ['数据', '通报', '排名']) {
    await page.step(step);
    // A receipt stays for some seconds and goes with a last frame.
    let last = -1;
    await page.until(async () => {
      const before = last;
      await page.page.waitForTimeout(1200);
      last = await frames();
      return last === before;
    }, `${step} to come to rest`, 30000);
    const drawn = () => page.page.evaluate(() => window.Module.frameCount);
    const counted = await drawn();
    await page.page.waitForTimeout(step === '排名' ? 5000 : 1000);
    assert.equal(await drawn(), counted, step);
    await page.page.mouse.move(700, 300);
    await page.page.mouse.move(705, 305);
    await page.until(async () => await drawn() > counted, 'a frame at the next input');
  }
  await page.finish();
}

/// Nothing gets out and no foreign script in; the browser says so on the console.
async function closedDoors(form) {
  const page = await openPage({ form });
  const outcome = await page.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.wasInjected = true;';
    document.body.append(script);
    const image = new Image();
    const imageOutcome = new Promise((done) => {
      image.onload = () => done('loaded');
      image.onerror = () => done('refused');
    });
    image.src = 'https://example.invalid/x.png';
    const fetched = await fetch('https://example.invalid/').then(() => 'fetched', () => 'refused');
    return [fetched, await imageOutcome, window.wasInjected === true];
  });
  assert.deepEqual(outcome, ['refused', 'refused', false]);
  // Each of the two policies may say it; whatever else there is fails in finish().
  const told = page.troubles.filter((text) =>
    /Content Security Policy/.test(text) || text === 'request: https://example.invalid/x.png');
  for (const directive of ['connect-src', 'img-src', 'script-src']) {
    assert.ok(told.some((text) => new RegExp(`directive:? ["']${directive} `).test(text)), directive);
  }
  page.troubles.splice(0, page.troubles.length, ...page.troubles.filter((text) => !told.includes(text)));
  await page.finish();
}

export const tests = [
  { name: 'blank templates', run: blankTemplates },
  { name: 'the next period from the last one', run: nextPeriod },
  { name: 'Ctrl+S, Z, Y, O', run: keys },
  { name: 'files dropped on the window', run: dropFiles },
  { name: 'Chinese from an input method', run: inputMethod },
  { name: 'save, open, save', run: saveAndOpen },
  { name: 'a cell corrected', run: correctCell },
  { name: 'a column given another role', run: correctColumn },
  { name: 'a slider dragged', run: slider },
  { name: 'no frames at rest, served, software', run: () => idle({}) },
  { name: 'no frames at rest, file, webgl', run: () => idle({ form: 'file', renderer: 'webgl' }) },
  ...FORMS.map((form) => ({ name: `closed doors, ${form}`, run: () => closedDoors(form) })),
];
