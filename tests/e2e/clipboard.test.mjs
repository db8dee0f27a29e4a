// Tables in and out through the clipboard events, which work without a secure origin, and the page for paper.

import assert from 'node:assert/strict';
import { openPage, tableOf } from './support/page.mjs';
import { file, headless, sampleFile } from './support/cases.mjs';

const CASE = '4-zhalantun-2023q1';
const TAB = '市直部门';

// As Excel 2016 puts them on the clipboard: the text is exact, the HTML says #### in narrow columns and calls
// the cells under a long text a colspan.
const EXCEL = {
  plain: '2023年一季度报送情况统计表（各部门各乡镇上报）\t\t\t\t\r\n单位\t编号\t报送\t采用情况\t\r\n\t\t\t市级\t省级\r\n' +
    '财政局\t000123\t12345\t3\t1\r\n"教育\n体育局"\t000124\t9\t4\t\r\n"""一站式""中心"\t000125\t2\t0\t0\r\n',
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
    <!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head>
    <body link="#0563C1"><table border=0 style='border-collapse:collapse;width:270pt'><!--StartFragment-->
    <col width=72 span=5 style='width:54pt'>
    <tr height=19 style='height:14.25pt'><td height=19 colspan=3 width=216
      style='height:14.25pt;mso-ignore:colspan;width:162pt'>2023年一季度报送情况统计表（各部门各乡镇上报）</td>
      <td width=72></td><td width=72></td></tr>
    <tr><td rowspan=2 class=xl65>单位</td><td rowspan=2>编号</td><td rowspan=2>报送</td>
      <td colspan=2 class=xl66 style='border-right:.5pt solid black'>采用情况</td></tr>
    <tr><td>市级</td><td>省级</td></tr>
    <tr><td>财政局</td><td class=xl65>000123</td><td align=right x:num>####</td><td align=right>3</td><td>1</td></tr>
    <tr><td>教育<br>
      体育局</td><td>000124</td><td>9</td><td>4</td><td></td></tr>
    <tr><td>&quot;一站式&quot;中心</td><td>000125</td><td>2</td><td>0</td><td>0</td></tr>
    <!--EndFragment--></table></body></html>`,
  rows: [['行', '单位', '编号', '报送', '采用情况市级', '采用情况省级'], ['3', '财政局', '000123', '12345', '3', '1'],
    ['4', '教育\n体育局', '000124', '9', '4', ''], ['5', '"一站式"中心', '000125', '2', '0', '0']],
};

// WPS writes a line break of a cell into the text without quotes; only the HTML holds the rows together.
const WPS = {
  plain: '单位\t报送\t采用\r\n甲街道\r\n办事处\t7\t5\r\n"乙镇\t6\t4\r\n',
  html: `<html><head><meta name=Generator content="WPS Office ET"></head><body><table width="216">
    <tr><td class="et2">单位</td><td class="et2">报送</td><td class="et2">采用</td></tr>
    <tr><td class="et3">甲街道<br/>办事处</td><td x:num>7</td><td x:num>5</td></tr>
    <tr><td class="et3">"乙镇</td><td x:num>6</td><td x:num>4</td></tr></table></body></html>`,
  rows: [['行', '单位', '报送', '采用'], ['2', '甲街道\n办事处', '7', '5'], ['3', '"乙镇', '6', '4']],
};

// A web page: no cells under merged ones in the text, pictures and styles in the HTML that must stay inert.
const WEB = {
  plain: '单位\t报送\t采用\n本级\t上级\n丙局\t3\t2\t1\n丁局\t4\t2\t0',
  html: `<meta charset='utf-8'><div style="color: red" onclick="alert(1)"><img src="https://example.invalid/a.png">
    <script>window.wasInjected = true;</script><table><thead><tr><th rowspan="2">单位</th><th rowspan="2">报送</th>
    <th colspan="2">采用</th></tr><tr><th>本级</th><th>上级</th></tr></thead><tbody>
    <tr><td style="background: url(https://example.invalid/b.png)"> 丙局 </td><td>3</td><td>2</td><td>1</td></tr>
    <tr><td>丁局</td><td>4</td><td>2</td><td>0</td></tr></tbody></table></div>`,
  rows: [['行', '单位', '报送', '采用本级', '采用上级'], ['2', '丙局', '3', '2', '1'], ['3', '丁局', '4', '2', '0']],
};

