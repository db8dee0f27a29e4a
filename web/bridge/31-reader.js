// Files and pastes are read by a module of their own (web/reader), in a worker made from the page, so that the page answers
// meanwhile and nothing that happens to the module touches it; where workers are refused, in the page in short pieces. A
// module that ended in the middle, did not end, or was stopped is thrown away, and the next file gets a new one.
(function () {
  'use strict';

  const Module = window.Module;
  const bridge = Module.bridge;
  // A worker that has not said a word for so long will not come.
  const START_MS = 10000;
  // One that is stuck says nothing for so long, and as long as its file may take at its end; then it has a last chance, since
  // a machine that slept wakes to a timer that is over.
  const STUCK_MS = 30000, STUCK_MS_PER_BYTE = 0.001, LAST_CHANCE_MS = 5000;
  // What a module has taken of memory it keeps, so after large files it is thrown away.
  const MOST_KEPT = 8 * 1024 * 1024;
  // In the page: how long it may be busy at a time, and how often it says how far it is.
  const BUSY_MS = 30, TELL_MS = 100;
  // Who waits longer than a moment, or for the counting of so many bytes, is told. Frames that show it cost time too.
  const MOMENT_MS = 300, LONG_COUNTING = 1024 * 1024;
  // As in platform.hpp.
  const UNREAD = ['NotGiven', 'TooLarge', 'Broke', 'Stuck', 'Missing'];
  const END = { files: 0, paste: 1, stopped: 2 };

  let part = null;           // promise of the module's bytes
  let engine = null;         // promise of what reads: { read(job, tell), stop(), end() }
  let isWorkerRefused = !window.Worker;
  let isStopped = false;     // the batch that is being read is not wanted any more
  let stopWaiting = () => {};
  let queue = Promise.resolve();
  let tellWhole = null;
  const whole = new Promise((resolve) => { tellWhole = resolve; });

  async function fetchPart() {
    const bytes = await (await Module.openPart('reader.wasm')).arrayBuffer();
    if (!WebAssembly.validate(bytes)) throw new Error('reader.wasm is damaged');
    return bytes;
  }

  function bringPart() {
    if (!part) {
      part = fetchPart();
      part.catch(() => { part = null; });  // the next file asks again
    }
    return part;
  }

  function workerOf(bytes) {
    return new Promise((resolve, reject) => {
      const source = `(${serveReader})(self, ${makeReader}, ${readJob});`;
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = new Worker(url);
      const end = (settle, value) => {
        clearTimeout(timer);
        URL.revokeObjectURL(url);
        settle(value);
      };
      const refuse = (why, isLate) => {
        worker.terminate();
        end(reject, Object.assign(new Error(why), { isLate }));
      };
      const timer = setTimeout(refuse, START_MS, 'no answer', true);
      worker.onerror = (event) => {
        event.preventDefault();
        refuse(event.message, false);
      };
      worker.onmessage = ({ data }) => {
        if (data.isReady) end(resolve, worker);
        else refuse(data.broke, false);
      };
      worker.postMessage({ module: bytes });
    });
  }

  async function engineInWorker(bytes) {
    const worker = await workerOf(bytes);
    let finish = () => {};  // the job that is being read
    return {
      read: (job, tell) => new Promise((resolve) => {
        let timer = 0;
        finish = (result) => {
          clearTimeout(timer);
          resolve(result);
        };
        const giveLastChance = () => { timer = setTimeout(finish, LAST_CHANCE_MS, { failed: 'Stuck' }); };
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(giveLastChance, STUCK_MS + job.size * STUCK_MS_PER_BYTE);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          finish({ failed: 'Broke' });
        };
        worker.onmessage = ({ data }) => {
          if (data.result) return finish(data.result);
          if (data.broke) return finish({ failed: 'Broke' });
          wait();
          tell(data.nBytes, data.nRows);
        };
        worker.postMessage({ job });
        wait();
      }),
      stop: () => finish({ failed: 'Stopped' }),
      end: () => worker.terminate()
    };
  }

  async function engineInPage(bytes) {
    const reader = await makeReader(await WebAssembly.compile(bytes));
    return {
      read: async (job, tell) => {
        let rested = performance.now(), told = rested;
        // The page answers, and is told how far it is: outside of the reading, since its faults are not the reader's.
        const rest = (nBytes, nRows) => new Promise((resolve) => {
          setTimeout(() => {
            resolve();
            rested = performance.now();
            if (rested - told < TELL_MS) return;
            told = rested;
            tell(nBytes, nRows);
          }, 0);
        });
        try {
          return await readJob(reader, job, (nBytes, nRows) => {
            if (isStopped) throw new Error('stopped');
            return performance.now() - rested < BUSY_MS ? null : rest(nBytes, nRows);
          });
        } catch (error) {
          return { failed: isStopped ? 'Stopped' : 'Broke' };
        }
      },
      stop: () => {},
      end: () => {}
    };
  }

  async function makeEngine() {
    const bytes = await bringPart();
    if (!isWorkerRefused) {
      try {
        return await engineInWorker(bytes);
      } catch (error) {
        isWorkerRefused = !error.isLate;
        console.warn('no worker: ' + error);
      }
    }
    return engineInPage(bytes);
  }

  function bringEngine() {
    if (!engine) {
      engine = makeEngine();
      engine.catch(() => { engine = null; });
    }
    return engine;
  }

  async function readOne(job, tell, stopped) {
    let own = null;
    try {
      own = await Promise.race([bringEngine(), stopped]);
    } catch (error) {
      return { failed: 'Missing' };
    }
    if (isStopped) return { failed: 'Stopped' };
    const result = await own.read(job, tell);
    if (result.failed || job.size > MOST_KEPT) {
      own.end();
      engine = null;
    }
    return result;
  }

  function tellProgress(name, nBytes, nRows) {
    bridge.withTexts([name], (text) => { bridge.call('progress', text, nBytes, nRows); });
  }

  // False: there is no memory for what was found.
  function handFound(job, found) {
    const pointer = Module._malloc(found.length || 1);
    if (!pointer) return false;
    try {
      bridge.bytes().set(found, pointer);
      bridge.withTexts([job.name], (text) => { bridge.call('found', text, job.size, pointer, found.length); });
    } finally {
      Module._free(pointer);
    }
    return true;
  }

  // `done` is what was read before it. What a paste is called depends on that too.
  async function readNext(given, done, stopped) {
    const names = given.file ? given.name : Module.UTF8ToString(bridge.call('paste_names'));
    const job = Object.assign({}, given, { name: given.file ? given.name : names.split('\n')[1] });
    done.name = job.name;
    const result = await readOne(Object.assign({}, job, { name: names }), (nBytes, nRows) => {
      if (done.isLong) tellProgress(job.name, done.nBytes + nBytes, done.nRows + nRows);
    }, stopped);
    if (isStopped) return;
    done.nBytes += job.size;
    done.nRows += result.nRows || 0;
    if (result.found && !handFound(job, result.found)) result.failed = 'TooLarge';
    const why = UNREAD.indexOf(result.failed);
    if (why >= 0) bridge.withTexts([job.name], (text) => { bridge.call('unread', text, job.size, why); });
  }

  async function readBatch(jobs, end) {
    isStopped = false;
    const stopped = new Promise((resolve) => { stopWaiting = resolve; });
    bridge.call('reading', jobs.reduce((sum, job) => sum + job.size, 0));
    await whole;
    const done = { nBytes: 0, nRows: 0, name: '', isLong: false };
    const timer = setTimeout(() => {
      done.isLong = true;
      tellProgress(done.name, done.nBytes, done.nRows);
    }, MOMENT_MS);
    for (let i = 0; i < jobs.length && !isStopped; i++) await readNext(jobs[i], done, stopped);
    clearTimeout(timer);
    if (!isStopped && (done.isLong || done.nBytes >= LONG_COUNTING)) tellProgress(done.name, done.nBytes, done.nRows);
    bridge.withTexts([jobs[0].plain || ''], (text) => { bridge.call('reading_end', isStopped ? END.stopped : end, text); });
  }

  function enqueue(jobs, end) {
    queue = queue.then(() => readBatch(jobs, end)).catch((error) => {
      bridge.call('reading_end', END.stopped, 0);
      // The page is told as of any fault (10-page.js), and what comes next is read.
      setTimeout(() => { throw error; }, 0);
    });
  }

  bridge.reader = {
    // One batch after the other, files in the order chosen.
    readFiles: function (list) {
      const files = Array.from(list);
      if (files.length > 0) enqueue(files.map((file) => ({ name: file.name, size: file.size, file })), END.files);
    },

    // `cells` as src/core/table/pasted_table.hpp wants them. A NUL means nothing in a paste.
    readPaste: function (plain, cells) {
      const [text, table] = [plain, cells].map((given) => given.replace(/\0/g, ''));
      enqueue([{ plain: text, cells: table, size: new Blob([text, table]).size }], END.paste);
    },

    stop: function () {
      isStopped = true;
      stopWaiting();
      if (engine) engine.then((own) => { own.stop(); }, () => {});
    },

    // When all that was given so far is read.
    settled: function () {
      return queue;
    },

    // The program is whole: what waits is read. The engine comes before anybody asks for it.
    prepare: function () {
      tellWhole();
      bringEngine().catch(() => {});
    }
  };
})();
