// The main job on the five real cases, in both forms of the page and with both renderers: the case's files
// through the file input, tables, lists and notice as published, the edit that the case is known for, undo,
// downloads. Then the same edit on the sample that is opened with one click.

import assert from 'node:assert/strict';
import { FORMS, openPage, RENDERERS, tableOf } from './support/page.mjs';
import { assertSameFiles, csvRows, dataFiles, goldenFile, goldenFiles, goldenLists, headless, headlessProject,
  sampleFile, standardNotice } from './support/cases.mjs';

// tabs      the tab of each published ranking
// lists     what the lists are without the changes by hand that only the sample project holds
// edit      a box of the what-if drawer on the ranking step, and the new value
// seen      what the drawer and the line in the table tell after the edit
export const CASES = [
  {
    folder: '0-chengzhong-2016q3', place: '西宁市城中区', period: '三季度',
    tabs: { 镇办: '排名表-镇办.csv', 部门: '排名表-部门.csv' },
    lists: {
      表扬: ['南川东路办事处', '仓门街办事处', '总寨镇', '南川西路办事处', '区卫生和计划生育局',
        '区发展改革和经济商务局', '区财政局', '区政府办公室', '区食品药品和市场监督管理局'],
    },
    edit: { box: '批评 零报送期数 ≥', from: '2', to: '1' },
    seen: ['批评 3 → 8 家', '批评　零报送期数 ≥ 1 期，以下 3 家'],
  },
  {
    folder: '1-renshou-2022q2', place: '仁寿县', period: '',
    tabs: { 乡镇街道: '排名表-乡镇街道.csv', 县级部门: '排名表-县级部门.csv' },
    edit: { box: '表扬 报送条数 ≥', from: '24', to: '23' },
    seen: ['表扬 14 → 18 家', '表扬　报送条数 ≥ 23 条，以上 8 家'],
  },
  {
    folder: '2-xianyang-2008', place: '咸阳市', period: '',
    tabs: { 县市区: '排名表-县市区.csv', 市级部门: '排名表-市级部门.csv' },
    lists: {
      表扬: ['秦都区信息办', '永寿县信息办', '渭城区信息办', '兴平市信息办', '旬邑县信息办', '市统计局',
        '市商务局', '市农业局', '市农机管理中心', '市卫生局', '市计生委'],
    },
    edit: { box: '表扬 县市区　前几名', from: '5', to: '6' },
    seen: ['新增彬县信息办', '表扬　前 6 名，以上 6 家'],
  },
  {
    folder: '3-yueyanglou-2014q1', place: '岳阳市岳阳楼区', period: '一季度',
    tabs: { 合并: '排名表-全部.csv' },
    edit: { box: '表扬 街道　报送条数 ≥', from: '50', to: '48' },
    seen: ['新增站办', '表扬 12 家：街道 报送条数 ≥ 48 条、区直 报送条数 ≥ 20 条'],
  },
  {
    folder: '4-zhalantun-2023q1', place: '扎兰屯市', period: '',
    tabs: { 市直部门: '排名表-市直部门.csv', 乡镇街道: '排名表-乡镇街道.csv' },
    edit: { box: '上级采用每条分值', from: '10', to: '20' },
    seen: ['家上升'], moved: { unit: '人力资源和社会保障局', from: '9', to: '6' },
  },
];

// The ranked tables that the page shows must hold every column of the published ones. A column is called the
// same on the screen and in the file, but for the formula, which the screen draws as a bar.
const SHOWN_AS = { 算式: '构成' };

function assertShown(shown, published, name) {
  const columns = published[0].map((header) => {
    const idx = [header, SHOWN_AS[header]].map((h) => shown[0].indexOf(h)).find((i) => i >= 0);
    assert.notEqual(idx, undefined, `${name}: no column ${header} in ${shown[0]}`);
    return idx;
  });
  assert.deepEqual(shown.slice(1).map((row) => columns.map((c) => row[c])), published.slice(1), name);
}

async function assertTables(page, one, edited = {}) {
  for (const [tab, file] of Object.entries(one.tabs)) {
    await page.groupTab(tab);
    const golden = csvRows(goldenFile(one.folder, edited[file] || file));
    await page.sees(async () => assertShown(await page.rows(tableOf(tab)), golden, tab));
  }
  await page.groupTab(Object.keys(one.tabs)[0]);
}

async function assertNotice(page, lists, absent = []) {
  await page.step('通报');
  await page.until(async () => {
    const words = await page.paragraphs('通报预览');
    return Object.values(lists).flat().every((unit) => words.includes(unit)) &&
      absent.every((unit) => !words.includes(unit));
  }, `the notice to name ${JSON.stringify(lists)} and not ${absent}`);
}

/// Makes the edit on the ranking step; table, lists and notice follow. Returns the notice after it.
async function editAndLook(page, one, listsBefore, listsAfter, noticeBefore, editedTables) {
  const { box, from, to } = one.edit;
  await page.step('排名');
  assert.equal(await page.textbox(box).inputValue(), from);
  await page.type(box, to);
  for (const words of one.seen) await page.seesText(words);
  if (one.moved) {
    const rankOf = (rows) => rows.find((row) => row.includes(one.moved.unit))[0];
    const [tab] = Object.keys(one.tabs);
    await page.until(async () => rankOf(await page.rows(tableOf(tab))) === one.moved.to,
      `${one.moved.unit} at rank ${one.moved.to}`);
  }
  await assertTables(page, one, editedTables);
  await page.step('计分');
  await page.sees(async () => assert.deepEqual(await page.lists(), listsAfter));
  const entered = Object.keys(listsAfter).flatMap((name) =>
    listsAfter[name].filter((unit) => !listsBefore[name].includes(unit)));
  assert.ok(one.moved || entered.length > 0);
  await assertNotice(page, { entered });
  await page.until(async () => (await page.paper()) !== noticeBefore, 'the notice to follow');
}

