// Files as clerks really send them: unreadable ones, tables with bad rows, spreadsheets, broken projects. Each
// is told with its place and what to do, and what was there before stays.

import assert from 'node:assert/strict';
import { openPage, tableOf } from './support/page.mjs';
import { file, sampleFile } from './support/cases.mjs';

const GOOD = file('1月.csv', '单位,报送数,采用数\n财政局,10,8\n教育局,9,4\n公安局,8,6\n水利局,2,0\n');
const ROSTER = file('名录.csv', '单位,分组,别名,不参与评比,未纳入考核\n' +
  '财政局,部门,,,\n教育局,部门,,,\n公安局,部门,,,\n水利局,部门,,,\n');
const COUNTS_BEFORE = { 财政局: ['10', '8'], 教育局: ['9', '4'], 公安局: ['8', '6'], 水利局: ['2', '0'] };

const february = (...rows) => file('2月.csv', ['单位,报送数,采用数', ...rows, ''].join('\n'));

// Rows that are told; `counts` are the sums of both months without what was left out.
const BAD_ROWS = [
  {
    name: 'a number cell 十几', file: february('财政局,1,1', '教育局,十几,4'),
    told: /^2月\.csv 第 3 行第 2 列.*“报送数”一栏的“十几”不是数字，这一行没有计入/,
    counts: { 财政局: ['11', '9'] },
  },
  {
    name: 'a negative count', file: february('财政局,1,1', '教育局,9,-4'),
    told: /^2月\.csv 第 3 行第 3 列.*“采用数”一栏的“-4”是负数.*这一行没有计入/,
    counts: { 财政局: ['11', '9'] },
  },
  {
    name: 'adopted > submitted', file: february('财政局,1,1', '教育局,9,14'),
    told: /^2月\.csv 第 3 行第 3 列.*“教育局”采用 14 条，比报送的 9 条还多，已照原数计入/,
    counts: { 财政局: ['11', '9'], 教育局: ['18', '18'] },
  },
  {
    name: 'a unit twice', file: february('财政局,1,1', '教育局,9,4', '财政局,8,6'),
    told: /^2月\.csv 第 4 行.*“财政局”等有好几行，怎么算？/,
    counts: { 财政局: ['19', '15'], 教育局: ['18', '8'] },
  },
  {
    name: 'a unit that the roster does not know', file: february('财政局,1,1', '农业局,9,4'),
    told: /^2月\.csv 第 3 行.*名录里没有“农业局”，这一行没有计入/,
    counts: { 财政局: ['11', '9'] },
  },
];

const SAVE_AS_CSV = /请在 Excel 或 WPS 里打开它，点“文件”→“另存为”，类型选“CSV UTF-8（逗号分隔）”/;
const COPY_TO_SHEET = /请把里面的表格复制到 Excel 或 WPS 表格，另存为“CSV UTF-8（逗号分隔）”/;

/// A ZIP with one stored part of this name: what a format detector reads of an Office file.
function zipWith(part) {
  const name = Buffer.from(part);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

/// The container of Office 97-2003 and WPS, with one stream name in it.
function container(stream) {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
}

const UNREADABLE = [
  { file: file('空表.csv', ''), told: /文件是空的，里面没有任何内容/ },
  { file: file('照片.csv', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')), told: /这是图片，不是文本表格/ },
  { file: file('无单位.csv', '标题,链接\n甲,乙\n'), told: /找不到写单位名称的一列。读到的表头是：标题、链接/ },
  { file: file('统计.xlsx', zipWith('xl/workbook.xml')), told: SAVE_AS_CSV, kind: /Excel 工作簿（\.xlsx）/ },
  { file: file('统计.xls', container('Workbook')), told: SAVE_AS_CSV, kind: /Excel 97-2003 工作簿（\.xls）/ },
  { file: file('统计.et', container('Workbook')), told: SAVE_AS_CSV, kind: /WPS 表格（\.et）/ },
  { file: file('统计.docx', zipWith('word/document.xml')), told: COPY_TO_SHEET, kind: /Word 文档（\.docx）/ },
];

const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);
const PROJECT = '"format":"tongbao-project","version":1';
const HOSTILE_JSON = [
  { name: 'too deep', text: `{${PROJECT},"name":${nested(65)}}`, told: /嵌套太深/ },
  { name: 'so deep that a naive reader overflows', text: `{${PROJECT},"name":${nested(200000)}}`, told: /嵌套太深/ },
  { name: 'a key twice', text: `{${PROJECT},"name":"甲","name":"乙"}`, told: /name 写了两次/ },
  { name: 'bad UTF-8', text: Buffer.from(`{${PROJECT},"name":"\xff\xfe"}`, 'latin1'), told: /不是 UTF-8 的字节/ },
  { name: 'a huge number', text: '{"format":"tongbao-project","version":1e999}', told: /version 的数字太大/ },
  { name: 'cut off', text: `{${PROJECT},"name":"甲`, told: /文件读不懂/ },
  { name: 'an unknown version', text: '{"format":"tongbao-project","version":99}', told: /格式版本是 99，本程序不认识/ },
  { name: 'an unknown field', text: `{${PROJECT},"script":"alert(1)"}`, told: /不认识的一项 script|缺少/ },
];

/// 报送 and 采用 of every unit in the ranked table.
async function counts(page, tab) {
  await page.step('排名');
  const [header, ...rows] = await page.rows(tableOf(tab));
  const at = ['单位', '报送', '采用'].map((name) => header.indexOf(name));
  return Object.fromEntries(rows.map((row) => [row[at[0]], [row[at[1]], row[at[2]]]]));
}

async function openGood() {
  const page = await openPage();
  await page.open([GOOD, ROSTER]);
  assert.deepEqual(await counts(page, '部门'), COUNTS_BEFORE);
  return page;
}

/// The texts of the problems panel, which stands beside the files on the data step.
async function problems(page) {
  await page.step('数据');
  return page.region('问题').getByRole('button').evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('aria-label')));
}

