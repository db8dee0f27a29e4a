// build.mjs: assembles the page from the compiled program and the hand-written parts.
//
//   node web/build.mjs --program DIR --out DIR
//
// In    DIR/tongbao.js and DIR/tongbao.wasm; web/shell.html, web/style.css, web/bridge/*.js;
//       assets/third-party.txt
// Out   OUT/site/        index.html and its files, for any static server
//       OUT/tongbao.html everything in one file, for a double-click
//
// The shell has three placeholders: <!-- tongbao:csp -->, <!-- tongbao:style -->, <!-- tongbao:scripts -->.
// Scripts run in the order of the bridge files' names, then the program.
//
// The one-file form holds the WebAssembly as base64 in an inert block that web/bridge/01-program.js decodes into
// Module.wasmBinary. Emscripten's own SINGLE_FILE would fetch a data: address, which the
// Content-Security-Policy forbids.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const webDir = dirname(fileURLToPath(import.meta.url));
const options = parseArguments(process.argv.slice(2));

const shell = readText(join(webDir, 'shell.html'));
const style = readText(join(webDir, 'style.css'));
const notices = readText(join(webDir, '..', 'assets', 'third-party.txt'));
const bridge = readdirSync(join(webDir, 'bridge'))
  .filter((name) => name.endsWith('.js'))
  .sort()
  .map((name) => ({ name, text: readText(join(webDir, 'bridge', name)) }));
const program = { name: 'tongbao.js', text: readText(join(options.program, 'tongbao.js')) };
const wasm = readFileSync(join(options.program, 'tongbao.wasm'));

// The build is named by its content, so that the same sources and tools give the same page.
const buildId = hash([shell, style, notices, ...bridge.map((file) => file.text), program.text, wasm])
  .toString('hex')
  .slice(0, 10);

writeSite();
writeSingleFile();

function writeSite() {
  const dir = join(options.out, 'site');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, 'bridge'), { recursive: true });
  // The build id in the addresses keeps a browser from mixing cached parts of two builds.
  const scriptTag = (path) => `<script src="${path}?b=${buildId}"></script>`;
  const scripts = [
    ...bridge.map((file) => scriptTag(`bridge/${file.name}`)),
    scriptTag(program.name),
  ].join('\n');
  const policy = contentSecurityPolicy({ script: "'self'", style: "'self'", connect: "'self'" });
  const page = assemble({
    policy,
    style: `<link rel="stylesheet" href="style.css?b=${buildId}">`,
    scripts,
  });
  writeFileSync(join(dir, 'index.html'), page);
  writeFileSync(join(dir, 'style.css'), style);
  bridge.forEach((file) => writeFileSync(join(dir, 'bridge', file.name), file.text));
  writeFileSync(join(dir, program.name), program.text);
  writeFileSync(join(dir, 'tongbao.wasm'), wasm);
}

function writeSingleFile() {
  const scripts = [...bridge, program];
  scripts.forEach(checkInlineScript);
  if (/<\/style/i.test(style)) fail('web/style.css contains </style and cannot be put into one file.');
  const scriptTags = scripts.map((file) => `<script>${file.text}</script>`).join('\n');
  const policy = contentSecurityPolicy({
    script: scripts.map((file) => hashSource(file.text)).join(' '),
    style: hashSource(style),
    connect: "'none'",
  });
  const program64 = wasm.toString('base64');
  const page = assemble({
    policy,
    style: `<style>${style}</style>`,
    scripts: `<script type="text/plain" id="tongbao-wasm">${program64}</script>\n${scriptTags}`,
  });
  writeFileSync(join(options.out, 'tongbao.html'), page);
}

// 'unsafe-eval' lets Chromium before 97 compile WebAssembly; web/bridge/00-csp.js takes it away again in
// browsers that know 'wasm-unsafe-eval'.
function contentSecurityPolicy({ script, style, connect }) {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval' 'unsafe-eval'`,
    `style-src ${style}`,
    'img-src data: blob:',
    `connect-src ${connect}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function assemble({ policy, style, scripts }) {
  let page = shell.replace(/[ \t]*<meta charset[^>]*>\r?\n?/i, '');
  // The character encoding must be told within the first 1024 bytes, and the policy can be longer.
  page = put(page, 'csp', [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="tongbao-build" content="${buildId}">`,
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
function checkInlineScript(file) {
  if (/<\/script|<!--|<script/i.test(file.text)) {
    fail(`${file.name} contains "</script", "<script" or "<!--" and cannot be put into one file.`);
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
  if (!result.program || !result.out) fail('Usage: node web/build.mjs --program DIR --out DIR');
  return result;
}

function fail(message) {
  console.error(`build.mjs: ${message}`);
  process.exit(1);
}
