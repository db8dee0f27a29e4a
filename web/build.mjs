// build.mjs: assembles the page from the compiled program and the hand-written parts.
//
//   node web/build.mjs --program DIR --data LIST --out DIR
//
// In    DIR/tongbao.js, DIR/split/first.wasm and rest.wasm (web/split.mjs), DIR/tongbao-reader.wasm; web/shell.html,
//       web/style.css, web/bridge/*.js, web/reader/*.js; assets/third-party.txt; LIST names the files of assets/ that lie beside the program, one a line
// Out   OUT/site/        index.html and its files, for any static server
//       OUT/tongbao.html everything in one file, for a double-click
//
// The shell has three placeholders: <!-- tongbao:csp -->, <!-- tongbao:style -->, <!-- tongbao:scripts -->.
//
// 00-first.js stays a script of its own, because it must run in browsers that cannot read the others. The
// files of web/reader, the other bridge files in the order of their names, and the program after them become one script,
// tongbao.js, made small by terser where it is installed.
//
// The files of LIST travel as one file of data, tongbao.data, that the page asks for when it is already drawn:
// src/app/extras/assets.hpp says how it is made up.
//
// The one-file form holds the WebAssembly and the data as gzip in base64 in inert blocks that web/bridge/01-program.js
// unpacks, with pako for browsers that cannot unpack gzip themselves; where pako is not installed the
// blocks are not packed. Emscripten's own SINGLE_FILE would fetch a data: address, which the
// Content-Security-Policy forbids.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { contentSecurityPolicy } from './security-policy.mjs';

// Debian's packages for Node.js are in a folder that only Debian's own Node.js looks into.
const packageFolders = [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean);
const webDir = dirname(fileURLToPath(import.meta.url));
const options = parseArguments(process.argv.slice(2));

const shell = readText(join(webDir, 'shell.html'));
const style = readText(join(webDir, 'style.css'));
const notices = readText(join(webDir, '..', 'assets', 'third-party.txt'));
const [first, ...bridge] = readScripts('bridge');
const wasm = readFileSync(join(options.program, 'split', 'first.wasm'));
const rest = readFileSync(join(options.program, 'split', 'rest.wasm'));
const reader = readFileSync(join(options.program, 'tongbao-reader.wasm'));
const script = makeSmall(joinScripts([...readScripts('reader'), ...bridge], readText(join(options.program, 'tongbao.js'))));
const data = packAssets(options.data);
const pako = findPako();

// The build is named by its content, so that the same sources and tools give the same page.
const buildId = hash([shell, style, notices, first, script, wasm, rest, reader, data]).toString('hex').slice(0, 10);

writeSite();
writeSingleFile();

function readScripts(folder) {
  const names = readdirSync(join(webDir, folder)).filter((name) => name.endsWith('.js')).sort();
  return names.map((name) => readText(join(webDir, folder, name)));
}

// Emscripten's script is put into a function, so that terser may rename what it declares.
function joinScripts(parts, program) {
  return `${parts.join('\n')}\n(function (Module) {\n${program}\n})(window.Module);\n`;
}

function packAssets(list) {
  const root = join(webDir, '..', 'assets');
  return Buffer.concat(readText(list).split('\n').filter(Boolean).flatMap((path) => {
    const bytes = readFileSync(path);
    return [Buffer.from(`${relative(root, path).split(sep).join('/')}\n${bytes.length}\n`), bytes];
  }));
}

function makeSmall(text) {
  const result = spawnSync('terser', ['--ecma', '2019', '--compress', 'passes=2', '--mangle'], {
    input: text, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_PATH: packageFolders.join(delimiter) },
  });
  if (result.error && result.error.code === 'ENOENT') return text;
  if (result.status !== 0) fail(`terser: ${result.stderr || result.error}`);
  return result.stdout;
}

function findPako() {
  const paths = packageFolders.map((folder) => join(folder, 'pako', 'dist', 'pako_inflate.es5.min.js'));
  const path = paths.find(existsSync);
  return path ? readText(path) : '';
}

