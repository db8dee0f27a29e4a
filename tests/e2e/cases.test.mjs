// The main job on the five real cases, in both forms of the page and with both renderers: the case's files
// through the file input, tables, notice, the edit that the case is known for, undo, downloads.

import assert from 'node:assert/strict';
import { FORMS, openPage, RENDERERS } from './support/page.mjs';
import { assertSameFiles, csvRows, dataFiles, headless, headlessProject, sampleFile, standardNotice }
  from './support/cases.mjs';

const CASES = [
  {
    folder: '0-chengzhong-2016q3', place: '西宁市城中区', ranking: '镇办', tabs: ['镇办', '部门'],
    edit: { box: '批评 零报送期数 ≥', text: '1' },
    change: '批评 3 → 8 家',
  },
  {
    folder: '1-renshou-2022q2', place: '仁寿县', ranking: '乡镇（街道）', tabs: null,
    edit: { box: '表扬 报送条数 ≥', text: '23' },
    change: '表扬 14 → 18 家',
  },
  {
    folder: '2-xianyang-2008', place: '咸阳市', ranking: '县市区', tabs: null,
    edit: { box: '表扬 县市区　前几名', text: '6' },
    change: '新增彬县信息办',
  },
  {
    folder: '3-yueyanglou-2014q1', place: '岳阳市岳阳楼区', ranking: null, tabs: null,
    edit: { box: '表扬 街道　报送条数 ≥', text: '48' },
    change: '新增站办',
  },
  {
    folder: '4-zhalantun-2023q1', place: '扎兰屯市', ranking: '部门', tabs: null,
    edit: { box: '上级采用每条分值', text: '20' },
    change: null, unit: '人力资源和社会保障局', ranks: ['9', '6'],
  },
];

/// Rows of the ranked table that the page shows, as the exported table has them: 名次, 单位, ….
async function shownRows(page, name) {
  const rows = await page.rows(name);
  const change = rows[0].indexOf('较原');
  return rows.map((row) => row.filter((cell, i) => i !== change));
}

function rankingFile(files) {
  return [...files.keys()].filter((name) => name.startsWith('ranking-')).sort();
}

async function runCase(one, form, renderer) {
  const page = await openPage({ form, renderer });
  const given = [sampleFile(one.folder, 'rules.json'), sampleFile(one.folder, 'roster.csv'), ...dataFiles(one.folder)];
  await page.open(given);
  await page.button('数据无误，去核对单位').waitFor();
  await page.step('排名');
  const expected = headless('--rules', given[0], '--roster', given[1], '--notice', standardNotice,
    '--period', await periodLabel(page), '--data', ...given.slice(2));

  // The table on the screen is the table of the headless command.
  const tableNames = await page.page.getByRole('table', { name: /^排名表/ }).evaluateAll(
    (all) => all.map((table) => table.getAttribute('aria-label')));
  assert.equal(tableNames.length, 1);
  const before = await shownRows(page, tableNames[0]);
  const reference = csvRows(expected.get(rankingFile(expected).find((name) =>
    csvRows(expected.get(name)).length === before.length)));
  assert.deepEqual(before.map((row) => row[1]), reference.map((row) => row[1]));
  assert.deepEqual(before.slice(1).map((row) => row[0]), reference.slice(1).map((row) => row[0] || '—'));

  await page.step('通报');
  await page.page.getByRole('region', { name: '通报预览' }).waitFor({ state: 'attached' });
  const noticeBefore = await paper(page);
  assert.ok(noticeBefore.length > 200);

  // The edit: table, lists and notice follow.
  await page.step('排名');
  await page.type(one.edit.box, one.edit.text);
  if (one.change) await page.seesText(one.change);
  if (one.unit) {
    await page.until(async () => {
      const rows = await shownRows(page, tableNames[0]);
      return rows.some((row) => row[1] === one.unit && row[0] === one.ranks[1]);
    }, `${one.unit} at ${one.ranks[1]}`);
    assert.ok(before.some((row) => row[1] === one.unit && row[0] === one.ranks[0]));
  }
  await page.step('通报');
  await page.until(async () => (await paper(page)) !== noticeBefore, 'the notice to follow');

  // What the page exports after the edit is what the headless command makes of the saved project.
  const saved = await page.downloads(1, () => page.press('保存'));
  const edited = headlessProject([...saved.values()][0]);
  await page.step('导出');
  assertSameFiles(await page.downloads(edited.size, () => page.press(`导出 ${edited.size} 个文件`)), edited);

  // Undo gives back the first state, byte for byte.
  await page.press('撤销');
  await page.step('通报');
  await page.until(async () => (await paper(page)) === noticeBefore, 'the notice as before');
  await page.step('导出');
  assertSameFiles(await page.downloads(expected.size, () => page.press(`导出 ${expected.size} 个文件`)), expected);
  await page.finish();
}

/// The whole preview as text.
function paper(page) {
  return page.page.getByRole('region', { name: '通报预览' }).evaluate((region) => region.textContent);
}

/// The period that the page took from the file names, as its title part shows it.
async function periodLabel(page) {
  await page.step('通报');
  await page.page.getByRole('listitem', { name: '标题和文号' }).or(page.page.getByText('标题和文号')).first()
    .waitFor({ state: 'attached' });
  const box = page.page.getByRole('textbox', { name: '统计期间', exact: true });
  await box.waitFor();
  const label = await box.inputValue();
  await page.step('排名');
  return label;
}

async function runSample(one, form, renderer) {
  const page = await openPage({ form, renderer });
  await page.page.getByRole('button', { name: new RegExp(`^例子 ${one.place}`) }).click();
  const expected = headless(sampleFile(one.folder, 'project.json'));
  await page.step('通报');
  await page.page.getByRole('region', { name: '通报预览' }).waitFor({ state: 'attached' });
  await page.step('导出');
  assertSameFiles(await page.downloads(expected.size, () => page.press(`导出 ${expected.size} 个文件`)), expected);
  await page.finish();
}

export const tests = [];
for (const one of CASES) {
  for (const form of FORMS) {
    for (const renderer of RENDERERS) {
      tests.push({ name: `${one.folder}, ${form}, ${renderer}`, run: () => runCase(one, form, renderer) });
    }
  }
  tests.push({ name: `${one.folder} as a sample`, run: () => runSample(one, 'served', 'software') });
}
