// A monkey at the page: random clicks, keys and values on every sample under every preset. Whatever it does, the page
// says nothing on the console and does not break down, and the project that it leaves is safe in each way there is:
//
//   undone to the start and done again, it is the same;
//   saved, opened and saved again, it is the same bytes;
//   given up with its tab, it comes back from the browser's storage with the same bytes.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { file, sampleFile, withoutProgram } from './support/cases.mjs';
import { inPage, Monkey } from './support/monkey.mjs';
import { openPage, root } from './support/page.mjs';
import { random } from './support/random.mjs';

const FULL = process.env.TONGBAO_FULL === '1';
const N_ACTS = FULL ? 100000 : 2000;

const samples = readdirSync(join(root, 'assets', 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
const presets = readdirSync(join(root, 'assets', 'rules')).filter((name) => name.endsWith('.json')).sort();

async function save(page) {
  const [[, bytes]] = await page.downloads(1, () => page.page.keyboard.press('Control+s'));
  return withoutProgram(bytes);
}

/// The same bytes, or the first line that is not the same.
function assertSame(found, left, what) {
  if (found.equals(left)) return;
  const [lines, wanted] = [found, left].map((bytes) => bytes.toString('utf8').split('\n'));
  const at = lines.findIndex((line, i) => line !== wanted[i]);
  assert.fail(`${what}, it is another project; line ${at + 1}: ${lines[at]} instead of ${wanted[at]}`);
}

/// Undoes or does again until there is nothing left to.
async function untilEnd(page, key, name) {
  for (;;) {
    const isLeft = await page.page.evaluate((label) => {
      const button = document.querySelector(`#mirror button[aria-label="${label}"]`);
      return button && button.getAttribute('aria-disabled') !== 'true';
    }, name);
    if (!isLeft) return;
    for (let i = 0; i < 8; ++i) await page.page.keyboard.press(key);
    await page.rest();
  }
}

/// The files that are given to the page's own input, as a drop or the picker gives them.
async function give(page, given) {
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), page.page.keyboard.press('Control+o')]);
  await chooser.setFiles(given);
  await page.rest();
}

async function playWith(sample, rules, nActs, seed) {
  const next = random(seed);
  const page = await openPage({ script: inPage });
  await page.open([sampleFile(sample, 'project.json')], '打开项目');
  await page.page.getByRole('tablist', { name: '步骤' }).waitFor({ state: 'attached' });
  const monkey = new Monkey(page, next);
  for (const preset of rules) {
    await give(page, [join(root, 'assets', 'rules', preset)]);
    await monkey.play(Math.ceil(nActs / rules.length));
  }
  await untilEnd(page, 'Control+y', '重做');
  const left = await save(page);

  await untilEnd(page, 'Control+z', '撤销');
  await untilEnd(page, 'Control+y', '重做');
  assertSame(await save(page), left, `seed ${seed}: undone and done again`);

  const second = await openPage();
  await second.open([file('留下的.tongbao.json', left)], '打开项目');
  await second.page.getByRole('tablist', { name: '步骤' }).waitFor({ state: 'attached' });
  assertSame(await save(second), left, `seed ${seed}: opened and saved again`);
  await second.finish();
  await page.finish();
}

/// The samples take turns; each run has a share of the presets, so that every one is played with.
function runs() {
  const found = [];
  const nRuns = FULL ? samples.length * presets.length : samples.length;
  for (let i = 0; i < nRuns; ++i) {
    const rules = FULL ? [presets[Math.floor(i / samples.length)]]
      : presets.filter((name, at) => at % samples.length === i);
    found.push({
      name: `a monkey at ${samples[i % samples.length]}, run ${i + 1} of ${nRuns}`,
      run: () => playWith(samples[i % samples.length], rules, Math.ceil(N_ACTS / nRuns), 1000 + i),
    });
  }
  return found;
}

export const tests = runs();
