// One file or paste through the reader, in pieces, in a worker or in the page.

// `job` is { name, size, file } or { name, size, plain, cells }, size in bytes of UTF-8; a paste's name is as reader.js wants it.
// `pace` is told how many bytes and rows are read after each piece, and may give a promise to wait for.
//
// Gives { found, nRows }, found being bytes of core/reader/found_bytes.hpp, or null if a paste is nothing to be read; or
// { failed }, one of NotGiven and TooLarge. Whatever else goes wrong is thrown, and the reader is of no use any more.
async function readJob(reader, job, pace) { // eslint-disable-line no-unused-vars
  'use strict';

  const SLICE = 4 * 1024 * 1024;  // of a file on the disk
  const PIECE = 64 * 1024;        // read at a time

  const utf8 = new TextEncoder();

  // FileReader is in all browsers that run the page, in workers too.
  function bytesOf(blob) {
    return new Promise((resolve, reject) => {
      const reading = new FileReader();
      reading.onload = () => { resolve(new Uint8Array(reading.result)); };
      reading.onerror = () => { reject(reading.error); };
      reading.readAsArrayBuffer(blob);
    });
  }

  // False: whoever keeps the file does not give it, or it changed meanwhile.
  async function putFile() {
    for (let at = 0; at < job.size; at += SLICE) {
      const end = Math.min(at + SLICE, job.size);
      const bytes = await bytesOf(job.file.slice(at, end)).catch(() => null);
      if (!bytes || bytes.length !== end - at) return false;
      reader.put(bytes);
      await pace(0, 0);
    }
    return true;
  }

  // False: the paste is nothing to be read.
  function putPaste() {
    const plain = utf8.encode(job.plain);
    reader.put(plain);
    reader.put(utf8.encode(job.cells));
    return reader.paste(plain.length);
  }

  if (!reader.open(utf8.encode(job.name), job.size)) return { failed: 'TooLarge' };
  if (job.file) {
    if (!await putFile()) return { failed: 'NotGiven' };
  } else if (!putPaste()) {
    return { found: null, nRows: 0 };
  }
  while (!reader.read(PIECE)) {
    const wait = pace(reader.bytesRead(), reader.rowsRead());
    if (wait) await wait;
  }
  return { found: reader.found(), nRows: reader.rowsRead() };
}
