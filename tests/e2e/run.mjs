// run.mjs: runs every *.test.mjs beside it, two tests at a time, each in a browser context of its own.
//
//   node tests/e2e/run.mjs [WORD...]     only tests whose name holds every word
//
// A test file exports `tests`: [{ name, run, skip }]; `skip`, where there is one, says why the test cannot run here,
// or ''. The last line reads "N passed, N failed", before it stands what was skipped.

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { closeAll } from './support/browsers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const tests = [];
for (const file of readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort()) {
  const module = await import(pathToFileURL(join(here, file)));
  tests.push(...module.tests.map((test) => ({ ...test, name: `${file.replace('.test.mjs', '')}: ${test.name}` })));
}

const JOBS = 2;
const waiting = tests.filter(({ name }) => words.every((word) => name.includes(word)));
// What nobody waited for any more still fails the run, with its name.
process.on('unhandledRejection', (error) => {
  console.log(`FAILED outside of a test: ${error && error.stack ? error.stack : error}`);
  failed.push('an error outside of a test');
});

let passed = 0;
const failed = [];

const skipped = [];

async function runTest(test) {
  const why = test.skip ? test.skip() : '';
  if (why) {
    skipped.push(`skipped: ${test.name}: ${why}`);
    return;
  }
  const start = process.hrtime.bigint();
  let error = null;
  try {
    await test.run();
  } catch (caught) {
    error = caught;
  }
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
  console.log(`${error ? 'FAILED' : 'ok    '} ${test.name} (${seconds} s)`);
  if (error) {
    console.log(String(error.stack || error).replace(/^/gm, '    '));
    failed.push(test.name);
  } else {
    passed += 1;
  }
}

await Promise.all(Array.from({ length: JOBS }, async () => {
  while (waiting.length > 0) await runTest(waiting.shift());
}));
await closeAll();
failed.forEach((name) => console.log(`failed: ${name}`));
skipped.forEach((line) => console.log(line));
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 || passed === 0 ? 1 : 0);
