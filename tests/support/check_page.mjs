// check_page.mjs: checks that the built page asks for nothing that a browser of 2020 lacks.
//
//   node tests/support/check_page.mjs BUILD-DIR WASM-OPT
//
// JavaScript: ECMAScript 2019 at most, and neither eval nor new Function, which the Content-Security-Policy
// forbids. WebAssembly: the first version plus mutable globals, sign extension, bulk memory and non-trapping
// conversions, which Chromium has had since 75; so no SIMD, no threads, no exceptions. Binaryen's
// validator, part of Emscripten, decides that.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [buildDir, wasmOpt] = process.argv.slice(2);
const acorn = loadAcorn();
const problems = [];

const scripts = readdirSync(join(buildDir, 'site', 'bridge')).map((name) => join('bridge', name));
scripts.push('tongbao.js');
scripts.forEach(checkScript);
checkWasm(join(buildDir, 'site', 'tongbao.wasm'));
problems.forEach((problem) => console.log(problem));
console.log(`check_page: ${scripts.length} scripts and the program, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);

function checkScript(path) {
  const text = readFileSync(join(buildDir, 'site', path), 'utf8');
  let before = null;
  try {
    for (const token of acorn.tokenizer(text, { ecmaVersion: 2019, locations: true })) {
      const isEval = token.value === 'eval' && token.type.label === 'name';
      const isFunction = token.value === 'Function' && before === 'new';
      if (isEval || isFunction) problems.push(`${path}:${token.loc.start.line}: makes code from text`);
      before = token.type.keyword;
    }
    acorn.parse(text, { ecmaVersion: 2019 });
  } catch (error) {
    problems.push(`${path}: not ECMAScript 2019: ${error.message}`);
  }
}

function checkWasm(path) {
  const features = ['mutable-globals', 'sign-ext', 'bulk-memory', 'nontrapping-float-to-int'];
  const result = spawnSync(
    wasmOpt, [path, '--mvp-features', ...features.map((name) => `--enable-${name}`), '-o', '/dev/null']);
  if (result.status !== 0) {
    problems.push(`${path}: uses newer WebAssembly features:\n${result.stderr || result.error}`);
  }
}

// Emscripten itself needs acorn; the distribution has it as a package, an emsdk brings its own.
function loadAcorn() {
  const folders = [process.env.NODE_PATH, '/usr/share/nodejs'];
  if (process.env.EMSDK) folders.push(join(process.env.EMSDK, 'upstream/emscripten/node_modules'));
  for (const folder of folders.filter(Boolean)) {
    try {
      return createRequire(join(folder, '/'))(join(folder, 'acorn'));
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  console.error(`check_page: acorn is in none of ${folders.filter(Boolean).join(', ')}`);
  process.exit(1);
}