// Nothing but the HTML, and nothing but the text.
const HTML_ONLY = { plain: '', html: WEB.html, rows: WEB.rows };
const TEXT_ONLY = {
  plain: '单位\t"报送\n条数"\t采用\r\n戊局\t2\t1\r\n', html: '',
  rows: [['行', '单位', '报送条数', '采用'], ['2', '戊局', '2', '1']],
};

/// What a paste by key or menu does, with a clipboard of the test's own.
async function paste(page, { plain, html }) {
  await page.page.evaluate(([text, markup]) => {
    const data = new DataTransfer();
    if (text) data.setData('text/plain', text);
    if (markup) data.setData('text/html', markup);
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, [plain, html]);
}

const TWO_TABLES = `<p>各单位：现将3月情况通报如下</p><table><tr><td>乡镇<td>报送<td>采用<tr><td>丁镇<td>7<td>3<tr><td>戊镇<td>4<td>2</table>
<table><tr><td>首页<td>登录</table><p>县直部门</p><table><tr><td>部门<td>报送<td>采用<tr><td>甲局<td>12<td>5<tr><td>乙局<td>9<td>4</table>`;

/// A web page may hold several tables of units; none of them is lost, and no other table of the page counts.
async function severalTables() {
  const page = await openPage();
  await paste(page, { plain: '', html: TWO_TABLES });
  await page.step('排名');
  await page.groupTab('合并');
  const rows = await page.rows(tableOf('合并'));
  const sent = Object.fromEntries(rows.slice(1).map((row) => [row.find((cell) => /[镇局]$/.test(cell)), row]));
  assert.deepEqual(Object.keys(sent).sort(), ['丁镇', '乙局', '戊镇', '甲局'].sort());
  assert.ok(sent['甲局'].includes('12') && sent['丁镇'].includes('7'), JSON.stringify(rows));
  await page.finish();
}

async function tablesIn(options) {
  const page = await openPage(options);
  await page.seesText('也可以从 Excel、WPS 或网页复制表格，在这里按 Ctrl+V');
  await paste(page, { plain: '各单位要高度重视信息报送工作，按时报送。' });
  await page.seesText('粘贴的不是表格');
  assert.equal(await page.button('数据无误，去核对单位').count(), 0);
  let n_pasted = 0;
  for (const payload of [EXCEL, WPS, WEB, HTML_ONLY, TEXT_ONLY]) {
    await paste(page, payload);
    n_pasted += 1;
    const name = `粘贴的表格${n_pasted > 1 ? ` ${n_pasted}` : ''}`;
    assert.deepEqual(await page.rows(`数据 ${name}`), payload.rows);
  }
  await page.shot(`clipboard-pasted-${options.form || 'served'}`);
  assert.equal(await page.page.evaluate(() => window.wasInjected), undefined);
  await page.press('撤销');
  await page.table('数据 粘贴的表格 4').waitFor({ state: 'attached' });
  // One value goes into the selected cell, a text into the field that is being edited.
  await page.table('数据 粘贴的表格 4').locator('tbody tr').first().dispatchEvent('click');
  await page.page.getByRole('textbox', { name: '第 2 行 单位' }).waitFor({ state: 'attached' });
  await paste(page, { plain: '己局\r\n' });
  await page.until(async () => (await page.rows('数据 粘贴的表格 4'))[1][1] === '己局', 'the value in the cell');
  await page.step('通报');
  await page.item('(一|\\{序\\})、').dispatchEvent('click');
  await page.textbox('段落文字').click();
  await page.until(() => page.page.evaluate(() => document.activeElement.id === 'text-agent'), 'the text agent');
  await paste(page, TEXT_ONLY);
  await page.rest();
  await page.step('数据');
  await page.until(() => page.table('数据 粘贴的表格 4').count(), 'the table of before');
  assert.equal(await page.hasText('粘贴的表格 5'), false);
  await page.finish();
}

/// Text and HTML that the page puts on the clipboard while `act` runs.
async function copied(page, act) {
  await page.page.evaluate(() => {
    window.copied = null;
    document.addEventListener('copy', (event) => {
      window.copied = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type));
    }, { once: true });
  });
  await act();
  const [plain, html] = await page.until(() => page.page.evaluate(() => window.copied), 'something copied');
  const rows = await page.page.evaluate((markup) => Array.from(
    new DOMParser().parseFromString(markup.replace(/style=/g, 'data-style='), 'text/html').querySelectorAll('tr'),
    (row) => Array.from(row.cells, (cell) => (cell.dataset.style || '') + cell.textContent)), html);
  return { plain, html, rows };
}

