// Chinese typing into the canvas: the events of real input methods, recorded as scripts, into a line, a text
// of several lines and a table's cell. What is committed lands once, and no key of the composition does
// anything else.

import assert from 'node:assert/strict';
import { openPage } from './support/page.mjs';
import { file } from './support/cases.mjs';

const key = (code, name, more = {}) => ({ type: 'keydown', code, key: name, keyCode: 229, ...more });
const up = (code, name, keyCode, more = {}) => ({ type: 'keyup', code, key: name, keyCode, ...more });
const update = (data) => [{ type: 'compositionupdate', data },
  { type: 'input', inputType: 'insertCompositionText', data, isComposing: true, composes: true }];
const start = { type: 'compositionstart', data: '' };
const end = (data) => ({ type: 'compositionend', data });
const insert = (data) => ({ type: 'input', inputType: 'insertText', data });

/// Events in the order a browser sends them; `input` also changes the textarea as the browser does. `land` is
/// the text that must arrive.
const STREAMS = [
  { name: 'Microsoft Pinyin in Chromium, 229 before compositionstart', land: '你好', events: [
    key('KeyN', 'Process'), start, ...update('n'), up('KeyN', 'n', 78, { isComposing: true }),
    key('KeyI', 'Process', { isComposing: true }), ...update('ni'), up('KeyI', 'i', 73, { isComposing: true }),
    key('Space', 'Process', { isComposing: true }), ...update('你好'), end('你好'), up('Space', ' ', 32)] },
  { name: 'Firefox: input after compositionend', land: '你们', events: [
    key('KeyN', 'Process'), start, ...update('ni'), up('KeyN', 'n', 78, { isComposing: true }),
    key('Digit1', 'Process', { isComposing: true }), ...update('你们'), end('你们'),
    { type: 'input', inputType: 'insertCompositionText', data: '你们' }, up('Digit1', '1', 49)] },
  { name: 'Sogou commits without a composition', land: '好的', events: [
    key('KeyH', 'Process'), up('KeyH', 'h', 72), key('Space', 'Process'), insert('好的'), up('Space', ' ', 32)] },
  { name: 'a composition that starts and ends without an update', land: '通报', events: [
    key('KeyT', 'Process'), start, end('通报'), up('KeyT', 't', 84)] },
  { name: 'an empty composition before a plain commit', land: '排名', events: [
    key('KeyP', 'Process'), start, end(''), insert('排名'), up('KeyP', 'p', 80)] },
  { name: 'a first letter that is not marked', land: '采用', events: [
    key('KeyC', 'c', { keyCode: 67 }), start, ...update('c'), up('KeyC', 'c', 67, { isComposing: true }),
    ...update('采用'), end('采用')] },
  { name: 'a composition given up with Esc', land: '', events: [
    key('KeyN', 'Process'), start, ...update('ni'), up('KeyN', 'n', 78, { isComposing: true }),
    key('Escape', 'Process', { isComposing: true }), ...update(''), end(''), up('Escape', 'Escape', 27)] },
  { name: 'Backspace, arrows, Home and Tab inside', land: '单位', events: [
    key('KeyD', 'Process'), start, ...update('dan'), key('Backspace', 'Process', { isComposing: true }),
    ...update('da'), up('Backspace', 'Backspace', 8, { isComposing: true }),
    ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'Delete', 'Tab', 'PageDown'].flatMap((code) => [
      key(code, 'Process', { isComposing: true }), up(code, code, 37, { isComposing: true })]),
    ...update('单位'), end('单位')] },
  { name: 'Enter inside gives the letters', land: 'nihao', events: [
    key('KeyN', 'Process'), start, ...update("ni'hao"), key('Enter', 'Process', { isComposing: true }),
    ...update('nihao'), end('nihao'), up('Enter', 'Enter', 13)] },
  { name: 'full-width punctuation', land: '，。《', events: [
    key('Comma', 'Process'), insert('，'), up('Comma', ',', 188), key('Period', 'Process'), start, end('。'),
    up('Period', '.', 190), key('Comma', 'Process', { shiftKey: true }), insert('《'), up('Comma', '<', 188)] },
  { name: 'a dead key', land: 'é', events: [
    key('Quote', 'Dead', { keyCode: 222 }), up('Quote', 'Dead', 222),
    key('KeyE', 'é', { keyCode: 69 }), insert('é'), up('KeyE', 'é', 69)] },
  { name: 'an on-screen keyboard without keys', land: '局', events: [
    key('', 'Unidentified'), insert('局'), up('', 'Unidentified', 229), key('', 'Unidentified'), insert('x'),
    up('', 'Unidentified', 229), { type: 'beforeinput', inputType: 'deleteContentBackward' }] },
  { name: 'keys without a code', land: '7', events: [
    key('', '7', { keyCode: 55 }), insert('7'), up('', '7', 55), key('', '8', { keyCode: 56 }), insert('8'),
    up('', '8', 56), key('', 'Backspace', { keyCode: 8 }), up('', 'Backspace', 8)] },
  { name: 'emoji and a character beyond the BMP', land: '😀𠮷', events: [
    insert('😀'), key('KeyJ', 'Process'), start, ...update('𠮷'), end('𠮷'), up('KeyJ', 'j', 74)] },
];

