// The worker: a reader of its own, one job after the other.

// In    { module }, the bytes of tongbao-reader.wasm, then { job } as readJob wants it
// Out   { isReady }; for each job { nBytes, nRows } as long as it takes, then { result } of readJob, or { broke }, after which
//       the worker is of no use
function serveReader(scope, makeReader, readJob) { // eslint-disable-line no-unused-vars
  'use strict';

  const TELL_MS = 100;
  let reader = null;

  async function read(job) {
    let told = Date.now(), nBytes = 0, nRows = 0;
    const tell = () => {
      if (Date.now() - told < TELL_MS) return;
      told = Date.now();
      scope.postMessage({ nBytes, nRows });
    };
    // While a slow disk is waited for, too.
    const beat = setInterval(tell, TELL_MS);
    try {
      const result = await readJob(reader, job, (...read) => {
        [nBytes, nRows] = read;
        tell();
      });
      scope.postMessage({ result }, result.found ? [result.found.buffer] : []);
    } finally {
      clearInterval(beat);
    }
  }

  scope.onmessage = async ({ data }) => {
    try {
      if (data.job) {
        await read(data.job);
      } else {
        reader = await makeReader(await WebAssembly.compile(data.module));
        scope.postMessage({ isReady: true });
      }
    } catch (error) {
      scope.postMessage({ broke: String(error) });
    }
  };
}