const cellsOf = (tsv) => tsv.trimEnd().split('\r\n').map((line) => line.split('\t'));

async function tablesOut(options) {
  const page = await openPage(options);
  await page.page.getByRole('button', { name: /^例子 扎兰屯市/ }).click();
  await page.table(tableOf(TAB)).waitFor({ state: 'attached' });
  const exported = headless(sampleFile(CASE, 'project.json'));
  const tsv = (name) => exported.get(name).toString('utf8').replace('\ufeff', '').replaceAll(',', '\t');
  const keyboard = page.page.keyboard;

  let copy = await copied(page, () => keyboard.press('Control+c'));
  assert.equal(copy.plain, tsv(`排名表-${TAB}.csv`));
  assert.deepEqual(copy.rows, cellsOf(copy.plain));
  await page.seesText(`已复制 ${copy.rows.length - 1} 行，可以直接粘贴到 Excel 或 WPS`);
  await page.shot('clipboard-ranking');
  await page.groupTab('乡镇街道');
  copy = await copied(page, () => page.press('复制表格'));
  assert.equal(copy.plain, tsv('排名表-乡镇街道.csv'));
  assert.deepEqual(copy.rows, cellsOf(copy.plain));
  // What is searched for is what is shown, and a field keeps its own Ctrl+C.
  await page.textbox('找单位').click();
  await keyboard.type('镇');
  await page.until(async () => (await page.rows(tableOf('乡镇街道'))).slice(1).every((row) => row.join().includes('镇')),
    'the rows found');
  await keyboard.press('Control+a');
  copy = await copied(page, () => keyboard.press('Control+c'));
  assert.equal(copy.plain, '镇');
  copy = await copied(page, () => page.press('复制表格'));
  assert.equal(copy.rows.length, (await page.rows(tableOf('乡镇街道'))).length);

  await page.step('通报');
  copy = await copied(page, () => page.press('复制通报文字'));
  assert.equal(copy.plain, exported.get('通报.txt').toString('utf8').replace('\ufeff', ''));
  assert.equal(copy.html, '');
  await page.step('导出');
  await page.item('预览 附件1-市直各部门信息采用情况统计表.csv').dispatchEvent('click');
  await page.table('预览 附件1-市直各部门信息采用情况统计表.csv').waitFor({ state: 'attached' });
  copy = await copied(page, () => keyboard.press('Control+c'));
  assert.deepEqual(copy.rows, cellsOf(tsv('附件1-市直各部门信息采用情况统计表.csv')));
  await page.finish();
}