const press = (code) => [key(code, code, { keyCode: 13 }), up(code, code, 13)];

/// Sends the events to the text agent, all in one task: a slow machine draws no frame between them.
async function play(page, stream, ...keys) {
  const left = await page.page.evaluate((events) => {
    const agent = document.getElementById('text-agent');
    const base = agent.value;
    for (const { type, composes, keyCode, ...options } of events) {
      const kind = type.startsWith('key') ? KeyboardEvent : type.startsWith('composition') ? CompositionEvent
        : InputEvent;
      const event = new kind(type, { bubbles: true, cancelable: true, ...options });
      if (keyCode) Object.defineProperty(event, 'keyCode', { value: keyCode });
      if (type === 'input') agent.value = composes ? base + options.data : agent.value + options.data;
      agent.dispatchEvent(event);
    }
    return [document.activeElement === agent, agent.value];
  }, [...stream.events, ...keys.flatMap(press)]);
  assert.deepEqual(left, [true, ''], `${stream.name}: the agent keeps the focus and is empty`);
}

async function agentHasFocus(page) {
  await page.until(() => page.page.evaluate(() => document.activeElement.id === 'text-agent'), 'the text agent');
}

async function openTable(options) {
  const page = await openPage(options);
  await page.open([file('一季度.csv', `单位,报送,备注,说明\n${STREAMS.map((s, i) => `单位${i}局,${i},,`).join('\n')}\n`)]);
  await page.button('数据无误，去核对单位').waitFor();
  return page;
}

/// A box of the mirror that stands for a field of the canvas.
async function intoField(page, name, ...between) {
  const box = page.textbox(name);
  await page.until(() => box.count(), name);
  await box.click();
  await agentHasFocus(page);
  await page.page.keyboard.press('Control+a');
  await page.page.keyboard.press('Delete');
  let wanted = '';
  for (const stream of STREAMS) {
    await play(page, stream, ...between);
    wanted += stream.land + (between.length > 0 ? '\n' : '');
    await page.until(async () => await box.inputValue() === wanted, `${name}, ${stream.name}: ${wanted}`);
  }
  await page.page.keyboard.press('Control+Enter');
  await page.rest();
  assert.equal(await box.inputValue(), wanted);
}

/// Each stream begins on a cell that is merely selected.
async function intoCells(page) {
  await clickCell(page, 0, 2);
  await agentHasFocus(page);
  for (const stream of STREAMS) {
    // An edit has begun, unless nothing was committed: then Enter would begin one.
    await play(page, stream, stream.land ? 'Enter' : 'ArrowDown');
  }
  await page.rest();
  const rows = await page.rows('数据 一季度.csv');
  assert.deepEqual(rows.slice(1).map((cells) => cells[3]), STREAMS.map((stream) => stream.land));
  assert.deepEqual(rows.slice(1).map((cells) => cells[4]), STREAMS.map(() => ''));
}

