// Printing: the browser prints the notice and its tables as a plain page, not the canvas.
//
// The page is made when the browser is about to print, by its own key or menu or by the program's button,
// and taken away afterwards. It is parsed apart from the document, so that it could do nothing even if a
// text were not escaped.
(function () {
  'use strict';

  const Module = window.Module;
  const bridge = Module.bridge;
  const paper = document.getElementById('paper');

  function clear() {
    while (paper.firstChild) paper.removeChild(paper.firstChild);
  }

  function fill() {
    clear();
    const html = bridge.call('html_for_paper');
    if (!html) return;
    const made = new DOMParser().parseFromString(Module.UTF8ToString(html), 'text/html');
    Array.from(made.body.childNodes).forEach((node) => { paper.appendChild(document.importNode(node, true)); });
  }

  bridge.paper = {
    // Not inside the frame that asks for it: the dialog stops the page until it is closed.
    print: function () {
      setTimeout(() => { window.print(); }, 0);
    },

    listen: function () {
      window.addEventListener('beforeprint', fill);
      window.addEventListener('afterprint', clear);
    }
  };
})();
