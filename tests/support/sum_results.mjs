// sum_results.mjs: adds up the results of all parts of the tests.
//
//   node tests/support/sum_results.mjs NAME=FILE...
//
// In    FILE is what ctest --output-junit wrote, or the output of the browser tests, whose last line reads
//       "N passed, N failed". A doctest program counts with its test cases, any other test as one.
// Out   a line for each part, then "N passed, N failed"; exit status 1 when one failed or nothing ran.

import { readFileSync } from 'node:fs';

const sum = { passed: 0, failed: 0 };
for (const argument of process.argv.slice(2)) {
  const [, name, file] = /^([^=]*)=(.*)$/.exec(argument);
  const part = count(file);
  console.log(`${name}: ${part.passed} passed, ${part.failed} failed`);
  sum.passed += part.passed;
  sum.failed += part.failed;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

function count(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.log(`${file} is missing: the part did not run to its end.`);
    return { passed: 0, failed: 1 };
  }
  return file.endsWith('.xml') ? countCtest(text) : countLastLine(text);
}

function countCtest(xml) {
  const part = { passed: 0, failed: 0 };
  for (const [, attributes, body] of xml.matchAll(/<testcase ([^>]*)>([\s\S]*?)<\/testcase>/g)) {
    const hasPassed = / status="run"/.test(` ${attributes}`);
    const cases = /\[doctest\] test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/.exec(body);
    if (cases) {
      part.passed += Number(cases[1]);
      part.failed += Number(cases[2]);
    } else if (hasPassed) {
      part.passed += 1;
    }
    // A program can fail without a failed test case, for example by a sanitizer's report at its end.
    if (!hasPassed && !(cases && Number(cases[2]) > 0)) part.failed += 1;
  }
  return part;
}

function countLastLine(text) {
  const last = /(\d+) passed, (\d+) failed\s*$/.exec(text);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : { passed: 0, failed: 1 };
}
