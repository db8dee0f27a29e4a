// Where the WebAssembly and the data come from: files beside the page, or, in the one-file form, blocks of text.
//
// Module.buildId          the name of this build, shown in the help
// Module.openPart         gives the response that holds 'wasm', 'rest.wasm', 'reader.wasm' or 'data'; rejects where there is none
// Module.instantiateWasm  Emscripten's hook: fetches or unpacks the program and compiles it as it comes
// Module.bringRest        adds the part of the program that the first screen does not need (web/split.mjs)
//
// A block is gzip in base64. Browsers unpack it themselves; for those that cannot, Firefox before 113
// among them, the one-file form brings pako.
(function () {
  'use strict';

  const Module = window.Module;
  const WASM_TYPE = 'application/wasm';
  const isOneFile = !!blockOf('wasm');

  function blockOf(part) {
    return document.getElementById('tongbao-' + part);
  }

  function told(name) {
    return document.querySelector('meta[name="tongbao-' + name + '"]').content;
  }

  function takeBytes(block) {
    const text = atob(block.textContent);
    block.remove();
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }

  function unpack(block) {
    const bytes = takeBytes(block);
    if (block.type !== 'application/gzip') return new Response(bytes);
    if (!window.DecompressionStream) return new Response(window.pako.inflate(bytes));
    return new Response(new Response(bytes).body.pipeThrough(new DecompressionStream('gzip')));
  }

  Module.openPart = async function (part) {
    if (isOneFile) return unpack(blockOf(part));
    const response = await fetch('tongbao.' + part + '?b=' + Module.buildId);
    if (!response.ok) throw new Error(response.status + ' ' + response.url);
    return response;
  };

  // Tells how much of a response has arrived. The length comes from the page, because servers that compress tell a
  // shorter one or none. A copy is read, so that the browser compiles the response itself without waiting for scripts.
  async function watch(response) {
    const total = Number(told('size'));
    const reader = response.clone().body.getReader();
    let done = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      done += part.value.length;
      Module.bridge.page.progress(done / total);
    }
  }

  // Some servers do not know .wasm: then the type is ours.
  async function instantiate(response, imports) {
    if (response.body && WebAssembly.instantiateStreaming) {
      const isTyped = response.headers.get('Content-Type') === WASM_TYPE;
      const typed = isTyped ? response : new Response(response.body, { headers: { 'Content-Type': WASM_TYPE } });
      return WebAssembly.instantiateStreaming(typed, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }

  // Holds the places of the functions of the rest. The program calls none of them before it is told that they are there.
  const later = new Proxy({}, {
    get: function (_, name) {
      return () => { throw new WebAssembly.RuntimeError('function ' + name + ' of the rest is not there yet'); };
    }
  });
  let first = null;  // exports of the part that is there at the start

  Module.buildId = told('build');

  Module.instantiateWasm = function (imports, use) {
    startProgram(imports).then(
      (program) => {
        first = program.instance.exports;
        use(program.instance, program.module);
      },
      (error) => {
        const isLocal = location.protocol === 'file:' && !isOneFile;
        Module.bridge.page.fail(isLocal ? 'local' : 'start', String(error));
      });
    // What the first frame will ask for takes the browser a while too; meanwhile the program comes.
    Module.bridge.surface.choose();
    return {};
  };

  async function startProgram(imports) {
    const response = await Module.openPart('wasm');
    if (response.body) watch(response).catch(() => {});  // a program that does not arrive is told by its compiling
    return instantiate(response, Object.assign({ later }, imports));
  }

  Module.bringRest = async function () {
    await instantiate(await Module.openPart('rest.wasm'), { first });
  };
})();