async function badRows() {
  const page = await openGood();
  const tableBefore = await page.rows(tableOf('部门'));
  for (const bad of BAD_ROWS) {
    await page.open([bad.file], '打开');
    await page.sees(async () => {
      const told = await problems(page);
      assert.equal(told.filter((text) => bad.told.test(text)).length, 1, `${bad.name}: ${told}`);
    });
    await page.sees(async () =>
      assert.deepEqual(await counts(page, '部门'), { ...COUNTS_BEFORE, ...bad.counts }, bad.name));
    await page.press('撤销');
    await page.sees(async () => assert.deepEqual(await page.rows(tableOf('部门')), tableBefore, bad.name));
    assert.deepEqual(await problems(page), []);
  }
  await page.finish();
}

/// Opens a file that cannot be read: its panel and the problems tell why, and the table is as before.
async function refuse(page, bad, tableBefore) {
  await page.open([bad.file], '打开');
  await page.page.getByRole('heading', { name: `“${bad.file.name}”读不出来`, exact: true }).waitFor();
  const told = await problems(page);
  assert.equal(told.length, 1);
  assert.ok(told[0].startsWith(bad.file.name), told[0]);
  assert.match(told[0], bad.told);
  if (bad.kind) assert.match(told[0], bad.kind);
  await page.seesText('原来的数据和计算结果都在，这个文件不影响它们');
  await page.page.getByRole('option', { name: `${bad.file.name} 没有读入`, exact: true }).waitFor();
  await page.step('排名');
  assert.deepEqual(await page.rows(tableOf('部门')), tableBefore);
  await page.step('数据');
  await page.page.getByRole('link', { name: '从列表中去掉', exact: true }).click();
  await page.sees(async () => assert.deepEqual(await problems(page), []));
}

async function unreadable() {
  const page = await openGood();
  const tableBefore = await page.rows(tableOf('部门'));
  for (const bad of UNREADABLE) await refuse(page, bad, tableBefore);
  await page.finish();
}

async function hostileJson() {
  const page = await openGood();
  const tableBefore = await page.rows(tableOf('部门'));
  for (const { name, text, told } of HOSTILE_JSON) {
    await refuse(page, { file: file(`${name}.tongbao.json`, text), told }, tableBefore);
  }
  await page.finish();
}

async function goodAndBadTogether() {
  const page = await openPage();
  await page.open([file('空表.csv', ''), GOOD, file('照片.csv', Buffer.from('ffd8ffe000104a464946', 'hex'))]);
  await page.button('继续用这 1 个文件').waitFor();
  assert.equal((await problems(page)).length, 2);
  assert.deepEqual(await counts(page, '合并'), COUNTS_BEFORE);
  await page.finish();
}

async function firstFileIsBad() {
  const page = await openPage();
  await page.open([file('照片.csv', Buffer.from('89504e470d0a1a0a', 'hex'))]);
  await page.seesText('这是图片，不是文本表格');
  await page.open([sampleFile('4-zhalantun-2023q1', 'project.json')], '选另存好的文件');
  await page.table(tableOf('市直部门')).waitFor({ state: 'attached' });
  await page.finish();
}

export const tests = [
  { name: 'rows that are left out or looked at', run: badRows },
  { name: 'files that cannot be read, spreadsheets and documents', run: unreadable },
  { name: 'hostile JSON', run: hostileJson },
  { name: 'good and bad files together', run: goodAndBadTogether },
  { name: 'a bad file before any good one', run: firstFileIsBad },
];
