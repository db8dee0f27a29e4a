// What gives files to tongbao-reader.wasm (src/reader/reader.cpp) and takes what they hold, in a worker made from the page or
// in the page itself. The module has no JavaScript of Emscripten's: it asks for nothing but memory. One that ended in the
// middle, for want of memory or by a fault, is thrown away and made anew by whoever called it.
//
// The functions of this folder refer to nothing outside of them: the worker is made from their text.

// Gives a promise of the functions below, since browsers make a module at once only in a worker.
function makeReader(module) { // eslint-disable-line no-unused-vars
  'use strict';

  // Larger files are no tables of an office.
  const MOST_BYTES = 512 * 1024 * 1024;
  const NO_SUCH_FILE = 8;
  const nothing = () => 0;
  const imports = {
    env: { emscripten_notify_memory_growth: nothing },
    wasi_snapshot_preview1: {
      proc_exit: (status) => { throw new Error('the reader ended with ' + status); },
      fd_close: nothing,
      fd_seek: nothing,
      fd_write: () => NO_SUCH_FILE
    }
  };

  function functionsOf(program) {
    // Memory may have moved since the last call.
    const memory = () => new Uint8Array(program.memory.buffer);
    let at = 0;  // where the next bytes of the open file go; 0: none is open
    let left = 0;

    return {
      // `name` as UTF-8. False: there is no memory for a file of so many bytes.
      open: (name, nBytes) => {
        at = 0;
        if (nBytes > MOST_BYTES) return false;
        const stack = program.stackSave();
        const text = program.stackAlloc(name.length + 1);
        memory().set(name, text);
        memory()[text + name.length] = 0;
        at = program.reader_open(text, nBytes) >>> 0;
        program.stackRestore(stack);
        left = nBytes;
        return at !== 0;
      },

      // The next bytes of the open file.
      put: (bytes) => {
        if (at === 0) throw new Error('no file is open');
        if (bytes.length > left) throw new Error('a file is longer than it was said to be');
        memory().set(bytes, at);
        at += bytes.length;
        left -= bytes.length;
      },

      // The bytes are what a paste held: so many of its text, then the cells of its table; its name is two names, with a line
      // feed between them. False: there is nothing to be read in it.
      paste: (nPlain) => {
        if (at === 0) throw new Error('no file is open');
        if (left > 0) throw new Error('a paste is shorter than it was said to be');
        return program.reader_paste(nPlain) === 1;
      },

      // Reads on, about so many bytes, once all of them are there. True: all is read.
      read: (nBytes) => {
        if (at === 0) throw new Error('no file is open');
        if (left > 0) throw new Error('a file is shorter than it was said to be');
        return program.reader_read(nBytes) === 1;
      },

      bytesRead: () => program.reader_bytes_read() >>> 0,
      rowsRead: () => program.reader_rows_read() >>> 0,

      // What the file holds, for the page's program: a copy.
      found: () => {
        const start = program.reader_found() >>> 0;
        return memory().slice(start, start + (program.reader_found_size() >>> 0));
      }
    };
  }

  return WebAssembly.instantiate(module, imports).then((instance) => {
    instance.exports._initialize();
    return functionsOf(instance.exports);
  });
}
