// storage.mjs: a project with unsaved work, and what a page keeps in the browser.

import { readFileSync } from 'node:fs';
import { sampleFile, withoutProgram } from './cases.mjs';

/// What the open project is called; a sample is opened under its own name.
export const SAMPLE_NAME = '扎兰屯市';
const sample = readFileSync(sampleFile('4-zhalantun-2023q1', 'project.json'), 'utf8');

/// The bytes of the sample's project file under another name.
export function projectNamed(name) {
  return Buffer.from(sample.replace(`"name": "${SAMPLE_NAME}"`, `"name": "${name}"`));
}

export async function openSample(page) {
  await page.page.getByRole('button', { name: new RegExp(`^例子 ${SAMPLE_NAME}`) }).click();
  await page.page.getByRole('tablist', { name: '步骤' }).waitFor({ state: 'attached' });
}

/// Makes the open project an unsaved one of this name.
export async function rename(page, name) {
  await page.step('通报');
  await page.type('项目名称', name);
  await page.until(async () => (await page.page.title()).startsWith(name), `the name ${name}`);
}

/// Waits until the browser has the project of this name, and the page says so.
export async function autosaved(page, name) {
  await page.until(async () => (await copies(page)).some((copy) => copy.name.startsWith(name)), `a copy of ${name}`);
  await page.button('已自动保存').waitFor({ state: 'attached' });
}

export function unsavedWork(page, name) {
  return page.page.getByRole('region', { name: new RegExp(`^上次没有保存的工作：${name}`) });
}

export async function restore(page, name) {
  await unsavedWork(page, name).getByRole('button', { name: '恢复', exact: true }).click();
  await page.seesText('已恢复到');
}

/// Saves the project; the bytes of the file.
export async function save(page) {
  const [[, bytes]] = await page.downloads(1, () => page.press('保存'));
  return withoutProgram(bytes);
}

/// Everything this origin has in the browser, databases by name.
export function leftovers(page) {
  return page.page.evaluate(async () => {
    const found = {
      databases: indexedDB.databases ? (await indexedDB.databases()).map((one) => one.name) : [],
      local: Object.keys(localStorage), session: Object.keys(sessionStorage), caches: [],
    };
    if (window.caches) found.caches = await caches.keys().catch(() => []);
    return found;
  });
}

export const NOTHING = { databases: [], local: [], session: [], caches: [] };

/// The kept copies in the order they were written; `change` names what is done to them first.
export function copies(page, change = '') {
  return page.page.evaluate(async (change) => {
    const db = await new Promise((resolve) => {
      const request = indexedDB.open('tongbao');
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
    });
    if (!db) return [];
    const store = db.transaction('copies', change ? 'readwrite' : 'readonly').objectStore('copies');
    const all = await new Promise((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result);
    });
    all.sort((a, b) => a.sequence - b.sequence);
    all.forEach((copy, i) => {
      const isNewest = i === all.length - 1;
      if (change === 'flip a bit of the newest' && isNewest) copy.bytes[1000] ^= 1;
      else if (change === 'cut the newest' && isNewest) copy.bytes = copy.bytes.slice(0, 9);
      else if (change === 'spoil every checksum') copy.checksum ^= 1;
      else if (change === 'another format') copy.format = 0;
      else return;
      store.put(copy);
    });
    if (change) await new Promise((resolve) => { store.transaction.oncomplete = resolve; });
    db.close();
    return all.map(({ project, slot, sequence, name, length }) => ({ project, slot, sequence, name, length }));
  }, change);
}
