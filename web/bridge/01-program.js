// Where the WebAssembly and the data come from: files beside the page, or, in the one-file form, blocks of text.
//
// Module.buildId          the name of this build, shown in the help
// Module.openPart         gives the response that holds 'wasm', 'rest.wasm' or 'data'; rejects where there is none
// Module.instantiateWasm  Emscripten's hook: fetches or unpacks the program and compiles it as it comes
// Module.bringRest        adds the part of the program that the first screen does not need (web/split.mjs)
//
// A block is gzip in base64. Browsers unpack it themselves; for those that cannot, Firefox before 113
// among them, the one-file form brings pako.
(function () {
  'use strict';

  const Module = window.Module;
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

  // The stream of a response, telling how much of it has arrived. The length comes from the page, because servers that
  // compress tell a shorter one or none.
  function watched(response) {
    const total = Number(told('size'));
    const reader = response.body.getReader();
    let done = 0;
    return new ReadableStream({
      pull: async function (controller) {
        const part = await reader.read();
        if (part.done) {
          controller.close();
          return;
        }
        done += part.value.length;
        Module.bridge.page.progress(done / total);
        controller.enqueue(part.value);
      }
    });
  }

  // `bodyOf` gives the stream of a response. The type is ours: some servers do not know .wasm.
  async function instantiate(part, imports, bodyOf) {
    const response = await Module.openPart(part);
    if (response.body && window.ReadableStream && WebAssembly.instantiateStreaming) {
      const typed = new Response(bodyOf(response), { headers: { 'Content-Type': 'application/wasm' } });
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
    instantiate('wasm', Object.assign({ later }, imports), watched).then(
      (program) => {
        first = program.instance.exports;
        use(program.instance, program.module);
      },
      (error) => {
        const isLocal = location.protocol === 'file:' && !isOneFile;
        Module.bridge.page.fail(isLocal ? 'local' : 'start', String(error));
      });
    return {};
  };

  Module.bringRest = async function () {
    await instantiate('rest.wasm', { first }, (response) => response.body);
  };
})();