/// Presses on a cell of the preview by where the table stands and how high its rows are.
async function clickCell(page, row, column) {
  const box = await page.table('数据 一季度.csv').boundingBox();
  const widths = [44, 248, 112, 112, 112];
  const x = widths.slice(0, column + 1).reduce((sum, w) => sum + w, 0) + 20;
  await page.page.mouse.click(box.x + x, box.y + 80 + row * 24 + 12);
}

async function streams(options) {
  const page = await openTable(options);
  await intoCells(page);
  await page.step('通报');
  await intoField(page, '项目名称');
  await page.item('(一|\\{序\\})、').dispatchEvent('click');
  await page.textbox('段落文字').waitFor({ state: 'attached' });
  await intoField(page, '段落文字', 'Enter');
  await page.finish();
}

/// What the browser's own composition does, as far as its protocol can make one.
async function composedByBrowser() {
  const page = await openTable();
  const session = await page.context.newCDPSession(page.page);
  const compose = (text) => session.send('Input.imeSetComposition',
    { text, selectionStart: text.length, selectionEnd: text.length });
  await clickCell(page, 0, 2);
  await agentHasFocus(page);
  await compose('z');
  await compose('zhong');
  const preedit = await page.page.evaluate(() => {
    const { left, top, width } = document.getElementById('text-agent').getBoundingClientRect();
    return [document.getElementById('text-agent').value, left, top, width];
  });
  const box = await page.table('数据 一季度.csv').boundingBox();
  assert.equal(preedit[0], 'zhong');
  assert.ok(Math.abs(preedit[1] - (box.x + 44 + 248 + 112)) < 12, `shown in the cell: ${preedit} ${box.x}`);
  assert.ok(Math.abs(preedit[2] - (box.y + 80)) < 12, `shown in the cell: ${preedit} ${box.y}`);
  await page.shot('typing-preedit');
  await session.send('Input.insertText', { text: '中' });
  await page.page.keyboard.type('A1');
  await compose('wen');
  // A press on another cell ends the composition; its text belongs to the cell that was edited.
  await clickCell(page, 1, 2);
  await page.until(async () => (await page.rows('数据 一季度.csv'))[1][3] === '中A1wen', 'the first cell');
  // F2 and a double click keep what is there; Esc takes back.
  await clickCell(page, 0, 2);
  await page.page.keyboard.press('F2');
  await page.page.keyboard.type('文');
  await page.shot('typing-cell');
  // Faster than frames.
  for (const key of ['Escape', 'ArrowRight', '5', 'Tab', 'Backspace', '6', 'Control+s']) {
    await page.page.keyboard.press(key);
  }
  await page.until(async () => (await page.rows('数据 一季度.csv'))[1].join() === '2,单位0局,0,中A1wen,6', 'the row');
  await page.press('撤销');
  await page.until(async () => (await page.rows('数据 一季度.csv'))[1][4] === '5', 'one step back');
  await page.finish();
}

/// Keys that come faster than frames: Ctrl is let go before the letter.
async function rollover() {
  const page = await openTable();
  await clickCell(page, 0, 2);
  await agentHasFocus(page);
  await page.page.keyboard.type('甲');
  await page.page.keyboard.press('Enter');
  await page.until(async () => (await page.rows('数据 一季度.csv'))[1][3] === '甲', 'the cell');
  await page.page.evaluate(async () => {
    const send = (type, code, name, ctrlKey) => document.activeElement.dispatchEvent(
      new KeyboardEvent(type, { code, key: name, ctrlKey, bubbles: true, cancelable: true }));
    send('keydown', 'ControlLeft', 'Control', true);
    await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    send('keydown', 'KeyZ', 'z', true);
    send('keyup', 'ControlLeft', 'Control', false);
    send('keyup', 'KeyZ', 'z', false);
  });
  await page.until(async () => (await page.rows('数据 一季度.csv'))[1][3] === '', 'the step back');
  await page.finish();
}

export const tests = [
  { name: 'streams of input methods, served', run: () => streams({}) },
  { name: 'streams of input methods, file', run: () => streams({ form: 'file' }) },
  { name: 'streams of input methods, webgl', run: () => streams({ renderer: 'webgl' }) },
  { name: 'a composition of the browser on a selected cell', run: composedByBrowser },
  { name: 'Ctrl let go before the letter', run: rollover },
];