function writeSite() {
  const dir = join(options.out, 'site');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  // The build id in the addresses keeps a browser from mixing cached parts of two builds.
  const scriptTag = (path) => `<script src="${path}?b=${buildId}"></script>`;
  const page = assemble({
    policy: contentSecurityPolicy({ script: "'self'", style: "'self'", connect: "'self'" }),
    style: `<link rel="stylesheet" href="style.css?b=${buildId}">`,
    scripts: `${scriptTag('first.js')}\n${scriptTag('tongbao.js')}`,
  });
  writeFileSync(join(dir, 'index.html'), page);
  writeFileSync(join(dir, 'style.css'), style);
  writeFileSync(join(dir, 'first.js'), first);
  writeFileSync(join(dir, 'tongbao.js'), script);
  writeFileSync(join(dir, 'tongbao.wasm'), wasm);
  writeFileSync(join(dir, 'tongbao.rest.wasm'), rest);
  writeFileSync(join(dir, 'tongbao.reader.wasm'), reader);
  writeFileSync(join(dir, 'tongbao.data'), data);
}

function writeSingleFile() {
  const scripts = [first, pako, script].filter(Boolean);
  scripts.forEach(checkInlineScript);
  if (/<\/style/i.test(style)) fail('web/style.css contains </style and cannot be put into one file.');
  const policy = contentSecurityPolicy({
    script: scripts.map(hashSource).join(' '),
    style: hashSource(style),
    connect: "'none'",
  });
  const block = (name, bytes) => {
    const text = (pako ? gzipSync(bytes, { level: 9 }) : bytes).toString('base64');
    return `<script type="application/${pako ? 'gzip' : 'octet-stream'}" id="tongbao-${name}">${text}</script>`;
  };
  const page = assemble({
    policy,
    style: `<style>${style}</style>`,
    scripts: [
      block('wasm', wasm),
      block('rest.wasm', rest),
      block('reader.wasm', reader),
      block('data', data),
      ...scripts.map((text) => `<script>${text}</script>`),
    ].join('\n'),
  });
  writeFileSync(join(options.out, 'tongbao.html'), page);
}

function assemble({ policy, style, scripts }) {
  let page = shell.replace(/[ \t]*<meta charset[^>]*>\r?\n?/i, '');
  // The character encoding must be told within the first 1024 bytes, and the policy can be longer.
  page = put(page, 'csp', [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="tongbao-build" content="${buildId}">`,
    `<meta name="tongbao-size" content="${wasm.length}">`,
  ].join('\n'));
  page = put(page, 'style', style);
  page = put(page, 'scripts', scripts);
  if (notices.includes('--')) fail('assets/third-party.txt contains "--", which would end an HTML comment.');
  return `${page.trimEnd()}\n<!--\n${notices.trimEnd()}\n-->\n`;
}

function put(page, name, text) {
  const placeholder = `<!-- tongbao:${name} -->`;
  const parts = page.split(placeholder);
  if (parts.length !== 2) fail(`web/shell.html must contain ${placeholder} exactly once.`);
  return parts.join(text);
}

// An inline script ends at the first "</script", and "<!--" changes how a browser reads the rest.
function checkInlineScript(text) {
  if (/<\/script|<!--|<script/i.test(text)) {
    fail('a script contains "</script", "<script" or "<!--" and cannot be put into one file.');
  }
}

function hashSource(text) {
  return `'sha256-${hash([text]).toString('base64')}'`;
}

function hash(parts) {
  const sha = createHash('sha256');
  parts.forEach((part) => sha.update(part));
  return sha.digest();
}

// Line ends are made LF: a browser hashes an inline script after it has made them LF.
function readText(path) {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function parseArguments(list) {
  const result = {};
  for (let i = 0; i < list.length; i += 2) result[list[i].replace(/^--/, '')] = list[i + 1];
  if (!result.program || !result.data || !result.out) {
    fail('Usage: node web/build.mjs --program DIR --data LIST --out DIR');
  }
  return result;
}

function fail(message) {
  console.error(`build.mjs: ${message}`);
  process.exit(1);
}
