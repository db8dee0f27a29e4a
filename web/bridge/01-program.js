// Prepares Emscripten's Module: the build's name, and where the WebAssembly comes from.
//
// Module.buildId     the name of this build, shown in the help
// Module.wasmBinary  in the one-file form, decoded from the inert block before the scripts
// Module.locateFile  in the served form, asks for the .wasm of this very build
var Module = typeof Module !== 'undefined' ? Module : {};
(function () {
  Module.buildId = document.querySelector('meta[name="tongbao-build"]').content;

  var block = document.getElementById('tongbao-wasm');
  if (!block) {
    Module.locateFile = function (name) {
      return name + '?b=' + Module.buildId;
    };
    return;
  }
  var text = atob(block.textContent);
  var bytes = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  Module.wasmBinary = bytes;
  block.remove();
})();