/// Names that a spreadsheet would run or change.
async function hostileNames() {
  const page = await openPage();
  await page.open([file('2月.csv', '单位,报送,采用\n=1+1,3,3\n000123,2,2\n<b>甲</b>,1,1\n')]);
  await page.step('排名');
  await page.table(tableOf('合并')).waitFor({ state: 'attached' });
  const copy = await copied(page, () => page.press('复制表格'));
  assert.deepEqual(copy.rows.slice(1).map((row) => row[1]),
    ["'=1+1", 'mso-number-format:"\\@"000123', '<b>甲</b>']);
  assert.match(copy.plain, /\t'=1\+1\t/);
  await page.finish();
}

/// The browser's own clipboard both ways: what was copied here is pasted here.
async function systemClipboard() {
  for (const form of ['served', 'insecure', 'file']) {
    const page = await openPage({ form, in: 'chromium with a clipboard' });
    await page.page.getByRole('button', { name: /^例子 扎兰屯市/ }).click();
    await page.table(tableOf(TAB)).waitFor({ state: 'attached' });
    const shown = (await page.rows(tableOf(TAB))).slice(1).map((row) => row[1]);
    await page.press('复制表格');
    await page.seesText('可以直接粘贴到 Excel 或 WPS');
    await page.step('数据');
    await page.page.keyboard.press('Control+v');
    const rows = await page.rows('数据 粘贴的表格');
    assert.deepEqual(rows.slice(1).map((row) => row[2]), shown, form);
    await page.finish();
  }
}

async function paper() {
  const page = await openPage();
  const printed = () => page.page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.getElementById('paper').textContent;
  });
  // The start page is there before the rest of the program, which prints.
  await page.until(async () => (await printed()).startsWith('还没有可以打印的通报'), 'paper without a notice');
  await page.page.getByRole('button', { name: /^例子 扎兰屯市/ }).click();
  await page.table(tableOf(TAB)).waitFor({ state: 'attached' });
  await page.step('通报');
  const tables = await page.until(async () => {
    const found = await page.tablesIn('通报预览');
    return found.length > 0 && found;
  }, 'the annexes of the preview');
  const paragraphs = await page.paragraphs('通报预览');
  // The browser's own printing: the page is filled in time and emptied afterwards.
  await page.page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      window.printed = Array.from(document.querySelectorAll('#paper table'), (table) =>
        Array.from(table.rows, (row) => Array.from(row.cells, (cell) => cell.textContent)));
    });
  });
  const pdf = await page.page.pdf({ preferCSSPageSize: true });
  assert.deepEqual(await page.page.evaluate(() => window.printed), tables);
  const n_pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(n_pages > tables.length, `${n_pages} pages`);
  await page.until(() => page.page.evaluate(() => document.getElementById('paper').childElementCount === 0),
    'the page for paper to be taken away');
  // On the page for paper there is only the notice.
  const text = await printed();
  for (const paragraph of paragraphs.split('\n')) assert.ok(text.includes(paragraph.trim()), paragraph);
  await page.page.emulateMedia({ media: 'print' });
  const seen = await page.page.evaluate(() => ['canvas', 'mirror', 'paper'].map((id) =>
    document.getElementById(id).getClientRects().length > 0));
  assert.deepEqual(seen, [false, false, true]);
  await page.shot('paper');
  await page.page.emulateMedia({ media: 'screen' });
  // The button opens the browser's dialog; Ctrl+P is the browser's own.
  await page.page.evaluate(() => {
    window.print = () => { window.wasPrinted = true; };
    window.addEventListener('keydown', (event) => { window.wasTaken = event.defaultPrevented; });
  });
  await page.press('打印');
  await page.until(() => page.page.evaluate(() => window.wasPrinted), 'the print dialog');
  await page.page.keyboard.press('Control+p');
  assert.equal(await page.page.evaluate(() => window.wasTaken), false);
  await page.finish();
}

export const tests = [
  { name: 'tables pasted, insecure origin', run: () => tablesIn({ form: 'insecure' }) },
  { name: 'tables pasted, file, webgl', run: () => tablesIn({ form: 'file', renderer: 'webgl' }) },
  { name: 'several tables pasted', run: severalTables },
  { name: 'tables copied, insecure origin', run: () => tablesOut({ form: 'insecure' }) },
  { name: 'tables copied, file, webgl', run: () => tablesOut({ form: 'file', renderer: 'webgl' }) },
  { name: 'names that a spreadsheet would run', run: hostileNames },
  { name: 'the system clipboard', run: systemClipboard },
  { name: 'the page for paper', run: paper },
];
