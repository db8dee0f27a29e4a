// split.mjs: divides the program in two: what draws the first screen, and the rest, which comes after it
//
//   node web/split.mjs --wasm FILE --first LIST --rest LIST --nm NM --binaryen DIR --out DIR
//
// In    FILE            the linked program, with the names of its functions as the compiler writes them
//       LIST            object files, one a line: those of the first screen, and those of the rest
// Out   DIR/first.wasm  the program without the functions that only objects of the rest define; calls to them go through the
//                       table, where imports of the module "later" hold their places
//       DIR/rest.wasm   these functions; it imports memory, table and functions of the first as module "first", and puts its
//                       own into the table when it is instantiated
//
// Binaryen's wasm-split divides. What both kinds of objects define, as templates are, stays in the first; so do data and the
// constructors of globals, which run before anything else.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORTS = 2;  // sections of a WebAssembly module
const EXPORTS = 7;

// Constructors of globals.
const RUNS_AT_START = /^(_GLOBAL__sub_I_|__cxx_global_var_init)/;
// What the compiler uses of WebAssembly.
const FEATURES = ['--enable-mutable-globals', '--enable-sign-ext', '--enable-bulk-memory', '--enable-nontrapping-float-to-int'];
// Dividing comes before optimising, which lets equal functions be one whatever they are called.
const OPTIMISE = ['--post-emscripten', '-Oz', '-Oz', '--low-memory-unused', '--zero-filled-memory', '--strip-debug',
  '--strip-producers'];

const options = {};
for (let i = 2; i < process.argv.length; i += 2) options[process.argv[i].replace(/^--/, '')] = process.argv[i + 1];
mkdirSync(options.out, { recursive: true });
const inOut = (name) => join(options.out, name);

divide();
shortenNames();
for (const part of ['first', 'rest']) {
  binaryen('wasm-opt', inOut(`${part}.wasm`), ...OPTIMISE, '-o', inOut(`${part}.wasm`));
}

function divide() {
  const inFirst = definedIn(options.first);
  const inRest = definedIn(options.rest);
  const names = binaryen('wasm-opt', options.wasm, '--symbolmap').split('\n').filter(Boolean)
    .map((line) => line.slice(line.indexOf(':') + 1));
  const isRest = (name) => !RUNS_AT_START.test(name) && inRest.has(writtenName(name)) && !inFirst.has(writtenName(name));
  if (!names.some(isRest)) fail('nothing to divide: are there names in the program?');
  writeFileSync(inOut('kept.txt'), names.filter((name) => !isRest(name)).join('\n'));
  binaryen('wasm-split', options.wasm, `--keep-funcs=@${inOut('kept.txt')}`, '--export-prefix=%',
    '--import-namespace=first', '--placeholder-namespace=later', '--placeholdermap', '-g',
    '-o1', inOut('first.wasm'), '-o2', inOut('rest.wasm'));
}

/// The functions that the objects of a list define.
function definedIn(list) {
  const objects = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  return new Set(run(options.nm, ['--defined-only', '--format=just-symbols', '--no-sort', ...objects]).split('\n'));
}

/// Without what the linker adds to tell functions of one name apart.
function writtenName(name) {
  return name.replace(/(\.llvm)?\.\d+$/, '');
}

// What wasm-split exports for the rest has names of up to a hundred letters where one or two do.
function shortenNames() {
  const first = readFileSync(inOut('first.wasm'));
  const rest = readFileSync(inOut('rest.wasm'));
  const short = new Map();
  const shorten = (name) => {
    if (!name.startsWith('%')) return name;
    if (!short.has(name)) short.set(name, `%${short.size.toString(36)}`);
    return short.get(name);
  };
  writeFileSync(inOut('first.wasm'), withSection(first, EXPORTS, renamed(sectionOf(first, EXPORTS).body, 1, shorten)));
  writeFileSync(inOut('rest.wasm'), withSection(rest, IMPORTS, renamed(sectionOf(rest, IMPORTS).body, 2, shorten)));
}

/// The entries of a section of exports or imports with other names. Each begins with `nNames` names, of which the last is
/// its own.
function renamed(body, nNames, rename) {
  let [n, at] = readNumber(body, 0);
  const out = [writeNumber(n)];
  for (; n > 0; n--) {
    for (let i = 1; i <= nNames; i++) {
      const [length, begin] = readNumber(body, at);
      at = begin + length;
      const name = body.toString('utf8', begin, at);
      const bytes = Buffer.from(i === nNames ? rename(name) : name);
      out.push(writeNumber(bytes.length), bytes);
    }
    const end = nNames === 1 ? readNumber(body, at + 1)[1] : endOfImport(body, at);
    out.push(body.subarray(at, end));
    at = end;
  }
  return Buffer.concat(out);
}

function endOfImport(body, at) {
  const kind = body[at];
  if (kind === 0) return readNumber(body, at + 1)[1];  // function: its type
  if (kind === 3) return at + 3;  // global: its type, and whether it changes
  const limits = kind === 1 ? at + 2 : at + 1;  // table: the type of its elements before them
  const least = readNumber(body, limits + 1)[1];
  return body[limits] & 1 ? readNumber(body, least)[1] : least;
}

function sectionOf(wasm, id) {
  for (let at = 8; at < wasm.length;) {
    const [length, begin] = readNumber(wasm, at + 1);
    if (wasm[at] === id) return { at, end: begin + length, body: wasm.subarray(begin, begin + length) };
    at = begin + length;
  }
  return fail(`section ${id} is missing`);
}

function withSection(wasm, id, body) {
  const { at, end } = sectionOf(wasm, id);
  return Buffer.concat([wasm.subarray(0, at), Buffer.from([id]), writeNumber(body.length), body, wasm.subarray(end)]);
}

// Numbers are LEB128.
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 1; ; shift *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * shift;
    if (byte < 128) return [value, at];
  }
}

function writeNumber(value) {
  const out = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push(value % 128 + 128);
  return Buffer.from([...out, value]);
}

function binaryen(name, ...args) {
  return run(join(options.binaryen, name), [...FEATURES, ...args]);
}

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) fail(`${command}: ${result.stderr || result.error}`);
  return result.stdout;
}

function fail(message) {
  console.error(`split.mjs: ${message}`);
  process.exit(1);
}
