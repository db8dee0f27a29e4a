// Runs before everything else, in a script of its own that even Internet Explorer can read.
//
// A browser that is too old, or runs in its compatibility mode, stops at the first newer word of the other
// scripts and would leave the page as it is: here it is told what to do instead.
(function () {
  'use strict';

  var Module = window.Module = {};

  Module.tooOld = function () {
    document.getElementById('message-title').textContent = '这个浏览器太旧，打不开通报台';
    document.getElementById('message-text').textContent = '请换用较新的浏览器（Edge、Chrome、火狐），' +
      '或把 360、QQ 浏览器由兼容模式换成极速模式，再打开本页。';
    document.getElementById('message').className = 'failed';
  };

  window.addEventListener('error', function () {
    if (!Module.bridge) Module.tooOld();
  });

  // Takes 'unsafe-eval' out of the Content-Security-Policy where it is not needed. Chromium before 97
  // compiles WebAssembly only with 'unsafe-eval'; later browsers have 'wasm-unsafe-eval' for it. A page can
  // only add policies, and all of them must agree, so a second one without the word does it.
  // Array.prototype.toSorted is the sign: every browser that has it knows 'wasm-unsafe-eval'.
  if (!Array.prototype.toSorted) return;
  var first = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  var second = document.createElement('meta');
  second.httpEquiv = 'Content-Security-Policy';
  second.content = first.content.replace(" 'unsafe-eval'", '');
  document.head.appendChild(second);
})();
