// cases.mjs: the five sample cases, and the headless command they are compared with.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './page.mjs';

export const sampleFolder = (folder) => join(root, 'assets', 'samples', folder);
export const sampleFile = (folder, name) => join(sampleFolder(folder), name);
export const standardNotice = join(root, 'assets', 'notices', 'standard.json');

/// The published tables of a case, in the order of their names.
export function dataFiles(folder) {
  return readdirSync(sampleFolder(folder))
    .filter((name) => name.endsWith('.csv') && name !== 'roster.csv')
    .sort()
    .map((name) => sampleFile(folder, name));
}

/// A file for the file input, made by the test.
export function file(name, content) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

const command = process.env.TONGBAO_COMMAND || join(root, 'build', 'release', 'tongbao');

/// Runs `tongbao report`; returns the files it wrote by name.
export function headless(...args) {
  const out = mkdtempSync(join(tmpdir(), 'tongbao-report-'));
  const run = spawnSync(command, ['report', ...args, '--out', out], { encoding: 'utf8' });
  assert.ok(run.status === 0 || run.status === 1, `tongbao report: ${run.status} ${run.error || run.stderr}`);
  const files = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  rmSync(out, { recursive: true });
  return files;
}

/// The same for project bytes that the page saved.
export function headlessProject(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-project-'));
  const path = join(folder, 'project.json');
  writeFileSync(path, bytes);
  const files = headless(path);
  rmSync(folder, { recursive: true });
  return files;
}

/// A project file that the page saved, without the line that names the page's build.
export function withoutProgram(bytes) {
  const text = bytes.toString('utf8');
  const line = /  "saved_by": "通报台 [0-9a-f]{10}",\n/;
  assert.match(text, line);
  return Buffer.from(text.replace(line, ''));
}

export function assertSameFiles(actual, expected) {
  assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
  for (const [name, bytes] of expected) {
    assert.ok(actual.get(name).equals(bytes),
      `${name} differs:\n--- page\n${actual.get(name)}\n--- headless\n${bytes}`.slice(0, 4000));
  }
}

const goldenFolder = (folder) => join(root, 'tests', 'golden', folder, 'expected');

/// The published tables of a case whose names begin so, and their bytes.
export function goldenFiles(folder, prefix) {
  return readdirSync(goldenFolder(folder)).filter((name) => name.startsWith(prefix) && name.endsWith('.csv')).sort();
}

export function goldenFile(folder, name) {
  return readFileSync(join(goldenFolder(folder), name));
}

/// The published lists of a case, and what they are after its edit.
export function goldenLists(folder) {
  const expected = JSON.parse(readFileSync(join(goldenFolder(folder), 'expected.json'), 'utf8'));
  return { before: expected.lists, after: expected.edited_lists };
}

/// A CSV file of ours as rows of text (no cell of the cases holds quotes or line ends).
export function csvRows(bytes) {
  return bytes.toString('utf8').replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => line.split(','));
}
