// Takes 'unsafe-eval' out of the Content-Security-Policy where it is not needed.
//
// Chromium before 97 compiles WebAssembly only with 'unsafe-eval'; later browsers have 'wasm-unsafe-eval' for
// it. A page can only add policies, and all of them must agree, so a second one without the word does it.
// Array.prototype.toSorted is the sign: every browser that has it knows 'wasm-unsafe-eval'.
(function () {
  if (!Array.prototype.toSorted) return;
  var first = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  var second = document.createElement('meta');
  second.httpEquiv = 'Content-Security-Policy';
  second.content = first.content.replace(" 'unsafe-eval'", '');
  document.head.appendChild(second);
})();
