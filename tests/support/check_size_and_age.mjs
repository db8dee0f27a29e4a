// check_size_and_age.mjs: checks how large the built page is, and that it asks for nothing that a browser of 2020 lacks.
//
//   node tests/support/check_size_and_age.mjs BUILD-DIR WASM-OPT
//
// Size: what travels over a slow line and what lies on a USB stick. JavaScript: ECMAScript 2019 at most (the
// first script 5, since it speaks to browsers that know no more), and neither eval nor new Function, which the Content-Security-Policy
// forbids. WebAssembly: the first version plus mutable globals, sign extension, bulk memory and non-trapping
// conversions, which Chromium has had since 75; so no SIMD, no threads, no exceptions. Binaryen's
// validator, part of Emscripten, decides that.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants as zlib } from 'node:zlib';

const MOST_IN_ONE_FILE = 1600000;   // bytes, as it lies on the disk
const MOST_BEFORE_FIRST_FRAME = 320000;  // bytes, what the first screen needs of program and scripts, as brotli
const MOST_AFTER_IT = 325000;  // bytes, the rest of the program as brotli
const MOST_TO_READ = 130000;  // bytes, the reading module as brotli

const [buildDir, wasmOpt] = process.argv.slice(2);
const acorn = loadAcorn();
const problems = [];

checkScript('first.js', 5);
checkScript('tongbao.js', 2019);
checkWasm(join(buildDir, 'site', 'tongbao.wasm'));
checkWasm(join(buildDir, 'site', 'tongbao.rest.wasm'));
checkWasm(join(buildDir, 'site', 'tongbao.reader.wasm'));
const sizes = checkSizes();
problems.forEach((problem) => console.log(problem));
console.log(`check_size_and_age: ${sizes}; ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);

function checkSizes() {
  const oneFile = statSync(join(buildDir, 'tongbao.html')).size;
  const weigh = (name) => {
    const bytes = readFileSync(join(buildDir, 'site', name));
    return { name, size: bytes.length, packed: packedSize(bytes) };
  };
  const parts = ['tongbao.wasm', 'first.js', 'tongbao.js'].map(weigh);
  const line = parts.reduce((sum, part) => sum + part.packed, 0);
  if (oneFile > MOST_IN_ONE_FILE) problems.push(`tongbao.html has ${oneFile} bytes, more than ${MOST_IN_ONE_FILE}`);
  const rest = weigh('tongbao.rest.wasm');
  if (line > MOST_BEFORE_FIRST_FRAME) {
    problems.push(`program and scripts have ${line} bytes as brotli, more than ${MOST_BEFORE_FIRST_FRAME}`);
  }
  if (rest.packed > MOST_AFTER_IT) {
    problems.push(`the rest of the program has ${rest.packed} bytes as brotli, more than ${MOST_AFTER_IT}`);
  }
  const reader = weigh('tongbao.reader.wasm');
  if (reader.packed > MOST_TO_READ) {
    problems.push(`the reading module has ${reader.packed} bytes as brotli, more than ${MOST_TO_READ}`);
  }
  const told = (part) => `${part.name} ${part.size} (brotli ${part.packed})`;
  return `tongbao.html ${oneFile} bytes; ${parts.map(told).join(', ')}, together ${line}; ` +
    `after the first frame: ${[rest, reader, weigh('tongbao.data')].map(told).join(', ')}`;
}

function packedSize(bytes) {
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

function checkScript(path, ecmaVersion) {
  const text = readFileSync(join(buildDir, 'site', path), 'utf8');
  let before = null;
  try {
    for (const token of acorn.tokenizer(text, { ecmaVersion, locations: true })) {
      const isEval = token.value === 'eval' && token.type.label === 'name';
      const isFunction = token.value === 'Function' && before === 'new';
      if (isEval || isFunction) problems.push(`${path}:${token.loc.start.line}: makes code from text`);
      before = token.type.keyword;
    }
    acorn.parse(text, { ecmaVersion });
  } catch (error) {
    problems.push(`${path}: not ECMAScript ${ecmaVersion}: ${error.message}`);
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
  console.error(`check_size_and_age: acorn is in none of ${folders.filter(Boolean).join(', ')}`);
  process.exit(1);
}