/// What the page exports after the edit is what the headless command makes of the saved project.
async function assertExportsSaved(page) {
  const saved = await page.downloads(1, () => page.press('保存'));
  const files = headlessProject([...saved.values()][0]);
  assertSameFiles(await page.exportAll(files.size), files);
  return files;
}

export async function runCase(one, form, renderer, browserName = 'chromium') {
  const page = await openPage({ form, renderer, in: browserName });
  const [rules, roster, ...tables] = [sampleFile(one.folder, 'rules.json'), sampleFile(one.folder, 'roster.csv'),
    ...dataFiles(one.folder)];
  await page.open([rules, roster, ...tables]);
  await page.button('数据无误，去核对单位').waitFor();
  const expected = headless('--rules', rules, '--roster', roster, '--notice', standardNotice,
    ...(one.period ? ['--period', one.period] : []), '--data', ...tables);

  await page.step('排名');
  await assertTables(page, one);
  const golden = goldenLists(one.folder);
  const lists = { ...golden.before, ...one.lists };
  // The edit adds the same units, by hand or not; where the list has no changes by hand it is as published.
  const after = { ...lists };
  for (const name of Object.keys(lists)) {
    if (!one.lists?.[name]) after[name] = golden.after[name];
    else after[name] = goldenEntered(golden, name, lists[name]);
  }
  await page.step('计分');
  await page.sees(async () => assert.deepEqual(await page.lists(), lists));
  const entered = Object.keys(after).flatMap((name) => after[name].filter((unit) => !lists[name].includes(unit)));
  await assertNotice(page, lists, entered);
  assert.equal(await page.textbox('统计期间').inputValue(), one.period);
  const noticeBefore = await page.paper();

  await editAndLook(page, one, lists, after, noticeBefore, goldenEdits(one.folder, '排名表-'));
  const edited = await assertExportsSaved(page);
  for (const [file, name] of Object.entries(goldenEdits(one.folder, '排名表-'))) {
    assert.ok(edited.get(file).equals(goldenFile(one.folder, name)), name);
  }

  await page.press('撤销');
  await page.step('排名');
  await page.until(async () => await page.textbox(one.edit.box).inputValue() === one.edit.from, 'the old value');
  await assertTables(page, one);
  await page.step('通报');
  await page.until(async () => (await page.paper()) === noticeBefore, 'the notice as before');
  assertSameFiles(await page.exportAll(expected.size), expected);
  await page.finish();
}

/// A list without its changes by hand, after the edit: what the edit adds stands where the published one has it.
function goldenEntered(golden, name, before) {
  const isNew = (unit) => !golden.before[name].includes(unit);
  const list = [...before];
  golden.after[name].forEach((unit, i) => {
    if (isNew(unit)) list.splice(list.indexOf(golden.after[name][i - 1]) + 1, 0, unit);
  });
  return list;
}

/// The golden files of the edit by the name they are exported under.
function goldenEdits(folder, prefix) {
  return Object.fromEntries(goldenFiles(folder, `edited-${prefix}`)
    .map((name) => [name.slice('edited-'.length), name]));
}

async function runSample(one, form, renderer) {
  const page = await openPage({ form, renderer });
  await page.page.getByRole('button', { name: new RegExp(`^例子 ${one.place}`) }).click();
  const expected = headless(sampleFile(one.folder, 'project.json'));
  const golden = goldenLists(one.folder);
  await assertTables(page, one);
  await page.step('计分');
  await page.sees(async () => assert.deepEqual(await page.lists(), golden.before));
  await assertNotice(page, golden.before);
  await assertAnnexes(page, one);
  const noticeBefore = await page.paper();
  const files = await page.exportAll(expected.size);
  assertSameFiles(files, expected);
  for (const name of [...goldenFiles(one.folder, '排名表-'), ...goldenFiles(one.folder, '附件')]) {
    assert.ok(files.get(name).equals(goldenFile(one.folder, name)), name);
  }

  await editAndLook(page, one, golden.before, golden.after, noticeBefore, goldenEdits(one.folder, '排名表-'));
  await assertAnnexes(page, one, goldenEdits(one.folder, '附件'));
  const edited = await assertExportsSaved(page);
  for (const [file, name] of Object.entries(goldenEdits(one.folder, ''))) {
    assert.ok(edited.get(file).equals(goldenFile(one.folder, name)), name);
  }

  await page.press('撤销');
  await page.step('通报');
  await page.until(async () => (await page.paper()) === noticeBefore, 'the notice as before');
  await assertAnnexes(page, one);
  await page.finish();
}

/// The annex tables on the paper are the published ones.
async function assertAnnexes(page, one, edited = {}) {
  const annexes = goldenFiles(one.folder, '附件').map((name) =>
    csvRows(goldenFile(one.folder, edited[name] || name)));
  await page.sees(async () => assert.deepEqual(await page.tablesIn('通报预览'), annexes));
}

export const tests = [];
CASES.forEach((one, i) => {
  for (const form of FORMS) {
    for (const renderer of RENDERERS) {
      tests.push({ name: `${one.folder}, ${form}, ${renderer}`, run: () => runCase(one, form, renderer) });
    }
  }
  // Every form and renderer opens at least one sample.
  const form = FORMS[i % 2];
  const renderer = RENDERERS[i === 3 ? 1 : 0];
  tests.push({ name: `${one.folder} as a sample, ${form}, ${renderer}`, run: () => runSample(one, form, renderer) });
});
