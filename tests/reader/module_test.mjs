// The reading module: what it finds in files is what the core finds (tests/core/reader/same_everywhere_test.cpp pins both to
// one hash), in whatever pieces they are read and whatever was read before.
//
//   node tests/reader/module_test.mjs tongbao-reader.wasm

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const makeReader = new Function(`${readFileSync(join(root, 'web', 'reader', 'reader.js'), 'utf8')}; return makeReader;`)();
const module = new WebAssembly.Module(readFileSync(process.argv[2]));

function read(reader, name, bytes, piece) {
  assert.ok(reader.open(Buffer.from(name), bytes.length));
  for (let at = 0; at < bytes.length; at += piece) reader.put(bytes.subarray(at, at + piece));
  let before = 0;
  while (!reader.read(piece)) {
    assert.ok(reader.bytesRead() >= before && reader.bytesRead() <= bytes.length);
    before = reader.bytesRead();
  }
  const nLines = bytes.toString('latin1').split('\n').length;
  assert.ok(reader.bytesRead() === bytes.length && reader.rowsRead() <= nLines + 1);
  return Buffer.from(reader.found());
}

const folder = (path) => readdirSync(join(root, path)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  .map((name) => ({ name, bytes: readFileSync(join(root, path, name)) }));

const files = [...folder('tests/fuzz/corpus/file'), ...folder('tests/fuzz/corpus/table'), ...folder('tests/fuzz/corpus/decode')];
const reader = await makeReader(module);
const hash = createHash('sha256');
for (const { name, bytes } of files) {
  const whole = read(reader, name, bytes, bytes.length + 1);
  hash.update(whole);
  for (const piece of [1, 7, 1000]) assert.ok(read(reader, name, bytes, piece).equals(whole), `${name} in pieces of ${piece}`);
  assert.ok(read(await makeReader(module), name, bytes, 100).equals(whole), `${name} in a module of its own`);
}
const wanted = readFileSync(join(root, 'tests', 'core', 'reader', 'found.txt'), 'utf8').trim();
assert.equal(hash.digest('hex').slice(0, 16), wanted, 'what the module finds is what the core finds');

// A paste is called by what it is, and is read as a file is; what is neither table nor notice is nothing.
function readPaste(plain, cells) {
  const [text, table] = [Buffer.from(plain), Buffer.from(cells)];
  assert.ok(reader.open(Buffer.from('通报\n表格'), text.length + table.length));
  reader.put(text);
  reader.put(table);
  if (!reader.paste(text.length)) return null;
  while (!reader.read(5)) assert.ok(reader.bytesRead() > 0);
  return Buffer.from(reader.found());
}
const july = '单位,报送\n甲局,5\n乙局,4\n';
assert.ok(readPaste(july, '').equals(read(reader, '表格', Buffer.from(july), 100)));
const quoted = '"单位"\t"报送"\n"甲局"\t"5"\n"乙局"\t"4"\n';
assert.ok(readPaste('', quoted).equals(read(reader, '表格', Buffer.from(july.replace(/\n/g, '\r\n')), 100)));
const notice = '关于3月信息报送情况的通报\n各单位：\n甲镇报送12条，采用8条；乙镇报送5条，采用1条。\n某县政府办公室\n2023年4月3日\n';
assert.ok(readPaste(notice, quoted).equals(read(reader, '通报', Buffer.from(notice), 100)));
assert.equal(readPaste('各单位要高度重视信息报送工作。', ''), null);
assert.equal(readPaste('', ''), null);
assert.ok(readPaste(july, '').equals(read(reader, '表格', Buffer.from(july), 100)));

// A file that does not fit is refused, one that is shorter or longer than it was said to be is no file; the next is read.
for (const size of [3e9, 2 ** 32 - 1, 2 ** 32 + 10, 2 ** 53]) {
  assert.equal(reader.open(Buffer.from('大.csv'), size), false);
  assert.throws(() => reader.read(1), /no file/);
}
assert.ok(reader.open(Buffer.from('短.csv'), 10));
assert.throws(() => reader.read(1), /shorter/);
assert.throws(() => reader.put(new Uint8Array(11)), /longer/);
const [{ name, bytes }] = files;
assert.ok(read(reader, name, bytes, 50).equals(read(await makeReader(module), name, bytes, 50)));
console.log(`${files.length} files, each in four ways`);
